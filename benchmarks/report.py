"""Figures as tables: for the terminal, for the page, and as JSON."""

import os
import platform
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import goals
from benchmarks.contenders import CONTENDERS, SEBAYA
from benchmarks.goals import Goal, ratios
from benchmarks.matching import Timing
from benchmarks.parts import Memory
from benchmarks.rounds import Round

PACKAGES = ("python-telegram-bot", "httpx", "aiogram", "aiohttp", "aiosqlite", "cryptography", "orjson")
SLOWEST, SHOWN = 2, 120
TITLES = {one.name: one.title for one in CONTENDERS}


@dataclass(slots=True)
class Figures:
    """One part's table, what is to be said under it, and everything that was measured."""

    part: str
    title: str
    columns: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    raw: Any = None
    goals: list[Goal] = field(default_factory=list)

    def markdown(self) -> str:
        """The table as a page has it."""
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return "\n\n".join((f"### {self.title}", *self._command(), table, *self.notes))

    def _command(self) -> Iterator[str]:
        """How to get this table."""
        if self.part == "profile":
            yield "`python -m benchmarks.relay --profile`"
        elif self.part == "engines":
            yield "`python -m benchmarks.engines`"
        elif self.part != "goals":
            yield f"`python -m benchmarks.relay --parts {self.part}`"


def verdicts(found: Sequence[Figures]) -> Figures:
    """What was aimed at, and whether it was reached."""
    rows = [goal.row() for figures in found for goal in figures.goals]
    return Figures("goals", "Aims", ("What", "wanted", "measured", ""), rows=list(rows))


def machine() -> dict[str, Any]:
    """What the figures were measured on and with."""
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "load": [round(load, 2) for load in os.getloadavg()],
        **{name: version(name) for name in PACKAGES},
    }


def show(figures: Figures) -> None:
    """Print it for whoever waits."""
    table = Table(title=figures.title, title_justify="left")
    for column in figures.columns:
        table.add_column(column, justify="left" if column == figures.columns[0] else "right")
    for row in figures.rows:
        table.add_row(*row)
    console = Console()
    console.print(table)
    for note in figures.notes:
        console.print(note, markup=False)


def race(part: str, title: str, rounds: Mapping[str, list[Round]]) -> Figures:
    """Messages a second, and Sebaya against each of the others within one run."""
    figures = Figures(
        part, title, ("Bot", "messages/s", "range", "Sebaya ÷ it", "CPU ms/message", "MiB"), raw=_raw(rounds)
    )
    for name, played in rounds.items():
        rates = [one.rate for one in played]
        figures.rows.append(
            (
                TITLES.get(name, name),
                f"{median(rates):,.0f}",
                f"{min(rates):,.0f}–{max(rates):,.0f}",
                _ratio(rounds.get(SEBAYA, []), played),
                f"{median(one.cost for one in played):.2f}",
                f"{median(one.resident for one in played):.0f}",
            )
        )
    figures.notes += faults(rounds)
    figures.goals = (goals.of_throughput if part == "throughput" else goals.of_latency)(rounds)
    return figures


def _ratio(sebaya: Sequence[Round], other: Sequence[Round]) -> str:
    found = ratios(sebaya, other)
    return f"{median(found):.2f}" if found else "–"


def delays(part: str, title: str, rounds: Mapping[str, list[Round]]) -> Figures:
    """How long messages stayed in each bot."""
    figures = Figures(
        part, title, ("Bot", "p50 ms", "p99 ms", "longest ms", "CPU ms/message"), raw=_raw(rounds)
    )
    for name, (played, *_) in rounds.items():
        times = (f"{1000 * t:.1f}" for t in (played.delay_p50, played.delay_p99, played.delay_max))
        figures.rows.append((TITLES.get(name, name), *times, f"{played.cost:.2f}"))
    figures.notes += faults(rounds)
    figures.goals = goals.of_steady(rounds)
    return figures


