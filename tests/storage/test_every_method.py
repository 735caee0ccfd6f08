"""Every public method of a storage repository stands in a test of storage, called on the unit of work."""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from tests.live import ROOT

PACKAGES = ("people", "conversations", "matching", "duty")
"""Packages of storage/ whose every method has its test."""
STORED = "Stored"
"""How the name of a repository begins."""


def repositories(package: str) -> Iterator[tuple[str, str]]:
    """The class and the name of each public method of the repositories of this package."""
    for path in sorted((ROOT / "storage" / package).glob("*.py")):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef) and node.name.startswith(STORED):
                yield from ((node.name, name) for name in methods(node))


def methods(repository: ast.ClassDef) -> Iterator[str]:
    """The names of its public methods."""
    for node in repository.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node.name


def fields() -> dict[str, str]:
    """By the class of a repository, the name under which rules find it on the unit of work."""
    tree = ast.parse((ROOT / "storage" / "unit_of_work.py").read_text())
    found = dict(made(tree))
    bases = {node.name: node.bases for node in tree.body if isinstance(node, ast.ClassDef)}
    with_more = {
        base.id: found[name] for name, own in bases.items() for base in own if isinstance(base, ast.Name)
    }
    return {**found, **with_more}


def made(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Each class that is made when first asked for, and the name under which it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name):
            yield node.returns.id, node.name
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and node.value.args:
            maker = node.value.args[0]
            if isinstance(maker, ast.Lambda) and isinstance(maker.body, ast.Call):
                yield ast.unparse(maker.body.func), ast.unparse(node.targets[0])


def called(path: Path) -> Iterator[tuple[str, str]]:
    """Each (field, method) that is called in this module, as in `work.people.get(…)`."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Attribute):
                yield owner.attr, node.func.attr


@pytest.mark.parametrize("package", PACKAGES)
def test_every_method_of_a_repository_is_called_in_a_test_of_storage(package: str) -> None:
    modules = (ROOT / "tests" / "storage").rglob("test_*.py")
    tested = set(chain.from_iterable(called(path) for path in modules))
    field = fields()
    known = list(repositories(package))

    assert known
    assert [one for one in known if (field.get(one[0]), one[1]) not in tested] == []
