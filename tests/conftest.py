"""What does not change while tests run is read and made once: words, data files, and an empty database."""

from collections.abc import Iterator
from functools import cache

import pytest

from bot import app, facts
from config.content import Texts
from storage import migrate

READ_ONCE = (
    (app, "load_helplines"),
    (app, "load_resources"),
    (app, "load_training"),
    (facts, "load_referrals"),
    (migrate, "scripts"),
)

LONG = ("property", "crash")


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in READ_ONCE:
            patch.setattr(owner, name, cache(getattr(owner, name)))
        texts = type("Texts", (Texts,), {"load": staticmethod(cache(Texts.load))})
        patch.setattr(app, "Texts", texts)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long ones first, so that no worker is left with one when the others are done."""
    items.sort(key=lambda item: not any(item.get_closest_marker(name) for name in LONG))
