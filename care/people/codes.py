"""Short codes that can be said aloud."""

from collections.abc import Awaitable, Callable

from care.ports.unit_of_work import UnitOfWork

DIGITS = "23456789"
"""Digits that nobody mistakes for a letter."""


async def new_code(work: UnitOfWork, letter: str, is_taken: Callable[[str], Awaitable[bool]]) -> str:
    """Draw a code like K-23456 that is not taken."""
    while await is_taken(code := f"{letter}-" + "".join(work.chance.choice(DIGITS) for _ in range(5))):
        pass
    return code
