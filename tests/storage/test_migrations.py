"""A database comes forward from every version, keeps what it holds, and equals a new one."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from storage import migrate
from storage.engine.database import Database, SqliteDatabase, SqliteTransaction, Transaction
from storage.engine.opening import NotOurs

KNOWN = migrate.scripts()
NEWEST = KNOWN[-1][0]
Schema = Mapping[str, str]


async def opened(folder: Path, name: str, version: int, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A database as the program of that version left it."""
    database = await SqliteDatabase.open(folder / name)
    with monkeypatch.context() as older:
        older.setattr(migrate, "scripts", lambda: KNOWN[:version])
        await migrate.migrate(database)
    return database


async def schema(database: Database) -> Schema:
    """Every column of every table with its type, and every index."""

    async def read(tx: Transaction) -> Schema:
        tables = await tx.rows("SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
        shapes = {table["name"]: await tx.rows(f"PRAGMA table_info({table['name']})") for table in tables}
        return {name: str([tuple(row)[1:] for row in shape]) for name, shape in shapes.items()}

    return await database.run(read)


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in KNOWN] == list(range(1, NEWEST + 1))


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
async def test_a_database_of_every_version_comes_forward_and_equals_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    old = await opened(tmp_path, "old.db", version, monkeypatch)
    new = await opened(tmp_path, "new.db", NEWEST, monkeypatch)
    await old.run(lambda tx: tx.rows("INSERT INTO programme (id, key_check) VALUES (1, x'00')"))
    assert await migrate.migrate(old) == NEWEST

    assert await schema(old) == await schema(new)
    assert await old.run(lambda tx: tx.value("SELECT key_check FROM programme")) == b"\x00"
    await old.close()
    await new.close()


PEOPLE = (
    (
        "INSERT INTO chats (id, hash, kind, started, seen_at)"
        " VALUES (1, x'01', 'person', 1, 0), (2, x'02', 'person', 1, 0)"
    ),
    (
        "INSERT INTO people (id, chat, language, consent, made_at)"
        " VALUES ('a', 1, 'id', 3, 0), ('b', 2, 'id', 3, 0)"
    ),
    (
        "INSERT INTO members (person, role, standing, decided_at)"
        " VALUES ('a', 'counselor', 'active', 900), ('b', 'counselor', 'active', 700)"
    ),
    "INSERT INTO audit (at, actor, action, about, chain) VALUES (300, 'x', 'accept', 'a', x'00')",
)


async def test_how_old_a_role_is_comes_from_the_record_where_that_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = await opened(tmp_path, "sebaya.db", 30, monkeypatch)
    for statement in PEOPLE:
        await database.run(partial(SqliteTransaction.rows, sql=statement))
    await migrate.migrate(database)
    rows = await database.run(lambda tx: tx.rows("SELECT since FROM members ORDER BY person"))

    assert [row["since"] for row in rows] == [300, 700]
    await database.close()


CERTIFIED = (
    *PEOPLE[:2],
    (
        "INSERT INTO members (person, role, standing)"
        " VALUES ('a', 'supporter', 'active'), ('b', 'supporter', 'removed')"
    ),
    (
        "INSERT INTO certificates (person, confirmed_by, issued_at, valid_until, source)"
        " VALUES ('a', 'b', 100, 900, 'training'), ('a', 'a', 200, 990, 'refresher'),"
        " ('b', 'a', 100, 900, 'elsewhere')"
    ),
    (
        "INSERT INTO quizzes (id, person, subject, asked, answers, begun_at)"
        " VALUES ('q', 'a', 'role', 'role:1:0 role:1:1', '2', 300)"
    ),
    "INSERT INTO readings (person, module, version, page, furthest) VALUES ('a', 'role', 1, 3, 5)",
)


async def test_certificates_and_quizzes_from_before_practice_are_kept_with_a_time_to_catch_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = await opened(tmp_path, "sebaya.db", 35, monkeypatch)
    for statement in CERTIFIED:
        await database.run(partial(SqliteTransaction.rows, sql=statement))
    before = await database.run(lambda tx: tx.rows("SELECT * FROM certificates ORDER BY issued_at, person"))
    await migrate.migrate(database)
    read = {
        name: [tuple(row) for row in await database.run(partial(SqliteTransaction.rows, sql=sql))]
        for name, sql in {
            "catch_ups": "SELECT person, since, told FROM catch_ups",
            "certificates": "SELECT * FROM certificates ORDER BY issued_at, person",
            "quizzes": "SELECT asked, answers, orders FROM quizzes",
            "readings": "SELECT page, furthest, turned_at FROM readings",
        }.items()
    }

    assert read == {
        "catch_ups": [("a", None, 0)],
        "certificates": [tuple(row) for row in before],
        "quizzes": [("role:1:0 role:1:1", "2", "")],
        "readings": [(3, 5, None)],
    }
    await database.close()


