"""`sebaya reset-pin` and `sebaya confirm`: what only the person who has the server does for the team."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated

import typer

from bot.cli.key_commands import settle
from bot.cli.own_programme import own_settings
from bot.programme_info import home_of
from config.settings.settings import Settings
from storage.engine.place import Home
from storage.offline import privileged

RESET = """\
The PIN is taken away. Within five minutes the bot tells the counselors' group and the person; they choose a
new one at their next privileged act. Do this only for somebody whom you see or hear yourself."""
CONFIRMED = """\
Confirmed. The bot carries it out within five minutes, and tells the counselors' group."""
ACTS = {
    "lock": "lock out",
    "suspend": "pause",
    "remove": "remove from the team",
    "promote": "make a coordinator",
    "restore": "bring back as a counselor",
    "admit": "accept as a counselor",
    "move": "move the counselors' group",
}
Code = Annotated[str, typer.Argument(help="The code in front of the line; without it the lines are listed.")]

Deed = Callable[[Home, bytes, str], Awaitable[str]]


class NothingThere(Exception):
    """There is nothing with this code; the text says what to do, in one line."""


def reset_pin(code: Code = "") -> None:
    """Take away a forgotten PIN, by the person's code; without one list who there is. The bot may run."""
    typer.echo(asyncio.run(_done(take_pin_away, own_settings(), code)))


def confirm(code: Code = "") -> None:
    """Confirm a privileged act as its second person; without a code list what waits. The bot may run."""
    typer.echo(asyncio.run(_done(confirm_act, own_settings(), code)))


async def _done(deed: Deed, settings: Settings, code: str) -> str:
    return await deed(home_of(settings), await settle(settings), code)


async def take_pin_away(home: Home, key: bytes, code: str) -> str:
    """Take the PIN of the person with this code away; return what is told. Raises `NothingThere`."""
    if not code:
        return _listed(
            [
                f"{one.id}  {one.name}  {'has a PIN' if one.has_pin else 'no PIN'}"
                for one in await privileged.holders(home, key)
            ],
            "There is no counselor yet.",
        )
    if not await privileged.reset_pin(home, key, code):
        raise NothingThere("nobody with this code has a PIN: `sebaya reset-pin` lists who there is")
    return RESET


async def confirm_act(home: Home, key: bytes, code: str) -> str:
    """Confirm the act with this code; return what is told. Raises `NothingThere`."""
    if not code:
        return _listed(
            [
                f"{one.id}  {one.by} wants to {ACTS[one.act]}: {one.about}"
                for one in await privileged.waiting(home, key)
            ],
            "Nothing waits for a second person.",
        )
    if not await privileged.agree(home, key, code):
        raise NothingThere(
            "nothing with this code waits for a second person: `sebaya confirm` lists what does"
        )
    return CONFIRMED


def _listed(lines: list[str], nothing: str) -> str:
    return "\n".join(lines) or nothing