def faults(rounds: Mapping[str, list[Round]]) -> list[str]:
    """What was lost, repeated, or out of order: a figure without its messages is none."""
    found = [
        f"{TITLES.get(name, name)}: {'; '.join(one.faults or 'nothing' for one in played)}."
        for name, played in rounds.items()
        if any(one.faults for one in played)
    ]
    return found or ["Every message of every run arrived once, where it belongs, in order."]


def _raw(rounds: Mapping[str, list[Round]]) -> dict[str, Any]:
    return {
        name: [{**asdict(one), "rate": one.rate, "cost": one.cost} for one in played]
        for name, played in rounds.items()
    }


def memory(found: Memory, messages: int) -> Figures:
    """Resident memory, and how it grows."""
    figures = Figures(
        "memory", f"Resident memory after {messages:,} messages", ("What", "Value"), raw=asdict(found)
    )
    figures.rows = [
        ("at the first look", f"{found.points[0][1]:.0f} MiB"),
        ("at the end", f"{found.last:.0f} MiB"),
        ("slope over the second half", f"{found.slope:+.1f} KiB for 1,000 messages"),
    ]
    figures.notes.append(found.faults or "Every message arrived once, where it belongs, in order.")
    figures.goals = goals.of_memory(found)
    return figures


def start_up(seconds: Mapping[str, list[float]], rows: int) -> Figures:
    """From the process's start to `ready`."""
    title = f"Start-up to `ready` with {rows:,} stored messages"
    figures = Figures("startup", title, ("Database", "median s", "range"), raw=dict(seconds))
    for name, tries in seconds.items():
        shown = "without a past" if name == SEBAYA else "with it"
        figures.rows.append((shown, f"{median(tries):.2f}", f"{min(tries):.2f}–{max(tries):.2f}"))
    figures.goals = goals.of_start_up(seconds)
    return figures


def long_past(rounds: Mapping[str, list[Round]], messages: int, ended: int) -> Figures:
    """Whether cost grows with history."""
    empty, full = rounds[SEBAYA], rounds["with-past"]
    ratio = median(ratios(full, empty))
    title = f"Throughput with {messages:,} stored messages and {ended:,} ended conversations"
    columns = ("Database", "messages/s", "range", "÷ without a past", "CPU ms/message")
    figures = Figures("past", title, columns, raw=_raw(rounds))
    for shown, played, share in (("without a past", empty, 1.0), ("with it", full, ratio)):
        rates = [one.rate for one in played]
        span = f"{min(rates):,.0f}–{max(rates):,.0f}"
        cost = median(one.cost for one in played)
        figures.rows.append((shown, f"{median(rates):,.0f}", span, f"{share:.2f}", f"{cost:.2f}"))
    figures.notes += faults(rounds)
    figures.goals = goals.of_past(empty, full)
    return figures


def pairing(timings: Sequence[Timing], waiting: int, on_duty: int) -> Figures:
    """One pairing on a long queue, and how SQLite goes about what is slow in it."""
    title = f"Pairing with {waiting:,} waiting and {on_duty:,} on duty"
    figures = Figures("pairing", title, ("What", "median ms", "worst ms"), raw=[asdict(t) for t in timings])
    for timing in timings:
        figures.rows.append((timing.name, f"{timing.typical:.1f}", f"{timing.worst:.1f}"))
        for statement, worst in sorted(timing.slow.items(), key=lambda pair: -pair[1])[:SLOWEST]:
            figures.notes.append(f"{timing.name}: up to {worst:.1f} ms in `{statement[:SHOWN]}`")
    figures.goals = goals.of_pairing(timings)
    return figures


def under() -> str:
    """What the figures were measured on, as a sentence."""
    known = machine()
    versions = ", ".join(f"{name} {known[name]}" for name in PACKAGES)
    return (
        f"{known['cores']} cores, load {known['load'][0]} (1 min) at the end, Python {known['python']}, "
        f"SQLite {known['sqlite']}, {versions}."
    )


def everything(found: Sequence[Figures], sizes: Any) -> dict[str, Any]:
    """All that was measured, for a file."""
    return {"machine": machine(), "sizes": asdict(sizes), "parts": {one.part: asdict(one) for one in found}}
