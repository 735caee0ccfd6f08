"""`sebaya move`: the programme to another database, between a SQLite file and a PostgreSQL."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.held_homes import held, lies_in
from bot.cli.key_commands import settled_key
from bot.cli.own_programme import own_settings
from bot.scheduling.backups import list_of
from config.settings import setting_parsers
from config.settings.key_file import load_key
from config.settings.places import ON_A_SERVER
from config.settings.settings import Settings
from storage.engine.opening import NotOurs
from storage.engine.place import ServerPlace, place_in
from storage.keeping.erasure_list import erasures_beside
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
    target, keys_url = _target(to), _server(keys) if keys else settings.keys_url
    source = lies_in(settings)
    if source == target:
        raise NotOurs(f"--to {to}: the programme is there already")
    if isinstance(source, Path):
        require_there(source)
    key = settled_key(settings) if isinstance(source, Path) else load_key(settings.secret_key_file)
    beside = erasures_beside(target if isinstance(target, Path) else ON_A_SERVER)
    moved = asyncio.run(_moved(settings, target, keys_url, key, beside))
    typer.echo(MOVED.format(rows=moved.rows, keys=moved.keys) if moved else FINISHED)
    named = [f"SEBAYA_DATABASE_URL={to}"]
    if not isinstance(target, Path):
        named.append(f"SEBAYA_KEYS_URL={keys_url}")
    typer.echo(NOW.format(settings="\n".join(named), listed=beside))


def _target(url: str) -> Path | ServerPlace:
    try:
        read = setting_parsers.database(url)
    except ValueError as accepted:
        raise NotOurs(f"--to {url}: give {accepted}") from None
    return place_in(read) or Path(read.removeprefix("sqlite:///"))


def _server(url: str) -> str:
    try:
        return setting_parsers.server(url)
    except ValueError as accepted:
        raise NotOurs(f"--keys {url}: give {accepted}") from None


async def _moved(
    settings: Settings, target: Path | ServerPlace, keys_url: str | None, key: bytes, beside: Path
) -> Moved | None:
    async with held(lies_in(settings), settings.keys_url) as source, held(target, keys_url) as there:
        now = SystemClock().now()
        return await moved_to(source, there, Vault(key), now, list_of(settings), beside)
