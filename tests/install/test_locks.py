"""`make check` says where pyproject.toml and the locks have parted; `make release` what is in its way."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.install.newer import names
from tests.install.tree import ROOT

PROJECT = "pyproject.toml"
SMALL = "requirements.lock"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what the locks are made from, and of them."""
    (tmp_path / "deploy").mkdir()
    for name in (PROJECT, "deploy/locks.py", *(path.name for path in ROOT.glob("requirements*.lock"))):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def changes(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def partings(tree: Path) -> list[str]:
    """What the check says in this tree."""
    checked = subprocess.run(
        [sys.executable, "deploy/locks.py"], cwd=tree, text=True, capture_output=True, check=False
    )
    lines = checked.stderr.splitlines()
    assert checked.returncode == (1 if lines else 0)
    return lines


def test_today_they_agree(tree: Path) -> None:
    assert partings(tree) == []


def test_what_is_asked_for_and_not_pinned_is_said_for_each_lock(tree: Path) -> None:
    changes(tree / PROJECT, '"aiohttp>=3.12",', '"aiohttp>=3.12", "bakau>=1",')

    assert [line.split()[1] for line in partings(tree)] == [
        "requirements.lock:",
        "requirements-report.lock:",
        "requirements-dev.lock:",
        "requirements-docs.lock:",
    ]
    assert all("bakau is asked for and not pinned; `make lock`" in line for line in partings(tree))


def test_a_pin_that_is_no_longer_good_enough_is_said(tree: Path) -> None:
    changes(tree / PROJECT, '"aiohttp>=3.12",', '"aiohttp>=9999",')

    assert all("aiohttp==" in line and "aiohttp>=9999 asked for" in line for line in partings(tree))
    assert len(partings(tree)) == 4


def test_a_pin_that_nothing_asks_for_is_said(tree: Path) -> None:
    changes(tree / PROJECT, '    "segno>=1.6",\n', "")

    assert any(
        "requirements.lock: segno is pinned, and nothing asks for it" in line for line in partings(tree)
    )


def test_the_program_needs_no_tool_of_its_makers() -> None:
    small = names((ROOT / SMALL).read_text(encoding="utf-8"))

    assert not {"pytest", "mypy", "ruff", "aiogram", "playwright", "hypothesis", "matplotlib", "uv"} & set(
        small
    )


def test_a_release_says_what_is_in_its_way(tmp_path: Path) -> None:
    for name in ("deploy/release.py", "bot/__init__.py", "CHANGELOG.md", "deploy/base-image"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    changes(tmp_path / "bot" / "__init__.py", "__version__ = ", '__version__ = "9.9.9" or ')

    assert "not committed" in release(tmp_path)
    commits(tmp_path)
    assert "no section `## [9.9.9] - <date>`" in release(tmp_path)
    changes(tmp_path / "CHANGELOG.md", "## [Unreleased]", "## [9.9.9] - 2026-12-01")
    commits(tmp_path)
    assert "tests.released.make 9.9.9" in release(tmp_path)
    git(tmp_path, "tag", "v9.9.9")
    assert "released already" in release(tmp_path)
    git(tmp_path, "tag", "--delete", "v9.9.9")
    (tmp_path / "tests" / "released").mkdir(parents=True)
    (tmp_path / "tests" / "released" / "9.9.9.db.gz").touch()
    commits(tmp_path)
    assert "deploy/base-image names no image by its digest" in release(tmp_path)


def git(tree: Path, *words: str) -> None:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    subprocess.run(["git", *who, *words], cwd=tree, check=True, capture_output=True)  # noqa: S603, S607 (our own words)


def commits(tree: Path) -> None:
    git(tree, "init")
    git(tree, "add", "--all")
    git(tree, "commit", "--message", "something")


def release(tree: Path) -> str:
    """The line with which it refuses."""
    git(tree, "init")
    asked = subprocess.run(
        [sys.executable, "deploy/release.py"],
        cwd=tree,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"},
        text=True,
        capture_output=True,
        check=False,
    )
    assert asked.returncode == 1
    (line,) = asked.stderr.splitlines()
    return line
