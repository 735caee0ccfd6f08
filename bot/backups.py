"""Backups: by hand, and by the clock where a folder for them is given."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.logs import get_logger
from care import recovery
from care.ports.work import Unavailable
from config.key_file import KeyMistake, load_key
from config.settings import Settings
from storage.backup import BackupRefused, back_up
from storage.store import Store

NAMED = "sebaya-%Y%m%dT%H%M%SZ.backup"


def newest(folder: Path) -> datetime | None:
    """When the newest backup of this folder was made; None if there is none."""
    return max((made for made, _ in kept(folder)), default=None)


def kept(folder: Path) -> list[tuple[datetime, Path]]:
    """The backups that the clock has made there, with their times."""
    found = []
    for path in folder.glob("sebaya-*.backup"):
        try:
            found.append((datetime.strptime(path.name, NAMED).replace(tzinfo=UTC), path))
        except ValueError:
            continue
    return found


class Backups:
    """Made when the newest is old enough; the files themselves say when: a restart loses nothing."""

    def __init__(
        self, settings: Settings, store: Store, clock: Clock, after_commit: Callable[[], None]
    ) -> None:
        self._settings = settings
        self._store = store
        self._clock = clock
        self._after_commit = after_commit
        self._failing = False
        self._log = get_logger()

    async def ring(self) -> None:
        """Make one if it is due, and let go of those that are too old."""
        settings = self._settings
        folder = settings.backup_folder
        if folder is None or not self._is_due(folder):
            return
        try:
            await asyncio.to_thread(self._make, folder, self._clock.now())
        except (BackupRefused, KeyMistake, OSError) as refused:
            await self._tell(refused)
        else:
            self._failing = False
            self._log.info("backup_made")

    def _is_due(self, folder: Path) -> bool:
        made, settings = newest(folder), self._settings
        return made is None or self._clock.now() - made >= settings.backup_every

    def _make(self, folder: Path, now: datetime) -> None:
        settings = self._settings
        key = settings.backup_key_file
        if key is None:
            raise BackupRefused("there is a folder for backups, and no SEBAYA_BACKUP_KEY_FILE")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        back_up(settings.database_path, folder / f"{now:{NAMED}}", load_key(key), now)
        rotate(folder, now - settings.backup_kept)

    async def _tell(self, refused: Exception) -> None:
        """The log says why each time; the group hears it once, until one has been made again."""
        self._log.error("backup_failed", kind=type(refused).__name__, exc_info=refused)
        if self._failing:
            return
        self._failing = True
        try:
            await self._store.run(self._clock.now(), lambda desk: recovery.tell_backup_failed(desk.work))
        except Unavailable:
            self._failing = False
        self._after_commit()


def rotate(folder: Path, before: datetime) -> None:
    """Delete what was made before then: whoever was forgotten is in no backup for longer."""
    for made, path in kept(folder):
        if made <= before:
            path.unlink(missing_ok=True)


EVERY = timedelta(minutes=5)
"""How often it is looked at whether one is due."""
