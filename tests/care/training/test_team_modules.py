"""Modules for counselors and coordinators: short cards, keys that are there, and no number to call."""

import re
import unicodedata
from collections.abc import Iterator

import pytest

from care.curriculum.curriculum import Module
from care.curriculum.measured_hours import module_minutes
from care.model.enums import Role
from config.loading.training_files import load_training
from tests.content.reading import KEYS, LANGUAGES, said

COURSE = load_training()
TEAM = {Role.COUNSELOR, Role.COORDINATOR}
MODULES = [
    (language, module)
    for language in LANGUAGES
    for module in COURSE.of(language).modules
    if module.audience & TEAM
]
NAMES = [f"{language} {module.id}" for language, module in MODULES]
NUMBER = re.compile(r"\b(?:119|110|112|129|\d{3,4}[- ]\d{3,4}[- ]?\d*|\d{7,})\b")
each_module = pytest.mark.parametrize(("language", "module"), MODULES, ids=NAMES)


def sentences(module: Module) -> Iterator[str]:
    """All that one module says."""
    yield from (*module.cards, module.title)
    for example in module.examples:
        yield from (*example.bad, example.bad_why, *example.good, example.good_why)
    for question in module.questions:
        yield question.text
        yield from (text for answer in question.answers for text in (answer.text, answer.why))


def marks(text: str) -> set[str]:
    """The emoji in a text."""
    return {letter for letter in text if unicodedata.category(letter) == "So"}


@each_module
def test_a_card_fits_a_small_phone(language: str, module: Module) -> None:
    assert {card[:40]: len(card) for card in module.cards if len(card) > 300} == {}


@each_module
def test_every_key_that_is_taught_is_there(language: str, module: Module) -> None:
    known = set().union(*(marks(said(language, key)) for key in KEYS))

    assert marks(" ".join(sentences(module))) - known == set()


@each_module
def test_no_number_to_call_is_taught(language: str, module: Module) -> None:
    assert [text for text in sentences(module) if NUMBER.search(text)] == []


@each_module
def test_it_takes_eight_to_fifteen_minutes(language: str, module: Module) -> None:
    assert 8 <= module_minutes(module) <= 15


def test_a_counselor_and_a_coordinator_have_something_to_learn_and_a_supporter_has_none_of_it() -> None:
    for language in LANGUAGES:
        syllabus = COURSE.of(language)
        audiences = [one.audience for one in syllabus.modules if one.audience & TEAM]

        assert sum(Role.COUNSELOR in one for one in audiences) >= 5
        assert sum(Role.COORDINATOR in one for one in audiences) >= 7
        assert not any(one.audience & TEAM for one in syllabus.for_supporters)
