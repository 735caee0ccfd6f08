"""A store with one open transaction for each test of a repository."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from care.ports.unit_of_work import UnitOfWork
from storage.keeping.every_column import SEALED
from tests.storage.rows import Here, storage


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Here]:
    """A new database with one open transaction; what a test leaves sealed is sealed as it is declared."""
    async with storage(tmp_path) as opened:
        yield opened
        await opens_as_declared(opened)


async def opens_as_declared(here: Here) -> None:
    """Open every sealed value by its column's declaration; raises BrokenSeal."""
    means = here.store._means
    for one in SEALED:
        for row in await here.rows(f"SELECT * FROM {one.table} WHERE {one.column} IS NOT NULL"):  # noqa: S608 (names of our own columns)
            seal = means.vault.rows if one.lost is None else await means.keys.seal(row["conversation"])
            if seal:
                seal.open(row[one.column], *one.place(row))


@pytest.fixture
def work(here: Here) -> UnitOfWork:
    """The unit of work of that transaction."""
    return here.work
