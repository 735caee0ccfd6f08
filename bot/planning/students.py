"""What students do: ask, wish, wait, leave, be called, and ask for somebody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.planning import sights
from bot.planning.assumptions import MINUTE, happens, pause
from bot.planning.book import Book, OneWait
from bot.planning.hands import Hands
from bot.planning.heard import Note
from bot.planning.timeline import Timeline
from care.conversation.messages import ConversationMessage
from care.duty.messages import DutyMessage
from care.matching.messages import MatchingMessage
from care.model.enums import Gender, Language, Mode, Topic
from care.model.message_kinds import MessageKind

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

    def __init__(self, line: Timeline, hands: Hands, book: Book, known: Sequence[Student]) -> None:
        self._line, self._hands, self._book = line, hands, book
        self._known = {student.id: student for student in known}
        self.people = set(self._known)
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
        self._line.at(at, partial(self._ask, who))

    async def _ask(self, who: str) -> None:
        if await self._hands.read(partial(sights.conversation_of, who=who)):
            return
        chance = self._line.of(who, "ask")
        await self._hands.ask(who, chance.choice([*Topic, None]), chance.choice([1, 2, 3, 4, 5]))
        await self._keep(who)

    async def _keep(self, who: str) -> None:
        """Note that they asked, and when their patience ends."""
        conversation = await self._hands.read(partial(sights.conversation_of, who=who))
        if not conversation:
            return
        there = await self._hands.read(sights.somebody_there)
        self._book.asked[conversation] = OneWait(self._line.now, there)
        self._tire(who, conversation)

    def _tire(self, who: str, conversation: str) -> None:
        at = self._line.now + pause(self._line.of(who, "patience"), PATIENCE) * MINUTE + MINUTE
        self._line.at(at, partial(self._give_up, who, conversation))

    async def _give_up(self, who: str, conversation: str) -> None:
        if await self._hands.read(partial(sights.waits_in, who=who, conversation=conversation)):
            await self._hands.leave(who, conversation)
            self._book.left(conversation, self._line.now)

    def _soon(self, who: str, now: datetime) -> datetime:
        return now + timedelta(seconds=self._line.of(who, "reads").uniform(3, 30))

    def _wish_gender(self, who: str, conversation: str, now: datetime) -> None:
        gender = self._known[who].gender
        self._line.at(self._soon(who, now), partial(self._hands.wish_gender, who, conversation, gender))

    def _wish_language(self, who: str, conversation: str, now: datetime) -> None:
        language = self._known[who].language
        self._line.at(self._soon(who, now), partial(self._hands.wish_language, who, conversation, language))

    def _choose(self, who: str, conversation: str, now: datetime) -> None:
        """Nobody is on duty: half want to be called, some wait on, the others leave when they are tired."""
        if happens(self._line.of(who, "be called"), 0.5):
            self._line.at(self._soon(who, now), partial(self._hands.be_called, who, conversation))

    def _come(self, who: str, conversation: str, now: datetime) -> None:
        async def answer() -> None:
            await self._hands.answer_call(who, conversation)
            self._tire(who, conversation)

        if happens(self._line.of(who, "come"), 0.7):
            self._line.at(now + MINUTE * self._line.of(who, "come").uniform(0.2, 20), answer)

    def _settle_for(self, who: str, conversation: str, now: datetime) -> None:
        if happens(self._line.of(who, "wish"), 0.7):
            self._line.at(self._soon(who, now), partial(self._hands.take_anyone, who, conversation))

    def _agree(self, who: str, conversation: str, now: datetime) -> None:
        agrees = happens(self._line.of(who, "hand-over"), 0.8)
        if happens(self._line.of(who, "hand-over"), 0.8):
            self._line.at(
                self._soon(who, now), partial(self._hands.agree_to_handover, who, conversation, agrees=agrees)
            )

    def _move_on(self, who: str, conversation: str, now: datetime) -> None:
        """🔁 in a talk whose supporter has fallen silent."""

        async def another() -> None:
            left = [mode for mode in Mode if mode is not Mode.LEFT]
            helpers = await self._hands.read(lambda work: sights.helpers_in(work, conversation, *left))
            await self._hands.another_instead(who, conversation)
            self._book.apart |= {frozenset({who, supporter}) for supporter in helpers}
            self._tire(who, conversation)

        if happens(self._line.of(who, "silence"), 0.6):
            self._line.at(self._soon(who, now), another)

    def _stay(self, who: str, conversation: str, now: datetime) -> None:
        if happens(self._line.of(who, "stay"), 0.5):
            self._line.at(self._soon(who, now), partial(self._hands.still_here, who, conversation))

    def _try_another(self, who: str, conversation: str, now: datetime) -> None:
        """🔁 after the end."""

        async def another() -> None:
            before = await self._hands.read(lambda work: work.pairings.last_supporters(conversation))
            await self._hands.another_after(who, conversation)
            self._book.apart |= {frozenset({who, supporter}) for supporter in before}
            await self._keep(who)

        if happens(self._line.of(who, "another"), 0.03):
            self._line.at(self._soon(who, now), another)
