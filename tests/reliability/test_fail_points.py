"""The delivery contract when the bot dies exactly where it hurts, again and again at each step."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.migrate import scripts
from tests.reliability.fail_points import fail_points
from tests.reliability.failing_bot import POINTS
from tests.thorough import thorough


@pytest.mark.crash
@pytest.mark.timeout(1200)  # up to 220 lives of a process
@pytest.mark.parametrize("kills", [5, thorough(20)])
async def test_nothing_is_lost_at_whatever_step_the_bot_dies(tmp_path: Path, kills: int) -> None:
    tallies = await fail_points(tmp_path, kills=kills, seed=20)

    assert [point for point, tally in tallies.items() if not tally.passes] == [], tallies
    assert {point: tally.kills for point, tally in tallies.items()} == dict.fromkeys(POINTS, kills)
    with closing(sqlite3.connect(tmp_path / "sebaya.db")) as database:
        assert database.execute("SELECT MAX(version) FROM schema_version").fetchone() == (len(scripts()),)
        assert "probe" not in str(database.execute("SELECT sql FROM sqlite_master").fetchall())
