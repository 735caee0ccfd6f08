"""`sebaya texts`: say what the translations, and a programme's own texts, still lack."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from config.loading.programme_content import ProgrammeContent
from config.loading.text_checks import SOURCES, Source, check_languages, copied_in, note
from config.loading.texts import TEXTS, TextMistake, messages_in
from config.settings.content_folders import languages_in


def texts(
    folder: Annotated[
        Path | None, typer.Option(help="Where the languages' folders are, instead of our own.")
    ] = None,
    keys: Annotated[
        list[str] | None, typer.Option("--note", help="Note what this text is written from; `all`: all.")
    ] = None,
    *,
    copied: Annotated[
        bool, typer.Option("--copied", help="List the texts that are still another language's.")
    ] = False,
) -> None:
    """Compare every language with the Indonesian texts; exit status 2 if something is missing."""
    content = ProgrammeContent() if folder else ProgrammeContent.here()
    source, own = Source.read(folder or TEXTS), content.own("texts")
    places = [place / one for place in (folder or TEXTS, own) if place for one in languages_in(place)]
    if keys:
        _note(source, places, keys)
    mistakes = check_languages(folder) if folder else content.text_faults()
    lists = _copies(source, places) if copied else ()
    typer.echo("\n".join([*mistakes, *lists, *_counts(source, places)]))
    if mistakes:
        raise typer.Exit(2)
    typer.echo("All languages are complete.")


def _counts(source: Source, places: list[Path]) -> Iterator[str]:
    """Return a line for each language: how many texts it has, and how many in words of its own."""
    for place in places:
        try:
            theirs = messages_in(place)
        except TextMistake:
            continue  # told with the mistakes
        mine = len(theirs) - len(copied_in(place, source, theirs))
        yield f"{place.name} ({len(theirs)} texts, {mine} in words of its own)"


def _copies(source: Source, places: list[Path]) -> Iterator[str]:
    for place in places:
        theirs = messages_in(place)
        for key, name in copied_in(place, source, theirs).items():
            yield f"{place.name}/{theirs[key].place}: {key} is still word for word that of {name}"


def _note(source: Source, places: list[Path], keys: list[str]) -> None:
    """Note in each translation what its texts are written from now; raises TextMistake."""
    for place in places:
        if place.parent != TEXTS or place.name not in source.languages:
            noted = note(place, source, [] if keys == ["all"] else keys)
            typer.echo(f"{place / SOURCES}: {noted} noted")
