"""What a subject's rules may touch is declared, and they touch nothing else."""

import ast
from importlib import import_module
from inspect import getmembers
from pathlib import Path

import pytest

from care.addressing.subjects import SUBJECTS
from care.ports.unit_of_work import UnitOfWork
from tests.sources import sources

CONTEXT = {"now", "rules", "chance", "watcher", "course", "having"}
"""What every rule may ask: the moment, the settings, chance, and content."""
REPOSITORIES = {
    name for name, _ in getmembers(UnitOfWork) if not name.startswith("_") and name not in CONTEXT
}


def reached() -> dict[str, set[str]]:
    """By package of the rules: which repositories it touches."""
    found: dict[str, set[str]] = {}
    for path, code in sources("care").items():
        names = {
            node.attr
            for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "work"
        }
        found.setdefault(".".join(Path(path).parent.parts), set()).update(names - CONTEXT)
    return {package: names for package, names in found.items() if names}


def test_there_is_at_most_one_repository_for_each_subject_and_the_audit() -> None:
    assert len(REPOSITORIES) <= len(SUBJECTS) + 1


@pytest.mark.parametrize(("package", "names"), reached().items())
def test_rules_touch_what_their_subject_declares(package: str, names: set[str]) -> None:
    assert names <= REPOSITORIES
    assert names == import_module(package).REACHES
