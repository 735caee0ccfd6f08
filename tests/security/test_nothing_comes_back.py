"""A year of keys made and destroyed, with deaths in between: no byte of a destroyed one is in any file."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.security.year_of_keys import STEP, Year
from tests.thorough import thorough

TALKS = 62
"""Conversations begun in one step: in three years of 91 steps there are more than 20,000 keys."""
STEPS = timedelta(days=366) // STEP


@pytest.mark.property
@pytest.mark.parametrize("seed", [1, thorough(2), thorough(3)])
async def test_no_byte_of_a_destroyed_key_or_a_forgotten_account_is_left_after_a_year(
    tmp_path: Path, seed: int
) -> None:
    year = Year(tmp_path / "programme", seed, TALKS)
    await year.begins()
    for number in range(STEPS):
        await year.step()
        if number == STEPS // 2:
            assert year.remains(set.union(*await year.destroyed())) == []
    keys, hashes = await year.destroyed()
    live = await year.store._keys.readable()
    await year.store.close()

    assert len(year.sealed) > STEPS * TALKS
    assert min(len(keys) - 6_600, len(hashes) - 60, year.crashes - 15) > 0
    assert year.remains(keys | hashes) == []
    assert year.opened() == live
