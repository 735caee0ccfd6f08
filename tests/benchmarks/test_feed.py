"""The fake API's bookkeeping: what is there, what is confirmed, what was lost, repeated or misplaced."""

import pytest

from benchmarks.feed import Feed, Plan
from benchmarks.traffic import FIRST_UPDATE, TEXTS, Traffic, found_in, spelled
from bot.planning.accounts import GROUP
from care.model.levels import Level
from tests.world import lexicon


def begun(**how: float) -> Feed:
    """A feed of ten messages in two conversations."""
    feed = Feed()
    feed.begin(Plan(0, 10, 2, rate=how.get("rate"), window=int(how.get("window", 0)) or None), now=100.0)
    return feed


def arrive(feed: Feed, *numbers: int) -> None:
    """These messages are sent where they belong."""
    for number in numbers:
        feed.arrive(number, feed.traffic.reader(number), 101.0)


@pytest.mark.parametrize("number", [0, 1, 4_095, 16_777_215])
def test_a_number_is_found_in_the_text_that_it_was_spelled_into(number: int) -> None:
    assert found_in(f"↻ {TEXTS[0].format(spelled(number))}") == number


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_of_the_benchmark_raises_a_flag(text: str) -> None:
    assert lexicon().scan(text.format(spelled(27_182))).level is Level.NONE


def test_student_and_supporter_write_in_turn_and_to_each_other() -> None:
    traffic = Traffic(2)

    assert traffic.writer(0) == traffic.reader(2) != traffic.writer(1)
    assert traffic.reader(0) == traffic.writer(2)


def test_updates_are_given_again_until_an_offset_confirms_them() -> None:
    feed = begun()

    assert feed.batch(3, 100.0) == feed.batch(3, 100.0) == range(3)
    feed.confirm(FIRST_UPDATE + 2)
    assert feed.batch(3, 100.0) == range(2, 5)


def test_at_a_rate_messages_come_one_after_the_other_and_wait_from_then_on() -> None:
    feed = begun(rate=10)

    assert feed.batch(100, 100.25) == range(3)
    arrive(feed, 2)
    assert feed.tally().delay_max == pytest.approx(0.8)


def test_what_a_group_is_told_meanwhile_is_not_counted() -> None:
    feed = begun()
    feed.arrive(None, GROUP, 101.0)

    assert feed.tally().others == 0


def test_in_a_window_people_write_only_so_far_ahead_of_what_arrived() -> None:
    feed = begun(window=4)
    arrive(feed, 0, 1)

    assert feed.batch(100, 100.0) == range(6)


def test_what_arrives_wrongly_is_counted() -> None:
    feed = begun()
    arrive(feed, 4, 0, 0)
    feed.arrive(1, 1, 101.0)
    feed.arrive(None, 1, 101.0)
    tally = feed.tally()

    assert (tally.arrived, tally.repeated, tally.out_of_order, tally.misplaced, tally.others) == (
        3,
        1,
        1,
        1,
        1,
    )
    assert not feed.is_done
