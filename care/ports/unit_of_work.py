"""Unit of work: all that a rule works with during one transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from care.curriculum.course import Course
from care.detection.active_lexicon import ActiveLexicon
from care.model.rules import Rules
from care.ports.audit import Audit
from care.ports.conversations import Messages
from care.ports.reports import Reports
from care.ports.repositories import (
    CaseRepository,
    ConversationRepository,
    DutyRepository,
    KeepingRepository,
    OutboxRepository,
    PairingRepository,
    PeopleRepository,
    ProgrammeRepository,
    RotaRepository,
    TeamRepository,
    TrainingRepository,
)
from care.ports.services.referrals import ReferralRepository

T = TypeVar("T")


class Unavailable(Exception):
    """The database cannot be read or written now; nothing of the transaction was kept."""


class Chance(Protocol):
    """Where ids and choices come from."""

    def new_id(self) -> str:
        """Return twelve characters that nobody can guess."""

    def code(self) -> str:
        """Return twenty characters for a one-time link."""

    def choice(self, options: Sequence[T]) -> T: ...


class UnitOfWork(Protocol):
    """One transaction's view of the programme, at one moment; a repository is made when first asked for."""

    @property
    def now(self) -> datetime: ...

    @property
    def rules(self) -> Rules: ...

    @property
    def chance(self) -> Chance: ...

    @property
    def watcher(self) -> ActiveLexicon: ...

    @property
    def course(self) -> Course: ...

    @property
    def people(self) -> PeopleRepository: ...

    @property
    def team(self) -> TeamRepository: ...

    @property
    def conversations(self) -> ConversationRepository: ...

    @property
    def messages(self) -> Messages: ...

    @property
    def duties(self) -> DutyRepository: ...

    @property
    def rota(self) -> RotaRepository: ...

    @property
    def pairings(self) -> PairingRepository: ...

    @property
    def cases(self) -> CaseRepository: ...

    @property
    def reports(self) -> Reports: ...

    @property
    def training(self) -> TrainingRepository: ...

    @property
    def outbox(self) -> OutboxRepository: ...

    @property
    def audit(self) -> Audit: ...

    @property
    def programme(self) -> ProgrammeRepository: ...

    @property
    def keeping(self) -> KeepingRepository: ...

    @property
    def referrals(self) -> ReferralRepository: ...

    def having(self, **given: object) -> "UnitOfWork":
        """Return the same with these in place of its own."""
