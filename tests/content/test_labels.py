"""Every button is found by its emoji and read in one glance, in every language."""

from collections.abc import Iterator

import pytest

from config.loading.referrals import load_referrals
from config.loading.training_files import load_training
from handlers.keyboards.keyboards import Key, labels, unfolded
from handlers.keyboards.label_widths import INLINE, shown_length
from tests.content.buttons import BEGINS, LABEL_SETS, LABELS, MARKS, button_sets, emoji_of
from tests.content.reading import LANGUAGES, SAID, SETTINGS, every_reading, said
from tests.label_watch import ALONE, BESIDE

GIVEN_WHOLE = {"one-colleague", "plain"}
"""Labels that are cut by the bot where a name or title is too long."""


def rows_as_read(language: str, setting: str) -> Iterator[list[str]]:
    """Each row of buttons that somebody can see, with the longest that it can hold."""
    for rows in button_sets():
        shown = [[{"text": said(language, one.label, setting)} for one in row] for row in rows]
        yield from ([one["text"] for one in row] for row in unfolded(shown, INLINE))


@pytest.mark.parametrize("label", sorted({*LABELS} - GIVEN_WHOLE))
def test_a_label_fits_a_phone(label: str) -> None:
    assert max(map(shown_length, every_reading(label))) <= ALONE


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_beside_another_is_short(language: str, setting: str) -> None:
    rows = list(rows_as_read(language, setting))

    assert any(len(row) > 1 for row in rows)
    assert not [row for row in rows if len(row) > 1 and max(map(shown_length, row)) > BESIDE]


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_service_for_a_referral_fits_a_button(language: str, setting: str) -> None:
    names = [one.worded(language) for one in load_referrals(setting)]

    assert max(map(shown_length, names)) <= ALONE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_a_rehearsal_fits_a_button_with_its_mark(language: str) -> None:
    titles = [f"✓ {script.title}" for script in load_training().of(language).scripts]

    assert titles
    assert max(map(shown_length, titles)) <= ALONE


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
