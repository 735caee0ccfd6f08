"""Every countermeasure has a test that holds it, and so has every promise of the privacy page."""

import re
from pathlib import Path

import pytest

from tests.live import ROOT

MODEL = ROOT / "docs" / "threat-model.md"
ADVERSARIES = {
    "A curious or malicious supporter",
    "A counselor or coordinator who has harmed a student",
    "A prankster",
    "Somebody with a counselor's phone",
    "Somebody with the database, or a disk, or a backup",
    "Somebody who runs the machine",
    "Somebody with the token",
    "Somebody who reads the log",
    "A school administrator who wants names",
    "Telegram itself, and who can make it tell",
    "Nobody at all: mishaps",
}
GOALS = {
    "To learn who somebody is",
    "To read what was said",
    "To keep help from coming",
    "To act in another's name",
    "To take the programme",
}


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def rows(path: Path, columns: str) -> list[str]:
    """The rows of every table whose head ends with `columns`."""
    tables = re.findall(rf"^\|[^\n]*{columns} \|\n\|[-|]+\|\n((?:\|.*\n)+)", text(path), re.MULTILINE)
    return [row for table in tables for row in table.splitlines()]


def there() -> set[str]:
    """Every test that there is."""
    files = (ROOT / "tests").rglob("test_*.py")
    return {name for file in files for name in re.findall(r"def (test_\w+)\(", text(file))}


def test_every_adversary_is_thought_of() -> None:
    assert set(re.findall(r"^### (.*)$", text(MODEL), re.MULTILINE)) == ADVERSARIES | GOALS


@pytest.mark.parametrize("row", rows(MODEL, "Test"))
def test_every_countermeasure_names_the_test_that_holds_it(row: str) -> None:
    named = re.findall(r"`(test_\w+)`", row)

    assert named
    assert set(named) <= there()


@pytest.mark.parametrize("row", rows(ROOT / "docs" / "privacy.md", "Test"))
def test_every_promise_of_privacy_names_the_test_that_holds_it(row: str) -> None:
    named = re.findall(r"`(test_\w+)`", row)

    assert named
    assert set(named) <= there()


def test_what_is_not_protected_is_said() -> None:
    section = text(MODEL).partition("\n## What is not protected")[2]
    assert section.count("\n- **") >= 10
