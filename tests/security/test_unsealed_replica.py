"""Somebody changes a plain copy of the database: it is not restored, not started, and the place is named."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.doctor.check_result import Grade
from bot.doctor.checks_here import about_database
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from tests.keeping.conftest import Told, here, sebaya
from tests.world import KEY, World

__all__ = ["here", "sebaya"]
SILENT = "CREATE TRIGGER t AFTER INSERT ON outbox BEGIN DELETE FROM outbox WHERE id = NEW.id; END"
FORMS = {
    "trigger t": SILENT,
    "view v": "CREATE VIEW v AS SELECT * FROM members",
    "table notes": "CREATE TABLE notes (text)",
    "index i": "CREATE INDEX i ON members (standing)",
    "trigger audit_unchanged": "DROP TRIGGER audit_unchanged",
    "index cases_open": "DROP INDEX cases_open",
    "table members": "ALTER TABLE members ADD COLUMN more TEXT",
}
ROWS = {
    "a role": ("UPDATE members SET standing = 'suspended' WHERE person = :other", "supporter "),
    "a coordinator": ("UPDATE members SET coordinator = 1 WHERE coordinator = 0", "supporter "),
    "who is called": ("UPDATE members SET on_call_since = NULL WHERE role = 'counselor'", "counselor "),
    "whose a case is": ("UPDATE cases SET owner = :other", "case K-"),
    "that a case is open": ("UPDATE cases SET state = 'closed'", "case K-"),
    "how grave a case is": ("UPDATE cases SET level = 1", "case K-"),
    "where the group is": ("UPDATE programme SET group_chat = 1", "the counselors' group"),
    "a mark that is gone": ("UPDATE cases SET mark = NULL", "case K-"),
    "a mark of another row": (
        "UPDATE members SET coordinator = 1, mark = (SELECT mark FROM members WHERE coordinator = 1)",
        "supporter ",
    ),
    "whose chat it is": (
        "UPDATE chats SET hash = x'00' WHERE id = (SELECT chat FROM people WHERE id = :other)",
        "supporter ",
    ),
    "a member more": (
        "INSERT INTO members (person, role, standing) VALUES (:other, 'counselor', 'active')",
        "counselor ",
    ),
}


async def replica(world: World, statement: str) -> Path:
    """A plain copy, taken as a replicator does, in which somebody has done this; the bot is stopped."""
    team = await world.team()
    student = await world.waits()
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    await world.closes()
    copy = world.folder.parent / "replica.db"
    with closing(sqlite3.connect(world.folder / "sebaya.db")) as source:
        source.execute("VACUUM INTO ?", [str(copy)])
    change(copy, statement)
    return copy


def change(path: Path, statement: str) -> None:
    """Run this without the key."""
    with closing(sqlite3.connect(path)) as database, database:
        (other,) = database.execute("SELECT person FROM members WHERE role = 'supporter'").fetchone()
        database.execute(statement, {"other": other} if ":other" in statement else {})


def is_lost(folder: Path) -> None:
    for path in folder.glob("sebaya.db*"):
        if path.suffix != ".erasures":
            path.unlink()


async def test_a_trigger_in_a_replica_is_not_restored(here: World, sebaya: Told) -> None:
    copy = await replica(here, SILENT)
    is_lost(here.folder)
    status, said = await sebaya("restore", str(copy))

    assert (status, "trigger t" in said, (here.folder / "sebaya.db").exists()) == (2, True, False)
    here.programme = await here._build(KEY)  # for the end of the fixture


async def test_a_role_that_was_changed_in_a_replica_is_not_restored(here: World, sebaya: Told) -> None:
    copy = await replica(here, ROWS["a coordinator"][0])
    is_lost(here.folder)
    status, said = await sebaya("restore", str(copy))

    assert (status, "supporter " in said, (here.folder / "sebaya.db").exists()) == (2, True, False)
    here.programme = await here._build(KEY)


async def found(world: World, sebaya: Told, statement: str) -> str:
    """What `audit verify` and the start both say after this; the doctor calls it bad."""
    await replica(world, "SELECT 1")
    path = world.folder / "sebaya.db"
    before = path.read_bytes()
    change(path, statement)
    status, said = await sebaya("audit", "verify")
    assert status == 2
    with pytest.raises(NotOurs) as refused:
        await world._build(KEY)
    told = [one for one in (await about_database(Home(path), KEY))[0] if one.check == "untouched"]
    assert [one.grade for one in told] == [Grade.BAD]
    for name in path.parent.glob("sebaya.db-*"):
        name.unlink()
    path.write_bytes(before)
    world.programme = await world._build(KEY)
    line = said.removeprefix("sebaya: ").split(": ", 1)[1].strip()
    assert line in str(refused.value)
    return line


@pytest.mark.parametrize("part", FORMS)
async def test_a_part_that_no_migration_makes_is_named(here: World, sebaya: Told, part: str) -> None:
    assert await found(here, sebaya, FORMS[part]) == part


@pytest.mark.parametrize("what", ROWS)
async def test_a_row_that_was_changed_without_the_key_is_named(here: World, sebaya: Told, what: str) -> None:
    statement, named = ROWS[what]
    assert named in await found(here, sebaya, statement)


async def test_who_has_looked_at_each_row_can_take_them_as_they_stand(here: World, sebaya: Told) -> None:
    await replica(here, "SELECT 1")
    change(here.folder / "sebaya.db", "UPDATE cases SET level = 1")
    status, said = await sebaya("audit", "accept")
    assert (status, "case K-" in said) == (0, True)
    status, said = await sebaya("audit", "verify")
    assert status == 0, said
    await here.opens()

    assert (await here.rows("SELECT action, about FROM audit ORDER BY id"))[-1]["action"] == "taken-as-is"


async def test_a_change_is_not_covered_by_a_new_main_key(here: World, sebaya: Told) -> None:
    await replica(here, "SELECT 1")
    path = here.folder / "sebaya.db"
    change(path, "UPDATE cases SET level = 1")
    status, said = await sebaya("rotate-key")

    assert (status, "case K-" in said) == (2, True)
    await sebaya("audit", "accept")
    here.programme = await here._build(KEY)
