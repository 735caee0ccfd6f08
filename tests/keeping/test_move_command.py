"""`sebaya move`, as somebody gives it: talks go on, and what was left does nothing more."""

from pathlib import Path

import pytest

from config.settings.key_file import load_key
from tests.keeping.conftest import Told
from tests.keeping.on_server import There, moves_to
from tests.keeping.test_backup import talking
from tests.scenarios.chatting import ends
from tests.world import World

pytestmark = [pytest.mark.postgresql, pytest.mark.usefixtures("backup_key_named")]


async def test_running_talks_go_on_after_a_move_there_and_back(
    on_server: tuple[World, There], sebaya: Told, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    world, there = on_server
    student, supporter = await talking(world)
    waiting = await world.waits("kata murai")
    status, said = await sebaya("move", "--to", "sqlite:///back.db")
    assert (status, "stop that one first" in said) == (2, True), said
    await world.closes()
    status, said = await sebaya("move", "--to", "sqlite:///back.db")
    assert (status, "SEBAYA_SECRET_KEY_FILE=back.db.key" in said) == (0, True), said
    status, said = await sebaya("migrate")
    assert (status, f"it is in the file {world.folder}/back.db now" in said) == (2, True), said

    monkeypatch.setenv("SEBAYA_DATABASE_URL", "sqlite:///back.db")
    monkeypatch.setenv("SEBAYA_SECRET_KEY_FILE", "back.db.key")
    key = load_key(world.folder / "back.db.key")
    moves_to(world, database_url=f"sqlite:///{world.folder}/back.db")
    await world.opens(key)
    await student.says("aku di sini")
    assert supporter.heard[-1] == "aku di sini"
    await world.closes()

    other = There(f"{there.name}_again")
    try:
        status, said = await sebaya("move", "--to", other.url)
        assert (status, f"SEBAYA_DATABASE_URL={other.url}" in said) == (0, True), said
        moves_to(world, **other.settings)
        await world.opens(key)
        await ends(world, supporter)
        for _ in range(2):
            await supporter.presses("⏭")
        await supporter.presses(world.text("report-no"))
        await supporter.presses("✅")
        assert "kata murai" in supporter.screen()
        await waiting.says("masih ada?")
        assert supporter.heard[-1] == "masih ada?"
        for command in (("audit", "verify"), ("backup", "../kept.backup"), ("purge",), ("setup-code",)):
            status, said = await sebaya(*command)
            assert (status, "this programme was moved" in said) == (2, True), said
        await world.programme.close()
    finally:
        other.drop()
    await world_anew(world)


async def world_anew(world: World) -> None:
    """Something that runs, to be closed."""
    moves_to(world, database_url=f"sqlite:///{world.folder}/another.db", keys_url=None)
    await world.opens()
