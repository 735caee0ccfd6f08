"""A subject is added to a copy of the tree, and played: few files are edited, each by a line or two."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.new_subject.files import EDITED, NEW
from tests.test_layout import PACKAGES, ROOT

pytestmark = pytest.mark.install

MOST = 7
LEFT_OUT = shutil.ignore_patterns("__pycache__", "released", "browser", "install", "content")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The program and its tests, with a subject more."""
    for package in PACKAGES - {"benchmarks"}:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=LEFT_OUT)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, text in NEW.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    for name, edits in EDITED.items():
        text = (tmp_path / name).read_text("utf-8")
        for behind, what in edits:
            assert behind in text, f"{behind!r} stands no longer in {name}"
            text = text.replace(behind, behind + what, 1)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def run(tree: Path, *command: str) -> str:
    """What a command says in the copy."""
    ended = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)  # noqa: S603 (our own words)
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-1000:]
    return ended.stdout


def test_a_new_subject_edits_few_files_and_works(tree: Path) -> None:
    assert len(EDITED) <= MOST

    played = run(tree, sys.executable, "-m", "pytest", "-n", "0", "-q", "-m", "", "tests/scenarios/garden")
    assert re.search(r"2 passed", played)
    assert "0 broken" in run(tree, str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
