"""An evening of asking, offering and ending, in any order, and at the same moment."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from benchmarks.seeding import SETTINGS
from bot.base.clock import seeded_chance
from bot.planning.accounts import STUDENT, SUPPORTER
from bot.planning.newcomers import agreed, certified, open_store, rules_of, set_up
from care.conversation import endings, pairing
from care.duty import on_off_duty
from care.matching import offers, queue
from care.model.enums import Gender, Language
from care.model.match_rules import Profile, Wish
from care.model.message_kinds import Refusal
from care.people import seating
from care.system import scheduled
from tests.virtual import NOON

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from care.model.entities import Person
    from care.ports.unit_of_work import UnitOfWork
    from storage.engine.database import Row
    from storage.store import Desk

STUDENTS = [STUDENT, STUDENT + 2, STUDENT + 4, SUPPORTER]
"""The last one is a supporter too."""
SUPPORTERS = [SUPPORTER, SUPPORTER + 2, SUPPORTER + 4]
SAID = (Profile(Gender.WOMAN), Profile(Gender.MAN), Profile())
WISHES = (Wish(), Wish(), Wish(Gender.WOMAN), Wish(Gender.MAN))
PAIR_LIMIT = 2

answers = st.sampled_from(["yes", "yes", "no", "known"])
Deed = tuple[str, int, int, str]
deeds = st.tuples(
    st.sampled_from(
        ["ask", "ask", "leave", "another", "on", "on", "off", "answer", "answer", "answer", "end"]
    ),
    st.sampled_from(range(len(STUDENTS))),
    st.integers(0, 9),
    answers,
)


class Evening(RuleBasedStateMachine):
    """Four students and three supporters on a real database file."""

    most = 1
    """Conversations of one supporter at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.now = NOON
        self.apart: set[tuple[str, str]] = set()
        rules = replace(rules_of(SETTINGS), max_conversations=self.most, pair_limit=PAIR_LIMIT)
        self.store = self.runner.run(open_store(Path(self.folder.name), rules, seeded_chance(1)))
        self.students: list[str] = []
        self.supporters: list[str] = []
        self.offers: dict[str, tuple[str, str]] = {}
        self.do(self._gather)

    async def _gather(self, work: UnitOfWork) -> None:
        await set_up(work)
        self.students = [(await agreed(work, address)).id for address in STUDENTS]
        self.supporters = [(await certified(work, address)).id for address in SUPPORTERS]
        for supporter, said in zip(self.supporters, SAID, strict=True):
            await work.pairings.wishes.set_profile(
                supporter, replace(said, languages=frozenset({Language.ID}))
            )
            await on_off_duty.go_on(work, await work.people.get(supporter))

    def do(self, *jobs: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        """These jobs at the same time; a refusal is an answer too."""

        async def run(job: Callable[[UnitOfWork], Awaitable[None]], desk: Desk) -> None:
            try:
                await job(desk.work)
            except Refusal:
                return

        async def together() -> None:
            await asyncio.gather(*(self.store.run(self.now, partial(run, job)) for job in jobs))

        self.runner.run(together())

    def rows(self, sql: str, **given: object) -> list[Row]:
        async def read(desk: Desk) -> list[Row]:
            return list(await desk.tx.rows(sql, given))

        return self.runner.run(self.store.run(self.now, read))

    @rule(first=deeds, second=deeds)
    def two_things_happen_at_once(self, first: Deed, second: Deed) -> None:
        self.do(partial(self._deed, first), partial(self._deed, second))

    @rule(deed=deeds)
    def something_happens(self, deed: Deed) -> None:
        self.do(partial(self._deed, deed))

    async def _deed(self, deed: Deed, work: UnitOfWork) -> None:
        what, student, number, how = deed
        person = await work.people.get(self.students[student])
        supporter = await work.people.get(self.supporters[number % len(SUPPORTERS)])
        if what == "ask":
            await self._ask(work, person, WISHES[number % len(WISHES)])
        elif what == "leave":
            await endings.end(work, person)
        elif what == "another":
            await self._another(work, person)
        elif what == "answer":
            await self._answer(work, number, how)
        elif what == "end":
            await endings.end(work, supporter)
        else:
            await {"on": on_off_duty.go_on, "off": on_off_duty.go_off}[what](work, supporter)

    async def _ask(self, work: UnitOfWork, student: Person, wish: Wish) -> None:
        if await work.conversations.places(student.id):
            return
        place = await seating.open_place(work, student, for_counselor=False)
        await work.pairings.wishes.set_wish(place.conversation.id, wish)
        await queue.join_queue(work, place.conversation.id, student.chat)

    async def _another(self, work: UnitOfWork, student: Person) -> None:
        for place in await work.conversations.places(student.id):
            for seat in await work.conversations.participants(place.conversation.id):
                if seat.part == "supporter" and seat.mode != "left" and place.conversation.stage == "talking":
                    self.apart.add((student.id, seat.person))
        await pairing.another_supporter(work, student)

    async def _answer(self, work: UnitOfWork, number: int, how: str) -> None:
        """To any of the newest offers, also one that has long been settled."""
        await self._note_offers(work)
        if not self.offers:
            return
        offer_id, (student, chosen) = list(self.offers.items())[-1 - number % min(4, len(self.offers))]
        offer = await work.duties.offered(offer_id)
        if how == "known" and offer and offer.state == "open":
            self.apart.add((student, chosen))
        use = {"yes": pairing.accept, "no": offers.decline, "known": offers.may_know}[how]
        await use(work, await work.people.get(chosen), offer_id)

    async def _note_offers(self, work: UnitOfWork) -> None:
        for supporter in self.supporters:
            for offer in await work.duties.open_offers_of(supporter):
                conversation = await work.conversations.get(offer.conversation)
                self.offers[offer.id] = (conversation.student, supporter)

    @rule(student=st.sampled_from(range(len(STUDENTS))))
    def somebody_has_a_short_talk(self, student: int) -> None:
        self.do(partial(self._deed, ("ask", student, 0, "")))
        self.do(partial(self._accept_for, self.students[student]))
        self.do(partial(self._deed, ("leave", student, 0, "")))

    async def _accept_for(self, student: str, work: UnitOfWork) -> None:
        await self._note_offers(work)
        for offer, (waits, supporter) in self.offers.items():
            if waits == student:
                with suppress(Refusal):
                    await pairing.accept(work, await work.people.get(supporter), offer)

    @rule(seconds=st.sampled_from([1, 20, 61, 200, 4000]))
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)
        self.do(*scheduled.RULES)

    def teardown(self) -> None:
        self.runner.run(self.store.close())
        self.runner.close()
        self.folder.cleanup()
