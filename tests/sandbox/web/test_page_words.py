"""The page's texts: the same in both languages, and all that are used."""

import json
import re

import pytest

from sandbox.state.pictures import names
from sandbox.web.page import FOLDER

LANGUAGES = ("id", "en")
PLACE = re.compile(r"\{(\w+)\}")


def words(language: str) -> dict[str, str]:
    known: dict[str, str] = json.loads((FOLDER / "words" / f"{language}.json").read_text())
    return known


def code() -> str:
    return "".join(file.read_text() for file in (*FOLDER.glob("*.js"), *FOLDER.glob("*.html")))


def test_both_languages_say_the_same_things() -> None:
    indonesian, english = (words(language) for language in LANGUAGES)
    assert indonesian.keys() == english.keys()
    for key, text in indonesian.items():
        assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(english[key])), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_is_asked_for_exists(language: str) -> None:
    used = set(re.findall(r'\bt\("(\w+)"', code())) | set(
        re.findall(r'data-(?:t|label|title|name)="(\w+)"', code())
    )
    assert used - words(language).keys() == set()


def test_no_text_is_left_over() -> None:
    built = re.compile(r"(why_|pic_|t|say)\w+|\w+Hint|running")
    assert {key for key in words("id") if not built.fullmatch(key)} - set(re.findall(r"\w+", code())) == set()


def test_every_picture_has_a_name() -> None:
    assert {f"pic_{name}" for name in names()} <= words("id").keys()
