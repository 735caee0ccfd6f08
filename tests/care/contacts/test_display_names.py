"""A name stands beside others without turning the line around, and is not taken for somebody else's."""

import pytest

from care.contacts.display_names import has_letter, is_shown_whole, read_alike, shown_name


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Kak \n Awan ", "Kak Awan"),
        ("Kak\u202e Awan\u200b", "Kak Awan"),
        ("\u2066Awan\u2069\ufeff\u00ad", "Awan"),
        ("\u3164\u2800\u115f", ""),
        ("מלך Awan محمد", "Awan"),
        ("Zaynab\u0301", "Zaynab\u0301"),
        ("A\u0301\u0302\u0303\u0304\u0305\u0306", "Á\u0302\u0303"),
        ("ครูน้ำ", "ครูน้ำ"),
        ("Awan 🌧️", "Awan 🌧"),
    ],
)
def test_what_nobody_sees_is_taken_out(typed: str, shown: str) -> None:
    assert shown_name(typed) == shown


@pytest.mark.parametrize(("name", "callable_so"), [("A1", True), ("鈴", True), ("12", False), ("🌧", False)])
def test_somebody_is_called_by_letters(name: str, *, callable_so: bool) -> None:
    assert has_letter(name) is callable_so


@pytest.mark.parametrize(
    "other",
    [
        *("bu melati", "BuMelati", "Bu  Melati.", "Bu Mélati", "Bu Mеlаti", "Βu Μelati", "Bu Me1ati"),
        *("Bu MeIati", "Bu\u200b Melati\u202c", "𝓑𝓾 𝓜𝓮𝓵𝓪𝓽𝓲", "ＢＵ ＭＥＬＡＴＩ", "Bu M3lati", "Bu Melatı"),
    ],
)
def test_names_that_read_alike_are_one(other: str) -> None:
    assert read_alike("Bu Melati", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ila", "Lia"),
        ("Kak Awan", "Bu Awan"),
        ("Pendamping 1", "Pendamping 2"),
        ("Sari", "Sarah"),
        ("鈴", "木"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert not read_alike(one, other)


@pytest.mark.parametrize(("text", "whole"), [("☎️ BK\n2", True), ("BK\u202e", False), ("B\u200bK", False)])
def test_a_line_of_the_programme_is_seen_whole(text: str, *, whole: bool) -> None:
    assert is_shown_whole(text) is whole
