"""Looking at a PostgreSQL itself, also while bots run: what it is, keeps, and who uses it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

import psycopg
from psycopg import AsyncConnection

from storage.engine.place import ServerPlace
from storage.engine.postgresql_opening import cannot_use, missing, reach
from storage.engine.rows import Row

LOG = (
    *("archive_mode", "archive_timeout", "wal_recycle", "wal_keep_size", "min_wal_size", "max_wal_size"),
    *("checkpoint_timeout", "max_connections", "superuser_reserved_connections", "reserved_connections"),
)
"""Settings that are read; times come in s, sizes in MB."""
SETTINGS = "SELECT name, setting FROM pg_settings WHERE name = ANY(%s)"
SELF = """
    SELECT (SELECT system_identifier FROM pg_control_system()) AS system, d.oid AS database,
        to_jsonb(d) ->> 'datcollate' AS words,
        COALESCE(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') AS locale,
        CAST(d.datconnlimit AS INTEGER) AS most_here, CAST(r.rolconnlimit AS INTEGER) AS most_mine,
        CAST(r.rolsuper AS INTEGER) AS is_superuser, CAST(r.rolcreaterole AS INTEGER) AS makes_roles,
        CAST(pg_is_in_recovery() AS INTEGER) AS is_standby,
        CAST(pg_backend_pid() AS INTEGER) AS process,
        CAST(pg_has_role('pg_checkpoint', 'USAGE') AS INTEGER) AS makes_checkpoints,
        CAST(has_function_privilege('pg_switch_wal()', 'EXECUTE') AS INTEGER) AS begins_logs,
        CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION) AS at
    FROM pg_database d, pg_roles r WHERE d.datname = current_database() AND r.rolname = current_user
"""
USERS = """
    SELECT CAST(SUM(numbackends) AS INTEGER) AS everywhere,
        CAST(SUM(CASE WHEN datname = current_database() THEN numbackends END) AS INTEGER) AS here,
        (SELECT CAST(COUNT(*) AS INTEGER) FROM pg_stat_activity WHERE usename = current_user) AS mine
    FROM pg_stat_database
"""
OPEN = """
    SELECT COUNT(*) FILTER (WHERE xact_start < clock_timestamp() - INTERVAL '10 minutes') AS long,
        COUNT(*) FILTER (WHERE query = '<insufficient privilege>') AS unseen,
        (SELECT COUNT(*) FROM pg_prepared_xacts WHERE database = current_database()) AS prepared
    FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
COPIES = """
    SELECT CAST((SELECT COUNT(*) FROM pg_stat_replication) AS INTEGER)
        + CAST((SELECT COUNT(*) FROM pg_replication_slots) AS INTEGER)
"""
SIZE = """
    SELECT CAST(COALESCE(SUM(pg_total_relation_size(c.oid)), 0) AS BIGINT)
    FROM pg_class c WHERE c.relnamespace = to_regnamespace(%s) AND c.relkind = 'r'
"""


@dataclass(frozen=True, slots=True)
class Server:
    """What a server says of itself; `at` is its clock in Unix seconds, `free` how many may still connect."""

    version: str
    collation: str
    is_local: bool
    is_encrypted: bool
    is_between: bool
    """Something stands between: the process that answers is not the one that was reached."""
    is_standby: bool
    is_read_only: bool
    is_superuser: bool
    makes_roles: bool
    at: float
    free: int
    long: int
    unseen: int
    prepared: int
    empties_log: bool
    """The login may begin a new file of the log, and let the server remove the old ones."""
    copies: int
    identity: tuple[int, int]
    settings: Mapping[str, str]
    wanted: Sequence[str]
    """Statements that the programme's role and schema still want."""
    size: int

    @property
    def is_new(self) -> bool:
        """Return whether the programme has no schema here yet."""
        return any(one.startswith("CREATE SCHEMA") for one in self.wanted)

    @property
    def may_make(self) -> bool:
        """Return whether the login may run the statements that are wanted."""
        is_less = all(one.startswith("CREATE SCHEMA") for one in self.wanted)
        return self.is_superuser or self.makes_roles or is_less


async def look(place: ServerPlace) -> Server:
    """Look at the server and at this database; raises `NotOurs` with one plain line."""
    connection = await reach(place)
    try:
        return await _server(connection, place)
    except psycopg.Error as error:
        raise cannot_use(place, error) from None
    finally:
        await connection.close()


async def _server(connection: AsyncConnection[Row], place: ServerPlace) -> Server:
    info, itself = connection.info, await _row(connection, SELF)
    users, others = await _row(connection, USERS), await _row(connection, OPEN)
    settings = await _settings(connection)
    return Server(
        version=(info.parameter_status("server_version") or "").split()[0],
        collation=itself["locale"] or itself["words"],
        is_local=_is_local(info.host),
        is_encrypted=bool(connection.pgconn.ssl_in_use),
        is_between=info.backend_pid != itself["process"],
        is_standby=bool(itself["is_standby"]),
        is_read_only=info.parameter_status("default_transaction_read_only") == "on",
        is_superuser=bool(itself["is_superuser"]),
        makes_roles=bool(itself["makes_roles"]),
        at=itself["at"],
        free=_free(itself, users, settings),
        long=others["long"],
        unseen=others["unseen"],
        prepared=others["prepared"],
        empties_log=bool(itself["makes_checkpoints"] and itself["begins_logs"]),
        copies=(await _row(connection, COPIES))[0],
        identity=(itself["system"], itself["database"]),
        settings=settings,
        wanted=await missing(connection, place),
        size=(await _row(connection, SIZE, place.schema))[0],
    )


async def _row(connection: AsyncConnection[Row], sql: Any, *given: object) -> Row:
    found = await (await connection.execute(sql, given, binary=True)).fetchone()
    if found is None:
        raise psycopg.OperationalError("the server gave no answer")
    return found


async def _settings(connection: AsyncConnection[Row]) -> Mapping[str, str]:
    rows = await (await connection.execute(SETTINGS, [list(LOG)], binary=True)).fetchall()
    return {row["name"]: row["setting"] for row in rows}


def _free(itself: Row, users: Row, settings: Mapping[str, str]) -> int:
    """Return how many connections this login may still make: the least of the three limits."""
    reserved = ("superuser_reserved_connections", "reserved_connections")
    most = int(settings["max_connections"]) - sum(int(settings.get(one, 0)) for one in reserved)
    limits = [
        (most, users["everywhere"]),
        (itself["most_here"], users["here"]),
        (itself["most_mine"], users["mine"]),
    ]
    return min(int(most - used) for most, used in limits if most >= 0)


def _is_local(host: str) -> bool:
    """Return whether nothing of the way leaves this machine."""
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
