"""A transcript is cut into messages that Telegram takes, in order, and nothing is left out."""

from collections.abc import Sequence

import pytest

from care.escalation.transcript import BEFORE_WIDTH, LINE_WIDTH, PART_WIDTH, TranscriptPart, half_of, pack
from care.model.enums import Part as Side
from care.model.messages import Content, Message
from tests.virtual import NOON

FULL = PART_WIDTH - LINE_WIDTH
"""Letters that fill a part alone."""


def message(number: int, letters: int, before: int | None = None) -> Message:
    """One of so many letters, which stood there in `before` letters until it was edited."""
    original = None if before is None else Content("b" * before)
    return Message(number, "c", Side.STUDENT, "Biru Rusa", Content("a" * letters), NOON, original)


def gone(number: int) -> Message:
    """One that nobody can read any more."""
    return Message(number, "c", Side.STUDENT, "Biru Rusa", None, NOON)


@pytest.mark.parametrize(
    ("messages", "parts"),
    [
        ([], []),
        ([message(4, 1)], [(4, 4, 0)]),
        ([message(4, FULL)], [(4, 4, 0)]),
        ([message(4, FULL + 1)], [(4, 4, 1), (4, 4, 2)]),
        ([message(4, FULL // 2), message(5, FULL // 2 - LINE_WIDTH)], [(4, 5, 0)]),
        ([message(4, FULL // 2), message(5, FULL // 2 - LINE_WIDTH + 1)], [(4, 4, 0), (5, 5, 0)]),
        ([message(4, 1), message(5, FULL), message(6, 1), message(7, 1)], [(4, 4, 0), (5, 5, 0), (6, 7, 0)]),
        (
            [message(4, 1), message(5, 2 * FULL), message(6, 1)],
            [(4, 4, 0), (5, 5, 1), (5, 5, 2), (6, 6, 0)],
        ),
        ([message(4, FULL - LINE_WIDTH - 5, before=5)], [(4, 4, 0)]),
        ([message(4, FULL - LINE_WIDTH - 4, before=5)], [(4, 4, 1), (4, 4, 2)]),
        ([message(4, FULL - LINE_WIDTH - BEFORE_WIDTH, before=9999)], [(4, 4, 0)]),
        ([gone(4), message(5, FULL - LINE_WIDTH)], [(4, 5, 0)]),
        ([gone(4), message(5, FULL - LINE_WIDTH + 1)], [(4, 4, 0), (5, 5, 0)]),
    ],
)
def test_messages_are_packed_as_far_as_they_fit(
    messages: Sequence[Message], parts: list[tuple[int, int, int]]
) -> None:
    assert list(pack("c", messages)) == [TranscriptPart("c", *part) for part in parts]


@pytest.mark.parametrize("text", ["", "a", "ab", "abc", "😀é"])
def test_two_halves_are_the_whole(text: str) -> None:
    assert half_of(text, 0) == text == half_of(text, 1) + half_of(text, 2)
    assert 0 <= len(half_of(text, 2)) - len(half_of(text, 1)) <= 1
