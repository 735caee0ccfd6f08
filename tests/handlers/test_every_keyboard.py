"""Everything that makes a keyboard, a screen or a way in is named by a test of the handlers."""

import ast
from collections.abc import Iterator

import pytest

from handlers.routing.notice_keys import KEYBOARDS
from handlers.routing.renderer import BUTTONS, CARDS, SCREENS
from handlers.routing.route_table import COMMANDS, KEYS, PRESSES
from tests.sources import sources

MAKES = {"Rows", "Shown", "Button"}
"""Who returns one of these makes buttons."""
TABLES = {"BUTTONS", "SAID", "SHOWN", "KEYBOARDS", "BARE", "Key"}
"""Public constants and lists that hold buttons or keys."""


def makers() -> Iterator[tuple[str, str]]:
    """Module and name of each public function that makes buttons, and of each such constant."""
    for path, code in sources("handlers").items():
        for node in ast.parse(code).body:
            name = _maker(node)
            if name and not name.startswith("_"):
                yield path.stem, name


def _maker(node: ast.stmt) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
        parts = {one.id for one in ast.walk(node.returns) if isinstance(one, ast.Name)}
        return node.name if parts & MAKES or node.name == "reply_keyboard" else None
    named = getattr(node, "name", None) or getattr(getattr(node, "target", None), "id", None)
    targets = [getattr(one, "id", None) for one in getattr(node, "targets", [])]
    return next((one for one in (named, *targets) if one in TABLES), None)


def named() -> set[str]:
    """Every name and every text that stands in a test of the handlers."""
    found: set[str] = set()
    for path, code in sources("tests/handlers").items():
        tests = path.name.startswith("test_") or path.name == "pressed.py"
        if tests and path.name not in {"test_every_keyboard.py", "test_buttons.py"}:
            for node in ast.walk(ast.parse(code)):
                found |= _names(node)
    return found


def _names(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Name):
        return {node.id}
    if isinstance(node, ast.Attribute):
        return {node.attr}
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value, *node.value.split()}
    return set()


NAMED = named()


@pytest.mark.parametrize(("module", "name"), sorted(set(makers())))
def test_what_makes_buttons_is_named_by_a_test(module: str, name: str) -> None:
    assert name in NAMED, module


def test_something_was_found() -> None:
    found = {name for _, name in makers()}
    assert {"show_shifts", "case_buttons", "way_out", "reply_keyboard", "BUTTONS", "Key"} <= found


@pytest.mark.parametrize("table", [BUTTONS, SCREENS, KEYBOARDS])
def test_each_notice_with_buttons_or_keys_is_named_by_a_test(table: dict[str, object]) -> None:
    screens = {show.__name__ for show in SCREENS.values()}
    untold = {kind for kind in table if kind.name not in NAMED}  # type: ignore[attr-defined]  # a kind

    assert {kind for kind in untold if kind not in SCREENS} == set()
    assert screens <= NAMED


def test_each_card_is_named_by_a_test() -> None:
    assert {show.__name__ for show in CARDS.values()} <= NAMED


@pytest.mark.parametrize("press", sorted(PRESSES))
def test_each_press_is_named_by_a_test(press: str) -> None:
    assert press in NAMED


def test_each_command_and_key_is_named_by_a_test() -> None:
    assert {name for names in COMMANDS for name in names} <= NAMED
    assert {key.name for key in KEYS} <= NAMED
