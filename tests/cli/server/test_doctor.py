"""`sebaya doctor` looks at a PostgreSQL: one line for each thing, where it is well and where it is not."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

import psycopg
import pytest

from bot.base.clock import SystemClock
from bot.doctor import checks_server
from bot.doctor.check_result import CheckResult, Grade
from bot.doctor.checks_server import about_server
from bot.programme_info import home_of
from config.loading.texts import Texts
from storage.engine.place import Home, place_of
from storage.offline import server_inspection
from storage.offline.inspection import main_key
from storage.sealing import programme_keys
from tests.cli.server.conftest import Command, begins, given
from tests.postgresql import a_login, address, keys_address, of_login, server
from tests.world import KEY, World

pytestmark = pytest.mark.postgresql
WELL = {"server-writes", "server-connections", "server-clock", "server-transactions", "server-between"}
WELL |= {
    "server-size",
    "keys-server",
    "database",
    "running",
    "fit",
    "untouched",
    "conversation-keys",
    "server",
}
MARK, MARKED = "SELECT mark FROM {}", "UPDATE {} SET mark = %s"
NEWER = "INSERT INTO {}.schema_version (version) VALUES (9999)"
NEWER_NO_MORE = "DELETE FROM {}.schema_version WHERE version = 9999"


texts = cache(Texts.load)


@pytest.fixture
def home(begun: World) -> Home:
    return home_of(begun.settings)


async def found(home: Home, key: bytes | None = KEY, now: datetime | None = None) -> dict[str, CheckResult]:
    findings, _ = await about_server(home, key, now or SystemClock().now())
    for one in findings:
        for language in ("id", "en"):
            told = one.told(texts(), language)
            assert "\n" not in told["text"]
            assert bool(told["mend"]) == one.needs_mending
    assert len({one.check for one in findings}) == len(findings)
    return {one.check: one for one in findings}


async def test_a_programme_is_well_and_one_that_is_stopped_is_not_held(home: Home, begun: World) -> None:
    seen = await found(home)

    assert {name for name, one in seen.items() if one.grade is Grade.FINE} >= WELL
    assert seen["running"].what == "no"
    assert seen["server-rights"].what == "superuser"  # the tests' own login
    assert (seen["programme-key"].what, seen["on-call"].what) == ("no-copy", "nobody")
    await begun.opens()
    assert (await found(home))["running"].what == "yes"
    await begun.closes()


async def test_what_has_not_begun_is_no_fault(on_server: World) -> None:
    seen = await found(home_of(on_server.settings))

    assert not [one for one in seen.values() if one.grade is Grade.BAD]
    assert seen["programme"].what == "none"


async def test_a_key_that_was_handed_out_is_well(home: Home) -> None:
    assert home.keys
    key = await main_key(home, KEY)
    await programme_keys.note_handed(home.keys, KEY, key, SystemClock().now())
    assert (await found(home))["programme-key"].grade is Grade.FINE
    await programme_keys.only(home.keys, KEY, key)


@pytest.mark.parametrize("key", [bytes(32), None])
async def test_another_machine_s_key_is_told(home: Home, key: bytes | None) -> None:
    seen = await found(home, key)

    assert seen["programme-key"].what == ("unfit" if key else "unchecked")
    assert {seen[one].grade for one in ("fit", "untouched", "conversation-keys")} == {Grade.SKIPPED}


async def test_a_programme_from_before_is_told(on_server: World) -> None:
    there = home_of(on_server.settings)
    assert there.keys
    await programme_keys.only(there.keys, KEY, KEY)
    await begins(on_server)
    with psycopg.connect(keys_address(), autocommit=True) as keys:
        keys.execute(f"DROP TABLE {there.keys.schema}.wraps")
    assert (await found(there))["programme-key"].what == "shared"


@contextmanager
def few_left(_: Home) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks_server, "FEW", 1_000)
        yield


@contextmanager
def prepared(_: Home) -> Iterator[None]:
    kind = server_inspection.OPEN.replace("FROM pg_prepared_xacts", "FROM pg_database")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(server_inspection, "OPEN", kind.replace("database = current", "datname = current"))
        yield


@contextmanager
def left_open(_: Home) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch, psycopg.connect(address()) as other:
        patch.setattr(server_inspection, "OPEN", server_inspection.OPEN.replace("10 minutes", "0 minutes"))
        other.execute("SELECT 1")
        yield


@contextmanager
def row_changed(home: Home) -> Iterator[None]:
    assert home.server
    table = f"{home.server.schema}.programme"
    before = server().execute(MARK.format(table)).fetchone()
    server().execute(MARKED.format(table), [bytes(16)])
    yield
    server().execute(MARKED.format(table), before)


@contextmanager
def table_added(home: Home) -> Iterator[None]:
    assert home.server
    server().execute(f"CREATE VIEW {home.server.schema}.added AS SELECT 1 AS one")
    yield
    server().execute(f"DROP VIEW {home.server.schema}.added")


@contextmanager
def from_the_future(home: Home) -> Iterator[None]:
    assert home.server
    server().execute(NEWER.format(home.server.schema))
    yield
    server().execute(NEWER_NO_MORE.format(home.server.schema))


@contextmanager
def role_taken(home: Home) -> Iterator[None]:
    assert home.server
    server().execute("CREATE ROLE nobody_s")
    server().execute(f"ALTER SCHEMA {home.server.schema} OWNER TO nobody_s")
    try:
        yield
    finally:
        server().execute(f"ALTER SCHEMA {home.server.schema} OWNER TO {home.server.schema}")
        server().execute("DROP ROLE nobody_s")


@contextmanager
def copied(_: Home) -> Iterator[None]:
    slot = "slot_of_tests"
    server().execute("SELECT pg_create_physical_replication_slot(%s)", [slot])
    try:
        yield
    finally:
        server().execute("SELECT pg_drop_replication_slot(%s)", [slot])


@pytest.mark.parametrize(
    ("fault", "check", "what"),
    [
        (few_left, "server-connections", "few"),
        (prepared, "server-transactions", "prepared"),
        (left_open, "server-transactions", "long"),
        (row_changed, "untouched", "rows"),
        (table_added, "untouched", "form"),
        (from_the_future, "database", "newer"),
        (role_taken, "programme", "rights"),
        (copied, "keys-log", "copied"),
    ],
)
async def test_each_fault_is_found(
    home: Home, fault: Callable[[Home], AbstractContextManager[None]], check: str, what: str
) -> None:
    before = (await found(home)).get(check)
    with fault(home):
        assert (await found(home))[check].what == what
    assert before is None or before.what != what


async def test_a_clock_that_differs_is_told(home: Home) -> None:
    late = SystemClock().now() - timedelta(minutes=5)
    assert (await found(home, now=late))["server-clock"].given["seconds"] in {"299", "300", "301"}


async def test_keys_in_the_programme_s_own_database_are_told_by_whatever_name(home: Home) -> None:
    assert home.server
    same = Home(home.path, home.server, place_of(f"{home.server.url}&programme={home.server.name}"))
    assert (await found(same))["keys-server"].what == "same"


async def test_a_server_that_is_away_is_told_and_the_other_one_looked_at(home: Home) -> None:
    away = place_of("postgresql://me@127.0.0.1:1/sebaya")
    seen = await found(Home(home.path, away, home.keys))
    assert (seen["server"].what, seen["keys-server"].what) == ("unusable", "fine")
    seen = await found(Home(home.path, home.server, away))
    assert (seen["server"].what, seen["keys-server"].what) == ("fine", "unusable")


WELL_KEPT = {
    "archive_mode": "off",
    "archive_timeout": "60",
    "wal_recycle": "off",
    "wal_keep_size": "0",
    "min_wal_size": "32",
    "max_wal_size": "64",
    "checkpoint_timeout": "300",
}


@pytest.mark.parametrize(
    ("setting", "value", "what"),
    [
        ("archive_mode", "on", "archived"),
        ("archive_timeout", "0", "long"),
        ("wal_recycle", "on", "long"),
        ("max_wal_size", "1024", "long"),
        ("checkpoint_timeout", "900", "long"),
        ("wal_keep_size", "64", "long"),
    ],
)
async def test_a_log_that_keeps_destroyed_keys_is_told(
    home: Home, setting: str, value: str, what: str
) -> None:
    assert home.keys
    server = replace(await server_inspection.look(home.keys), settings=WELL_KEPT, empties_log=False)
    told = checks_server.log_of(replace(server, settings={**WELL_KEPT, setting: value}))

    assert checks_server.log_of(server).grade is Grade.FINE
    assert told.what == what
    assert what == "archived" or told.given["which"] == setting


async def test_a_login_that_empties_the_log_needs_no_end_by_the_clock(home: Home) -> None:
    assert home.keys
    found = await server_inspection.look(home.keys)
    late = replace(found, settings={**WELL_KEPT, "archive_timeout": "0"})
    assert checks_server.log_of(late).grade is Grade.FINE
    assert checks_server.log_of(replace(late, empties_log=False)).what == "long"


async def test_a_login_with_the_rights_that_it_needs_is_well(home: Home) -> None:
    assert home.server
    with a_login("sebaya_login", f"IN ROLE {home.server.schema}") as url:
        place = place_of(f"{url}&programme={home.server.name}")
        seen = await found(Home(home.path, place, home.keys))
    assert seen["server-rights"].grade is Grade.FINE
    assert seen["server-transactions"].what in {"unseen", "fine"}


async def test_what_a_login_may_not_make_is_named_for_an_administrator(on_server: World) -> None:
    there = home_of(on_server.settings)
    assert there.server
    name = f"programme={there.server.name}"
    with a_login("small") as url:
        keys = of_login("small", keys_address())
        seen = await found(Home(there.path, place_of(f"{url}&{name}"), place_of(f"{keys}&{name}")))
    for check in ("programme", "keys-server"):
        assert seen[check].what == "rights"
        assert seen[check].given["which"].startswith(f'CREATE ROLE "{there.server.schema}" NOLOGIN; GRANT ')


async def test_the_whole_command_says_it(
    begun: World, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, begun)
    monkeypatch.setenv("SEBAYA_TELEGRAM_API_URL", "http://127.0.0.1:9")
    status, said = await asyncio.to_thread(command, "doctor", "--language", "en")

    assert status == 1
    assert "✓ PostgreSQL 1" in said
    assert "✗ http://127.0.0.1:9 cannot be reached" in said
