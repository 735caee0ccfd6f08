"""Whether a programme went elsewhere, or is still on its way here: a table that only such a database has.

A start is refused while it is there. Versions from before it refuse a file with it too, as one that is not
built as Sebaya builds it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from storage.engine.database import Transaction
from storage.engine.opening import NotOurs

TABLE = "whereabouts"
COLUMNS = ("way", "place", "keys_place")


class Way(StrEnum):
    """What has begun with a database."""

    WENT = "went"
    """It was moved to `place`."""
    MOVING = "moving"
    """It is being moved here from `place`."""
    RESTORING = "restoring"
    """A backup is being restored here."""


TOLD = {
    Way.WENT: "this programme was moved: it is in {place} now; start it there, with SEBAYA_DATABASE_URL",
    Way.MOVING: "this programme is not whole here: run `sebaya move` again, with the settings of {place}",
    Way.RESTORING: "this programme is not whole here: run `sebaya restore` again, it was broken off",
}


class NotHere(NotOurs):
    """The programme is not here, or not yet; the text says so in one plain line."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What has begun, where the other end is, and where the conversations' keys of this end are."""

    way: Way
    place: str
    keys_place: str = ""


async def tables_of(tx: Transaction) -> frozenset[str]:
    """Return the names of the tables that there are."""
    return frozenset(row["name"] for row in await tx.rows(tx.catalog.tables))


async def whereabouts_in(tx: Transaction) -> Whereabouts | None:
    """Return where the programme is, if it is not here."""
    if TABLE not in await tables_of(tx):
        return None
    row = await tx.row(f"SELECT {', '.join(COLUMNS)} FROM {TABLE}")
    return Whereabouts(Way(row[0]), row[1], row[2]) if row else None


async def require_here(tx: Transaction, tables: Collection[str]) -> None:
    """Raise `NotHere` if the programme is not in the database that has these tables."""
    if TABLE in tables and (found := await whereabouts_in(tx)):
        raise NotHere(TOLD[found.way].format(place=found.place))


async def note(tx: Transaction, whereabouts: Whereabouts) -> None:
    """Say from the commit on that the programme is not here."""
    columns = ", ".join(f"{name} TEXT NOT NULL" for name in COLUMNS)
    await tx.rows(f"CREATE TABLE {TABLE} ({columns})")
    given = {"way": whereabouts.way.value, "place": whereabouts.place, "keys": whereabouts.keys_place}
    await tx.rows(f"INSERT INTO {TABLE} ({', '.join(COLUMNS)}) VALUES (:way, :place, :keys)", given)


async def arrived(tx: Transaction) -> None:
    """Say from the commit on that the programme is here."""
    await tx.rows(f"DROP TABLE {TABLE}")
