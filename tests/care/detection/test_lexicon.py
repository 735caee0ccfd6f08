"""The lexicon finds what was said, says why it weighs so much, and holds with any text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.detection.lexicon import Entry, Finding, Guard, Lexicon, Raise
from care.detection.patterns import PatternMistake, Slots
from care.detection.result import Match, finding_of
from care.model.levels import Level

SLOTS = Slots(
    {"want": ("mau", "pengen"), "die": ("mati", "bundir", "bunuh diri"), "barrier": ("ga", "jangan")}
)
WISH = Entry(
    "wish", Level.URGENT, "suicide", ("{want} {die}",), guards=("denied", "lamp"), raises=("tonight",)
)
NAMED = Entry("named", Level.NOTE, "suicide", ("bundir", "bunuh diri"))
FRIEND = Entry("friend", Level.CONCERN, "third-person", ("temenku {want} {die}",))
DENIED = Guard("denied", Level.NOTE, ("ga + {want} {die}",))
LAMP = Guard("lamp", Level.NONE, ("mati lampu",))
TONIGHT = Raise("tonight", Level.EMERGENCY, ("malam ini",))

SMALL = Lexicon.of([WISH, NAMED, FRIEND], SLOTS, [DENIED, LAMP], [TONIGHT])


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
    assert spoken("mau b*nuh diri") == [("wish", "mau b*nuh diri")]
    assert spoken("b-u-n-d-i-r") == [("named", "b-u-n-d-i-r")]


def test_a_guard_lowers_an_entry_to_its_own_level() -> None:
    assert SMALL.scan("aku ga mau bundir").level is Level.NOTE


def test_a_guard_of_no_level_silences_an_idiom() -> None:
    assert SMALL.scan("mau mati lampu katanya") == Finding()


def test_a_guard_leaves_alone_what_it_does_not_touch() -> None:
    assert SMALL.scan("abis mati lampu. pengen mati").level is Level.URGENT


def test_a_guard_never_raises_a_level() -> None:
    loud = Guard("denied", Level.EMERGENCY, DENIED.patterns)
    assert Lexicon.of([WISH], SLOTS, [loud, LAMP], [TONIGHT]).scan("ga mau mati").level is Level.URGENT


def test_a_time_close_by_raises_an_entry_that_names_it() -> None:
    assert SMALL.scan("aku mau mati. kayaknya malam ini").level is Level.EMERGENCY
    assert SMALL.scan("temenku bundir, malam ini hujan").level is Level.NOTE


def test_a_time_far_from_the_phrase_raises_nothing() -> None:
    assert SMALL.scan("mau mati " + "ya " * 13 + "malam ini").level is Level.URGENT


def test_what_is_denied_is_not_raised() -> None:
    assert SMALL.scan("aku ga mau bundir malam ini").level is Level.NOTE


def test_an_explanation_names_what_lowered_and_what_raised() -> None:
    denied, named = SMALL.explain("aku ga mau bundir")
    assert (denied.entry, denied.own, denied.level) == ("wish", Level.URGENT, Level.NOTE)
    assert denied.lowered_by == ("denied",)
    assert named.lowered_by == ()
    (raised,) = SMALL.explain("mau mati malam ini")
    assert (raised.own, raised.level, raised.raised_by) == (Level.URGENT, Level.EMERGENCY, ("tonight",))


def test_an_explanation_tells_of_what_was_silenced() -> None:
    (silenced,) = SMALL.explain("mau mati lampu katanya")
    assert (silenced.level, silenced.lowered_by) == (Level.NONE, ("lamp",))


def test_of_finds_that_share_words_in_one_category_the_heaviest_is_told() -> None:
    assert [entry for entry, _ in spoken("bundir, aku mau bundir, bundir")] == ["named", "wish", "named"]
    assert [entry for entry, _ in spoken("ga mau bundir")] == ["wish", "named"]
    assert [entry for entry, _ in spoken("temenku mau bundir")] == ["friend", "wish"]


def test_overlapping_finds_of_one_entry_count_once() -> None:
    assert [entry for entry, _ in spoken("mau mau mati")] == ["wish"]


def test_of_overlapping_finds_of_one_entry_the_heaviest_counts() -> None:
    assert SMALL.scan("mau bundir mati lampu").level is Level.URGENT


@pytest.mark.parametrize(("heavy", "light"), [((0, 4), (4, 8)), ((4, 8), (0, 4))])
def test_finds_that_only_touch_are_both_told(heavy: tuple[int, int], light: tuple[int, int]) -> None:
    found = [Match("wish", "suicide", Level.URGENT, heavy), Match("named", "suicide", Level.NOTE, light)]
    assert set(finding_of(found).matches) == set(found)


def test_separate_finds_of_one_entry_each_count() -> None:
    assert [entry for entry, _ in spoken("mau mati. pengen mati")] == ["wish", "wish"]


def test_a_mistake_names_its_entry() -> None:
    with pytest.raises(PatternMistake, match="wish: there is no slot 'want'"):
        Lexicon.of([WISH], None, [DENIED, LAMP], [TONIGHT])
    with pytest.raises(PatternMistake, match="wish: there is no guard 'denied'"):
        Lexicon.of([WISH], SLOTS)
    with pytest.raises(PatternMistake, match="wish: there is no raise 'tonight'"):
        Lexicon.of([WISH], SLOTS, [DENIED, LAMP])


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon.of([]).scan("mau mati") == Finding()


PIECES = st.sampled_from(
    ["mau", "mati", "ga", "bundir", "b*nuh", "diri", "m4t1", "-", ".", "\n", "temenku", "‍", "malam ini"]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_any_text_is_scanned_and_spans_lie_within_it(text: str) -> None:
    for match in SMALL.scan(text).matches:
        start, end = match.span
        assert 0 <= start < end <= len(text)


@given(TEXTS)
def test_which_words_are_common_changes_the_speed_only(text: str) -> None:
    common = Slots(
        {"want": ("mau", "pengen"), "die": ("mati", "bundir", "bunuh diri"), "barrier": ("ga", "jangan")},
        everyday=("mati", "bundir"),
    )
    assert Lexicon.of([WISH, NAMED, FRIEND], common, [DENIED, LAMP], [TONIGHT]).scan(text) == SMALL.scan(text)


@pytest.mark.parametrize(
    "text",
    [
        "\ud800 mau mati",
        "\x00mau\x00mati",
        "mau\u202emati",
        "😀" * 1000,
        "мау mati 我想 मरना",
        "m\u0301\u0301a\u0301ti" * 1000,
        "a" * 4096,
        "a" * 100_000,
        "-." * 50_000,
        "*" * 100_000,
        "a*" * 50_000,
        "v" * 100_000,
    ],
)
def test_odd_texts_do_no_harm(text: str) -> None:
    SMALL.scan(text)


@pytest.mark.parametrize(
    "piece",
    [
        "mau ",
        "mau mati ",
        "ga mau bundir ",
        "b*nuh diri ",
        "m.a.t.i ",
        "malam ini mau mati ",
        "мати ",
        "é 😀",
    ],
)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    assert work(piece * 400) <= 2.2 * work(piece * 200)


def work(text: str) -> int:
    """Count the lines of our own code that a scan runs."""
    lines = 0

    def count(_frame: object, _event: str, _argument: object) -> object:
        nonlocal lines
        lines += 1
        return count

    previous = sys.gettrace()
    sys.settrace(count)  # type: ignore[arg-type] # a tracer that returns itself
    try:
        SMALL.scan(text)
    finally:
        sys.settrace(previous)
    return lines
