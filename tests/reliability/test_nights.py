"""However much breaks, every flag reaches a person, or its whole ladder is climbed."""

from pathlib import Path

import pytest

from tests.reliability.nights import played


async def test_a_short_night_leaves_no_flag_without_a_person(tmp_path: Path) -> None:
    night = await played(tmp_path, flags=8, seed=3, tick=30)

    assert night.left_alone() == []


@pytest.mark.property
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [7, 8])
async def test_a_thousand_flags_over_broken_nights_are_all_heard(tmp_path: Path, seed: int) -> None:
    night = await played(tmp_path, flags=500, seed=seed, tick=20)
    print(night.report())  # noqa: T201 (the figures are what this is run for)

    assert night.left_alone() == []
