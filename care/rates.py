"""How often something may happen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """`per_second` on average, at most `burst` at once."""

    per_second: float
    burst: int
