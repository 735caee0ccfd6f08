"""What the PostgreSQL of a programme says of itself, and what the database of its keys needs."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.doctor import checks_here as here
from bot.doctor.check_result import CheckResult, Grade, bad, fine, skipped, warning
from bot.doctor.checks_telegram import DRIFT
from storage.engine.opening import NoProgramme, NotOurs
from storage.engine.place import Home, ServerPlace
from storage.offline import inspection, server_inspection
from storage.offline.inspection import Staffing, Unreadable
from storage.offline.server_inspection import Server
from storage.sealing import programme_keys
from storage.sealing.programme_keys import Found

TRIED = 18
"""The newest server that is supported."""
CAREFUL_WITH_ROLES = 16
"""From this version on, a login that makes roles takes no others."""
FEW = 10
"""Connections that should be free: a bot takes two, its commands some more, an administrator one."""
SWITCHED = 60
"""Seconds after which a file of the log ends by itself, where the login may not end it."""
BOUNDS = {"wal_keep_size": 0, "min_wal_size": 32, "max_wal_size": 64, "checkpoint_timeout": 300}
"""The most that the log of the server of keys may keep, in MB and s; docs/postgresql.md says why."""
OF_SERVER = (
    *("server-writes", "server-rights", "server-connections", "server-clock", "server-transactions"),
    *("server-between", "server-size"),
)


async def about_server(
    home: Home, machine: bytes | None, now: datetime
) -> tuple[list[CheckResult], Staffing | None]:
    """Examine both databases of the programme; return who would be told of a case, too."""
    if home.server is None or home.keys is None:
        raise NotOurs("the programme lies in a file")
    try:
        server = await server_inspection.look(home.server)
    except NotOurs as fault:
        found = [bad("server", "unusable", why=str(fault)), *map(skipped, OF_SERVER)]
        return [*found, *await _about_keys(home.keys, None), *_unknown()], None
    database, staffing = await _about_programme(home, home.keys, server, machine)
    keys = await _about_keys(home.keys, server)
    return [*_about_itself(server, now), *keys, *database], staffing


def _unknown() -> Sequence[CheckResult]:
    return skipped("programme-key"), *here.UNKNOWN


def _about_itself(server: Server, now: datetime) -> Iterable[CheckResult]:
    given = {"version": server.version, "collation": server.collation}
    is_tried = _major(server) <= TRIED
    yield fine("server", **given) if is_tried else warning("server", "untried", **given)
    yield _writes(server)
    yield _rights(server)
    yield _connections(server)
    yield _clock(server, now)
    yield _transactions(server)
    yield _way(server)
    yield fine("server-size", megabytes=str(server.size // here.MEGABYTE))


def _connections(server: Server) -> CheckResult:
    free = str(server.free)
    if server.free < FEW:
        return warning("server-connections", "few", free=free)
    return fine("server-connections", free=free)


def _rights(server: Server) -> CheckResult:
    if server.is_superuser:
        return warning("server-rights", "superuser")
    # Until 15 whoever makes roles could also take every other one; from 16 on only those that they made.
    if server.makes_roles and _major(server) < CAREFUL_WITH_ROLES:
        return warning("server-rights", "makes-roles")
    return fine("server-rights")


def _major(server: Server) -> int:
    return int(server.version.split(".")[0])


def _writes(server: Server) -> CheckResult:
    if server.is_standby:
        return bad("server-writes", "standby")
    return bad("server-writes", "read-only") if server.is_read_only else fine("server-writes")


def _clock(server: Server, now: datetime) -> CheckResult:
    seconds = server.at - now.timestamp()
    away = str(abs(round(seconds)))
    if abs(seconds) <= DRIFT.total_seconds():
        return fine("server-clock", seconds=away)
    return warning("server-clock", "off", seconds=away)


def _transactions(server: Server) -> CheckResult:
    if server.prepared:
        return warning("server-transactions", "prepared", count=str(server.prepared))
    if server.long:
        return warning("server-transactions", "long", count=str(server.long))
    if server.unseen:
        return CheckResult("server-transactions", Grade.SKIPPED, "unseen")
    return fine("server-transactions")


def _way(server: Server) -> CheckResult:
    if server.is_between:
        return warning("server-between", "pooler")
    if server.is_local or server.is_encrypted:
        return fine("server-between")
    return warning("server-between", "plain")


async def _about_keys(place: ServerPlace, programme: Server | None) -> list[CheckResult]:
    """Examine the server of the keys: apart from the programme, written nowhere else, its log short."""
    try:
        server = await server_inspection.look(place)
    except NotOurs as fault:
        return [bad("keys-server", "unusable", why=str(fault)), skipped("keys-log")]
    if programme and server.identity == programme.identity:
        return [bad("keys-server", "same"), skipped("keys-log")]
    if server.is_standby or server.is_read_only:
        return [bad("keys-server", "read-only"), skipped("keys-log")]
    if server.wanted and not server.may_make:
        which = "; ".join(server.wanted)
        return [bad("keys-server", "rights", which=which), log_of(server)]
    return [fine("keys-server", version=server.version), log_of(server)]


def log_of(server: Server) -> CheckResult:
    """Say whether what was destroyed is soon gone from the log of this server."""
    settings = server.settings
    if settings["archive_mode"] != "off":
        return bad("keys-log", "archived")
    if server.copies:
        return bad("keys-log", "copied", count=str(server.copies))
    more = [name for name, bound in BOUNDS.items() if int(settings[name]) > bound]
    if settings["wal_recycle"] != "off":
        more.append("wal_recycle")
    if not server.empties_log and not 0 < int(settings["archive_timeout"]) <= SWITCHED:
        more.append("archive_timeout")
    return warning("keys-log", "long", which=", ".join(more)) if more else fine("keys-log")


async def _about_programme(
    home: Home, keys: ServerPlace, server: Server, machine: bytes | None
) -> tuple[list[CheckResult], Staffing | None]:
    if server.is_new and server.may_make:
        return [warning("programme", "none", name=keys.name), *_unknown()], None
    if server.wanted:
        return [bad("programme", "rights", which="; ".join(server.wanted)), *_unknown()], None
    if machine is None:
        found, staffing = await _looked_into(home, None)
        return [*found, skipped("programme-key")], staffing
    try:
        own = await programme_keys.looked_at(keys, machine)
        key = await inspection.main_key(home, machine)
    except NotOurs as fault:
        found, _ = await _looked_into(home, None)
        return [bad("programme-key", "unfit", why=str(fault)), *found], None
    found, staffing = await _looked_into(home, key)
    return [_own_key(own, is_own=key != machine), *found], staffing


async def _looked_into(home: Home, key: bytes | None) -> tuple[list[CheckResult], Staffing | None]:
    try:
        return await here.looked_into(home, key)
    except (Unreadable, NoProgramme) as fault:
        return [bad("database", "unreadable", file=home.name, kind=str(fault)), *here.UNKNOWN], None


def _own_key(found: Found, *, is_own: bool) -> CheckResult:
    if not is_own:
        return warning("programme-key", "shared")
    has_copy = any(one.handed_at for one in found.opened)
    return fine("programme-key") if has_copy else warning("programme-key", "no-copy")
