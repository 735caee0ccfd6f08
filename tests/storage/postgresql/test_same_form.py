"""Migrations of the same numbers make the same tables, keys, checks, indexes and triggers on both."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import migrate
from storage.engine.database import Transaction
from storage.engine.postgresql import PostgresDatabase
from tests.postgresql import fresh_place

pytestmark = pytest.mark.postgresql
TYPES = {"INTEGER": "bigint", "BLOB": "bytea", "TEXT": "text"}
WORDS = re.compile(r"'[^']*'|\w+")
CHECK = re.compile(r"CHECK (\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))")
SPELLING = {"any", "array", "in", "text", "where", "check", "bigint"}
"""Words in which the engines write one and the same condition."""

COLUMNS = """
    SELECT c.relname, a.attname, format_type(a.atttypid, NULL), a.attnotnull, COALESCE(o.collname, '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_collation o ON o.oid = a.attcollation
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped
"""
CONSTRAINTS = """
    SELECT r.relname, c.contype::text, pg_get_constraintdef(c.oid) FROM pg_constraint c
    JOIN pg_class r ON r.oid = c.conrelid WHERE c.connamespace = current_schema()::regnamespace
"""
INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()
        AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""
TRIGGERS = """
    SELECT r.relname, t.tgname FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND r.relnamespace = current_schema()::regnamespace
"""
Form = Counter[tuple[object, ...]]


def words(condition: str) -> frozenset[str]:
    """What a condition compares, without the spelling."""
    return frozenset(WORDS.findall(condition.lower())) - SPELLING


def of_sqlite(connection: sqlite3.Connection) -> Form:
    made: Form = Counter()
    parts = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    for kind, name, table, sql in parts.fetchall():
        if kind == "table" and not name.startswith("sqlite_"):
            made.update(of_table(connection, name, sql))
        elif kind == "index":
            columns, _, where = sql.partition("(")[2].partition(" WHERE ")
            made["index", name, "UNIQUE" in sql, words(columns), words(where)] += 1
        elif kind == "trigger":
            made["trigger", table, name] += 1
    return made


def of_table(connection: sqlite3.Connection, name: str, sql: str) -> Iterator[tuple[object, ...]]:
    columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
    for _, column, type_, full, _, key in columns:
        yield "column", name, column, TYPES[type_], bool(full or key)
    if keyed := frozenset(row[1] for row in columns if row[5]):
        yield "p", name, keyed
    for row in connection.execute(f"PRAGMA foreign_key_list({name})").fetchall():
        yield "f", name, words(f"{row[3]} {row[2]} {row[4]}")
    for row in connection.execute(f"PRAGMA index_list({name})").fetchall():
        if row[3] == "u":
            yield "u", name, frozenset(one[2] for one in connection.execute(f"PRAGMA index_info({row[1]})"))
    for condition in CHECK.findall(sql):
        yield "c", name, words(condition)


async def of_postgresql(tx: Transaction) -> Form:
    made: Form = Counter()
    for table, column, type_, full, collation in await tx.rows(COLUMNS):
        assert collation == ("C" if type_ == "text" else "")
        made["column", table, column, type_, bool(full)] += 1
    for table, kind, written in await tx.rows(CONSTRAINTS):
        if kind in {"p", "u", "c"}:
            made[kind, table, words(written) - {"primary", "key", "unique"}] += 1
        elif kind == "f":
            made[kind, table, words(written) - {"foreign", "key", "references"}] += 1
    for name, written in await tx.rows(INDEXES):
        columns, _, where = written.partition(" USING btree (")[2].partition(" WHERE ")
        made["index", name, "UNIQUE" in written, words(columns), words(where)] += 1
    made.update(("trigger", table, name) for table, name in await tx.rows(TRIGGERS))
    return made


async def test_both_engines_have_the_same_form(tmp_path: Path) -> None:
    with fresh_place() as place:
        database = await PostgresDatabase.open(place)
        assert await migrate.migrate(database) == migrate.newest()
        theirs = await database.run(of_postgresql)
        await database.close()
    with migrate.fresh() as connection:
        ours = of_sqlite(connection)

    assert len(ours) > 600
    assert (ours - theirs, theirs - ours) == (Counter(), Counter())


def test_each_trigger_has_both_forms() -> None:
    makes = re.compile(r"CREATE TRIGGER (\w+)")
    for number, script in migrate.scripts():
        assert makes.findall("\n".join(migrate.for_postgresql(number, script))) == makes.findall(script)
