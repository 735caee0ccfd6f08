"""Folding gives one plain spelling and remembers where each word stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.detection import normalize
from care.detection.normalize import STOP, fold, fold_phrase
from care.detection.obfuscation import FEW, MANY, Vocabulary, spellings

KNOWN = Vocabulary(frozenset({"mati", "bundir", "bunuh", "diri", "suicide"}))


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
        ("mattii", "mati"),
        ("bunuhh dirii", "bunuh diri"),
        ("ma-ti", "mati"),
        ("m*ati", "mati"),
        ("b*nuh", "bunuh"),
        ("ma\u200bti", "mati"),
        ("𝓶𝓪𝓽𝓲", "mati"),
        ("ｍａｔｉ", "mati"),
        ("máti", "mati"),
        ("mа\u0442i", "mati"),
        ("ᴍᴀᴛɪ", "mati"),
        ("🅼🅰🆃🅸", "mati"),
        ("🇲🇦🇹🇮", "mati"),
        ("bυnυh dіrі", "bunuh diri"),
        ("ma\u3164ti", "mati"),
        ("ma\u2800ti", "mati"),
        ("m\u0336a\u0336ti", "mati"),
        ("bunuh👉diri", "bunuh diri"),
        ("m👉ati", "mati"),
        ("b u n u h  d i r i", "bunuh diri"),
        ("b.u.n.u.h d.i.r.i", "bunuh diri"),
        ("don’t", "dont"),
        ("don`t", "dont"),
        ("don\u00e2\u0080\u0099t", "dont"),
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
        ("nggak", "nggak"),
        ("aku 🇮🇩", "aku"),
        ("привет", "npubet"),
    ],
)
def test_ordinary_words_stay_as_they_are(written: str, folded: str) -> None:
    assert words(written) == folded


def test_numbers_are_few_or_many() -> None:
    assert words("20butir 2 strip 800mg") == f"{MANY} butir {FEW} strip {MANY} mg"


def test_the_edges_of_sentences_are_kept_but_a_pause_is_none() -> None:
    assert fold("mau. mati").words == (STOP, "mau", STOP, "mati", STOP)
    assert fold("mau... mati").words == (STOP, "mau", "mati", STOP)


def test_places_lead_back_to_what_was_written() -> None:
    text = "😀 ﬁne, b.u.n.d.i.r yuk"
    folded = fold(text, KNOWN)
    start, end = folded.places()[folded.words.index("bundir")]
    assert text[start:end] == "b.u.n.d.i.r"


def test_what_cannot_be_seen_behind_a_word_is_no_part_of_it() -> None:
    assert fold("mati\u200b ya").places()[1] == (0, 4)


@pytest.mark.parametrize(
    ("phrase", "folded"), [("matiii", "mati"), ("bvnuh", "bunuh"), ("mati, aja", "mati aja")]
)
def test_a_phrase_of_a_pattern_is_folded_like_a_message(phrase: str, folded: str) -> None:
    assert fold_phrase(phrase) == folded


PIECES = [
    *"abuvxk1490*@$!#.'-_/+?;,\n ’`é😀ß你|",
    "mati",
    "b*nuh",
    "mauuu",
    "...",
    "20",
    "\u0345",
    "dvn",
    "ſ",
    "\u00e2\u0080\u0099",
]
ANY_TEXT = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(ANY_TEXT)
def test_the_quick_way_and_the_way_with_places_find_the_same_words(text: str) -> None:
    plain, _ = normalize._spread(normalize._straight(text), normalize._spoken)
    placed = normalize._with_edges(normalize._tokens(plain, KNOWN), len(plain))
    assert fold(text, KNOWN).words == tuple(word for word, _, _ in placed)


@given(ANY_TEXT)
def test_every_word_has_a_place_in_the_text_and_in_order(text: str) -> None:
    folded = fold(text, KNOWN)
    places = folded.places()
    assert len(places) == len(folded.words)
    assert [start for start, _ in places] == sorted(start for start, _ in places)
    assert all(0 <= start <= end <= len(text) for start, end in places)


@given(st.text())
def test_a_folded_phrase_stays_as_it_is_when_folded_again(text: str) -> None:
    once = " ".join(word for word in fold_phrase(text).split() if word.isalpha() and word.isascii())
    assert fold_phrase(once) == once or len(once.split()) > 1


def test_a_phrase_may_be_written_as_one_word_or_with_one_letter_of_two() -> None:
    assert spellings("bunuh diri") == {"bunuh diri", "bunuhdiri"}
    assert "mengantung diri" in spellings("menggantung diri")


def test_each_word_of_a_phrase_may_lose_its_second_letter() -> None:
    assert spellings("menggantung tunggu") - {"menggantung tunggu", "menggantungtunggu"} == {
        "mengantung tunggu",
        "menggantung tungu",
    }


def test_short_words_have_no_other_spelling() -> None:
    assert spellings("mau") == {"mau"}
