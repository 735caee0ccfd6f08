"""The keypad: four rows of three, a dot for each digit, and data that tell none."""

from dataclasses import replace

import pytest

from care.model.acts import Keypad, KeypadStage
from care.people.privilege.messages import PrivilegeMessage
from care.ports.unit_of_work import UnitOfWork
from handlers.privilege.keypads import DOT, PLACE, keypad_buttons, show_keypad
from handlers.privilege.seconding import BUTTONS
from tests.handlers.drawing import drawn, read, too_long, unsaid
from tests.handlers.screens import carded
from tests.storage.rows import MINUTE, Here
from tests.virtual import NOON

TOKENS = (
    "k7qm2x9a",
    "w3pz8r5d",
    "h6tv4n1c",
    "y9bj0g7f",
    "e2ks5m8q",
    *(f"r{n}xdmq{n}t" for n in range(5, 10)),
)
PAD = Keypad("4eypad000001", "pe5on0000001", KeypadStage.ENTER, TOKENS, NOON + 10 * MINUTE)


def test_digits_stand_as_on_a_telephone_and_data_tell_none() -> None:
    rows = keypad_buttons(PAD)

    assert read(rows, "id") == [
        ["1", "2", "3"],
        ["4", "5", "6"],
        ["7", "8", "9"],
        ["⌫", "0", "OK"],
        ["Batal"],
    ]
    assert [one.press.args for row in rows[:3] for one in row] == [
        (PAD.id, TOKENS[digit]) for digit in range(1, 10)
    ]
    assert too_long(rows) == []
    assert unsaid(rows) == []


@pytest.mark.parametrize("typed", ["", "31", "314159", "31415926"])
async def test_a_keypad_shows_dots_and_no_digit(here: Here, work: UnitOfWork, typed: str) -> None:
    person = await here.counselor()
    await work.team.keypads.put(replace(PAD, person=person.id, typed=typed))
    shown = await carded(show_keypad, PAD.id, work)
    assert shown is not None
    text = shown[0]

    assert text.count(DOT) == len(typed)
    assert text.count(DOT) + text.count(PLACE) == max(6, len(typed))
    assert not any(character.isdecimal() for character in text)


def test_a_second_person_says_yes_or_no() -> None:
    rows = BUTTONS[PrivilegeMessage.ACT_SECOND]({"pending": "ac7000000001"})

    assert drawn(rows) == ["act-yes > act|ac7000000001|yes", "act-no > act|ac7000000001|no"]
