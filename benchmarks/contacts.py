"""How well contact details are found in lines of our own making, and how long that takes.

`python -m benchmarks.contacts [FILE.json]` prints the figures, and writes them where a file is named.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from care.contacts.contacts import HELD_FOR_STUDENTS, ContactKind, allow, find
from config.loading.helplines import load_helplines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LINES = Path(__file__).parent.parent / "tests" / "content" / "contact_lines"
HARMLESS = "harmless"
TIMED_LENGTH = 120
TIMED_RUNS = 1000
MICROSECONDS = 1e6
ALLOWED = allow(one.number for one in load_helplines())


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list; `kind` is a contact's kind or `harmless`.

    It is `right` if a harmless line passes, or an evasion is held on the side where its kind is held.
    """

    part: str
    language: str
    kind: str
    text: str
    right: bool


def read_lines(folder: Path = LINES) -> list[Line]:
    """Read every line of every list."""
    return [line for path in sorted(folder.glob("*.toml")) for line in _lines(path)]


def figures(lines: Sequence[Line]) -> dict[str, dict[str, dict[str, int]]]:
    """Count by part, language and kind which evasions are found and which harmless lines are stopped."""
    return {
        "part": _counted((line.part, line) for line in lines),
        "language": _counted((line.language, line) for line in lines),
        "kind": _counted((line.kind, line) for line in lines),
    }


def recall(lines: Iterable[Line]) -> float:
    """The share of the evasions that is found."""
    return _share([line.right for line in lines if line.kind != HARMLESS])


def false_stops(lines: Iterable[Line]) -> float:
    """The share of the harmless lines that is stopped."""
    return _share([not line.right for line in lines if line.kind == HARMLESS])


def time_per_message(lines: Sequence[Line]) -> float:
    """The median of microseconds for an ordinary message of TIMED_LENGTH characters."""
    text = " ".join(line.text for line in lines if line.kind == HARMLESS)
    starts = range(0, len(text) - TIMED_LENGTH, TIMED_LENGTH)
    messages = [text[start : start + TIMED_LENGTH] for start in starts]
    return median(_timed(messages[run % len(messages)]) for run in range(TIMED_RUNS)) * MICROSECONDS


def report(lines: Sequence[Line], microseconds: float) -> Iterator[str]:
    """Give the lines of the report."""
    yield f"{'':<20}{'evasions':>9}{'found':>7}{'harmless':>10}{'stopped':>9}"
    for counted in figures(lines).values():
        for name, counts in counted.items():
            columns = (counts["evasions"], counts["found"], counts["harmless"], counts["stopped"])
            yield f"{name:<20}{columns[0]:>9}{columns[1]:>7}{columns[2]:>10}{columns[3]:>9}"
    yield f"recall {recall(lines):.3f}, false stops {false_stops(lines):.3f}, {len(lines)} lines"
    yield f"{microseconds:.0f} µs for {TIMED_LENGTH} characters (median of {TIMED_RUNS})"


def main(arguments: Sequence[str]) -> None:
    """Print the figures, and write them to the file that is named."""
    lines = read_lines()
    microseconds = time_per_message(lines)
    sys.stdout.writelines(f"{line}\n" for line in report(lines, microseconds))
    found = {"recall": recall(lines), "false_stops": false_stops(lines), "microseconds": microseconds}
    for name in arguments:
        Path(name).write_text(json.dumps({**found, "counts": figures(lines)}, indent=2), encoding="utf-8")


def _lines(path: Path) -> Iterator[Line]:
    for language, kinds in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for kind, texts in kinds.items():
            yield from (Line(path.stem, language, kind, text, _right(kind, text)) for text in texts)


def _right(kind: str, text: str) -> bool:
    kinds = {contact.kind for contact in find(text, ALLOWED)}
    if kind == HARMLESS:
        return not kinds
    return bool(kinds & HELD_FOR_STUDENTS if ContactKind(kind) in HELD_FOR_STUDENTS else kinds)


def _counted(named: Iterable[tuple[str, Line]]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = defaultdict(
        lambda: {"evasions": 0, "found": 0, "harmless": 0, "stopped": 0}
    )
    for name, line in named:
        both, wanted = ("harmless", "stopped") if line.kind == HARMLESS else ("evasions", "found")
        counts[name][both] += 1
        counts[name][wanted] += line.right == (line.kind != HARMLESS)
    return dict(counts)


def _share(chosen: Sequence[bool]) -> float:
    return sum(chosen) / len(chosen)


def _timed(text: str) -> float:
    start = perf_counter()
    find(text, ALLOWED)
    return perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1:])
