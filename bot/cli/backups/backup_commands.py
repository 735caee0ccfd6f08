"""`sebaya backup`: everything but what was said, into a file under a key of its own."""

import asyncio
import os
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from bot.base.clock import SystemClock
from bot.cli.own_programme import own_settings
from bot.programme_info import home_of
from bot.scheduling.backups import CONTENT_COPY, keep_content, list_of
from care.model.audit_actions import AuditAction
from config.settings.key_file import KEY_LENGTH, KeyMistake, load_key, write_key
from config.settings.settings import Settings
from storage.engine.opening import NotOurs
from storage.offline.audit_verify import note
from storage.offline.backup import BackupRefused, back_up
from storage.offline.inspection import require_programme

MADE = "Made {file}: {rows} rows. Keep its key and the main key somewhere else."
LISTED = "Without the newest {listed} (who was forgotten) it is not restored: keep that with your backups."
UNLISTED = (
    "There is no list of who was forgotten at {listed}: if nobody was, restore with --nobody-forgotten."
)


def backup(
    file: Annotated[Path, typer.Argument(help="Where it goes; replaced when the new one is whole.")],
) -> None:
    """Make an encrypted backup, also while the bot runs. What was said is never in it."""
    settings = own_settings()
    now = SystemClock().now()
    about = back_up(home_of(settings), file, _backup_key(settings), now)
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
