"""Backups: by hand, and by the clock if there is a folder for them."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import make_archive

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.programme_info import home_of
from care.model.audit_actions import PROGRAMME, AuditAction
from care.ports.unit_of_work import Unavailable
from care.system import recovery
from config.settings.key_file import KeyMistake, load_key
from config.settings.settings import Settings
from storage.keeping.erasure_list import ErasureList, erasures_beside
from storage.offline.backup import BackupRefused, back_up
from storage.store import Store

NAMED = "sebaya-%Y%m%dT%H%M%SZ.backup"
CONTENT_COPY = "content.zip"
"""The copy of the programme's own content beside the backups."""


def newest(folder: Path) -> datetime | None:
    """Return when the newest backup of this folder was made; None if there is none."""
    return max((made for made, _ in kept(folder)), default=None)


def kept(folder: Path) -> list[tuple[datetime, Path]]:
    """Return the backups that the clock has made there, with their times."""
    found = []
    for path in folder.glob("sebaya-*.backup"):
        try:
            found.append((datetime.strptime(path.name, NAMED).replace(tzinfo=UTC), path))
        except ValueError:
            continue
    return found


class Backups:
    """Make a backup when the newest is old enough; the files say when, so a restart loses nothing."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        erasures: ErasureList,
        clock: Clock,
        after_commit: Callable[[], None],
    ) -> None:
        self._settings = settings
        self._store = store
        self._list = erasures
        self._list_fault: str | None = None
        self._copying: asyncio.Task[None] | None = None
        self._copy_fails = False
        self._clock = clock
        self._after_commit = after_commit
        self._failing = False
        self._log = get_logger()

    async def ring(self) -> None:
        """Make a backup if one is due, and delete those that are too old."""
        settings = self._settings
        folder = settings.backup_folder
        if folder is None:
            return
        try:
            # In a thread: copying and a slow disk must not hold the event loop.
            made = await asyncio.to_thread(self._make_if_due, folder, self._clock.now())
        except (BackupRefused, KeyMistake, OSError) as refused:
            await self._tell(refused)
        else:
            self._failing = False
            if made:
                self._log.info("backup_made")
                await self._note()

    def _make_if_due(self, folder: Path, now: datetime) -> bool:
        made, settings = newest(folder), self._settings
        if made and now - made < settings.backup_every:
            return False
        key = settings.backup_key_file
        if key is None:
            raise BackupRefused("there is a folder for backups, and no SEBAYA_BACKUP_KEY_FILE")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        back_up(home_of(settings), folder / f"{now:{NAMED}}", load_key(key), now)
        keep_content(settings.content_folder, folder / CONTENT_COPY)
        # Only after a new one is whole.
        rotate(folder, now - settings.backup_kept)
        return True

    async def _note(self) -> None:
        with suppress(Unavailable):
            await self._store.run(
                self._clock.now(), lambda desk: desk.work.audit.note(PROGRAMME, AuditAction.BACKUP)
            )

    async def _tell(self, refused: Exception) -> None:
        """Log each time why it failed; tell the group once, until a backup has been made again."""
        self._log.error("backup_failed", kind=type(refused).__name__, exc_info=refused)
        if self._failing:
            return
        self._failing = True
        try:
            await self._store.run(self._clock.now(), lambda desk: recovery.tell_backup_failed(desk.work))
        except Unavailable:
            self._failing = False
        self._after_commit()

    def look_at_list(self) -> None:
        """Start copying the list of forgotten people; nothing waits for it, because disks can hang."""
        if self._list.fault != self._list_fault and self._list.fault:
            self._log.error("list_not_written", kind=self._list.fault)
        self._list_fault = self._list.fault
        if self._list.behind and (self._copying is None or self._copying.done()):
            self._copying = asyncio.create_task(self._copy_list())

    async def _copy_list(self) -> None:
        try:
            await asyncio.to_thread(self._list.follow)
        except OSError as fault:
            if not self._copy_fails:
                self._log.error("list_not_copied", kind=type(fault).__name__, exc_info=fault)
            self._copy_fails = True
        else:
            if self._copy_fails:
                self._log.info("list_copied")
            self._copy_fails = False

    async def copied(self, within: float | None = None) -> None:
        """Wait until the copy has ended, at most `within` seconds."""
        if self._copying:
            await asyncio.wait([self._copying], timeout=within)


def list_of(settings: Settings) -> ErasureList:
    """Return the list of forgotten people: the one beside the database counts; its copy is with backups."""
    return ErasureList(erasures_beside(settings.beside), settings.erasures_path)


def keep_content(own: Path | None, target: Path) -> None:
    """Keep a copy of the programme's own content, which holds nobody's words, in place of the one before."""
    if own:
        made = make_archive(str(target.with_suffix(".part")), "zip", own)
        Path(made).replace(target)


def rotate(folder: Path, before: datetime) -> None:
    """Delete backups from before this time, so that a forgotten person is in none for longer."""
    for made, path in kept(folder):
        if made <= before:
            path.unlink(missing_ok=True)


EVERY = timedelta(minutes=5)
"""How often it is checked whether a backup is due."""
