"""Permissions: the one gate that decides who may do what."""

from datetime import timedelta
from enum import StrEnum

from care.model.audit_actions import STRANGER, AuditAction
from care.model.entities import Guest, Person
from care.model.enums import Part, Role
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork


class Action(StrEnum):
    """Everything that can be asked of the programme."""

    START = "start"
    AGREE = "agree"
    LANGUAGE = "language"
    READ = "read"
    HOME = "home"
    SOS = "sos"
    TALK = "talk"
    ANSWER = "answer"
    END = "end"
    COUNSELOR = "counselor"
    JOIN = "join"
    PROFILE = "profile"
    TRAINING = "training"
    LEARN = "learn"
    REHEARSE = "rehearse"
    TRAIN = "train"
    CERTIFY = "certify"
    DUTY = "duty"
    OFFER = "offer"
    FLAG = "flag"
    CHECK_IN = "check-in"
    HANDOVER = "handover"
    DEBRIEF = "debrief"
    SETUP = "setup"
    INVITE = "invite"
    DECIDE = "decide"
    PEOPLE = "people"
    STATUS = "status"
    ON_CALL = "on-call"
    SHIFTS = "shifts"
    SIGN_UP = "sign-up"
    TIMETABLE = "timetable"
    CASE = "case"
    LEXICON = "lexicon"
    FURTHER = "further"
    REVIEW = "review"
    CONSULT = "consult"
    REPLY = "reply"
    AUDIT = "audit"
    MYDATA = "mydata"
    FORGET = "forget"
    PARENT_CODES = "parent-codes"
    TEAM = "team"
    LOCK = "lock"
    REPORT = "report"
    REPORTS = "reports"
    REVEAL = "reveal"
    PIN = "pin"


NOTED_AGAIN = timedelta(minutes=10)
"""How often the same try of the same person is noted, so that nobody can flood the audit."""
EVERYBODY = frozenset(Role)
COUNSELORS = frozenset({Role.COUNSELOR, Role.COORDINATOR})

ALLOWED: dict[Action, frozenset[Role]] = {
    Action.START: EVERYBODY,
    Action.AGREE: EVERYBODY,
    Action.LANGUAGE: EVERYBODY,
    Action.READ: EVERYBODY,
    Action.SOS: EVERYBODY,
    Action.HOME: EVERYBODY - {Role.GUEST},
    Action.END: EVERYBODY,
    Action.JOIN: EVERYBODY,
    Action.PROFILE: EVERYBODY,
    Action.SETUP: EVERYBODY,
    Action.TALK: frozenset({Role.STUDENT}),
    Action.ANSWER: frozenset({Role.STUDENT}),
    Action.COUNSELOR: frozenset({Role.STUDENT}),
    Action.DUTY: frozenset({Role.SUPPORTER}),
    Action.TRAINING: COUNSELORS | {Role.SUPPORTER},
    Action.LEARN: COUNSELORS | {Role.SUPPORTER},
    Action.REHEARSE: frozenset({Role.SUPPORTER}),
    Action.TRAIN: COUNSELORS,
    Action.CERTIFY: frozenset({Role.COORDINATOR}),
    Action.OFFER: frozenset({Role.SUPPORTER}),
    Action.FLAG: frozenset({Role.SUPPORTER}),
    Action.CHECK_IN: frozenset({Role.SUPPORTER}),
    Action.HANDOVER: frozenset({Role.SUPPORTER}),
    Action.DEBRIEF: COUNSELORS | {Role.SUPPORTER},
    Action.INVITE: frozenset({Role.COORDINATOR}),
    Action.DECIDE: frozenset({Role.COORDINATOR}),
    Action.PEOPLE: COUNSELORS,
    Action.STATUS: COUNSELORS,
    Action.ON_CALL: COUNSELORS,
    Action.CASE: COUNSELORS,
    Action.LEXICON: COUNSELORS,
    Action.FURTHER: COUNSELORS,
    Action.REVIEW: COUNSELORS,
    Action.REPLY: EVERYBODY,
    Action.CONSULT: frozenset({Role.SUPPORTER}),
    Action.AUDIT: COUNSELORS,
    Action.MYDATA: EVERYBODY,
    Action.FORGET: EVERYBODY,
    Action.PARENT_CODES: frozenset({Role.COORDINATOR}),
    Action.TEAM: frozenset({Role.COORDINATOR}),
    Action.LOCK: COUNSELORS,
    Action.REPORT: EVERYBODY - {Role.GUEST},
    Action.REPORTS: frozenset({Role.COORDINATOR}),
    Action.REVEAL: COUNSELORS,
    Action.PIN: COUNSELORS,
    Action.SHIFTS: COUNSELORS | {Role.SUPPORTER},
    Action.SIGN_UP: frozenset({Role.SUPPORTER}),
    Action.TIMETABLE: frozenset({Role.COORDINATOR}),
}


def roles_of(visitor: Person | Guest) -> frozenset[Role]:
    """Return every role that this visitor may act in now."""
    return visitor.roles if isinstance(visitor, Person) else frozenset({Role.GUEST})


def require(visitor: Person | Guest, action: Action) -> None:
    """Raise Refusal if this visitor may not do this; if only the consent is missing, show its text."""
    if roles_of(visitor) & ALLOWED[action]:
        return
    if Role.STUDENT in ALLOWED[action]:
        raise Refusal(PeopleMessage.WELCOME, version=visitor.asked)
    raise Refusal(PeopleMessage.NOT_FOR_YOU)


async def admit(work: UnitOfWork, visitor: Person | Guest, action: Action) -> None:
    """Refuse as `require` does, and note in the audit who tried what is not for their role."""
    if roles_of(visitor) & ALLOWED[action]:
        return
    if isinstance(visitor, Person) and await _goes_on(work, visitor, action):
        return
    try:
        require(visitor, action)
    except Refusal as refusal:
        if refusal.kind is PeopleMessage.NOT_FOR_YOU:
            await note_refused(work, visitor, action)
        raise


async def _goes_on(work: UnitOfWork, person: Person, action: Action) -> bool:
    """Return whether this began under an earlier consent text, to which the person agreed: it goes on."""
    if not person.consent or Role.STUDENT not in ALLOWED[action]:
        return False
    if action is Action.REPORT:
        return True
    return any(place.seat.part is Part.STUDENT for place in await work.conversations.places(person.id))


async def note_refused(work: UnitOfWork, visitor: Person | Guest, action: Action) -> None:
    """Note the try in the audit, once in NOTED_AGAIN."""
    actor = visitor.id if isinstance(visitor, Person) else STRANGER
    if not await work.audit.noted(actor, AuditAction.REFUSED, action.value, work.now - NOTED_AGAIN):
        await work.audit.note(actor, AuditAction.REFUSED, action.value)


async def require_group(work: UnitOfWork, chat: int) -> None:
    """Raise Refusal if this chat is not the counselors' group."""
    if await work.team.group() != chat:
        raise Refusal(PeopleMessage.GROUP_ONLY)
