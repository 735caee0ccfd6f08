"""What each engine is asked about its own tables, so that no table is left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Catalog:
    """Statements of one engine.

    `tables`: names of all tables, and of what is read like one; `real_tables`: of tables alone. `referring`:
    each column that refers to `:table`: `table`, `column`, `key`, `required` (the row cannot stand without
    it), `keyed` (it is part of the row's key). `mentioning`: each column of text, keys and the audit record
    aside: `table`, `column`. `parts`: what the database is made of: the kind of each part, its name, and all
    that makes it what it is. `version`: of the engine. `trigger`: the statement that makes the trigger
    `:name`. `without_trigger`: what takes it from its table. `columns`: every column of every table.
    `numbered`: the last number that was given in each table that numbers its rows by itself: `table`, `last`.
    `set_number`: let the next one be after `:last`.
    """

    tables: str
    real_tables: str
    referring: str
    mentioning: str
    columns: str
    numbered: str
    set_number: str
    parts: str
    version: str
    trigger: str
    without_trigger: str
    clock: str
    """The server's clock in Unix seconds; nothing where there is no server."""


SQLITE = Catalog(
    tables="SELECT name FROM sqlite_master",
    real_tables="SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
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
    parts="SELECT type, name, sql FROM sqlite_master",
    version="SELECT sqlite_version()",
    trigger="SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name",
    without_trigger="DROP TRIGGER {name}",
    clock="SELECT NULL",
)
PRIMARY = """EXISTS (
    SELECT 1 FROM pg_constraint p
    WHERE p.conrelid = a.attrelid AND p.contype = 'p' AND a.attnum = ANY (p.conkey)
)"""
SEQUENCE = "pg_get_serial_sequence(quote_ident(r.relname), a.attname)"
HERE = "current_schema()::regnamespace"
WITHOUT_SCHEMA = "replace(replace({}, current_schema() || '.', ''), 'pg_temp.', '')"
TABLES = f"""
    SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE 'relation' END AS type,
        c.relname AS name,
        concat_ws(', ',
            (SELECT string_agg(
                concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
                    CASE WHEN a.attnotnull THEN 'not null' END, a.attidentity::text || a.attgenerated::text,
                    pg_get_expr(d.adbin, d.adrelid), o.collname),
                ', ' ORDER BY a.attnum)
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_collation o ON o.oid = a.attcollation
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
            (SELECT string_agg(pg_get_constraintdef(k.oid), ', '
                ORDER BY pg_get_constraintdef(k.oid) COLLATE "C")
            FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n'),
            CASE WHEN c.relrowsecurity OR c.relforcerowsecurity THEN 'row security' END,
            CASE WHEN EXISTS (SELECT 1 FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
                THEN 'inherits' END,
            CASE WHEN EXISTS (SELECT 1 FROM pg_trigger t
                WHERE t.tgrelid = c.oid AND t.tgisinternal AND t.tgenabled <> 'O')
                THEN 'keys are not checked' END,
            CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END
        ) AS sql
    FROM pg_class c WHERE c.relnamespace = {HERE} AND c.relkind NOT IN ('i', 'I', 'S', 't', 'c')
"""
INDEXES = f"""
    SELECT 'index', c.relname, {WITHOUT_SCHEMA.format("pg_get_indexdef(c.oid)")}
        || CASE WHEN i.indisvalid AND i.indisready THEN '' ELSE ' not valid' END
    FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
    WHERE c.relnamespace = {HERE} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid)
"""
TRIGGERS = f"""
    SELECT 'trigger', t.tgname, {WITHOUT_SCHEMA.format("pg_get_triggerdef(t.oid)")}
        || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' not enabled' END
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = {HERE} AND NOT t.tgisinternal
"""
FUNCTIONS = f"""
    SELECT 'function', p.proname, concat_ws(' ', pg_get_function_arguments(p.oid), l.lanname, p.prosecdef,
        replace(array_to_string(p.proconfig, ', '), current_setting('search_path'), 'its own'), p.prosrc)
    FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = {HERE}
"""
OTHERS = f"""
    SELECT 'rule', w.rulename || ' on ' || c.relname, pg_get_ruledef(w.oid)
    FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class
    WHERE c.relnamespace = {HERE} AND w.rulename <> '_RETURN'
    UNION ALL
    SELECT 'policy', p.polname, c.relname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace = {HERE}
    UNION ALL
    SELECT 'operator', o.oprname, o.oprcode::text FROM pg_operator o WHERE o.oprnamespace = {HERE}
"""
POSTGRESQL = Catalog(
    tables="SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace "
    "AND relkind IN ('r', 'p', 'v', 'm', 'f')",
    real_tables="SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace "
    "AND relkind = 'r'",
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
    parts=f"{TABLES} UNION ALL {INDEXES} UNION ALL {TRIGGERS} UNION ALL {FUNCTIONS} UNION ALL {OTHERS}",
    version="SELECT version()",
    trigger=f"""
    SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = {HERE} AND t.tgname = :name AND NOT t.tgisinternal
    """,
    without_trigger="DROP TRIGGER {name} ON {table}",
    clock="SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION)",
)
