"""Looking at a database from outside, also while the bot runs; nothing is changed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.key_ring import keys_beside, unwrapped
from storage.lock import InUse, take_lock
from storage.migrate import scripts
from storage.seals import ADDRESS, KEY_CHECK, KEY_CHECKED, BrokenSeal, Vault
from storage.team import ACTIVE_COUNSELOR


class Unreadable(Exception):  # noqa: N818 (named for the condition)
    """SQLite cannot read it; the text is its name for the fault."""


@dataclass(frozen=True, slots=True)
class Condition:
    """`version` of `newest`; `whole` says whether SQLite finds every page in order."""

    version: int
    newest: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Staffing:
    """The counselors' group by Telegram's id, whether it is lost, and how many counselors are on call."""

    group: int | None
    lost: bool
    on_call: int


def condition(path: Path) -> Condition:
    """How the file is."""
    with _reading(path) as connection:
        whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        version = connection.execute("SELECT MAX(version) FROM schema_version").fetchone()[0] or 0
    return Condition(version, scripts()[-1][0], whole)


def fits(path: Path, key: bytes) -> bool:
    """Whether this is the key of the database."""
    with _reading(path) as connection:
        found = connection.execute("SELECT key_check FROM programme").fetchone()
    try:
        return found is None or Vault(key).rows.open(found[0], *KEY_CHECKED) == KEY_CHECK
    except BrokenSeal:
        return False


def staffing(path: Path, key: bytes) -> Staffing:
    """Who would be told of a case; the key must fit."""
    with _reading(path) as connection:
        group = connection.execute(
            """
            SELECT c.address, c.hash, p.group_lost_at FROM programme p JOIN chats c ON c.id = p.group_chat
            """
        ).fetchone()
        (on_call,) = connection.execute(
            f"""
            SELECT COUNT(*) FROM members m JOIN people p ON p.id = m.person JOIN chats h ON h.id = p.chat
            WHERE {ACTIVE_COUNSELOR} AND m.on_call_since IS NOT NULL
            """
        ).fetchone()
    if group is None:
        return Staffing(None, lost=False, on_call=on_call)
    address, digest, lost_at = group
    return Staffing(
        int(Vault(key).rows.open(address, ADDRESS, digest.hex())), lost=lost_at is not None, on_call=on_call
    )


def lost_keys(path: Path, key: bytes) -> int:
    """How many conversations nobody can read, though what was said there is still kept; the key must fit."""
    with _reading(path) as connection:
        kept = connection.execute("SELECT id FROM conversations WHERE key_destroyed_at IS NULL").fetchall()
    return len({name for (name,) in kept} - _readable(keys_beside(path), Vault(key)))


def _readable(keys: Path, vault: Vault) -> set[str]:
    try:
        with _reading(keys) as connection:
            rows = connection.execute("SELECT conversation, wrapped FROM keys").fetchall()
    except Unreadable:
        return set()
    return {name for name, wrapped in rows if unwrapped(vault, name, wrapped)}


def in_use(path: Path) -> bool:
    """Whether a running bot holds the database."""
    try:
        take_lock(path).close()
    except InUse:
        return True
    return False


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            yield connection
        finally:
            connection.close()
    except sqlite3.Error as fault:
        raise Unreadable(getattr(fault, "sqlite_errorname", type(fault).__name__)) from None
