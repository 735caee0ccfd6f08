"""A talk as a whole: different notes add up, moods fall, a goodbye weighs by what was heard before."""

from datetime import timedelta

import pytest

from care.detection.talk_signs import TOGETHER, Heard, has_fallen, level_of_goodbye, several
from care.model.levels import Level
from tests.virtual import NOON

SIGNS = {"cannot-sleep": "sleep", "en-cannot-sleep": "sleep", "alone": "alone", "burden": "burden"}


def heard(*entries: str, minutes: int = 10, level: Level = Level.NOTE) -> list[Heard]:
    """These one after the other, so many minutes apart; the last one now."""
    ago = [timedelta(minutes=minutes) * number for number in range(len(entries))]
    return [Heard(entry, level, NOON - before) for entry, before in zip(entries, ago[::-1], strict=True)]


@pytest.mark.parametrize(
    ("entries", "minutes", "adds_up"),
    [
        pytest.param(["cannot-sleep", "alone", "burden"], 10, True, id="three different ones"),
        pytest.param(["cannot-sleep", "alone", "burden"], 29, True, id="just within the hour"),
        pytest.param(["cannot-sleep", "alone", "burden"], 30, False, id="spread over more than an hour"),
        pytest.param(["cannot-sleep", "alone"], 10, False, id="two"),
        pytest.param(["alone", "alone", "alone"], 10, False, id="the same thrice"),
        pytest.param(["cannot-sleep", "en-cannot-sleep", "alone"], 10, False, id="one sign in two languages"),
        pytest.param(["cannot-sleep", "alone", "denied"], 10, False, id="one that does not count"),
        pytest.param([], 10, False, id="nothing"),
    ],
)
def test_three_different_notes_within_the_hour_add_up(
    entries: list[str], minutes: int, adds_up: bool
) -> None:
    found = several(heard(*entries, minutes=minutes), SIGNS, NOON)
    assert found == (tuple(entries) if adds_up else ())


def test_each_sign_is_named_once_and_the_first_heard_first() -> None:
    said = heard("burden", "cannot-sleep", "burden", "en-cannot-sleep", "alone")
    assert several(reversed(said), SIGNS, NOON) == ("burden", "cannot-sleep", "alone")


def test_what_was_lowered_to_nothing_is_no_sign() -> None:
    said = [*heard("alone", "burden"), *heard("cannot-sleep", level=Level.NONE)]
    assert several(said, SIGNS, NOON) == ()


def test_an_hour_is_over_at_its_end() -> None:
    early = Heard("alone", Level.NOTE, NOON - TOGETHER)
    assert several([early, *heard("burden", "cannot-sleep")], SIGNS, NOON) == ()


@pytest.mark.parametrize(
    ("before", "mood", "after", "fallen"),
    [
        (None, 3, 2, True),
        (None, 3, 3, False),
        (None, 3, None, False),
        (None, None, 1, False),
        (3, 2, None, True),
        (2, 2, None, False),
        (5, 4, None, False),
        (3, 2, 4, True),
    ],
)
def test_a_mood_has_fallen_after_the_talk_or_to_a_low_one_before_it(
    before: int | None, mood: int | None, after: int | None, fallen: bool
) -> None:
    assert has_fallen(before, mood, after) is fallen


@pytest.mark.parametrize(
    ("heard_before", "open_case", "level"),
    [
        (False, False, Level.NONE),
        (True, False, Level.CONCERN),
        (True, True, Level.URGENT),
        (False, True, Level.URGENT),
    ],
)
def test_a_goodbye_weighs_by_what_was_heard_before(heard_before: bool, open_case: bool, level: Level) -> None:
    assert level_of_goodbye(heard=heard_before, open_case=open_case) is level
