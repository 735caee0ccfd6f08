"""What only a real process can show: a request that hangs, and a disk without room."""

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.prove.tally import Line, Tally
from tests.live import LiveBot, live
from tests.reliability.school import School

pytestmark = pytest.mark.crash
PROMPT = 2.0
"""Seconds within which everybody else is to be reached."""


@asynccontextmanager
async def school(folder: Path, conversations: int) -> AsyncIterator[tuple[School, LiveBot]]:
    """Everybody sits, and the bot runs."""
    async with live(folder) as (telegram, bot):
        yield await School.begins(telegram, bot, conversations, seed=4), bot


async def delays(here: School, lines: list[Line], rounds: int) -> list[float]:
    """How long each of these messages took from its writing to its arrival."""
    took = []
    now = asyncio.get_running_loop().time
    for line in lines * rounds:
        begun = now()
        await line.write()
        await here.telegram.sees(line.is_complete)
        took.append(now() - begun)
    return took


async def test_a_request_that_hangs_for_60_seconds_and_a_pause_of_35_hold_up_one_chat_each(
    tmp_path: Path,
) -> None:
    async with school(tmp_path, conversations=5) as (here, bot):
        hung, paused, *others = here.lines
        here.telegram.api.faults.hang(60, chat=hung.reader.id)
        here.telegram.api.faults.refuse(1, chat=paused.reader.id, retry_after=35)
        await hung.write()
        await paused.write()
        took = await delays(here, others, rounds=10)
        await hung.write()
        await paused.write()
        assert max(took) < PROMPT
        assert paused.heard() == []

        await here.telegram.sees(lambda: len(hung.heard()) == 3, patience=30)
        await here.telegram.sees(paused.is_complete, patience=60)
        await bot.is_stopped()
        tally = Tally(cut_answers=1).count(here.lines, tmp_path / "sebaya.db")
        assert (tally.passes, tally.repeated_marked) == (True, 1), tally


async def test_pages_of_a_proxy_lose_no_message_and_nobody_counts_as_gone(tmp_path: Path) -> None:
    async with school(tmp_path, conversations=2) as (here, bot):
        faults = here.telegram.api.faults
        for line, status in zip(here.lines, (403, 400, 404, 200), strict=True):
            faults.page(chat=line.reader.id, status=status)
            await line.write()
        faults.page(2, method="getUpdates", status=401)
        await here.drain()
        await delays(here, here.lines, rounds=2)

        await bot.is_stopped()
        tally = Tally(cut_answers=4).count(here.lines, tmp_path / "sebaya.db")
        assert (tally.passes, tally.repeated_marked) == (True, 0), tally
        assert [line.heard()[0][0] for line in here.lines] == ["↻"] * 4
        with sqlite3.connect(tmp_path / "sebaya.db") as database:
            assert database.execute("SELECT COUNT(*) FROM duties WHERE ended_at IS NULL").fetchone() == (2,)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="this system cannot limit another process")
async def test_a_full_disk_accepts_nothing_answers_sos_and_is_recovered_from_without_a_restart(
    tmp_path: Path,
) -> None:
    async with school(tmp_path, conversations=3) as (here, bot):
        no_room(bot)
        await here.write(30)
        await bot.logged("database_unavailable")
        guest = here.telegram.person()
        await guest.says("/darurat")
        await here.telegram.sees(lambda: "119" in "".join(guest.heard))
        assert here.telegram.api.updates.pending
        assert bot.is_running

        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await here.drain()
        await bot.is_stopped()
        tally = Tally(cut_answers=len(here.lines)).count(here.lines, tmp_path / "sebaya.db")
        assert tally.passes, tally


def no_room(bot: LiveBot) -> None:
    """From now on no file of this process can grow."""
    largest = min(file.stat().st_size for file in bot.folder.glob("sebaya.db*"))
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
