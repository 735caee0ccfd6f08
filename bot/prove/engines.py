"""Where the programmes of the checks lie: in files, or on a server that is started for them."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, Protocol

from bot.demo.demo_database import started
from storage.engine.place import Home, place_of
from storage.sealing.conversation_keys import keys_beside

Engine = Literal["sqlite", "postgresql"]
BESIDE = "sebaya.postgresql"
KEYS = "proof_keys"
PASSING = (
    "archive_mode = off",
    "wal_recycle = off",
    "min_wal_size = '32MB'",
    "max_wal_size = '64MB'",
    "autovacuum = off",
)
"""How docs/postgresql.md wants a server that holds keys; nobody writes anything anew but the programme."""
NO_LOG = ("CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT", "CHECKPOINT")
"""What removes the log's files up to now: the last one that a checkpoint needs is an empty one."""
HOLDER = """
    SELECT pg_terminate_backend(pid, 1000) FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND classid = %s::bigint::oid AND objid = %s::bigint::oid
"""
SCHEMAS = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'sebaya%'"
ROLES = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'sebaya%'"
BROKEN = """
    SELECT count(*) FROM pg_class c CROSS JOIN LATERAL verify_heapam(c.oid) v
    WHERE c.relkind = 'r' AND c.relnamespace = %s::regnamespace
"""


class Lies(Protocol):
    """What a check has to know of where a programme lies."""

    def clear(self) -> None:
        """Take away what earlier checks have left, among which this one's would not be told apart."""

    def settings(self, folder: Path) -> Mapping[str, str]:
        """Return the settings of the programme that belongs to this folder."""

    def beside(self, folder: Path) -> Path | None:
        """Return whose neighbours are the programme's other files; None if the settings say it."""

    def files(self, folder: Path) -> Sequence[Path]:
        """Return every file in which something of the programme may stand now."""

    def key_slots(self, home: Home) -> bytes:
        """Return the conversations' keys as they are kept."""

    def held(self, home: Home) -> Any:
        """Return a context in which somebody else holds the database, so that the bot cannot use it."""

    def verdict(self, folder: Path) -> str:
        """Return the engine's own verdict on what is kept: "ok" if it is whole."""


class InFiles:
    """A database, a file of keys and a lock beside each other."""

    def clear(self) -> None:
        return  # each check looks into a folder of its own

    def settings(self, folder: Path) -> Mapping[str, str]:
        return {"database_url": f"sqlite:///{folder}/sebaya.db"}

    def beside(self, folder: Path) -> Path | None:  # noqa: ARG002 (the settings say it)
        return None

    def files(self, folder: Path) -> Sequence[Path]:
        return sorted(path for path in folder.rglob("*") if path.is_file())

    def key_slots(self, home: Home) -> bytes:
        return keys_beside(home.path).read_bytes()

    @contextmanager
    def held(self, home: Home) -> Iterator[None]:
        blocker = sqlite3.connect(home.path, isolation_level=None)
        blocker.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            blocker.close()

    def verdict(self, folder: Path) -> str:
        return integrity(folder / "sebaya.db")


IN_FILES = InFiles()


def integrity(database: Path) -> str:
    """SQLite's own verdict on the file: "ok" if it is whole."""
    with sqlite3.connect(database) as connection:
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return str(verdict)


class OnServer:
    """A schema for each folder, and the keys in a second database, of a PostgreSQL that is there for this."""

    def __init__(self, data: Path) -> None:
        self._data = data.resolve()
        self._server = started(data)
        with self._administered() as connection:
            for one in PASSING:
                connection.execute(f"ALTER SYSTEM SET {one}")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute(f"CREATE DATABASE {KEYS} TEMPLATE template0")
            connection.execute("CREATE EXTENSION amcheck")

    def stop(self) -> None:
        """Stop the server; its data are left."""
        self._server.cleanup()

    def clear(self) -> None:
        # Invented people have the same accounts in each check, so their hashes are the same too.
        for database in (KEYS, "postgres"):
            with self._administered(database) as connection:
                for (name,) in connection.execute(SCHEMAS).fetchall():
                    connection.execute(f'DROP SCHEMA "{name}" CASCADE')
        with self._administered() as connection:
            for (name,) in connection.execute(ROLES).fetchall():
                connection.execute(f'DROP ROLE "{name}"')

    def settings(self, folder: Path) -> Mapping[str, str]:
        url = f"{self._server.get_uri().replace('postgres:@', 'postgres@')}&programme=p{folder.name}"
        return {"database_url": url, "keys_url": url.replace("/postgres?", f"/{KEYS}?")}

    def beside(self, folder: Path) -> Path | None:
        return folder / BESIDE

    def files(self, folder: Path) -> Sequence[Path]:
        with self._administered() as connection:
            for one in NO_LOG:
                connection.execute(one)
        both = (*self._data.rglob("*"), *folder.rglob("*"))
        return sorted(path for path in both if path.is_file())

    def key_slots(self, home: Home) -> bytes:
        with self._administered(KEYS) as connection:
            rows = connection.execute(
                f"SELECT slot FROM {_schema(home)}.slots ORDER BY number"  # noqa: S608 (our own name)
            ).fetchall()
        head = bytes(len(rows[0][0]) if rows else 0)
        return b"".join([head, *(row[0] for row in rows)])

    @contextmanager
    def held(self, home: Home) -> Iterator[None]:
        assert home.server  # noqa: S101 (all programmes of the checks lie there)
        lock = home.server.lock
        with self._administered() as connection:
            connection.execute(HOLDER, [lock >> 32 & 0xFFFFFFFF, lock & 0xFFFFFFFF])
            connection.execute("SELECT pg_advisory_lock(%s)", [lock])
            yield

    def verdict(self, folder: Path) -> str:
        schema = place_of(self.settings(folder)["database_url"]).schema
        with self._administered() as connection:
            found = connection.execute(BROKEN, [schema]).fetchone()
        return "ok" if found == (0,) else f"{found} pages out of order"

    def _administered(self, database: str = "postgres") -> Any:
        import psycopg  # noqa: PLC0415 (an extra)

        return psycopg.connect(self._server.get_uri(database), autocommit=True)


def _schema(home: Home) -> str:
    assert home.keys  # noqa: S101 (all programmes of the checks have theirs there)
    return home.keys.schema


@contextmanager
def engine_of(name: Engine) -> Iterator[Lies]:
    """Where the programmes of the checks lie, for as long as these last; raises `NoServer`."""
    if name == "sqlite":
        yield IN_FILES
        return
    with TemporaryDirectory(prefix="sebaya-prove-server-") as folder:
        server = OnServer(Path(folder, "data"))
        try:
            yield server
        finally:
            server.stop()
