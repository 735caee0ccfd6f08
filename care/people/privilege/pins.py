"""PINs: which are too easy to guess, how often they may be tried, and who hears of a locked one."""

from datetime import timedelta
from itertools import pairwise

from care.model.acts import PinState
from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.enums import Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.people.privilege.messages import PrivilegeMessage
from care.ports.unit_of_work import UnitOfWork

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""
TRIES = 3
"""Wrong PINs in a row, until none is taken for LOCKED."""
LOCKED = timedelta(hours=1)
PERIODS = (1, 2, 3)
"""A PIN that repeats so few digits is guessed first, as is one of so few different digits."""
FEW = 2
MINUTE = timedelta(minutes=1)


def is_weak(digits: str) -> bool:
    """Return whether somebody would try this PIN first: repeated, running up or down, or doubled digits."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    repeats = any(digits == (digits[:period] * len(digits))[: len(digits)] for period in PERIODS)
    pairs = digits[::2] == digits[1::2] and is_weak(digits[::2]) if len(digits) % 2 == 0 else False
    return len(steps) <= 1 or repeats or len(set(digits)) <= FEW or pairs


def require_open(state: PinState, work: UnitOfWork) -> None:
    """Raise Refusal while no PIN is taken."""
    if state.locked_until and state.locked(work.now):
        left = state.locked_until - work.now
        raise Refusal(PrivilegeMessage.PIN_LOCKED, minutes=-(-left // MINUTE))


async def note_wrong(work: UnitOfWork, person: Person) -> bool:
    """Count a wrong PIN; return whether it was the last that is taken for LOCKED. Then the others hear."""
    tries = (await work.team.pins.state(person.id)).tries + 1
    if tries < TRIES:
        await work.team.pins.note_tries(person.id, tries, None)
        return False
    await work.team.pins.note_tries(person.id, 0, work.now + LOCKED)
    await work.audit.note(person.id, AuditAction.PIN_LOCKED)
    await work.outbox.tell(person.chat, PrivilegeMessage.PIN_LOCKED, minutes=LOCKED // MINUTE)
    await tell_others(work, PrivilegeMessage.PIN_LOCKED_TOLD, person)
    return True


async def choose(work: UnitOfWork, person: Person, digits: str) -> None:
    """Keep a new PIN; the others hear that there is one."""
    await work.team.pins.choose(person.id, digits)
    await work.audit.note(person.id, AuditAction.PIN_CHOSEN)
    await work.outbox.tell(person.chat, PrivilegeMessage.PIN_KEPT)
    await tell_others(work, PrivilegeMessage.PIN_CHOSEN, person)


async def tell_others(work: UnitOfWork, kind: MessageKind, person: Person) -> None:
    """Tell the counselors' group something about this person's PIN; never its digits."""
    if group := await work.team.group():
        name = await work.people.called(person.id)
        await work.outbox.tell(group, kind, urgency=Urgency.RELAY, name=name)
