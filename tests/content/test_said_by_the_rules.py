"""Texts name times, commands and people as the rules and the language have them."""

import re
from typing import Any

import pytest

from handlers.routing.route_table import COMMANDS
from tests.content.reading import KEYS, LANGUAGES, own_words, said

TIMES = {
    "id": r"\b(?:\d+|dua|lima|sepuluh|enam puluh) (?:detik|menit|jam|hari)\b",
    "en": r"\b(?:\d+|two|five|ten|sixty) (?:seconds?|min|minutes?|hours?|days?)\b",
}
OF_TELEGRAM = {"unsend-failed", "was-away", "was-away-group"}
"""Telegram's own times."""
ESTIMATES = {
    *("joined-supporter", "training-reminder", "certificate-ends", "certificate-ended"),
    *("from-people", "from-people-own"),
}
"""How long somebody reads, or learns with people, about."""
CHOICES = re.compile(r"^(?:block|verdict|cell|in-days|init|doctor|prove)-")
"""Labels of a choice that the code counts under the same name, and what the command line says."""
OF_THE_SERVER = re.compile(r"^(?:init|doctor|prove)-|^help$")
"""Texts with paths and commands of another bot; and the list of all commands in both languages."""
COMMAND = re.compile(r"(?<![\w/.:])/([a-z_]+)")
NAMES = {name: names for names in COMMANDS for name in names}
"""By each name of a command all its names, the English one first, then the Indonesian one if it has one."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_of_the_rules_stands_in_no_text_but_comes_from_them(language: str) -> None:
    written = {
        key: found
        for key in KEYS
        if key not in OF_TELEGRAM | ESTIMATES and not CHOICES.search(key)
        for found in re.findall(TIMES[language], own_words(language, key))
    }
    assert written == {}


def name_in(language: str, names: tuple[str, ...]) -> str:
    """The name of a command that people of this language know from the menu."""
    return names[-1] if language == "id" else names[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_named_as_the_readers_language_has_it(language: str) -> None:
    named = {
        (key, name)
        for key in KEYS
        if not OF_THE_SERVER.search(key)
        for name in COMMAND.findall(said(language, key))
    }
    assert len(named) > 20
    assert {
        (key, name) for key, name in named if name not in NAMES or name != name_in(language, NAMES[name])
    } == set()


def test_somebody_is_one_word_in_indonesian() -> None:
    """The training says "dia"; "ia" beside it reads like a book."""
    assert [key for key in KEYS if re.search(r"\b[Ii]a\b", own_words("id", key))] == []


@pytest.mark.parametrize(
    ("key", "counted"),
    [
        ("cancelled", "count"),
        ("counselors-asked", "count"),
        ("first-watched", "count"),
        ("pressed-too-fast", "seconds"),
        ("progress", "minutes"),
        ("restored-group", "count"),
        ("setup-later", "minutes"),
        ("summary", "count"),
        ("talks-unreadable-group", "count"),
        ("too-fast", "seconds"),
        ("training-reminder", "minutes"),
    ],
)
def test_one_of_something_is_not_several_in_english(key: str, counted: str) -> None:
    given: list[dict[str, Any]] = [{counted: 1}, {counted: 7}]
    one, seven = (said("en", key, **numbers) for numbers in given)
    assert not re.search(r"\b1 [a-z]+(?:s|ople)\b", one)
    assert "7" in seven


@pytest.mark.parametrize(
    ("language", "promise"),
    [
        ("id", r"kamu tarik tidak ditunjukkan ke siapa pun; kata-kata bahaya, hanya ke konselor"),
        ("en", r"took back is shown to nobody; words of danger, only to your case's counselor"),
    ],
)
def test_who_asks_what_is_kept_reads_who_sees_what_was_taken_back(language: str, promise: str) -> None:
    assert re.search(promise, said(language, "privacy-who"))
