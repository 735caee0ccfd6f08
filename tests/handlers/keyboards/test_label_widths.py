"""Labels are counted as a phone shows them, and stand beside each other only where none is cut."""

import pytest

from handlers.keyboards.keyboards import KEYBOARDS, reply_keyboard, unfolded
from handlers.keyboards.label_widths import INLINE, KEYS, in_one_row, shortened, shown_length
from tests.handlers.drawing import TEXTS

PAIR = ["👁 Ikut simak", "📝 Tambah"]


@pytest.mark.parametrize(
    ("label", "length"),
    [("Ya", 2), ("☑️ Tutup", 7), ("🧑‍🏫 Konselor", 10), ("e\u0301", 1), ("سلمى", 4), ("", 0)],
)
def test_a_label_is_as_long_as_a_phone_shows_it(label: str, length: int) -> None:
    assert shown_length(label) == length


@pytest.mark.parametrize(
    ("labels", "width"),
    [
        (PAIR, 2),
        (["x" * 14, "y"], 2),
        (["x" * 15, "y"], 1),
        (["x" * 31], 1),
        (["x" * 10] * 3, 3),
        (["x" * 11] * 3, 2),
        (["19.00"] * 4, 4),
        (["5"] * 9, 5),
    ],
)
def test_as_many_stand_side_by_side_as_fit(labels: list[str], width: int) -> None:
    assert in_one_row(labels, INLINE) == width


def test_a_row_is_broken_where_its_labels_do_not_fit() -> None:
    rows = [[{"text": "x" * 15}, {"text": "y"}], [], [{"text": one} for one in PAIR]]

    assert unfolded(rows, INLINE) == [[{"text": "x" * 15}], [{"text": "y"}], [{"text": one} for one in PAIR]]


@pytest.mark.parametrize("name", KEYBOARDS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_no_key_of_a_keyboard_is_cut(name: str, language: str) -> None:
    rows = reply_keyboard(TEXTS, language, name)["keyboard"]

    assert not [key["text"] for row in rows for key in row if shown_length(key["text"]) > KEYS[len(row)]]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("x" * 30, "x" * 30),
        ("x" * 31, "x" * 29 + "…"),
        ("Bu Rina Kusumawardani binti Sulaiman Hadi", "Bu Rina Kusumawardani binti S…"),
        ("x" * 28 + " " + "y" * 5, "x" * 28 + "…"),
        ("x" * 28 + "🧑‍🏫yyy", "x" * 28 + "🧑‍🏫…"),
    ],
)
def test_words_that_do_not_fit_end_in_three_dots(words: str, shown: str) -> None:
    assert shortened(words) == shown
