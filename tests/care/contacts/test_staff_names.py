"""Somebody of the team is named as people speak of them, and an everyday word is no name."""

import pytest

from care.contacts.staff_names import named_in, without_names

TEAM = {"m": "Bu Melati", "j": "Pak Jati", "r": "Rina Kusuma", "b": "Budiono"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("bu melati nyolek aku", "m"),
        ("ibu Melati itu", "m"),
        ("melati konselor nyium aku", "m"),
        ("aku sama Melati", "m"),
        ("PAK JATI nampar aku", "j"),
        ("mr. jati touched me", "j"),
        ("kak rina nyium aku", "r"),
        ("budiono mukul aku", "b"),
        ("pak jati sama bu melati", "jm"),
        ("kelas melati rame", ""),
        ("aku lagi cari jati diri", ""),
        ("bu sari baik", ""),
    ],
)
def test_a_name_is_heard_as_people_say_it(text: str, named: str) -> None:
    assert named_in([text], TEAM) == set(named)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("bu melati nyolek aku", "konselor nyolek aku"),
        ("Mr. Jati touched me", "konselor touched me"),
        ("bu bk nyolek aku", "bu bk nyolek aku"),
        ("kak aku mau cerita", "kak aku mau cerita"),
    ],
)
def test_a_title_and_a_name_stand_for_a_role(text: str, plain: str) -> None:
    assert without_names(text) == plain
