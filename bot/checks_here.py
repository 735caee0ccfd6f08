"""What lies on this machine: key, database, space, backups, helplines, version."""

import platform
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from bot.findings import Finding, bad, fine, skipped, warning
from care.helplines import Helpline
from config.dated import DataMistake
from config.key_file import OTHERS, KeyMistake, load_key
from config.resources import load_resources
from storage import checkup
from storage.backup import is_backup
from storage.checkup import Staffing, Unreadable

MEGABYTE = 1024 * 1024
LOW, EMPTY = 500 * MEGABYTE, 50 * MEGABYTE
BACKUP_DUE = timedelta(hours=48)


def about_key(path: Path) -> tuple[Finding, bytes | None]:
    """The main key, if it can be used."""
    try:
        return fine("key"), load_key(path)
    except KeyMistake:
        return bad("key", _key_fault(path), file=str(path)), None


def _key_fault(path: Path) -> str:
    if not path.exists():
        return "missing"
    return "open" if path.stat().st_mode & OTHERS else "unreadable"


def about_database(path: Path, key: bytes | None) -> tuple[list[Finding], Staffing | None]:
    """The file, whether it is in use, whether the key fits; and who would be told of a case."""
    if not path.exists() or not path.stat().st_size:
        return [warning("database", "none", file=str(path)), skipped("fit"), skipped("on-call")], None
    try:
        return _looked_into(path, key)
    except Unreadable as fault:
        what = bad("database", "unreadable", file=path.name, kind=str(fault))
        return [what, skipped("fit"), skipped("on-call")], None


def _looked_into(path: Path, key: bytes | None) -> tuple[list[Finding], Staffing | None]:
    found = checkup.condition(path)
    findings = [_condition(path, found), _lock(path)]
    if key is None or found.too_new or found.version < found.newest:
        return [*findings, skipped("fit"), skipped("on-call")], None
    if not checkup.fits(path, key):
        return [*findings, bad("fit", "foreign"), skipped("on-call")], None
    staffing = checkup.staffing(path, key)
    count = str(staffing.on_call)
    on_call = fine("on-call", count=count) if staffing.on_call else bad("on-call", "nobody")
    return [*findings, fine("fit"), on_call], staffing


def _condition(path: Path, found: checkup.Condition) -> Finding:
    if not found.whole:
        return bad("database", "damaged", file=path.name)
    if path.stat().st_mode & OTHERS:
        return bad("database", "open", file=str(path))
    versions = {"version": str(found.version), "newest": str(found.newest)}
    if found.too_new:
        return bad("database", "newer", **versions)
    if found.version < found.newest:
        return warning("database", "older", **versions)
    return fine("database", version=versions["version"])


def _lock(path: Path) -> Finding:
    return fine("running", "yes") if checkup.in_use(path) else fine("running", "no")


def about_space(folder: Path) -> Finding:
    """Room for what is written."""
    while not folder.exists():
        folder = folder.parent
    return space_left(shutil.disk_usage(folder).free)


def space_left(free: int) -> Finding:
    megabytes = str(free // MEGABYTE)
    if free < EMPTY:
        return bad("disk", "empty", megabytes=megabytes)
    return warning("disk", "low", megabytes=megabytes) if free < LOW else fine("disk", megabytes=megabytes)


def about_backups(folder: Path | None, now: datetime) -> Finding:
    """How old the newest backup in the folder is; other files may lie there, like who was forgotten."""
    if folder is None:
        return warning("backup", "unset")
    times = [path.stat().st_mtime for path in _files(folder) if is_backup(path)]
    if not times:
        return warning("backup", "none", folder=str(folder))
    age = now - datetime.fromtimestamp(max(times), UTC)
    hours = str(int(age / timedelta(hours=1)))
    return fine("backup", hours=hours) if age <= BACKUP_DUE else warning("backup", "old", hours=hours)


def _files(folder: Path) -> Iterable[Path]:
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if path.is_file()]


def about_helplines(helplines: Iterable[Helpline], now: datetime) -> Finding:
    """Whether somebody has called each of them within half a year."""
    stale = [one.id for one in helplines if one.stale(now)]
    return warning("helplines", "stale", which=", ".join(stale)) if stale else fine("helplines")


def about_resources(setting: str, path: Path | None, now: datetime) -> Finding:
    """The same for units and places of referral."""
    try:
        stale = [one.id for one in load_resources(setting, path) if one.stale(now)]
    except DataMistake as mistake:
        return bad("resources", "unreadable", why=str(mistake).splitlines()[0])
    return warning("resources", "stale", which=", ".join(stale)) if stale else fine("resources")


def about_version() -> Finding:
    return fine("version", sebaya=version("sebaya"), python=platform.python_version())
