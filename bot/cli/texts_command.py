"""`sebaya texts`: say what the translations still lack."""

from pathlib import Path
from typing import Annotated

import typer

from config.loading.text_checks import check_languages
from config.loading.texts import TEXTS, Texts, messages_in


def texts(
    folder: Annotated[
        Path, typer.Option(help="Where the languages' folders are, instead of our own.")
    ] = TEXTS,
) -> None:
    """Compare every language with the Indonesian texts; exit status 2 if something is missing."""
    if mistakes := check_languages(folder):
        typer.echo("\n".join(mistakes))
        raise typer.Exit(2)
    languages = Texts.load(folder=folder).languages
    counts = ", ".join(f"{one} ({len(messages_in(folder / one))} texts)" for one in languages)
    typer.echo(f"All languages are complete: {counts}.")
