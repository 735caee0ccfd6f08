"""How times and small structures stand in a column."""

from datetime import UTC, datetime


def millis(at: datetime) -> int:
    """An aware time as whole milliseconds since 1970 UTC."""
    return round(at.timestamp() * 1000)


def millis_or_none(at: datetime | None) -> int | None:
    """As `millis`; None stays None."""
    return None if at is None else millis(at)


def utc(stored: int) -> datetime:
    """A stored time as an aware one in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)


def utc_or_none(stored: int | None) -> datetime | None:
    """As `utc`; None stays None."""
    return None if stored is None else utc(stored)
