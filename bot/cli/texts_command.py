"""`sebaya texts`: say what the translations, and a programme's own texts, still lack."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import review_file
from config.loading.programme_content import ProgrammeContent
from config.loading.reviews import REVIEWED, parts_of, reviews_of, unread
from config.loading.text_checks import SOURCES, Source, check_languages, copied_in, note
from config.loading.texts import TEXTS, TextMistake, messages_in
from config.settings.content_folders import languages_in


class ReviewMistake(Exception):
    """The review file cannot be written; the text says why, in one plain line."""


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
    review: Annotated[
        Path | None,
        typer.Option(help="Write all that people read into this HTML file, for review."),
    ] = None,
) -> None:
    """Compare every language with the Indonesian texts; exit status 2 if something is missing."""
    content = ProgrammeContent() if folder else ProgrammeContent.here()
    if review:
        _write_review(content, review)
        return
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


def _write_review(content: ProgrammeContent, file: Path) -> None:
    """Write the review file; raises ReviewMistake where it cannot be, DataMistake for what was recorded."""
    parts = parts_of(content.folder)
    left = unread(parts, reviews_of(content.folder))
    try:
        file.write_text(review_file.page(parts, left), encoding="utf-8")
    except OSError as fault:
        raise ReviewMistake(f"{file} cannot be written: {fault.strerror}") from None
    counts = ", ".join(f"{len(some)} not read by a {role.replace('-', ' ')}" for role, some in left.items())
    typer.echo(f"{file}: {len(parts)} parts, {counts}. Sign-off: {content.place(REVIEWED)}")


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
