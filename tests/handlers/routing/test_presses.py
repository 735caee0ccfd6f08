"""What each button leads to, and who may press it: (action, what is done, roles)."""

from importlib import import_module

import pytest

from handlers.routing.route_table import PRESSES
from tests.handlers.drawing import ways
from tests.sources import sources

ALL = [
    row
    for path, code in sources("tests/handlers").items()
    if "\nPRESSED = [" in code
    for row in import_module(".".join(path.with_suffix("").parts)).PRESSED
]
"""What each subject's tests declare, beside what they draw."""


@pytest.mark.parametrize(("press", "done", "roles"), ALL)
def test_a_press_does_its_own_and_is_for_these_roles(press: str, done: str, roles: str) -> None:
    assert ways(PRESSES[press]) == (done, roles)


def test_no_press_is_untried() -> None:
    assert sorted(PRESSES) == sorted(press for press, _, _ in ALL)


def test_a_button_is_served_wherever_it_hangs_and_its_message_is_never_hidden() -> None:
    assert not [name for name, route in PRESSES.items() if route.hides or route.alone]
