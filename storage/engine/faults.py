"""Which errors of an engine mean that the database cannot be used now."""

import sqlite3

LOST = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
}
"""Codes with which SQLite says that the database itself cannot be used, whatever the statement."""
LOST_CLASSES = {"08", "28", "3D", "40", "53", "55", "57", "58", "F0", "XX"}
"""The same by PostgreSQL (the first two signs of SQLSTATE): connection, rights to enter, no such database,
deadlock, resources, not in the right state, operator intervention, system, configuration file, internal."""
READ_ONLY = "25006"
"""Of class 25 only this: a stand-by that takes no changes. All others are mistakes of ours."""


def is_lost(error: BaseException) -> bool:
    """Return whether the error means that the database cannot be used now; a wrong statement does not."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return code is not None and code & 0xFF in LOST
    state = getattr(error, "sqlstate", "")
    if state is None:  # psycopg's own errors have no state: a connection that is closed or was lost
        return type(error).__name__ == "OperationalError"
    return state[:2] in LOST_CLASSES or state == READ_ONLY


def plain(error: Exception) -> str:
    """Return the engine's own name for the error, or its kind; never the content of a row."""
    return getattr(error, "sqlite_errorname", None) or type(error).__name__
