"""Keypads: a PIN is entered by buttons whose data do not tell the digits, and chosen by entering it twice."""

from dataclasses import replace
from datetime import timedelta

from care.model.acts import Keypad, KeypadStage
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.people.privilege import pins
from care.people.privilege.messages import PrivilegeMessage
from care.ports.unit_of_work import UnitOfWork

ENTERED_WITHIN = timedelta(minutes=10)
"""How long a keypad for a PIN that is there waits."""
CHOSEN_WITHIN = timedelta(hours=24)
"""How long one for a new PIN waits; afterwards it is asked for at the next privileged act."""
DONE, BACK, CANCEL = "done", "back", "cancel"
"""What the buttons besides the digits say; a token of a digit is longer."""
TOKEN = 8
"""Letters of a token."""


async def show(work: UnitOfWork, person: Person, *, act: str = "", seconds: bool = False) -> None:
    """Show a fresh keypad in the person's chat: for their PIN, or for a first one. The one before is dead.

    Raise Refusal while their PIN is locked.
    """
    state = await work.team.pins.state(person.id)
    pins.require_open(state, work)
    await drop(work, person.id)
    keypad = Keypad(
        work.chance.new_id(),
        person.id,
        KeypadStage.ENTER if state.is_set else KeypadStage.CHOOSE,
        tuple(work.chance.new_id()[:TOKEN] for _ in range(10)),
        work.now + (ENTERED_WITHIN if act else CHOSEN_WITHIN),
        act,
        seconds,
    )
    await _keep(work, person, keypad)


async def offer(work: UnitOfWork, person: Person) -> None:
    """Ask for a first PIN, as a role begins; somebody who has one, or has not pressed Start, is not asked."""
    if person.started and not (await work.team.pins.state(person.id)).is_set:
        await show(work, person)


async def drop(work: UnitOfWork, person: str) -> None:
    """Take the person's keypad away, if there is one."""
    if before := await work.team.keypads.of(person):
        await work.outbox.erase(await work.team.keypads.close(before.id))


async def end_old(work: UnitOfWork) -> None:
    """Take keypads away whose time is over, and what waited for them."""
    for keypad in await work.team.keypads.over(work.now):
        await work.team.acts.drop_unproven(keypad.person)
        await drop(work, keypad.person)


async def tell_taken_away(work: UnitOfWork) -> None:
    """Tell whose PIN was taken away on the server, and the others."""
    for one in await work.team.pins.taken_away():
        person = await work.people.get(one)
        await work.audit.note(PROGRAMME, AuditAction.PIN_RESET, person.id)
        await drop(work, person.id)
        await work.outbox.tell(person.chat, PrivilegeMessage.PIN_RESET)
        await pins.tell_others(work, PrivilegeMessage.PIN_RESET_TOLD, person)


async def takes_typed(work: UnitOfWork, person: Person, words: str, message: int) -> bool:
    """Return whether these words are a PIN that was typed while a keypad stands; it goes nowhere."""
    digits = "".join(words.split())
    if not (digits.isdigit() and pins.SHORTEST <= len(digits) <= pins.LONGEST):
        return False
    keypad = await work.team.keypads.of(person.id)
    if keypad is None or keypad.lasts_until <= work.now:
        return False
    await work.outbox.hide(person.chat, message)
    await work.outbox.tell(person.chat, PrivilegeMessage.PIN_TYPED)
    return True


async def press(work: UnitOfWork, person: Person, keypad_id: str, said: str) -> Keypad | None:
    """Take one press; return the keypad once the right PIN stands on it, or a new one was chosen.

    Raise Refusal if the keypad is dead, somebody else's, or the PIN is locked.
    """
    keypad = await work.team.keypads.get(keypad_id)
    if keypad is None or keypad.person != person.id or keypad.lasts_until <= work.now:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    pins.require_open(await work.team.pins.state(person.id), work)
    if said == CANCEL:
        await _cancel(work, person)
        return None
    if said == DONE:
        return await _done(work, person, keypad)
    await _keep(work, person, replace(keypad, typed=_typed(keypad, said), hint=""))
    return None


def _typed(keypad: Keypad, said: str) -> str:
    if said == BACK:
        return keypad.typed[:-1]
    if said not in keypad.tokens:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return (keypad.typed + str(keypad.tokens.index(said)))[: pins.LONGEST]


async def _keep(work: UnitOfWork, person: Person, keypad: Keypad) -> None:
    await work.team.keypads.put(keypad)
    await work.outbox.show(CardKind.KEYPAD, keypad.id, person.chat)


async def _cancel(work: UnitOfWork, person: Person) -> None:
    await work.team.acts.drop_unproven(person.id)
    await drop(work, person.id)
    await work.outbox.tell(person.chat, PrivilegeMessage.PIN_CANCELLED)


async def _done(work: UnitOfWork, person: Person, keypad: Keypad) -> Keypad | None:
    """Look at what was typed; show why it is not taken, or go on to the next stage."""
    if len(keypad.typed) < pins.SHORTEST:
        await _keep(work, person, replace(keypad, hint="short"))
    elif keypad.stage is KeypadStage.ENTER:
        return await _enter(work, person, keypad)
    elif keypad.stage is KeypadStage.AGAIN and keypad.typed == keypad.chosen:
        await drop(work, person.id)
        await pins.choose(work, person, keypad.typed)
        return keypad
    else:
        await _keep(work, person, _chosen(keypad))
    return None


def _chosen(keypad: Keypad) -> Keypad:
    """Return the keypad after a first PIN was typed once, or otherwise the second time."""
    if keypad.stage is KeypadStage.AGAIN:
        return replace(keypad, stage=KeypadStage.CHOOSE, chosen="", typed="", hint="differs")
    if pins.is_weak(keypad.typed):
        return replace(keypad, typed="", hint="weak")
    return replace(keypad, stage=KeypadStage.AGAIN, chosen=keypad.typed, typed="", hint="")


async def _enter(work: UnitOfWork, person: Person, keypad: Keypad) -> Keypad | None:
    if await work.team.pins.fits(person.id, keypad.typed):
        await work.team.pins.note_tries(person.id, 0, None)
        await drop(work, person.id)
        return keypad
    if await pins.note_wrong(work, person):
        await work.team.acts.drop_unproven(person.id)
        await drop(work, person.id)
    else:
        await _keep(work, person, replace(keypad, typed="", hint="wrong"))
    return None
