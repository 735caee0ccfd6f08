"""Weeks of a programme in virtual time: its promises hold, and what breaks one is found."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.planning import report
from bot.planning.runs import play
from bot.planning.book import Asked, Book, figures
from bot.planning.checks import Broken
from bot.planning.assumptions import Sizes
from bot.planning.simulation import MONDAY, Programme, opened, rules_for
from benchmarks.seeding import offered
from care.conversation import pairing
from care.ports.unit_of_work import UnitOfWork
from storage.engine.database import Transaction

TINY = Sizes(weeks=1, students=20, supporters=6, counselors=2, asks_a_week=24)
TWO = Sizes(weeks=0, students=0, supporters=0, outages=False)


async def test_a_small_week_goes_by_with_every_promise_looked_at() -> None:
    run = await play(TINY)

    assert run.checks == run.events > 100
    assert run.book.talks > 3
    assert 0 < run.figures.soon <= 1
    assert "12 weeks" not in report.told(run)


async def test_a_limit_that_is_not_kept_is_found(tmp_path: Path) -> None:
    sizes = replace(TINY, weeks=2, students=1, supporters=1, shifts_each=6, asks_a_week=300)
    loose = replace(rules_for(sizes), pair_limit=99)
    async with opened(tmp_path, sizes, loose) as programme:
        with pytest.raises(Broken, match="more than PAIR_LIMIT"):
            await programme.run()


@pytest.fixture
async def programme(tmp_path: Path) -> AsyncIterator[Programme]:
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


async def looked_at(programme: Programme, *statements: str) -> None:
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


async def test_every_broken_promise_is_found(programme: Programme) -> None:
    for statement, promise in BREAKS.items():
        with pytest.raises(Broken, match=promise):
            await looked_at(programme, statement)
    await looked_at(programme)


def test_the_figures_are_of_those_who_asked_while_somebody_was_there() -> None:
    book = Book(hours={"one": 8.0, "two": 4.0})
    for minutes in (1, 2, 3, 4, 20):
        book.asked[str(minutes)] = Asked(MONDAY, open=True)
        book.met(str(minutes), MONDAY + timedelta(minutes=minutes))
    book.asked["gone"] = Asked(MONDAY, open=True)
    book.left("gone", MONDAY + timedelta(minutes=9))
    book.asked["night"] = Asked(MONDAY, open=False)
    found = figures(book, supporters=2, weeks=2)

    assert (found.median, found.soon, found.left) == (3.0, 0.5, 1 / 6)
    assert (found.asked, found.asked_open, found.hours, found.most_hours) == (7, 6, 3.0, 4.0)


def test_programmes_of_several_sizes_stand_side_by_side() -> None:
    book = Book(hours={"one": 1.0}, offers=1)
    book.asked["one"] = Asked(MONDAY, open=True, met_at=MONDAY)
    runs = [
        report.Run(TINY, figures(book, number, 1), book, 1, 1, report.Took(1.0, 1.0)) for number in (10, 30)
    ]

    assert report.table(runs).startswith("| supporters | 10 | 30 |")
