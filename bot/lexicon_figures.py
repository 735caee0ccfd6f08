"""How well the lexicon does on labelled messages: counts only, never the words."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from care.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from care.lexicon import Lexicon

COLUMNS = ("text", "lang", "label")
AT_RISK = frozenset({"S", "I"})
RIGHTLY_FLAGGED = AT_RISK | {"T", "V"}


class TableMistake(ValueError):  # noqa: N818 (made by who writes the table, not by the program)
    """A file is not a table of labelled messages; the message says why."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the lexicon found in one row; rows count from 2, as an editor shows them without line breaks."""

    row: int
    label: str
    level: Level
    entries: tuple[str, ...]

    @property
    def missed(self) -> bool:
        """Tell whether somebody at risk went unheard."""
        return self.label in AT_RISK and self.level < Level.CONCERN

    @property
    def false_alarm(self) -> bool:
        """Tell whether a counselor would have been called for nothing."""
        return self.label not in RIGHTLY_FLAGGED and self.level >= Level.CONCERN


def read_labelled(path: Path, lexicon: Lexicon, language: str | None = None) -> list[Labelled]:
    """Scan each row of the table at `path`, or those of one language; TableMistake says what is wrong."""
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
            yield Labelled(number, row["label"] or "", finding.level, entries)


def report(rows: list[Labelled]) -> Iterator[str]:
    """Give the lines of the report: a table by label, then recall and alarms."""
    yield f"{'label':<24}{'rows':>7}" + "".join(f"{level.word:>11}" for level in Level)
    for label, levels in sorted(_levels_by_label(rows).items()):
        counts = Counter(levels)
        yield f"{label:<24}{len(levels):>7}" + "".join(f"{counts[level]:>11}" for level in Level)
    at_risk = [row.level for row in rows if row.label in AT_RISK]
    others = [row.level for row in rows if row.label not in RIGHTLY_FLAGGED]
    yield _share("recall of S and I", at_risk)
    yield _alarms(others)


def _levels_by_label(rows: Iterable[Labelled]) -> dict[str, list[Level]]:
    levels: dict[str, list[Level]] = {}
    for row in rows:
        levels.setdefault(row.label, []).append(row.level)
    return levels


def _share(name: str, levels: list[Level]) -> str:
    if not levels:
        return f"{name}: there are no such rows"
    at_concern, at_urgent = (
        _reaching(levels, level) / len(levels) for level in (Level.CONCERN, Level.URGENT)
    )
    return (
        f"{name}: {at_concern:.3f} at concern or more, {at_urgent:.3f} at urgent or more ({len(levels)} rows)"
    )


def _alarms(levels: list[Level]) -> str:
    if not levels:
        return "false alarms: there are no rows without S, I, T and V"
    per = 10_000 / len(levels)
    at_concern, at_urgent = (_reaching(levels, level) * per for level in (Level.CONCERN, Level.URGENT))
    return (
        f"false alarms per 10,000: {at_concern:.0f} at concern or more, {at_urgent:.0f} at urgent or more"
        f" ({len(levels)} rows without S, I, T and V)"
    )


def _reaching(levels: list[Level], least: Level) -> int:
    return sum(level >= least for level in levels)
