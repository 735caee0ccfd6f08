"""How many runs, and from which seed; and what a step is."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from storage import form
from storage.engine.database import SqliteTransaction
from tests.properties.mortal import one_step
from tests.thorough import thorough

RUNS, SEED, PARTS = 60, 7, 4
EVENINGS, ALL_EVENINGS = 2, 200
"""How many evenings `make test` plays, and how many `make thorough` makes of them."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--runs", type=int, default=RUNS, help="property runs in all")
    parser.addoption("--from-seed", type=int, default=SEED, help="first seed of the property runs")
    parser.addoption("--evenings", type=int, default=EVENINGS, help="evenings of people in a hurry")
    parser.addoption("--again", default="", help="play one failed run again: the blob that it printed")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "part" in metafunc.fixturenames:
        metafunc.parametrize("part", range(PARTS))
    if "evening" in metafunc.fixturenames:
        first = getattr(metafunc.config.option, "from_seed", SEED)
        evenings = getattr(metafunc.config.option, "evenings", EVENINGS)
        further = range(first + evenings, first + max(evenings, ALL_EVENINGS))
        metafunc.parametrize("evening", [*range(first, first + evenings), *map(thorough, further)])


@pytest.fixture(scope="session", autouse=True)
def _journal_stays() -> Iterator[None]:
    """The journal is no part that a migration has made; a start lets it be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(form, "is_tolerated", lambda _, name: name.startswith("journal_"))
        yield


@pytest.fixture
def runs(request: pytest.FixtureRequest) -> int:
    """The runs of one part; the options are unknown where this folder was not named."""
    return -(-getattr(request.config.option, "runs", RUNS) // PARTS)


@pytest.fixture
def again(request: pytest.FixtureRequest) -> str:
    found: str = getattr(request.config.option, "again", "")
    return found


@pytest.fixture
def first_seed(request: pytest.FixtureRequest) -> int:
    found: int = getattr(request.config.option, "from_seed", SEED)
    return found


@pytest.fixture(autouse=True)
def _steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot may die between any two statements, though they are run where they are asked for."""
    for name in (SqliteTransaction.rows.__name__, SqliteTransaction.many.__name__):
        monkeypatch.setattr(SqliteTransaction, name, _after_a_step(getattr(SqliteTransaction, name)))


def _after_a_step(statement: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    async def stepped(*args: Any) -> Any:
        await one_step()
        return await statement(*args)

    return stepped
