"""Which words only say thank you."""

import pytest

from care.detection.thanks_signs import only_thanks


@pytest.mark.parametrize(
    "words",
    [
        "makasih bu",
        "Makasih ya kak 🙏",
        "makasi",
        "oke makasih banyak kak",
        "TERIMA KASIH",
        "thanks!",
        "thank you so much",
    ],
)
def test_thanks_alone_are_known(words: str) -> None:
    assert only_thanks(words)


@pytest.mark.parametrize(
    "words",
    [
        "makasih buat semuanya, maaf",
        "makasih, aku pergi ya",
        "ya",
        "kak",
        "thanks for everything",
        "🙏",
        "makasih tapi aku masih sedih",
    ],
)
def test_what_says_more_is_not(words: str) -> None:
    assert not only_thanks(words)
