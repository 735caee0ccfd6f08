"""A restore with an old or invented list of the forgotten is refused in words that say who returns."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.keeping.conftest import Told, here, sebaya
from tests.keeping.raw import places_of
from tests.keeping.test_backup import machine_is_lost
from tests.keeping.test_forget import forgets, id_of
from tests.world import World

__all__ = ["here", "sebaya"]


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "../backup.key")


def list_of(world: World) -> Path:
    return world.folder / "sebaya.db.erasures"


async def lost_after_two_were_forgotten(here: World, sebaya: Told) -> dict[str, bytes]:
    """Two people are forgotten; the last backup knows that; the list as it was at each time."""
    await here.team()
    lists = {"at first": list_of(here).read_bytes()}
    for name in ("after one", "after two"):
        await here.passes(minutes=5)
        await forgets(here, await here.waits())
        lists[name] = list_of(here).read_bytes()
    status, said = await sebaya("backup", "../kept.backup")
    assert status == 0, said
    await machine_is_lost(here)
    return lists


def shortened(whole: bytes) -> bytes:
    """Without the first who was forgotten."""
    lines = whole.splitlines(keepends=True)
    return b"".join(line for number, line in enumerate(lines) if number != next(_marks(lines)))


def invented(whole: bytes) -> bytes:
    """As many lines as there were, of nobody."""
    line = {"at": "2026-03-02T12:00:00+00:00", "forgotten": "0" * 64}
    return b"".join(json.dumps({**line, "forgotten": f"{n:064x}"}).encode() + b"\n" for n in range(2))


def exchanged(whole: bytes) -> bytes:
    """With somebody else's hash in a signed line."""
    lines = whole.splitlines(keepends=True)
    lines[next(_marks(lines))] = (
        json.dumps(json.loads(lines[next(_marks(lines))]) | {"forgotten": "0" * 64}).encode() + b"\n"
    )
    return b"".join(lines)


def _marks(lines: list[bytes]) -> Iterator[int]:
    return (number for number, line in enumerate(lines) if b"forgotten" in line)


@pytest.mark.parametrize("harm", [shortened, invented, exchanged])
async def test_a_list_that_was_meddled_with_is_refused(here: World, sebaya: Told, harm: object) -> None:
    lists = await lost_after_two_were_forgotten(here, sebaya)
    assert callable(harm)
    list_of(here).write_bytes(harm(lists["after two"]))
    status, said = await sebaya("restore", "../kept.backup")

    assert (status, "comes back with name, account and cases" in said) == (2, True)
    assert not (here.folder / "sebaya.db").exists()
    list_of(here).write_bytes(lists["after two"])
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "The list of who was forgotten ends at" in said) == (0, True), said
    await here.opens()


@pytest.mark.parametrize("age", ["at first", "after one"])
async def test_a_list_older_than_the_database_is_refused_unless_it_is_said(
    here: World, sebaya: Told, age: str
) -> None:
    lists = await lost_after_two_were_forgotten(here, sebaya)
    list_of(here).write_bytes(lists[age])
    for words in ((), ("--nobody-forgotten",)):
        status, said = await sebaya("restore", "../kept.backup", *words)
        assert (status, "and the database goes on to" in said) == (2, True), said
    status, said = await sebaya("restore", "../kept.backup", "--forgotten-may-return")
    assert status == 0, said
    await here.opens()


async def test_with_a_list_of_the_last_hour_nobody_comes_back(here: World, sebaya: Told) -> None:
    await here.team()
    student = await here.waits()
    gone = await id_of(here, student)
    await sebaya("backup", "../kept.backup")
    await here.jumps(hours=1)
    old = list_of(here).read_bytes()
    await forgets(here, student)
    new = list_of(here).read_bytes()
    await machine_is_lost(here)
    list_of(here).write_bytes(new)
    status, said = await sebaya("restore", "../kept.backup")
    assert "Forgotten again: 1" in said, status
    await here.opens()

    assert await places_of(here, gone) == set()
    assert len(old) < len(new)


async def test_a_lost_list_is_not_called_nobody(here: World, sebaya: Told) -> None:
    await lost_after_two_were_forgotten(here, sebaya)
    list_of(here).unlink()
    status, said = await sebaya("restore", "../kept.backup", "--nobody-forgotten")

    assert (status, "forgotten people come back" in said) == (2, True), said
    status, said = await sebaya("restore", "../kept.backup", "--forgotten-may-return")
    assert status == 0, said
    await here.opens()


async def test_the_list_fits_after_a_new_main_key_too(here: World, sebaya: Told) -> None:
    await here.team()
    await forgets(here, await here.waits())
    await here.closes()
    assert (await sebaya("rotate-key"))[0] == 0
    status, said = await sebaya("backup", "../kept.backup")
    assert status == 0, said
    for path in here.folder.glob("sebaya.db*"):
        if path.suffix != ".erasures":
            path.unlink()
    status, said = await sebaya("restore", "../kept.backup")

    assert status == 0, said
