"""`sebaya move`: the programme to another database, between a SQLite file and a PostgreSQL."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.key_commands import settle
from bot.cli.own_programme import own_settings
from bot.programme_info import home_of
from bot.scheduling.backups import list_of
from config.settings import setting_parsers
from config.settings.places import ON_A_SERVER
from config.settings.settings import Settings
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.keeping.erasure_list import erasures_beside
from storage.offline.holding import held
from storage.offline.inspection import require_there
from storage.offline.move import Moved
from storage.offline.move import move as moved_to
from storage.sealing.encryption import Vault

MOVED = "Moved: {rows} rows, and the keys of {keys} conversations. Each was compared with where it came from."
FINISHED = "The move is finished: what was left to do after it had been broken off is done."
NOW = """\
Now put this into .env, and then run `sebaya run`:
{settings}
The list of who was forgotten is {listed}: it belongs to the programme, wherever it runs.
What was left behind refuses to start, and its conversations' keys are destroyed. It still holds who is where:
delete it within 30 days, as a backup."""


def move(
    to: Annotated[str, typer.Option("--to", help="sqlite:///file or postgresql://login@host/database.")],
    keys: Annotated[
        str | None, typer.Option("--keys", help="For a PostgreSQL: the database of the conversations' keys.")
    ] = None,
) -> None:
    """Move the programme to another database, with running talks. Stop the bot first."""
    settings = own_settings()
    target = _target(to, _server(keys) if keys else settings.keys_url)
    source = home_of(settings)
    if (source.server, source.path) == (target.server, target.path):
        raise NotOurs(f"--to {to}: the programme is there already")
    require_there(source)
    moved = asyncio.run(_moved(settings, source, target))
    typer.echo(MOVED.format(rows=moved.rows, keys=moved.keys) if moved else FINISHED)
    named = [f"SEBAYA_DATABASE_URL={to}"]
    if target.server:
        named.append(f"SEBAYA_KEYS_URL={keys or settings.keys_url}")
    typer.echo(NOW.format(settings="\n".join(named), listed=erasures_beside(target.path)))


def _target(url: str, keys_url: str | None) -> Home:
    try:
        read = setting_parsers.database(url)
    except ValueError as accepted:
        raise NotOurs(f"--to {url}: give {accepted}") from None
    path = Path(read.removeprefix("sqlite:///"))
    return Home.at(read, keys_url, path if read.startswith("sqlite:") else ON_A_SERVER)


def _server(url: str) -> str:
    try:
        return setting_parsers.server(url)
    except ValueError as accepted:
        raise NotOurs(f"--keys {url}: give {accepted}") from None


async def _moved(settings: Settings, source: Home, target: Home) -> Moved | None:
    vault, listed = Vault(await settle(settings)), list_of(settings)
    async with held(source) as here, held(target) as there:
        return await moved_to(here, there, vault, SystemClock().now(), listed, erasures_beside(target.path))
