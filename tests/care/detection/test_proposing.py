"""What an entry may be made of: the words that carry a sentence, and what else may stand there."""

from dataclasses import replace

import pytest

from care.detection.active_lexicon import ActiveLexicon
from care.detection.proposing import PhrasePart, label_of, names_in, pattern_of
from care.detection.trying import Everyday, language_of
from care.model.levels import Level
from config.loading.everyday_sentences import load_everyday
from tests.world import lexicon

WATCH = ActiveLexicon(lexicon(), load_everyday)


@pytest.mark.parametrize(
    ("sentence", "pattern"),
    [
        ("aku pengen mati aja", "{want} .. {die}"),
        ("kemarin di kantin Rani bilang gue pengen mati", "{want} .. {die}"),
        ("AKU PENGEN M4TI", "{want} .. {die}"),
        ("aku udh cape bgt pgn mti aja kak", "{tired} .. {want} .. {die}"),
        ("ga pengen bangun lagi besok", "{not} .. {want} .. {going_on}"),
        ("aku capek tapi takut mati", "{not_wanted} .. {die}"),
        ("aku mau nyusul nenek di langit", "{want} .. nyusul .. {parents}"),
        ("zirafa ungu", "zirafa .. ungu"),
        ("kulo pengin pejah mawon", "{jv_wish} .. {jv_die}"),
        ("i just want to disappear from this world", "{en_gone} .. {en_nobody}"),
        ("i want to join grandma in the stars", "{en_want_strict} .. join .. {en_kinfolk}"),
        ("yang itu aja sih", ""),
        ("😭😭", ""),
        ("1 2 3", ""),
        ("", ""),
    ],
)
def test_the_words_that_say_something_are_proposed(sentence: str, pattern: str) -> None:
    assert pattern_of(WATCH.propose(sentence)) == pattern


def test_of_a_line_only_words_of_the_lexicon_are_proposed() -> None:
    line = "zirafa nyusul nenek qwrtz"
    assert "zirafa" in label_of(WATCH.propose(line))
    known = WATCH.propose(line, known=True)
    assert {part.word for part in known} == {"nyusul", "nenek"}
    assert WATCH.propose("qwrtz vbnmy", known=True) == ()


def test_a_name_within_a_sentence_is_no_word_of_it() -> None:
    assert names_in("aku benci Zulkarnain sekali") == {"zulkarnain"}
    assert names_in("AKU BENCI SEKOLAH") == frozenset()
    words = {part.word for part in WATCH.propose("aku benci Zulkarnain dan zirafa")}
    assert "zulkarnain" not in words


def test_a_tap_leads_through_with_words_like_it_alone_and_left_out() -> None:
    part = PhrasePart("pengen", "want", kept=True)
    assert [part.pattern, part.tapped().pattern] == ["{want}", "pengen"]
    assert not part.tapped().tapped().kept
    assert part.tapped().tapped().tapped() == part
    word = PhrasePart("malam minggu", kept=True)
    assert word.pattern == "malam_minggu"
    assert word.tapped().tapped() == word


def test_examples_are_found_and_one_is_mistyped() -> None:
    parts = WATCH.propose("aku pengen mati aja")
    entry = WATCH.proposed("x", parts, Level.URGENT, "suicide", "id")
    assert entry.hits[0] == "pengen mati"
    assert len(set(entry.hits)) == 3
    assert list(WATCH.mistakes(entry)) == []
    assert entry.said("id") == entry.said("en") == "pengen + mati"


def test_what_lowers_others_of_its_kind_lowers_it_too() -> None:
    parts = WATCH.propose("aku pengen mati aja")
    entry = WATCH.proposed("x", parts, Level.URGENT, "suicide", "id")
    assert "denied" in entry.guards
    assert "goodbye-said" in entry.raises


def test_everyday_sentences_are_counted_and_two_are_shown() -> None:
    wide = WATCH.proposed("x", (PhrasePart("tugas", kept=True),), Level.URGENT, "suicide", "id")
    tried = WATCH.on_everyday(wide)
    assert tried.of == len(load_everyday()) > 3_000
    assert tried.count > 10
    assert len(tried.examples) == 2
    assert all("tugas" in example.lower() for example in tried.examples)
    assert ActiveLexicon(lexicon()).on_everyday(wide) == Everyday(0, 0)


@pytest.mark.parametrize(
    ("slots", "language"),
    [(("want", "die"), "id"), (("en_want", "en_die", "want"), "en"), (("jv_die",), "jv"), ((), "en")],
)
def test_the_language_is_that_of_most_words(slots: tuple[str, ...], language: str) -> None:
    parts = [PhrasePart("x", slot, kept=True) for slot in slots]
    assert language_of(parts, "en") == language


def test_an_entry_weighs_what_counselors_say() -> None:
    watch = ActiveLexicon(lexicon())
    watch.change([], (), {"wants-to-die": Level.NOTE})
    (match,) = [one for one in watch.explain("pengen mati rasanya, capek") if one.entry == "wants-to-die"]
    assert (match.own, match.level) == (Level.NOTE, Level.NOTE)
    entry = watch.entry("wants-to-die")
    assert entry
    assert watch.level_of(entry) is Level.NOTE
    assert watch.entry("gone") is None


def test_a_guard_that_is_gone_from_the_files_leaves_the_entry_in() -> None:
    parts = WATCH.propose("zirafa ungu")
    entry = WATCH.proposed("x", parts, Level.URGENT, "suicide", "id")
    watch = ActiveLexicon(lexicon())
    watch.change([replace(entry, guards=("gone",), raises=("gone",))], ())
    assert watch.left_out == ()
    assert watch.scan("zirafa ungu").level is Level.URGENT
