"""Whether the list of forgotten people may be trusted at a restore: signed, and as new as the database."""

from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from bot.scheduling.backups import list_of
from config.settings.settings import Settings
from storage.engine.place import Home
from storage.keeping.erasure_list import ErasureList, erasures_beside
from storage.offline.backup import BackupRefused
from storage.offline.inspection import signing

MAY_RETURN = "--forgotten-may-return"
BACK = (
    "whoever asked to be forgotten and is not in it comes back with name, account and cases; find the right "
    f"list, or say {MAY_RETURN}"
)


class Trust(Enum):
    """What somebody has said of the list on the command line."""

    LIST = auto()
    NOBODY = auto()
    """Nobody was ever forgotten, so there may be no list."""
    MAY_RETURN = auto()
    """Forgotten people may come back: any list is taken, as far as it is signed."""


def require_list(settings: Settings, trust: Trust) -> None:
    """Require the list of forgotten people.

    A place that exists and cannot be read may know more, so it is refused.
    """
    listed = list_of(settings)
    if path := listed.unreadable():
        raise BackupRefused(f"the list of who was forgotten at {path} cannot be read: mend that first")
    if trust is Trust.LIST and not any(path.exists() for path in listed.paths):
        raise BackupRefused(
            f"the list of who was forgotten is not at {settings.erasures_path}: put it there, else they come "
            f"back; if nobody was forgotten, say --nobody-forgotten; if it is lost, {MAY_RETURN}"
        )


async def bring_list(settings: Settings, made: Path, main_key: bytes, trust: Trust) -> datetime | None:
    """Copy the list beside the database that is being made, and return its stamp.

    Raises `BackupRefused` where it is older than the database, or holds what nobody with the key wrote.
    """
    key, needed, is_signed = await signing(Home(made), main_key)
    listed = list_of(settings)
    # In a database from before lists were signed, unsigned lines are all that there is.
    lists = [ErasureList(path, key=key if is_signed else None) for path in listed.paths if path.exists()]
    found = [one for listed in lists for _, one in listed.readings()]
    newest = max((one.stamped_at for one in found if one.stamped_at), default=None)
    if is_signed and found and trust is not Trust.MAY_RETURN:
        if any(one.odd for one in found):
            raise BackupRefused(
                f"{settings.erasures_path} is not the list of who was forgotten as Sebaya wrote it: {BACK}"
            )
        if needed and (newest is None or newest < needed.replace(microsecond=0)):
            raise BackupRefused(
                f"{settings.erasures_path} ends at {_told(newest)}, and the database goes on to "
                f"{_told(needed)}: {BACK}"
            )
    try:
        for one in lists:
            ErasureList(erasures_beside(made), one.paths[0], key if is_signed else None).begin()
        if not lists:
            ErasureList(erasures_beside(made)).begin()
    except OSError as fault:
        raise BackupRefused(f"cannot write {erasures_beside(made)}: {fault.strerror}") from None
    return newest


def _told(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M} (UTC)" if at else "no time that can be read"
