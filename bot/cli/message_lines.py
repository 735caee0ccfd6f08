"""Messages by the line: read from bytes, answered at once, refused in one plain line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

import typer

from bot.cli.words.labelled_rows import NotText, decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def lines(said: Iterable[bytes]) -> Iterator[str]:
    """Give each line as text; NotText says which one is not UTF-8, after the lines before it."""
    for number, line in enumerate(said, start=1):
        try:
            yield decoded(line).rstrip("\r\n")
        except NotText as garbled:
            raise NotText(str(garbled).replace("line 1 ", f"line {number} ")) from None


def write(answers: Iterable[str]) -> None:
    """Write each line at once; if the reader has gone, end the command quietly."""
    try:
        for line in answers:
            typer.echo(line)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def refuse(mistake: str) -> NoReturn:
    """End the command with one plain line."""
    typer.echo(mistake, err=True)
    raise typer.Exit(2)
