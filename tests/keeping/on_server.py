"""A programme that lies in a PostgreSQL, or will, with a database for conversations' keys beside."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from config.settings.places import ON_A_SERVER
from storage.engine.place import Home, ServerPlace, keys_place, place_of
from storage.offline.held_home import HeldHome
from storage.offline.holding import held
from tests.postgresql import OURS, address, drop, keys_address, server
from tests.world import World


@dataclass(frozen=True)
class There:
    """A programme's place on the server, by the settings that name it."""

    name: str

    @property
    def url(self) -> str:
        return f"{address()}&programme={self.name}&application_name={OURS}"

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

    def drop_slots(self) -> None:
        """Take the conversations' keys away; the programme's own stays."""
        with psycopg.connect(self.keys.url, autocommit=True) as connection:
            connection.execute(f'DROP TABLE "{self.place.schema}".slots')

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


def moves_to(world: World, **settings: object) -> None:
    """From the next start on these settings are others."""
    world.settings = world.settings.model_copy(update=settings)


@asynccontextmanager
async def home(where: Path | There) -> AsyncIterator[HeldHome]:
    """Hold a place, as a command does."""
    async with held(home_at(where)) as place:
        yield place


def home_at(where: Path | There) -> Home:
    """How commands name this place."""
    return Home(where) if isinstance(where, Path) else Home(ON_A_SERVER, where.place, where.keys)
