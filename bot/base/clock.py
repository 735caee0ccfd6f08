"""Time and chance: the only module that reads the clock, sleeps or draws."""

import asyncio
import random
import secrets
import string
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

T = TypeVar("T")

ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's 32: no i, l, o, u
ID_LENGTH = 12  # 60 bits
CODE_LETTERS = string.ascii_letters + string.digits + "_-"
CODE_LENGTH = 20
"""Long enough that nobody can guess one: about 120 bits."""
CATCHING_UP = 0.9
"""The pace of our clock after the machine's was set back: an hour is made up in ten hours."""
JUMP = timedelta(minutes=1)
"""The least change of the machine's clock, between two looks at it, that counts as one."""


class Clock(Protocol):
    """The present, and waiting for later."""

    def now(self) -> datetime:
        """Return the present as an aware time in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`; zero or less only lets other tasks run."""

    def jumped(self) -> timedelta:
        """Return by how much the machine's clock was changed since this was asked; below zero: put back."""


def _machine_time() -> datetime:
    return datetime.now(UTC)


class SystemClock:
    """The machine's clock, except that it never goes back.

    When somebody sets the machine's clock back, this one goes on at `CATCHING_UP` of its pace until the two
    agree: what is due comes a little later, and no alert or message waits until the hour has passed again.
    """

    def __init__(
        self,
        machine: Callable[[], datetime] = _machine_time,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self._machine = machine
        self._elapsed = elapsed
        self._told = self._shown = machine()
        self._told_at = elapsed()
        self._jumped = timedelta(0)

    def now(self) -> datetime:
        at, shown = self._elapsed(), self._machine()
        passed = timedelta(seconds=at - self._told_at)
        self._jumped += _if_long(shown - self._shown - passed)
        self._told, self._told_at = max(shown, self._told + passed * CATCHING_UP), at
        self._shown = shown
        return self._told

    def jumped(self) -> timedelta:
        jumped, self._jumped = self._jumped, timedelta(0)
        return jumped

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(seconds, 0))


def _if_long(jump: timedelta) -> timedelta:
    """Return a jump that is one; a clock that is only a little too quick or slow is steered all the time."""
    return jump if abs(jump) >= JUMP else timedelta(0)


class ShiftedClock(SystemClock):
    """The machine's clock plus `ahead` seconds, for a rehearsal."""

    def __init__(self, ahead: float = 0.0) -> None:
        super().__init__()
        self.ahead = ahead

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.ahead)


class Chance(Protocol):
    """Draws that nobody can foresee."""

    def new_id(self) -> str:
        """Return twelve characters that are not confused when read aloud."""

    def code(self) -> str:
        """Return twenty characters for a one-time link or a command; no hyphen in front."""

    def choice(self, options: Sequence[T]) -> T:
        """Return one of `options`, each as likely as the others."""

    def uniform(self, low: float, high: float) -> float:
        """Return a number from `low` to `high`."""


class RandomChance:
    """Draws from a random source of the standard library."""

    def __init__(self, source: random.Random) -> None:
        self._source = source

    def new_id(self) -> str:
        return "".join(self._source.choices(ID_LETTERS, k=ID_LENGTH))

    def code(self) -> str:
        return self.choice(string.ascii_letters) + "".join(
            self._source.choices(CODE_LETTERS, k=CODE_LENGTH - 1)
        )

    def choice(self, options: Sequence[T]) -> T:
        return self._source.choice(options)

    def uniform(self, low: float, high: float) -> float:
        return self._source.uniform(low, high)


class SystemChance(RandomChance):
    """Draws from the operating system, fit for secrets."""

    def __init__(self) -> None:
        super().__init__(secrets.SystemRandom())


def seeded_chance(seed: int | str) -> RandomChance:
    """Return the same draws for the same seed: for simulations, never for secrets."""
    return RandomChance(random.Random(seed))  # noqa: S311 (a simulation has no secrets)
