"""Many accounts in one moment: each case is listed, each counselor written to in time, and none is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from care.model.enums import Teller
from sandbox.people.people import Person
from storage.store import Desk
from tests.security.flood import LIMIT, NEVER, Flooded, measure
from tests.world import World, opened

IN_TIME = 10.0
"""Seconds within which each case stands in the group and in each counselor's chat."""
OWN_PRIVATE = 5.0
"""Seconds within which one more student's alert is private, beside one account that does not stop."""


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path, "id", flood_limit=LIMIT) as world:
        yield world


@pytest.mark.property
@pytest.mark.parametrize(
    ("many", "in_waves"), [(1, False), (25, False), (25, True), (100, False), (100, True)]
)
async def test_every_case_is_listed_and_every_counselor_written_to_in_ten_seconds(
    world: World, many: int, in_waves: bool
) -> None:
    crowd, one_more = await measure(world, many, in_waves=in_waves)

    assert crowd.group <= IN_TIME
    assert crowd.private <= IN_TIME
    assert one_more.group <= IN_TIME
    assert one_more.private <= (OWN_PRIVATE if many == 1 else IN_TIME)


async def crowded(world: World, many: int) -> Flooded:
    """So many have asked in one moment."""
    here = await Flooded.begins(world, many)
    await here.ask(here.students)
    await here.goes_on(2)
    return here


def list_in(chat: Person) -> str:
    """What the list says in this chat now."""
    found = [one.text for one in chat.chat.messages if one.by_bot and one.text.startswith("⏰")]
    return found[-1]


def listed(here: Flooded) -> str:
    """What the list in the group says now."""
    found = [one.text for one in here.team.group.chat.messages if one.by_bot and "⏰" in one.text]
    return found[-1]


async def test_a_case_is_taken_from_the_list_and_leaves_it_everywhere(world: World) -> None:
    here = await crowded(world, 6)
    codes = await here.codes()
    taken = codes[here.students[5].id]
    assert all(code in listed(here) and code in list_in(here.second) for code in codes.values())
    await here.team.desk.presses(f"🙋 {taken}")
    await here.goes_on(10)

    assert taken not in listed(here)
    assert taken not in list_in(here.second)
    assert sum(code in listed(here) for code in codes.values()) == 5
    (owned,) = await world.rows("SELECT code FROM cases WHERE state = 'claimed'")
    assert owned["code"] == taken


async def test_the_list_has_pages_with_a_button_for_each_case(world: World) -> None:
    here = await crowded(world, 15)
    await here.second.in_group(here.team.group).presses("▶")
    last = here.second.last
    (code, *others) = [label.removeprefix("🙋 ") for label in last.buttons if label.startswith("🙋")]
    await here.second.presses(f"🙋 {code}")

    assert len(others) == 2
    (owned,) = await world.rows("SELECT code FROM cases WHERE state = 'claimed'")
    assert owned["code"] == code
    await here.goes_on(5)
    await here.second.presses("◀")
    await here.goes_on(5)
    shown = ([button["text"] for row in one.rows for button in row] for one in here.second.chat.messages)
    newest = [labels for labels in shown if any(label.startswith("🙋") for label in labels)][-1]
    assert sum(label.startswith("🙋") for label in newest) == 12


async def test_each_case_has_its_own_card_once_there_is_room(world: World) -> None:
    here = await crowded(world, 10)
    await world.passes(minutes=4)

    cards = await world.rows("SELECT about FROM cards WHERE view = 'case'")
    assert len(cards) == 10
    shown = [one.text for one in here.team.group.chat.messages if one.by_bot and "⏰" not in one.text]
    assert all(any(code in text for text in shown) for code in (await here.codes()).values())


async def test_a_restart_in_the_middle_loses_no_case(world: World) -> None:
    here = await Flooded.begins(world, 12)
    await world.closes()
    for student in here.students:
        await student.says("🆘")
        await student.says("✅")
    await world.opens()
    await here.restarts()
    await here.goes_on(10)
    codes = await here.codes()
    assert len(codes) == 12
    assert all(code in listed(here) for code in codes.values())
    assert all(code in list_in(here.second) for code in codes.values())
    await here.restarts()
    await world.passes(minutes=4)

    assert len(await world.rows("SELECT about FROM cards WHERE view = 'case'")) == 12


async def test_the_list_goes_with_its_last_case(world: World) -> None:
    here = await crowded(world, 5)
    for code in (await here.codes()).values():
        await here.team.desk.presses(f"🙋 {code}")
        await here.goes_on(2)
    await world.passes(minutes=2)

    assert not await world.rows("SELECT about FROM cards WHERE view IN ('summary', 'calls')")


async def keeps_out(here: Flooded, student: Person, counselor: Person) -> None:
    """This student has named a counselor who must not know."""
    ids = {}
    for row in await here.world.rows("SELECT p.id, c.hash FROM people p JOIN chats c ON c.id = p.chat"):
        ids[row["hash"]] = row["id"]
    mine, theirs = (
        ids[here.world.programme.store._vault.hash("chat", one.id)] for one in (student, counselor)
    )

    async def exclude(desk: Desk) -> None:
        await desk.work.cases.exclusions.exclude(mine, theirs, Teller.STUDENT, here.world.clock.now())

    await here.world.programme.store.run(here.world.clock.now(), exclude)


async def test_many_guarded_cases_delay_nobody_and_are_listed_for_those_who_may_know(world: World) -> None:
    here = await Flooded.begins(world, 13)
    *crowd, other = here.students
    for student in crowd:
        await keeps_out(here, student, here.second)
    await here.ask(crowd)
    await here.goes_on(2)
    await here.ask([other])
    await here.goes_on(20)
    codes, coordinator = await here.codes(), here.team.coordinator

    for student in crowd:
        assert here.first(coordinator.id, codes[student.id]) - here.asked[student.id] <= IN_TIME
        assert here.first(here.team.group.id, codes[student.id]) == NEVER
        assert here.first(here.second.id, codes[student.id]) == NEVER
    assert (await here.heard())[other.id].group <= IN_TIME
    assert here.first(coordinator.id, codes[other.id]) - here.asked[other.id] <= OWN_PRIVATE
