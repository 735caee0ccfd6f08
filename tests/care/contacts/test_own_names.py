"""Somebody's own name or number is heard however it is spelled; an everyday word is no name."""

import pytest

from care.contacts.normalized_text import read
from care.contacts.own_names_in_text import is_name, says_own, tells


@pytest.mark.parametrize(
    ("secret", "text", "told"),
    [
        ("7000000001", "ini 7000000001 ya", True),
        ("7000000001", "ini 700-000-0001 ya", True),
        ("7000000001", "ini 700----0000001 ya", False),
        ("7000000001", "ini 57000000001 ya", False),
        ("7000000001", "tidak ada angka", False),
        ("Zaitun", "aku ZAITUN", True),
        ("Zaitun", "zaitunku", False),
        ("Zaitun", "kelas 7, zaitun", True),
        ("Zaitun Kertas", "aku zaitun-kertas", True),
        ("Zaitun Kertas", "aku zaitun", False),
        ("Ai", "aku Ai", True),
        ("Ai", "aku ai", False),
        ("Ai", "Ai aku", False),
        ("Ai", "halo. Ai aku", False),
        ("Ai", "ai!", True),
    ],
)
def test_a_secret_is_told_or_not(secret: str, text: str, told: bool) -> None:
    assert tells([secret], text) is told


def test_one_secret_of_several_is_enough() -> None:
    assert tells(["7000000001", "Zaitun"], "aku zaitun")
    assert not tells([], "aku zaitun")


@pytest.mark.parametrize(
    ("given", "sought"), [("Zaitun", True), ("Abi", True), ("Ai", False), ("😀", False), ("", False)]
)
def test_an_emoji_or_two_letters_are_no_name(given: str, sought: bool) -> None:
    assert is_name(given) is sought


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("Al", "aku Al", True),
        ("Al", "namaku al", True),
        ("Al", "nama aku tuh al ya kak", True),
        ("Al", "panggil aja Al", True),
        ("Al", "hai, ini Al", True),
        ("Al", "call me Al.", True),
        ("Al", "makasih kak\n- Al", True),
        ("Al", "aku al", False),
        ("Al", "Al hasil aku nangis", False),
        ("Al", "pake AI atau Al", False),
        ("A", "panggil A aja", True),
        ("A", "a aku a", False),
        ("Ya", "aku capek ya", False),
        ("Ya", "ya", False),
        ("Di", "aku di kelas", False),
        ("Di", "AKU DI", False),
        ("Di", "nama aku di absen", False),
        ("Di", "panggil aku Di", True),
        ("Zaitun", "aku zaitun", True),
        ("🌸", "🌸", False),
    ],
)
def test_a_short_own_name_is_heard_where_somebody_gives_it(name: str, text: str, said: bool) -> None:
    assert says_own([name], read(text)) is said


@pytest.mark.parametrize("piece", ["aku ", "nama aja ", "\n", "Al ", "- "])
def test_a_hundred_kilobytes_are_looked_through_for_a_short_name_in_time(piece: str) -> None:
    says_own(["Al"], read(piece * (100_000 // len(piece))))
