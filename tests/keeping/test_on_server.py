"""A programme in a PostgreSQL is backed up while people write, and comes back beside others, which go on."""

import itertools
import shutil
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cli.backups import restore_command
from bot.scheduling.backups import kept, newest
from config.settings.key_file import load_key, write_key
from storage.engine.database import Transaction
from storage.offline import move as steps
from storage.offline.backup import unpack
from storage.offline.opening import read
from storage.offline.pour import contents
from tests.keeping.conftest import Told
from tests.keeping.on_server import There, home, home_at, moves_to
from tests.keeping.test_backup import talking
from tests.keeping.test_forget import forgets, id_of
from tests.keeping.test_move import Killed
from tests.world import KEY, World

pytestmark = [pytest.mark.postgresql, pytest.mark.usefixtures("backup_key_named")]
_names = itertools.count()


@pytest.fixture
async def beside() -> AsyncIterator[There]:
    """Another programme in the same two databases."""
    other = There(f"beside_{next(_names)}")
    async with home(other) as held:
        await held.lay(founded)
    yield other
    other.drop()


async def founded(tx: Any) -> None:
    await tx.rows("INSERT INTO chats (hash, kind, started, seen_at) VALUES ('x', 'person', 0, 0)")


async def content(there: There) -> Mapping[str, object]:
    async with home(there) as held, held.transaction() as tx:
        return await contents(tx)


async def server_is_lost(world: World, there: There) -> None:
    """The programme and its conversations' keys are gone; its own key and the list of the forgotten stay."""
    await world.closes()
    there.drop_rows()
    there.drop_slots()


async def test_a_school_comes_back_beside_another_and_people_go_on(
    on_server: tuple[World, There], beside: There, sebaya: Told
) -> None:
    world, there = on_server
    student, supporter = await talking(world)
    waiting = await world.waits("kata murai")
    gone = await world.waits()
    person = await id_of(world, gone)
    other = await content(beside)
    status, said = await sebaya("backup", "../kept.backup")
    assert (status, "Made ../kept.backup" in said) == (0, True), said
    await forgets(world, gone)
    await server_is_lost(world, there)
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "Forgotten again: 1" in said) == (0, True), said
    await world.opens()

    assert "I was put back" in student.heard[-1]
    assert "One message of yours did not arrive" in waiting.heard[-1]
    assert "I was put back" not in gone.heard[-1]
    assert await world.rows("SELECT id FROM people WHERE id = :id", id=person) == []
    await supporter.says("aku kembali")
    assert student.heard[-1] == "aku kembali"
    assert "kata murai" not in supporter.screen()
    assert await content(beside) == other


async def test_a_backup_is_one_form_that_a_file_is_made_of_too_and_no_key_is_in_it(
    on_server: tuple[World, There], sebaya: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, there = on_server
    await talking(world)
    slots = [bytes(slot) for (slot,) in there.key_rows()]
    status, said = await sebaya("backup", "../kept.backup")
    assert status == 0, said
    unpack(tmp_path / "kept.backup", tmp_path / "opened.db", load_key(tmp_path / "backup.key"))
    data = (tmp_path / "opened.db").read_bytes()
    assert slots
    assert all(slot not in data for slot in slots)

    status, said = await sebaya("programmes", "hand-out-key", "../own.key")
    assert status == 0, said
    await world.closes()
    monkeypatch.setenv("SEBAYA_SECRET_KEY_FILE", "../own.key")
    monkeypatch.setenv("SEBAYA_DATABASE_URL", "sqlite:///sebaya.db")
    status, said = await sebaya("restore", "--nobody-forgotten", "../kept.backup")
    assert status == 0, said
    moves_to(world, database_url=f"sqlite:///{world.folder}/sebaya.db")
    await world.opens(load_key(tmp_path / "own.key"))
    assert await world.said() == [None]


async def test_what_was_a_file_is_restored_into_a_server(
    on_server: tuple[World, There], sebaya: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, there = on_server
    await world.closes()
    there.drop()
    (world.folder / "sebaya.postgresql.erasures").unlink()
    file = World(world.folder, "en")
    await file.opens()
    student, supporter = await talking(file)
    monkeypatch.setenv("SEBAYA_DATABASE_URL", "sqlite:///sebaya.db")
    status, said = await sebaya("backup", "../kept.backup")
    assert status == 0, said
    await file.closes()
    monkeypatch.setenv("SEBAYA_DATABASE_URL", there.url)
    monkeypatch.setenv("SEBAYA_ERASURES_FILE", "sebaya.db.erasures")
    status, said = await sebaya("restore", "../kept.backup")
    assert status == 0, said
    moves_to(file, **there.settings)
    await file.opens()

    await supporter.says("dari server")
    assert student.heard[-1] == "dari server"
    assert there.rows("SELECT COUNT(*) FROM {}.participants") == [(2,)]
    await file.closes()
    await world.opens()


async def test_nothing_is_restored_over_a_programme_or_its_keys_or_beside_its_bot(
    on_server: tuple[World, There], sebaya: Told
) -> None:
    world, there = on_server
    await talking(world)
    await sebaya("backup", "../kept.backup")
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "another copy of Sebaya uses the programme" in said) == (2, True), said
    await world.closes()
    before = await content(there)
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, f"the programme {there.name} in" in said, "is there" in said) == (2, True, True), said
    assert await content(there) == before

    there.drop_rows()
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "a table of conversations' keys of the programme" in said) == (2, True), said
    there.drop()
    await world.opens()


