"""How well the lexicon does on labelled messages: counts and row numbers only, never the words."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from care.model.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from care.detection.lexicon import Lexicon

COLUMNS = ("text", "lang", "label")
AT_RISK = frozenset({"S", "I"})
"""Labels of messages by somebody at risk."""
RIGHTLY_FLAGGED = AT_RISK | {"T", "V"}
"""Labels of messages for which a flag is no false alarm."""


class TableMistake(ValueError):
    """A file is not a table of labelled messages; the text says why."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the lexicon found in one row; rows count from 2, as an editor shows them without line breaks."""

    row: int
    language: str
    label: str
    level: Level
    entries: tuple[str, ...]

    @property
    def missed(self) -> bool:
        """Return whether somebody at risk was not noticed."""
        return self.label in AT_RISK and self.level < Level.CONCERN

    @property
    def false_alarm(self) -> bool:
        """Return whether a counselor would have been called for nothing."""
        return self.label not in RIGHTLY_FLAGGED and self.level >= Level.CONCERN


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a set of rows; a share of nothing is None, and alarms are per 10,000 other rows."""

    rows: int
    recall: float | None
    recall_urgent: float | None
    precision: float | None
    alarms: float | None
    alarms_urgent: float | None


def read_labelled(path: Path, lexicon: Lexicon, language: str | None = None) -> list[Labelled]:
    """Scan each row of the table at `path`, or those of one language; raises `TableMistake`."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(_scanned(csv.DictReader(lines, strict=True), lexicon, language))
    except OSError as unreadable:
        raise TableMistake(f"{path}: {unreadable.strerror}") from None
    except (UnicodeDecodeError, csv.Error) as garbled:
        raise TableMistake(f"{path}: {garbled}") from None


def _scanned(table: csv.DictReader[str], lexicon: Lexicon, language: str | None) -> Iterator[Labelled]:
    if missing := [name for name in COLUMNS if name not in (table.fieldnames or ())]:
        raise csv.Error(f"there is no column {missing[0]!r}; a table has {', '.join(COLUMNS)}")
    for number, row in enumerate(table, start=2):
        if language in {None, row["lang"]}:
            finding = lexicon.scan(row["text"] or "")
            entries = tuple(match.entry for match in finding.matches if match.level is finding.level)
            yield Labelled(number, row["lang"] or "", row["label"] or "", finding.level, entries)


def figures(rows: Sequence[Labelled]) -> Figures:
    """Return recall of S and I, precision and alarms of `rows`."""
    at_risk = [row.level for row in rows if row.label in AT_RISK]
    others = [row.level for row in rows if row.label not in RIGHTLY_FLAGGED]
    rightly = [row.label in RIGHTLY_FLAGGED for row in rows if row.level >= Level.CONCERN]
    sorted_by_hand = any(row.label in RIGHTLY_FLAGGED for row in rows)
    return Figures(
        len(rows),
        _share(at_risk, Level.CONCERN),
        _share(at_risk, Level.URGENT),
        sum(rightly) / len(rightly) if rightly and sorted_by_hand else None,
        _share(others, Level.CONCERN, of=10_000),
        _share(others, Level.URGENT, of=10_000),
    )


def report(rows: Sequence[Labelled]) -> Iterator[str]:
    """Return the lines of the report for each language, and for all if there are several."""
    languages = sorted({row.language for row in rows})
    for language in languages:
        yield from _part(language, [row for row in rows if row.language == language])
    if len(languages) != 1:
        yield from _part("all", rows)


def _part(name: str, rows: Sequence[Labelled]) -> Iterator[str]:
    """Return a table of levels by label, then the figures, then the missed rows."""
    yield f"== {name}: {len(rows)} rows"
    yield f"{'label':<24}{'rows':>7}" + "".join(f"{level.word:>11}" for level in Level)
    for label, levels in sorted(_levels_by_label(rows).items()):
        counts = Counter(levels)
        yield f"{label:<24}{len(levels):>7}" + "".join(f"{counts[level]:>11}" for level in Level)
    found = figures(rows)
    yield f"recall of S and I: {_two(found.recall, found.recall_urgent, '.3f')}"
    yield f"precision at concern or more: {_one(found.precision, '.3f')}"
    yield f"alarms per 10,000 rows without S, I, T and V: {_two(found.alarms, found.alarms_urgent, '.0f')}"
    missed = ", ".join(str(row.row) for row in rows if row.missed)
    yield f"missed rows: {missed or 'none'}"


def _levels_by_label(rows: Iterable[Labelled]) -> dict[str, list[Level]]:
    levels: dict[str, list[Level]] = {}
    for row in rows:
        levels.setdefault(row.label, []).append(row.level)
    return levels


def _share(levels: Sequence[Level], least: Level, of: int = 1) -> float | None:
    return of * sum(level >= least for level in levels) / len(levels) if levels else None


def _one(value: float | None, form: str) -> str:
    return "there are no such rows" if value is None else format(value, form)


def _two(at_concern: float | None, at_urgent: float | None, form: str) -> str:
    if at_concern is None:
        return _one(None, form)
    return f"{_one(at_concern, form)} at concern or more, {_one(at_urgent, form)} at urgent or more"
