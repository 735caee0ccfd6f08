"""How many runs, and from which seed."""

import pytest

RUNS, SEED, PARTS = 200, 7, 4


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--runs", type=int, default=RUNS, help="property runs in all")
    parser.addoption("--from-seed", type=int, default=SEED, help="first seed of the property runs")
    parser.addoption("--again", default="", help="play one failed run again: the blob that it printed")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "part" in metafunc.fixturenames:
        metafunc.parametrize("part", range(PARTS))


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
