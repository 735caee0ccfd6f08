"""Counting what arrived of what was written: the pass line that every reliability test shares.

It reads phones alone, for a process cannot be stopped at each request to look into its tables, as
`tests.properties.ledger` does.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.prove.engines import integrity
from sandbox.people.people import Person

IN_FLIGHT = 64
AGAIN = "↻"


@dataclass(slots=True)
class Line:
    """One direction of one conversation."""

    writer: Person
    reader: Person
    name: str
    written: int = 0

    async def write(self, tail: str = "") -> None:
        """One more numbered message, which may have a tail."""
        await self.writer.says(f"{self.name} {self.written}{tail}")
        self.written += 1

    def heard(self) -> list[str]:
        """What arrived of it, in the order of arrival."""
        return [text for text in self.reader.heard if _bare(text).startswith(f"{self.name} ")]

    def is_complete(self) -> bool:
        """Whether every message has arrived at least once."""
        return len({_bare(text) for text in self.heard()}) == self.written


def both_ways(pairs: Iterable[tuple[Person, Person]], name: str = "") -> list[Line]:
    """Two lines for each student and supporter, named after who writes."""
    return [
        line
        for number, (student, supporter) in enumerate(pairs)
        for line in (
            Line(student, supporter, f"{name}siswa{number}"),
            Line(supporter, student, f"{name}kakak{number}"),
        )
    ]


@dataclass(slots=True)
class Tally:
    """What was found; a message counts once for each property that it lacks."""

    seed: int = 0
    written: int = 0
    kills: int = 0
    lost: int = 0
    repeated_marked: int = 0
    repeated_unmarked: int = 0
    out_of_order: int = 0
    cut_answers: int = 0
    integrity: str = ""

    @property
    def passes(self) -> bool:
        """Lost 0, out of order 0, unmarked repeats 0, and no more repeats than crashes and cuts explain."""
        explained = self.kills * IN_FLIGHT + self.cut_answers
        broken = self.lost or self.out_of_order or self.repeated_unmarked or self.integrity != "ok"
        return not broken and self.repeated_marked <= explained

    def count(self, lines: Iterable[Line], database: Path) -> Self:
        """Add what is to be found on these lines, and look whether the file is whole."""
        return self.judged(lines, integrity(database))

    def judged(self, lines: Iterable[Line], verdict: str) -> Self:
        """Add what is to be found on these lines, and what the engine says of its own data."""
        for line in lines:
            self._add(line.written, line.heard())
        self.integrity = verdict
        return self

    def _add(self, written: int, heard: Sequence[str]) -> None:
        numbers = [int(_bare(text).split()[1]) for text in heard]
        first_seen = list(dict.fromkeys(numbers))
        unmarked = Counter(n for n, text in zip(numbers, heard, strict=True) if not text.startswith(AGAIN))
        extra = sum(count - 1 for count in unmarked.values())
        self.written += written
        self.lost += written - len(first_seen)
        self.out_of_order += sum(a > b for a, b in itertools.pairwise(first_seen))
        self.repeated_unmarked += extra
        self.repeated_marked += len(numbers) - len(first_seen) - extra


def _bare(text: str) -> str:
    return text.removeprefix(f"{AGAIN} ")
