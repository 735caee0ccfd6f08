"""`sebaya rotate-key` with everything in the database that an evening can bring."""

import pytest

from config.settings.key_file import load_key
from sandbox.people.people import Person
from storage.keeping.every_column import SEALED
from tests.cli.test_command_line import run
from tests.scenarios.keeping.filled import fill, opened_with
from tests.scenarios.keeping.test_sealing import played
from tests.scenarios.taught import teaches
from tests.world import KEY, World


async def everything(world: World) -> Person:
    """An evening, and what is typed rarely: an entry, a report with its decision, a reason for an account."""
    evening = await played(world)
    team, student = evening.team, evening.student
    (supporter,) = team.supporters
    world.api.settle = world.settle
    await world.settle()
    await team.joins("Pak Jati", "counselor")
    await teaches(team, "zirafa pulang")
    await team.desk.says("/lexicon add")
    await team.coordinator.answers("panda berenang")
    await team.coordinator.presses("🪪")
    await team.coordinator.presses(world.text("reveal-life"))
    await team.coordinator.answers("ia di jembatan")
    await supporter.says("/report")
    await supporter.presses(world.text("report-else"))
    await supporter.presses(world.text("block-week"))
    await supporter.answers("ia memaki")
    await student.presses("4")
    await student.presses(world.text("helped-yes"))
    await student.presses("✍️")
    await student.answers("terima kasih")
    await team.coordinator.presses("🙋")
    await team.coordinator.presses(world.text("verdict-kept"))
    await team.coordinator.answers("sudah kubaca")
    return student


async def test_all_that_was_sealed_is_read_back_and_a_block_still_holds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    student = await everything(world)
    await world.closes()
    await fill(world.folder, KEY)
    before = await opened_with(world.folder, KEY)
    assert run(monkeypatch, "rotate-key") == 0
    key = load_key(world.folder / "sebaya.key")

    after = await opened_with(world.folder, key)
    assert {place: after[place] for place in before} == before
    assert {place[:2] for place in before} == {(one.table, one.column) for one in SEALED}
    await world.opens(key)
    await student.taps("💬")
    assert student.last.text.startswith(world.text("blocked", until="#").partition("#")[0])
