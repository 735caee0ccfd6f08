"""Going on and off duty; a conversation that is running is never dropped."""

from care import pairing, rota
from care.notices import Kind, Refusal
from care.ports.work import Work
from care.values import Duty, Person


async def show(work: Work, supporter: Person) -> None:
    """Whether this supporter is on duty, until when, and the button for the other."""
    duty = await work.duties.current(supporter.id)
    until = int(duty.until.timestamp()) if duty else 0
    await work.outbox.tell(supporter.chat, Kind.DUTY, on=int(duty is not None), until=until)


async def go_on(work: Work, supporter: Person) -> None:
    """On duty to the end of one's shift, else for SHIFT_LENGTH; if certified, with a counselor on call."""
    if await work.duties.current(supporter.id):
        raise Refusal(Kind.DUTY_ALREADY)
    if supporter.supporter is None or not supporter.supporter.certified(work.now):
        raise Refusal(Kind.DUTY_NOT_CERTIFIED)
    if not await pairing.is_open(work):
        raise Refusal(Kind.DUTY_NO_COUNSELOR)
    until = await rota.end_of_duty(work, supporter)
    await work.duties.start(
        Duty(work.chance.new_id(), supporter.id, supporter.chat, work.now, until, missed=0, closing=False)
    )
    await work.conversations.resume_notices(work.now + work.rules.wait_notice)
    await work.outbox.tell(supporter.chat, Kind.DUTY_ON, until=int(until.timestamp()))
    await pairing.match(work)


async def go_off(work: Work, supporter: Person) -> None:
    """No new offers; an open offer goes to the next, a running conversation goes on."""
    await leave(work, supporter.id)
    await work.outbox.tell(supporter.chat, Kind.DUTY_OFF)
    await pairing.match(work)


async def leave(work: Work, supporter: str) -> None:
    """End this duty, if there is one; what is offered to them is free for the next."""
    await work.duties.end(supporter, work.now)
    for offer in await work.duties.open_offers_of(supporter):
        await work.duties.settle(offer.id, "withdrawn")


async def end_shifts(work: Work) -> None:
    """At the end time: home, or fifteen minutes more for a conversation that is running."""
    for duty in await work.duties.over(work.now):
        if await work.conversations.places(duty.person):
            await work.duties.extend(duty.id, work.now + work.rules.extension)
            if not duty.closing:
                await work.outbox.tell(duty.chat, Kind.DUTY_EXTENDED)
        else:
            await work.duties.end(duty.person, work.now)
            await work.outbox.tell(duty.chat, Kind.DUTY_OVER)
