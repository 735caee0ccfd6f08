"""A second copy of the bot is noticed, wherever it runs; the first goes on."""

import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.prove.people import Staff
from sandbox.state.events import Call
from tests.live import LiveBot, live

pytestmark = pytest.mark.crash


def plain(bot: LiveBot) -> list[str]:
    """What was said outside the log."""
    return [line for line in bot.logs if not line.startswith("{")]


async def test_a_second_copy_on_this_machine_does_not_start_and_the_first_goes_on(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        await bot.starts()
        other = LiveBot(tmp_path, telegram.url)
        await other.begins()
        assert await other.ended() == 1
        (line,) = plain(other)
        assert "another copy of Sebaya uses the database sebaya.db" in line

        student = telegram.person()
        await student.start()
        await telegram.sees(lambda: student.heard)
        assert "another_copy_is_running" not in bot.events


async def test_a_killed_copy_keeps_nobody_out(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        await bot.starts()
        await bot.is_killed()
        other = LiveBot(tmp_path, telegram.url)
        await other.starts()

        assert await other.is_stopped() == 0


async def test_nothing_else_writes_to_the_database_meanwhile(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        await bot.starts()
        words = (sys.executable, "-m", "bot", "migrate")
        migrate = await create_subprocess_exec(*words, cwd=tmp_path, env=bot.environment, stderr=PIPE)
        _, said = await migrate.communicate()

        assert migrate.returncode == 2
        assert b"another copy of Sebaya" in said
        assert said.count(b"\n") == 1


async def test_a_copy_elsewhere_is_told_to_the_group_and_both_go_on(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        await bot.starts()
        team = Staff(telegram)
        await team.begins()
        group = team.group
        other = LiveBot(tmp_path, telegram.url, database_url=f"sqlite:///{tmp_path}/other.db")
        await other.starts()
        await telegram.sees(lambda: "⚠️" in group.heard[-1])
        await other.logged("another_copy_is_running")
        await telegram.sees(lambda: conflicts(telegram.api.calls) >= 3)

        assert sum("⚠️" in text for text in group.heard) == 1
        assert bot.events.count("another_copy_is_running") == 1
        assert bot.is_running
        assert await other.is_stopped() == 0


def conflicts(calls: Iterable[Call]) -> int:
    """How often a request for updates was ended by another."""
    return sum(call.answer is not None and call.answer.status == 409 for call in calls)
