"""A store with one open transaction for screens and cards, which show the present state."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import Here, storage


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Here]:
    """A new database with one open transaction."""
    async with storage(tmp_path) as opened:
        yield opened


@pytest.fixture
def work(here: Here) -> UnitOfWork:
    """The unit of work of that transaction."""
    return here.work
