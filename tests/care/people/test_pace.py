"""One person's pace: a burst passes, then they are asked once to wait, and go on after that."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from care.model.token_bucket import Rate
from care.people.rate_limit import PAUSE, PaceAnswer, Paces
from tests.virtual import NOON

WHO, OTHER = 1, 2
LIMIT = Rate(20 / 60, burst=10)


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def flooded(paces: Paces, at: datetime = NOON) -> list[PaceAnswer]:
    """What becomes of fifteen messages at one moment that do not pass."""
    names = [f"{at} {number}" for number in range(15)]
    return [paces.refuse(WHO, name) for name in names if not paces.lets(WHO, name, at)]


def test_a_burst_passes_and_the_first_message_over_it_is_told_for_all_that_follow() -> None:
    first, *rest = flooded(Paces(LIMIT))

    assert first == PaceAnswer(passes=False, tells=True, seconds=60)
    assert [answer.tells for answer in rest] == [False] * 4


def test_nothing_passes_in_the_pause_that_was_told_and_everything_after_it() -> None:
    paces = Paces(LIMIT)
    flooded(paces)

    assert not paces.lets(WHO, "in it", after(59))
    assert paces.lets(WHO, "after it", after(60))
    assert sum(answer.tells for answer in flooded(paces, after(60))) == 1


def test_a_slow_rate_asks_to_wait_until_something_can_pass() -> None:
    paces = Paces(Rate(1 / 600, burst=1))
    assert paces.lets(WHO, "first", NOON)
    assert not paces.lets(WHO, "second", NOON)

    assert paces.refuse(WHO, "second").seconds == 600


def test_two_people_do_not_share_a_pace() -> None:
    paces = Paces(LIMIT)
    flooded(paces)

    assert paces.lets(OTHER, "update", NOON)


def test_an_update_that_comes_again_becomes_what_it_was_and_is_counted_once() -> None:
    paces = Paces(LIMIT)
    assert all(paces.lets(WHO, "the same", NOON) for _ in range(50))
    names = [str(number) for number in range(12)]
    told = [
        [paces.refuse(WHO, name).tells for name in names if not paces.lets(WHO, name, NOON)] for _ in range(3)
    ]

    assert told == [[True, False, False]] * 3


def test_an_album_is_counted_once_and_stays_together() -> None:
    paces = Paces(Rate(1 / 60, burst=1))

    assert all(paces.lets(WHO, str(part), NOON, "album") for part in range(10))
    assert not paces.lets(WHO, "after it", NOON)


def test_a_press_is_refused_without_using_up_what_is_told_in_the_chat() -> None:
    paces = Paces(Rate(1, burst=1))
    assert paces.lets(WHO, "first", NOON)
    for number in range(3):
        assert not paces.lets(WHO, f"press {number}", NOON)
        assert not paces.refuse(WHO, f"press {number}", aloud=False).tells

    assert not paces.lets(WHO, "words", after(30))
    assert paces.refuse(WHO, "words") == PaceAnswer(passes=False, tells=True, seconds=60)


def test_what_is_remembered_is_bounded_and_who_is_forgotten_may_write() -> None:
    paces = Paces(Rate(1 / 600, burst=1), room=3)
    for who in range(10):
        assert paces.lets(who, f"update {who}", NOON)

    assert len(paces._people) == len(paces._answers) == 3
    assert paces.lets(0, "again", NOON)
    assert not paces.lets(9, "again", NOON)


def test_two_clocks_that_differ_by_an_hour_hold_nobody_back() -> None:
    paces = Paces(LIMIT)
    assert paces.lets(WHO, "press by our clock", after(3600))

    assert all(paces.lets(WHO, f"message {number}", after(number * 4)) for number in range(60))


def test_pieces_of_a_phrase_are_kept_only_while_somebody_waits() -> None:
    paces = Paces(Rate(1, burst=1))
    assert paces.lets(WHO, "first", NOON)
    for words in ("a", "b", "c", ""):
        assert not paces.lets(WHO, f"update {words}", NOON)
        paces.refuse(WHO, f"update {words}", words)
    assert paces.pieces(WHO) == ("b", "c")

    assert paces.lets(WHO, "later", after(60))
    assert paces.pieces(WHO) == ()


@given(st.lists(st.integers(0, 40), max_size=80))
def test_nobody_is_told_twice_in_a_minute_and_no_silence_is_longer_than_what_was_told(
    gaps: list[int],
) -> None:
    paces, at, told = Paces(LIMIT), NOON, datetime.min.replace(tzinfo=NOON.tzinfo)
    for number, gap in enumerate(gaps):
        at += timedelta(seconds=gap / 10)
        if paces.lets(WHO, str(number), at):
            continue
        if paces.refuse(WHO, str(number)).tells:
            assert at - told >= PAUSE
            told = at
        else:
            assert at - told < PAUSE
