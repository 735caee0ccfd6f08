"""A sealed file opens as it was or not at all."""

import os
from io import BytesIO

import pytest

from storage.sealing.encrypted_file import PART, BadFile, opened, seal
from tests.world import KEY

BACKUP_KEY = bytes(range(32, 64))


def unsealed(data: bytes, key: bytes = BACKUP_KEY) -> bytes:
    return b"".join(opened(BytesIO(data), key))


def sealed(data: bytes) -> bytes:
    target = BytesIO()
    seal(BytesIO(data), target, BACKUP_KEY, b"about")
    return target.getvalue()


@pytest.mark.parametrize("size", [0, 1, PART, PART + 1, 3 * PART])
def test_what_is_sealed_opens_as_it_was(size: int) -> None:
    data = os.urandom(size)

    assert unsealed(sealed(data)) == b"about" + data


def test_one_changed_byte_anywhere_is_refused() -> None:
    data = sealed(os.urandom(300))
    for place in range(len(data)):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises(BadFile):
            unsealed(changed)


def test_half_a_file_a_longer_one_and_parts_in_another_order_are_refused() -> None:
    data = sealed(os.urandom(2 * PART))
    head, about, part = 64, 4 + 16 + 5, 4 + 16 + PART
    first = head + about
    swapped = data[:first] + data[first + part : first + 2 * part] + data[first : first + part] + data[-20:]
    assert len(swapped) == len(data)
    for bad in (
        *(data[:end] for end in (0, 10, 63, 64, first, first + part, len(data) - 1)),
        data + b"x",
        swapped,
    ):
        with pytest.raises(BadFile):
            unsealed(bad)


def test_another_key_is_named_as_the_cause() -> None:
    with pytest.raises(BadFile, match="another backup key"):
        unsealed(sealed(b"x"), KEY)
