"""`sebaya rotate-key`: make a new main key; a crash at any moment leaves one key that opens everything."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from bot.base.clock import SystemClock
from bot.base.logs import get_logger
from bot.cli.own_programme import own_settings
from config.settings.key_file import KEY_LENGTH, KeyMistake, load_key, take_place, write_key
from config.settings.settings import Settings
from storage.engine.lock import InUse, take_lock
from storage.offline import key_rotation
from storage.offline.inspection import require_present, require_programme

TOLD = """\
There is a new main key in {key}. The old one is destroyed: whatever was sealed with it is sealed anew.
Under it: {chats} accounts and groups, {names} names, {waiting} waiting notices, {keys} conversations.
{guests} guests (no consent yet) are forgotten: who comes back begins anew.
Links and buttons from before still work: what they were made with is kept, sealed, until the next change.
A backup from before opens with the old key only, and that is gone: make a new backup now."""


class CannotRotate(Exception):
    """The key cannot be changed now; the text says why in one plain line."""


def rotate_key() -> None:
    """Make a new main key and put everything under it. Stop the bot first."""
    settings = own_settings()
    with alone(settings.database_path):
        _settle(settings.secret_key_file, settings.database_path)
        changed = _rotate(settings.secret_key_file, settings.database_path)
    typer.echo(
        TOLD.format(
            key=settings.secret_key_file,
            chats=changed.chats,
            names=changed.names,
            waiting=changed.waiting,
            keys=changed.keys,
            guests=changed.guests,
        )
    )


def settled_key(settings: Settings) -> bytes:
    """Return the main key, after a change of it that was cut off has been finished or undone."""
    if _made(settings.secret_key_file).exists():
        with alone(settings.database_path):
            _settle(settings.secret_key_file, settings.database_path)
        get_logger().warning("key_change_settled")
    return load_key(settings.secret_key_file)


def _rotate(key: Path, database: Path) -> key_rotation.Changed:
    old, new = load_key(key), os.urandom(KEY_LENGTH)
    require_present(database)
    if not key_rotation.fits(database, old):
        raise CannotRotate(f"{key} is not the key of {database.name}: give the key that it was made with")
    if _old(key).exists():
        raise CannotRotate(f"{_old(key)} is there already: move it away, or delete it if no backup needs it")
    # Better seen before anything is written than in the middle of a change.
    key_rotation.require_keys(database, old)
    # Both keys are on disk before anything is put under the new one: a crash loses neither.
    write_key(_made(key), new)
    try:
        write_key(_old(key), old)
        changed = key_rotation.change(database, old, new, SystemClock().now())
    except BaseException:
        _settle(key, database)
        raise
    _finish(key, database)
    return changed


def _settle(key: Path, database: Path) -> None:
    """Finish or undo a change that was cut off: the database tells how far it came."""
    if not _made(key).exists():
        return
    if key_rotation.fits(database, load_key(key)):
        _undo(key, database)
    elif key_rotation.fits(database, load_key(_made(key))):
        _finish(key, database)
    else:
        raise KeyMistake(f"neither {key} nor {_made(key)} is the key of {database.name}")


def _undo(key: Path, database: Path) -> None:
    key_rotation.undo(database, load_key(key))
    _old(key).unlink(missing_ok=True)
    _made(key).unlink()


def _finish(key: Path, database: Path) -> None:
    key_rotation.finish(database, load_key(_made(key)))
    # The old key goes last: nothing may be left that only it opens.
    take_place(_made(key), of=key)
    _old(key).unlink(missing_ok=True)


def _made(key: Path) -> Path:
    """Return the path of the new key until it takes its place; while it exists, a change is under way."""
    return key.with_name(f"{key.name}.new")


def _old(key: Path) -> Path:
    """Return the path of the key that is given up, until everything is under the new one."""
    return key.with_name(f"{key.name}.old")


@contextmanager
def alone(database: Path) -> Iterator[None]:
    """Make sure that nobody else uses the database meanwhile."""
    require_programme(database)  # else a lock would be left beside nothing
    try:
        lock = take_lock(database)
    except InUse:
        raise CannotRotate(f"the bot is running with {database.name}: stop it first") from None
    with lock:
        yield
