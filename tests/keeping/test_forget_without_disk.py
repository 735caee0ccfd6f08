"""`/forget` goes on while the folder of the backups is away; where it cannot, the person reads the truth."""

import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.doctor.check_result import Grade
from bot.doctor.checks_here import about_backup_folder, about_list
from config.settings.key_file import write_key
from storage.keeping.erasure_list import ErasureList
from storage.sealing.encryption import first_list_key
from tests.keeping.conftest import Told
from tests.keeping.test_backup import BACKUP_KEY, machine_is_lost
from tests.keeping.test_forget import forgets, id_of
from tests.keeping.test_restore_refused import full_disk
from tests.virtual import NOON
from tests.world import KEY, World, opened

Harm = Callable[[Path], None]


def away(folder: Path) -> None:
    """The disk is not mounted, and nobody may make its folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.symlink_to("/proc/no-disk-is-mounted-here")


def a_file_in_its_place(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("")


def read_only(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.symlink_to("/proc/sys/kernel")


HARMS = (away, a_file_in_its_place, read_only)


def comes_back(folder: Path) -> None:
    folder.unlink()
    folder.mkdir()


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A programme with a folder of backups."""
    write_key(tmp_path / "backup.key", BACKUP_KEY)
    given = {"backup_key_file": f"{tmp_path}/backup.key", "backup_folder": f"{tmp_path}/backups"}
    async with opened(tmp_path, **given) as world:
        yield world


def marks(world: World, folder: str) -> frozenset[str]:
    return ErasureList(world.folder / folder / "sebaya.db.erasures").marks()


async def copied(world: World) -> None:
    """The next look at the list's copy has ended."""
    await world.passes(seconds=5)


@pytest.mark.parametrize("harm", HARMS)
async def test_whoever_asks_is_forgotten_all_the_same_and_the_copy_follows(world: World, harm: Harm) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    folder, heard = world.folder / "backups", len(team.group.heard)
    harm(folder)
    await forgets(world, student)
    await copied(world)

    assert student.heard[-1] == world.text("forgotten")
    assert await world.rows("SELECT * FROM farewells") == []
    assert len(marks(world, "")) == 1
    assert len(team.group.heard) == heard
    assert world.log.getvalue().count("list_not_copied") == 1
    assert "rule_failed" not in world.log.getvalue()

    comes_back(folder)
    await copied(world)
    assert marks(world, "backups") == marks(world, "")
    assert world.log.getvalue().count("list_copied") == 1


@pytest.mark.parametrize("harm", HARMS)
async def test_a_start_without_the_folder_serves_everybody(world: World, harm: Harm) -> None:
    await world.closes()
    harm(world.folder / "backups")
    await world.opens()
    student = await world.student()
    await forgets(world, student)

    assert student.heard[-1] == world.text("forgotten")


async def test_another_disk_in_its_place_gets_all_who_were_ever_forgotten(world: World) -> None:
    for _ in range(2):
        await forgets(world, await world.student())
    await copied(world)
    away(world.folder / "backups")
    comes_back(world.folder / "backups")
    await forgets(world, await world.student())
    await copied(world)

    assert len(marks(world, "backups")) == 3


@pytest.mark.parametrize("harm", HARMS)
async def test_the_group_hears_once_that_there_is_no_backup(world: World, harm: Harm) -> None:
    team = await world.team()
    harm(world.folder / "backups")
    for _ in range(2):
        await world.programme.alarms.backups.ring()
        await world.settle()

    assert team.desk.heard.count(world.text("backup-failed")) == 1


