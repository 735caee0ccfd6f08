"""A database that is deleted or moved away while the bot runs: nothing is accepted into the void."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.world import World


@contextmanager
def moved_away(world: World, aside: Path) -> Iterator[Path]:
    """The database lies elsewhere meanwhile; where it was, is what is given."""
    place = world.settings.database_path
    place.rename(aside)
    world.api.settle = world.tries
    yield place
    world.api.settle = world.settle
    aside.replace(place)


@pytest.mark.sqlite
async def test_what_comes_meanwhile_is_not_confirmed_and_sos_is_answered(
    world: World, tmp_path: Path
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    with moved_away(world, tmp_path / "aside.db"):
        await student.says("jangan hilang")
        await student.taps("🆘")
        await world.rings()

        assert "119" in student.heard[-1]
        assert world.log.getvalue().count('"level":"critical","event":"database_gone"') == 1
    await world.rings()
    await world.settle()

    assert '"database_back"' in world.log.getvalue()
    assert "jangan hilang" in supporter.heard
    assert world.text("sos-ask") in student.heard


@pytest.mark.sqlite
async def test_another_file_in_its_place_is_not_taken_for_it(world: World, tmp_path: Path) -> None:
    student = await world.student()
    with moved_away(world, tmp_path / "aside.db") as place:
        place.write_bytes((tmp_path / "aside.db").read_bytes())
        await student.taps("🆘")

        assert "119" in student.heard[-1]
        assert world.text("sos-ask") not in student.heard
    await world.settle()
    assert world.text("sos-ask") in student.heard
