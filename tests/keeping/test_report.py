"""A month in counts: to the group, as text, table and picture; nobody in it can be recognised."""

import csv
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from matplotlib.figure import Figure

from bot.cli import charts
from care.model.enums import Help, Outcome, Topic
from care.model.levels import Level
from care.model.measures import (
    CELLS,
    Ended,
    Escalated,
    Measure,
    Referred,
    of_case,
    of_conversation,
    of_referral,
)
from care.model.services.referral import OUTCOMES, Wisher
from care.programme.monthly import Table, report_of
from config.loading.texts import Texts
from sandbox.people.people import Person
from storage.store import Desk
from tests.keeping.conftest import Told
from tests.virtual import NOON
from tests.world import World

SIGNED = b"\x89PNG\r\n\x1a\n"


async def month_of_talks(
    world: World, counts: dict[str, int], supporters: int = 1
) -> tuple[Person, list[Person]]:
    """Conversations that ended today: so many of each topic, whose mood rose and who were helped.

    Returns the one student whose they are, and the supporters.
    """
    team = await world.team(supporters)
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    (kept,) = await world.rows("SELECT * FROM conversations")
    topics = [topic for topic, count in counts.items() for _ in range(count)]
    values = [
        {**kept, "id": f"talk{n:08}", "topic": topic, "mood": 2, "mood_after": 4, "helped": "yes"}
        for n, topic in enumerate(topics)
    ]
    columns = ", ".join(kept)
    places = ", ".join(f":{name}" for name in kept)

    async def add(desk: Desk) -> None:
        await desk.tx.many(f"INSERT INTO conversations ({columns}) VALUES ({places})", values)  # noqa: S608 (names of our own columns)

    await world.programme.store.run(world.clock.now(), add)
    return student, team.supporters


async def tables(world: World) -> dict[Measure, tuple[dict[str, int | None], int | None]]:
    report = await world.programme.store.run(world.clock.now(), lambda desk: report_of(desk.work, "2026-03"))
    return {table.measure: (dict(table.cells), table.total) for table in report.tables}


async def april(world: World) -> None:
    world.clock.move(datetime(2026, 4, 1, 2, tzinfo=world.clock.now().tzinfo) - world.clock.now())


async def test_a_month_is_counted_and_small_cells_are_not_shown(world: World) -> None:
    await month_of_talks(world, {"family": 12, "friends": 9, "love": 1})
    await april(world)
    found = await tables(world)

    cells, total = found[Measure.TOPIC]
    assert total == 23
    assert cells["family"] == 12
    assert cells["love"] is None
    assert found[Measure.HELPED] == (dict.fromkeys(("yes", "some", "no", "not-said")), 23)
    assert found[Measure.CLAIM] == (dict.fromkeys(found[Measure.CLAIM][0]), None)


async def test_what_was_deleted_meanwhile_still_counts(world: World) -> None:
    await month_of_talks(world, {"family": 12, "friends": 9, "love": 6})
    await april(world)
    before = await tables(world)
    await world.jumps(hours=24)
    await world.jumps(hours=24 * 40)
    assert await world.rows("SELECT id FROM conversations") == []

    assert await tables(world) == before


async def add_cases(world: World, count: int) -> None:
    """So many cases that stay open, are safe, are followed up; taken at once, later, much later."""
    now = int(world.clock.now().timestamp() * 1000)

    async def add(desk: Desk) -> None:
        student = await desk.tx.value("SELECT student FROM conversations LIMIT 1")
        await desk.tx.rows("DROP INDEX cases_open")
        await desk.tx.many(
            """
            INSERT INTO cases (id, code, student, alias, level, category, source, state, opened_at,
                claimed_at, closed_at, outcome)
            VALUES (:id, :id, :student, 'Biru Rusa', 2, 'sos', 'sos', 'claimed', :now,
                :now + :kind * 1000000, CASE WHEN :kind > 0 THEN :now END,
                CASE :kind WHEN 1 THEN 'safe' WHEN 2 THEN 'followed-up' END)
            """,
            [
                {"id": f"case{kind}{n:07}", "student": student, "now": now, "kind": kind}
                for n in range(count)
                for kind in range(3)
            ],
        )

    await world.programme.store.run(world.clock.now(), add)


async def changed(world: World, statement: str) -> None:
    now = int(world.clock.now().timestamp() * 1000)
    await world.programme.store.run(world.clock.now(), lambda desk: desk.tx.rows(statement, {"now": now}))


@pytest.mark.sqlite
async def test_a_month_that_is_over_counts_the_same_whatever_comes_later(world: World) -> None:
    await month_of_talks(world, {"family": 12, "friends": 9})
    await add_cases(world, 12)
    await april(world)
    before = await tables(world)
    assert before[Measure.OUTCOME][0]["open"] == before[Measure.CLAIM][0]["to-5m"] == 12

    await changed(world, "UPDATE cases SET closed_at = :now, outcome = 'safe' WHERE closed_at IS NULL")
    assert await tables(world) == before
    await world.programme.alarms.tick()
    await changed(world, "UPDATE cases SET claimed_at = NULL WHERE :now > 0")
    await changed(world, "UPDATE conversations SET mood_after = 1, helped = 'no' WHERE :now > 0")
    await changed(world, "DELETE FROM waits WHERE :now > 0")
    assert await tables(world) == before


