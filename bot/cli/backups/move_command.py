"""`sebaya move`: the programme to another database, between a SQLite file and a PostgreSQL."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.key_commands import settle
from bot.cli.own_programme import own_settings
from bot.programme_info import home_of
from bot.scheduling.backups import list_of
from config.settings import setting_parsers
from config.settings.key_file import load_key, write_key
from config.settings.places import ON_A_SERVER
from config.settings.settings import Settings
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.engine.whereabouts import NotHere
from storage.keeping.erasure_list import erasures_beside
from storage.offline.holding import held
from storage.offline.inspection import require_programme
from storage.offline.move import Moved, bring_list
from storage.offline.move import move as moved_to
from storage.sealing.encryption import Vault

MOVED = "Moved: {rows} rows, and the keys of {keys} conversations. Each was compared with where it came from."
FINISHED = "The move is finished: what was left to do after it had been broken off is done."
NOW = """\
Now put this into .env, and then run `sebaya run`:
{settings}
The list of who was forgotten is {listed}: it belongs to the programme, wherever it runs.
What was left refuses to start, and its conversations' keys are destroyed. It still holds who is where, as a
backup does, and nobody is forgotten there: delete it within 30 days."""
LEFT_IN_FILE = "That is: {0}, and {0}.keys."
LEFT_ON_SERVER = "That is: `sebaya programmes erase`, with the settings as they are now."


def move(
    to: Annotated[str, typer.Option("--to", help="sqlite:///file or postgresql://login@host/database.")],
    keys: Annotated[
        str | None, typer.Option("--keys", help="For a PostgreSQL: the database of the conversations' keys.")
    ] = None,
) -> None:
    """Move the programme to another database, with running talks. Stop the bot first."""
    settings = own_settings()
    keys_url = _server(keys) if keys else settings.keys_url
    target = _target(to, keys_url)
    source = home_of(settings)
    if (source.server, source.path) == (target.server, target.path):
        raise NotOurs(f"--to {to}: the programme is there already")
    moved = asyncio.run(_moved(settings, source, target))
    typer.echo(MOVED.format(rows=moved.rows, keys=moved.keys) if moved else FINISHED)
    named = "\n".join(_named(to, target, keys_url))
    typer.echo(NOW.format(settings=named, listed=erasures_beside(target.path)))
    typer.echo(LEFT_ON_SERVER if source.server else LEFT_IN_FILE.format(source.path))


def _named(url: str, target: Home, keys_url: str | None) -> Iterator[str]:
    """Return the settings that name the programme from now on."""
    yield f"SEBAYA_DATABASE_URL={url}"
    if target.server:
        yield f"SEBAYA_KEYS_URL={keys_url}"
    elif _key_beside(target.path).exists():
        yield f"SEBAYA_SECRET_KEY_FILE={_key_beside(target.path)}"


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
    with suppress(NotHere):  # a move that was broken off may be finished
        await require_programme(source)
    key, machine = await settle(settings), load_key(settings.secret_key_file)
    listed, vault = list_of(settings), Vault(key)
    async with held(source) as here, held(target) as there:

        async def bring() -> None:
            await bring_list(there, vault, listed, erasures_beside(target.path))
            if key != machine:
                await _bring_key(target, machine, key)

        return await moved_to(here, there, vault, SystemClock().now(), bring)


async def _bring_key(target: Home, machine: bytes, key: bytes) -> None:
    """Put the programme's own key where the target finds it: wrapped, or in a file of its own."""
    if target.keys is None:
        file = _key_beside(target.path)
        if not file.exists():
            write_key(file, key)
        elif load_key(file) != key:
            raise NotOurs(f"{file} is there: move it away first, the programme's own main key goes there")
        return
    from storage.sealing.programme_keys import only  # noqa: PLC0415 (an extra)

    await only(target.keys, machine, key)


def _key_beside(database: Path) -> Path:
    return database.with_name(f"{database.name}.key")
