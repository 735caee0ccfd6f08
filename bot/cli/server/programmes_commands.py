"""`sebaya programmes`: one of several in a PostgreSQL leaves with its key, comes with it, or is erased."""

import asyncio
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.own_programme import own_settings
from config.settings.key_file import load_key, write_key
from config.settings.settings import Settings
from storage.engine.opening import EXTRA_MISSING
from storage.engine.place import ServerPlace, keys_place, place_in

programmes = typer.Typer(no_args_is_help=True)
HANDED = """\
The main key of the programme {name} is in {file}. Keep it apart from backups and from the server: whoever
has it and the database reads names. Without a copy, everything is lost with the database of keys. With the
programme's database, or a backup of it, it opens the programme anywhere."""
TAKEN = "The programme {name} opens with the key of {file} from now on. Delete the file, or keep it apart."
SURE = """\
Erase the programme {name} in {shown}: everybody in it, its conversations, its record, its key.
Nothing brings it back."""
ERASED = """\
Erased: the programme {name}. What is left elsewhere is yours to destroy: its backups, its list of forgotten
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
    place, keys = _places(settings)
    machine = load_key(settings.secret_key_file)
    key = asyncio.run(_offline().own_key(place, keys, machine))
    write_key(file, key)
    # Only now: what is noted is that there is a copy.
    asyncio.run(_offline().note_handed(keys, machine, key, SystemClock().now()))
    typer.echo(HANDED.format(name=place.name, file=file))


@programmes.command()
def take_key(
    file: Annotated[Path, typer.Argument(help="The key that the programme's database was made with.")],
) -> None:
    """Wrap a programme's own key, where it comes from elsewhere or the database of keys was lost."""
    settings = own_settings()
    place, keys = _places(settings)
    asyncio.run(_offline().take_in(place, keys, load_key(settings.secret_key_file), load_key(file)))
    typer.echo(TAKEN.format(name=place.name, file=file))


@programmes.command()
def erase() -> None:
    """Erase this programme for good: its key, its rows, its role. Stop the bot first; it asks twice."""
    place, keys = _places(own_settings())
    typer.echo(SURE.format(name=place.name, shown=place.shown))
    for question in (ASK_NAME, ASK_AGAIN):
        if typer.prompt(question).strip() != place.name:
            raise NotErased("that is not its name; nothing was changed")
    left = asyncio.run(_offline().erase(place, keys))
    typer.echo(ERASED.format(name=place.name))
    if left:
        typer.echo(left)


def _offline() -> ModuleType:
    try:
        from storage.offline import programmes as offline  # noqa: PLC0415 (an extra)
    except ImportError:
        raise OnlyOnServer(EXTRA_MISSING) from None
    return offline


def _places(settings: Settings) -> tuple[ServerPlace, ServerPlace]:
    """Return where the programme and its keys lie; raises `OnlyOnServer` for a file."""
    place = place_in(settings.database_url)
    keys = keys_place(settings.keys_url, place)
    if place is None or keys is None:
        raise OnlyOnServer(
            f"this programme lies in a file, and {settings.secret_key_file} is its own key: delete both to "
            "erase it"
        )
    return place, keys
