"""How well the lexicon does on labelled messages: counts and row numbers only, never the words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.cli.words.intervals import wilson
from bot.cli.words.labelled_rows import AT_RISK, RIGHTLY_FLAGGED
from care.model.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.cli.words.labelled_rows import Labelled


@dataclass(frozen=True, slots=True)
class Share:
    """How many rows of how many."""

    reached: int
    rows: int

    @property
    def value(self) -> float | None:
        """Return the share; None if there are no rows."""
        return self.reached / self.rows if self.rows else None

    def told(self, form: str, per: int = 1) -> str:
        """Return the share in words, with its Wilson interval of 95 %."""
        low, high = wilson(self.reached, self.rows)
        value = (self.value or 0) * per
        return f"{value:{form}} ({low * per:{form}} to {high * per:{form}})"


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """The figures of a set of rows; alarms are those of rows in which nothing is to be flagged."""

    rows: int
    recall: float | None
    recalls: tuple[Share, Share]
    precision: Share
    alarms: tuple[Share, Share]
    expected: Share
    exceeded: Share


def figures(rows: Sequence[Labelled]) -> LabelFigures:
    """Return recall of S and I, precision and alarms of `rows`, and how many are as expected."""
    at_risk = [row for row in rows if row.label in AT_RISK]
    least = [row for row in rows if row.least is not None]
    most = [row for row in rows if row.most is not None]
    labelled = [row for row in rows if row.least is None and row.most is None]
    others = [row for row in labelled if row.label not in RIGHTLY_FLAGGED]
    flagged = [row for row in labelled if row.level >= Level.CONCERN]
    sorted_by_hand = any(row.label in RIGHTLY_FLAGGED for row in rows)
    recalls = (_reaching(at_risk, Level.CONCERN), _reaching(at_risk, Level.URGENT))
    return LabelFigures(
        len(rows),
        recalls[0].value,
        recalls,
        Share(sum(row.label in RIGHTLY_FLAGGED for row in flagged), len(flagged) if sorted_by_hand else 0),
        (_reaching(others, Level.CONCERN), _reaching(others, Level.URGENT)),
        Share(sum(not row.missed for row in least), len(least)),
        Share(sum(row.false_alarm for row in most), len(most)),
    )


def report(rows: Sequence[Labelled]) -> Iterator[str]:
    """Return the lines of the report for each language, and for all if there are several."""
    languages = sorted({row.language for row in rows})
    for language in languages:
        yield from _part(language, [row for row in rows if row.language == language])
    if len(languages) != 1:
        yield from _part("all", rows)


def comparison(opinions: Mapping[str, Sequence[Labelled]]) -> Iterator[str]:
    """Return the same figures for each way of looking, one under the other."""
    yield "what each finds at concern or more:"
    for name, rows in opinions.items():
        found = figures(rows)
        if found.expected.rows or found.exceeded.rows:
            told = (
                f"expected {_one(found.expected, '.3f')}, harmless that alarm {_one(found.exceeded, '.3f')}"
            )
        else:
            recall, alarms = _one(found.recalls[0], ".3f"), _one(found.alarms[0], ".0f", 10_000)
            told = f"recall {recall}, alarms per 10,000 {alarms}"
        yield f"{name:<22}{told}"


def _part(name: str, rows: Sequence[Labelled]) -> Iterator[str]:
    """Return a table of levels by label, then the figures, then the missed rows."""
    yield f"== {name}: {len(rows)} rows"
    yield f"{'label':<24}{'rows':>7}" + "".join(f"{level.word:>11}" for level in Level)
    for label, levels in sorted(_levels_by_label(rows).items()):
        counts = Counter(levels)
        yield f"{label:<24}{len(levels):>7}" + "".join(f"{counts[level]:>11}" for level in Level)
    found = figures(rows)
    if found.expected.rows or found.exceeded.rows:
        yield f"at the expected level or above: {_one(found.expected, '.3f')}"
        yield f"harmless rows that alarm: {_one(found.exceeded, '.3f')}"
    else:
        yield f"recall of S and I: {_two(found.recalls, '.3f')}"
        yield f"precision at concern or more: {_one(found.precision, '.3f')}"
        yield f"alarms per 10,000 rows without S, I, T and V: {_two(found.alarms, '.0f', 10_000)}"
    missed = ", ".join(str(row.row) for row in rows if row.missed)
    yield f"missed rows: {missed or 'none'}"


def _levels_by_label(rows: Iterable[Labelled]) -> dict[str, list[Level]]:
    levels: dict[str, list[Level]] = {}
    for row in rows:
        levels.setdefault(row.label, []).append(row.level)
    return levels


def _reaching(rows: Sequence[Labelled], least: Level) -> Share:
    return Share(sum(row.level >= least for row in rows), len(rows))


def _one(share: Share, form: str, per: int = 1) -> str:
    return share.told(form, per) if share.rows else "there are no such rows"


def _two(shares: tuple[Share, Share], form: str, per: int = 1) -> str:
    at_concern, at_urgent = shares
    if not at_concern.rows:
        return _one(at_concern, form)
    return f"{at_concern.told(form, per)} at concern or more, {at_urgent.told(form, per)} at urgent or more"
