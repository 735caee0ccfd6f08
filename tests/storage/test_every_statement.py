"""Every public method of what stores cases, reports, training, outbox, programme and keeping has its test."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import sources

PACKAGES = ("cases", "conduct", "training", "outbox", "programme", "keeping")
STORE = Path("storage", "store.py")
PARTS_OF = {"ShownCards": "outbox"}
"""A class whose methods are found under another's field."""


def fields() -> dict[str, str]:
    """By the class of a repository, the field of the unit of work under which rules find it."""
    made = [node for node in ast.walk(ast.parse(sources("storage")[STORE])) if isinstance(node, ast.Call)]
    (work,) = [node for node in made if getattr(node.func, "id", "") == "UnitOfWork"]
    return PARTS_OF | {
        one.value.func.id: one.arg
        for one in work.keywords
        if one.arg and isinstance(one.value, ast.Call) and isinstance(one.value.func, ast.Name)
    }


def public(package: str) -> Iterator[tuple[str, str]]:
    """Each class of this package with each of its public methods."""
    for path, code in sources(f"storage/{package}").items():
        for node in ast.parse(code).body:
            if isinstance(node, ast.ClassDef):
                found = (one for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
                yield from ((node.name, one.name) for one in found if not one.name.startswith("_"))
        assert path.suffix == ".py"


def used(package: str) -> set[tuple[str, str]]:
    """(what it is asked of, name) of each attribute in the tests of this package: `work.cases.get`."""
    found: set[tuple[str, str]] = set()
    for code in sources(f"tests/storage/{package}").values():
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.Attribute):
                owner = node.value
                found.add((getattr(owner, "attr", ""), node.attr))
                found.add(("", node.attr))
    return found


HEADS = {("Head", "of"), ("Head", "is_sound"), ("Head", "sealed"), ("Head", "unsealed")}
"""Of the record's head, which `tests/storage/test_audit.py` meddles with."""


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_method_is_named_in_the_tests_of_its_package(package: str) -> None:
    known, tested, field = set(public(package)) - HEADS, used(package), fields()

    assert known
    assert {one for one in known if (field.get(one[0], ""), one[1]) not in tested} == set()
