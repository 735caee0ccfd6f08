"""How long a page is there at least: by its words, and never less than a breath."""

from datetime import timedelta

import pytest

from care.curriculum.reading_time import left, time_for
from care.curriculum.training_records import Reading
from tests.training import small_course
from tests.virtual import NOON


@pytest.mark.parametrize(("words", "seconds"), [(0, 4), (16, 4), (17, 5), (50, 12), (51, 13), (250, 60)])
def test_a_page_takes_as_long_as_its_words_are_read_quickly(words: int, seconds: int) -> None:
    assert time_for(words) == timedelta(seconds=seconds)


@pytest.mark.parametrize(("after", "seconds"), [(0, 4), (0.1, 4), (1, 3), (3.9, 1), (4, 0), (99, 0)])
def test_what_is_left_is_told_in_whole_seconds(after: float, seconds: int) -> None:
    module = small_course().of("id").modules[0]
    reading = Reading(module.id, module.version, 0, 0, NOON)

    assert left(module, reading, NOON + timedelta(seconds=after)) == seconds


def test_pages_from_before_times_were_kept_are_free() -> None:
    module = small_course().of("id").modules[0]

    assert left(module, Reading(module.id, module.version, 2, 2), NOON) == 0


def test_both_sides_of_an_example_have_their_own_words() -> None:
    module = small_course().of("id").modules[0]

    assert [module.words(page) for page in (0, 5, 6, 7)] == [4, 4, 12, 12]
