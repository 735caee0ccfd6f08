"""What counselors do: stay on call, take cases, decide who may meet again."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from bot.planning.book import Book
from bot.planning.engine import Engine
from bot.planning.heard import Note
from bot.planning.assumptions import MINUTE, happens
from bot.planning.talking import Talking
from care.casework import giving_back, takeover
from care.conversation import frequent_use, pairing
from care.duty import on_call
from care.duty.messages import DutyMessage
from care.escalation import cases
from care.model.card_kinds import CardKind
from care.model.enums import Outcome
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from care.team import group


class Counselors:
    """Everybody's answers to what they and their group are told."""

    def __init__(
        self, engine: Engine, book: Book, talking: Talking, people: Sequence[str], chat: int
    ) -> None:
        self._engine, self._chance, self._book, self._talking = engine, engine.chance, book, talking
        self.people, self._chat = list(people), chat
        self._cards = {
            CardKind.CASE: self._case,
            CardKind.FURTHER: self._further,
            CardKind.REVIEW: self._review,
        }
        self._seen: set[str] = set()

    def hears(self, who: str, note: Note, now: datetime) -> None:
        """React some minutes later, or not at all."""
        if isinstance(note.kind, CardKind):
            self._card(note.kind, str(note.params["about"]), now)
        elif note.kind is DutyMessage.ON_CALL_ASK and who in self.people and happens(self._chance, 0.9):
            self._engine.at(now + MINUTE * self._chance.uniform(2, 50), partial(self._confirm, who))
        elif note.kind is DutyMessage.NOBODY_ON_CALL:
            self._engine.at(now + MINUTE * self._chance.uniform(5, 40), self._step_in)

    def _card(self, view: CardKind, about: str, now: datetime) -> None:
        if view not in self._cards or about in self._seen:
            return
        self._seen.add(about)
        self._engine.at(now + MINUTE * self._chance.uniform(1, 8), partial(self._cards[view], about))

    async def _confirm(self, who: str, work: UnitOfWork) -> None:
        await on_call.confirm(work, await work.people.get(who))

    async def _step_in(self, work: UnitOfWork) -> None:
        """Whoever sees first that nobody is on call."""
        if not await work.team.reachable_on_call():
            counselor = await work.people.get(self._chance.choice(self.people))
            await group.set_on_call(work, counselor, self._chat, on=True)

    async def _case(self, case_id: str, work: UnitOfWork) -> None:
        found = await work.cases.get(case_id)
        owner = self._chance.choice([one for one in self.people if found and one != found.student])
        await cases.claim(work, await work.people.get(owner), case_id)
        self._book.cases.add(case_id)
        if found and found.level >= Level.URGENT:
            self._engine.at(work.now + MINUTE, partial(self._take_over, owner, case_id))
        self._engine.at(work.now + 25 * MINUTE, partial(self._close, owner, case_id))

    async def _take_over(self, owner: str, case_id: str, work: UnitOfWork) -> None:
        await takeover.take_over(work, await work.people.get(owner), case_id)
        if happens(self._chance, 0.3):
            self._engine.at(work.now + 10 * MINUTE, partial(self._give_back, owner, case_id))

    async def _give_back(self, owner: str, case_id: str, work: UnitOfWork) -> None:
        await giving_back.give_back(work, await work.people.get(owner), case_id)
        case = await work.cases.get(case_id)
        assert case is not None
        await self._talking.goes_on(case.conversation or "", work)

    async def _close(self, owner: str, case_id: str, work: UnitOfWork) -> None:
        await takeover.close(work, await work.people.get(owner), case_id, Outcome.FOLLOWED_UP)
        self._seen.discard(case_id)

    async def _further(self, further: str, work: UnitOfWork) -> None:
        counselor = await work.people.get(self.people[0])
        await pairing.decide_further(work, counselor, further, approved=happens(self._chance, 0.7))

    async def _review(self, review: str, work: UnitOfWork) -> None:
        await frequent_use.decide(work, await work.people.get(self.people[0]), review, offered=True)
