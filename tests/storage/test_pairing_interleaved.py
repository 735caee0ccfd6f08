"""However presses and time interleave, nobody is promised twice and nobody fitting is left unasked."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from benchmarks.seeding import SETTINGS, SETUP_CODE, agreed, certified
from benchmarks.traffic import COORDINATOR, GROUP, STUDENT, SUPPORTER
from bot.facts import facts_of
from care import asking, due, duty, endings, group, offers, pairing, queue
from care.fitting import Profile, Wish
from care.notices import Refusal
from care.vocabulary import Gender, Language
from care.watching import Watch
from config.settings import load_settings
from storage import database
from storage.store import Desk, Store
from tests.virtual import NOON, SeededChance
from tests.world import KEY, lexicon

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from care.ports.work import Work
    from care.values import Person
    from storage.database import Row

STUDENTS = [STUDENT, STUDENT + 2, STUDENT + 4, SUPPORTER]
"""The last one is a supporter too."""
SUPPORTERS = [SUPPORTER, SUPPORTER + 2, SUPPORTER + 4]
SAID = (Profile(Gender.WOMAN), Profile(Gender.MAN), Profile())
WISHES = (Wish(), Wish(), Wish(Gender.WOMAN), Wish(Gender.MAN))
PAIR_LIMIT = 2
ASK_AGAIN = 5 * 60_000

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


class Pairing(RuleBasedStateMachine):
    """Four students and three supporters on a real database file."""

    most = 1
    """Conversations of one supporter at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.now = NOON
        self.apart: set[tuple[str, str]] = set()
        rules = facts_of(
            load_settings({f"SEBAYA_{name}": value for name, value in SETTINGS.items()}, env_file=None)
        ).rules
        rules = replace(rules, max_conversations=self.most, pair_limit=PAIR_LIMIT)
        self.store = self.runner.run(
            Store.open(
                Path(self.folder.name, "sebaya.db"),
                KEY,
                rules=rules,
                chance=SeededChance(1),
                watcher=Watch(lexicon()),
            )
        )
        self.students: list[str] = []
        self.supporters: list[str] = []
        self.offers: dict[str, tuple[str, str]] = {}
        self.do(self._gather)

    async def _gather(self, work: Work) -> None:
        visitor = await work.people.arrive(COORDINATOR, "id", work.now, writes=True)
        await group.set_up(work, visitor, await work.people.arrive_group(GROUP, work.now), SETUP_CODE)
        self.students = [(await agreed(work, address)).id for address in STUDENTS]
        self.supporters = [(await certified(work, address)).id for address in SUPPORTERS]
        for supporter, said in zip(self.supporters, SAID, strict=True):
            await work.wishes.set_profile(supporter, replace(said, languages=frozenset({Language.ID})))
            await duty.go_on(work, await work.people.get(supporter))

    def do(self, *jobs: Callable[[Work], Awaitable[None]]) -> None:
        """These jobs at the same time; a refusal is an answer too."""

        async def run(job: Callable[[Work], Awaitable[None]], desk: Desk) -> None:
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

    async def _deed(self, deed: Deed, work: Work) -> None:
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
            await {"on": duty.go_on, "off": duty.go_off}[what](work, supporter)

    async def _ask(self, work: Work, student: Person, wish: Wish) -> None:
        if await work.conversations.places(student.id):
            return
        place = await asking.open_place(work, student, for_counselor=False)
        await work.wishes.set_wish(place.conversation.id, wish)
        await queue.join_queue(work, place.conversation.id, student.chat)

    async def _another(self, work: Work, student: Person) -> None:
        for place in await work.conversations.places(student.id):
            for seat in await work.conversations.participants(place.conversation.id):
                if seat.part == "supporter" and seat.mode != "left" and place.conversation.stage == "talking":
                    self.apart.add((student.id, seat.person))
        await pairing.another_supporter(work, student)

    async def _answer(self, work: Work, number: int, how: str) -> None:
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

    async def _note_offers(self, work: Work) -> None:
        for supporter in self.supporters:
            for offer in await work.duties.open_offers_of(supporter):
                conversation = await work.conversations.get(offer.conversation)
                self.offers[offer.id] = (conversation.student, supporter)

    @rule(student=st.sampled_from(range(len(STUDENTS))))
    def somebody_has_a_short_talk(self, student: int) -> None:
        self.do(partial(self._deed, ("ask", student, 0, "")))
        self.do(partial(self._accept_for, self.students[student]))
        self.do(partial(self._deed, ("leave", student, 0, "")))

    async def _accept_for(self, student: str, work: Work) -> None:
        await self._note_offers(work)
        for offer, (waits, supporter) in self.offers.items():
            if waits == student:
                with suppress(Refusal):
                    await pairing.accept(work, await work.people.get(supporter), offer)

    @rule(seconds=st.sampled_from([1, 20, 61, 200, 4000]))
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)
        self.do(*due.RULES)

    @invariant()
    def nothing_is_promised_twice(self) -> None:
        assert not self.rows("SELECT 1 FROM offers WHERE state = 'open' GROUP BY person HAVING COUNT(*) > 1")
        for row in self.rows(
            """
            SELECT COUNT(DISTINCT conversation) AS conversations, COUNT(*) AS promises FROM (
                SELECT conversation, person FROM offers WHERE state = 'open'
                UNION ALL
                SELECT conversation, person FROM participants WHERE part = 'supporter' AND mode <> 'left'
            ) GROUP BY person
            """
        ):
            assert row["conversations"] == row["promises"] <= self.most

    @invariant()
    def a_student_is_in_one_conversation_and_never_alone_in_it(self) -> None:
        assert not self.rows(
            "SELECT 1 FROM conversations WHERE stage <> 'ended' GROUP BY student HAVING COUNT(*) > 1"
        )
        for row in self.rows(
            """
            SELECT v.stage, (
                SELECT COUNT(*) FROM participants t
                WHERE t.conversation = v.id AND t.part = 'supporter' AND t.mode <> 'left'
            ) AS supporters FROM conversations v
            """
        ):
            assert row["supporters"] == (row["stage"] == "talking")

    @invariant()
    def an_offer_is_made_to_who_is_on_duty_and_fits(self) -> None:
        for row in self.rows(
            """
            SELECT o.person, v.student, v.stage, v.wish_gender, f.gender, d.id AS duty
            FROM offers o JOIN conversations v ON v.id = o.conversation JOIN profiles f ON f.person = o.person
            LEFT JOIN duties d ON d.person = o.person AND d.ended_at IS NULL WHERE o.state = 'open'
            """
        ):
            assert row["duty"] is not None
            assert row["stage"] == "waiting"
            assert row["wish_gender"] in {None, row["gender"]}
            assert (row["student"], row["person"]) not in self.apart

    @invariant()
    def who_declined_is_not_asked_again_at_once(self) -> None:
        assert not self.rows(
            """
            SELECT 1 FROM offers o JOIN offers d ON d.conversation = o.conversation AND d.person = o.person
            WHERE o.state = 'open' AND d.state = 'declined' AND d.expires_at > o.expires_at - :again
            """,
            again=ASK_AGAIN,
        )

    @invariant()
    def who_is_apart_stays_apart_and_who_met_often_meets_no_more(self) -> None:
        together = self.rows(
            """
            SELECT v.student, t.person FROM participants t JOIN conversations v ON v.id = t.conversation
            WHERE t.part = 'supporter' AND t.mode <> 'left'
            """
        )
        assert not {(row["student"], row["person"]) for row in together} & self.apart
        assert not self.rows(
            """
            SELECT 1 FROM pairings GROUP BY student, supporter
            HAVING COUNT(DISTINCT conversation) > :most
            """,
            most=PAIR_LIMIT,
        )

    @invariant()
    def nobody_waits_while_somebody_who_fits_is_free(self) -> None:
        self.do(offers.match)
        waiting = self.rows(
            """
            SELECT * FROM conversations v WHERE stage = 'waiting' AND NOT EXISTS (
                SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open'
            )
            """
        )
        for row in waiting:
            for supporter, said in zip(self.supporters, SAID, strict=True):
                assert self._reason(row, supporter, said)

    def _reason(self, waiting: Row, supporter: str, said: Profile) -> str | None:
        """Why this supporter cannot be asked, found the slow way."""
        on_duty = self.rows(
            "SELECT 1 FROM duties WHERE person = :p AND ended_at IS NULL AND until > :now AND closing = 0",
            p=supporter,
            now=stamp(self.now),
        )
        if not on_duty:
            return "off duty"
        if self.rows("SELECT 1 FROM offers WHERE person = :p AND state = 'open'", p=supporter):
            return "looks at an offer"
        seats = self.rows(
            "SELECT 1 FROM participants WHERE person = :p AND part = 'supporter' AND mode <> 'left'",
            p=supporter,
        )
        if len(seats) >= self.most:
            return "busy"
        if waiting["wish_gender"] not in {None, said.gender and said.gender.value}:
            return "another wish"
        if waiting["student"] == supporter or (waiting["student"], supporter) in self.apart:
            return "oneself, or apart"
        return self._past_reason(waiting, supporter)

    def _past_reason(self, waiting: Row, supporter: str) -> str | None:
        declined = self.rows(
            """
            SELECT 1 FROM offers WHERE person = :p AND conversation = :c AND state = 'declined'
                AND expires_at > :lately
            """,
            p=supporter,
            c=waiting["id"],
            lately=stamp(self.now) - ASK_AGAIN,
        )
        if declined:
            return "declined a moment ago"
        met = self.rows(
            "SELECT DISTINCT conversation FROM pairings WHERE student = :s AND supporter = :p",
            s=waiting["student"],
            p=supporter,
        )
        return "met too often" if len(met) >= PAIR_LIMIT else None

    def teardown(self) -> None:
        self.runner.run(self.store.close())
        self.runner.close()
        self.folder.cleanup()


def stamp(at: datetime) -> int:
    return int(at.timestamp() * 1000)


class PairingOfTwo(Pairing):
    """The same, where a supporter may be in two conversations."""

    most = 2


@pytest.mark.timeout(300)
@pytest.mark.property
@pytest.mark.parametrize("machine", [Pairing, PairingOfTwo])
def test_nobody_is_promised_twice_and_nobody_fitting_is_left_unasked(
    monkeypatch: pytest.MonkeyPatch, machine: type[Pairing]
) -> None:
    monkeypatch.setitem(database.PRAGMAS, "synchronous", 0)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
