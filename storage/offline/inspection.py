"""Reading a database from outside, also while the bot runs; nothing is changed."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.engine.converters import utc_or_none
from storage.engine.lock import InUse, take_lock
from storage.engine.opening import NotOurs
from storage.keeping.every_column import MARKED
from storage.migrate import APPLIED, PARTS, Applied, differences, is_too_new, newest, version_of
from storage.people.team import ACTIVE_COUNSELOR
from storage.sealing import marks
from storage.sealing.conversation_keys import readable_in
from storage.sealing.encryption import ADDRESS, LIST_KEY, Vault, first_list_key


class Unreadable(Exception):
    """SQLite cannot read it; the text is SQLite's name for the fault."""


@dataclass(frozen=True, slots=True)
class Condition:
    """The version of the file, of `newest`; `whole` says whether SQLite finds every page in order."""

    version: int
    newest: int
    whole: bool
    too_new: bool
    """Only a newer program may use it."""


@dataclass(frozen=True, slots=True)
class Staffing:
    """The counselors' group by Telegram's id, whether it is lost, and how many counselors are on call."""

    group: int | None
    lost: bool
    on_call: int


def require_there(path: Path) -> None:
    """Raise `NotOurs` if there is no database."""
    if not path.exists():
        raise NotOurs(f"there is no database {path}: look at the folder you are in; `sebaya run` begins one")


def require_programme(path: Path) -> int:
    """Return the version of the database; raises `NotOurs` with one line if there is none to work on."""
    require_there(path)
    try:
        applied = _applied(path) if path.stat().st_size else []
    except Unreadable as fault:
        raise NotOurs(
            f"the database {path} cannot be read ({fault}): look at its owner and disk, or restore a backup"
        ) from None
    if not applied:
        raise NotOurs(f"the database {path} holds nothing yet: `sebaya run` begins a programme")
    return version_of(applied)


def require_present(path: Path) -> None:
    """As `require_programme`, and require exactly this version: for work that must know every table."""
    version, known = require_programme(path), newest()
    if version != known:
        mend = "run `sebaya migrate` first" if version < known else "update Sebaya first"
        raise NotOurs(f"the database is of version {version}, this program of version {known}: {mend}")


def _applied(path: Path) -> Applied:
    with _reading(path) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_version'").fetchone():
            raise Unreadable("it is none of Sebaya's")
        return connection.execute(APPLIED).fetchall()


def condition(path: Path) -> Condition:
    """Return the state of the file; raises `Unreadable`."""
    applied = _applied(path)
    with _reading(path) as connection:
        whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    return Condition(version_of(applied), newest(), whole, is_too_new(applied))


def fits(path: Path, key: bytes) -> bool:
    """Return whether this is the key of the database."""
    with _reading(path) as connection:
        found = connection.execute("SELECT key_check FROM programme").fetchone()
    return Vault(key).fits(found and found[0])


def staffing(path: Path, key: bytes) -> Staffing:
    """Return who would be told of a case; the key must fit."""
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


def signing(path: Path, key: bytes) -> tuple[bytes, datetime | None, bool]:
    """Return the key of the list of forgotten people, its last stamp, and whether it was signed by then.

    The main key must fit. A database from before lists were signed gives the key that would have signed it.
    """
    with _reading(path) as connection:
        if not marks.has_marks(connection):
            return first_list_key(key), None, False
        sealed, at = connection.execute("SELECT list_key, listed_at FROM programme").fetchone()
    if sealed is None:
        return first_list_key(key), None, False
    return Vault(key).rows.open(sealed, LIST_KEY, 1), utc_or_none(at), True


def touched(path: Path, key: bytes) -> tuple[Sequence[str], Sequence[str]]:
    """As `touched_in`; the key must fit."""
    with _reading(path) as connection:
        return touched_in(connection, Vault(key))


def touched_in(connection: sqlite3.Connection, vault: Vault) -> tuple[Sequence[str], Sequence[str]]:
    """Return what of the database's form is not ours, and which rows were changed without the key."""
    applied = connection.execute(APPLIED).fetchall()
    foreign = differences([tuple(row) for row in connection.execute(PARTS).fetchall()], applied)
    marks.teach(connection, vault.marks)
    return foreign, marks.broken(connection, MARKED) if marks.has_marks(connection) else ()


def lost_keys(path: Path, key: bytes) -> int:
    """Count the conversations whose words are still kept and cannot be read; the key must fit."""
    with _reading(path) as connection:
        kept = connection.execute("SELECT id FROM conversations WHERE key_destroyed_at IS NULL").fetchall()
    try:
        readable = readable_in(path, Vault(key))
    except (OSError, sqlite3.Error):
        readable = frozenset()
    return len({name for (name,) in kept} - readable)


def in_use(path: Path) -> bool:
    """Return whether a running bot holds the database."""
    try:
        take_lock(path).close()
    except InUse:
        return True
    return False


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as connection:
            connection.execute("PRAGMA query_only = 1")  # mode=ro would leave a log that nobody removes
            yield connection
    except sqlite3.Error as fault:
        raise Unreadable(getattr(fault, "sqlite_errorname", type(fault).__name__)) from None
