"""The limits let bursts through, then keep the rate, chat by chat."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.limits import ROOM, SendLimits
from care.model.token_bucket import Bucket, Rate
from tests.virtual import NOON

GENEROUS = Rate(1000, 1000)


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def limits(total: Rate = GENEROUS, chat: Rate = GENEROUS, group: Rate = GENEROUS) -> SendLimits:
    return SendLimits(total, chat, group)


def test_a_bucket_lets_a_burst_through_and_then_keeps_the_rate() -> None:
    bucket = Bucket(Rate(2, burst=3))
    for _ in range(3):
        assert bucket.ready_at(NOON) == NOON
        bucket.take(NOON)
    assert bucket.ready_at(NOON) == after(0.5)
    assert bucket.ready_at(after(0.6)) == after(0.6)


def test_a_bucket_is_full_again_after_its_whole_burst() -> None:
    bucket = Bucket(Rate(2, burst=3))
    for _ in range(3):
        bucket.take(NOON)
    assert not bucket.is_full(after(1.4))
    assert bucket.is_full(after(1.5))


def test_a_clock_that_steps_back_costs_one_interval_only() -> None:
    bucket = Bucket(Rate(1, burst=5))
    bucket.take(NOON)
    earlier = NOON - timedelta(hours=1)
    assert bucket.ready_at(earlier) == earlier + timedelta(seconds=1)


@given(st.lists(st.floats(0, 5), min_size=1, max_size=80), st.integers(1, 10), st.floats(0.2, 50))
def test_no_window_ever_holds_more_than_burst_and_rate(gaps: list[float], burst: int, rate: float) -> None:
    bucket, now, sent = Bucket(Rate(rate, burst)), NOON, []
    for gap in gaps:
        now = bucket.ready_at(now + timedelta(seconds=gap))
        bucket.take(now)
        sent.append(now)
    for first, start in enumerate(sent):
        for count, end in enumerate(sent[first:], start=1):
            assert count <= burst + rate * (end - start).total_seconds() + 0.01


def test_a_busy_chat_waits_alone() -> None:
    sending = limits(chat=Rate(1, burst=2))
    for _ in range(2):
        assert sending.wait(7, False, NOON) == 0
        sending.take(7, False, NOON)
    assert sending.wait(7, False, NOON) == 1
    assert sending.wait(8, False, NOON) == 0


def test_a_group_keeps_both_its_limits() -> None:
    sending = limits(chat=Rate(1, burst=1), group=Rate(20 / 60, burst=2))
    sending.take(-7, True, NOON)
    assert sending.wait(-7, True, NOON) == 1
    sending.take(-7, True, after(1))
    assert sending.wait(-7, True, after(1)) == 2


def test_the_total_holds_for_all_chats_together() -> None:
    sending = limits(total=Rate(10, burst=2))
    sending.take(1, False, NOON)
    sending.take(2, False, NOON)
    assert sending.wait(3, False, NOON) == 0.1


def test_a_pause_holds_for_its_chat_alone_and_ends() -> None:
    sending = limits()
    sending.pause(7, after(30))
    sending.pause(7, after(10))
    assert sending.wait(7, False, NOON) == 30
    assert sending.wait(8, False, NOON) == 0
    assert sending.wait(7, False, after(31)) == 0


def test_idle_chats_are_forgotten_and_busy_ones_kept() -> None:
    sending = limits(chat=Rate(1, burst=1))
    for chat in range(5 * ROOM):
        sending.take(chat, False, after(chat / 10))
        sending.pause(chat, after(chat / 10 + 1))
    last = 5 * ROOM - 1
    assert len(sending._chats) + len(sending._pauses) <= ROOM + 2
    assert sending.wait(last, False, after(last / 10)) == 1


def test_what_spares_leaves_half_of_a_groups_room_to_others() -> None:
    kept = limits(group=Rate(20 / 60, 20))
    for _ in range(10):
        assert kept.wait(1, True, NOON, spare=0.5) == 0
        kept.take(1, True, NOON)

    assert 2.9 < kept.wait(1, True, NOON, spare=0.5) <= 3
    assert kept.wait(1, True, NOON) == 0
