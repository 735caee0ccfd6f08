"""Every button is found by its emoji and read in one glance, in every language."""

import pytest

from handlers.keyboards.keyboards import Key, labels
from tests.content.buttons import BEGINS, LABEL_SETS, LABELS, MARKS, emoji_of
from tests.content.reading import LANGUAGES, SAID, every_reading, said

LABEL = 30


@pytest.mark.parametrize("label", LABELS)
def test_a_label_fits_a_phone(label: str) -> None:
    assert max(map(len, every_reading(label))) <= LABEL


@pytest.mark.parametrize(("key", "emoji"), BEGINS.items())
def test_a_button_begins_with_its_emoji_in_every_language(key: str, emoji: str) -> None:
    assert {emoji_of(text) for text in every_reading(key)} == {emoji}


@pytest.mark.parametrize("label", LABELS)
def test_no_button_shows_another_buttons_emoji(label: str) -> None:
    foreign = MARKS - {BEGINS.get(label)}
    assert not [mark for text in every_reading(label) for mark in foreign if mark in text]


@pytest.mark.parametrize("label_set", LABEL_SETS, ids=" ".join)
def test_an_emoji_means_one_button_in_a_set(label_set: list[str]) -> None:
    for language in LANGUAGES:
        texts = [said(language, label) for label in label_set]
        assert all(sum(mark in text for text in texts) <= 1 for mark in MARKS)
        assert len(set(texts)) == len(texts)


def test_every_key_is_known_by_its_label_in_every_language() -> None:
    known = labels(SAID["school"])
    assert all(known[said(language, key.text)] is key for key in Key for language in LANGUAGES)
