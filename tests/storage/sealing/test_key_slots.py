"""Slots are written and overwritten where they lie; a crash loses at most what was being written."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from storage.engine.opening import NotOurs
from storage.sealing import former_key_file, key_slots
from storage.sealing.conversation_keys import FORMER, KeyRing, keys_beside, readable_in
from storage.sealing.encryption import Vault
from storage.sealing.key_slots import SLOT, KeySlots
from tests.world import KEY

VAULT, NEXT = Vault(KEY), Vault(bytes(range(50, 82)))
NAMES = [f"conversation{number:02}" for number in range(20)]


def filled(path: Path) -> KeySlots:
    slots = KeySlots.open(path, VAULT)
    for number, name in enumerate(NAMES):
        slots.put(name, bytes([number]) * 32)
    return slots


def former_file(path: Path) -> None:
    """As versions before this form have left it, with one key of another main key."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, vault in (("keys", VAULT), ("staged", NEXT)):
            connection.execute(f"CREATE TABLE {table} (conversation TEXT PRIMARY KEY, wrapped BLOB NOT NULL)")
            for number, name in enumerate([*NAMES, FORMER]):
                sealed = vault.keys.close(bytes([number]) * 32, "keys", name)
                connection.execute(f"INSERT INTO {table} VALUES (?, ?)", [name, sealed])  # noqa: S608 (our own tables)


def test_a_destroyed_key_is_overwritten_in_its_place_and_the_place_used_again(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    slots = filled(path)
    before = path.read_bytes()
    slots.clear(NAMES[3])
    slots.put("a new one", b"k" * 32)
    after = path.read_bytes()

    assert len(after) == len(before) == SLOT * (1 + len(NAMES))
    changed = [at for at in range(0, len(after), SLOT) if after[at : at + SLOT] != before[at : at + SLOT]]
    assert changed == [SLOT * 4]
    assert (slots.key(NAMES[3]), slots.key("a new one")) == (None, b"k" * 32)


@pytest.mark.parametrize("cut", [0, 5, SLOT, SLOT + 1, SLOT * 3 - 1, SLOT * 3])
def test_a_file_that_was_cut_off_anywhere_keeps_what_is_whole(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "keys"
    filled(path).close()
    path.write_bytes(path.read_bytes()[:cut])
    slots = KeySlots.open(path, VAULT)
    whole = max(cut // SLOT - 1, 0)
    assert slots.names == set(NAMES[:whole])
    slots.put("after", b"k" * 32)
    slots.close()

    assert KeySlots.open(path, VAULT).names == {*NAMES[:whole], "after"}


def test_a_slot_that_was_half_written_is_free(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    filled(path).close()
    data = bytearray(path.read_bytes())
    data[SLOT * 2 + 64 : SLOT * 3] = os.urandom(64)
    path.write_bytes(data)
    slots = KeySlots.open(path, VAULT)
    slots.put("in its place", b"k" * 32)

    assert slots.names == {*NAMES, "in its place"} - {NAMES[1]}
    assert path.stat().st_size == len(data)


def test_what_another_main_key_has_sealed_is_overwritten_and_what_nobody_names_too(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    slots = filled(path)
    for name in NAMES:
        slots.put(name, b"k" * 32, NEXT)
    assert key_slots.names_in(path.read_bytes(), NEXT) == set(NAMES)
    slots.close()
    slots = KeySlots.open(path, VAULT)
    slots.scrub()
    assert key_slots.names_in(path.read_bytes(), NEXT) == frozenset()

    assert slots.keep(NAMES[:5]) == len(NAMES) - 5
    assert key_slots.names_in(path.read_bytes(), VAULT) == set(NAMES[:5])


async def test_a_file_of_the_former_form_is_taken_over_and_wiped(tmp_path: Path) -> None:
    path = keys_beside(tmp_path / "sebaya.db")
    former_file(path)
    before = path.read_bytes()
    assert readable_in(tmp_path / "sebaya.db", VAULT) == set(NAMES)
    ring = await KeyRing.open(tmp_path / "sebaya.db", VAULT)

    assert await ring.readable() == set(NAMES)
    assert await ring.former()
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes()[:16] != before[:16]


@pytest.mark.parametrize("moment", range(1, 12))
def test_a_take_over_that_is_killed_anywhere_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    path = tmp_path / "keys"
    former_file(path)
    left = moment

    class Killed(Exception):
        pass

    def dies_at(work: object) -> object:
        def dying(*given: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if not left:
                raise Killed
            return work(*given, **named)  # type: ignore[operator]  # any function

        return dying

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", dies_at(Path.rename))
        patch.setattr(Path, "unlink", dies_at(Path.unlink))
        patch.setattr(os, "fsync", dies_at(os.fsync))
        with suppress(Killed):
            former_key_file.take_over(path, VAULT)
    former_key_file.take_over(path, VAULT)

    assert key_slots.names_in(path.read_bytes(), VAULT) == {*NAMES, FORMER}
    assert [one.name for one in tmp_path.iterdir()] == ["keys"]


async def test_a_newer_form_is_refused_in_one_line(tmp_path: Path) -> None:
    path = keys_beside(tmp_path / "sebaya.db")
    path.write_bytes(b"sebaya keys 2\n" + bytes(300))
    with pytest.raises(NotOurs, match="has the form of a newer version"):
        await KeyRing.open(tmp_path / "sebaya.db", VAULT)
    assert path.read_bytes() == b"sebaya keys 2\n" + bytes(300)


async def test_a_key_whose_commit_failed_goes_with_the_next_clean_up(tmp_path: Path) -> None:
    ring = await KeyRing.open(tmp_path / "sebaya.db", VAULT)
    await ring.make("kept")
    await ring.make("rolled back")
    await ring.keep({"kept"})

    assert await ring.readable() == {"kept"}
    assert await ring.seal("rolled back") is None


async def test_a_disk_that_takes_no_more_is_a_storage_that_is_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = await KeyRing.open(tmp_path / "sebaya.db", VAULT)
    await ring.make("kept")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "pwrite", full)
        for change in (ring.make("another"), ring.destroy("kept")):
            with pytest.raises(sqlite3.OperationalError) as away:
                await change
            assert away.value.sqlite_errorname == "SQLITE_FULL"
    await ring.destroy("kept")

    assert await ring.readable() == frozenset()
