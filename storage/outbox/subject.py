"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from datetime import datetime
from functools import cached_property

from storage.engine.database import Transaction
from storage.outbox.addressees import StoredAddressees
from storage.outbox.moves import Moves
from storage.outbox.posted_cards import StoredPostings
from storage.outbox.refusals import Answers, Refusals
from storage.sealing.encryption import PARAMS, Vault
from storage.sealing.sealed_columns import Hashed, Sealed


class Outbox(Refusals, Moves):
    """`care.ports.repositories.OutboxRepository`."""

    def __init__(self, tx: Transaction, vault: Vault, now: datetime, answers: Answers) -> None:
        super().__init__(tx, vault, now)
        self.answers = answers

    postings = cached_property(lambda self: StoredPostings(self._tx, self._now))
    addressees = cached_property(lambda self: StoredAddressees(self._tx))


COLUMNS = (
    Sealed("outbox", "params", PARAMS),
    Hashed("seen", "hash"),
)