async def test_after_months_without_the_bot_each_of_them_is_counted_once(world: World) -> None:
    await month_of_talks(world, {"family": 12, "friends": 9})
    await world.passes(seconds=5)
    world.clock.move(timedelta(days=65))
    await world.programme.alarms.tick()
    before = await tables(world)
    await changed(world, "UPDATE conversations SET topic = 'love' WHERE :now > 0")

    assert before[Measure.TOPIC][0]["family"] == 12
    assert await tables(world) == before


async def test_duty_counts_in_the_month_in_which_it_ends(world: World) -> None:
    await world.team()
    await april(world)
    await world.programme.alarms.tick()

    async def minutes(desk: Desk) -> list[int]:
        counted = [await desk.work.programme.monthly.counts(month) for month in ("2026-03", "2026-04")]
        return [counts.get((Measure.MINUTES, "all"), 0) for counts in counted]

    assert await world.programme.store.run(world.clock.now(), minutes) == [0, 120]


async def test_the_group_reads_of_the_last_month_once(world: World) -> None:
    await month_of_talks(world, {"family": 12, "friends": 9, "love": 6})
    (group,) = [chat for chat in world.api.state.chats.values() if chat.kind == "group"]
    await world.passes(seconds=5)
    await april(world)
    for _ in range(3):
        await world.passes(hours=1)
    told = [call for call in world.api.calls if world.text("monthly", month="2026-03") in str(call.params)]

    assert len(told) == 1
    assert told[0].chat == group.id
    assert f"{world.text('topic-family')} 12" in told[0].params["text"]


async def test_text_table_and_picture_hold_the_same_and_no_name(here: World, sebaya: Told) -> None:
    await month_of_talks(here, {"family": 12, "friends": 9, "love": 1})
    aliases = [row["alias"] for row in await here.rows("SELECT alias FROM participants")]
    await april(here)
    status, said = await sebaya("report", "--folder", "../reports")
    assert status == 0, said
    folder = here.folder.parent / "reports"
    rows = list(csv.DictReader((folder / "sebaya-2026-03.csv").read_text("utf-8").splitlines()))
    found = {(row["table"], row["cell"]): row["count"] for row in rows}

    assert found["topic", "family"] == "12"
    assert found["topic", "love"] == ""
    assert "Family 12" in said
    assert (folder / "sebaya-2026-03.png").read_bytes().startswith(SIGNED)
    assert not [name for name in (*aliases, "Pendamping 1", "Bu Melati") if name in said or name in str(rows)]


async def test_an_empty_month_shows_nothing_and_a_running_one_is_refused(here: World, sebaya: Told) -> None:
    status, said = await sebaya("report", "--month", "2025-01", "--folder", "../reports")
    assert status == 0
    assert "Topics of conversations: –" in said
    assert (here.folder.parent / "reports" / "sebaya-2025-01.png").exists()

    status, said = await sebaya("report", "--month", "2026-03")
    assert (status, "2026-03 is not over" in said) == (2, True)
    status, said = await sebaya("report", "--month", "2026-13")
    assert (status, "is no month" in said) == (2, True)
    assert sorted(path.name for path in here.folder.glob(".report-*")) == []


def test_whatever_can_be_said_is_counted_in_a_cell() -> None:
    talks = [
        Ended(True, topic, 2, after, helped, level)
        for topic in (*Topic, None)
        for after in (1, 2, 3, None)
        for helped in (*Help, None)
        for level in Level
    ]
    cases = [Escalated(NOON, at, NOON, outcome) for at in (NOON, None) for outcome in (*Outcome, None)]
    counted = [*(cell for talk in talks for cell in of_conversation(talk))]
    counted += [cell for case in cases for cell in of_case(case, UTC)]
    sent = [
        Referred(wisher, NOON, outcome, at)
        for wisher in Wisher
        for outcome in (*OUTCOMES, None)
        for at in (NOON, None)
    ]
    counted += [cell for one in sent for cell in of_referral(one, UTC)]

    assert [(measure, cell) for measure, cell in counted if cell not in CELLS[Measure(measure)]] == []


async def test_a_report_is_the_same_before_and_after_somebody_is_forgotten(here: World, sebaya: Told) -> None:
    student, supporters = await month_of_talks(here, {"family": 12, "friends": 9, "love": 1}, supporters=5)
    await april(here)
    await here.passes(seconds=5)
    months = ("2024-06", "2026-03")
    before = [await sebaya("report", "--month", month) for month in months]
    assert [status for status, _ in before] == [0, 0]
    for person in (student, supporters[0]):
        await person.says("/forget")
        await person.presses(here.text("forget-yes"))
        await here.passes(seconds=5)

    assert [await sebaya("report", "--month", month) for month in months] == before


def test_a_hidden_count_is_not_drawn_as_none() -> None:
    table = Table(Measure.MOOD, {"better": 12, "same": None, "worse": None, "not-said": 0}, 12)
    figure = Figure()
    place: Any = figure.subplots()
    charts._bars(place, table, Texts.load("school", "en"), "en")
    bars = {bar.get_y() + bar.get_height() / 2: bar for bar in place.patches}

    assert [bars[spot].get_width() for spot in (0, 3)] == [12, 0]
    assert [bool(bars[spot].get_hatch()) for spot in range(4)] == [False, True, True, False]
