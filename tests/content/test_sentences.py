"""Sentences that were written for this purpose, and what the lexicon makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.words.figures import figures
from bot.cli.words.labelled_rows import read_labelled
from care.model.levels import Level
from config.loading.lexicon_files import load_lexicon

ROWS = read_labelled(Path(__file__).with_name("sentences.csv"), load_lexicon())


@pytest.mark.parametrize("language", ["id", "en"])
def test_nearly_everybody_at_risk_is_heard(language: str) -> None:
    recall = figures([row for row in ROWS if row.language == language]).recall
    assert recall
    assert recall >= 0.97


def test_other_harm_is_heard() -> None:
    harm = [row.level >= Level.CONCERN for row in ROWS if row.label in {"T", "V"}]
    assert sum(harm) / len(harm) >= 0.97


def test_everyday_sentences_ring_no_alarm() -> None:
    assert [row.row for row in ROWS if row.label == "N" and row.level >= Level.CONCERN] == []


def test_hyperbole_never_reaches_urgent() -> None:
    assert [row.row for row in ROWS if row.label == "J" and row.level >= Level.URGENT] == []
