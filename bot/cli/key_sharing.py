"""The main key in the hands of two people: split it, join it, and ask for it at a start."""

import os
import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.own_programme import own_settings
from config.settings.key_file import KeyMistake, load_key, read_key, write_key
from config.settings.key_shares import HOLDERS, is_share, join, split
from config.settings.settings import Settings

TOLD = """
Give each share to another person; it is not shown again. Any two of them start the bot: sebaya run --ask-key
One alone opens nothing. Try two of them (sebaya join-key FILE) before you delete {key}.
Where fewer than two shares are left, nothing opens the database any more, and no backup.
While nobody can type them, a bot that stopped stays away: docs/threat-model.md says what that means."""


def split_key(
    shares: Annotated[
        int, typer.Option("--of", min=HOLDERS[0], max=HOLDERS[1], help="For how many people; two are enough.")
    ] = HOLDERS[1],
) -> None:
    """Print the main key as shares for several people: two of them are needed to start."""
    settings = own_settings()
    key = load_key(settings.secret_key_file)
    typer.echo("\n".join(split(key, shares, os.urandom)))
    typer.echo(TOLD.format(key=settings.secret_key_file))


def join_key(
    file: Annotated[Path, typer.Argument(help="Where to put the key; nothing is overwritten.")],
) -> None:
    """Write the main key into a file, from two shares: for commands that want the file."""
    write_key(file, asked_key())
    typer.echo(f"The main key is in {file}. Delete it again when it is no longer needed.")


def started_key(settings: Settings) -> bytes:
    """Return the main key that the people at the terminal give; say if it still lies in a file, too."""
    file = settings.secret_key_file
    if file.with_name(f"{file.name}.new").exists():
        raise KeyMistake(
            f"a change of the key was cut off: put the key back into {file} and start without --ask-key"
        )
    if file.exists():
        typer.echo(
            f"sebaya: {file} still holds the main key: whoever has the machine needs no share", err=True
        )
    return asked_key()


def asked_key() -> bytes:
    """Ask for the whole key or two shares of it; a terminal does not show them."""
    first = _line("The main key, or a share of it: ")
    if is_share(first):
        return join(first, _line("The second person's share: "))
    if (key := read_key(first.encode())) is None:
        raise KeyMistake("that is neither a main key nor a share of one")
    return key


def _line(question: str) -> str:
    """Return the next line; nothing of it is shown."""
    text = getpass(question) if sys.stdin.isatty() else sys.stdin.readline()
    return text.strip()
