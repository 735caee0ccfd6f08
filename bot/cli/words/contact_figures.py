"""How well contact details are found in labelled messages: counts and row numbers only, never the words."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.cli.words.figures import Share
from bot.cli.words.labelled_rows import TableMistake, read_table, require_whole
from care.contacts.contacts import HELD_FOR_STUDENTS, ContactKind, find

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

HARMLESS = "harmless"
KINDS = {kind.value for kind in ContactKind}
LABELS = KINDS | {HARMLESS}
"""What a row may be labelled as: a kind of contact, or harmless."""
TEXT, LABEL, GROUP, KIND = "text", "label", "group", "kind"
GROUPS = {"E": None, "B": HARMLESS, "evasion": None, HARMLESS: HARMLESS}
"""Groups of a table that has no labels: E (evasion) with its kind, B (benign) for harmless look-alikes."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was found in one row; rows count from 2, as an editor shows them without line breaks.

    `stopped` are the kinds found in a supporter's words; a student's are held for `HELD_FOR_STUDENTS` alone.
    """

    row: int
    label: str
    stopped: frozenset[str]

    @property
    def held(self) -> bool:
        """Return whether the message is held when a student writes it."""
        return not self.stopped.isdisjoint(HELD_FOR_STUDENTS)

    @property
    def missed(self) -> bool:
        """Return whether a contact passes on a side on which its kind is looked for."""
        if self.label == HARMLESS:
            return False
        return not (self.held if self.label in HELD_FOR_STUDENTS else self.stopped)

    @property
    def false_stop(self) -> bool:
        """Return whether a harmless message is held or stopped."""
        return self.label == HARMLESS and bool(self.stopped)


def read_rows(path: Path, passing: frozenset[str]) -> list[Row]:
    """Search each row of the table at `path`; raises `TableMistake`."""
    rows, names = read_table(path)
    try:
        return list(_searched(rows, names, passing))
    except csv.Error as mistake:
        raise TableMistake(f"{path}: {mistake}") from None


def report(rows: Sequence[Row]) -> Iterator[str]:
    """Return a table by label, then the figures with their intervals, then the missed rows."""
    yield f"{'label':<16}{'rows':>7}{'held (student)':>16}{'stopped (supporter)':>21}"
    for label in sorted({row.label for row in rows}):
        some = [row for row in rows if row.label == label]
        held, stopped = sum(row.held for row in some), sum(bool(row.stopped) for row in some)
        yield f"{label:<16}{len(some):>7}{held:>16}{stopped:>21}"
    sought = [row for row in rows if row.label != HARMLESS]
    harmless = [row for row in rows if row.label == HARMLESS]
    yield f"recall: {_told(sum(not row.missed for row in sought), len(sought))}"
    yield f"harmless rows held or stopped: {_told(sum(row.false_stop for row in harmless), len(harmless))}"
    yield f"harmless rows held of a student: {_told(sum(row.held for row in harmless), len(harmless))}"
    yield f"missed rows: {', '.join(str(row.row) for row in rows if row.missed) or 'none'}"


def _told(reached: int, of: int) -> str:
    return Share(reached, of).told(".3f") if of else "there are no such rows"


def _searched(rows: list[dict[str, str]], names: list[str], passing: frozenset[str]) -> Iterator[Row]:
    if TEXT not in names or (LABEL not in names and not {GROUP, KIND} <= set(names)):
        missing = TEXT if TEXT not in names else LABEL
        raise csv.Error(f"there is no column {missing!r}; a table has text, and label or group and kind")
    for number, row in enumerate(rows, start=2):
        require_whole(row, names, number)
        label = _label(row, number)
        found = frozenset(contact.kind.value for contact in find(row[TEXT], passing))
        yield Row(number, label, found)


def _label(row: Mapping[str, str], number: int) -> str:
    """Return what the row is labelled as, checked."""
    label = row.get(LABEL)
    if label is None:
        if row[GROUP] not in GROUPS:
            raise csv.Error(f"row {number}: {row[GROUP]!r} is no group; groups are {', '.join(GROUPS)}")
        label = GROUPS[row[GROUP]] or row[KIND]
    if label not in LABELS:
        raise csv.Error(f"row {number}: {label!r} is no label; labels are {', '.join(sorted(LABELS))}")
    return label
