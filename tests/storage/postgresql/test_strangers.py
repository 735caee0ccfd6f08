"""Every repository, method by method, on the tables of another programme: the server refuses each."""

import enum
import inspect
import re
import types
import typing
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.base.clock import seeded_chance
from care.detection.active_lexicon import ActiveLexicon
from care.model.enums import Role
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from storage.engine.database import Params, Row
from storage.engine.place import Home, ServerPlace
from storage.engine.postgresql import PostgresDatabase, PostgresTransaction
from storage.store import Store
from tests.postgresql import fresh_place
from tests.storage.rows import rules
from tests.virtual import NOON
from tests.world import KEY, lexicon

pytestmark = pytest.mark.postgresql
PLAIN: Mapping[object, object] = {
    str: "talk-1", int: 1, float: 1.0, bool: True, bytes: b"x", datetime: NOON, date: NOON.date(),
    time: NOON.time(), timedelta: timedelta(hours=1), object: "x", Any: "x",
    Role: Role.COUNSELOR, Row: {},
}  # fmt: skip
BY_NAME: Mapping[str, object] = {
    "month": "2026-01", "level": max(Level), "refusal": Refusal(PeopleMessage.HELP),
}  # fmt: skip
"""What a name says more of than a type does."""
UNNAMED = {"Level": Level, "Mapping": Mapping}
"""Types that modules only name for a type checker."""
ASKS_NOTHING = {
    "dispatch.read": "reads a row that it is given",
    "work.keeping.forgetting.listed": "writes the list, which is a file",
}


class Strange(PostgresTransaction):
    """Every table that a statement names is one of another programme."""

    schema: str
    named: re.Pattern[str]
    asked: str

    async def rows(self, sql: str, params: Params | None = None) -> Sequence[Row]:
        meant = self.named.sub(rf"\1 {self.schema}.\2", sql)
        self.asked = meant
        found = await super().rows(meant, params)
        if meant != sql:
            await self.settled()
        return found

    async def many(self, sql: str, params: Iterable[Params]) -> None:
        for one in params:
            await self.rows(sql, one)


def value(kind: Any) -> Any:
    """Something of this type."""
    if kind in PLAIN:
        return PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return (list(kind) or list(kind.__subclasses__()[0]))[0]
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind, localns=UNNAMED)
        made: Any = kind
        return made(**{one.name: named(one.name, hints) for one in fields(kind) if one.init})
    return put_together(typing.get_origin(kind), typing.get_args(kind))


def put_together(origin: Any, inner: tuple[Any, ...]) -> Any:
    """Something of a type that is made of others."""
    if origin is typing.Literal:
        return inner[0]
    made = [value(one) for one in inner if one is not Ellipsis and one is not type(None)]
    if origin in {typing.Union, types.UnionType}:
        return made[0]
    if origin in {Mapping, dict}:
        return dict([made])
    return {tuple: tuple, frozenset: frozenset, set: set}.get(origin, list)(made)


def named(name: str, hints: Mapping[str, Any]) -> Any:
    """Something for a value of this name and type."""
    return BY_NAME[name] if name in BY_NAME else value(hints[name])


def methods(owner: object, name: str) -> Iterator[tuple[str, Any]]:
    """Each public coroutine function of what is stored here, and of its parts."""
    for part in sorted(name for name in dir(owner) if not name.startswith("_")):
        found = getattr(owner, part)
        if inspect.iscoroutinefunction(found):
            yield f"{name}.{part}", found
        elif type(found).__module__.startswith("storage.") and not is_dataclass(found):
            yield from methods(found, f"{name}.{part}")


def given(method: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(method, localns=UNNAMED)
    return {
        name: named(name, hints)
        for name, one in inspect.signature(method).parameters.items()
        if one.kind is not inspect.Parameter.VAR_KEYWORD and one.kind is not inspect.Parameter.VAR_POSITIONAL
    }


@asynccontextmanager
async def founded(folder: Path, place: ServerPlace) -> AsyncIterator[Store]:
    watch = ActiveLexicon(lexicon())
    store = await Store.open(
        Home(folder / place.name, place), KEY, rules=rules(), chance=seeded_chance(1), watcher=watch
    )
    try:
        yield store
    finally:
        await store.close()


async def outcome(tx: Strange, method: Any) -> str:
    """What the server says to the method's first statement that names a table; empty if none does."""
    tx.asked = ""
    try:
        async with tx.savepoint():
            await method(**given(method))
    except psycopg.errors.InsufficientPrivilege:
        return "refused"
    except Exception as error:  # noqa: BLE001 (told by its name)
        return f"{type(error).__name__}: {error} {' '.join(tx.asked.split())[:90]}"
    return "let in" if tx.schema in tx.asked else ""


async def test_every_method_of_a_repository_is_refused_another_programme_s_tables(tmp_path: Path) -> None:
    with fresh_place() as mine, fresh_place() as other:
        async with founded(tmp_path, other), founded(tmp_path, mine) as store:
            database = store._database
            assert isinstance(database, PostgresDatabase)

            async def tries(tx: PostgresTransaction) -> dict[str, str]:
                tables = [row["name"] for row in await tx.rows(tx.catalog.tables)]
                strange = Strange(tx._wire, database)
                strange.schema = other.schema
                names = "|".join(sorted(tables, key=len, reverse=True))
                strange.named = re.compile(rf"\b(FROM|JOIN|INTO|UPDATE)\s+({names})\b")
                desk, found = store.desk(strange, NOON), {}
                parts = ("work", "dispatch", "seen", "circle")
                tried = [one for part in parts for one in methods(getattr(desk, part), part)]
                for name, method in tried:
                    await store._keys.make("talk-1")  # one of them destroys it
                    found[name] = "" if name in ASKS_NOTHING else await outcome(strange, method)
                return found

            found = await database.run(tries)  # type: ignore[arg-type]  # PostgreSQL's own

    nothing = dict.fromkeys(ASKS_NOTHING, "")
    assert {name: said for name, said in found.items() if said != "refused"} == nothing
    assert len(found) > 500
