"""`sebaya backup` and `sebaya restore`: to a file under a key of its own, and back onto an empty machine."""

import asyncio
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.own_programme import own_settings
from bot.cli.purge_command import opened
from bot.cli.restored_list import MAY_RETURN, Trust, bring_list, require_list
from bot.programme_info import home_of
from bot.scheduling.backups import CONTENT_COPY, keep_content, list_of
from care.model.audit_actions import AuditAction
from care.system import recovery
from config.settings.key_file import KEY_LENGTH, KeyMistake, load_key, write_key
from config.settings.settings import Settings
from storage.engine.lock import take_lock
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.keeping.erasure_list import erasures_beside
from storage.migrate import APPLIED, is_too_new
from storage.offline.audit_verify import note
from storage.offline.backup import About, BackupRefused, adopt, back_up, counted, is_database, unpack
from storage.offline.inspection import fits, require_programme
from storage.sealing.conversation_keys import keys_beside
from storage.store import Desk

MADE = "Made {file}: {rows} rows. Keep its key and the main key somewhere else."
LISTED = "Without the newest {listed} (who was forgotten) it is not restored: keep that with your backups."
UNLISTED = (
    "There is no list of who was forgotten at {listed}: if nobody was, restore with --nobody-forgotten."
)
RESTORED = """\
Restored: everything as it was at {made} (UTC). Forgotten again: {forgotten}. Told at the next start: {told}.
No word of what was said can be read: that is meant so. Now run `sebaya run`."""

UNTIL = (
    "The list of who was forgotten ends at {at} (UTC): whoever asked after that is here again. Ask around."
)


def backup(
    file: Annotated[Path, typer.Argument(help="Where it goes; replaced when the new one is whole.")],
) -> None:
    """Make an encrypted backup, also while the bot runs. What was said is never in it."""
    settings = own_settings()
    now = SystemClock().now()
    about = back_up(settings.database_path, file, _backup_key(settings), now)
    keep_content(settings.content_folder, file.with_name(f"{file.name}.{CONTENT_COPY}"))
    with suppress(
        KeyMistake, NotOurs
    ):  # as where the main key lies in shares: the backup is made all the same
        asyncio.run(note(home_of(settings), load_key(settings.secret_key_file), AuditAction.BACKUP, now))
    typer.echo(MADE.format(file=file, rows=sum(about.rows.values())))
    erasures = list_of(settings)
    there = [path for path in erasures.paths if path.exists() and erasures.is_complete(path)]
    typer.echo(LISTED.format(listed=there[-1]) if there else UNLISTED.format(listed=erasures.paths[-1]))


def _backup_key(settings: Settings) -> bytes:
    path = settings.backup_key_file
    if path is None:
        raise BackupRefused("set SEBAYA_BACKUP_KEY_FILE first: backups have a key of their own")
    if not path.exists():
        asyncio.run(require_programme(home_of(settings)))  # there is no key without a backup
        write_key(path, os.urandom(KEY_LENGTH))
        typer.echo(
            f"Made the key for backups, {path}. Without it no backup opens: keep a copy of it elsewhere."
        )
    return load_key(path)


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
    if not settings.database_path.exists():
        # Before anything is made: a refused restore leaves no folder and no lock in an empty place.
        _require_room(settings, trust)
    if not file.is_file():
        raise BackupRefused(f"there is no backup {file}: look at the folder you are in")
    _make_folder(settings.database_path.parent)
    # Held until the end, so that no bot starts on a database that is being restored.
    with take_lock(settings.database_path):
        _require_room(settings, trust)
        folder = settings.database_path.with_name(f"{settings.database_path.name}.restoring")
        shutil.rmtree(folder, ignore_errors=True)
        _make_folder(folder)
        made = folder / settings.database_path.name
        try:
            typer.echo(_restored(settings, file, made, main_key, trust))
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise BackupRefused(f"cannot write {folder}: {fault.strerror}") from None


def _require_room(settings: Settings, trust: Trust) -> None:
    path = settings.database_path
    logs = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm", "-journal"))
    belongs = (path, keys_beside(path), *logs)  # a log that is left would be written into the new one
    if there := [one for one in belongs if one.exists()]:
        first, *more = there
        beside = f" ({', '.join(one.name for one in more)} too)" if more else ""
        raise BackupRefused(f"{first} is there: move it away first; nothing was changed{beside}")
    require_list(settings, trust)


def _restored(settings: Settings, file: Path, made: Path, main_key: bytes, trust: Trust) -> str:
    """Do everything beside the target and move it into place last."""
    about = adopt(file, made) if is_database(file) else unpack(file, made, _key_of_backup(settings))
    _verify(made, about)
    if not asyncio.run(fits(Home(made), main_key)):
        raise BackupRefused(
            f"{settings.secret_key_file} is not the main key of this backup: "
            "put the one there that was in use when it was made"
        )
    listed_at = bring_list(settings, made, main_key, trust)
    forgotten, told = asyncio.run(_resumed(settings, made, about, main_key, trust))
    # The database comes last, so that it never stands there without its list and its keys.
    erasures_beside(made).replace(erasures_beside(settings.database_path))
    keys_beside(made).replace(keys_beside(settings.database_path))
    made.replace(settings.database_path)
    until = f"\n{UNTIL.format(at=f'{listed_at:%Y-%m-%d %H:%M}')}" if listed_at else ""
    return RESTORED.format(made=f"{about.made:%Y-%m-%d %H:%M}", forgotten=forgotten, told=told) + until


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
