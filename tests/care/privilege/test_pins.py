"""Which PINs are too easy to guess."""

import pytest

from care.people.privilege.pins import is_weak


@pytest.mark.parametrize(
    "digits",
    [
        *("123456", "000000", "654321", "567890", "890123", "210987", "121212", "123123", "112233"),
        *("111222", "010101", "1234567890", "998877", "135791", "24680246"),
    ],
)
def test_what_is_tried_first_is_weak(digits: str) -> None:
    assert is_weak(digits)


@pytest.mark.parametrize("digits", ["271828", "314159", "908172", "58203471"])
def test_other_digits_are_not(digits: str) -> None:
    assert not is_weak(digits)
