"""Folding gives one plain spelling and remembers where each word stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.folding import FEW, MANY, STOP, fold, fold_phrase, spellings

KNOWN = {"mati", "bundir"}


def words(text: str) -> str:
    return fold(text, KNOWN).text.strip(f" {STOP}")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("BuNdIr", "bundir"),
        ("b u n d i r", "bundir"),
        ("b.u.n.d.i.r", "bundir"),
        ("b-u-n-d-i-r", "bundir"),
        ("bund1r", "bundir"),
        ("m4t1", "mati"),
        ("m@ti", "mati"),
        ("su1c1d3", "suicide"),
        ("bvnvh", "bunuh"),
        ("matiiiii", "mati"),
        ("ma-ti", "mati"),
        ("m*ati", "mati"),
        ("ma\u200bti", "mati"),
        ("𝓶𝓪𝓽𝓲", "mati"),
        ("ｍａｔｉ", "mati"),
        ("máti", "mati"),
        ("don’t", "dont"),
    ],
)
def test_disguises_fold_to_the_plain_word(written: str, folded: str) -> None:
    assert words(written) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("menggantung", "menggantung"),
        ("mati-matian", "mati matian"),
        ("vaksin", "vaksin"),
        ("aku2", "aku2"),
        ("g mau", "g mau"),
        ("kiss", "kiss"),
    ],
)
def test_ordinary_words_stay_as_they_are(written: str, folded: str) -> None:
    assert words(written) == folded


def test_numbers_are_few_or_many() -> None:
    assert words("20butir 2 strip 800mg") == f"{MANY} butir {FEW} strip {MANY} mg"


def test_the_edges_of_sentences_are_kept_but_a_pause_is_none() -> None:
    assert fold("mau. mati").words == (STOP, "mau", STOP, "mati", STOP)
    assert fold("mau... mati").words == (STOP, "mau", "mati", STOP)


def test_a_span_leads_back_to_what_was_written() -> None:
    text = "😀 ﬁne, b.u.n.d.i.r yuk"
    folded = fold(text)
    place = folded.words.index("bundir")
    start, end = folded.span(place, place + 1)
    assert text[start:end] == "b.u.n.d.i.r"


@given(st.text())
def test_every_word_stands_in_the_text_and_in_order(text: str) -> None:
    folded = fold(text, KNOWN)
    starts = [start for start, _ in folded.places]
    assert starts == sorted(starts)
    assert all(0 <= start <= end <= len(text) for start, end in folded.places)
    assert len(folded.word_at()) == len(folded.words) + 1


@given(st.text())
def test_a_folded_phrase_stays_as_it_is_when_folded_again(text: str) -> None:
    once = " ".join(word for word in fold_phrase(text).split() if word.isalpha() and word.isascii())
    assert fold_phrase(once) == once or len(once.split()) > 1


def test_spellings_hold_fused_doubled_and_starred_forms() -> None:
    assert {"bunuh diri", "bunuhdiri", "b*nuh diri", "bunuhh diri", "bunuuh diri"} <= spellings("bunuh diri")


def test_short_words_have_no_other_spelling() -> None:
    assert spellings("mau") == {"mau"}
