"""What cannot be used is told in one plain line, and nothing is half-made."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.base.clock import seeded_chance
from care.detection.active_lexicon import ActiveLexicon
from storage import migrate
from storage.engine import postgresql_opening
from storage.engine.database import Database
from storage.engine.opening import NotOurs
from storage.engine.place import Home, ServerPlace, place_of
from storage.engine.postgresql import PostgresDatabase
from storage.sealing.key_table import KeyTable
from storage.store import Store
from tests.postgresql import (
    a_login,
    address,
    of_login,
    other_database,
    own_folder,
    place,
    server,
    started,
    two_places,
)
from tests.storage.postgresql.refusing import answering, asks_password, becomes_standby
from tests.storage.rows import rules
from tests.world import KEY, lexicon

pytestmark = pytest.mark.postgresql
THERE = """
    SELECT (SELECT count(*) FROM pg_namespace WHERE nspname = %s)
        + (SELECT count(*) FROM pg_roles WHERE rolname = %s)
"""
WORDS = """
    SELECT x FROM (SELECT id AS x FROM people WHERE 1 = 0 UNION ALL VALUES ('a'), ('B'), ('c')) AS one
    ORDER BY x
"""
"""Words in the order of a column of ours."""
NEWER = "INSERT INTO {}.schema_version (version) VALUES (9999)"
NOT_NEWER = "DELETE FROM {}.schema_version WHERE version = 9999"
END = "SELECT pg_terminate_backend(%s, 1000)"


async def refused(there: ServerPlace) -> str:
    """The line with which the programme does not open; nothing of it is made."""
    with pytest.raises(NotOurs) as why:
        await PostgresDatabase.open(there)
    assert "\n" not in str(why.value)
    assert server().execute(THERE, [there.schema] * 2).fetchone() == (0,)
    return str(why.value)


async def opened(home: Home) -> None:
    """The store opens and closes."""
    watch = ActiveLexicon(lexicon())
    store = await Store.open(home, KEY, rules=rules(), chance=seeded_chance(1), watcher=watch)
    await store.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://me@127.0.0.1:1/one", r"^cannot use the PostgreSQL one at .*: Connection refused$"),
        ("postgresql://nobody@localhost:1/sebaya", r"sebaya at localhost: Connection refused$"),
        ("postgresql://nobody@nowhere.invalid/sebaya", r"failed to resolve host 'nowhere.invalid': "),
        ("postgresql:///sebaya?host=/nowhere", r"sebaya at /nowhere: No such file or directory$"),
        ("{address}&dbname=nowhere", r'database "nowhere" does not exist$'),
        ("{address}&user=nobody_here", r'role "nobody_here" does not exist$|password authentication failed'),
        ("{address}&nonsense=1", r'invalid URI query parameter: "nonsense"$'),
        ("{address}&programme=Robert'); DROP", r"^a programme's name is up to 40 small letters"),
        ('{address}&programme=a"b', r"^a programme's name is up to 40 small letters"),
        ("postgresql://me@db/?programme=one", r"^no database is named"),
    ],
)  # fmt: skip
async def test_an_address_that_leads_nowhere(url: str, said: str) -> None:
    with pytest.raises(NotOurs, match=said) as why:
        await PostgresDatabase.open(place_of(url.format(address=address())))
    assert "\n" not in str(why.value)


@pytest.mark.parametrize(
    ("state", "words", "said"),
    [
        ("57P03", "the database system is starting up", "the database system is starting up"),
        ("57P03", "the database system is shutting down", "the database system is shutting down"),
        ("53300", "sorry, too many clients already", "sorry, too many clients already"),
        (
            "28000",
            'no pg_hba.conf entry for host "10.0.0.5", user "me", database "sebaya", no encryption',
            "it wants TLS: add sslmode=verify-full to the address",
        ),
    ],
)
async def test_a_server_that_lets_nobody_in(state: str, words: str, said: str) -> None:
    with answering(state, words) as url:
        line = await refused(place_of(url))
        assert line == f"cannot use the PostgreSQL sebaya at 127.0.0.1: {said}"
        assert "server does not support SSL" in await refused(place_of(f"{url}?sslmode=require"))


async def test_an_older_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql_opening, "OLDEST", 990_000)
    assert (await refused(place("older"))).endswith("Sebaya needs 15 or newer")


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
async def test_a_database_in_another_encoding(encoding: str) -> None:
    with database(f"in_{encoding.lower()}", f"ENCODING '{encoding}' LOCALE 'C'") as url:
        assert f"is in {encoding}: make one with ENCODING 'UTF8'" in await refused(place_of(url))


@contextmanager
def database(name: str, made: str) -> Iterator[str]:
    server().execute(f"CREATE DATABASE {name} TEMPLATE template0 {made}")
    try:
        yield other_database(name)
    finally:
        server().execute(f"DROP DATABASE {name} WITH (FORCE)")


async def test_another_order_of_words_changes_nothing() -> None:
    """Where the server can: in Indonesian it would be a, B, c."""
    with suppress(psycopg.errors.FeatureNotSupported):
        await in_order("ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'id' LOCALE 'C'")
    await in_order("ENCODING 'UTF8' LOCALE 'C'")


async def in_order(made: str) -> None:
    with database("in_order", made) as url:
        there = place_of(f"{url}&programme=in_order")
        opened = await PostgresDatabase.open(there)
        await migrate.migrate(opened)
        found = await opened.run(lambda tx: tx.rows(WORDS))
        await opened.close()
    server().execute(f"DROP ROLE {there.schema}")

    assert [row[0] for row in found] == ["B", "a", "c"]


async def test_a_login_that_may_not_make_a_schema_says_what_an_administrator_does() -> None:
    with a_login("small") as url:
        there = ServerPlace(url, "by_small", "here")
        line = await refused(there)
        statements = line.rpartition("database run: ")[2].split("; ")

        assert line.startswith("small may not use the programme by_small in here: ")
        for statement in statements:
            server().execute(statement)
        await (await PostgresDatabase.open(there)).close()
        server().execute("DROP SCHEMA sebaya_by_small; DROP ROLE sebaya_by_small")


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        ("CREATE ROLE {}", 'GRANT "{}" TO "small"; CREATE SCHEMA "{}" AUTHORIZATION "{}"'),
        ("CREATE ROLE {}; CREATE SCHEMA {} AUTHORIZATION {}", 'GRANT "{}" TO "small"'),
        ("CREATE ROLE {}; GRANT {} TO small; CREATE SCHEMA {}", 'ALTER SCHEMA "{}" OWNER TO "{}"'),
    ],
)  # fmt: skip
async def test_what_is_half_made_by_an_administrator_is_named(made: str, wanted: str) -> None:
    with a_login("small") as url:
        there = ServerPlace(url, "half", "here")
        server().execute(made.replace("{}", there.schema))
        try:
            with pytest.raises(NotOurs) as why:
                await PostgresDatabase.open(there)
            assert str(why.value).endswith(f"run: {wanted.replace('{}', there.schema)}")
        finally:
            server().execute(f"DROP SCHEMA IF EXISTS {there.schema}; DROP ROLE {there.schema}")


async def test_no_connection_left_for_this_login() -> None:
    with a_login("crowded", "CONNECTION LIMIT 0") as url:
        assert 'too many connections for role "crowded"' in await refused(ServerPlace(url, "one", "here"))


async def test_a_login_that_may_only_read() -> None:
    with a_login("reader", "CREATEROLE") as url:
        server().execute("ALTER ROLE reader SET default_transaction_read_only = on")
        assert "here takes no changes: let an administrator" in await refused(ServerPlace(url, "one", "here"))


@pytest.fixture
def own_server() -> Iterator[Any]:
    """A server for this test alone."""
    with own_folder() as folder:
        made = started(folder / "data")
        yield made
        made.cleanup()


async def test_a_password_that_is_asked_for_and_a_server_that_only_follows(
    own_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    asks_password(own_server)
    url = of_login("asks_password", own_server.get_uri())
    assert "it asks for a password: give it in a file" in await refused(place_of(url))
    wrong = url.replace("asks_password@", "asks_password:wrong@")
    assert 'password authentication failed for user "asks_password"' in await refused(place_of(wrong))
    assert "wrong" not in await refused(place_of(wrong))
    becomes_standby(own_server)
    assert "is a stand-by: name the server that takes changes" in await refused(
        place_of(own_server.get_uri())
    )


async def test_a_schema_from_the_future_is_left_as_it_is(tmp_path: Path) -> None:
    with two_places() as (there, keys):
        home = Home(tmp_path / "beside", there, keys)
        await opened(home)
        server().execute(NEWER.format(there.schema))
        with pytest.raises(NotOurs, match=r"newer \(version 9999\) than this program .*: update Sebaya$"):
            await opened(home)
        server().execute(NOT_NEWER.format(there.schema))
        await opened(home)


async def test_keys_in_the_programme_s_own_database_by_another_name(tmp_path: Path) -> None:
    with two_places() as (there, _), pytest.raises(NotOurs, match="used now: it is the programme's own"):
        await opened(Home(tmp_path / "beside", there, ServerPlace(there.url, there.name, "elsewhere")))


def ends(database: Database) -> None:
    """The server ends the connection, as when it restarts."""
    assert isinstance(database, PostgresDatabase)
    server().execute(END, [database._connection.info.backend_pid])


@pytest.mark.parametrize("when", ["migrating", "reading keys", "scrubbing keys"])
async def test_a_server_that_restarts_while_the_bot_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """One line, and the next start goes on from there."""
    with two_places() as (there, keys), monkeypatch.context() as patch:
        home = Home(tmp_path / "beside", there, keys)
        restarts(patch, when)
        with pytest.raises(NotOurs) as why:
            await opened(home)
        assert "\n" not in str(why.value)
        patch.undo()
        await opened(home)


def restarts(patch: pytest.MonkeyPatch, when: str) -> None:
    apply, execute, scrub = migrate._apply, psycopg.AsyncConnection.execute, KeyTable.scrub

    async def applied(number: int, script: str, tx: Any) -> None:
        await apply(number, script, tx)
        if number == 5:
            ends(tx._database)

    async def executed(self: Any, sql: Any, *given: Any, **how: Any) -> Any:
        if "FROM slots" in str(sql):
            server().execute(END, [self.info.backend_pid])
        return await execute(self, sql, *given, **how)

    def scrubbed(self: KeyTable) -> None:
        server().execute(END, [self._connected().info.backend_pid])
        self._unsaved.add(1)
        scrub(self)

    if when == "migrating":
        patch.setattr(migrate, "_apply", applied)
    elif when == "reading keys":
        patch.setattr(psycopg.AsyncConnection, "execute", executed)
    else:
        patch.setattr(KeyTable, "scrub", scrubbed)
