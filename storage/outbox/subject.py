"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from functools import cached_property

from storage.outbox.addressees import StoredAddressees
from storage.outbox.outbox import StoredOutbox
from storage.outbox.posted_cards import StoredPostings
from storage.sealing.encryption import PARAMS
from storage.sealing.sealed_columns import Hashed, Sealed


class Outbox(StoredOutbox):
    """`care.ports.repositories.OutboxRepository`."""

    postings = cached_property(lambda self: StoredPostings(self._tx, self._now))
    addressees = cached_property(lambda self: StoredAddressees(self._tx))


COLUMNS = (
    Sealed("outbox", "params", PARAMS),
    Hashed("seen", "hash"),
)
