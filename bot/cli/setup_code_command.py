"""`sebaya setup-code`: make a new code for `/setup`, by the person who has the server."""

import asyncio

import typer

from bot.base.clock import Chance, Clock, SystemChance, SystemClock
from bot.cli.key_commands import settle
from bot.cli.own_programme import own_settings
from bot.programme_info import home_of
from care.team.group import CODE_VALID
from config.settings.settings import Settings
from storage.engine.place import Home
from storage.offline.setup_codes import issue

TOLD = """\
/setup {code}

Works once, within {minutes} minutes, and is shown here alone. Add the bot to the Telegram group that is to be
the counselors' group, and send it there. Whoever sends it becomes a coordinator. The group before and every
counselor are told who it was. Codes that were made before open nothing any more."""


def setup_code() -> None:
    """Make a code that moves the counselors' group, or gives it a coordinator. The bot may run meanwhile."""
    settings = own_settings()
    code = asyncio.run(_made(settings))
    typer.echo(TOLD.format(code=code, minutes=int(CODE_VALID.total_seconds()) // 60))


async def _made(settings: Settings) -> str:
    return await make_code(home_of(settings), await settle(settings), SystemClock(), SystemChance())


async def make_code(home: Home, key: bytes, clock: Clock, chance: Chance) -> str:
    """Make a code that opens a group once, within `CODE_VALID`."""
    code = chance.code()
    await issue(home, key, code, clock.now() + CODE_VALID)
    return code