async def test_what_does_not_fit_is_refused_in_one_line_and_leaves_nothing(
    on_server: tuple[World, There], sebaya: Told, tmp_path: Path
) -> None:
    world, there = on_server
    await sebaya("backup", "../kept.backup")
    there.change("INSERT INTO {}.schema_version (version, runs_from) VALUES (999, 1)")
    status, said = await sebaya("backup", "../newer.backup")
    assert (status, "the database is of version 999" in said, len(said.splitlines())) == (2, True, 1), said
    await server_is_lost(world, there)

    write_key(tmp_path / "other.key", bytes(32))
    shutil.copy(tmp_path / "kept.backup", tmp_path / "whole.backup")
    whole = (tmp_path / "kept.backup").read_bytes()
    (tmp_path / "kept.backup").write_bytes(whole[: len(whole) // 2])
    key = world.folder / "sebaya.key"
    for name, line in (("kept", "was cut off or changed"), ("whole", "is not the main key of this backup")):
        status, said = await sebaya("restore", f"../{name}.backup", "--nobody-forgotten")
        assert (status, len(said.splitlines()), line in said) == (2, 1, True), said
        assert there.tables() == 1  # its own key
        assert not list(world.folder.glob("*restoring*"))
        key.write_bytes((tmp_path / "other.key").read_bytes())
    write_key(tmp_path / "again.key", KEY)
    key.write_bytes((tmp_path / "again.key").read_bytes())
    await world.opens()


@pytest.mark.crash
async def test_broken_off_after_any_step_a_restore_is_begun_again_and_nothing_starts_meanwhile(
    on_server: tuple[World, There], sebaya: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, there = on_server
    student, supporter = await talking(world)
    await sebaya("backup", "../kept.backup")
    await server_is_lost(world, there)
    for owner, step in ((steps, "lay"), (steps, "bring_keys"), (restore_command, "arrive")):
        done = getattr(owner, step)
        with monkeypatch.context() as patch:
            patch.setattr(owner, step, dying(done))
            with pytest.raises(Killed):
                await sebaya("restore", "../kept.backup")
        status, said = await sebaya("migrate")
        assert (status, "run `sebaya restore` again" in said) == (2, True), said

    status, said = await sebaya("restore", "../kept.backup")
    assert status == 0, said
    await world.opens()
    await supporter.says("aku kembali")
    assert student.heard[-1] == "aku kembali"


def dying(step: Any) -> Any:
    async def dies(*given: Any) -> None:
        await step(*given)
        raise Killed

    return dies


async def test_the_clock_makes_backups_of_a_server_and_keeps_them_for_so_long(
    on_server: tuple[World, There], tmp_path: Path
) -> None:
    world, _ = on_server
    folder = tmp_path / "backups"
    write_key(tmp_path / "backup.key", bytes(range(32)))
    await world.closes()
    moves_to(world, backup_key_file=tmp_path / "backup.key", backup_folder=folder)
    await world.opens()
    await world.programme.alarms.backups.ring()
    assert newest(folder) == world.clock.now().replace(microsecond=0)
    world.clock.move(timedelta(hours=25))
    await world.programme.alarms.backups.ring()

    assert len(kept(folder)) == 2
    noted = await world.rows("SELECT actor FROM audit WHERE action = 'backup'")
    assert [row["actor"] for row in noted] == [""] * 2


async def test_a_backup_is_one_moment_however_much_is_written_meanwhile(
    on_server: tuple[World, There],
) -> None:
    world, there = on_server
    student, _ = await talking(world)
    before = await contents_beside(there)

    async def looks(tx: Transaction) -> None:
        assert await contents(tx) == before
        await student.says("sesudahnya")
        assert await contents(tx) == before

    await read(home_at(there), looks)
    assert (await contents_beside(there))["messages"] != before["messages"]


async def contents_beside(there: There) -> Mapping[str, object]:
    return await read(home_at(there), contents)


async def test_with_the_database_of_keys_lost_the_key_that_was_handed_out_restores(
    on_server: tuple[World, There], sebaya: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, there = on_server
    student, supporter = await talking(world)
    await sebaya("programmes", "hand-out-key", "../own.key")
    await sebaya("backup", "../kept.backup")
    await world.closes()
    there.drop()
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "is not the main key of this backup" in said, there.tables()) == (2, True, 0), said

    with monkeypatch.context() as patch:
        patch.setenv("SEBAYA_SECRET_KEY_FILE", "../own.key")
        status, said = await sebaya("restore", "../kept.backup")
        assert status == 0, said
    status, said = await sebaya("programmes", "take-key", "../own.key")
    assert status == 0, said
    await world.opens()
    await supporter.says("aku kembali")
    assert student.heard[-1] == "aku kembali"
