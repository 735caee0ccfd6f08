"""Sentences of every kind of danger, and harmless look-alikes, come to the level that people expect."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from benchmarks.words.__main__ import SPOKEN
from care.model.levels import Level
from config.loading.lexicon_files import load_lexicon

FOLDER = Path(__file__).parent
LEXICON = load_lexicon()
KINDS = (
    "unreal",
    "sextortion",
    "marriage",
    "place",
    "prepared",
    "taken",
    "abuse",
    "home",
    "bullying",
    "emoji",
    "friend",
)


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


DANGER = table("kinds")
REPORTED = table("reported_cases")


def as_expected(row: dict[str, str]) -> bool:
    return LEXICON.scan(row["text"]).level >= Level.parse(row["expected_level"])


def test_nearly_every_sentence_of_danger_comes_to_its_level() -> None:
    assert sum(map(as_expected, DANGER)) / len(DANGER) >= 0.97


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_heard(kind: str) -> None:
    rows = [row for row in DANGER if row["kind"] == kind]
    assert sum(map(as_expected, rows)) / len(rows) >= 0.9


def test_harmless_sentences_hardly_ever_alarm() -> None:
    rows = table("harmless_kinds")
    alarms = [row["text"] for row in rows if LEXICON.scan(row["text"]).level >= Level.CONCERN]
    assert len(alarms) / len(rows) <= 0.015, alarms


@pytest.mark.parametrize(("group", "share"), [("plain", 0.95), ("disguised", 0.9)])
def test_sentences_after_public_reports_come_to_their_level(group: str, share: float) -> None:
    rows = [row for row in REPORTED if row["group"] == group]
    assert sum(map(as_expected, rows)) / len(rows) >= share


def test_harmless_sentences_after_public_reports_hardly_ever_alarm() -> None:
    levels: dict[Level, int] = defaultdict(int)
    for row in REPORTED:
        if row["group"] == "harmless":
            levels[LEXICON.scan(row["text"]).level] += 1
    assert levels[Level.EMERGENCY] == 0
    assert levels[Level.URGENT] <= 2
    assert levels[Level.CONCERN] <= 4


@pytest.mark.parametrize(("text", "level"), SPOKEN)
def test_what_raised_nothing_once_is_heard(text: str, level: Level) -> None:
    assert LEXICON.scan(text).level >= level


@pytest.mark.parametrize("time", ["malam ini", "besok", "tonight", "right now"])
@pytest.mark.parametrize(
    "text",
    [
        "aku cuma beban buat keluarga",
        "hidup buat apa sih",
        "i'm so dead",
        "i would die for a pizza",
        "aku pernah nyoba gantung diri bulan lalu",
        "i hate myself so much",
    ],
)
def test_a_time_lifts_only_what_holds_a_wish(text: str, time: str) -> None:
    assert LEXICON.scan(f"{text}, {time}").level < Level.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "ga ada niat nyakitin diri",
        "aku janji ga nyilet lagi",
        "aku ga bakal bunuh diri kok",
        "i have no plans to kill myself",
        "i promise i won't cut myself again",
        "i'm not going to hurt myself",
    ],
)
def test_a_denial_or_a_promise_is_a_note_at_most(text: str) -> None:
    assert LEXICON.scan(text).level <= Level.NOTE


@pytest.mark.parametrize(
    "text", ["temenku mau bundir", "my friend wants to kill herself", "adikku nyilet tangannya"]
)
def test_danger_to_a_friend_stays_an_entry_of_its_own(text: str) -> None:
    assert LEXICON.scan(text).categories[0] == "third-person"
