"""Whoever listens gets what the other side gets, and no mark of who wrote it."""

from pathlib import Path

import pytest

from bot.prove.matrix import Matrix
from tests.world import opened

AROUND = frozenset({"entities", "forward_origin", "contact", "document", "via_bot", "quote"})


@pytest.mark.property
@pytest.mark.parametrize("way", [1, -1], ids=["from student", "from supporter"])
async def test_no_mark_reaches_a_listener(tmp_path: Path, way: int) -> None:
    async with opened(tmp_path, voice="true") as world:
        team = await world.team()
        student = await world.pair(team.supporters[0])
        for writer in (student, team.supporters[0]):
            await writer.says("halo")
            await writer.sends_voice()
            await writer.presses("⚠️")
        await team.desk.presses("👁")
        before = len(team.coordinator.heard)
        matrix = Matrix(world, only=AROUND)
        await matrix.plays(*(student, team.supporters[0])[::way])

        assert len(team.coordinator.heard) - before >= matrix.arrived > 0
        assert (matrix.left(), matrix.logged(), matrix.stored()) == ([], [], [])
