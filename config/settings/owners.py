"""Whose the files of a programme are, and which of them others can read."""

import os
import pwd
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from config.settings.key_file import OTHERS
from config.settings.settings import DOT_ENV, Settings

ROOT = 0


@dataclass(frozen=True, slots=True)
class OtherOwner:
    """A file that belongs to another account than the one of this process; both by their names."""

    path: Path
    owner: str
    here: str


class WrongAccount(Exception):
    """The command was typed as an account that the programme does not belong to; one plain line."""


def require_own(*paths: Path) -> None:
    """Raise `WrongAccount` if one of the paths is another account's."""
    if other := other_owner(*paths):
        raise WrongAccount(
            f"{other.path} belongs to {other.owner}, and you are {other.here}: what is made now could not be "
            f"read by the bot; put `sudo -u {other.owner}` before the command"
        )


def belonging(settings: Settings) -> tuple[Path, Path]:
    """Return what a programme cannot be without: both belong to the account of the bot."""
    return settings.beside, settings.secret_key_file


def other_owner(*paths: Path) -> OtherOwner | None:
    """Return the first of the paths that is another account's.

    Of a path that does not exist the next folder above counts, for root alone: what root makes in somebody's
    folder, the one whose folder it is cannot read. Any other account cannot write there, or may.
    """
    me = os.geteuid()
    for path in paths:
        there = _nearest(path)
        if (there == path.absolute() or me == ROOT) and there.stat().st_uid != me:
            return OtherOwner(path, account(there.stat().st_uid), account(me))
    return None


def _nearest(path: Path) -> Path:
    """Return the path, or the next folder above it that exists and may be looked at."""
    path = path.absolute()
    while not os.access(path, os.F_OK) and path != path.parent:
        path = path.parent
    return path


def account(number: int) -> str:
    """Return the name of an account, or its number where it has no name."""
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def open_to_others(settings: Settings) -> Iterable[Path]:
    """Return the files with secrets that others can read, and that this account can close."""
    for path in (DOT_ENV, settings.bot_token_file):
        if path and path.is_file():
            found = path.stat()
            if found.st_mode & OTHERS and found.st_uid == os.geteuid():
                yield path
