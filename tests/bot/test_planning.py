"""Weeks of a programme in virtual time: its promises hold, and what breaks one is found."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from benchmarks.seeding import offered
from bot.base.clock import seeded_chance
from bot.cli.plan_command import CannotPlan, opening, wait
from bot.planning.assumptions import Sizes, asks, timetable
from bot.planning.book import Book, OneWait, figures
from bot.planning.checks import Broken
from bot.planning.report import PlanReport
from bot.planning.runs import Run, play, search
from bot.planning.simulation import MONDAY, Simulation, opened, rules_for
from care.conversation import pairing
from care.ports.unit_of_work import UnitOfWork
from care.rota.timetable import MOST_NEEDED
from config.loading.texts import Texts
from storage.engine.database import Transaction

TINY = Sizes(weeks=1, students=20, supporters=6, counselors=2, per_hundred=120)
EVENING = MONDAY.replace(hour=21, tzinfo=UTC)
NOON = MONDAY.replace(hour=12, tzinfo=UTC)
REPORT = PlanReport(Texts.load(), "en", 5)
TWO = Sizes(weeks=0, students=0, supporters=0, outages=False)


async def test_a_small_week_goes_by_with_every_promise_looked_at() -> None:
    run = await play(TINY)

    assert run.checks == run.events > 100
    assert run.book.talks > 3
    assert 0 < (run.figures.all.within(3) or 0) <= 1


async def test_a_limit_that_is_not_kept_is_found(tmp_path: Path) -> None:
    sizes = replace(TINY, weeks=2, students=2, supporters=1, shifts_each=6, per_hundred=15_000)
    loose = replace(rules_for(sizes), pair_limit=99)
    async with opened(tmp_path, sizes, loose) as programme:
        with pytest.raises(Broken, match="more than PAIR_LIMIT"):
            await programme.run()


@pytest.fixture
async def programme(tmp_path: Path) -> AsyncIterator[Simulation]:
    """One talks with a student, another has an offer, a third student's supporter is not there yet."""
    async with opened(tmp_path, TWO) as found:
        await found.run()
        await found.engine.once(found.begin, _two_pairs)
        yield found


async def _two_pairs(work: UnitOfWork) -> None:
    for number in range(2):
        supporter, offer = await offered(work, 2 * number)
        if number == 0:
            await pairing.accept(work, supporter, offer.id)


async def looked_at(programme: Simulation, *statements: str) -> None:
    """What the checks say after these changes, half a minute later."""

    async def nothing(_: UnitOfWork) -> None:
        """Only the statements change something."""

    async def look(tx: Transaction, work: UnitOfWork) -> None:
        for statement in statements:
            await tx.rows(statement)
        await programme.checks(tx, work)

    await programme.engine.once(programme.begin + timedelta(seconds=30), nothing, look)


THEMSELVES = "UPDATE conversations SET student = (SELECT supporter FROM pairings) WHERE stage = 'talking'"
BREAKS = {
    "UPDATE offers SET state = 'withdrawn' WHERE state = 'open'": "waits while a fitting supporter is free",
    "UPDATE participants SET mode = 'left' WHERE part = 'supporter'": "somebody to talk to",
    "UPDATE conversations SET stage = 'talking' WHERE stage = 'waiting'": "somebody to talk to",
    "UPDATE offers SET person = (SELECT supporter FROM pairings)": "MAX_CONVERSATIONS",
    "UPDATE conversations SET student = (SELECT student FROM pairings)": "in one open conversation",
    "UPDATE duties SET until = until + 3 * 3600000": "hours of a day or week",
    THEMSELVES: "themselves",
}


async def test_every_broken_promise_is_found(programme: Simulation) -> None:
    for statement, promise in BREAKS.items():
        with pytest.raises(Broken, match=promise):
            await looked_at(programme, statement)
    await looked_at(programme)


