"""Which words only ask if anybody is there, and which tell something."""

import pytest

from care.detection.presence_signs import asks_for_somebody


@pytest.mark.parametrize(
    "words",
    [
        "kak?? ada orang ga",
        "kak",
        "p",
        "P",
        "halo",
        "haloo",
        "ping",
        "masih lama ya",
        "is anyone there",
        "hello?",
    ],
)
def test_a_call_for_somebody_is_heard(words: str) -> None:
    assert asks_for_somebody(words)


@pytest.mark.parametrize(
    "words",
    [
        "tadi di kelas aku diketawain",
        "pulang sekolah langsung tidur",
        "hari ini capek banget",
        "kenapa aku gini terus ya? " * 5,
    ],
)
def test_a_story_is_no_call(words: str) -> None:
    assert not asks_for_somebody(words)
