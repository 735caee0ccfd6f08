"""Tables of messages that somebody sorted: read, checked row by row, and scanned; no words are kept."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from care.model.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from care.detection.result import Finding

NEEDED = ("text", "lang")
LABEL, EXPECTED, GROUP = "label", "expected_level", "group"
HARMLESS = "harmless"
"""The group of rows whose expected level is the most that they may reach, not the least."""
AT_RISK = frozenset({"S", "I"})
"""Labels of messages by somebody at risk."""
RIGHTLY_FLAGGED = AT_RISK | {"T", "V"}
"""Labels of messages for which a flag is no false alarm."""
LABELS = RIGHTLY_FLAGGED | {"P", "J", "D", "N"}
"""All labels: also past and recovered, hyperbole, distress, none."""
# Letters of the shortest name of a source; anything shorter is a label that was mistyped.
SHORTEST_SOURCE = 3
LEVELS = {level.word: level for level in Level}
BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class Searches(Protocol):
    """What looks for danger in a text: the lexicon, the second opinion, or both."""

    def scan(self, text: str) -> Finding: ...


class TableMistake(ValueError):
    """A file is not a table of labelled messages; the text says why."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the lexicon found in one row; rows count from 2, as an editor shows them without line breaks.

    `least` or `most` is the level that a table of expected levels names for the row.
    """

    row: int
    language: str
    label: str
    level: Level
    entries: tuple[str, ...]
    least: Level | None = None
    most: Level | None = None

    @property
    def missed(self) -> bool:
        """Return whether somebody at risk was not noticed, or not at the level that was expected."""
        if self.least is not None:
            return self.level < self.least
        return self.label in AT_RISK and self.level < Level.CONCERN

    @property
    def false_alarm(self) -> bool:
        """Return whether a counselor would have been called for nothing."""
        if self.level < Level.CONCERN or self.least is not None:
            return False
        return self.level > self.most if self.most is not None else self.label not in RIGHTLY_FLAGGED


def read_labelled(path: Path, search: Searches, language: str | None = None) -> list[Labelled]:
    """Scan each row of the table at `path`, or those of one language; raises `TableMistake`."""
    try:
        text = decoded(path.read_bytes())
        rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
    except OSError as unreadable:
        raise TableMistake(f"{path}: {unreadable.strerror}") from None
    except (NotText, csv.Error) as garbled:
        raise TableMistake(f"{path}: {garbled}") from None
    try:
        return list(_scanned(rows, text, search, language))
    except csv.Error as mistake:
        raise TableMistake(f"{path}: {mistake}") from None


class NotText(ValueError):
    """Bytes are not UTF-8; the text says where."""


def decoded(content: bytes) -> str:
    """Return `content` as text, without a mark at its beginning; NotText says which line is not UTF-8."""
    if kind := BOMS.get(content[:2]):
        raise NotText(f"this is {kind}, and UTF-8 is needed: save it as UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as garbled:
        line = content.count(b"\n", 0, garbled.start) + 1
        raise NotText(f"line {line} is not UTF-8: save it as UTF-8") from None


def _scanned(
    rows: list[dict[str, str]], text: str, search: Searches, language: str | None
) -> Iterator[Labelled]:
    names = next(csv.reader(text.splitlines(keepends=True)), [])
    _require_columns(names)
    sorted_by_hand = any(row.get(LABEL) in LABELS for row in rows)
    for number, row in enumerate(rows, start=2):
        _require_whole(row, names, number)
        label, least, most = _meant(row, number, sorted_by_hand=sorted_by_hand)
        if language in {None, row["lang"]}:
            finding = search.scan(row["text"])
            entries = tuple(match.entry for match in finding.matches if match.level is finding.level)
            yield Labelled(number, row["lang"], label, finding.level, entries, least, most)


def _require_columns(names: list[str]) -> None:
    wanted = ", ".join((*NEEDED, f"{LABEL} or {EXPECTED}"))
    missing = [name for name in NEEDED if name not in names]
    if not missing and LABEL not in names and EXPECTED not in names:
        missing = [LABEL]
    if missing:
        raise csv.Error(f"there is no column {missing[0]!r}; a table has {wanted}")


def _require_whole(row: Mapping[Any, Any], names: list[str], number: int) -> None:
    # The reader puts what has no column under None, and None where a column is missing.
    further = row.get(None) or ()
    found = sum(value is not None for name, value in row.items() if name is not None) + len(further)
    if found != len(names):
        raise csv.Error(f"row {number} has {found} columns, and the table {len(names)}")


def _meant(
    row: Mapping[str, str], number: int, *, sorted_by_hand: bool
) -> tuple[str, Level | None, Level | None]:
    """Return a row's label, and the least or the most that it should come to where a level is named."""
    if LABEL in row:
        label = row[LABEL]
        if label not in LABELS and (sorted_by_hand or len(label) < SHORTEST_SOURCE):
            raise csv.Error(f"row {number}: {label!r} is no label; labels are {', '.join(sorted(LABELS))}")
        return label, None, None
    word = row[EXPECTED]
    if word not in LEVELS:
        raise csv.Error(f"row {number}: {word!r} is no level; levels are {', '.join(LEVELS)}")
    if row.get(GROUP) == HARMLESS or not LEVELS[word]:
        return f"at most {word}", None, LEVELS[word]
    return f"at least {word}", LEVELS[word], None
