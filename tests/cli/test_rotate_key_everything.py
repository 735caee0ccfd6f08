"""`sebaya rotate-key` with everything in the database that an evening can bring."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from config.settings.key_file import load_key
from sandbox.people.people import Person
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault
from storage.sealing.sealed_columns import UNDER_MAIN
from tests.cli.test_command_line import run
from tests.scenarios.keeping.test_sealing import SEALED, TYPED, played, tables
from tests.scenarios.programme.test_lexicon import ENTRY
from tests.world import KEY, World

PLACES: dict[tuple[str, str], Callable[[dict[str, Any]], Any]] = {
    **SEALED,
    ("lexicon_entries", "body"): lambda row: ("lexicon_entries", row["id"]),
    ("hours_elsewhere", "trainer"): lambda row: ("hours_elsewhere.trainer", row["id"]),
    ("reports", "note"): lambda row: ("reports.note", row["id"]),
    ("reports", "why"): lambda row: ("reports.why", row["id"]),
    ("last_lines", "body"): lambda row: ("last_lines.body", row["conversation"]),
    ("reveals", "why"): lambda row: ("reveals.why", row["id"]),
}


async def opened_with(folder: Path, key: bytes) -> dict[tuple[str, str, object], bytes]:
    """Everything that is sealed, opened with this key; raises where it is not the key."""
    vault, found = Vault(key), {}
    main = {(one.table, one.column) for one in UNDER_MAIN} | {("chats", "address")}
    ring = await KeyRing.open(folder / "sebaya.db", vault)
    for (table, column), place in PLACES.items():
        for row in tables(folder / "sebaya.db")[table]:
            if row[column]:
                seal = vault.rows if (table, column) in main else await ring.seal(row["conversation"])
                assert seal
                found[table, column, row["id"]] = seal.open(row[column], *place(row))
    await ring.close()
    return found


async def everything(world: World) -> Person:
    """An evening, and what is typed rarely: an entry, a report with its decision, a reason for an account."""
    evening = await played(world)
    team, student = evening.team, evening.student
    (supporter,) = team.supporters
    world.api.settle = world.settle
    await world.settle()
    await team.joins("Pak Jati", "counselor")
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(ENTRY)
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
    before = await opened_with(world.folder, KEY)
    assert run(monkeypatch, "rotate-key") == 0
    key = load_key(world.folder / "sebaya.key")

    assert await opened_with(world.folder, key) == before
    assert TYPED - {place[:2] for place in before} == {("hours_elsewhere", "trainer")}
    await world.opens(key)
    await student.taps("💬")
    assert student.last.text.startswith(world.text("blocked", until="#").partition("#")[0])
