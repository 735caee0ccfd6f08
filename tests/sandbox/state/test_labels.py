"""A label has one line on a phone, and the rest of it is cut off."""

from typing import Any

import pytest

from sandbox.state.labels import cut_labels
from tests.sandbox.asking import inline, keys

FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("markup", "cut"),
    [
        (inline("a" * 30), []),
        (inline("a" * 31), ["a" * 31]),
        (inline("a" * 14, "b" * 15), ["b" * 15]),
        (inline(*"abcdef"), []),
        (inline(FAMILY * 14, "❤️" * 14), []),
        (inline("dua\nbaris"), ["dua\nbaris"]),
        (keys("a" * 30), []),
        (keys("a" * 21, "b" * 22), ["b" * 22]),
        ({"keyboard": [["🔚" * 31]]}, ["🔚" * 31]),
        ({"remove_keyboard": True}, []),
    ],
)
def test_labels_that_a_phone_cuts_are_found(markup: dict[str, Any], cut: list[str]) -> None:
    assert cut_labels(markup) == cut
