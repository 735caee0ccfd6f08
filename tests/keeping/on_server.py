"""A programme that lies in a PostgreSQL, or will, with a database for conversations' keys beside."""

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psycopg

from bot.app import Programme
from config.settings.places import ON_A_SERVER
from storage.engine.place import Home, ServerPlace, keys_place, place_of
from storage.offline.held_home import HeldHome
from storage.offline.holding import held
from tests.postgresql import OURS, address, drop, server
from tests.world import World

KEYS = f"sebaya_keys_{os.getpid()}"


@cache
def keys_address() -> str:
    """The second database of the tests' server; it goes with the server."""
    server().execute(f"CREATE DATABASE {KEYS} TEMPLATE template0 ENCODING 'UTF8'")
    return _plain().replace("/postgres?", f"/{KEYS}?")


def _plain() -> str:
    """The address of the server as settings may hold it."""
    return f"{address().replace('postgres:@', 'postgres@')}&application_name={OURS}"


@dataclass(frozen=True)
class There:
    """A programme's place on the server, by the settings that name it."""

    name: str

    @property
    def url(self) -> str:
        return f"{_plain()}&programme={self.name}"

    @property
    def keys_url(self) -> str:
        return keys_address()

    @property
    def place(self) -> ServerPlace:
        return place_of(self.url)

    @property
    def keys(self) -> ServerPlace:
        found = keys_place(self.keys_url, self.place)
        assert found
        return found

    @property
    def settings(self) -> Mapping[str, str]:
        return {"database_url": self.url, "keys_url": self.keys_url}

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What the server's administrator reads there; `{}` stands for the schema."""
        return server().execute(sql.format(self.place.schema)).fetchall()

    def change(self, sql: str) -> None:
        """As `rows`, for a statement that returns none."""
        server().execute(sql.format(self.place.schema))

    def key_rows(self) -> list[tuple[Any, ...]]:
        """The slots of the conversations' keys."""
        with psycopg.connect(self.keys.url) as connection:
            connection.execute(f"SET search_path = {self.place.schema}")
            return connection.execute("SELECT slot FROM slots").fetchall()

    def drop_rows(self) -> None:
        """Take the programme away; its keys stay."""
        self.change("DROP SCHEMA {} CASCADE")

    def tables(self) -> int:
        """How many tables there are, the conversations' keys too."""
        count = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = %s"
        found = 0
        for url in (self.url, self.keys_url):
            with psycopg.connect(place_of(url).url) as connection:
                found += (connection.execute(count, [self.place.schema]).fetchone() or (0,))[0]
        return int(found)

    def drop(self) -> None:
        """Take it away, with its keys."""
        with psycopg.connect(self.keys.url, autocommit=True) as connection:
            connection.execute(f'DROP SCHEMA IF EXISTS "{self.place.schema}" CASCADE')
        drop(self.place)


class Placed(World):
    """A world whose programme lies where its settings say, a file or a server."""

    async def _build(self, key: bytes) -> Programme:
        if self.settings.is_on_a_server:
            return await super(World, self)._build(key)
        return await super()._build(key)

    async def moves_to(self, **settings: object) -> None:
        """From the next start on the settings are these."""
        self.settings = self.settings.model_copy(update=settings)


@asynccontextmanager
async def home(where: Path | There) -> AsyncIterator[HeldHome]:
    """Hold a place, as a command does."""
    async with held(home_at(where)) as place:
        yield place


def home_at(where: Path | There) -> Home:
    """How commands name this place."""
    return Home(where) if isinstance(where, Path) else Home(ON_A_SERVER, where.place, where.keys)
