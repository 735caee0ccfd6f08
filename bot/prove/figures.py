"""What a check found: figures, each with the bound that it has to keep."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that was found; `rule` is "=", "≥" or "≤" before its bound.

    One that `varies` from machine to machine is shown by its bound alone while it holds.
    """

    name: str
    found: float
    rule: str
    bound: float
    varies: bool = False

    @property
    def holds(self) -> bool:
        if self.rule == "=":
            return self.found == self.bound
        return self.found >= self.bound if self.rule == "≥" else self.found <= self.bound

    @property
    def shown(self) -> str:
        """Return the number as the page shows it."""
        if not self.holds:
            return f"{_plain(self.found)} (✗ {self.rule} {_plain(self.bound)})"
        if self.rule == "=":
            return _plain(self.found)
        bound = f"{self.rule} {_plain(self.bound)}"
        return bound if self.varies else f"{_plain(self.found)} ({bound})"


def exactly(name: str, found: float, bound: float) -> Figure:
    """Return a figure that must be this number."""
    return Figure(name, found, "=", bound)


def none(name: str, found: float) -> Figure:
    """Return a figure that must be zero."""
    return exactly(name, found, 0)


def least(name: str, found: float, bound: float, *, varies: bool = False) -> Figure:
    """Return a figure that must be so high."""
    return Figure(name, found, "≥", bound, varies)


def most(name: str, found: float, bound: float, *, varies: bool = False) -> Figure:
    """Return a figure that must not be higher."""
    return Figure(name, found, "≤", bound, varies)


def _plain(number: float) -> str:
    return f"{round(number, 1):g}" if isinstance(number, float) else str(number)
