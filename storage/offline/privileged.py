"""What whoever has the server does for privileged acts, beside the running bot: PINs away, acts agreed to."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storage.offline.key_rotation import opened
from storage.offline.setup_codes import require_ours
from storage.sealing.encryption import NAME, Vault

UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may have a PIN, as the server's owner finds them."""

    id: str
    name: str
    has_pin: bool


@dataclass(frozen=True, slots=True)
class WaitingAct:
    """An act that waits for a second person; `about` is whom it is done to."""

    id: str
    act: str
    by: str
    about: str


def holders(database: Path, key: bytes) -> Sequence[Holder]:
    """Return every counselor, also those whose role rests, in the order of joining. Raises `NotOurs`."""
    require_ours(database, key)
    with opened(database) as connection:
        rows = connection.execute(
            """
            SELECT m.person, n.secret IS NOT NULL FROM members m JOIN people p ON p.id = m.person
            LEFT JOIN pins n ON n.id = m.person
            WHERE m.role = 'counselor' AND m.standing IN ('active', 'suspended') ORDER BY p.made_at, p.id
            """
        ).fetchall()
        return [Holder(one, _name(connection, key, one), bool(is_set)) for one, is_set in rows]


def reset_pin(database: Path, key: bytes, person: str) -> bool:
    """Take somebody's PIN away, with what waits for it; return whether they had one. Raises `NotOurs`."""
    require_ours(database, key)
    with opened(database) as connection:
        found = connection.execute(
            """
            UPDATE pins SET secret = NULL, tries = 0, locked_until = NULL, reset_told = 0
            WHERE id = ? AND secret IS NOT NULL
            """,
            [person],
        ).rowcount
        if found:
            connection.execute("DELETE FROM acts WHERE person = ? AND stage = 'pin'", [person])
        return bool(found)


def waiting(database: Path, key: bytes) -> Sequence[WaitingAct]:
    """Return the acts that wait for a second person, or for the server. Raises `NotOurs`."""
    require_ours(database, key)
    with opened(database) as connection:
        rows = connection.execute(
            "SELECT id, act, person, about FROM acts WHERE stage <> 'pin' AND agreed = 0 ORDER BY asked_at"
        ).fetchall()
        return [
            WaitingAct(act, what, _name(connection, key, by), _name(connection, key, about))
            for act, what, by, about in rows
        ]


def agree(database: Path, key: bytes, act: str) -> bool:
    """Agree to this act as its second person; return whether it waited for one. Raises `NotOurs`."""
    require_ours(database, key)
    with opened(database) as connection:
        found = connection.execute("UPDATE acts SET agreed = 1 WHERE id = ? AND stage <> 'pin'", [act])
        return bool(found.rowcount)


def _name(connection: sqlite3.Connection, key: bytes, person: str | None) -> str:
    row = connection.execute("SELECT name FROM people WHERE id = ?", [person]).fetchone()
    return Vault(key).rows.open(row[0], NAME, person or "").decode() if row and row[0] else UNKNOWN
