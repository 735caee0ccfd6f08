"""Entries come and go while the lexicon serves, and phrases that are split over messages are put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.detection.lexicon import RUN, RUN_LETTERS, Entry, Finding, broken_sentence
from care.detection.patterns import PatternMistake
from care.model.levels import Level
from tests.care.detection.test_lexicon import SMALL

BRIDGE = Entry(
    "bridge",
    Level.URGENT,
    "suicide",
    ("{want} terjun dari jembatan",),
    hits=("pengen terjun dari jembatan",),
    misses=("pengen lewat jembatan",),
    raises=("tonight",),
)


def test_an_extra_entry_is_found_like_the_first_ones() -> None:
    more = SMALL.changed([BRIDGE])
    assert more.scan("pengen terjun dari jembatan").level is Level.URGENT
    assert more.scan("malam ini aku mau terjun dari jembatan").level is Level.EMERGENCY
    assert more.scan("mau mati").level is Level.URGENT
    assert SMALL.scan("pengen terjun dari jembatan") == Finding()


def test_words_of_an_extra_entry_are_recognised_in_disguise() -> None:
    assert SMALL.changed([BRIDGE]).scan("mau terjun dari j*mbatan").level is Level.URGENT


def test_an_entry_that_is_switched_off_finds_nothing() -> None:
    fewer = SMALL.changed(off={"wish"})
    assert [match.entry for match in fewer.scan("mau bundir").matches] == ["named"]
    assert SMALL.scan("mau bundir").level is Level.URGENT


def test_an_extra_entry_can_be_switched_off_too() -> None:
    assert SMALL.changed([BRIDGE], {"bridge"}).scan("mau terjun dari jembatan") == Finding()


def test_each_change_says_all_that_is_changed() -> None:
    assert SMALL.changed([BRIDGE]).changed(off={"named"}).scan("mau terjun dari jembatan") == Finding()


def test_all_entries_are_listed_also_those_switched_off() -> None:
    names = [entry.id for entry in SMALL.changed([BRIDGE], {"wish"}).entries]
    assert names == ["wish", "named", "friend", "bridge"]


def test_an_extra_entry_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(PatternMistake, match="bad: there is no slot 'nowhere'"):
        SMALL.changed([Entry("bad", Level.NOTE, "suicide", ("{nowhere} mati",))])


def test_a_sound_entry_has_no_mistakes() -> None:
    assert list(SMALL.mistakes(BRIDGE)) == []


@pytest.mark.parametrize(
    ("entry", "mistake"),
    [
        (Entry("wish", Level.NOTE, "suicide", ("jembatan",)), "there is an entry 'wish' already"),
        (Entry("x", Level.NOTE, "suicide", ("ga",)), "pattern 'ga' would match nearly everything"),
        (Entry("x", Level.NOTE, "suicide", ("",)), "pattern '' begins or ends without a word"),
        (
            Entry("x", Level.NOTE, "suicide", ("jembatan",), hits=("sungai",)),
            "does not find 'sungai' at note",
        ),
        (Entry("x", Level.NOTE, "suicide", ("jembatan",), misses=("di jembatan",)), "finds 'di jembatan'"),
        (Entry("x", Level.NOTE, "suicide", ("jembatan",), guards=("moon",)), "there is no guard 'moon'"),
    ],
)
def test_a_mistake_in_a_new_entry_is_told_before_it_is_taken_in(entry: Entry, mistake: str) -> None:
    assert [line for line in SMALL.mistakes(entry) if line.startswith(mistake)]


def test_a_phrase_that_is_split_over_messages_is_put_together() -> None:
    finding = SMALL.scan_window(["halo", "aku pengen"], "mati aja")
    (match,) = finding.matches
    assert (match.entry, match.level, match.split) == ("wish", Level.URGENT, True)
    assert match.span == (0, 4)


def test_the_window_reaches_over_three_messages_and_no_further() -> None:
    said = "mau", "pulang dulu ya kak", "besok"
    assert SMALL.scan_window(["mau", "banget"], "mati").level is Level.URGENT
    assert SMALL.scan_window(said, "mati") == Finding()


@pytest.mark.parametrize(
    ("pieces", "level"),
    [
        pytest.param(["mau", "banget", "sih", "mati"], Level.URGENT, id="word by word"),
        pytest.param(["mau", "😭", "😭", "🥺", "mati"], Level.URGENT, id="stickers between"),
        pytest.param(["mau..", "banget..", "sih..", "mati.."], Level.URGENT, id="trailing off"),
        pytest.param(["mau", "banget", "sih", "m", "a", "t", "i"], Level.URGENT, id="a letter each"),
        pytest.param(["mau", "banget", "nanti aku ke kantin dulu", "mati"], Level.NONE, id="a line between"),
        pytest.param(["mau", "a" * 25, "sih", "mati"], Level.NONE, id="no piece of a sentence"),
        pytest.param(["mau mati", *["oke"] * 9], Level.NONE, id="what was found before is not found again"),
    ],
)
def test_a_sentence_that_is_sent_word_by_word_is_put_together(pieces: list[str], level: Level) -> None:
    assert SMALL.scan_window(pieces[:-1], pieces[-1]).level is level


def test_a_row_of_pieces_is_bounded_in_number_and_in_letters() -> None:
    short, long = [str(number) for number in range(20)], ["b" * 24] * 20
    assert broken_sentence(short, "mati").split() == short[1 - RUN :]
    assert len(broken_sentence(long, "mati") + "mati") <= RUN_LETTERS
    assert broken_sentence(short, "ini bukan sepotong kalimat") == ""


@pytest.mark.property
@given(
    st.lists(
        st.sampled_from(["mau", "mati", "ga", "mau mati", "malam ini", "ok", "😭", "iya kak"]), max_size=12
    )
)
def test_what_was_said_before_never_lowers_what_a_message_says(before: list[str]) -> None:
    for text in ("mati", "mau mati", "halo", "mau mati malam ini"):
        assert SMALL.scan_window(before, text).level >= SMALL.scan(text).level


def test_what_was_found_before_is_not_found_again() -> None:
    assert SMALL.scan_window(["mau mati"], "halo") == Finding()


def test_the_newest_message_alone_is_found_as_ever() -> None:
    alone = SMALL.scan("mau mati")
    assert SMALL.scan_window([], "mau mati") == alone
    assert SMALL.scan_window(["halo"], "mau mati") == alone


def test_a_time_in_an_earlier_message_raises_the_newest() -> None:
    (match,) = SMALL.scan_window(["malam ini"], "mau mati").matches[-1:]
    assert (match.level, match.raised_by, match.split) == (Level.EMERGENCY, ("tonight",), False)
    assert match.span == (0, 8)


def test_an_earlier_denial_lowers_no_direct_phrase() -> None:
    assert SMALL.scan_window(["ga"], "mau mati").level is Level.URGENT


def test_a_sentence_that_ended_is_not_continued() -> None:
    assert SMALL.scan_window(["aku mau."], "mati lampu lagi") == Finding()
    assert SMALL.scan_window(["aku mau!"], "mati") == Finding()
