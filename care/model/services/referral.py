"""Referral: the record of one wish that somebody finds help elsewhere, and every step that it can take."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from care.model.levels import Level
from care.model.services.steps import Machine, Mover, step


class Wisher(StrEnum):
    """Who wished it first."""

    FRIEND = "friend"
    SUPPORTER = "supporter"
    COUNSELOR = "counselor"


class Priority(StrEnum):
    """How soon each step is due; the deadlines are REFERRAL_DEADLINES, in this order."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NORMAL = "normal"

    @classmethod
    def of(cls, level: Level) -> "Priority":
        """Return the priority of what comes from a case of this level."""
        return {Level.EMERGENCY: cls.EMERGENCY, Level.URGENT: cls.URGENT}.get(level, cls.NORMAL)


class ReferralState(StrEnum):
    """Where a referral stands."""

    WISHED = "wished"
    ASKED = "asked"
    LATER = "later"
    YES = "yes"
    NO = "no"
    SENT = "sent"
    ARRIVED = "arrived"
    HELPED = "helped"
    ELSEWHERE = "elsewhere"
    DID_NOT_GO = "did-not-go"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    LOOKED_IN = "looked-in"
    CALLED_OFF = "called-off"


class Line(StrEnum):
    """What the student can allow to be said, each by itself; REPLY: the service may say how it went."""

    TOPIC = "topic"
    URGENCY = "urgency"
    AGE = "age"
    LANGUAGE = "language"
    SUMMARY = "summary"
    REPLY = "reply"


S = ReferralState
KNOWN = (S.HELPED, S.ELSEWHERE, S.DID_NOT_GO, S.REFUSED)
"""Outcomes that somebody knows."""
OUTCOMES = (*KNOWN, S.UNKNOWN)
ANSWERED = (S.SENT, S.ARRIVED, S.UNKNOWN)
"""States in which an outcome can still be told; a late answer takes the place of "not known"."""
SENDING = ("letter", "phone", "together")
"""Steps by which it goes out, each a way to send it."""
DUTY = "duty"
"""The step without a yes, where a life is in danger: the consent text says so."""
MACHINE: Machine[ReferralState] = Machine(
    first=S.WISHED,
    steps=(
        step("ask", (S.WISHED, S.LATER), S.ASKED, Mover.KEEPER),
        step("yes", (S.ASKED, S.LATER, S.NO), S.YES, Mover.STUDENT),
        step("later", (S.ASKED,), S.LATER, Mover.STUDENT),
        step("no", (S.ASKED, S.LATER, S.YES, S.SENT, S.ARRIVED), S.NO, Mover.STUDENT),
        *(step(how, (S.YES,), S.SENT, Mover.KEEPER) for how in SENDING),
        step(DUTY, (S.WISHED, S.ASKED, S.LATER, S.YES, S.NO), S.SENT, Mover.KEEPER),
        step("arrived", (S.SENT, S.UNKNOWN), S.ARRIVED, Mover.KEEPER, Mover.STUDENT, Mover.SERVICE),
        step("helped", ANSWERED, S.HELPED, Mover.KEEPER, Mover.STUDENT),
        step("elsewhere", ANSWERED, S.ELSEWHERE, Mover.KEEPER, Mover.STUDENT, Mover.SERVICE),
        step("did-not-go", (S.SENT, S.UNKNOWN), S.DID_NOT_GO, Mover.KEEPER, Mover.STUDENT, Mover.SERVICE),
        step("refused", ANSWERED, S.REFUSED, Mover.KEEPER, Mover.STUDENT),
        step("unknown", (S.SENT, S.ARRIVED), S.UNKNOWN, Mover.KEEPER),
        step("look-in", (*OUTCOMES, S.NO), S.LOOKED_IN, Mover.KEEPER),
        step("call-off", (S.WISHED, S.ASKED, S.LATER, S.YES), S.CALLED_OFF, Mover.KEEPER),
    ),
    waits_for={
        **dict.fromkeys(frozenset(S) - {S.LOOKED_IN, S.CALLED_OFF}, Mover.KEEPER),
        S.ASKED: Mover.STUDENT,
        S.SENT: Mover.SERVICE,
        S.ARRIVED: Mover.SERVICE,
    },
    over=frozenset({S.LOOKED_IN, S.CALLED_OFF}),
)
"""Every step of a referral, in the order in which its buttons stand."""


@dataclass(frozen=True, slots=True)
class Referral:
    """One referral of one student; times are UTC.

    `service`: where to, by its id in the programme's list; `allowed`: what the student lets be said;
    `how`: how it went out; `outcome`: what became of it. `call_at`: when it comes back next, because
    its step is overdue by then, or still; `rung`: how often it has come back since the last step.
    """

    id: str
    code: str
    student: str
    alias: str
    wisher: Wisher
    service: str
    priority: Priority
    state: ReferralState
    made_at: datetime
    moved_at: datetime
    owner: str | None = None
    case: str | None = None
    conversation: str | None = None
    allowed: frozenset[Line] = frozenset()
    how: str | None = None
    outcome: ReferralState | None = None
    sent_at: datetime | None = None
    outcome_at: datetime | None = None
    call_at: datetime | None = None
    rung: int = 0

    def is_overdue(self, now: datetime) -> bool:
        """Return whether its step should have been taken by now."""
        return self.rung > 0 or (self.call_at is not None and self.call_at <= now)
