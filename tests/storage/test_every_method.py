"""Every public method of what is stored stands in a test of storage, called where rules find it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import sources

PACKAGES = (
    "people",
    "conversations",
    "matching",
    "duty",
    "cases",
    "conduct",
    "training",
    "outbox",
    "programme",
    "keeping",
    "services",
)
MADE = Path("storage", "unit_of_work.py")
PARTS_OF = {"ShownCards": "outbox"}
"""A class whose methods are found under another's name."""
HEADS = {
    ("ChainHead", "of"),
    ("ChainHead", "is_sound"),
    ("ChainHead", "sealed"),
    ("ChainHead", "unsealed"),
} | {("Listed", name) for name in ("later", "with_line", "stamped")}
"""Of the record's head, which `tests/storage/test_audit.py` meddles with, and of the list's lines, which
`tests/storage/keeping/test_erasure_list.py` writes and cuts off."""


def fields() -> dict[str, str]:
    """By the class of a repository, the name under which rules find it on the unit of work."""
    tree = ast.parse(sources("storage")[MADE])
    found = dict(made(tree))
    bases = {node.name: node.bases for node in tree.body if isinstance(node, ast.ClassDef)}
    with_more = {
        base.id: found[name] for name, own in bases.items() for base in own if isinstance(base, ast.Name)
    }
    return {**PARTS_OF, **found, **with_more}


def made(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Each class that is made when first asked for, and the name under which it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name):
            yield node.returns.id, node.name
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and node.value.args:
            maker = node.value.args[0]
            if isinstance(maker, ast.Lambda) and isinstance(maker.body, ast.Call):
                yield ast.unparse(maker.body.func), ast.unparse(node.targets[0])


def public(package: str) -> Iterator[tuple[str, str]]:
    """Each class of this package with each of its public methods."""
    for code in sources(f"storage/{package}").values():
        for node in ast.parse(code).body:
            if isinstance(node, ast.ClassDef):
                found = (one for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
                yield from ((node.name, one.name) for one in found if not one.name.startswith("_"))


def used(package: str) -> set[tuple[str, str]]:
    """(what it is asked of, name) of each attribute in the tests of this package: `work.cases.get`."""
    found: set[tuple[str, str]] = set()
    for code in sources(f"tests/storage/{package}").values():
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.Attribute):
                found |= {(getattr(node.value, "attr", ""), node.attr), ("", node.attr)}
    return found


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_method_is_named_in_the_tests_of_its_package(package: str) -> None:
    known, tested, field = set(public(package)) - HEADS, used(package), fields()

    assert known
    assert {one for one in known if (field.get(one[0], ""), one[1]) not in tested} == set()
