"""The keys of conversations: one each, on disk at once, gone when destroyed, found again after a start."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.engine.opening import NotOurs
from storage.sealing import conversation_keys
from storage.sealing.conversation_keys import KeyRing, keys_beside
from storage.sealing.encryption import Vault
from storage.sealing.former_key_file import is_damaged
from tests.world import KEY


@pytest.fixture
async def ring(tmp_path: Path) -> AsyncIterator[KeyRing]:
    ring = await KeyRing.open(tmp_path / "sebaya.db", Vault(KEY))
    yield ring
    await ring.close()


async def test_a_key_seals_until_it_is_destroyed(ring: KeyRing) -> None:
    assert await ring.seal("c1") is None
    await ring.make("c1")
    seal = await ring.seal("c1")
    assert seal is not None
    assert seal.open(seal.close(b"words", "messages", 1), "messages", 1) == b"words"
    await ring.destroy("c1")
    assert await ring.seal("c1") is None
    assert await ring.readable() == frozenset()


async def test_each_conversation_has_a_key_of_its_own(ring: KeyRing) -> None:
    await ring.make("c1")
    await ring.make("c2")
    one, other = await ring.seal("c1"), await ring.seal("c2")
    assert one is not None
    assert other is not None
    with pytest.raises(Exception, match="messages"):
        other.open(one.close(b"words", "messages", 1), "messages", 1)


async def test_only_so_many_keys_are_remembered(ring: KeyRing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation_keys, "REMEMBERED", 2)
    await ring.make("c1")
    await ring.make("c2")
    assert await ring.seal("c3") is None
    assert list(ring._seals) == ["c3"]
    assert await ring.seal("c1") is not None
    assert list(ring._seals) == ["c3", "c1"]


async def test_what_was_sealed_opens_after_a_start_with_the_same_main_key_only(tmp_path: Path) -> None:
    database = tmp_path / "sebaya.db"
    first = await KeyRing.open(database, Vault(KEY))
    await first.make("c1")
    before = await first.seal("c1")
    assert before is not None
    sealed = before.close(b"words", "messages", 1)
    await first.close()
    again = await KeyRing.open(database, Vault(KEY))
    after = await again.seal("c1")
    assert after is not None
    assert after.open(sealed, "messages", 1) == b"words"
    assert await again.readable() == {"c1"}
    assert await again.former() is None
    await again.close()
    strange = await KeyRing.open(database, Vault(bytes(32)))
    assert (await strange.seal("c1"), await strange.readable()) == (None, frozenset())
    await strange.close()


async def test_the_file_is_beside_the_database_and_its_owners_alone(ring: KeyRing, tmp_path: Path) -> None:
    path = keys_beside(tmp_path / "sebaya.db")
    assert path == tmp_path / "sebaya.db.keys"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"no database at all" * 300, b"SQLite format 3\0" + b"x" * 5000])
async def test_a_file_that_is_none_of_sqlites_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    database = tmp_path / "sebaya.db"
    keys_beside(database).write_bytes(content)
    ring = await KeyRing.open(database, Vault(KEY))
    await ring.make("c1")
    assert await ring.readable() == {"c1"}
    await ring.close()


async def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotOurs, match=r"^cannot write the key file sebaya\.db\.keys beside the database$"):
        await KeyRing.open(tmp_path / "nowhere" / "sebaya.db", Vault(KEY))


@pytest.mark.parametrize(
    ("code", "damaged"),
    [
        (sqlite3.SQLITE_CORRUPT, True),
        (sqlite3.SQLITE_NOTADB, True),
        (sqlite3.SQLITE_CORRUPT | (2 << 8), True),
        (sqlite3.SQLITE_BUSY, False),
        (sqlite3.SQLITE_FULL, False),
        (None, False),
    ],
)
def test_damage_is_told_from_a_full_or_busy_disk(code: int | None, damaged: bool) -> None:
    fault = sqlite3.OperationalError("of some kind")
    if code is not None:
        fault.sqlite_errorcode = code
    assert is_damaged(fault) is damaged
