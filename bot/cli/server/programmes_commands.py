"""`sebaya programmes`: one of several in a PostgreSQL leaves with its key, comes with it, or is erased."""

import asyncio
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.own_programme import own_settings
from bot.programme_info import home_of
from config.settings.key_file import load_key, write_key
from config.settings.settings import Settings
from storage.engine.opening import EXTRA_MISSING
from storage.engine.place import Home, ServerPlace

programmes = typer.Typer(no_args_is_help=True)
HANDED = """\
The main key of {name} is in {file}. Keep it apart from backups and from the server: whoever
has it and the database reads names. Without a copy, everything is lost with the database of keys. With the
programme's database, or a backup of it, it opens the programme anywhere."""
TAKEN = "From now on {name} opens with the key of {file}. Delete the file, or keep it apart."
SURE = """\
Erase {name}: everybody in it, its conversations, its record, its key.
Nothing brings it back."""
ERASED = """\
Erased: {name}. What is left elsewhere is yours to destroy: its backups, its list of forgotten
people, and copies of its key that were handed out. In the server's log it stands until that is renewed:
docs/postgresql.md says how long."""
ASK_NAME, ASK_AGAIN = "Its name, to go on", "Its name once more, to erase it now"


class OnlyOnServer(Exception):
    """There is nothing of this kind for a file; the text says what to do, in one plain line."""


class NotErased(Exception):
    """What was typed is not the programme's name; the text says so in one plain line."""


@programmes.command()
def hand_out_key(
    file: Annotated[Path, typer.Argument(help="Where to put the key; nothing is overwritten.")],
) -> None:
    """Write this programme's own main key into a file: to keep apart, or to leave with. The bot may run."""
    settings = own_settings()
    home, keys = _home(settings)
    machine = load_key(settings.secret_key_file)
    key = asyncio.run(_offline().leaving_key(home, machine))
    write_key(file, key)
    # Only now: what is noted is that there is a copy.
    asyncio.run(_offline().note_handed(keys, machine, key, SystemClock().now()))
    typer.echo(HANDED.format(name=home.name, file=file))


@programmes.command()
def take_key(
    file: Annotated[Path, typer.Argument(help="The key that the programme's database was made with.")],
) -> None:
    """Wrap a programme's own key, where it comes from elsewhere or the database of keys was lost."""
    settings = own_settings()
    home, keys = _home(settings)
    asyncio.run(_offline().take_in(home, keys, load_key(settings.secret_key_file), load_key(file)))
    typer.echo(TAKEN.format(name=home.name, file=file))


@programmes.command()
def erase() -> None:
    """Erase this programme for good: its key, its rows, its role. Stop the bot first; it asks twice."""
    home, keys = _home(own_settings())
    typer.echo(SURE.format(name=home.name))
    for question in (ASK_NAME, ASK_AGAIN):
        if typer.prompt(question).strip() != keys.name:
            raise NotErased("that is not its name; nothing was changed")
    left = asyncio.run(_offline().erase(home, keys))
    typer.echo(ERASED.format(name=home.name))
    if left:
        typer.echo(left)


def _offline() -> ModuleType:
    try:
        from storage.offline import programmes as offline  # noqa: PLC0415 (an extra)
    except ImportError:
        raise OnlyOnServer(EXTRA_MISSING) from None
    return offline


def _home(settings: Settings) -> tuple[Home, ServerPlace]:
    """Return where the programme and its keys lie; raises `OnlyOnServer` for a file."""
    home = home_of(settings)
    if home.keys is None:
        raise OnlyOnServer(
            f"this programme lies in a file, and {settings.secret_key_file} is its own key: delete both to "
            "erase it"
        )
    return home, home.keys
