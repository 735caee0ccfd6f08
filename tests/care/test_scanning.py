"""Patterns are read as written, and refused when they cannot be."""

from __future__ import annotations

import pytest

from care.folding import fold
from care.scanning import CLAUSE, FILLERS, PatternMistake, Scanner, fill_slots, read_pattern

SLOTS = {"want": ("mau", "pengen"), "die": ("mati", "bunuh diri"), "not": ("ga",)}


def found(pattern: str, text: str) -> bool:
    scanner = Scanner([[read_pattern(pattern, SLOTS)]], barrier=SLOTS["not"])
    return bool(scanner.sightings(fold(text)))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{want} {die}", "pengen bunuh diri"),
        ("{want} {die}", "mau banget sih mati"),
        ("{want} + {die}", "mau mati"),
        ("{want} .. {die}", "mau pulang ke rumah lalu tidur terus mati"),
        ("mati|modar aja", "modar aja"),
        ("^ + {die} + $", "halo. mati"),
        ("minum 20 butir", "minum 7 butir"),
        ("{not} {die}", "ga mati"),
    ],
)
def test_a_pattern_finds(pattern: str, text: str) -> None:
    assert found(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{want} {die}", "mau pergi ke pasar mati"),
        ("{want} {die}", "mau. mati"),
        ("{want} {die}", "mau ga mati"),
        ("{want} + {die}", "mau banget mati"),
        ("{want} .. {die}", "mau a aa b bb c cc d mati"),
        ("mati aja", "mati lampu aja"),
        ("^ + {die} + $", "mati lampu"),
        ("minum 20 butir", "minum 1 butir"),
        ("{die}", "nikmati"),
        ("{die}", "mati2an"),
    ],
)
def test_a_pattern_does_not_find(pattern: str, text: str) -> None:
    assert not found(pattern, text)


def test_blanks_between_words_let_nothing_between() -> None:
    assert [step.reach for step in read_pattern("mati lampu {want} aja .. {die} + ya", SLOTS)] == [
        0,
        0,
        FILLERS,
        FILLERS,
        CLAUSE,
        0,
    ]


@pytest.mark.parametrize("pattern", ["", "+ mati", "mati ..", "{nowhere} mati", "mati !", "{want mati"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(PatternMistake):
        read_pattern(pattern, SLOTS)


def test_a_slot_may_hold_another_slot() -> None:
    filled = fill_slots({"die": ("mati",), "end": ("{die}", "Bunuh Diri")})
    assert filled["end"] == ("mati", "bunuh diri")


def test_a_slot_that_holds_itself_is_refused() -> None:
    with pytest.raises(PatternMistake, match="'a' contains itself"):
        fill_slots({"a": ("{b}",), "b": ("{a}",)})
