"""Words that were run together, torn apart or mistyped are read, and ordinary words are left as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.detection.mending import LONGEST_RUN, Mended, Mending, replaced, slips_of

KNOWN = frozenset({"aku", "mau", "mati", "bundir", "pengen", "aja"})
MENDING = Mending(
    keys=frozenset({"mati", "bundir", "pengen", "die"}),
    company=frozenset({"mau", "pengen", "to"}),
    ordinary=frozenset({"hati", "mata", "ati"}),
    parts=frozenset({"aku", "mau", "aja", "i", "want", "to", "ga"}),
)


def mended(text: str) -> str:
    words = text.split()
    return " ".join(word for word, _, _ in replaced(words, MENDING.mended(words, KNOWN)))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("akumaumati", "aku mau mati"),
        ("pengenmatiaja", "pengen mati aja"),
        ("iwanttodie", "i want to die"),
        ("mau m ati", "mau mati"),
        ("mau ma ti", "mau mati"),
        ("bun dir", "bundir"),
        ("mau mait", "mau mati"),
        ("mau matk", "mau mati"),
        ("mau mti", "mau mati"),
        ("pegnen mati", "pengen mati"),
        ("bunfir", "bundir"),
    ],
)
def test_what_hides_a_word_is_read(written: str, read: str) -> None:
    assert mended(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "sakit hati",
        "mau hati ayam",
        "mata aku",
        "mait",
        "hari mait ini",
        "kematian",
        "mematikan",
        "mengamati",
        "hati ati",
    ],
)
def test_ordinary_words_and_slips_without_company_stay(text: str) -> None:
    assert mended(text) == text


def test_a_slip_is_one_letter_swapped_lost_or_hit_beside_its_place() -> None:
    assert {"amti", "mti", "mari", "matu"} <= slips_of("mati")
    assert "mati" not in slips_of("mati")
    assert "ati" not in slips_of("mati")


def test_a_mended_word_knows_which_words_it_stands_for() -> None:
    words = ["mau", "m", "ati"]
    assert MENDING.mended(words, KNOWN) == [Mended(("mati",), 1, 3)]
    assert list(replaced(words, MENDING.mended(words, KNOWN))) == [("mau", 0, 1), ("mati", 1, 3)]


def test_a_run_that_is_too_long_or_not_filled_is_left() -> None:
    assert mended("mati" * LONGEST_RUN) == "mati" * LONGEST_RUN
    assert mended("zxmatiqq") == "zxmatiqq"


@given(
    st.lists(
        st.sampled_from(["aku", "mati", "m", "ati", "mait", "pengenmati", "mau", "hati", "bun", "dir", "x"])
    )
)
def test_every_word_is_accounted_for_once_and_in_order(words: list[str]) -> None:
    placed = list(replaced(words, MENDING.mended(words, KNOWN)))
    covered = [
        place
        for _, first, after in dict.fromkeys((0, f, a) for _, f, a in placed)
        for place in range(first, after)
    ]
    assert covered == list(range(len(words)))
