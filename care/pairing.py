"""The queue, and who is offered whom."""

from care import rota
from care.aliases import new_alias
from care.levels import Level
from care.notices import Kind, Refusal
from care.ports.work import Work
from care.values import Conversation, Offer, Participant, Person
from care.vocabulary import Mode, Part, Urgency

MISSED_OFFERS = 2
"""So many in a row, and the supporter is taken off duty with a kind word."""


async def join_queue(work: Work, conversation: str, chat: int) -> None:
    """Wait for a supporter, and be told honestly what that means now."""
    await work.conversations.wait(conversation, work.now, work.now + work.rules.wait_notice)
    await tell_place(work, await work.conversations.get(conversation), chat, Kind.WAITING_PLACE)
    await match(work)


async def queue_undecided(work: Work) -> None:
    """Who wrote something and answers no question is not kept from the queue by the question."""
    for conversation in await work.conversations.undecided(work.now - work.rules.ask_wait):
        student = await student_of(work, conversation.id)
        await join_queue(work, conversation.id, student.chat)


async def tell_place(work: Work, conversation: Conversation, chat: int, kind: Kind) -> None:
    """Tell a waiting student the truth: nobody there, nobody to look after it, or the place in the queue."""
    if not await work.duties.on_duty():
        await _tell_closed(work, conversation, chat, again=kind is Kind.WAITING_STILL)
    elif not await is_open(work):
        await work.outbox.tell(chat, Kind.NO_COUNSELOR)
        await work.outbox.tell(chat, Kind.HELPLINES)
    else:
        await work.outbox.tell(chat, kind, place=await work.conversations.queue_place(conversation))


async def _tell_closed(work: Work, conversation: Conversation, chat: int, *, again: bool) -> None:
    """Nobody is on duty: when somebody has promised to be, and what can be done until then."""
    opens = await rota.next_opening(work, conversation.student)
    await work.calls.promise(conversation.id, opens)
    kind = Kind.OPENS_LATER if opens else Kind.NOBODY_ON_DUTY
    await work.outbox.tell(chat, kind, opens=rota.told(opens))
    if not again:
        await work.outbox.tell(chat, Kind.CLOSED_CHOICE, conversation=conversation.id)


async def is_open(work: Work) -> bool:
    """No conversation begins unless a counselor is on call and their group can be written to."""
    return await work.team.reachable_on_call() and await work.team.group_lost_at() is None


async def match(work: Work) -> None:
    """Offer whoever waits to whoever is free, as long as both are there."""
    if not await is_open(work):
        return
    while found := await work.duties.next_match(work.rules.max_conversations, work.now):
        conversation, supporter, chat = found
        await _offer(work, await work.conversations.get(conversation), supporter, chat)


async def _offer(work: Work, conversation: Conversation, supporter: str, chat: int) -> None:
    offer = Offer(
        work.chance.new_id(), conversation.id, supporter, chat, work.now + work.rules.offer_timeout, "open"
    )
    await work.duties.offer(offer)
    await work.outbox.tell(
        chat,
        Kind.OFFER,
        urgency=Urgency.RELAY,
        offer=offer.id,
        conversation=conversation.id,
        topic=conversation.topic or "none",
        mood=conversation.mood or 0,
        level=conversation.level.word,
        seconds=int(work.rules.offer_timeout.total_seconds()),
    )


async def accept(work: Work, supporter: Person, offer_id: str) -> None:
    """Begin the conversation; the first to press gets it."""
    offer = await _own_offer(work, supporter, offer_id)
    if not await is_open(work):
        raise Refusal(Kind.DUTY_NO_COUNSELOR)
    if offer.expires_at <= work.now or not await work.duties.settle(offer.id, "accepted"):
        raise Refusal(Kind.OFFER_GONE)
    await work.duties.answered(supporter.id)
    await _pair(work, await work.conversations.get(offer.conversation), supporter)


async def _pair(work: Work, conversation: Conversation, supporter: Person) -> None:
    student = await student_of(work, conversation.id)
    seat = Participant(
        conversation.id, supporter.id, supporter.chat, Part.SUPPORTER, Mode.SPEAKING, new_alias(work.chance)
    )
    await work.conversations.join(seat, work.now)
    await work.conversations.talk(conversation.id, work.now)
    await work.people.set_focus(supporter.id, conversation.id)
    await work.outbox.tell(student.chat, Kind.PAIRED_STUDENT, urgency=Urgency.RELAY, alias=seat.alias)
    await work.outbox.tell(
        supporter.chat,
        Kind.PAIRED_SUPPORTER,
        urgency=Urgency.RELAY,
        conversation=conversation.id,
        alias=student.alias,
        topic=conversation.topic or "none",
        mood=conversation.mood or 0,
    )
    await work.outbox.relay(await work.messages.uncarried(conversation), [seat])
    await _card_if_flagged(work, conversation, supporter.chat)


async def _card_if_flagged(work: Work, conversation: Conversation, chat: int) -> None:
    if conversation.level >= Level.NOTE:
        kind = Kind.FLAG_SEEN if conversation.level >= Level.CONCERN else Kind.FLAG_NOTED
        level = conversation.level.word
        await work.outbox.tell(chat, kind, conversation=conversation.id, level=level, category="earlier")


async def decline(work: Work, supporter: Person, offer_id: str) -> None:
    """Pass it on to the next; no reason is asked."""
    offer = await _own_offer(work, supporter, offer_id)
    if not await work.duties.settle(offer.id, "declined"):
        raise Refusal(Kind.OFFER_GONE)
    await work.duties.answered(supporter.id)
    await work.outbox.tell(supporter.chat, Kind.OFFER_DECLINED)
    await match(work)


async def _own_offer(work: Work, supporter: Person, offer_id: str) -> Offer:
    offer = await work.duties.offered(offer_id)
    if offer is None or offer.person != supporter.id:
        raise Refusal(Kind.BUTTON_GONE)
    return offer


async def expire_offers(work: Work) -> None:
    """Offers that nobody answered go to the next; who missed two in a row may rest."""
    expired = await work.duties.expired(work.now)
    for offer in expired:
        await work.duties.settle(offer.id, "missed")
        if await work.duties.missed(offer.person) >= MISSED_OFFERS:
            await work.duties.end(offer.person, work.now)
            await work.outbox.tell(offer.chat, Kind.DUTY_MISSED)
        else:
            await work.outbox.tell(offer.chat, Kind.OFFER_MISSED)
    if expired:
        await match(work)


async def withdraw_offer(work: Work, conversation: str) -> None:
    """The student is no longer waiting: whoever is looking at the offer is told."""
    if offer := await work.duties.open_offer(conversation):
        await work.duties.settle(offer.id, "withdrawn")
        await work.outbox.tell(offer.chat, Kind.OFFER_GONE)


async def student_of(work: Work, conversation: str) -> Participant:
    """The student's seat in a conversation."""
    seats = await work.conversations.participants(conversation)
    return next(seat for seat in seats if seat.part is Part.STUDENT)


async def remind_waiting(work: Work) -> None:
    """After WAIT_NOTICE, and every five minutes: still waiting, and what else there is.

    While nobody can come it is said once, not all night; `match` speaks when somebody is there.
    """
    coming = await work.duties.on_duty() and await is_open(work)
    for conversation in await work.conversations.wait_notices(work.now):
        again = work.now + work.rules.wait_repeat if coming else None
        await work.conversations.set_wait_notice(conversation.id, again)
        student = await student_of(work, conversation.id)
        await tell_place(work, conversation, student.chat, Kind.WAITING_STILL)
