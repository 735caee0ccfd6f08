"""What came out, for people who plan a programme: lines, and a picture."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.planning.assumptions import NIGHT, Sizes
from bot.planning.book import Waits
from bot.planning.runs import ENOUGH, Run
from config.loading.texts import Texts

INK, LIGHT, FAINT = "#1f5f8b", "#d98e04", "#9a9a9a"


class PlanReport:
    """Words every figure in one language; `minutes` is how long somebody who asks at night may wait."""

    def __init__(self, texts: Texts, language: str, minutes: float) -> None:
        self._texts, self._language, self.minutes = texts, language, minutes

    def say(self, key: str, **given: str | int) -> str:
        """Return a text of the plan."""
        return self._texts.say(self._language, f"plan-{key}", **given).strip()

    def lines(self, runs: Sequence[Run], enough: Run | None) -> Iterator[str]:
        """Yield what was assumed, what each team comes to, and the answer."""
        yield from (self.assumed(runs[0].sizes), "")
        for run in runs:
            yield from (*self.of_team(run), "")
        yield self.answer(runs, enough)
        yield self.say("differs")

    def assumed(self, sizes: Sizes) -> str:
        """Return the school that was rehearsed."""
        return self.say(
            "assumed",
            students=sizes.students,
            requests=round(sizes.asks_a_week),
            opens=_clock(sizes.opens),
            closes=_clock(sizes.closes),
            each=f"{sizes.hours_each:g}",
            weeks=sizes.weeks,
        )

    def of_team(self, run: Run) -> Iterator[str]:
        """Yield how a team of this size does, by night and by day."""
        total = f"{run.sizes.supporters * run.sizes.hours_each:g}"
        yield self.say("team", supporters=run.sizes.supporters, total=total)
        evening, morning = map(_clock, NIGHT)
        yield "  " + self.say("night", evening=evening, morning=morning, waits=self._waits(run.figures.night))
        yield "  " + self.say("day", waits=self._waits(run.figures.day))
        closed = run.figures.all.closed
        if closed is not None:
            yield "  " + self.say("closed", closed=_percent(closed))

    def _waits(self, waits: Waits) -> str:
        within, left, half, most = waits.within(self.minutes), waits.left, waits.median, waits.ninety
        if within is None or left is None:
            return self.say("nobody-asked")
        if half is None or most is None:
            return self.say("nobody-met", left=_percent(left))
        return self.say(
            "waits",
            half=_minutes(half),
            most=_minutes(most),
            within=_percent(within),
            minutes=f"{self.minutes:g}",
            left=_percent(left),
        )

    def answer(self, runs: Sequence[Run], enough: Run | None) -> str:
        """Return the smallest team that is enough, or that none of these is."""
        given: dict[str, str | int] = {"minutes": f"{self.minutes:g}", "share": _percent(ENOUGH)}
        if enough is None:
            return self.say("not-enough", supporters=runs[-1].sizes.supporters, **given)
        each = f"{enough.sizes.hours_each:g}"
        total = f"{enough.sizes.supporters * enough.sizes.hours_each:g}"
        return self.say("enough", supporters=enough.sizes.supporters, each=each, total=total, **given)


def _clock(hour: int) -> str:
    return f"{hour:02}.00"


def _minutes(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def _percent(share: float) -> str:
    return f"{share:.0%}"


def draw(report: PlanReport, runs: Sequence[Run], path: Path) -> None:
    """Write the picture (PNG): who is met in time at night, and who leaves, by the size of the team."""
    from matplotlib.figure import Figure  # noqa: PLC0415 (slow to import, and only the picture needs it)

    figure = Figure(figsize=(10, 4), layout="constrained", dpi=110)
    shares, waits = figure.subplots(1, 2)
    figure.suptitle(report.assumed(runs[0].sizes), fontsize=9, wrap=True)
    nights = [(run.sizes.supporters, run.figures.night) for run in runs]
    lines = (
        (shares, INK, "drawn-within", [(n, _part(one.within(report.minutes))) for n, one in nights]),
        (shares, LIGHT, "drawn-left", [(n, _part(one.left)) for n, one in nights]),
        (waits, LIGHT, "drawn-most", [(n, one.ninety) for n, one in nights]),
        (waits, INK, "drawn-half", [(n, one.median) for n, one in nights]),
    )
    for axes, color, label, points in lines:
        known = [(number, value) for number, value in points if value is not None]
        axes.plot(
            [number for number, _ in known],
            [value for _, value in known],
            "o-",
            color=color,
            label=report.say(label, minutes=f"{report.minutes:g}"),
        )
    shares.axhline(100 * ENOUGH, color=FAINT, linewidth=0.8, linestyle="--")
    shares.set(title=report.say("drawn-shares"), xlabel=report.say("drawn-supporters"), ylim=(0, 100))
    waits.set(title=report.say("drawn-waits"), xlabel=report.say("drawn-supporters"))
    for axes in (shares, waits):
        axes.set_ylim(bottom=0)
        axes.grid(alpha=0.3)
        axes.legend(frameon=False)
    figure.savefig(path, format="png", metadata={"Software": None})


def _part(share: float | None) -> float | None:
    return None if share is None else 100 * share
