"""`sebaya prove`: a page of verdicts, from any folder, without settings, without touching what lies there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.prove.figures import Figure, exactly, least, most, none
from bot.prove.promises import PROMISES
from config.loading.texts import Texts
from tests.cli.test_command_line import run
from tests.live import ROOT
from tests.prove import page
from tests.security.test_threat_model import there

QUICK = ("told-when-refused", "wrong-keys", "helplines-complete")
LONGEST = 300
"""Seconds that a whole page may take."""


def test_forty_promises_at_least_each_with_a_number_a_name_and_a_test() -> None:
    assert len(PROMISES) >= 40
    assert len({one.number for one in PROMISES}) == len({one.name for one in PROMISES}) == len(PROMISES)
    assert len({one.check for one in PROMISES}) == len(PROMISES)
    assert {one.test for one in PROMISES} - there() == set()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_promise_has_words(language: str) -> None:
    texts = Texts.load()
    words = [texts.say(language, one.words) for one in PROMISES]

    assert len(set(words)) == len(PROMISES)
    assert all(len(one) < 110 for one in words)


def test_the_document_shows_the_promises_that_there_are() -> None:
    assert page.shown() == page.table()


@pytest.mark.parametrize(
    ("figure", "holds", "shown"),
    [
        (none("x", 0), True, "0"),
        (none("x", 2), False, "2 (✗ = 0)"),
        (exactly("x", 3, 3), True, "3"),
        (exactly("x", 4, 3), False, "4 (✗ = 3)"),
        (least("x", 7, 5), True, "7 (≥ 5)"),
        (least("x", 4, 5), False, "4 (✗ ≥ 5)"),
        (most("x", 4.26, 5), True, "4.3 (≤ 5)"),
        (most("x", 6, 5, varies=True), False, "6 (✗ ≤ 5)"),
        (most("x", 4, 5, varies=True), True, "≤ 5"),
    ],
)
def test_a_figure_is_held_against_its_bound_and_what_varies_shows_the_bound_alone(
    figure: Figure, holds: bool, shown: str
) -> None:
    assert (figure.holds, figure.shown) == (holds, shown)


def test_some_are_chosen_and_live_settings_are_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (".env", "sebaya.db", "sebaya.key"):
        (tmp_path / name).write_text("SEBAYA_NONSENSE=1\n")
    monkeypatch.setenv("SEBAYA_DATABASE_URL", f"sqlite:///{tmp_path}/sebaya.db")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    words = [word for name in QUICK for word in ("--only", name)]

    assert run(monkeypatch, "prove", "--language", "en", *words) == 0
    said = capsys.readouterr().out
    assert said.count("✓") == len(QUICK)
    assert "All 3 promises hold here." in said
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_broken_promise_ends_with_status_1_and_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("config.settings.key_file.OTHERS", 0)

    assert run(monkeypatch, "prove", "--json", "--only", "9.2", "--only", "helplines-complete") == 1
    found = json.loads(capsys.readouterr().out)
    assert found["ok"] is False
    assert {one["name"]: one["holds"] for one in found["promises"]} == {
        "wrong-keys": False,
        "helplines-complete": True,
    }


@pytest.mark.parametrize("words", [("--only", "unknown"), ("--language", "xx")])
def test_what_there_is_not_is_one_plain_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert run(monkeypatch, "prove", *words) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.crash
@pytest.mark.timeout(2 * LONGEST)
def test_the_whole_page_holds_without_settings_and_is_the_one_in_the_document(tmp_path: Path) -> None:
    """A machine with much else to do may take longer than is promised: only the verdicts count here."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "bot", "prove", "--language", "en"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    document = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == document.partition("```text\n")[2].partition("\n```")[0]
    assert list(tmp_path.iterdir()) == []
