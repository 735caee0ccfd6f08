"""Two shares of the main key make it, in whichever order; what is wrong with them is one plain line."""

from collections.abc import Callable
from itertools import permutations

import pytest

from bot.base.clock import seeded_chance
from config.settings.key_file import KeyMistake
from config.settings.key_shares import HOLDERS, join, split
from tests.config.settings.test_key_file import KEY

TWO, THREE = 2, 3


def drawn(seed: int, length: int) -> bytes:
    """Random bytes that are the same for the same seed."""
    chance = seeded_chance(seed)
    return bytes(chance.choice(range(256)) for _ in range(length))


def shares(holders: int = TWO, key: bytes = KEY, seed: int = 1) -> list[str]:
    return split(key, holders, lambda length: drawn(seed + length, length))


@pytest.mark.parametrize("holders", HOLDERS)
def test_any_two_make_the_key_in_any_order(holders: int) -> None:
    made = shares(holders)

    assert len(made) == holders
    assert {join(*two) for two in permutations(made, 2)} == {KEY}


@pytest.mark.parametrize("holders", HOLDERS)
def test_with_one_share_every_key_is_as_likely(holders: int) -> None:
    """Another key with fitting random pieces gives the same share: it tells nothing."""
    missing = 1
    (one, *_) = split(KEY, holders, lambda length: drawn(length, length))
    other = bytes(32)

    def fitting(length: int) -> bytes:
        nonlocal missing
        piece = drawn(length, length)
        if length == len(KEY) and missing == 1:  # the piece that share 1 lacks
            missing = 0
            return bytes(a ^ b ^ c for a, b, c in zip(piece, KEY, other, strict=True))
        return piece

    assert split(other, holders, fitting)[0] == one


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (lambda: [shares()[0]] * 2, "given twice"),
        (lambda: [shares()[0], shares(seed=9)[1]], "two splittings"),
        (lambda: [shares(TWO)[0], shares(THREE)[1]], "two splittings"),
        (lambda: [shares()[0], "share"], "no share of a key"),
        (lambda: [shares()[0], ""], "no share of a key"),
        (lambda: [shares()[0], shares()[1][:-1]], "share 2 is not whole"),
        (lambda: [shares()[0], shares()[1].replace("share2", "share1")], "is wrong: copy it again"),
        (lambda: [shares()[0], shares()[1].replace("2of2", "3of2")], "share 3 is not whole"),
        (lambda: [changed(shares()[0]), shares()[1]], "share 1 is not whole, or a letter of it is wrong"),
    ],
)
def test_what_is_wrong_is_one_plain_line(pair: Callable[[], list[str]], said: str) -> None:
    with pytest.raises(KeyMistake, match=said) as refused:
        join(*pair())

    assert "\n" not in str(refused.value)


def changed(share: str) -> str:
    """One letter of it is another."""
    return share[:20] + ("A" if share[20] != "A" else "B") + share[21:]


def test_every_mistyped_letter_is_found() -> None:
    one, two = shares()
    for place in range(len("share1of2-"), len(one)):
        with pytest.raises(KeyMistake):
            join(one[:place] + ("A" if one[place] != "A" else "B") + one[place + 1 :], two)
