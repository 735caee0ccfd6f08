"""`sebaya texts`: what the translations still lack."""

from pathlib import Path
from typing import Annotated

import typer

from config.loading.text_checks import check_languages
from config.loading.texts import TEXTS, Texts


def texts(
    folder: Annotated[
        Path, typer.Option(help="Where the languages' folders are, instead of our own.")
    ] = TEXTS,
) -> None:
    """Compare every language with the Indonesian texts; exit status 2 if something is missing."""
    if mistakes := check_languages(folder):
        typer.echo("\n".join(mistakes))
        raise typer.Exit(2)
    known = Texts.load(folder=folder)
    counts = ", ".join(f"{one} ({len(known.keys(one))} texts)" for one in known.languages)
    typer.echo(f"All languages are complete: {counts}.")
