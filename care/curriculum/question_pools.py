"""Question pools: which questions of a module a try asks, and in which order they and their answers stand."""

from collections.abc import Mapping
from hashlib import sha256

LEAST = 6
"""The fewest questions of a try, where the pool has so many; else half of the pool."""


def drawn(seed: str, pool: int, seen: Mapping[int, int], count: int | None = None) -> tuple[int, ...]:
    """Return the numbers that a try asks, `count` or half of the pool; what was seen least comes first.

    So a second try asks the other half. `seen` counts how often a number was asked before; the same `seed`
    draws the same.
    """
    least = sorted(shuffled(f"{seed} drawn", pool), key=lambda number: seen.get(number, 0))
    chosen = least[: half(pool) if count is None else count]
    return tuple(chosen[place] for place in shuffled(f"{seed} order", len(chosen)))


def half(pool: int) -> int:
    """Return how many questions a try asks of a pool of this size."""
    return min(pool, max(LEAST, pool // 2))


def shuffled(seed: str, count: int) -> tuple[int, ...]:
    """Return the numbers from 0 in an order that nobody can guess who does not know the seed."""
    return tuple(sorted(range(count), key=lambda number: sha256(f"{seed} {number}".encode()).digest()))
