"""What must hold for somebody whom the database no longer knows goes along with `sebaya rotate-key`."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.settings.key_file import load_key, write_key
from sandbox.people.people import Person
from tests.cli.test_command_line import run
from tests.keeping.test_forget import forgets
from tests.scenarios.people.test_minors import code_of, gives, says_age
from tests.world import KEY, TOKEN, Team, World, opened


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    write_key(tmp_path / "sebaya.key", KEY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    async with opened(tmp_path, "id") as world:
        yield world


async def rotated(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await world.closes()
    assert run(monkeypatch, "rotate-key") == 0
    await world.opens(load_key(world.folder / "sebaya.key"))


async def rotated_twice(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        await rotated(world, monkeypatch)


async def comes_back(student: Person) -> None:
    await student.says("/start")
    await student.presses("✅")
    await student.taps("💬")


async def hashes(world: World) -> set[bytes]:
    rows = await world.rows("SELECT hash FROM blocks UNION ALL SELECT hash FROM apart")
    return {row["hash"] for row in rows}


async def test_two_who_must_not_meet_do_not_meet_after_a_forgetting_and_new_keys(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    student = await world.waits()
    await team.supporters[0].presses(world.text("may-know"))
    await forgets(world, student)
    await rotated_twice(world, monkeypatch)
    await comes_back(student)
    await student.presses("⏭")
    await student.presses("⏭")
    await world.passes(minutes=1)

    assert await world.rows("SELECT * FROM offers WHERE state = 'open'") == []
    await world.waits()
    assert len(await world.rows("SELECT * FROM offers WHERE state = 'open'")) == 1


async def blocked_for_a_week(world: World, team: Team) -> Person:
    """A student whom the supporter reported and wants to meet no more for so long."""
    student = await world.pair(team.supporters[0])
    await team.supporters[0].says("/report")
    await team.supporters[0].presses(world.text("report-else"))
    await team.supporters[0].presses(world.text("block-week"))
    return student


async def test_a_block_outlives_a_forgetting_and_new_keys_and_goes_on_its_day(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    student = await blocked_for_a_week(world, team)
    await team.coordinator.presses("🙋")
    await team.coordinator.presses(world.text("verdict-kept"))
    await team.coordinator.answers("sudah kubaca")
    await forgets(world, student)
    before = await hashes(world)
    await rotated_twice(world, monkeypatch)
    await comes_back(student)

    assert student.last.text.startswith(world.text("blocked", until="#").partition("#")[0])
    assert not before & await hashes(world)
    await world.jumps(hours=24 * 7)
    await student.taps("💬")
    assert student.last.text == world.text("ask-topic")


async def test_the_old_keys_are_forgotten_when_nothing_stands_under_them(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    await world.waits()
    await team.supporters[0].presses(world.text("may-know"))
    await rotated_twice(world, monkeypatch)
    kept = "SELECT * FROM former_look_ups"
    assert len(await world.rows(kept)) == 2

    await world.rows("DELETE FROM apart")
    await rotated_twice(world, monkeypatch)
    assert await world.rows(kept) == []


async def test_a_code_that_parents_got_opens_after_two_new_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_key(tmp_path / "sebaya.key", KEY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    async with opened(tmp_path, "id", minors="code") as world:
        code = await code_of(await world.team(supporters=0), "code-for-one")
        await rotated_twice(world, monkeypatch)

        assert await gives(world, await says_age(world, "under-age"), code) == world.text("home")


async def test_a_block_from_before_a_new_key_is_lifted_as_any_other(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    student = await blocked_for_a_week(world, team)
    await rotated(world, monkeypatch)
    await team.coordinator.presses("🙋")
    await team.coordinator.presses(world.text("verdict-lifted"))
    await team.coordinator.answers("sudah kubaca")
    await student.taps("💬")

    assert student.last.text == world.text("ask-topic")
