"""What is found in lines of our own making, as many evasions as harmless look-alikes, is good enough."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.contacts import HARMLESS, false_stops, main, read_lines, recall
from care.contacts.contacts import ContactKind

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LINES = read_lines()


def test_nearly_all_evasions_are_found_and_hardly_a_harmless_line_is_stopped() -> None:
    assert recall(LINES) >= 0.95
    assert false_stops(LINES) <= 0.02


def test_the_lines_that_no_rule_was_made_for_are_found_nearly_as_well() -> None:
    held = [line for line in LINES if line.part == "held"]
    assert recall(held) >= 0.85
    assert false_stops(held) <= 0.05


def test_there_are_enough_lines_of_every_kind_in_both_languages() -> None:
    harmless = sum(line.kind == HARMLESS for line in LINES)
    kinds = {(line.language, line.kind) for line in LINES}
    assert len(LINES) >= 300
    assert Counter(line.part for line in LINES)["held"] >= 120
    assert 0.4 <= harmless / len(LINES) <= 0.6
    assert kinds == {(language, kind) for language in ("id", "en") for kind in [*ContactKind, HARMLESS]}


def test_no_line_stands_twice() -> None:
    assert [text for text, times in Counter(line.text for line in LINES).items() if times > 1] == []


def test_the_figures_are_printed_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path / "figures.json")])
    written = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert f"recall {recall(LINES):.3f}" in capsys.readouterr().out
    assert written["recall"] == recall(LINES)
    assert written["counts"]["language"].keys() == {"id", "en"}
