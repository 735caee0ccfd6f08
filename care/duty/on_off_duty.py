"""Going on and off duty; a running conversation is never dropped."""

from collections.abc import Sequence

from care.conversation import handover, joint_support
from care.conversation.messages import ConversationMessage
from care.duty.messages import DutyMessage
from care.matching import offers
from care.model.entities import Duty, Participant, Person
from care.model.enums import Part, Role, Stage, Standing
from care.model.message_kinds import Refusal
from care.ports.unit_of_work import UnitOfWork
from care.rota import hours, plan
from care.rota.messages import RotaMessage


async def show(work: UnitOfWork, supporter: Person) -> None:
    """Show the supporter's hours, whether they are on duty, until when, and the button for the other."""
    duty = await work.duties.current(supporter.id)
    until = int(duty.until.timestamp()) if duty else 0
    done = await hours.worked(work, supporter.id)
    await work.outbox.tell(
        supporter.chat,
        DutyMessage.DUTY_HOURS,
        today_span=hours.minutes(done.today),
        day_span=hours.minutes(work.rules.daily_hours),
        week_span=hours.minutes(done.week),
        limit_span=hours.minutes(work.rules.weekly_hours),
    )
    await work.outbox.tell(supporter.chat, DutyMessage.DUTY, on=int(duty is not None), until=until)


async def go_on(work: UnitOfWork, supporter: Person) -> None:
    """Put the supporter on duty to the end of their shift, else for SHIFT_LENGTH, as far as hours allow.

    Raise Refusal without a valid certificate or a counselor on call.
    """
    if await work.duties.current(supporter.id):
        raise Refusal(DutyMessage.DUTY_ALREADY)
    if supporter.supporter is None or not supporter.supporter.certified(work.now):
        raise Refusal(ConversationMessage.DUTY_NOT_CERTIFIED)
    if not await offers.is_open(work):
        raise Refusal(ConversationMessage.DUTY_NO_COUNSELOR)
    room = await hours.room_for(work, supporter.id, await plan.end_of_duty(work, supporter))
    rests = await work.duties.hours.rests_until(supporter.id)
    await work.duties.start(
        Duty(
            work.chance.new_id(), supporter.id, supporter.chat, work.now, room.until, missed=0, closing=False
        )
    )
    # A rest goes on in a new duty: going off and on again does not end it.
    if rests and rests > work.now:
        await work.duties.hours.rest(supporter.id, rests)
    # Later than the offers: who is taken in that time needs no notice (docs/decisions/0009).
    await work.conversations.resume_notices(work.now + work.rules.wait_notice)
    await _tell_on(work, supporter, room)
    await offers.match(work)


async def _tell_on(work: UnitOfWork, supporter: Person, room: hours.Room) -> None:
    until = int(room.until.timestamp())
    await work.outbox.tell(supporter.chat, DutyMessage.DUTY_ON, until=until)
    if room.cut:
        period = "day" if room.cut.full is RotaMessage.DUTY_DAY_FULL else "week"
        limit = hours.minutes(room.cut.most)
        await work.outbox.tell(
            supporter.chat, DutyMessage.DUTY_CUT, until=until, period=period, limit_span=limit
        )


async def stay_longer(work: UnitOfWork, supporter: Person) -> None:
    """Prolong duty (🟢 before its end): SHIFT_LENGTH from now, as far as the hours allow."""
    duty = await work.duties.current(supporter.id)
    if duty is None:
        await go_on(work, supporter)
        return
    if supporter.supporter is None or not supporter.supporter.certified(work.now):
        raise Refusal(ConversationMessage.DUTY_NOT_CERTIFIED)
    room = await hours.room_for(work, supporter.id, work.now + work.rules.shift_length)
    if room.until > duty.until or duty.closing:
        await work.duties.hours.prolong(duty.id, room.until)
    elif room.cut:
        raise Refusal(room.cut.full, limit_span=hours.minutes(room.cut.most))
    else:
        raise Refusal(DutyMessage.DUTY_ALREADY)
    await _tell_on(work, supporter, room)
    await offers.match(work)


async def go_off(work: UnitOfWork, supporter: Person) -> None:
    """Take the supporter off duty: an open offer goes to the next one, a running conversation goes on."""
    await offers.stand_down(work, supporter.id)
    await work.outbox.tell(supporter.chat, DutyMessage.DUTY_OFF)
    await offers.match(work)


async def remind(work: UnitOfWork) -> None:
    """Ask a little before the end (`end_reminder`): stay longer, or let it end?"""
    for duty in await work.duties.hours.ending(work.now, work.now + work.rules.end_reminder):
        await work.outbox.tell(duty.chat, DutyMessage.DUTY_ENDING, until=int(duty.until.timestamp()))


async def end_shifts(work: UnitOfWork) -> None:
    """End duties whose time is over; for a running conversation extend by `extension` (15 minutes).

    After these it is offered to the next supporter; its own stays until somebody has it.
    """
    for duty in await work.duties.over(work.now):
        seats = await _supporting(work, duty.person)
        if not seats:
            await offers.stand_down(work, duty.person)
            await work.outbox.tell(duty.chat, DutyMessage.DUTY_OVER)
            continue
        await work.duties.extend(duty.id, work.now + work.rules.extension)
        if not duty.closing:
            await work.outbox.tell(duty.chat, DutyMessage.DUTY_EXTENDED)
            await offers.take_back(work, duty.person)
        else:
            await _pass_on(work, seats)


async def _supporting(work: UnitOfWork, supporter: str) -> Sequence[Participant]:
    """Return the supporter's seats with students; a supporter may be a student elsewhere."""
    places = await work.conversations.places(supporter)
    return [
        place.seat
        for place in places
        if place.seat.part is Part.SUPPORTER and place.conversation.stage is Stage.TALKING
    ]


async def _pass_on(work: UnitOfWork, seats: Sequence[Participant]) -> None:
    """Ask for a hand-over on their behalf, unless it was asked before; beside a counselor they simply go."""
    for seat in seats:
        if await joint_support.others(work, seat):
            await joint_support.thank(work, seat, ConversationMessage.BESIDE_THANKS)
        elif await work.conversations.talks.handover(seat.conversation, seat.person) is None:
            await handover.ask_student(work, seat)
            await work.outbox.tell(seat.chat, DutyMessage.DUTY_HANDOVER)


async def end_unfit(work: UnitOfWork) -> None:
    """Stop supporters who were suspended, or whose certificate ran out."""
    for person in await work.conversations.talks.unfit(work.now):
        await stop(work, await work.people.get(person))


async def stop(work: UnitOfWork, supporter: Person) -> None:
    """End this supporter's duty at once, with kind words; each of their students gets a next supporter.

    A suspended supporter is out at once; one whose certificate ran out hands over as with 🤝.
    """
    member = await work.team.member(supporter.id, Role.SUPPORTER)
    expired = member is not None and member.standing is Standing.ACTIVE
    seats = await _supporting(work, supporter.id)
    # First: the `match` that follows must not offer to them.
    await offers.stand_down(work, supporter.id)
    kind = DutyMessage.DUTY_EXPIRED if expired else DutyMessage.DUTY_SUSPENDED
    await work.outbox.tell(supporter.chat, kind, keys="" if expired and seats else "home")
    if expired:
        await _pass_on(work, seats)
    else:
        for seat in seats:
            await handover.leave_at_once(work, seat, ConversationMessage.PARTNER_LEFT)
    await offers.match(work)
