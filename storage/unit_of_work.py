"""The repositories of one transaction, each made when first asked for."""

from copy import copy
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from care.curriculum.course import Course
from care.detection.active_lexicon import Watch
from care.model.rules import Rules
from care.ports.unit_of_work import Chance
from storage.cases.case_work import StoredCaseWorks
from storage.cases.cases import StoredCases
from storage.cases.exclusions import StoredExclusions
from storage.cases.identity_disclosure import StoredReveals
from storage.cases.ownership import StoredOwnership
from storage.cases.staff_messages import StoredAsides
from storage.conduct.reports import StoredReports
from storage.conversations.conversations import StoredConversations
from storage.conversations.messages import StoredMessages
from storage.conversations.parting_notes import StoredLastLines
from storage.conversations.talks import StoredTalks
from storage.duty.callbacks import StoredCalls, StoredOnCall
from storage.duty.duties import StoredDuties
from storage.duty.hours import StoredDebriefs, StoredHours
from storage.duty.rota import StoredRota
from storage.engine.database import Transaction
from storage.keeping.erasure_list import ErasureList
from storage.keeping.forgetting import StoredForgetting
from storage.keeping.purge import StoredPurge
from storage.keeping.recovery import StoredRecovery
from storage.keeping.retention import StoredRetention
from storage.matching.pairings import StoredPairings
from storage.matching.wishes import StoredWishes
from storage.outbox.addressees import StoredAddressees
from storage.outbox.outbox import StoredOutbox
from storage.outbox.posted_cards import StoredPostings
from storage.people.care_reviews import StoredReviews
from storage.people.group_membership import StoredCircle
from storage.people.parent_codes import StoredParentCodes
from storage.people.people import StoredPeople
from storage.people.setup_codes import StoredSetupCodes
from storage.people.shadowing import StoredNewcomers
from storage.people.team import StoredTeam
from storage.programme.audit import StoredAudit
from storage.programme.board import StoredBoards
from storage.programme.lexicon import StoredLexicon
from storage.programme.moments import StoredMoments
from storage.programme.monthly import StoredMonthly
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault
from storage.training.certificates import StoredCertificates
from storage.training.rehearsals import StoredRehearsals
from storage.training.training import StoredTraining


@dataclass(frozen=True, slots=True)
class Means:
    """What repositories are made of; the same for every transaction of a programme."""

    vault: Vault
    keys: KeyRing
    rules: Rules
    chance: Chance
    watcher: Watch
    erasures: ErasureList
    course: Course


class People(StoredPeople):
    """`care.ports.repositories.PeopleRepository`."""

    reviews = cached_property(lambda self: StoredReviews(self._tx))
    newcomers = cached_property(lambda self: StoredNewcomers(self._tx))
    parent_codes = cached_property(lambda self: StoredParentCodes(self._tx, self._vault))


class Team(StoredTeam):
    """`care.ports.repositories.TeamRepository`."""

    circle = cached_property(lambda self: StoredCircle(self._tx, self._vault))
    setup_codes = cached_property(lambda self: StoredSetupCodes(self._tx, self._vault))


class Conversations(StoredConversations):
    """`care.ports.repositories.ConversationRepository`."""

    talks = cached_property(lambda self: StoredTalks(self._tx))
    last_lines = cached_property(lambda self: StoredLastLines(self._tx, self._keys))


class Duties(StoredDuties):
    """`care.ports.repositories.DutyRepository`."""

    hours = cached_property(lambda self: StoredHours(self._tx))
    debriefs = cached_property(lambda self: StoredDebriefs(self._tx))


class Rota(StoredRota):
    """`care.ports.repositories.RotaRepository`."""

    calls = cached_property(lambda self: StoredCalls(self._tx))
    on_call = cached_property(lambda self: StoredOnCall(self._tx))


class Pairings(StoredPairings):
    """`care.ports.repositories.PairingRepository`."""

    wishes = cached_property(lambda self: StoredWishes(self._tx))


