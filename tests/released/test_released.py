"""What each release has left comes forward, goes on, and survives a kill on the way."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.prove.people import SETUP_CODE
from sandbox.people.people import Group
from storage import migrate
from storage.engine.database import SqliteDatabase
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.offline import inspection
from storage.store import Desk
from tests.released.kept import RELEASES, RUNNABLE, released
from tests.released.make import ALARMED, SAID, WAITED
from tests.storage.test_migrations import KNOWN, NEWEST, schema
from tests.world import World, opened


async def words(world: World) -> set[str]:
    """Everything that can still be read."""

    async def read(desk: Desk) -> set[str]:
        rows = await desk.tx.rows("SELECT id FROM conversations")
        said = [message for row in rows for message in await desk.work.messages.last(row["id"], 100)]
        return {message.content.text for message in said if message.content}

    return await world.programme.store.run(world.clock.now(), read)


def test_there_is_one_of_the_first_release() -> None:
    assert "0.1.0" in RUNNABLE


@pytest.mark.parametrize("release", RELEASES)
async def test_people_go_on_where_a_release_has_left_them(tmp_path: Path, release: str) -> None:
    released(tmp_path, release)
    world = World(tmp_path)
    world.clock.move(timedelta(minutes=1))
    coordinator, supporter, counselor, gone, student, *waiting = (world.person() for _ in range(7))
    await student.says("sesudah pembaruan")
    await supporter.says("aku masih di sini")
    for person in (coordinator, counselor, gone, *waiting):
        await person.says("halo")
    await world.opens()
    try:
        assert supporter.heard[-1] == "sesudah pembaruan"
        assert "aku masih di sini" in student.heard
        assert await world.rows("PRAGMA foreign_key_check") == []
        assert await words(world) >= {SAID, WAITED, ALARMED}
    finally:
        await world.programme.close()


@pytest.mark.parametrize("release", RELEASES)
async def test_the_set_up_code_of_a_release_that_was_set_up_opens_nothing(
    tmp_path: Path, release: str
) -> None:
    released(tmp_path, release)
    async with opened(tmp_path) as world:
        await world.rows("UPDATE members SET standing = 'suspended' WHERE role = 'counselor'")
        group = Group(world.api, id=-9_000, title="Grup")
        await world.person().in_group(group).says(f"/setup {SETUP_CODE}")
        assert group.heard == [world.text("setup-wrong")]
        await world.person().in_group(group).says(f"/setup {await world.setup_code()}")
        assert any(text.startswith(world.text("setup-done").splitlines()[0]) for text in group.heard)


@pytest.mark.parametrize("release", RELEASES)
async def test_a_release_comes_forward_and_equals_a_new_database(tmp_path: Path, release: str) -> None:
    old = await SqliteDatabase.open(released(tmp_path, release))
    new = await SqliteDatabase.open(tmp_path / "new.db")
    for database in (old, new):
        assert await migrate.migrate(database) == NEWEST

    assert await schema(old) == await schema(new)
    await old.close()
    await new.close()


async def test_older_code_refuses_a_newer_database_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = await SqliteDatabase.open(released(tmp_path, RELEASES[0]))
    await migrate.migrate(database)
    monkeypatch.setattr(migrate, "scripts", lambda: KNOWN[:-1])
    with pytest.raises(NotOurs, match=r"^the database is newer .*: update Sebaya$"):
        await migrate.migrate(database)
    await database.close()


@pytest.mark.crash
@pytest.mark.parametrize("release", RELEASES)
async def test_killed_before_any_statement_it_comes_forward_at_the_next_start(
    tmp_path: Path, release: str
) -> None:
    path = released(tmp_path, release)
    before = (await inspection.condition(Home(path))).version
    ended = subprocess.run(  # noqa: S603, ASYNC221 (a process that kills its children)
        [sys.executable, "-m", "tests.released.dying", str(path)], capture_output=True, text=True, check=True
    )
    new = await SqliteDatabase.open(tmp_path / "new.db")
    await migrate.migrate(new)
    wanted = await schema(new)
    deaths = sorted(tmp_path.glob("killed-*.db"))
    for death in deaths:
        database = await SqliteDatabase.open(death)
        assert await migrate.migrate(database) == NEWEST
        assert await schema(database) == wanted
        assert await database.run(lambda tx: tx.value("SELECT COUNT(*) FROM messages")) == 4
        await database.close()
    await new.close()

    assert int(ended.stdout) == len(deaths) - 1 > NEWEST - before
