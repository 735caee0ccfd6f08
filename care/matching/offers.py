"""Offers: whom a conversation is offered to, and what supporters answer."""

from collections import deque
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from functools import partial

from care.matching import repeat_pairs
from care.matching.messages import MatchingMessage
from care.model import match_rules
from care.model.entities import Offer, Person
from care.model.enums import Urgency
from care.model.levels import Level
from care.model.match_rules import Candidate, Past, WaitingStudent, Why
from care.model.message_kinds import MessageKind, Refusal
from care.people import age_rules
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.rota import availability

MISSED_OFFERS = 2
"""After so many missed offers in a row the supporter is taken off duty with a kind word."""
DECLINED_OFFERS = 3
"""After so many declined in a row the supporter rests: nobody picks students by turning others away."""
DECLINE_REST = timedelta(minutes=15)
"""How long they rest, and within how long the offers were declined."""
ASK_AGAIN = timedelta(minutes=5)
"""After so long a supporter who declined may be asked again about the same student."""
PAGE = 100


async def is_open(work: UnitOfWork) -> bool:
    """Return whether a conversation may begin: a counselor is on call, and their group can be written to."""
    return await work.team.reachable_on_call() and await work.team.group_lost_at() is None


async def match(work: UnitOfWork) -> None:
    """Offer the students who wait to free supporters who fit, in the queue's order, one offer for each."""
    handed_over = await work.pairings.handed_over()
    if not (handed_over or await work.pairings.anybody_waits()) or not await is_open(work):
        return
    free = list(await work.pairings.free(work.rules.max_conversations, work.now))
    await _make_room(work, handed_over, free)
    async for request in _in_turn(work, handed_over, free):
        able = [candidate for candidate in free if match_rules.fits(request, candidate)]
        if able and (found := await _choose(work, request, able)):
            # One offer at a time for each supporter: they read one, and answer it.
            free.remove(found[0])
            await _offer(work, request, *found)


async def _make_room(work: UnitOfWork, handed_over: Sequence[WaitingStudent], free: list[Candidate]) -> None:
    """Take back an offer of a conversation without a flag where an emergency finds nobody free."""
    waiting = [*handed_over, *await work.pairings.queue(None, len(free) + 1)]
    left, calm = list(free), None
    for request in (one for one in waiting if one.level is Level.EMERGENCY):
        if found := await _first(work, request, left):
            left.remove(found)
            continue
        if calm is None:
            calm = list(await work.pairings.free(work.rules.max_conversations, work.now, calm=True))
        if found := await _first(work, request, calm):
            calm.remove(found)
            free.append(found)
            await take_back(work, found.person)


async def _first(work: UnitOfWork, request: WaitingStudent, people: Sequence[Candidate]) -> Candidate | None:
    able = [candidate for candidate in people if match_rules.fits(request, candidate)]
    chosen = await _choose(work, request, able) if able else None
    return chosen[0] if chosen else None


async def _in_turn(
    work: UnitOfWork, handed_over: Sequence[WaitingStudent], free: Sequence[Candidate]
) -> AsyncIterator[WaitingStudent]:
    """Yield hand-overs before students who wait, unless one of these is at a higher level."""
    due = deque(handed_over)
    async for request in _waiting(work, free):
        while due and due[0].level >= request.level:
            yield due.popleft()
        yield request
    for request in due:
        yield request


async def _waiting(work: UnitOfWork, free: Sequence[Candidate]) -> AsyncIterator[WaitingStudent]:
    """Yield the queue from its head, for as long as any supporter is free."""
    # Few are free (docs/decisions/0027): the first page is about as long as what they can take.
    last, most = None, len(free) + 1
    while free:
        page = await work.pairings.queue(last, most)
        for request in page:
            if not free:
                return
            yield request
        if len(page) < most:
            return
        last, most = page[-1], PAGE


async def _choose(
    work: UnitOfWork, request: WaitingStudent, able: Sequence[Candidate]
) -> tuple[Candidate, Why] | None:
    """Choose who is asked, and why; where all who fit have met the student too often, ask a counselor.

    Nobody for a student who waits and may not talk with peers (yet): they keep their place.
    """
    if not request.known and not await age_rules.may_meet_peers(work, request.student):
        return None
    past = await work.pairings.past(
        request,
        [one.person for one in able],
        met_since=work.now - repeat_pairs.PERIOD,
        turned_since=work.now - ASK_AGAIN,
    )
    often: list[Candidate] = []
    for candidate in sorted(able, key=partial(match_rules.order, request, past)):
        if candidate.person in past.lately or await availability.are_apart(
            work, request.student, candidate.person
        ):
            continue
        if match_rules.may_meet(past, candidate, work.rules.pair_limit):
            return candidate, _why(work, request, past, candidate, len(able))
        often.append(candidate)
    if often:
        await repeat_pairs.ask(work, request, often[0], past)
    return None


def _why(
    work: UnitOfWork, request: WaitingStudent, past: Past, candidate: Candidate, fitting_count: int
) -> Why:
    return Why(
        fitting_count,
        match_rules.knows(request, candidate),
        request.wish.any,
        past.met[candidate.person],
        int((work.now - candidate.free_since).total_seconds()),
    )