async def test_where_the_list_itself_cannot_be_written_the_person_and_the_group_are_told_once(
    world: World,
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    listed = world.folder / "sebaya.db.erasures"
    listed.unlink()
    listed.mkdir()
    await forgets(world, student)
    await world.passes(minutes=1)

    assert student.heard.count(world.text("forget-delayed")) == 1
    assert world.text("forgotten") not in student.heard
    assert team.desk.heard.count(world.text("forget-delayed-group")) == 1
    assert world.log.getvalue().count("list_not_written") == 1
    assert len(await world.rows("SELECT id FROM conversations")) == 1

    listed.rmdir()
    await world.passes(seconds=5)
    assert student.heard[-1] == world.text("forgotten")


async def test_a_full_disk_delays_it_and_leaves_no_half_line(world: World) -> None:
    student = await world.student()
    await forgets(world, await world.student())
    await student.says("/forget")
    await student.presses(world.text("forget-yes"))
    listed = ErasureList(world.folder / "sebaya.db.erasures")
    with full_disk(after=10), pytest.raises(OSError, match="too large"):
        listed.add("somebody", world.clock.now())
    await world.passes(seconds=5)

    assert student.heard[-1] == world.text("forgotten")
    assert len(listed.marks()) == 2


async def test_a_rule_that_fails_is_told_to_the_group_as_what_it_is(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    monkeypatch.setattr("care.system.scheduled.RULES", (_fails,))
    await world.passes(seconds=5)

    assert team.desk.heard[-1].startswith(world.text("rule-failed", reference="").split(":")[0])


async def _fails(_: object) -> None:
    raise RuntimeError("rahasia")


async def test_a_restore_forgets_whom_either_list_knows(
    here: World, sebaya: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "../backup.key")
    monkeypatch.setenv("SEBAYA_BACKUP_FOLDER", "../backups")
    first, second = await here.student(), await here.student()
    await id_of(here, first)
    other = await id_of(here, second)
    await sebaya("backup", "../kept.backup")
    await forgets(here, first)
    await here.closes()
    folder, beside = here.folder.parent / "backups", here.folder / "sebaya.db.erasures"
    folder.mkdir()
    await here.opens()
    one = beside.read_bytes()
    await forgets(here, second)
    beside.write_bytes(one)
    (folder / "sebaya.db.erasures").unlink(missing_ok=True)
    ErasureList(folder / "sebaya.db.erasures", key=first_list_key(KEY)).add(other, here.clock.now())
    await machine_is_lost(here)
    status, said = await sebaya("restore", "../kept.backup")

    assert (status, "Forgotten again: 2" in said) == (0, True), said
    assert len(ErasureList(beside).marks()) == 2
    await here.opens()


async def test_a_backup_names_the_list_that_knows_all(
    here: World, sebaya: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "../backup.key")
    monkeypatch.setenv("SEBAYA_BACKUP_FOLDER", "../backups")
    ErasureList(
        here.folder / "sebaya.db.erasures", here.folder.parent / "backups/sebaya.db.erasures"
    ).follow()
    _, said = await sebaya("backup", "../kept.backup")
    assert "../backups/sebaya.db.erasures (who was forgotten)" in said
    await forgets(here, await here.student())
    _, said = await sebaya("backup", "../kept.backup")

    assert "newest sebaya.db.erasures (who was forgotten)" in said


async def test_a_restore_refuses_a_list_that_cannot_be_read(
    here: World, sebaya: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "../backup.key")
    monkeypatch.setenv("SEBAYA_ERASURES_FILE", "../list")
    await here.student()
    await sebaya("backup", "../kept.backup")
    await machine_is_lost(here)
    (here.folder.parent / "list").mkdir()
    status, said = await sebaya("restore", "../kept.backup")

    assert (status, "list cannot be read" in said) == (2, True)
    (here.folder.parent / "list").rmdir()
    await here.opens()


@pytest.mark.parametrize("harm", HARMS)
def test_the_doctor_says_that_the_folder_cannot_be_written(tmp_path: Path, harm: Harm) -> None:
    folder = tmp_path / "backups"
    assert about_backup_folder(None) == []
    assert about_backup_folder(folder)[0].grade is Grade.FINE
    harm(folder)

    assert about_backup_folder(folder)[0].what == "unwritable"


def test_the_doctor_compares_the_list_with_its_copy(tmp_path: Path) -> None:
    beside, copy = tmp_path / "beside", tmp_path / "copy"
    listed = ErasureList(beside, copy)
    assert about_list(listed).what == "fine"
    listed.begin()
    listed.follow()
    assert about_list(listed).what == "fine"
    copy.write_text("")
    listed.add("somebody", NOON)
    assert (about_list(listed).what, about_list(listed).grade) == ("behind", Grade.WARNING)
    beside.unlink()
    beside.mkdir()
    assert (about_list(listed).what, about_list(listed).grade) == ("unwritable", Grade.BAD)