class Cases(StoredCases):
    """`care.ports.repositories.CaseRepository`."""

    def __init__(self, tx: Transaction, keys: KeyRing, vault: Vault) -> None:
        super().__init__(tx, keys)
        self._vault = vault

    exclusions = cached_property(lambda self: StoredExclusions(self._tx, self._vault))
    ownership = cached_property(lambda self: StoredOwnership(self._tx))
    asides = cached_property(lambda self: StoredAsides(self._tx, self._keys))
    case_works = cached_property(lambda self: StoredCaseWorks(self._tx, self._keys))
    reveals = cached_property(lambda self: StoredReveals(self._tx, self._vault))


class Training(StoredTraining):
    """`care.ports.repositories.TrainingRepository`."""

    certificates = cached_property(lambda self: StoredCertificates(self._tx))
    rehearsals = cached_property(lambda self: StoredRehearsals(self._tx))


class Outbox(StoredOutbox):
    """`care.ports.repositories.OutboxRepository`."""

    postings = cached_property(lambda self: StoredPostings(self._tx, self._now))
    addressees = cached_property(lambda self: StoredAddressees(self._tx))


class ProgrammeRows:
    """`care.ports.repositories.ProgrammeRepository`."""

    def __init__(self, tx: Transaction, means: Means, now: datetime) -> None:
        self._tx, self._means, self._now = tx, means, now

    boards = cached_property(lambda self: StoredBoards(self._tx, StoredCases(self._tx, self._means.keys)))
    monthly = cached_property(lambda self: StoredMonthly(self._tx, self._means.rules.zone, self._now))
    lexicon = cached_property(lambda self: StoredLexicon(self._tx, self._means.vault))
    moments = cached_property(lambda self: StoredMoments(self._tx, self._now))


class Keeping:
    """`care.ports.repositories.KeepingRepository`."""

    def __init__(self, tx: Transaction, means: Means, now: datetime) -> None:
        self._tx, self._means, self._now = tx, means, now

    retention = cached_property(lambda self: StoredRetention(self._tx, self._means.keys))
    purge = cached_property(lambda self: StoredPurge(self._tx, self._means.rules.zone))

    @cached_property
    def forgetting(self) -> StoredForgetting:
        means = self._means
        zone = means.rules.zone
        return StoredForgetting(self._tx, means.keys, means.vault, means.erasures, zone, self._now)

    @cached_property
    def recovery(self) -> StoredRecovery:
        return StoredRecovery(self._tx, self._means.keys, self._means.erasures, self._now)


class StoredWork:
    """`care.ports.unit_of_work.UnitOfWork` on a database."""

    def __init__(self, tx: Transaction, means: Means, now: datetime) -> None:
        self._tx, self._means = tx, means
        self.now, self.rules, self.chance = now, means.rules, means.chance
        self.watcher, self.course = means.watcher, means.course

    people = cached_property(lambda self: People(self._tx, self._means.vault))
    team = cached_property(lambda self: Team(self._tx, self._means.vault))
    conversations = cached_property(lambda self: Conversations(self._tx, self._means.keys))
    messages = cached_property(lambda self: StoredMessages(self._tx, self._means.keys))
    duties = cached_property(lambda self: Duties(self._tx))
    rota = cached_property(lambda self: Rota(self._tx))
    pairings = cached_property(lambda self: Pairings(self._tx, self._means.vault))
    cases = cached_property(lambda self: Cases(self._tx, self._means.keys, self._means.vault))
    reports = cached_property(lambda self: StoredReports(self._tx, self._means.keys, self._means.vault))
    training = cached_property(lambda self: Training(self._tx, self._means.vault))
    outbox = cached_property(lambda self: Outbox(self._tx, self._means.vault, self.now))
    audit = cached_property(lambda self: StoredAudit(self._tx, self._means.vault, self.now))
    programme = cached_property(lambda self: ProgrammeRows(self._tx, self._means, self.now))
    keeping = cached_property(lambda self: Keeping(self._tx, self._means, self.now))

    def having(self, **given: object) -> "StoredWork":
        changed = copy(self)
        vars(changed).update(given)
        return changed