async def _offer(work: UnitOfWork, request: WaitingStudent, candidate: Candidate, why: Why) -> None:
    until = work.now + work.rules.offer_timeout
    offer = Offer(work.chance.new_id(), request.conversation, candidate.person, candidate.chat, until, "open")
    await work.duties.offer(offer, why)
    await work.outbox.tell(
        candidate.chat,
        MatchingMessage.OFFER,
        urgency=Urgency.RELAY,
        offer=offer.id,
        conversation=request.conversation,
        topic=request.topic or "none",
        mood=request.mood or 0,
        level=request.level.word,
        waited=int((work.now - request.since).total_seconds()) // 60,
        seconds=int(work.rules.offer_timeout.total_seconds()),
    )


async def decline(work: UnitOfWork, supporter: Person, offer_id: str) -> None:
    """Decline the offer and pass it on to the next supporter; no reason is asked."""
    await _turn_away(work, supporter, await own_offer(work, supporter, offer_id), "declined")
    # Before the matching: who rests must not get the next offer.
    if not await _rests(work, supporter):
        await work.outbox.tell(supporter.chat, MatchingMessage.OFFER_DECLINED)
    await match(work)


async def may_know(work: UnitOfWork, supporter: Person, offer_id: str) -> None:
    """Decline the offer ("I may know this person") and never pair these two; no reason is asked."""
    offer = await own_offer(work, supporter, offer_id)
    await _turn_away(work, supporter, offer, "known")
    conversation = await work.conversations.get(offer.conversation)
    # Before anybody is asked who is left: this supporter is not.
    await work.pairings.keep_apart(conversation.student, supporter.id, work.now)
    await work.outbox.tell(supporter.chat, MatchingMessage.OFFER_KNOWN)
    if not await availability.anybody(work, conversation.student):
        await work.conversations.set_wait_notice(conversation.id, work.now)
    await _rests(work, supporter)
    await match(work)


async def _rests(work: UnitOfWork, supporter: Person) -> bool:
    """Let a supporter who has declined several in a row rest from offers, and tell them; True if they do."""
    since = work.now - DECLINE_REST
    if await work.duties.declined(supporter.id, since) < DECLINED_OFFERS:
        return False
    until = work.now + DECLINE_REST
    await work.duties.hours.rest(supporter.id, until)
    await work.outbox.tell(supporter.chat, MatchingMessage.OFFERS_REST, until=int(until.timestamp()))
    return True


async def _turn_away(work: UnitOfWork, supporter: Person, offer: Offer, state: str) -> None:
    if not await work.duties.settle(offer.id, state):
        raise Refusal(await gone(work, offer))
    await work.duties.answered(supporter.id)


async def own_offer(work: UnitOfWork, supporter: Person, offer_id: str) -> Offer:
    """Return the offer if it was made to this supporter; raise Refusal if not."""
    offer = await work.duties.offered(offer_id)
    if offer is None or offer.person != supporter.id:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return offer


async def gone(work: UnitOfWork, offer: Offer) -> MessageKind:
    """Return why this offer no longer stands: somebody else has taken it, or it is simply over."""
    return MatchingMessage.OFFER_TAKEN if await work.duties.taken_since(offer) else MatchingMessage.OFFER_GONE


async def expire(work: UnitOfWork) -> None:
    """Pass on offers that nobody answered; after MISSED_OFFERS in a row the supporter is taken off duty."""
    expired = await work.duties.expired(work.now)
    for offer in expired:
        if await _could_answer(work, offer):
            await _miss(work, offer)
        else:
            await work.duties.settle(offer.id, "withdrawn")
            await work.outbox.tell(offer.chat, MatchingMessage.OFFER_GONE)
    if expired:
        await match(work)


async def _could_answer(work: UnitOfWork, offer: Offer) -> bool:
    """Return whether the supporter could answer: talks may begin, and the bot was awake all the time."""
    awake = (await work.conversations.talks.hearing()).awake_since
    made = offer.expires_at - work.rules.offer_timeout
    return (awake is None or awake <= made) and await is_open(work)


async def _miss(work: UnitOfWork, offer: Offer) -> None:
    await work.duties.settle(offer.id, "missed")
    if await work.duties.missed(offer.person) >= MISSED_OFFERS:
        await stand_down(work, offer.person)
        await work.outbox.tell(offer.chat, MatchingMessage.DUTY_MISSED)
    else:
        await work.outbox.tell(offer.chat, MatchingMessage.OFFER_MISSED)


async def withdraw(work: UnitOfWork, conversation: str) -> None:
    """Withdraw the open offer of this conversation, and tell the supporter who sees it."""
    if offer := await work.duties.open_offer(conversation):
        await work.duties.settle(offer.id, "withdrawn")
        await work.outbox.tell(offer.chat, MatchingMessage.OFFER_GONE)


async def stand_down(work: UnitOfWork, supporter: str) -> None:
    """End this supporter's duty, if there is one, and withdraw what is offered to them."""
    await work.duties.end(supporter, work.now)
    for offer in await work.duties.open_offers_of(supporter):
        await work.duties.settle(offer.id, "withdrawn")


async def take_back(work: UnitOfWork, supporter: str) -> None:
    """Withdraw what is offered to this supporter, and tell them; the next `match` offers it again."""
    for offer in await work.duties.open_offers_of(supporter):
        await work.duties.settle(offer.id, "withdrawn")
        await work.outbox.tell(offer.chat, MatchingMessage.OFFER_GONE)