async def test_a_migration_that_fails_leaves_the_version_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = await opened(tmp_path, "sebaya.db", NEWEST, monkeypatch)
    before = await schema(database)
    broken = (NEWEST + 1, "CREATE TABLE later (id INTEGER); INSERT INTO nowhere VALUES (1)")
    monkeypatch.setattr(migrate, "scripts", lambda: [*KNOWN, broken])
    with pytest.raises(Exception, match="nowhere"):
        await migrate.migrate(database)

    assert await schema(database) == before
    assert await database.run(lambda tx: tx.value("SELECT MAX(version) FROM schema_version")) == NEWEST
    await database.close()


@pytest.mark.parametrize(
    ("second", "runs"),
    [(f"-- Runs from {NEWEST}\n", True), (f"-- Runs from {NEWEST + 1}\n", False), ("", False)],
)
async def test_an_older_program_runs_on_what_every_newer_migration_allows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: str, runs: bool
) -> None:
    first = f"-- One table more.\n-- Runs from {NEWEST}\nCREATE TABLE later (id INTEGER)"
    newer = [*KNOWN, (NEWEST + 1, first), (NEWEST + 2, f"{second}CREATE TABLE latest (id INTEGER)")]
    database = await SqliteDatabase.open(tmp_path / "sebaya.db")
    with monkeypatch.context() as later:
        later.setattr(migrate, "scripts", lambda: newer)
        assert await migrate.migrate(database) == NEWEST + 2

    if runs:
        assert await migrate.migrate(database) == NEWEST + 2
    else:
        with pytest.raises(NotOurs, match=r"^the database is newer .*: update Sebaya$"):
            await migrate.migrate(database)
    await database.close()


async def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    database = await SqliteDatabase.open(tmp_path / "recipes.db")
    await database.run(lambda tx: tx.rows("CREATE TABLE recipes (name TEXT)"))
    with pytest.raises(NotOurs, match="not one of Sebaya"):
        await migrate.migrate(database)

    assert [*await schema(database)] == ["recipes"]
    await database.close()


ASKED_BEFORE = (
    *PEOPLE[:2],
    (
        "INSERT INTO conversations (id, student, stage, level, for_counselor, carried_to, made_at)"
        " VALUES ('v', 'a', 'ended', 0, 0, 0, 1)"
    ),
    (
        "INSERT INTO cases (id, code, student, conversation, alias, level, category, source, state, owner,"
        " opened_at, claimed_at, rung, transcript_to, student_told)"
        " VALUES ('k', 'K-23456', 'a', 'v', 'Biru Rusa', 2, 'mood', 'words', 'claimed', 'b', 1, 9, 0, 0, 0),"
        " ('c', 'K-33333', 'a', 'v', 'Biru Rusa', 2, 'mood', 'words', 'closed', 'b', 1, 9, 0, 0, 0)"
    ),
    (
        "INSERT INTO case_work (case_id, referral, consent_to, consent, may_write)"
        " VALUES ('k', NULL, 'clinic', 'asked', 'yes'), ('c', 'police', 'police', 'yes', NULL)"
    ),
)


async def test_what_a_student_was_asked_in_an_open_case_goes_on_as_a_referral(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = next(n for n, script in KNOWN if "CREATE TABLE referrals" in script) - 1
    database = await opened(tmp_path, "sebaya.db", before, monkeypatch)
    for statement in ASKED_BEFORE:
        await database.run(partial(SqliteTransaction.rows, sql=statement))
    await migrate.migrate(database)
    (row,) = await database.run(lambda tx: tx.rows("SELECT * FROM referrals"))
    kept = {"code": "R-23456", "student": "a", "owner": "b", "case_id": "k", "conversation": "v"}

    assert {name: row[name] for name in kept} == kept
    assert (row["service"], row["state"], row["allowed"]) == ("clinic", "asked", "")
    assert (row["made_at"], row["call_at"]) == (9, 9 + 14 * 24 * 60 * 60_000)
    assert (
        await database.run(lambda tx: tx.value("SELECT may_write FROM case_work WHERE case_id = 'k'"))
        == "yes"
    )
    await database.close()
