"""The repositories of one transaction, each made when first asked for."""

from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from care.curriculum.course import Course
from care.detection.active_lexicon import ActiveLexicon
from care.model.rules import Rules
from care.ports.unit_of_work import Chance
from storage.cases.subject import Cases
from storage.conduct.subject import Reports
from storage.conversations.messages import StoredMessages
from storage.conversations.subject import Conversations
from storage.duty.subject import Duties, Rota
from storage.engine.database import Transaction
from storage.keeping.erasure_list import ErasureList
from storage.keeping.subject import Keeping
from storage.matching.subject import Pairings
from storage.outbox.refusals import Answers
from storage.outbox.subject import Outbox
from storage.people.subject import People, Team
from storage.programme.audit import StoredAudit
from storage.programme.subject import ProgrammeRows
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault
from storage.services.referral.subject import Referrals
from storage.training.subject import Training


@dataclass(frozen=True, slots=True)
class Means:
    """What repositories are made of; the same for every transaction of a programme."""

    vault: Vault
    keys: KeyRing
    rules: Rules
    chance: Chance
    watcher: ActiveLexicon
    erasures: ErasureList
    course: Course
    answers: Answers = field(default_factory=Answers)


class StoredWork:
    """`care.ports.unit_of_work.UnitOfWork` on a database."""

    def __init__(self, tx: Transaction, means: Means, now: datetime) -> None:
        self._tx, self._means = tx, means
        self.now, self.rules, self.chance = now, means.rules, means.chance
        self.watcher, self.course = means.watcher, means.course

    people = cached_property(lambda self: People(self._tx, self._means.vault, self.rules.consent_version))
    team = cached_property(lambda self: Team(self._tx, self._means.vault, self.rules.pin_cost))
    conversations = cached_property(lambda self: Conversations(self._tx, self._means.keys))
    messages = cached_property(lambda self: StoredMessages(self._tx, self._means.keys))
    duties = cached_property(lambda self: Duties(self._tx, self._means.vault))
    rota = cached_property(lambda self: Rota(self._tx))
    pairings = cached_property(lambda self: Pairings(self._tx, self._means.vault))
    cases = cached_property(lambda self: Cases(self._tx, self._means.keys, self._means.vault))
    reports = cached_property(lambda self: Reports(self._tx, self._means.keys, self._means.vault))
    training = cached_property(lambda self: Training(self._tx, self._means.vault))
    referrals = cached_property(lambda self: Referrals(self._tx, self._means.keys, self._means.vault))
    outbox = cached_property(lambda self: Outbox(self._tx, self._means.vault, self.now, self._means.answers))
    audit = cached_property(lambda self: StoredAudit(self._tx, self._means.vault, self.now))
    programme = cached_property(
        lambda self: ProgrammeRows(self._tx, self._means.vault, self._means.keys, self.rules.zone, self.now)
    )
    keeping = cached_property(
        lambda self: Keeping(
            self._tx, self._means.vault, self._means.keys, self._means.erasures, self.rules.zone, self.now
        )
    )

    def having(self, **given: object) -> "StoredWork":
        changed = copy(self)
        vars(changed).update(given)
        return changed
