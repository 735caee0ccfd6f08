"""What counselors do: stay on call, take cases, decide who may meet again."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.planning import sights
from bot.planning.assumptions import MINUTE, happens
from bot.planning.book import Book
from bot.planning.hands import Hands
from bot.planning.heard import Note
from bot.planning.talking import Talking
from bot.planning.timeline import Timeline
from care.duty.messages import DutyMessage
from care.model.card_kinds import CardKind


class Counselors:
    """Everybody's answers to what they and their group are told."""

    def __init__(
        self, line: Timeline, hands: Hands, book: Book, talking: Talking, people: Sequence[str]
    ) -> None:
        self._line, self._hands, self._book, self._talking = line, hands, book, talking
        self.people = list(people)
        self._cards = {
            CardKind.CASE: self._case,
            CardKind.FURTHER: self._further,
            CardKind.REVIEW: self._review,
        }
        self._seen: set[str] = set()

    def hears(self, who: str, note: Note, now: datetime) -> None:
        """React some minutes later, or not at all."""
        chance = self._line.of(who, "on call")
        if isinstance(note.kind, CardKind):
            self._card(note.kind, str(note.params["about"]), now)
        elif note.kind is DutyMessage.ON_CALL_ASK and who in self.people and happens(chance, 0.9):
            self._line.at(now + MINUTE * chance.uniform(2, 50), partial(self._hands.confirm_on_call, who))
        elif note.kind is DutyMessage.NOBODY_ON_CALL:
            self._line.at(now + MINUTE * chance.uniform(5, 40), self._step_in)

    def _card(self, view: CardKind, about: str, now: datetime) -> None:
        if view not in self._cards or about in self._seen:
            return
        self._seen.add(about)
        self._line.at(now + MINUTE * self._line.chance.uniform(1, 8), partial(self._cards[view], about))

    async def _step_in(self) -> None:
        """Somebody who sees first that nobody is on call."""
        if not await self._hands.read(lambda work: work.team.reachable_on_call()):
            await self._hands.step_in(self._line.chance.choice(self.people))

    async def _case(self, case: str) -> None:
        student, conversation, urgent = await self._hands.read(partial(sights.case_of, case=case))
        owner = self._line.chance.choice([one for one in self.people if one != student])
        await self._hands.claim(owner, case)
        self._book.cases.add(case)
        if urgent:
            self._line.at(self._line.now + MINUTE, partial(self._take_over, owner, case, conversation))
        self._line.at(self._line.now + 25 * MINUTE, partial(self._close, owner, case))

    async def _take_over(self, owner: str, case: str, conversation: str) -> None:
        await self._hands.take_over(owner, case)
        if happens(self._line.of(owner, "case"), 0.3):
            self._line.at(self._line.now + 10 * MINUTE, partial(self._give_back, owner, case, conversation))

    async def _give_back(self, owner: str, case: str, conversation: str) -> None:
        await self._hands.hand_back(owner, case)
        if conversation:
            await self._talking.goes_on(conversation)

    async def _close(self, owner: str, case: str) -> None:
        await self._hands.close(owner, case)
        self._seen.discard(case)

    async def _further(self, further: str) -> None:
        approved = happens(self._line.chance, 0.7)
        await self._hands.decide_further(self.people[0], further, approved=approved)

    async def _review(self, review: str) -> None:
        await self._hands.decide_review(self.people[0], review)
