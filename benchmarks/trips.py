"""Every trip to SQLite's thread, told: which statement, and how long it took."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

import aiosqlite

Told = Callable[[str, float], None]


@contextmanager
def told(tell: Told) -> Iterator[None]:
    """While this lasts, `tell` gets the text of each statement and its seconds, waiting included."""
    original = aiosqlite.Connection._execute
    run: Any = original

    async def timed(connection: aiosqlite.Connection, fn: Any, *args: Any, **kwargs: Any) -> Any:
        begun = perf_counter()
        try:
            return await run(connection, fn, *args, **kwargs)
        finally:
            tell(_statement(fn, args), perf_counter() - begun)

    aiosqlite.Connection._execute = timed  # type: ignore[assignment]  # counts the trips
    try:
        yield
    finally:
        aiosqlite.Connection._execute = original  # type: ignore[method-assign]  # counts no longer


def _statement(fn: Any, args: tuple[Any, ...]) -> str:
    """What one trip runs; a statement's values are not in it."""
    if args and isinstance(args[0], str):
        return " ".join(args[0].split())
    return getattr(fn, "__qualname__", "a function")
