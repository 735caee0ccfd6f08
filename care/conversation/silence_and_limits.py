"""Silence and limits: kind words when it is time, and an end that leaves nobody alone."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from care.conversation import endings, handover, pairing
from care.conversation.goodbyes import IDLE
from care.conversation.messages import ConversationMessage
from care.escalation import alert_ladder
from care.matching import offers
from care.model.entities import Participant, Person
from care.model.enums import Mark, Mode, Part
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.model.rules import Rules
from care.model.timers import Hearing, TimedTalk
from care.people import seating
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

DEAF = timedelta(minutes=3)
"""After so long without an answer of Telegram's nobody can be heard: silence says nothing then."""
# Once a minute, not with every batch (docs/decisions/0017).
NOTED = timedelta(minutes=1)
SILENT = "silent"
NEVER = datetime.fromtimestamp(0, UTC)


class SilenceStep(StrEnum):
    """What can be due in a talk."""

    HINT = "hint"
    LIMIT = "limit"
    NUDGE = "nudge"
    OFFER_ANOTHER = "offer-another"
    ASK = "ask"
    CLOSE = "close"


def spans(rules: Rules) -> tuple[timedelta, ...]:
    """Return how long after somebody last stirred their silence may mean something."""
    silence = rules.supporter_silence
    # The supporter is nudged after the first span; after the second the student is offered another one.
    return silence, 2 * silence, rules.conversation_idle, rules.idle_wait


async def reached(work: UnitOfWork, at: datetime) -> None:
    """Note that Telegram answered at `at`.

    After a gap longer than DEAF every silence begins anew, and no talk lasted through the gap.
    """
    before = (await work.conversations.talks.hearing()).reached_at
    if before and at - before > DEAF:
        await work.conversations.talks.woke(at, at - before)
    elif before is None or at - before >= NOTED:
        await work.conversations.talks.reached(at)


async def watch(work: UnitOfWork) -> None:
    """Do what is due in each talk, one thing at a time; do nothing while Telegram cannot be reached."""
    hearing = await work.conversations.talks.hearing()
    if hearing.reached_at is None or work.now - hearing.reached_at > DEAF:
        return
    rules, awake = work.rules, hearing.awake_since
    talks = await work.conversations.talks.due(
        begun=work.now - rules.conversation_soft_limit,
        limit=work.now - rules.conversation_hard_limit,
        waits=_longest(work, rules.supporter_silence, hearing),
        quiet=_longest(work, min(rules.conversation_idle, rules.idle_wait), hearing),
    )
    for talk in talks:
        if step := due_step(work, talk, awake or talk.begun):
            await STEPS[step](work, talk)


def _longest(work: UnitOfWork, silence: timedelta, hearing: Hearing) -> datetime:
    """Return the moment before which a silence must have begun; NEVER if the bot was not awake so long."""
    awake = hearing.awake_since
    return work.now - silence if awake is None or work.now - awake >= silence else NEVER


def due_step(work: UnitOfWork, talk: TimedTalk, awake: datetime) -> SilenceStep | None:
    """Return the most pressing step that is due; silence is counted from `awake` at the earliest."""
    if talk.asked_at and talk.asked_at > talk.quiet_since:
        over = work.now - max(talk.asked_at, awake) >= work.rules.idle_wait
        return SilenceStep.CLOSE if over else None
    if work.now - max(talk.quiet_since, awake) >= work.rules.conversation_idle:
        return SilenceStep.ASK
    return _waiting_step(work, talk, awake) or _limit_step(work, talk)


def _waiting_step(work: UnitOfWork, talk: TimedTalk, awake: datetime) -> SilenceStep | None:
    if talk.waits_since is None:
        return None
    waited, silence = work.now - max(talk.waits_since, awake), work.rules.supporter_silence
    if waited >= 2 * silence and not _since(talk.another_at, talk.waits_since):
        return SilenceStep.OFFER_ANOTHER
    if waited >= silence and not _since(talk.nudged_at, talk.waits_since):
        return SilenceStep.NUDGE
    return None


def _since(at: datetime | None, begin: datetime) -> bool:
    return at is not None and at >= begin


def _limit_step(work: UnitOfWork, talk: TimedTalk) -> SilenceStep | None:
    lasted = work.now - talk.begun
    if lasted >= work.rules.conversation_hard_limit and talk.limit_told_at is None:
        return SilenceStep.LIMIT
    if lasted >= work.rules.conversation_soft_limit and talk.hinted_at is None and talk.limit_told_at is None:
        return SilenceStep.HINT
    return None


async def _mark(work: UnitOfWork, talk: TimedTalk, mark: Mark) -> None:
    await work.conversations.talks.mark(talk.conversation, talk.supporter.person, mark, work.now)


