"""The form of a database (tables, indexes, triggers, …), compared with what the migrations make.

On a server the migrations are played once for a process, in a part of the transaction that is undone: into
the schema of temporary tables, which needs no more rights than the bot has. What the same server says of both
is compared, so that nothing depends on how a version of it spells a condition.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from storage.engine.catalog import SQLITE
from storage.engine.database import Transaction
from storage.engine.opening import NotOurs
from storage.engine.whereabouts import TABLE as WHEREABOUTS
from storage.migrate import APPLIED, fresh, newest, scripts, statements_for, version_of, version_table

SQLITES_OWN = {"sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}
REPLICATORS = ("_litestream_seq", "_litestream_lock")
"""Tables that Litestream keeps in the database that it copies."""
SPACE, AROUND = re.compile(r'[\s"`]+'), re.compile(r" ?([(),=<>;]) ?")
IN_SCRATCH = "SET LOCAL search_path = pg_temp"
CALLS, CALLS_THERE = "EXECUTE FUNCTION ", "EXECUTE FUNCTION pg_temp."
"""Functions of the temporary schema are found by their full name alone."""

Parts = Mapping[tuple[str, str], str]
_made: dict[tuple[object, ...], Parts] = {}
"""By what made it: the same for the whole process."""


async def differences(tx: Transaction, besides: Sequence[str] = ()) -> Sequence[str]:
    """Return each part of the database that is added, changed or missing.

    `besides`: statements for what the bot makes at each start beside the migrations. Of a database that a
    newer program has brought forward, tables and indexes cannot be compared.
    """
    version = version_of(await tx.rows(APPLIED))
    made = await _made_in(tx, version, besides if version == newest() else ())
    there, newer = await _parts(tx), version > newest()
    return sorted(
        f"{kind} {name}"
        for kind, name in there.keys() | made.keys()
        if there.get((kind, name)) != made.get((kind, name))
        and not is_tolerated(kind, name)
        and not (newer and kind in {"table", "index"})
    )


def is_tolerated(kind: str, name: str) -> bool:
    """Return whether this part may be there though no migration makes it."""
    return kind == "table" and name in {*REPLICATORS, WHEREABOUTS}


async def require_own(tx: Transaction, *, made_anew: Collection[str] = ()) -> None:
    """Raise `NotOurs` if the database has not the form that the migrations make.

    `made_anew`: parts that the bot makes at each start, so that they may be there in any form.
    """
    if found := [one for one in await differences(tx) if one not in made_anew]:
        raise NotOurs(
            f"the database is not built as Sebaya builds it: {', '.join(found)}; somebody changed it: look "
            "into that, remove what was added, or restore a backup"
        )


async def _parts(tx: Transaction) -> Parts:
    return _plain(await tx.rows(tx.catalog.parts))


async def _made_in(tx: Transaction, version: int, besides: Sequence[str]) -> Parts:
    """Return the parts that migrations up to this version make, as this engine says it."""
    applied = [one for one in scripts() if one[0] <= version]
    key = (await tx.value(tx.catalog.version), *applied, *besides)
    if key not in _made:
        if tx.catalog is SQLITE:
            with fresh([script for _, script in applied]) as connection:
                _made[key] = _plain(connection.execute(SQLITE.parts).fetchall())
        else:
            _made[key] = await _made_on_server(tx, applied, besides)
    return _made[key]


async def _made_on_server(
    tx: Transaction, applied: Iterable[tuple[int, str]], besides: Sequence[str]
) -> Parts:
    try:
        async with tx.savepoint():
            await tx.rows(IN_SCRATCH)
            for statement in _all_statements(tx, applied, besides):
                await tx.rows(statement.replace(CALLS, CALLS_THERE))
            raise _Made(await _parts(tx))  # noqa: TRY301 (the savepoint is to be undone)
    except _Made as made:
        return made.parts


def _all_statements(
    tx: Transaction, applied: Iterable[tuple[int, str]], besides: Sequence[str]
) -> Iterator[str]:
    yield version_table(tx.catalog)
    for number, script in applied:
        yield from statements_for(tx.catalog, number, script)
    yield from besides


class _Made(Exception):
    """What the migrations have made."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts


def _plain(parts: Iterable[Any]) -> Parts:
    """Return the statement of each part without what an engine writes in one way or another."""
    found: dict[tuple[str, str], str] = {}
    for kind, name, sql in sorted(tuple(one) for one in parts if one[2] is not None):
        if name not in SQLITES_OWN:
            plain = AROUND.sub(r"\1", SPACE.sub(" ", sql)).strip().lower()
            # On a server two tables may have triggers of one name.
            found[kind, name] = f"{found.get((kind, name), '')}{plain}"
    return found
