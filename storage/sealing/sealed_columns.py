"""Columns that are encrypted or hashed: under which key, and what becomes of them when a key is gone.

Each subject of storage declares its own (`COLUMNS` in its `subject`); a new main key, a restored backup and
the tests read all of them. A test over the whole schema finds a column that nobody declares.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto


class Lost(StrEnum):
    """What becomes of a column when its conversation's key is gone."""

    READ_AS_GONE = "read as gone"
    """The row stays, and its words are shown as gone: times and sides are still of use."""
    EMPTIED = "emptied"
    DELETED = "deleted"
    """Together with its row."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A column encrypted for `purpose` and these columns of its row.

    `lost`: it lies under its conversation's key, which will be destroyed; None under the main key.
    """

    table: str
    column: str
    purpose: str
    row: tuple[str, ...] = ("id",)
    lost: Lost | None = None

    def place(self, row: Mapping[str, object]) -> tuple[str | int, ...]:
        """Return what binds the value in this row to its place."""
        return (self.purpose, *(_plain(row[name]) for name in self.row))

    @property
    def cleared(self) -> str:
        """Return the statement, without its condition, that removes what nobody can read any more."""
        if self.lost is Lost.DELETED:
            return f"DELETE FROM {self.table}"
        return f"UPDATE {self.table} SET {self.column} = NULL"


class NewKey(Enum):
    """What becomes of hashes when the main key changes."""

    LIFTED = auto()
    """Hashed once more under the new key: they outlive what they were made of."""
    DROPPED = auto()
    """Deleted with their rows: they are made anew when they are needed."""
    OF_ITS_OWN = auto()
    """Made anew from what they were made of, found under the key before too, or made without a key."""


@dataclass(frozen=True, slots=True)
class Hashed:
    """A column that holds hashes."""

    table: str
    column: str
    by_new_key: NewKey = NewKey.OF_ITS_OWN


def _plain(value: object) -> str | int:
    return value.hex() if isinstance(value, bytes) else value if isinstance(value, int) else str(value)
