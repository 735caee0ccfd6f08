"""Our lexicon keeps its own examples, and a mistake in a file is named in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from care.detection.lexicon import finds
from care.model.levels import Level
from config.loading.lexicon_files import (
    LEXICON_FOLDER,
    LexiconMistake,
    check_lexicon,
    load_lexicon,
    read_files,
)
from config.loading.texts import Texts

if TYPE_CHECKING:
    from pathlib import Path

    from care.detection.lexicon import Entry

LEXICON = load_lexicon()
LONGEST_HEARD = 60
NEVER_HEARD = re.compile(r"[{}|_]|[a-z]-[a-z]+-[a-z]")
"""Signs of patterns, and ids."""
HITS = [
    pytest.param(entry, text, id=f"{entry.id}: {text}") for entry in LEXICON.entries for text in entry.hits
]
MISSES = [
    pytest.param(entry, text, id=f"{entry.id}: {text}") for entry in LEXICON.entries for text in entry.misses
]


def test_each_entry_says_in_each_language_in_plain_words_what_is_heard() -> None:
    for entry in LEXICON.entries:
        for language in Texts.load("school", "id").languages:
            said = entry.said(language)
            assert said == entry.heard[language]
            assert len(said) <= LONGEST_HEARD, entry.id
            assert not NEVER_HEARD.search(said), entry.id


SOUND = """\
language = "id"
reviewer = "nobody yet"
everyday = "aku kamu"

[slots]
want = ["mau"]
barrier = ["ga"]

[[guards]]
id = "lamp"
level = "none"
why = "Power cuts."
patterns = ["mati lampu"]

[[raises]]
id = "tonight"
level = "emergency"
why = "A time is named."
patterns = ["malam ini"]