def test_the_figures_are_of_those_who_asked_while_somebody_was_there() -> None:
    book = Book(hours={"one": 8.0, "two": 4.0})
    for minutes in (1, 2, 3, 4, 20):
        book.asked[str(minutes)] = OneWait(NOON, open=True)
        book.met(str(minutes), NOON + timedelta(minutes=minutes))
    book.asked["gone"] = OneWait(NOON, open=True)
    book.left("gone", NOON + timedelta(minutes=9))
    book.asked["night"] = OneWait(NOON + timedelta(hours=10), open=False)
    found = figures(book, Sizes(supporters=2, weeks=2))

    assert (found.all.median, found.all.within(3), found.all.left) == (3.0, 0.5, 1 / 6)
    assert (found.all.asked, found.all.opened, found.hours, found.most_hours) == (7, 6, 3.0, 4.0)
    assert (found.day.asked, found.night.asked, found.night.closed) == (6, 1, 1.0)


def test_where_nobody_was_met_no_wait_is_told() -> None:
    book = Book()
    book.asked["gone"] = OneWait(EVENING, open=True, left_at=EVENING)

    assert book.waits().median is None
    assert "nobody was met; 100% leave" in "\n".join(REPORT.of_team(run_of(book, 1)))
    assert "nobody asked" in "\n".join(REPORT.of_team(run_of(Book(), 1)))


def test_a_larger_school_asks_more_often_and_is_given_more_slots() -> None:
    weeks = [len(list(asks(Sizes(students=n), MONDAY, seeded_chance(1)))) / 12 for n in (500, 1000)]

    assert weeks == [pytest.approx(80, rel=0.1), pytest.approx(160, rel=0.1)]
    assert sum(slot.needed for slot in timetable(Sizes(supporters=60))) == pytest.approx(120, abs=8)


def test_many_slots_can_begin_at_one_hour() -> None:
    night = Sizes(supporters=2000, shifts_each=6, opens=21, closes=3)
    found = timetable(night)

    assert {slot.start // 60 for slot in found} == {21, 22, 23, 0, 1, 2}
    assert max(slot.needed for slot in found) == MOST_NEEDED


def run_of(book: Book, supporters: int) -> Run:
    sizes = Sizes(weeks=1, supporters=supporters)
    return Run(sizes, figures(book, sizes), book, 1, 1, 1.0)


def teams(enough: int) -> Callable[[Sequence[Sizes]], Iterator[Run]]:
    """Runs in which so many supporters are enough."""

    def runs(sizes: Sequence[Sizes]) -> Iterator[Run]:
        for size in sizes:
            met = EVENING + timedelta(minutes=1 if size.supporters >= enough else 30)
            yield run_of(Book(asked={"one": OneWait(EVENING, open=True, met_at=met)}), size.supporters)

    return runs


@pytest.mark.parametrize("enough", [2, 20, 37, 390])
def test_the_search_comes_near_the_smallest_team_that_is_enough(enough: int) -> None:
    runs, found = search(Sizes(students=600), 5, lambda *_: None, runs=teams(enough))

    assert found is not None
    assert enough <= found.sizes.supporters <= enough + max(1, enough // 9)
    assert f"{found.sizes.supporters} supporters with 4 hours" in REPORT.answer(runs, found)


def test_a_search_without_end_says_that_none_is_enough() -> None:
    runs, found = search(Sizes(students=600), 5, lambda *_: None, runs=teams(1000))

    assert found is None
    assert "with 400 supporters" in REPORT.answer(runs, found)


@pytest.mark.parametrize("hours", ["", "15", "23-23", "24-3", "15-25", "15-16", "a-b"])
def test_hours_that_are_none_are_refused(hours: str) -> None:
    with pytest.raises(CannotPlan, match="give them like 15-23"):
        opening(hours)


@pytest.mark.parametrize("text", ["", "0m", "5", "3h", "-5m"])
def test_a_wait_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(CannotPlan, match="--wait"):
        wait(text)
