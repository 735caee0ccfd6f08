"""Sentences of our own that accuse somebody of the team (A), and that only speak of them (N)."""

import csv
from pathlib import Path

from care.people.case_access import TEAM
from tests.world import lexicon

with Path(__file__).with_name("team_sentences.csv").open(encoding="utf-8", newline="") as _file:
    ROWS = [(row["text"], row["label"]) for row in csv.DictReader(_file)]


def accuses(text: str) -> bool:
    return TEAM in lexicon().scan(text).categories


def test_nearly_every_accusation_is_heard() -> None:
    found = [accuses(text) for text, label in ROWS if label == "A"]
    assert sum(found) / len(found) >= 0.97


def test_who_only_speaks_of_the_team_accuses_nobody() -> None:
    assert [text for text, label in ROWS if label == "N" and accuses(text)] == []
