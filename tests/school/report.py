"""The figures of a week in the real bot, beside those of the simulation of the same school."""

from collections.abc import Iterator

from bot.planning.book import RunFigures, Waits

MOST = 0.15
"""The error up to which the simulation is called right."""


def compared(real: RunFigures, planned: RunFigures) -> Iterator[str]:
    """Yield each figure, in the real bot and planned, and how far they are from each other."""
    yield "| | real bot | `sebaya plan` | error |\n|---|---:|---:|---:|"
    for name, one, other in (
        ("all", real.all, planned.all),
        ("at night", real.night, planned.night),
        ("by day", real.day, planned.day),
    ):
        yield from _rows(name, one, other)


def _rows(name: str, one: Waits, other: Waits) -> Iterator[str]:
    yield f"| {name}: asked | {one.asked} | {other.asked} | |"
    figures = (
        ("median wait, min", one.median, other.median),
        ("nine of ten wait at most, min", one.ninety, other.ninety),
        ("met within a minute", one.within(1), other.within(1)),
        ("met within 5 minutes", one.within(5), other.within(5)),
    )
    for what, found, planned in figures:
        yield f"| {name}: {what} | {_shown(found)} | {_shown(planned)} | {_error(found, planned)} |"


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _error(found: float | None, planned: float | None) -> str:
    if not found or planned is None:
        return "–"
    error = abs(planned - found) / found
    return f"{error:.0%}{' !' if error > MOST else ''}"
