"""`sebaya rotate-key`: make a new main key; a crash at any moment leaves one key that opens everything."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import typer

from bot.base.clock import SystemClock
from bot.base.logs import get_logger
from bot.cli.own_programme import own_settings
from bot.programme_info import home_of
from config.settings.key_file import KEY_LENGTH, KeyMistake, load_key, take_place, write_key
from config.settings.settings import Settings
from storage.engine.database import Database
from storage.engine.lock import InUse
from storage.engine.place import Home, ServerPlace
from storage.engine.reaching import reach
from storage.offline.inspection import main_key, require_present, require_programme
from storage.offline.key_rotation import Changed, Rotation

TOLD = """\
There is a new main key in {key}. The old one is destroyed: whatever was sealed with it is sealed anew.
Under it: {chats} accounts and groups, {names} names, {waiting} waiting notices, {keys} conversations.
{guests} guests (no consent yet) are forgotten: who comes back begins anew.
Links and buttons from before still work: what they were made with is kept, sealed, until the next change.
A backup from before opens with the old key only, and that is gone: make a new backup now."""

TOLD_OF_SERVER = """\
The programme has a new main key of its own; the machine's key, {key}, stays as it is.
Under it: {chats} accounts and groups, {names} names, {waiting} waiting notices, {keys} conversations.
{guests} guests (no consent yet) are forgotten: who comes back begins anew.
Links and buttons from before still work: what they were made with is kept, sealed, until the next change.
The old one is destroyed: copies of it that were handed out, and backups from before, open nothing new. Hand
out the new key (sebaya programmes hand-out-key FILE) and make a new backup now."""


class CannotRotate(Exception):
    """The key cannot be changed now; the text says why in one plain line."""


def rotate_key() -> None:
    """Make a new main key and put everything under it. Stop the bot first."""
    settings = own_settings()
    changed = asyncio.run(_changed(settings))
    told = TOLD_OF_SERVER if settings.is_on_a_server else TOLD
    typer.echo(
        told.format(
            key=settings.secret_key_file,
            chats=changed.chats,
            names=changed.names,
            waiting=changed.waiting,
            keys=changed.keys,
            guests=changed.guests,
        )
    )


async def _changed(settings: Settings) -> Changed:
    home = home_of(settings)
    async with alone(home) as database:
        rotation = Rotation(database, home)
        if home.keys:
            return await _changed_on_server(home, home.keys, rotation, load_key(settings.secret_key_file))
        change = KeyChange(settings.secret_key_file, home, rotation)
        await change.settle()
        return await change.make()


async def _changed_on_server(home: Home, keys: ServerPlace, rotation: Rotation, machine: bytes) -> Changed:
    """Change the programme's own key: the machine's, in the file, serves other programmes too."""
    from storage.offline.programmes import rotate  # noqa: PLC0415 (an extra)

    await require_present(home)
    return await rotate(home, keys, rotation, machine, SystemClock().now())


def settled_key(settings: Settings) -> bytes:
    """As `settle`, for commands."""
    return asyncio.run(settle(settings))


async def settle(settings: Settings) -> bytes:
    """Return the main key, after a change of it that was cut off has been finished or undone."""
    if _made(settings.secret_key_file).exists():
        home = home_of(settings)
        async with alone(home) as database:
            await KeyChange(settings.secret_key_file, home, Rotation(database, home)).settle()
        get_logger().warning("key_change_settled")
    return await key_of(settings)


async def key_of(settings: Settings) -> bytes:
    """Return the main key: in its file, or on a server the programme's own, which that one opens."""
    return await main_key(home_of(settings), load_key(settings.secret_key_file))


class KeyChange:
    """A change of the main key in this file, while the programme is held."""

    def __init__(self, key: Path, home: Home, rotation: Rotation) -> None:
        self._key = key
        self._home = home
        self._rotation = rotation

    async def make(self) -> Changed:
        """Put everything under a new key, which takes the place of the old one."""
        key, old, new = self._key, load_key(self._key), os.urandom(KEY_LENGTH)
        await require_present(self._home)
        if not await self._rotation.fits(old):
            raise CannotRotate(
                f"{key} is not the key of {self._home.name}: give the key that it was made with"
            )
        if _old(key).exists():
            raise CannotRotate(
                f"{_old(key)} is there already: move it away, or delete it if no backup needs it"
            )
        # Better seen before anything is written than in the middle of a change.
        await self._rotation.require_keys(old)
        # Both keys are on disk before anything is put under the new one: a crash loses neither.
        write_key(_made(key), new)
        try:
            write_key(_old(key), old)
            changed = await self._rotation.change(old, new, SystemClock().now())
        except BaseException:
            await self.settle()
            raise
        await self._finish()
        return changed

    async def settle(self) -> None:
        """Finish or undo a change that was cut off: the database tells how far it came."""
        key = self._key
        if not _made(key).exists():
            return
        if await self._rotation.fits(load_key(key)):
            await self._undo()
        elif await self._rotation.fits(load_key(_made(key))):
            await self._finish()
        else:
            raise KeyMistake(f"neither {key} nor {_made(key)} is the key of {self._home.name}")

    async def _undo(self) -> None:
        await self._rotation.undo(load_key(self._key))
        _old(self._key).unlink(missing_ok=True)
        _made(self._key).unlink()

    async def _finish(self) -> None:
        await self._rotation.finish(load_key(_made(self._key)))
        # The old key goes last: nothing may be left that only it opens.
        take_place(_made(self._key), of=self._key)
        _old(self._key).unlink(missing_ok=True)


def _made(key: Path) -> Path:
    """Return the path of the new key until it takes its place; while it exists, a change is under way."""
    return key.with_name(f"{key.name}.new")


def _old(key: Path) -> Path:
    """Return the path of the key that is given up, until everything is under the new one."""
    return key.with_name(f"{key.name}.old")


@asynccontextmanager
async def alone(home: Home) -> AsyncIterator[Database]:
    """Hold the programme, so that nobody else uses it meanwhile.

    The connection that holds it is the one that changes it: where it is lost, no other one goes on.
    """
    await require_programme(home)  # else a lock would be left beside nothing
    try:
        database = await reach(home)
    except InUse:
        raise CannotRotate(f"the bot is running with {home.name}: stop it first") from None
    try:
        yield database
    finally:
        await database.close()
