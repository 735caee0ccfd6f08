"""Wait estimate: how long it usually takes until somebody comes, said only when it is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

ENOUGH = 10
"""With fewer waits that ended with somebody, nothing is claimed."""
MOST = 300
"""How many waits, the newest, say what is usual."""
WEEKS = timedelta(weeks=4)
EXACTLY = 10
"""Up to so many, minutes are told one by one."""


@dataclass(frozen=True, slots=True, order=True)
class Wait:
    """One wait: how long, and whether somebody came; a student who left waited at least so long."""

    lasted: timedelta
    met: bool


def usual_wait(waits: Sequence[Wait]) -> timedelta | None:
    """Return the time after which half have somebody, None if that cannot be said.

    The product-limit median (Kaplan and Meier, 1958): a student who gave up counts as waiting for as long
    as they waited, so that leavers make a queue look neither shorter nor longer than it is.
    """
    if sum(wait.met for wait in waits) < ENOUGH:
        return None
    share, waiting = 1.0, len(waits)
    for wait in sorted(waits, key=lambda wait: (wait.lasted, not wait.met)):
        if wait.met:
            share *= 1 - 1 / waiting
        if share <= 1 / 2:
            return wait.lasted
        waiting -= 1
    return None


def in_minutes(wait: timedelta) -> int:
    """Return minutes as people say them: whole ones, from ten on in fives; never less than it was."""
    minutes = max(1, -(-wait // timedelta(minutes=1)))
    return minutes if minutes <= EXACTLY else -(-minutes // 5) * 5


def hours_around(hour: int) -> tuple[int, int, int]:
    """Return this hour of the day and its neighbours."""
    return ((hour - 1) % 24, hour, (hour + 1) % 24)
