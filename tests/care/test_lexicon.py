"""The lexicon finds what was said, lowers what was only an idiom, and holds with any text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.levels import Level
from care.lexicon import Entry, Finding, Guard, Lexicon
from care.scanning import PatternMistake

SLOTS = {"want": ("mau", "pengen"), "die": ("mati", "bundir", "bunuh diri"), "barrier": ("ga", "jangan")}
WISH = Entry("wish", Level.URGENT, "suicide", ("{want} {die}",), guards=("denied", "lamp"))
NAMED = Entry("named", Level.NOTE, "suicide", ("bundir", "bunuh diri"))
FRIEND = Entry("friend", Level.CONCERN, "third-person", ("temenku {want} {die}",))
DENIED = Guard("denied", Level.NOTE, ("ga + {want} {die}",))
LAMP = Guard("lamp", Level.NONE, ("mati lampu",))

SMALL = Lexicon([WISH, NAMED, FRIEND], SLOTS, [DENIED, LAMP])


def spoken(text: str) -> list[tuple[str, str]]:
    """Return which entries are found, and in which words."""
    return [(match.entry, text[slice(*match.span)]) for match in SMALL.scan(text).matches]


def test_nothing_is_found_in_everyday_words() -> None:
    assert SMALL.scan("nikmati kopinya dulu") == Finding()


def test_a_finding_has_the_highest_level_and_the_heaviest_category_first() -> None:
    finding = SMALL.scan("temenku mau bundir")
    assert finding.level is Level.URGENT
    assert finding.categories == ("suicide", "third-person")


def test_a_span_covers_the_words_as_they_were_written() -> None:
    assert spoken("Gue PENGEN bgt m4t1, sumpah") == [("wish", "PENGEN bgt m4t1")]


def test_disguised_words_are_found() -> None:
    assert spoken("mau b*nuh diri") == [("wish", "mau b*nuh diri"), ("named", "b*nuh diri")]


def test_a_guard_lowers_an_entry_to_its_own_level() -> None:
    assert SMALL.scan("aku ga mau bundir").level is Level.NOTE


def test_a_guard_of_no_level_silences_an_idiom() -> None:
    assert SMALL.scan("mau mati lampu katanya") == Finding()


def test_a_guard_leaves_alone_what_it_does_not_touch() -> None:
    assert SMALL.scan("abis mati lampu. pengen mati").level is Level.URGENT


def test_a_guard_never_raises_a_level() -> None:
    loud = Guard("denied", Level.EMERGENCY, DENIED.patterns)
    assert Lexicon([WISH], SLOTS, [loud, LAMP]).scan("ga mau mati").level is Level.URGENT


def test_overlapping_finds_of_one_entry_count_once() -> None:
    assert [entry for entry, _ in spoken("mau mau mati")] == ["wish"]


def test_separate_finds_of_one_entry_each_count() -> None:
    assert [entry for entry, _ in spoken("mau mati. pengen mati")] == ["wish", "wish"]


def test_a_mistake_names_its_entry() -> None:
    with pytest.raises(PatternMistake, match="wish: there is no slot 'want'"):
        Lexicon([WISH], {}, [DENIED, LAMP])
    with pytest.raises(PatternMistake, match="wish: there is no guard 'denied'"):
        Lexicon([WISH], SLOTS)


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon([]).scan("mau mati") == Finding()


PIECES = st.sampled_from(
    ["mau", "mati", "ga", "bundir", "b*nuh", "diri", "m4t1", "-", ".", "\n", "temenku", "‍"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)))
def test_any_text_is_scanned_and_spans_lie_within_it(text: str) -> None:
    for match in SMALL.scan(text).matches:
        start, end = match.span
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text", ["\ud800 mau mati", "\x00mau\x00mati", "mau\u202emati", "a" * 100_000, "-." * 50_000]
)
def test_odd_texts_do_no_harm(text: str) -> None:
    SMALL.scan(text)


@pytest.mark.parametrize("piece", ["mau ", "mau mati ", "ga mau bundir ", "b*nuh diri ", "m.a.t.i "])
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    def steps(times: int) -> int:
        return work(SMALL, piece * times)

    assert steps(400) <= 2.2 * steps(200)


def work(lexicon: Lexicon, text: str) -> int:
    """Count the lines of our own code that a scan runs."""
    lines = 0

    def count(_frame: object, _event: str, _argument: object) -> object:
        nonlocal lines
        lines += 1
        return count

    previous = sys.gettrace()
    sys.settrace(count)  # type: ignore[arg-type] # a tracer that returns itself
    try:
        lexicon.scan(text)
    finally:
        sys.settrace(previous)
    return lines
