"""What students do: ask, wish, wait, leave, be called, and ask for somebody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.planning.book import Asked, Book
from bot.planning.engine import Engine
from bot.planning.heard import Note
from bot.planning.assumptions import MINUTE, happens, pause
from care.conversation import endings, handover, intake_questions, silence_and_limits
from care.conversation.messages import ConversationMessage
from care.duty import callbacks
from care.duty.messages import DutyMessage
from care.matching import offers, wishes
from care.matching.messages import MatchingMessage
from care.model.enums import Gender, Language, Mode, Part, Stage, Topic
from care.model.message_kinds import MessageKind
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork

PATIENCE = 25.0
"""Minutes after which students leave on average, while nobody has come."""


@dataclass(frozen=True, slots=True)
class Student:
    """Somebody who asks now and then, and what they wish for."""

    id: str
    gender: Gender | None
    language: Language | None


class Students:
    """Everybody's answers to what they are told."""

    def __init__(self, engine: Engine, book: Book, known: Sequence[Student]) -> None:
        self._engine, self._chance, self._book = engine, engine.chance, book
        self._known = {student.id: student for student in known}
        self._answers = {
            MatchingMessage.ASK_WISH_GENDER: self._wish_gender,
            MatchingMessage.ASK_WISH_LANGUAGE: self._wish_language,
            MatchingMessage.CLOSED_CHOICE: self._choose,
            DutyMessage.CALLED: self._come,
            MatchingMessage.WISH_UNMET: self._settle_for,
            ConversationMessage.ASK_HANDOVER: self._agree,
            ConversationMessage.OFFER_ANOTHER: self._move_on,
            ConversationMessage.STILL_THERE: self._stay,
            ConversationMessage.ASK_MOOD_AFTER: self._try_another,
        }

    def hears(self, who: str, note: Note, now: datetime) -> None:
        """React some seconds later, or not at all."""
        if who in self._known and isinstance(note.kind, MessageKind) and note.kind in self._answers:
            self._answers[note.kind](who, str(note.params.get("conversation", "")), now)

    def asks(self, who: str, at: datetime) -> None:
        """Somebody wants to talk then."""
        self._engine.at(at, partial(self._ask, who))

    async def _ask(self, who: str, work: UnitOfWork) -> None:
        person = await work.people.get(who)
        if await own_place(work, person):
            return
        await intake_questions.begin(work, person)
        await self._keep(who, work)
        place = await own_place(work, person)
        assert place is not None
        topic = self._chance.choice([*Topic, None])
        await intake_questions.answer_topic(work, person, place.conversation.id, topic)
        await intake_questions.answer_mood(
            work, person, place.conversation.id, self._chance.choice([1, 2, 3, 4, 5])
        )

    async def _keep(self, who: str, work: UnitOfWork) -> None:
        """Note that they asked, and when their patience ends."""
        place = await own_place(work, await work.people.get(who))
        if place is None:
            return
        opened = bool(await work.duties.on_duty()) and await offers.is_open(work)
        self._book.asked[place.conversation.id] = Asked(work.now, opened)
        self._tire(who, place.conversation.id, work.now)

    def _tire(self, who: str, conversation: str, now: datetime) -> None:
        at = now + pause(self._chance, PATIENCE) * MINUTE + MINUTE
        self._engine.at(at, partial(self._give_up, who, conversation))

    async def _give_up(self, who: str, conversation: str, work: UnitOfWork) -> None:
        person = await work.people.get(who)
        place = await own_place(work, person)
        if place is None or place.conversation.id != conversation:
            return
        if place.conversation.stage is Stage.WAITING:
            await endings.leave_queue(work, person, place.conversation)
            self._book.left(conversation, work.now)

    def _soon(self, now: datetime) -> datetime:
        return now + timedelta(seconds=self._chance.uniform(3, 30))

    def _wish_gender(self, who: str, conversation: str, now: datetime) -> None:
        async def answer(work: UnitOfWork) -> None:
            person = await work.people.get(who)
            await wishes.answer_gender(work, person, conversation, self._known[who].gender)

        self._engine.at(self._soon(now), answer)

    def _wish_language(self, who: str, conversation: str, now: datetime) -> None:
        async def answer(work: UnitOfWork) -> None:
            person = await work.people.get(who)
            await wishes.answer_language(work, person, conversation, self._known[who].language)

        self._engine.at(self._soon(now), answer)

    def _choose(self, who: str, conversation: str, now: datetime) -> None:
        """Nobody is on duty: half want to be called, some wait on, the others leave when they are tired."""

        async def be_called(work: UnitOfWork) -> None:
            await callbacks.wish(work, await work.people.get(who), conversation)

        if happens(self._chance, 0.5):
            self._engine.at(self._soon(now), be_called)

    def _come(self, who: str, conversation: str, now: datetime) -> None:
        async def answer(work: UnitOfWork) -> None:
            await callbacks.answer(work, await work.people.get(who), conversation)
            self._tire(who, conversation, work.now)

        if happens(self._chance, 0.7):
            self._engine.at(now + MINUTE * self._chance.uniform(0.2, 20), answer)

    def _settle_for(self, who: str, conversation: str, now: datetime) -> None:
        async def anyone(work: UnitOfWork) -> None:
            await wishes.answer_unmet(work, await work.people.get(who), conversation, anyone=True)

        if happens(self._chance, 0.7):
            self._engine.at(self._soon(now), anyone)

    def _agree(self, who: str, conversation: str, now: datetime) -> None:
        agrees = happens(self._chance, 0.8)

        async def answer(work: UnitOfWork) -> None:
            await handover.answer(work, await work.people.get(who), conversation, agrees=agrees)

        if happens(self._chance, 0.8):
            self._engine.at(self._soon(now), answer)

    def _move_on(self, who: str, conversation: str, now: datetime) -> None:
        """🔁 in a talk whose supporter has fallen silent."""

        async def another(work: UnitOfWork) -> None:
            seats = await work.conversations.participants(conversation)
            helpers = [s for s in seats if s.part is Part.SUPPORTER and s.mode is not Mode.LEFT]
            await silence_and_limits.another(work, await work.people.get(who), conversation)
            self._book.apart |= {frozenset({who, seat.person}) for seat in helpers}
            self._tire(who, conversation, work.now)

        if happens(self._chance, 0.6):
            self._engine.at(self._soon(now), another)

    def _stay(self, who: str, conversation: str, now: datetime) -> None:
        async def here(work: UnitOfWork) -> None:
            await silence_and_limits.still_here(work, await work.people.get(who), conversation)

        if happens(self._chance, 0.5):
            self._engine.at(self._soon(now), here)

    def _try_another(self, who: str, conversation: str, now: datetime) -> None:
        """🔁 after the end."""

        async def another(work: UnitOfWork) -> None:
            before = await work.pairings.last_supporters(conversation)
            await intake_questions.another(work, await work.people.get(who), conversation)
            self._book.apart |= {frozenset({who, supporter}) for supporter in before}
            await self._keep(who, work)

        if happens(self._chance, 0.03):
            self._engine.at(self._soon(now), another)
