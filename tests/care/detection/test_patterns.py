"""Patterns are read as written, and refused when they cannot be."""

from __future__ import annotations

import pytest

from care.detection.matcher import Scanner
from care.detection.normalize import fold
from care.detection.patterns import (
    CLAUSE,
    FILLERS,
    PatternMistake,
    PatternStep,
    Slots,
    _likelihood,
    check_slot,
    require_rare,
)

SLOTS = Slots(
    {
        "want": ("mau", "pengen"),
        "die": ("mati", "bunuh diri"),
        "friend": ("temenku",),
        "barrier": ("ga",),
        "self": ("aku", "gue"),
        "en_barrier": ("but",),
    },
    everyday=("aku", "mau"),
)


def found(pattern: str, text: str) -> bool:
    return bool(Scanner([[SLOTS.read(pattern)]], SLOTS).sightings(fold(text)))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{want} {die}", "pengen bunuh diri"),
        ("{want} {die}", "mau banget sih mati"),
        ("{want} + {die}", "mau mati"),
        ("{want} .. {die}", "mau pulang ke rumah lalu tidur terus mati"),
        ("{friend} ~ {die}", "temenku bilang dia pengen mati"),
        ("{friend} - {die}", "temenku pengen mati"),
        ("mati|modar aja", "modar aja"),
        ("mati|bunuh_diri aja", "bunuh diri aja"),
        ("^ + {die} + $", "halo. mati"),
        ("mati lagi|$", "mati!"),
        ("minum 20 butir", "minum 7 butir"),
        ("{barrier} {die}", "ga mati"),
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
        ("{want} {die}", "mau but mati"),
        ("{want} + {die}", "mau banget mati"),
        ("{want} .. {die}", "mau a aa b bb c cc d mati"),
        ("{friend} ~ {die}", "temenku pergi dan aku pengen mati"),
        ("{friend} - {die}", "temenku aku mati"),
        ("{friend} - {die}", "temenku bilang dia pengen mati"),
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
    steps = SLOTS.read("mati lampu {want} aja .. {die} + ya ~ ini - {die}")
    assert [step.reach for step in steps] == [0, 0, FILLERS, FILLERS, CLAUSE, 0, CLAUSE, FILLERS]


@pytest.mark.parametrize("pattern", ["", "+ mati", "mati ..", "{nowhere} mati", "mati !", "{want mati", "a|"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(PatternMistake):
        SLOTS.read(pattern)


@pytest.mark.parametrize("pattern", ["mau", "aku mau", "ga", "^", "^ + $", "q", "mati|yg", "{self}"])
def test_a_pattern_that_matches_nearly_everything_is_refused(pattern: str) -> None:
    slots = Slots({"self": ("aku", "gue"), "barrier": ("ga",)}, everyday=("aku", "mau"))
    with pytest.raises(PatternMistake, match="would match nearly everything"):
        require_rare(pattern, slots)


@pytest.mark.parametrize("pattern", ["mati", "aku mati", "mau aku mau", "{self} mau mati"])
def test_common_words_may_be_part_of_a_pattern(pattern: str) -> None:
    require_rare(pattern, SLOTS)


def test_room_between_many_common_words_is_refused_and_a_phrase_of_them_is_not() -> None:
    common = ("aku", "kamu", "yang", "di", "ga", "dan", "itu", "ini", "ada", "mau", "ya", "lagi", "udah")
    slots, any_of = Slots({}, everyday=common), "|".join(common)
    for pattern in (f"{any_of} .. {any_of} .. {any_of}", " .. ".join([any_of] * 4)):
        with pytest.raises(PatternMistake, match="would match nearly everything"):
            require_rare(pattern, slots)
    for pattern in ("aku ga ada", "kamu .. ga .. ada", "aku .. kamu .. zirafa"):
        require_rare(pattern, slots)


def test_a_slot_may_hold_another_slot() -> None:
    slots = Slots({"die": ("mati",), "end": ("{die}", "Bunuh Diri")})
    assert slots.read("{end}")[0].phrases == {"mati", "bunuh diri"}


def test_a_slot_that_holds_itself_is_refused() -> None:
    with pytest.raises(PatternMistake, match="'a' contains itself"):
        Slots({"a": ("{b}",), "b": ("{a}",)})


@pytest.mark.parametrize(
    ("steps", "likely"),
    [
        ([(("aku",), 0)], 2.0),
        ([(("aku",), 2)], 6.0),
        ([(("mau",), 0)], 1.0),
        ([(("aku", "mau"), 0)], 3.0),
        ([(("aku",), 0), (("mau", "zirafa"), 1)], 0.2),
    ],
)
def test_room_and_common_words_make_a_pattern_likely(
    steps: list[tuple[tuple[str, ...], int]], likely: float
) -> None:
    pattern = tuple(PatternStep(frozenset(phrases), reach) for phrases, reach in steps)
    assert _likelihood(pattern, {"aku": 1, "mau": 2}) == pytest.approx(likely)


def test_a_slot_that_holds_an_unknown_one_is_refused_by_name() -> None:
    check_slot("a", {"a": ("mati",)})
    with pytest.raises(PatternMistake, match="there is no slot 'b'"):
        check_slot("a", {"a": ("{b}",)})
