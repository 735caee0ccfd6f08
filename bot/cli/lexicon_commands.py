"""`sebaya lexicon`: try, check and measure the keyword flags, without settings or database."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.message_lines import lines, refuse, write
from bot.cli.words.examples import examples_of
from bot.cli.words.figures import comparison, report
from bot.cli.words.held_out import held_out
from bot.cli.words.labelled_rows import NotText, TableMistake, read_labelled
from bot.cli.words.second_opinions import ModelAlone, both, explained
from bot.cli.words.training import trained
from config.loading.corpus import read_corpus
from config.loading.lexicon_files import LEXICON_FOLDER, LexiconMistake, check_lexicon, load_lexicon
from config.loading.programme_content import ProgrammeContent
from config.loading.second_opinion_files import FOLDER, WEIGHTS, written_model

if TYPE_CHECKING:
    from bot.cli.words.labelled_rows import Searches
    from care.detection.lexicon import Finding, Lexicon

lexicon = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Try, check and measure the keyword flags."
)

Folder = Annotated[Path | None, typer.Option(help="Where the lexicon files are, instead of our own.")]


@lexicon.command()
def scan(folder: Folder = None) -> None:
    """Read one message a line and write what is found in it, one JSON object a line."""
    ready = both(_loaded(folder))
    try:
        write(json.dumps(_as_json(ready.scan(text))) for text in lines(sys.stdin.buffer))
    except NotText as garbled:
        refuse(str(garbled))


@lexicon.command()
def explain(folder: Folder = None) -> None:
    """Read one message a line and say what raised or lowered it, and which words and classes weighed most."""
    slots = _loaded(folder)
    try:
        write(line for text in lines(sys.stdin.buffer) for line in explained(slots, text))
    except NotText as garbled:
        refuse(str(garbled))


@lexicon.command()
def train(
    into: Annotated[Path | None, typer.Option(help="Where the weights go, instead of our own file.")] = None,
) -> None:
    """Learn the second opinion from the corpus; needs what `make test` installs. Prints held-out figures."""
    path = into or LEXICON_FOLDER / FOLDER / WEIGHTS
    if not path.parent.is_dir():
        refuse(f"{path.parent} is no folder")
    if not find_spec("sklearn"):
        refuse("scikit-learn is not here: `make test` installs it with all tools")
    sentences = read_corpus()
    path.write_bytes(written_model(trained(examples_of(sentences))))
    write(held_out(sentences))
    write([f"{path.name}: {path.stat().st_size} bytes from {len(sentences)} sentences"])


@lexicon.command()
def check(folder: Folder = None) -> None:
    """Check the lexicon files and try every example; exit status 2 if something is wrong."""
    if mistakes := check_lexicon(folder, None if folder else ProgrammeContent.here().own("lexicon")):
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
    slots = _loaded(folder)
    ways: dict[str, Searches] = {
        "slots and model": both(slots),
        "slots alone": slots,
        "model alone": ModelAlone(slots),
    }
    try:
        opinions = {name: read_labelled(file, way, lang) for name, way in ways.items()}
    except TableMistake as mistake:
        refuse(str(mistake))
    rows = opinions["slots and model"]
    write(report(rows))
    write(comparison(opinions))
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
        return load_lexicon(folder, None if folder else ProgrammeContent.here().own("lexicon"))
    except LexiconMistake as mistake:
        refuse(str(mistake).splitlines()[0])


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "level": finding.level.word,
        "categories": list(finding.categories),
        "matches": [{"entry": match.entry, "span": list(match.span)} for match in finding.matches],
    }
