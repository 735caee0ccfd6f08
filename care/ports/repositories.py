"""Repositories by subject: each has one subject's rows, and the smaller repositories that belong to it."""

from typing import Protocol

from care.ports.addressees import Addressees
from care.ports.cases import Cases, Exclusions, HeardSigns, Ownership, SosAnswered
from care.ports.circle import Circle
from care.ports.codes import Keypads, ParentCodes, PendingActs, Pins, SetupCodes
from care.ports.conversations import Conversations, Duties, UndoneEnds
from care.ports.forgetting import Forgetting
from care.ports.hours import Debriefs, Hours
from care.ports.lexicon import LexiconChanges
from care.ports.outbox import Outbox
from care.ports.pairings import Pairings, Reviews, Wishes
from care.ports.parting_notes import LastLines
from care.ports.people import People, Team
from care.ports.postings import Postings
from care.ports.programme import Boards, Moments, Monthly
from care.ports.recovery import Recovery
from care.ports.retention import Purge, Retention, Times
from care.ports.reveals import Reveals
from care.ports.rota import Calls, OnCall, Rota
from care.ports.talks import Talks
from care.ports.training import CatchUps, Certificates, Rehearsals, Sheets, Training
from care.ports.working import Asides, CaseWorks, Newcomers


class PeopleRepository(People, Protocol):
    """People, and what is kept of them besides."""

    @property
    def reviews(self) -> Reviews: ...

    @property
    def newcomers(self) -> Newcomers: ...

    @property
    def parent_codes(self) -> ParentCodes: ...


class TeamRepository(Team, Protocol):
    """The team, the members of its group, the codes that open it, and what its privileged acts need."""

    @property
    def circle(self) -> Circle: ...

    @property
    def setup_codes(self) -> SetupCodes: ...

    @property
    def pins(self) -> Pins: ...

    @property
    def keypads(self) -> Keypads: ...

    @property
    def acts(self) -> PendingActs: ...


class ConversationRepository(Conversations, Protocol):
    """Conversations, how they go on, and what is said to the programme after them."""

    @property
    def talks(self) -> Talks: ...

    @property
    def undone_ends(self) -> UndoneEnds: ...

    @property
    def last_lines(self) -> LastLines: ...


class DutyRepository(Duties, Protocol):
    """Duty, its hours, and what follows a heavy one."""

    @property
    def hours(self) -> Hours: ...

    @property
    def debriefs(self) -> Debriefs: ...


class RotaRepository(Rota, Protocol):
    """The rota, who is called when it opens, and who is on call."""

    @property
    def calls(self) -> Calls: ...

    @property
    def on_call(self) -> OnCall: ...


class PairingRepository(Pairings, Protocol):
    """Who waits and who is free, and what they wish of each other."""

    @property
    def wishes(self) -> Wishes: ...


class CaseRepository(Cases, Protocol):
    """Cases, and everything that belongs to one."""

    @property
    def exclusions(self) -> Exclusions: ...

    @property
    def ownership(self) -> Ownership: ...

    @property
    def asides(self) -> Asides: ...

    @property
    def case_works(self) -> CaseWorks: ...

    @property
    def heard(self) -> HeardSigns: ...

    @property
    def reveals(self) -> Reveals: ...

    @property
    def sos_answers(self) -> SosAnswered: ...


class TrainingRepository(Training, Protocol):
    """Trainees, their certificates and their rehearsals."""

    @property
    def certificates(self) -> Certificates: ...

    @property
    def rehearsals(self) -> Rehearsals: ...

    @property
    def sheets(self) -> Sheets: ...

    @property
    def catch_ups(self) -> CatchUps: ...


class OutboxRepository(Outbox, Protocol):
    """What is to be sent, what stands in chats, and to whom words are meant."""

    @property
    def postings(self) -> Postings: ...

    @property
    def addressees(self) -> Addressees: ...


class ProgrammeRepository(Protocol):
    """The programme as a whole."""

    @property
    def boards(self) -> Boards: ...

    @property
    def monthly(self) -> Monthly: ...

    @property
    def lexicon(self) -> LexiconChanges: ...

    @property
    def moments(self) -> Moments: ...


class KeepingRepository(Protocol):
    """What is kept for how long, given up, and forgotten."""

    @property
    def retention(self) -> Retention: ...

    @property
    def purge(self) -> Purge: ...

    @property
    def forgetting(self) -> Forgetting: ...

    @property
    def recovery(self) -> Recovery: ...

    @property
    def times(self) -> Times: ...
