"""Talks about homework, games and break-ups hardly ever add up to a concern."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from care.detection.talk_signs import Heard, several
from care.escalation.whole_talk import GOODBYE_SIGN, sign_of, without_doubles
from care.model.levels import Level
from config.loading.lexicon_files import load_lexicon
from config.loading.texts import Texts
from tests.virtual import NOON

LEXICON = load_lexicon()
ENTRIES = {entry.id: entry for entry in LEXICON.entries}
SIGNS = {entry.id: sign_of(entry) for entry in LEXICON.entries if entry.level is Level.NOTE}
TALKS = [
    block.splitlines()
    for block in Path(__file__).with_name("harmless_talks.txt").read_text("utf-8").strip().split("\n\n")
]
BETWEEN = timedelta(minutes=2)


def added_up(lines: list[str]) -> Iterator[tuple[str, ...]]:
    """What the talk adds up to after each message."""
    heard: list[Heard] = []
    for number, text in enumerate(lines):
        finding, now = LEXICON.scan_window(lines[:number], text), NOON + number * BETWEEN
        heard += [Heard(one.entry, one.level, now) for one in without_doubles(finding.matches, LEXICON)]
        yield several(heard, SIGNS, now)


def lifted(lines: list[str]) -> bool:
    """Whether a goodbye comes after something that is a concern by itself."""
    danger = False
    for number, text in enumerate(lines):
        finding = LEXICON.scan_window(lines[:number], text)
        said = {*finding.quiet, *(match.entry for match in finding.matches if match.level)}
        goodbye = {name for name in said if ENTRIES[name].sign == GOODBYE_SIGN}
        if danger and goodbye:
            return True
        danger = danger or (finding.level >= Level.CONCERN and not goodbye)
    return False


def test_of_fifty_harmless_talks_at_most_one_adds_up() -> None:
    alarms = [heading for heading, *lines in TALKS if any(added_up(lines)) or lifted(lines)]

    assert len(TALKS) >= 50
    assert len(alarms) <= 1, alarms


def test_a_talk_that_should_add_up_does() -> None:
    assert list(added_up(["aku ga bisa tidur", "gue kesepian", "aku beban keluarga"]))[-1]


def test_a_goodbye_after_danger_is_heard_and_one_without_is_not() -> None:
    assert lifted(["pengen mati aja", "jaga diri kalian"])
    assert not lifted(["selamat tinggal semuanya", "jaga diri kalian"])


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_named_as_a_sign_has_words(language: str) -> None:
    texts = Texts.load()
    for sign in {entry.sign for entry in LEXICON.entries if entry.sign}:
        assert texts.say(language, f"sign-{sign}")
