"""What each engine is asked about its own tables, so that no table is left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Catalog:
    """Statements of one engine.

    `tables`: names of all tables. `referring`: each column that refers to `:table`: `table`, `column`, `key`,
    `required` (the row cannot stand without it), `keyed` (it is part of the row's key). `mentioning`: each
    column of text, keys and the audit record aside: `table`, `column`. `columns`: every column of every
    table. `numbered`: the last number that was given in each table that numbers its rows by itself: `table`,
    `last`. `set_number`: let the next one be after `:last`.
    """

    tables: str
    referring: str
    mentioning: str
    columns: str
    numbered: str
    set_number: str


SQLITE = Catalog(
    tables="SELECT name FROM sqlite_master",
    referring="""
    SELECT m.name AS "table", f."from" AS "column", f."to" AS "key", c."notnull" OR c.pk > 0 AS required,
        c.pk > 0 AS keyed
    FROM sqlite_master m, pragma_foreign_key_list(m.name) f, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND f."table" = :table AND c.name = f."from" ORDER BY m.name, f."from"
    """,
    mentioning="""
    SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT IN ('people', 'audit') AND c.type = 'TEXT' AND c.pk = 0
    """,
    columns="""
    SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.name
    """,
    numbered="""
    SELECT m.name AS "table", s.seq AS last
    FROM sqlite_master m LEFT JOIN sqlite_sequence s ON s.name = m.name
    WHERE m.type = 'table' AND m.sql LIKE '%AUTOINCREMENT%' ORDER BY m.name
    """,
    set_number="""
    REPLACE INTO sqlite_sequence (rowid, name, seq)
    SELECT (SELECT rowid FROM sqlite_sequence WHERE name = :table), :table, :last
    """,
)
PRIMARY = """EXISTS (
    SELECT 1 FROM pg_constraint p
    WHERE p.conrelid = a.attrelid AND p.contype = 'p' AND a.attnum = ANY (p.conkey)
)"""
SEQUENCE = "pg_get_serial_sequence(quote_ident(r.relname), a.attname)"
POSTGRESQL = Catalog(
    tables="SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace "
    "AND relkind IN ('r', 'p', 'v', 'm', 'f')",
    referring=f"""
    SELECT r.relname AS "table", a.attname AS "column", k.attname AS "key", a.attnotnull AS required,
        {PRIMARY} AS keyed
    FROM pg_constraint f JOIN pg_class r ON r.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
    JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = f.conkey[1]
    JOIN pg_attribute k ON k.attrelid = t.oid AND k.attnum = f.confkey[1]
    WHERE f.contype = 'f' AND t.relnamespace = current_schema()::regnamespace AND t.relname = :table
    ORDER BY r.relname COLLATE "C", a.attname COLLATE "C"
    """,
    mentioning=f"""
    SELECT r.relname AS "table", a.attname AS "column"
    FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
    WHERE r.relnamespace = current_schema()::regnamespace AND r.relkind = 'r' AND a.attnum > 0
        AND r.relname NOT IN ('people', 'audit') AND a.atttypid = 'text'::regtype AND NOT a.attisdropped
        AND NOT {PRIMARY}
    ORDER BY r.relname COLLATE "C", a.attnum
    """,
    columns="""
    SELECT r.relname AS "table", a.attname AS "column"
    FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
    WHERE r.relnamespace = current_schema()::regnamespace AND r.relkind = 'r' AND a.attnum > 0
        AND NOT a.attisdropped
    ORDER BY r.relname COLLATE "C", a.attname COLLATE "C"
    """,
    numbered=f"""
    SELECT r.relname AS "table", pg_sequence_last_value({SEQUENCE}::regclass) AS last
    FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
    WHERE r.relnamespace = current_schema()::regnamespace AND a.attidentity <> ''
    ORDER BY r.relname COLLATE "C"
    """,
    set_number=f"""
    SELECT setval({SEQUENCE}::regclass, :last) FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
    WHERE r.relnamespace = current_schema()::regnamespace AND a.attidentity <> '' AND r.relname = :table
    """,
)
