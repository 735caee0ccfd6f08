"""What is on this machine: key, database, content, space, backups, version."""

import os
import platform
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryFile

from bot import __version__
from bot.doctor.check_result import CheckResult, bad, fine, skipped, warning
from bot.doctor.content_check import Fault, faults
from care.model.helplines import Helpline
from config.loading.checked_toml import DataMistake
from config.loading.helplines import HelplineMistake, HelplineTexts
from config.loading.programme_content import ProgrammeContent
from config.loading.reviews import parts_of, reviews_of, unread
from config.loading.texts import Texts
from config.settings.key_file import OTHERS, KeyMistake, load_key
from config.settings.owners import belonging, open_to_others, other_owner
from config.settings.settings import Settings
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.keeping.erasure_list import ErasureList
from storage.offline import inspection
from storage.offline.backup import is_backup
from storage.offline.inspection import Staffing, Unreadable
from storage.sealing.conversation_keys import keys_beside

MEGABYTE = 1024 * 1024
LOW, EMPTY = 500 * MEGABYTE, 50 * MEGABYTE
"""Free space on the disk, in bytes."""
PAGE = 4096
"""Bytes that a try writes: a page of most file systems."""
BACKUP_DUE = timedelta(hours=48)
"""The age from which the newest backup is reported as old."""
UNKNOWN = (skipped("fit"), skipped("untouched"), skipped("conversation-keys"), skipped("on-call"))
"""Checks that need the key and a database that can be read."""


def about_key(path: Path) -> tuple[CheckResult, bytes | None]:
    """Return the finding on the main key, and the key if it can be used."""
    try:
        return fine("key"), load_key(path)
    except KeyMistake:
        return bad("key", _key_fault(path), file=str(path)), None


def _key_fault(path: Path) -> str:
    if not path.exists():
        return "missing"
    return "open" if path.stat().st_mode & OTHERS else "unreadable"


def about_hands(settings: Settings) -> Sequence[CheckResult]:
    """Say whether the programme belongs to this account, and whether others read its settings."""
    findings = [warning("settings", "open", file=str(path)) for path in open_to_others(settings)]
    if other := other_owner(*belonging(settings)):
        given = {"file": str(other.path), "owner": other.owner, "here": other.here}
        return [bad("account", "other", **given), *findings]
    return [fine("account"), *(findings or [fine("settings")])]


async def about_database(home: Home, key: bytes | None) -> tuple[list[CheckResult], Staffing | None]:
    """Examine the file, whether it is in use, and whether the key fits.

    Return who would be told of a case.
    """
    path = home.path
    if not path.exists() or not path.stat().st_size:
        return [warning("database", "none", file=str(path)), *UNKNOWN], None
    try:
        return await looked_into(home, key)
    except (Unreadable, NotOurs) as fault:
        return [bad("database", "unreadable", file=path.name, kind=str(fault)), *UNKNOWN], None


async def looked_into(home: Home, key: bytes | None) -> tuple[list[CheckResult], Staffing | None]:
    """As `about_database`, of one that is there; raises `Unreadable` or `NotOurs`."""
    found = await inspection.condition(home)
    findings = [_condition(home, found), await _lock(home)]
    if key is None or found.too_new or found.version < found.newest:
        return [*findings, *UNKNOWN], None
    if not await inspection.fits(home, key):
        return [*findings, bad("fit", "foreign"), *UNKNOWN[1:]], None
    staffing = await inspection.staffing(home, key)
    count = str(staffing.on_call)
    on_call = fine("on-call", count=count) if staffing.on_call else bad("on-call", "nobody")
    keys, touched = await _conversation_keys(home, key), await _untouched(home, key)
    return [*findings, fine("fit"), touched, keys, on_call], staffing


async def _untouched(home: Home, key: bytes) -> CheckResult:
    """Find out whether the form, a role, a case or the group was changed without the key."""
    foreign, changed = await inspection.touched(home, key)
    if foreign:
        return bad("untouched", "form", which=", ".join(foreign))
    return bad("untouched", "rows", which=", ".join(changed)) if changed else fine("untouched")


async def _conversation_keys(home: Home, key: bytes) -> CheckResult:
    """Find out whether each conversation whose words are kept has a key that opens."""
    if lost := await inspection.lost_keys(home, key):
        where = home.keys.shown if home.keys else keys_beside(home.path).name
        return bad("conversation-keys", "lost", count=str(lost), file=where)
    return fine("conversation-keys")


def _condition(home: Home, found: inspection.Condition) -> CheckResult:
    path = home.path
    if not found.whole:
        return bad("database", "damaged", file=path.name)
    if home.server is None and path.stat().st_mode & OTHERS:
        return bad("database", "open", file=str(path))
    versions = {"version": str(found.version), "newest": str(found.newest)}
    if found.too_new:
        return bad("database", "newer", **versions)
    if found.version < found.newest:
        return warning("database", "older", **versions)
    return fine("database", version=versions["version"])


async def _lock(home: Home) -> CheckResult:
    return fine("running", "yes") if await inspection.in_use(home) else fine("running", "no")


def about_space(folder: Path) -> CheckResult:
    """Examine the space for what is written."""
    while not folder.exists():
        folder = folder.parent
    return space_left(shutil.disk_usage(folder).free)


