"""SIGKILL between commit and send, and between send and mark: nothing is lost, what may repeat is marked."""

from pathlib import Path

import pytest

from bot.prove.tally import Line, Tally
from tests.live import live
from tests.reliability.school import School

pytestmark = pytest.mark.crash


async def test_a_full_conversation_through_a_process(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await School.begins(telegram, bot)
        await pair.is_taken_over()
        await pair.team.coordinator.says("aku konselor")
        await telegram.sees(lambda: "aku konselor" in pair.student.heard)

        assert await bot.is_stopped() == 0
        assert bot.events.count("ready") == 1
        assert "aku pengen" not in "".join(bot.logs)


async def test_killed_between_commit_and_send(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await School.begins(telegram, bot)
        telegram.api.faults.refuse(times=1, chat=pair.supporter.id, retry_after=30)
        await pair.student.says("jangan hilang")
        await telegram.sees(lambda: not telegram.api.updates.pending)
        await bot.is_killed()
        telegram.api.faults.clear()
        await bot.starts()
        await telegram.sees(lambda: "jangan hilang" in "".join(pair.supporter.heard))

        assert pair.supporter.heard[-1].removeprefix("↻ ") == "jangan hilang"
        assert "".join(pair.supporter.heard).count("jangan hilang") == 1


async def test_killed_between_send_and_mark(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await School.begins(telegram, bot)
        telegram.api.faults.hang(60, chat=pair.supporter.id)
        await pair.student.says("sekali saja")
        await telegram.sees(lambda: "sekali saja" in pair.supporter.heard)
        await bot.is_killed()
        telegram.api.faults.clear()
        await bot.starts()
        await telegram.sees(lambda: pair.supporter.heard[-1].startswith("↻"))

        assert pair.supporter.heard[-2:] == ["sekali saja", "↻ sekali saja"]


async def test_killed_before_the_acknowledgement(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        pair = await School.begins(telegram, bot)
        line = Line(pair.student, pair.supporter, "nomor")
        await bot.is_killed()
        for _ in range(50):
            await line.write()
        await bot.starts()
        await telegram.sees(lambda: len(line.heard()) > 1)
        await bot.is_killed()
        await bot.starts()
        await telegram.sees(line.is_complete)
        await bot.is_stopped()

    tally = Tally(kills=2).count([line], tmp_path / "sebaya.db")
    assert tally.passes, tally