[[entries]]
id = "wish"
level = "urgent"
category = "suicide"
why = "Said directly."
patterns = ["{want} mati"]
guards = ["lamp"]
raises = ["tonight"]
hits = ["mau mati", "aku mau banget mati"]
misses = ["mau mati lampu"]
"""


def write(folder: Path, text: str, name: str = "id.toml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(("entry", "text"), HITS)
def test_an_entry_finds_its_hit(entry: Entry, text: str) -> None:
    assert finds(LEXICON, entry, text)


@pytest.mark.parametrize(("entry", "text"), MISSES)
def test_an_entry_does_not_find_its_miss(entry: Entry, text: str) -> None:
    assert not finds(LEXICON, entry, text)


def test_our_lexicon_has_no_mistakes() -> None:
    assert check_lexicon() == []


def test_every_guard_and_raise_is_used() -> None:
    guards = {name for entry in LEXICON.entries for name in entry.guards}
    raises = {name for entry in LEXICON.entries for name in entry.raises}
    files = read_files(LEXICON_FOLDER)
    assert guards == {guard.id for file in files for guard in file.guards}
    assert raises == {rule.id for file in files for rule in file.raises}


CATEGORIES = {
    "suicide",
    "self-harm",
    "violence-at-home",
    "sexual-violence",
    "bullying",
    "violence-to-others",
    "eating",
    "substances",
    "gambling-debt",
    "pregnancy",
    "leaving-home",
    "forced-marriage",
    "sextortion",
    "unreal-signs",
    "severe-distress",
    "grooming",
    "incitement",
    "third-person",
    "team",
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_category_is_covered(language: str) -> None:
    assert {entry.category for entry in LEXICON.entries if entry.language == language} == CATEGORIES


@pytest.mark.parametrize("language", ["jv", "su"])
def test_entries_written_without_a_speaker_say_so(language: str) -> None:
    entries = [entry for entry in LEXICON.entries if entry.language == language]
    assert entries
    assert all(entry.reviewer.startswith("wanted: a speaker of") for entry in entries)


def test_every_entry_says_who_reviewed_it() -> None:
    assert all(entry.reviewer for entry in LEXICON.entries)


DIRECT = ["aku mau bunuh diri", "aku pengen mati", "i want to kill myself", "i want to die"]
IDIOMS = [
    "mati lampu",
    "setengah mati",
    "nikmati aja",
    "harga mati",
    "bom bunuh diri",
    "my phone died",
    "to die for",
]


@pytest.mark.parametrize("idiom", IDIOMS)
@pytest.mark.parametrize("direct", DIRECT)
def test_an_idiom_beside_a_direct_phrase_takes_nothing_from_it(direct: str, idiom: str) -> None:
    for text in (f"{idiom}, {direct}", f"{direct}. {idiom}"):
        assert LEXICON.scan(text).level >= Level.URGENT


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("pengen b.u.n.d.i.r rasanya", Level.URGENT),
        ("gw udh ga sanggup lg idup", Level.URGENT),
        ("ntar malem aku mau bunuh diri", Level.EMERGENCY),
        ("barusan aku nelen panadol 15 biji", Level.EMERGENCY),
        ("i wanna k1ll mys3lf", Level.URGENT),
        ("adikku ngancem mau bundir", Level.CONCERN),
        ("jangan bundir ya dek", Level.NOTE),
        ("bosen idup gini mulu", Level.NOTE),
        ("nikmati hari liburmu", Level.NONE),
        ("wifi kos mau mati terus", Level.NONE),
    ],
)
def test_words_have_the_level_that_people_expect(text: str, level: Level) -> None:
    assert LEXICON.scan(text).level is level


def test_a_sound_file_is_loaded(tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND)
    assert check_lexicon(folder) == []
    assert load_lexicon(folder).scan("mau mati").level is Level.URGENT


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ('"urgent"', '"grave"', "id.toml:23: entries: wish: level: 'grave' is no level"),
        ('why = "Said', 'whim = "x"\nwhy = "Said', "id.toml:25: entries: wish: whim: is not known here"),
        ('"suicide"', '"sorrow"', "id.toml:24: entries: wish: category: must be "),
        ('["{want} mati"]', "[]", "id.toml:26: entries: wish: patterns: must have at least 1"),
        ('["{want} mati"]', '["{nope} mati"]', "id.toml:26: wish: there is no slot 'nope'"),
        ('["{want} mati"]', '["ga"]', "id.toml:26: wish: pattern 'ga' would match nearly everything"),
        ('["{want} mati"]', '["{want} ."]', "id.toml:26: wish: '.' is no word and no slot"),
        ('guards = ["lamp"]', 'guards = ["moon"]', "id.toml:27: wish: there is no guard 'moon'"),
        ('raises = ["tonight"]', 'raises = ["sun"]', "id.toml:28: wish: there is no raise 'sun'"),
        ('["{want} mati"]', '[""]', "id.toml:26: entries: wish: patterns 1: is empty"),
        (
            '["{want} mati"]',
            '["aku kamu"]',
            "id.toml:26: wish: pattern 'aku kamu' would match nearly everything",
        ),
        ('reviewer = "nobody yet"', "", "id.toml:1: reviewer: is missing"),
        ('id = "wish"\n', "", "id.toml:21: entries 1: id: is missing"),
        ('id = "lamp"', 'id = "wish"', "id.toml:22: wish: this id is there twice"),
        ('"aku mau banget mati"', '"aku"', "id.toml:21: wish: does not find 'aku' at urgent"),
        ('["mau mati lampu"]', '["mau mati"]', "id.toml:21: wish: finds 'mau mati'"),
        ('["mau"]', '["{want}"]', "id.toml:6: slot 'want': slot 'want' contains itself"),
        ('language = "id"', "language =", "id.toml:1: what stands behind = is no value"),
    ],
)
def test_a_mistake_names_file_line_and_entry(tmp_path: Path, old: str, new: str, mistake: str) -> None:
    assert old in SOUND
    mistakes = check_lexicon(write(tmp_path, SOUND.replace(old, new)))
    assert mistakes[0].startswith(mistake)


def test_a_slot_in_two_files_is_a_mistake(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    write(tmp_path, 'language = "en"\nreviewer = "x"\n[slots]\nwant = ["want"]', "en.toml")
    assert check_lexicon(tmp_path)[0] == "en.toml:4: slot 'want' is there twice"


def test_mistakes_of_all_files_are_listed(tmp_path: Path) -> None:
    write(tmp_path, "language = 3\nreviewer = 'x'")
    write(tmp_path, "language = 4\nreviewer = 'x'", "en.toml")
    assert len(check_lexicon(tmp_path)) == 2


def test_a_lexicon_with_a_mistake_is_not_loaded(tmp_path: Path) -> None:
    with pytest.raises(LexiconMistake, match="there is no slot 'nope'"):
        load_lexicon(write(tmp_path, SOUND.replace("{want} mati", "{nope} mati")))
    with pytest.raises(LexiconMistake, match="there are no lexicon files"):
        load_lexicon(tmp_path / "elsewhere")


def test_the_same_content_is_built_once_and_changed_content_anew(tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND)
    (folder / "folder.toml").mkdir()
    first = load_lexicon(folder)
    assert check_lexicon(folder) == ["folder.toml is a folder, and nothing in it is read: move it elsewhere"]
    assert load_lexicon(folder) is first

    write(folder, SOUND.replace("{want} mati", "{want} lenyap"))
    assert load_lexicon(folder) is not first
