"""How times and lists stand in a column or a statement."""

from collections.abc import Iterable
from datetime import UTC, datetime

QUEUED = """COALESCE((
    SELECT MAX(t.left_at) FROM participants t
    WHERE t.conversation = v.id AND t.part <> 'student' AND t.left_at > v.waiting_since
), v.waiting_since)"""
"""Since when the conversation `v` waits this time.
`waiting_since` is the first time, which keeps its place.
"""


OF_IDS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
"""Signs that ids are made of."""


def first_id(column: str) -> str:
    """Return, in SQL of both engines, the id with which a text begins: all before its first space."""
    return f"substr({column}, 1, length({column}) - length(ltrim({column}, '{OF_IDS}')))"


def millis(at: datetime) -> int:
    """Turn an aware time into whole milliseconds since 1970 UTC."""
    return round(at.timestamp() * 1000)


def millis_or_none(at: datetime | None) -> int | None:
    """As `millis`; None stays None."""
    return None if at is None else millis(at)


def utc(stored: int) -> datetime:
    """Turn stored milliseconds into an aware time in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)


def utc_or_none(stored: int | None) -> datetime | None:
    """As `utc`; None stays None."""
    return None if stored is None else utc(stored)


def in_list(values: Iterable[object]) -> tuple[list[str], dict[str, object]]:
    """Return names for a list inside a statement, and their values by name."""
    given = {f"v{number}": value for number, value in enumerate(values)}
    # PostgreSQL knows no empty list; a comparison with NULL holds for nothing.
    return [f":{name}" for name in given] or ["NULL"], given
