"""`sebaya contacts`: try and measure the search for contact details, without settings or database."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.message_lines import lines, refuse, write
from bot.cli.words.contact_figures import read_rows, report
from bot.cli.words.labelled_rows import NotText, TableMistake
from care.contacts.contacts import HELD_FOR_STUDENTS, STOPPED_FOR_SUPPORTERS, allow, find
from config.loading.programme_content import ProgrammeContent

if TYPE_CHECKING:
    from care.contacts.contacts import ContactKind

contacts = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Try and measure the search for contact details."
)
SIDES = {"student": HELD_FOR_STUDENTS, "supporter": STOPPED_FOR_SUPPORTERS}
"""Whose words: what is held of a student's, and what is stopped of a supporter's."""

Allow = Annotated[
    list[str] | None,
    typer.Option(
        "--allow", help="A number or address that may be passed on, beside the helplines; can be repeated."
    ),
]
Messages = Annotated[
    Path | None, typer.Argument(help="Messages, one a line; without it they are read from standard input.")
]
Table = Annotated[
    Path, typer.Argument(help="A table (CSV) with the columns text, and label or group and kind.")
]


@contacts.command()
def scan(file: Messages = None, allowed: Allow = None) -> None:
    """Read one message a line and write what is found in it, one JSON object a line."""
    passing = _passing(allowed)
    try:
        said = BytesIO(file.read_bytes()) if file else sys.stdin.buffer
        write(json.dumps(_as_json(text, passing)) for text in lines(said))
    except OSError as unreadable:
        refuse(f"{file}: {unreadable.strerror}")
    except NotText as garbled:
        refuse(str(garbled))


@contacts.command()
def evaluate(
    file: Table,
    allowed: Allow = None,
    *,
    misses: Annotated[bool, typer.Option(help="Also list each missed row with its label.")] = False,
    alarms: Annotated[bool, typer.Option(help="Also list the harmless rows that are stopped.")] = False,
) -> None:
    """Measure recall and false stops on labelled messages, kind by kind; never shows them."""
    try:
        rows = read_rows(file, _passing(allowed))
    except TableMistake as mistake:
        refuse(str(mistake))
    write(report(rows))
    if misses:
        write(f"missed: row {row.row} ({row.label})" for row in rows if row.missed)
    if alarms:
        write(
            f"false stop: row {row.row} ({', '.join(sorted(row.stopped))})" for row in rows if row.false_stop
        )


def _passing(allowed: list[str] | None) -> frozenset[str]:
    """Return what may be passed on: the helplines of the programme, and what is named beside them."""
    return allow([*(one.number for one in ProgrammeContent.here().helplines()), *(allowed or ())])


def _as_json(text: str, passing: frozenset[str]) -> dict[str, Any]:
    return {side: _found(text, passing, kinds) for side, kinds in SIDES.items()}


def _found(text: str, passing: frozenset[str], kinds: frozenset[ContactKind]) -> dict[str, Any]:
    """Return kinds and spans, counted in characters as `lexicon scan` counts them."""
    units = text.encode("utf-16-le", "surrogatepass")
    spans = []
    for contact in find(text, passing, kinds):
        start = len(units[: 2 * contact.offset].decode("utf-16-le", "surrogatepass"))
        spans.append({"kind": contact.kind.value, "span": [start, start + len(contact.words(text))]})
    return {"kinds": sorted({one["kind"] for one in spans}), "spans": spans}
