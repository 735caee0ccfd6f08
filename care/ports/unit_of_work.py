"""All that a rule works with during one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from care.curriculum.course import Course
from care.detection.active_lexicon import Watch
from care.model.moments import Moment
from care.model.rules import Rules
from care.ports.addressees import Addressees
from care.ports.audit import Audit
from care.ports.board import Boards
from care.ports.cases import Cases, Exclusions
from care.ports.circle import Circle
from care.ports.codes import ParentCodes, SetupCodes
from care.ports.conversations import Conversations, Duties, LastLines, Messages
from care.ports.forgetting import Forgetting
from care.ports.hours import Debriefs, Hours
from care.ports.lexicon import LexiconChanges
from care.ports.monthly import Monthly
from care.ports.outbox import Outbox
from care.ports.ownership import Ownership
from care.ports.pairings import Pairings, Reviews, Wishes
from care.ports.people import People, Team
from care.ports.postings import Postings
from care.ports.recovery import Recovery
from care.ports.reports import Reports
from care.ports.retention import Purge, Retention
from care.ports.reveals import Reveals
from care.ports.rota import Calls, OnCall, Rota
from care.ports.talks import Talks
from care.ports.training import Certificates, Rehearsals, Training
from care.ports.working import Asides, CaseWorks, Newcomers

T = TypeVar("T")


class Unavailable(Exception):
    """The database cannot be read or written now; nothing of the transaction was kept."""


class Chance(Protocol):
    """Where ids and choices come from."""

    def new_id(self) -> str:
        """Twelve characters that nobody can guess."""

    def code(self) -> str:
        """Twenty characters for a one-time link."""

    def choice(self, options: Sequence[T]) -> T: ...


class Moments(Protocol):
    """What becomes due by the passing of time alone."""

    async def next(self, spans: Sequence[tuple[Moment, timedelta]]) -> datetime | None:
        """The next instant after now that lies so long after such a moment; None if there is none."""


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """One transaction's view of the programme, at one moment."""

    now: datetime
    rules: Rules
    chance: Chance
    watcher: Watch
    people: People
    team: Team
    conversations: Conversations
    messages: Messages
    duties: Duties
    pairings: Pairings
    wishes: Wishes
    reviews: Reviews
    cases: Cases
    exclusions: Exclusions
    outbox: Outbox
    retention: Retention
    purge: Purge
    lexicon: LexiconChanges
    audit: Audit
    talks: Talks
    hours: Hours
    debriefs: Debriefs
    rota: Rota
    calls: Calls
    on_call: OnCall
    boards: Boards
    ownership: Ownership
    postings: Postings
    asides: Asides
    addressees: Addressees
    case_works: CaseWorks
    last_lines: LastLines
    forgetting: Forgetting
    parent_codes: ParentCodes
    course: Course
    training: Training
    certificates: Certificates
    rehearsals: Rehearsals
    newcomers: Newcomers
    circle: Circle
    setup_codes: SetupCodes
    reports: Reports
    recovery: Recovery
    reveals: Reveals
    monthly: Monthly
    moments: Moments
