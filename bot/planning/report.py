"""What came out, for people: lines, a table, a picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.planning.book import Book, Figures
from bot.planning.assumptions import Sizes

INK, LIGHT = "#1f5f8b", "#d98e04"


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock on the wall, and of one processor."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Run:
    """One programme over its weeks, and what it took to play it."""

    sizes: Sizes
    figures: Figures
    book: Book
    events: int
    checks: int
    took: Took


def told(run: Run) -> str:
    """A run in a few lines."""
    found = run.figures
    size = run.sizes
    lines = (
        f"{found.supporters} supporters, {size.students} students, {size.counselors} counselors",
        f"  {size.weeks} weeks, {run.events} events, each followed by every check",
        f"  {run.took.wall:.1f} s, of them {run.took.cpu:.1f} s of one processor",
        f"  asked {found.asked} ({found.asked_open} while somebody was on duty), talks {run.book.talks}",
        f"  wait: median {found.median:.1f} min, p90 {found.ninety:.1f} min",
        f"  within 3 min {found.soon:.0%}, left before {found.left:.0%}; of all met {found.met:.0%}",
        f"  offers {found.offers}: missed {found.missed}, declined {found.declined}",
        f"  shifts missed {run.book.no_shows}, cases {len(run.book.cases)}",
        f"  hours a week for each supporter {found.hours:.1f} (most {found.most_hours:.1f})",
        f"  longest queue {found.longest_queue}, while somebody was on duty {found.longest_open_queue}",
    )
    return "\n".join(lines)


ROWS: tuple[tuple[str, Callable[[Figures], str]], ...] = (
    ("median wait", lambda one: f"{one.median:.1f} min"),
    ("nine of ten wait at most", lambda one: f"{one.ninety:.0f} min"),
    ("met within 3 minutes", lambda one: f"{one.soon:.0%}"),
    ("left before anybody came", lambda one: f"{one.left:.0%}"),
    ("asked outside duty hours", lambda one: f"{1 - one.asked_open / one.asked:.0%}"),
    ("met in the end, of all who asked", lambda one: f"{one.met:.0%}"),
    ("longest queue while somebody was on duty", lambda one: f"{one.longest_open_queue}"),
    ("offers missed, of all offers", lambda one: f"{one.missed / one.offers:.0%}"),
    ("hours on duty a week, each", lambda one: f"{one.hours:.1f}"),
)


def table(runs: Sequence[Run]) -> str:
    """The runs side by side, in Markdown."""
    heads = " | ".join(str(run.figures.supporters) for run in runs)
    lines = [f"| supporters | {heads} |", "|---|" + "---:|" * len(runs)]
    lines += [f"| {name} | " + " | ".join(say(run.figures) for run in runs) + " |" for name, say in ROWS]
    return "\n".join(lines)


def draw(runs: Sequence[Run], path: Path) -> None:
    """Waits and shares by the number of supporters."""
    from matplotlib.figure import Figure  # noqa: PLC0415 (slow to import, and only the picture needs it)

    found = [run.figures for run in runs]
    numbers = [one.supporters for one in found]
    figure = Figure(figsize=(9, 3.6), layout="constrained")
    waits, shares = figure.subplots(1, 2)
    waits.plot(
        numbers, [run.figures.ninety for run in runs], "o-", color=LIGHT, label="nine of ten wait at most"
    )
    waits.plot(numbers, [run.figures.median for run in runs], "o-", color=INK, label="half wait at most")
    waits.set(xlabel="supporters", ylabel="minutes", title="Waiting, while somebody is on duty")
    shares.plot(
        numbers, [100 * run.figures.soon for run in runs], "o-", color=INK, label="met within 3 minutes"
    )
    shares.plot(numbers, [100 * run.figures.left for run in runs], "o-", color=LIGHT, label="left before")
    shares.set(xlabel="supporters", ylabel="of 100 who ask", title="Met, or gone", ylim=(0, 100))
    for axes in (waits, shares):
        axes.set_xticks(numbers)
        axes.set_ylim(bottom=0)
        axes.grid(alpha=0.3)
        axes.legend(frameon=False)
    figure.savefig(path, dpi=110, metadata={"Software": None})
