"""The bot of a rehearsal: the real programme on a clock that the page moves.

A line on standard input says how many seconds the clock is ahead from then on; the end of input ends the bot.
It writes "ready" to standard output and, when everything due has been done, "moved".
"""

import asyncio
import sys
from typing import Annotated

import typer

from bot.app import Programme, greet_patiently
from bot.base.clock import ShiftedClock, SystemChance
from bot.base.guarded_process import keep_memory_private
from bot.base.logs import configure_logs
from bot.telegram.http_client import AiohttpRequest
from config.loading.programme_content import ProgrammeContent
from config.settings.key_file import load_key
from config.settings.settings import Settings, load_settings


def demo_bot(ahead: Annotated[float, typer.Option(help="Seconds that the clock is ahead.")] = 0.0) -> None:
    """Run the bot of a rehearsal; `sebaya demo` and `sebaya prove` start it."""
    keep_memory_private()
    settings = load_settings(env_file=None)
    clock = ShiftedClock(ahead)
    configure_logs(settings.log_level, clock=clock)
    asyncio.run(_serve(settings, clock))


async def _serve(settings: Settings, clock: ShiftedClock) -> None:
    key = load_key(settings.secret_key_file)
    programme = await Programme.build(
        settings,
        key,
        clock=clock,
        chance=SystemChance(),
        request=AiohttpRequest(),
        lexicon=ProgrammeContent.of(settings).lexicon(),
    )
    obeying = asyncio.create_task(_obey(programme, clock))
    running = asyncio.create_task(_run(programme, clock))
    try:
        await asyncio.wait({obeying, running}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        running.cancel()
        await asyncio.wait({running})
        await programme.close()
    if not running.cancelled():
        await running


async def _run(programme: Programme, clock: ShiftedClock) -> None:
    await greet_patiently(programme, clock)
    await programme.run(lambda: _say("ready"))


async def _obey(programme: Programme, clock: ShiftedClock) -> None:
    """Move the clock as standard input says, until it ends."""
    lines = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    async for line in lines:
        clock.ahead = float(line)
        programme.alarms.meter.reached()  # its Telegram goes by the same clock: nobody was out of reach
        await programme.alarms.tick()
        _say("moved")


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