async def _hint(work: UnitOfWork, talk: TimedTalk) -> None:
    await _mark(work, talk, Mark.HINTED)
    minutes = work.rules.conversation_soft_limit // timedelta(minutes=1)
    await work.outbox.tell(talk.student.chat, ConversationMessage.SOFT_LIMIT_STUDENT, minutes=minutes)
    await work.outbox.tell(talk.supporter.chat, ConversationMessage.SOFT_LIMIT_SUPPORTER, minutes=minutes)


async def _tell_limit(work: UnitOfWork, talk: TimedTalk) -> None:
    await _mark(work, talk, Mark.LIMIT_TOLD)
    minutes = work.rules.conversation_hard_limit // timedelta(minutes=1)
    await work.outbox.tell(
        talk.student.chat,
        ConversationMessage.HARD_LIMIT_STUDENT,
        minutes=minutes,
        conversation=talk.conversation,
    )
    await work.outbox.tell(talk.supporter.chat, ConversationMessage.HARD_LIMIT_SUPPORTER, minutes=minutes)


async def _nudge(work: UnitOfWork, talk: TimedTalk) -> None:
    await _mark(work, talk, Mark.NUDGED)
    await work.outbox.tell(talk.supporter.chat, ConversationMessage.NUDGE, alias=talk.student.alias)


async def _offer_another(work: UnitOfWork, talk: TimedTalk) -> None:
    await _mark(work, talk, Mark.ANOTHER_OFFERED)
    await work.outbox.tell(
        talk.student.chat,
        ConversationMessage.OFFER_ANOTHER,
        alias=talk.supporter.alias,
        conversation=talk.conversation,
    )


async def _ask(work: UnitOfWork, talk: TimedTalk) -> None:
    await _mark(work, talk, Mark.ASKED)
    for seat in (talk.student, talk.supporter):
        await work.outbox.tell(seat.chat, ConversationMessage.STILL_THERE, conversation=talk.conversation)


async def _close(work: UnitOfWork, talk: TimedTalk) -> None:
    """End the talk with a goodbye to both; keep it open for a student in danger whose case nobody has."""
    case = await work.cases.open_of(talk.student.person)
    if case and case.owner is None and case.level >= Level.URGENT:
        # Looked at again after `idle_wait`; the flag and the repeated alert come once for each case.
        await _mark(work, talk, Mark.ASKED)
        if not await work.cases.recent_level(talk.conversation, SILENT, case.opened_at):
            await handover.tell_counselors(work, talk.student, SILENT)
            await alert_ladder.tell_again(work, case)
        return
    await endings.finish(work, talk.conversation, None, goodbye=IDLE)


STEPS = {
    SilenceStep.HINT: _hint,
    SilenceStep.LIMIT: _tell_limit,
    SilenceStep.NUDGE: _nudge,
    SilenceStep.OFFER_ANOTHER: _offer_another,
    SilenceStep.ASK: _ask,
    SilenceStep.CLOSE: _close,
}


async def still_here(work: UnitOfWork, person: Person, conversation: str) -> None:
    """Begin the silence anew ("I am still here") and tell the other side; raise Refusal if they have left."""
    place = await seating.place_in(work, person, conversation)
    if place is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    seats = [
        seat for seat in await work.conversations.participants(conversation) if seat.mode is Mode.SPEAKING
    ]
    news = [seat for seat in seats if seat.part is Part.SUPPORTER and await _stirs(work, seat)]
    for seat in seats:
        if news and seat.person != person.id:
            await work.outbox.tell(seat.chat, ConversationMessage.STILL_HERE, alias=place.seat.alias)


async def _stirs(work: UnitOfWork, seat: Participant) -> bool:
    """Note that the supporter is there; return whether it is the first answer to the question."""
    asked, stirred = [
        await work.conversations.talks.marked(seat.conversation, seat.person, mark)
        for mark in (Mark.ASKED, Mark.STIRRED)
    ]
    await work.conversations.talks.mark(seat.conversation, seat.person, Mark.STIRRED, work.now)
    return asked is not None and (stirred is None or stirred < asked)


async def another(work: UnitOfWork, student: Person, conversation: str) -> None:
    """Look for another supporter (🔁) after a long wait; the silent one is taken off duty kindly.

    Raise Refusal if it was not offered, or if the supporter has written since.
    """
    seat = await handover.helper(work, student, conversation)
    offered_at = await work.conversations.talks.marked(conversation, seat.person, Mark.ANOTHER_OFFERED)
    if offered_at is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if await work.conversations.talks.wrote_since(seat, offered_at):
        raise Refusal(ConversationMessage.ANSWERED_MEANWHILE, alias=seat.alias)
    await offers.stand_down(work, seat.person)
    await pairing.another_supporter(work, student, ConversationMessage.DUTY_SILENT)
    await handover.tell_if_nobody_is_left(work, conversation)
