"""What does not change while tests run is read and made once: words, data files, and an empty database."""

import gc
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import disk_usage
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from config.loading import programme_content
from storage import migrate
from tests import both_languages

if TYPE_CHECKING:
    from tests.postgresql_schemas import Schemas

READ_ONCE = (
    *((programme_content, f"load_{kind}") for kind in ("helplines", "referrals", "resources", "training")),
    (migrate, "scripts"),
)

settings.register_profile("steady", deadline=None)  # how long it takes says how busy the machine is
settings.load_profile("steady")

LONG = ("property", "crash")
MEMORY, ROOM = Path("/dev/shm"), 10**9  # noqa: S108 (a place, not a name of a file)
RARELY = 100_000
"""New objects between two looks for garbage."""


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in READ_ONCE:
            patch.setattr(owner, name, cache(getattr(owner, name)))
        patch.setattr(programme_content, "Texts", both_languages.read_once)
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--engine", choices=["sqlite", "postgresql"], default="sqlite", help="where stores lie")
    parser.addoption("--server", help="a PostgreSQL that runs, by the address of an administrator's login")


@pytest.fixture(scope="session")
def _schemas(request: pytest.FixtureRequest) -> Iterator["Schemas | None"]:
    if request.config.getoption("engine") == "sqlite":
        yield None
        return
    from tests.postgresql_schemas import Schemas  # noqa: PLC0415 (an extra)

    schemas = Schemas()
    yield schemas
    schemas.remove()


@pytest.fixture(autouse=True)
def _engine(_schemas: "Schemas | None") -> Iterator[None]:
    """Every store lies where `--engine` says."""
    if _schemas is None:
        yield
        return
    from tests.postgresql_schemas import stores_in  # noqa: PLC0415 (an extra)

    with stores_in(_schemas):
        yield


@pytest.fixture
async def lent(_schemas: "Schemas | None", monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Settings of where the programme lies, for a world whose commands are given too: they read them anew."""
    lies = await _schemas.lend() if _schemas else {}
    for name, value in lies.items():
        monkeypatch.setenv(f"SEBAYA_{name.upper()}", value)
    return lies


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long ones first, so that no worker is left with one when the others are done."""
    if config.getoption("engine") == "postgresql":
        items[:] = [item for item in items if not item.get_closest_marker("sqlite")]
    both_languages.mark_plays(items)
    items.sort(key=lambda item: not any(item.get_closest_marker(name) for name in LONG))


def pytest_configure(config: pytest.Config) -> None:
    """Databases wait for every commit to be on disk; where there is room, a disk in memory is quicker."""
    if given := config.getoption("server"):
        os.environ["TESTS_SERVER"] = given
    if MEMORY.is_dir() and disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_collection_finish() -> None:
    """What was read and made so far stays: it need not be looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(RARELY)
