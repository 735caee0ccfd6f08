"""What was aimed at, and whether it was reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.contenders import SEBAYA
from benchmarks.matching import Timing
from benchmarks.parts import Memory
from benchmarks.rounds import Round


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure that was aimed at; `at_least` or else at most."""

    what: str
    wanted: float
    found: float
    unit: str = ""
    at_least: bool = True

    @property
    def is_met(self) -> bool:
        return self.found >= self.wanted if self.at_least else self.found <= self.wanted

    def row(self) -> tuple[str, str, str, str]:
        """What, wanted, found, and how far off in words."""
        sign = "≥" if self.at_least else "≤"
        off = self.found / self.wanted if self.wanted else 0.0
        verdict = (
            "met"
            if self.is_met
            else f"missed: {off:.2f} of it"
            if self.at_least
            else f"missed: {off:.1f} × it"
        )
        return self.what, f"{sign} {self.wanted:g}{self.unit}", f"{self.found:,.3g}{self.unit}", verdict


def ratios(ours: Sequence[Round], theirs: Sequence[Round]) -> list[float]:
    """Ours ÷ theirs, run by run."""
    return [one.rate / other.rate for one, other in zip(ours, theirs, strict=False) if other.rate]


def of_throughput(rounds: Mapping[str, list[Round]]) -> list[Goal]:
    """Twice the default python-telegram-bot, as fast as aiogram, 600/s."""
    sebaya = rounds.get(SEBAYA, [])
    goals = [
        Goal(f"throughput ÷ {title}", wanted, median(found), " ×")
        for name, title, wanted in (
            ("ptb", "python-telegram-bot, default", 2.0),
            ("aiogram", "aiogram 3", 1.0),
        )
        if (found := ratios(sebaya, rounds.get(name, [])))
    ]
    return [*goals, *([Goal("throughput", 600, _rate(sebaya), "/s")] if sebaya else [])]


def of_latency(rounds: Mapping[str, list[Round]]) -> list[Goal]:
    """500/s although each send takes 50 ms."""
    sebaya = rounds.get(SEBAYA, [])
    return [Goal("throughput at 50 ms a send", 500, _rate(sebaya), "/s")] if sebaya else []


def of_steady(rounds: Mapping[str, list[Round]]) -> list[Goal]:
    """10 ms for half of the messages, 50 ms for all but one in a hundred."""
    return [
        goal
        for one in rounds.get(SEBAYA, [])[:1]
        for goal in (
            Goal("added delay at 25/s, p50", 10, 1000 * one.delay_p50, " ms", at_least=False),
            Goal("added delay at 25/s, p99", 50, 1000 * one.delay_p99, " ms", at_least=False),
        )
    ]


def of_memory(found: Memory) -> list[Goal]:
    """150 MiB, and no growth: less than 10 KiB for a thousand messages is none."""
    return [
        Goal("resident memory", 150, found.last, " MiB", at_least=False),
        Goal("memory slope per 1,000 messages", 10, found.slope, " KiB", at_least=False),
    ]


def of_start_up(seconds: Mapping[str, list[float]]) -> list[Goal]:
    """2 s with a million rows."""
    late = [tries for name, tries in seconds.items() if name != SEBAYA]
    return [Goal("start-up with a long past", 2, median(late[0]), " s", at_least=False)] if late else []


def of_past(empty: Sequence[Round], full: Sequence[Round]) -> list[Goal]:
    """Cost does not grow with history."""
    return [Goal("throughput, long past ÷ none", 0.9, median(ratios(full, empty)), " ×")]


def of_pairing(timings: Sequence[Timing]) -> list[Goal]:
    """5 ms a pairing."""
    return [Goal(f"pairing: {one.name}", 5, one.typical, " ms", at_least=False) for one in timings]


def _rate(rounds: Sequence[Round]) -> float:
    return median(one.rate for one in rounds)
