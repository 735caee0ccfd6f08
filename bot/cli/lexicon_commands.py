"""`sebaya lexicon`: try, check and measure the keyword flags, without settings or database."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.labelled_rows import NotText, TableMistake, read_labelled
from bot.cli.lexicon_figures import report
from bot.cli.message_lines import lines, refuse, write
from config.loading.lexicon_files import LexiconMistake, check_lexicon, load_lexicon

if TYPE_CHECKING:
    from care.detection.lexicon import Finding, Lexicon

lexicon = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Try, check and measure the keyword flags."
)

Folder = Annotated[Path | None, typer.Option(help="Where the lexicon files are, instead of our own.")]


@lexicon.command()
def scan(folder: Folder = None) -> None:
    """Read one message a line and write what is found in it, one JSON object a line."""
    ready = _loaded(folder)
    try:
        write(json.dumps(_as_json(ready.scan(text))) for text in lines(sys.stdin.buffer))
    except NotText as garbled:
        refuse(str(garbled))


@lexicon.command()
def check(folder: Folder = None) -> None:
    """Check the lexicon files and try every example; exit status 2 if something is wrong."""
    if mistakes := check_lexicon(folder):
        write(mistakes)
        raise typer.Exit(2)
    entries = len(_loaded(folder).entries)
    write([f"The lexicon is in order: {entries} entries."])


@lexicon.command()
def evaluate(
    file: Annotated[
        Path, typer.Argument(help="A table (CSV) with the columns text, lang, and label or expected_level.")
    ],
    lang: Annotated[str | None, typer.Option(help="Only rows of this language.")] = None,
    *,
    misses: Annotated[bool, typer.Option(help="Also list each missed row with its label and level.")] = False,
    alarms: Annotated[
        bool, typer.Option(help="Also list the rows of false alarms and their entries.")
    ] = False,
    folder: Folder = None,
) -> None:
    """Measure recall, precision and alarms on labelled messages, language by language; never shows them."""
    try:
        rows = read_labelled(file, _loaded(folder), lang)
    except TableMistake as mistake:
        refuse(str(mistake))
    write(report(rows))
    if misses:
        write(f"missed: row {row.row} ({row.label}, {row.level.word})" for row in rows if row.missed)
    if alarms:
        write(
            f"false alarm: row {row.row} ({row.label}, {row.level.word}: {', '.join(row.entries)})"
            for row in rows
            if row.false_alarm
        )


def _loaded(folder: Path | None) -> Lexicon:
    try:
        return load_lexicon(folder)
    except LexiconMistake as mistake:
        refuse(str(mistake).splitlines()[0])


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "level": finding.level.word,
        "categories": list(finding.categories),
        "matches": [{"entry": match.entry, "span": list(match.span)} for match in finding.matches],
    }
