"""Signing up: supporters sign up for shifts, give them back, ask for a swap, and take one over."""

from datetime import date, timedelta

from care.model.entities import Colleague, Person
from care.model.enums import Role, Standing, Turnout
from care.model.message_kinds import MessageKind, Refusal
from care.model.shift_calendar import Shift
from care.model.timers import Stretch
from care.ports.rota import SignUp
from care.ports.unit_of_work import UnitOfWork
from care.rota import hours, plan
from care.rota.messages import RotaMessage
from care.rota.plan import AHEAD, Planned

COUNTED = AHEAD | {Turnout.STARTED}
"""Turnouts that count as hours."""


async def sign_up(work: UnitOfWork, supporter: Person, slot: str, day: date) -> None:
    """Sign the supporter up for this shift; raise Refusal if it is full or not possible for them."""
    planned = await plan.find(work, slot, day)
    if not planned.missing:
        raise Refusal(RotaMessage.SHIFT_FULL)
    await _require_possible(work, supporter, planned)
    await work.rota.sign_up(planned.shift, supporter.id, _turnout(work, planned.shift), work.now)
    await tell(work, supporter.chat, RotaMessage.SHIFT_SIGNED, planned.shift)


async def _require_possible(work: UnitOfWork, supporter: Person, planned: Planned) -> None:
    """Raise Refusal if the shift has begun, or this supporter has it already, may not, or cannot do it."""
    shift = planned.shift
    if shift.begins <= work.now:
        raise Refusal(RotaMessage.SHIFT_BEGUN)
    if planned.of(supporter.id):
        raise Refusal(RotaMessage.SHIFT_YOURS)
    if supporter.supporter is None or not supporter.supporter.certified(shift.begins):
        raise Refusal(RotaMessage.SHIFT_NOT_CERTIFIED)
    if reason := await _hindrance(work, supporter.id, shift):
        raise Refusal(reason)


async def _hindrance(work: UnitOfWork, person: str, shift: Shift) -> MessageKind | None:
    """Return what hinders them: another shift at the same time, or too many hours in this day or week."""
    around = await plan.plan(work, shift.day + timedelta(days=-1), 3)
    if any(one.of(person) and one.shift.overlaps(shift) for one in around):
        return RotaMessage.SHIFT_OVERLAPS
    # The week and a day on both sides: hours in a row go on past Sunday.
    week = await plan.plan(work, hours.monday(shift.day) + plan.YESTERDAY, 9)
    mine = [_stretch(one.shift) for one in week if (own := one.of(person)) and own.turnout in COUNTED]
    return RotaMessage.SHIFT_TOO_MUCH if hours.too_much(work, mine, _stretch(shift)) else None


def _stretch(shift: Shift) -> Stretch:
    return Stretch(shift.begins, shift.ends)


def _turnout(work: UnitOfWork, shift: Shift) -> Turnout:
    """Return the first turnout: a supporter who signs up at the last moment needs no reminder."""
    reminded = shift.begins - work.rules.shift_reminder <= work.now
    return Turnout.REMINDED if reminded else Turnout.SIGNED


async def show(work: UnitOfWork, supporter: Person, slot: str, day: date) -> None:
    """Show the supporter's own shift, with what can be done about it."""
    planned, _ = await _own(work, supporter, slot, day)
    await tell(work, supporter.chat, RotaMessage.SHIFT_MINE, planned.shift)


async def _own(work: UnitOfWork, supporter: Person, slot: str, day: date) -> tuple[Planned, SignUp]:
    planned = await plan.find(work, slot, day)
    signed = planned.of(supporter.id)
    if signed is None or signed.turnout not in AHEAD:
        raise Refusal(RotaMessage.SHIFT_GONE)
    return planned, signed


async def give_back(work: UnitOfWork, supporter: Person, slot: str, day: date) -> None:
    """Free the supporter's place, up to the last minute, and correct what the group read as covered."""
    planned, signed = await _own(work, supporter, slot, day)
    await work.rota.give_back(signed)
    await tell(work, supporter.chat, RotaMessage.SHIFT_GIVEN_BACK, planned.shift)
    await tell_free(work, planned.shift)


async def tell_free(work: UnitOfWork, shift: Shift) -> None:
    """Tell the group of one more gap, if it was told this date's gaps; other dates are told in their turn."""
    told, group = await work.rota.gaps_told(), await work.team.group()
    planned = await plan.find(work, shift.slot, shift.day)
    if group and told and told >= shift.day and planned.missing:
        await work.outbox.tell(group, RotaMessage.SHIFT_FREE, shift=shift.span, count=planned.missing)


async def ask_swap(work: UnitOfWork, supporter: Person, slot: str, day: date) -> None:
    """Ask every colleague who could do the shift; until one takes it, it stays with the one who asks."""
    planned, signed = await _own(work, supporter, slot, day)
    if planned.shift.begins <= work.now:
        raise Refusal(RotaMessage.SHIFT_BEGUN)
    if signed.swap_asked:
        raise Refusal(RotaMessage.SWAP_ASKED_BEFORE)
    able = [one for one in await work.team.colleagues() if await _could(work, one, planned)]
    if not able:
        raise Refusal(RotaMessage.SWAP_NOBODY)
    await work.rota.set_swap_asked(signed)
    for colleague in able:
        await tell(work, colleague.chat, RotaMessage.SWAP_WANTED, planned.shift, giver=supporter.id)
    await tell(work, supporter.chat, RotaMessage.SWAP_ASKED, planned.shift, count=len(able))


async def _could(work: UnitOfWork, colleague: Colleague, planned: Planned) -> bool:
    return (
        colleague.role is Role.SUPPORTER
        and colleague.started
        and colleague.member.standing is Standing.ACTIVE
        and colleague.member.certified(planned.shift.begins)
        and not await _hindrance(work, colleague.person, planned.shift)
    )


async def take(work: UnitOfWork, supporter: Person, slot: str, day: date, giver: str) -> None:
    """Take a colleague's shift over, or its free place if it was given back meanwhile."""
    planned = await plan.find(work, slot, day)
    given = planned.of(giver)
    if given is None or given.turnout not in AHEAD:
        await _take_free(work, supporter, planned)
        return
    await _require_possible(work, supporter, planned)
    await work.rota.hand_on(given, supporter.id, _turnout(work, planned.shift), work.now)
    await tell(work, supporter.chat, RotaMessage.SHIFT_SIGNED, planned.shift)
    await tell(work, given.chat, RotaMessage.SWAP_TAKEN, planned.shift)


async def _take_free(work: UnitOfWork, supporter: Person, planned: Planned) -> None:
    if planned.of(supporter.id) is None and not planned.missing:
        raise Refusal(RotaMessage.SWAP_GONE)
    await sign_up(work, supporter, planned.shift.slot, planned.shift.day)


async def tell(
    work: UnitOfWork, chat: int, kind: MessageKind, shift: Shift, *, giver: str = "", count: int = 0
) -> None:
    """Tell somebody about a shift; `giver` is the supporter who wants to give it to a colleague."""
    day = f"{shift.day:%Y%m%d}"
    await work.outbox.tell(chat, kind, slot=shift.slot, day=day, shift=shift.span, giver=giver, count=count)
