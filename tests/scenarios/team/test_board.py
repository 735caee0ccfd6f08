"""The pinned board: what waits for a counselor, who is there, and that the bot lives, in one message."""

from pathlib import Path

import pytest

from sandbox.state.screen import Seen
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.casework.test_ownership import in_danger
from tests.world import Team, World, opened


def boards(world: World, team: Team) -> list[Seen]:
    """Every board that stands in the group."""
    beat = world.text("board-beat", at="").strip()
    return [seen for seen in team.group.chat.messages if beat in seen.text]


def edits(world: World) -> int:
    """How many edits were asked of Telegram."""
    return sum(call.method == "editMessageText" for call in world.api.calls)


async def test_there_is_one_pinned_board_that_is_edited(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await world.passes(seconds=10)
    (board,) = boards(world, team)
    code = (await world.rows("SELECT code FROM cases"))[0]["code"]

    assert board.pinned
    assert world.text("board-open", count=1) in board.text
    assert f"{code} · {world.text('span', hours=0, rest=0)} · {world.text('board-nobody')}" in board.text
    assert world.text("board-on-duty", names="Pendamping 1", count=1) in board.text
    assert world.text("status-on-call", names="Bu Melati") in board.text

    await team.desk.presses("🙋", on=board)
    await world.passes(seconds=10)
    assert boards(world, team) == [board]
    assert world.text("board-quiet") in board.text
    assert "Bu Melati" in board.text.splitlines()[1]
    assert board.buttons == []


@pytest.mark.parametrize(("waits", "line"), [("🔔", "later"), ("🧑‍🏫", "for-counselor"), ("", "waiting")])
async def test_whoever_waits_is_on_the_board_and_in_the_status(world: World, waits: str, line: str) -> None:
    team = await world.team(supporters=0)
    student = await world.waits()
    if waits == "🔔":
        await student.presses(waits)
    elif waits:
        await student.taps("🔚")
        await student.taps(waits)
    await world.passes(seconds=10)
    (board,) = boards(world, team)
    age = world.text("span", hours=0, rest=0)
    nobody = world.text("board-waiting", count=0, longest="")
    await team.desk.says("/status")

    said = world.text(f"board-{line}", count=1, longest=age)
    assert said in board.text
    assert (nobody in board.text) is (line != "waiting")
    assert line == "waiting" or said in team.desk.last.text


async def test_several_changes_become_one_edit_within_ten_seconds(world: World) -> None:
    team = await world.team()
    await world.passes(seconds=10)
    before = edits(world)
    for _ in range(5):
        await world.waits()
    await world.passes(seconds=10)
    (board,) = boards(world, team)

    assert world.text("board-waiting", count=5, longest=world.text("span", hours=0, rest=0)) in board.text
    assert edits(world) - before <= 3


async def test_the_board_beats_while_nothing_happens_and_rarely(world: World) -> None:
    team = await world.team(supporters=0)
    (board,) = boards(world, team)
    before = edits(world)
    await world.passes(minutes=30)

    assert world.text("board-beat", at="19.30") in board.text
    assert 5 <= edits(world) - before <= 7


async def test_many_cases_stay_readable_and_the_most_urgent_comes_first(world: World) -> None:
    team = await world.team(supporters=0)
    for _ in range(12):
        await (await world.student()).says("/counselor")
    await in_danger(world)
    await world.passes(seconds=10)
    (board,) = boards(world, team)
    lines = board.text.splitlines()

    assert lines[0] == world.text("board-open", count=13)
    assert lines[1].startswith("🔴")
    assert lines[11] == world.text("board-more", count=3)
    assert len(board.buttons) == 3


async def test_a_board_is_posted_anew_and_pinned_before_it_can_no_longer_be_deleted(world: World) -> None:
    team = await world.team()
    await world.passes(seconds=4)
    (old,) = boards(world, team)
    await world.jumps(hours=46.1)
    await world.passes(seconds=4)
    (new,) = boards(world, team)

    assert old.deleted
    assert new.id != old.id
    assert new.pinned


async def test_without_the_right_to_pin_the_group_is_told_once_how_to_give_it(world: World) -> None:
    team = await world.team(supporters=0)
    await team.group.without_rights("pin")
    await world.passes(seconds=4)
    await world.jumps(hours=46.1)
    await world.passes(seconds=4)
    (board,) = boards(world, team)
    assert team.group.heard.count(world.text("cannot-pin")) == 1
    assert not board.pinned
    assert world.text("group-lost") not in team.coordinator.heard

    await team.group.without_rights()
    await world.passes(seconds=4)
    assert board.pinned


async def test_a_board_that_somebody_deleted_is_posted_again(world: World) -> None:
    team = await world.team(supporters=0)
    await world.passes(seconds=4)
    (old,) = boards(world, team)
    await world.api.call("deleteMessage", {"chat_id": team.group.id, "message_id": old.id})
    await world.passes(minutes=6)

    assert [board.pinned for board in boards(world, team)] == [True]


async def test_the_board_leaves_the_groups_room_to_alerts(tmp_path: Path) -> None:
    async with opened(tmp_path, "en", send_limit_group="20/min") as world:
        team = await world.team(supporters=0)
        await world.passes(minutes=2)
        for _ in range(18):
            await (await world.student()).says("/counselor")
            await world.passes(seconds=1)
        assert sum(world.text("category-counselor-asked") in text for text in team.group.heard) == 18

        await world.passes(minutes=1.5)
        (board,) = boards(world, team)
        assert world.text("board-open", count=18) in board.text


async def test_status_says_who_waits_how_long_and_which_cases_are_open_since_when(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await world.passes(minutes=6)
    for _ in range(22):
        await world.waits()
    await world.passes(minutes=2)
    await in_danger(world)
    await team.desk.says("/status")

    text = team.desk.last.text
    assert world.text("status-waiting", count=22) in text
    aliases = await world.rows("SELECT t.alias FROM participants t WHERE part = 'student' ORDER BY t.rowid")
    assert f"{aliases[1]['alias']}: {world.text('span', hours=0, rest=2)}" in text
    first, second = [line for line in text.splitlines() if "K-" in line]
    assert world.text("span", hours=0, rest=0) in first
    assert world.text("span", hours=0, rest=8) in second