def space_left(free: int) -> CheckResult:
    megabytes = str(free // MEGABYTE)
    if free < EMPTY:
        return bad("disk", "empty", megabytes=megabytes)
    return warning("disk", "low", megabytes=megabytes) if free < LOW else fine("disk", megabytes=megabytes)


def about_backups(folder: Path | None, now: datetime) -> CheckResult:
    """Say how old the newest backup in the folder is; other files may be there too."""
    if folder is None:
        return warning("backup", "unset")
    times = [path.stat().st_mtime for path in _files(folder) if is_backup(path)]
    if not times:
        return warning("backup", "none", folder=str(folder))
    age = now - datetime.fromtimestamp(max(times), UTC)
    hours = str(int(age / timedelta(hours=1)))
    return fine("backup", hours=hours) if age <= BACKUP_DUE else warning("backup", "old", hours=hours)


def about_backup_folder(folder: Path | None) -> list[CheckResult]:
    """Say whether a backup, and a copy of the list of forgotten people, could be written there now.

    Where no folder is set there is none to look at: `about_backups` tells of that.
    """
    if folder is None:
        return []
    if can_write(folder):
        return [fine("backup-folder")]
    return [warning("backup-folder", "unwritable", folder=str(folder))]


def can_write(folder: Path) -> bool:
    """Return whether something can be kept in this folder, made if need be; the try leaves nothing behind."""
    while not os.path.lexists(folder):
        folder = folder.parent
    try:
        # A full disk shows itself only when a page is written and flushed.
        with TemporaryFile(dir=folder) as probe:
            probe.write(bytes(PAGE))
            probe.flush()
            os.fsync(probe.fileno())
    except OSError:
        return False
    return True


def about_list(erasures: ErasureList) -> CheckResult:
    """Say whether the list of forgotten people can be written, and whether its copy knows as much."""
    path, *copies = erasures.paths
    if path.is_dir() or not can_write(path.parent):
        return bad("forgotten-list", "unwritable", file=str(path))
    behind = [str(copy) for copy in copies if not erasures.is_complete(copy)]
    return warning("forgotten-list", "behind", file=behind[0]) if behind else fine("forgotten-list")


def _files(folder: Path) -> Iterable[Path]:
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if path.is_file()]


def about_content(settings: Settings, now: datetime) -> list[CheckResult]:
    """Check texts, lexicon, training, numbers and referrals: one finding for each line that is wrong."""
    # `about_resources` tells of resources.
    found = [one for one in faults(settings, now.date()) if one.kind != "resources"]
    folder = _own_folder(ProgrammeContent.of(settings))
    return [_content(one, line, folder) for one in found for line in one.shown] or [fine("content")]


def _own_folder(content: ProgrammeContent) -> str:
    """Return where the programme keeps its own content, as the texts of remedies take it."""
    return str(content.folder or "none")


def _content(fault: Fault, line: str, folder: str) -> CheckResult:
    given = {"kind": fault.kind, "why": line, "folder": folder}
    return bad("content", "unusable", **given) if fault.stops else warning("content", "fault", **given)


def about_numbers(settings: Settings, now: datetime) -> Iterable[CheckResult]:
    """Say whether numbers and places were checked within half a year, and the numbers can be shown."""
    content = ProgrammeContent.of(settings)
    with suppress(DataMistake):  # told with the content
        helplines = content.helplines()
        yield about_helplines(helplines, now, _own_folder(content))
        yield about_length(helplines, content.texts(), _own_folder(content))
    yield about_resources(content, now)
    yield about_questions(settings)
    yield about_reviews(content)


def about_helplines(helplines: Iterable[Helpline], now: datetime, folder: str = "none") -> CheckResult:
    """Say whether somebody has called each number within half a year."""
    stale = [one.id for one in helplines if one.stale(now)]
    if not stale:
        return fine("helplines")
    return warning("helplines", "stale", which=", ".join(stale), folder=folder)


def about_length(helplines: Sequence[Helpline], texts: Texts, folder: str = "none") -> CheckResult:
    """Say whether the helplines fill more than one message: somebody who is afraid does not read more."""
    try:
        messages = HelplineTexts(helplines, texts).messages()
    except HelplineMistake as mistake:
        return bad("helplines-length", "unfit", why=str(mistake), folder=folder)
    if messages == 1:
        return fine("helplines-length")
    count = {"count": str(len(helplines)), "messages": str(messages), "folder": folder}
    return warning("helplines-length", "long", **count)


def about_resources(content: ProgrammeContent, now: datetime) -> CheckResult:
    """Say the same for units and places of referral."""
    try:
        stale = [one.id for one in content.resources() if one.stale(now)]
    except DataMistake as mistake:
        return bad("resources", "unreadable", why=str(mistake).splitlines()[0])
    if not stale:
        return fine("resources")
    folder = _own_folder(content)
    return warning("resources", "stale", which=", ".join(stale), folder=folder)


def about_questions(settings: Settings) -> CheckResult:
    """Say whether a clinician has read what is asked and said after 🆘: a condition of its use."""
    if not settings.sos_questions:
        return fine("sos-texts", who="-")
    if not settings.sos_reviewed:
        return warning("sos-texts", "unread")
    return fine("sos-texts", who=settings.sos_reviewed)


def about_reviews(content: ProgrammeContent) -> CheckResult:
    """Say how much of what people read no clinician and no native speaker has reviewed."""
    parts = parts_of(content.folder)
    try:
        left = unread(parts, reviews_of(content.folder))
    except DataMistake as mistake:
        return warning("reviews", "unreadable", why=str(mistake).splitlines()[0])
    if not any(left.values()):
        return fine("reviews")
    count = {role.replace("-", "_"): str(len(some)) for role, some in left.items()}
    return warning("reviews", "missing", of=str(len(parts)), folder=_own_folder(content), **count)


def about_version() -> CheckResult:
    return fine("version", sebaya=__version__, python=platform.python_version())
