"""`sebaya restore`: a backup back onto an empty machine, or into a PostgreSQL beside other programmes."""

import asyncio
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.backups.restored_list import MAY_RETURN, Trust, bring_list, require_list
from bot.cli.own_programme import own_settings
from bot.cli.purge_command import opened
from bot.programme_info import home_of
from care.system import recovery
from config.settings.key_file import load_key
from config.settings.settings import Settings
from storage.engine.lock import take_lock
from storage.engine.opening import Use, WrongKey
from storage.engine.place import Home
from storage.engine.whereabouts import Way, Whereabouts
from storage.keeping.erasure_list import erasures_beside
from storage.migrate import APPLIED, is_too_new
from storage.offline.backup import About, BackupRefused, adopt, counted, is_database, unpack
from storage.offline.holding import held
from storage.offline.inspection import fits, key_check
from storage.offline.move import arrive, make_room, release
from storage.sealing.conversation_keys import keys_beside
from storage.sealing.encryption import Vault
from storage.sealing.main_key import own_key
from storage.store import Desk

RESTORED = """\
Restored: everything as it was at {made} (UTC). Forgotten again: {forgotten}. Told at the next start: {told}.
No word of what was said can be read: that is meant so. Now run `sebaya run`."""

UNTIL = (
    "The list of who was forgotten ends at {at} (UTC): whoever asked after that is here again. Ask around."
)


def restore(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    *,
    nobody_forgotten: Annotated[
        bool, typer.Option("--nobody-forgotten", help="Nobody was forgotten since: there is no list.")
    ] = False,
    may_return: Annotated[
        bool,
        typer.Option(
            MAY_RETURN, help="Take an old or broken list: people who asked to be forgotten may come back."
        ),
    ] = False,
) -> None:
    """Put a backup in place of a database that is not there. Refuses over one that is."""
    settings = own_settings()
    main_key = load_key(settings.secret_key_file)
    trust = Trust.MAY_RETURN if may_return else Trust.NOBODY if nobody_forgotten else Trust.LIST
    home = home_of(settings)
    if home.server is None and not home.path.exists():
        # Before anything is made: a refused restore leaves no folder and no lock in an empty place.
        _require_room(home.path)
    require_list(settings, trust)
    if not file.is_file():
        raise BackupRefused(f"there is no backup {file}: look at the folder you are in")
    _make_folder(settings.beside.parent)
    place = _onto_server if home.server else _into_file
    typer.echo(asyncio.run(place(settings, file, main_key, trust)))


async def _into_file(settings: Settings, file: Path, main_key: bytes, trust: Trust) -> str:
    path = settings.database_path
    # Held until the end, so that no bot starts on a database that is being restored.
    with take_lock(path), _folder_beside(path) as made:
        _require_room(path)
        require_list(settings, trust)
        _, told = await _restored(settings, file, made, main_key, trust)
        # The database comes last, so that it never stands there without its list and its keys.
        erasures_beside(made).replace(erasures_beside(path))
        keys_beside(made).replace(keys_beside(path))
        made.replace(path)
    return told


async def _onto_server(settings: Settings, file: Path, main_key: bytes, trust: Trust) -> str:
    async with held(home_of(settings)) as home:
        begun = Whereabouts(Way.RESTORING, "a backup", home.keys_shown)
        await make_room(home, begun)
        with _folder_beside(settings.beside) as made:
            key, told = await _restored(settings, file, made, main_key, trust)
            async with held(Home(made)) as copy:
                await arrive(copy, home, Vault(key), SystemClock().now(), begun)
            erasures_beside(made).replace(erasures_beside(settings.beside))
        await release(home)
    return told


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """Return where to make the database; the folder goes afterwards."""
    folder = path.with_name(f"{path.name}.restoring")
    shutil.rmtree(folder, ignore_errors=True)
    _make_folder(folder)
    try:
        yield folder / path.name
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise BackupRefused(f"cannot write {folder}: {fault.strerror}") from None


def _require_room(path: Path) -> None:
    logs = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm", "-journal"))
    belongs = (path, keys_beside(path), *logs)  # a log that is left would be written into the new one
    if there := [one for one in belongs if one.exists()]:
        first, *more = there
        beside = f" ({', '.join(one.name for one in more)} too)" if more else ""
        raise BackupRefused(f"{first} is there: move it away first; nothing was changed{beside}")


async def _restored(
    settings: Settings, file: Path, made: Path, given: bytes, trust: Trust
) -> tuple[bytes, str]:
    """Make the database `made`, with its list and its keys beside it, as it will be used.

    Return the main key that it lies under, and what is told.
    """
    about = adopt(file, made) if is_database(file) else unpack(file, made, _key_of_backup(settings))
    _verify(made, about)
    main_key = await _main_key(settings, made, given)
    listed_at = await bring_list(settings, made, main_key, trust)
    forgotten, told = await _resumed(settings, made, about, main_key, trust)
    until = f"\n{UNTIL.format(at=f'{listed_at:%Y-%m-%d %H:%M}')}" if listed_at else ""
    said = RESTORED.format(made=f"{about.made:%Y-%m-%d %H:%M}", forgotten=forgotten, told=told)
    return main_key, said + until


async def _main_key(settings: Settings, made: Path, given: bytes) -> bytes:
    """Return the main key of the database `made`: the given one, or on a server what that one opens."""
    with suppress(WrongKey):
        key = await own_key(home_of(settings), given, await key_check(Home(made)), Use.READING)
        if await fits(Home(made), key):
            return key
    raise BackupRefused(
        f"{settings.secret_key_file} is not the main key of this backup: "
        "put the one there that was in use when it was made"
    )


def _key_of_backup(settings: Settings) -> bytes:
    if settings.backup_key_file is None:
        raise BackupRefused("set SEBAYA_BACKUP_KEY_FILE: the key that the backup was made with")
    return load_key(settings.backup_key_file)


def _verify(made: Path, about: About) -> None:
    try:
        with closing(sqlite3.connect(made)) as connection:
            too_new = is_too_new(connection.execute(APPLIED).fetchall())
            whole = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            whole = whole and not connection.execute("PRAGMA foreign_key_check").fetchall()
            whole = whole and counted(connection) == about.rows
    except sqlite3.Error:
        whole = too_new = False
    if too_new:
        raise BackupRefused(f"the backup is of a newer version ({about.version}): update Sebaya first")
    if not whole:
        raise BackupRefused("the database in the backup is not whole: take another backup")


async def _resumed(
    settings: Settings, made: Path, about: About, main_key: bytes, trust: Trust
) -> tuple[int, int]:
    async def resume(desk: Desk) -> tuple[int, int]:
        if not await desk.work.audit.is_whole():
            raise BackupRefused("the record of who did what is not whole in this backup: take another one")
        if trust is not Trust.MAY_RETURN and await desk.work.keeping.recovery.list_is_short():
            raise BackupRefused(
                f"{settings.erasures_path} is not the whole list of who was forgotten: put that one there; "
                f"if it is lost, forgotten people come back with all that is kept of them: {MAY_RETURN}"
            )
        return await recovery.resume(desk.work, about.made)

    async with opened(settings, main_key, made) as store:
        return await store.run(SystemClock().now(), resume)
