"""However much breaks, every flag reaches a person, or its whole ladder is climbed."""

from pathlib import Path

import pytest

from tests.reliability.nights import played
from tests.thorough import thorough


async def test_a_short_night_leaves_no_flag_without_a_person(tmp_path: Path) -> None:
    night = await played(tmp_path, flags=8, seed=3, tick=30)

    assert night.left_alone() == []


@pytest.mark.property
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("flags", "seed"), [(150, 7), thorough(500, 7), thorough(500, 8)])
async def test_flags_over_broken_nights_are_all_heard(tmp_path: Path, flags: int, seed: int) -> None:
    night = await played(tmp_path, flags=flags, seed=seed, tick=20)
    print(night.report())  # noqa: T201 (the figures are what this is run for)

    assert night.left_alone() == []
