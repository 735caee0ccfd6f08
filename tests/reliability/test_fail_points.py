"""The delivery contract when the bot dies exactly where it hurts, twenty times at each step."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.migrate import scripts
from tests.reliability.fail_points import fail_points
from tests.reliability.failing_bot import POINTS

KILLS = 20


@pytest.mark.crash
@pytest.mark.timeout(1200)  # 220 lives of a process
async def test_nothing_is_lost_at_whatever_step_the_bot_dies(tmp_path: Path) -> None:
    tallies = await fail_points(tmp_path, kills=KILLS, seed=20)

    assert [point for point, tally in tallies.items() if not tally.passes] == [], tallies
    assert {point: tally.kills for point, tally in tallies.items()} == dict.fromkeys(POINTS, KILLS)
    with closing(sqlite3.connect(tmp_path / "sebaya.db")) as database:
        assert database.execute("SELECT MAX(version) FROM schema_version").fetchone() == (len(scripts()),)
        assert "probe" not in str(database.execute("SELECT sql FROM sqlite_master").fetchall())
