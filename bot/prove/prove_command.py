"""`sebaya prove`: check the promises on this machine, and print a page of verdicts."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import orjson
import typer

from bot import __version__
from bot.prove.engines import Engine, Lies, engine_of
from bot.prove.promises import PROMISES, Promise
from bot.prove.verdicts import ProofResult, verdicts
from config.loading.texts import Texts

HOLDS, BROKEN = "✓", "✗"


def _known(name: str) -> str:
    if name not in {known for one in PROMISES for known in (one.name, one.number)}:
        raise typer.BadParameter(f"there is no check {name}; `sebaya prove --list` shows all")
    return name


def _spoken(language: str) -> str:
    if language not in Texts.load().languages:
        raise typer.BadParameter(f"there are no texts in {language}")
    return language


def prove(
    only: Annotated[
        list[str] | None, typer.Option(parser=_known, help="The name or number of a check; may be repeated.")
    ] = None,
    language: Annotated[str, typer.Option(parser=_spoken, help="Of the page.")] = "id",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")] = False,
    database: Annotated[
        Engine,
        typer.Option(help="Where the checks' programmes lie: files, or a PostgreSQL of their own."),
    ] = "sqlite",
    listed: Annotated[bool, typer.Option("--list", help="Show the checks, and make none.")] = False,
) -> None:
    """Check the promises with invented people; settings, database and key are not touched.

    Exit status 1 if one of them does not hold here.
    """
    page = ProofPage(Texts.load(), language, quiet=as_json)
    chosen = [one for one in PROMISES if not only or {one.name, one.number} & set(only)]
    if listed:
        page.lists(chosen)
        return
    with engine_of(database) as lies:
        found = asyncio.run(_found(chosen, page, lies))
    well = all(one.holds for one in found)
    if as_json:
        told = {"ok": well, "version": __version__, "promises": [page.told(one) for one in found]}
        typer.echo(orjson.dumps(told).decode())
    else:
        page.ends(found)
    raise typer.Exit(0 if well else 1)


async def _found(chosen: Sequence[Promise], page: "ProofPage", lies: Lies) -> list[ProofResult]:
    found = []
    with TemporaryDirectory(prefix="sebaya-prove-") as folder:
        async for one in verdicts(chosen, Path(folder), lies):
            page.shows(one)
            found.append(one)
    return found


class ProofPage:
    """The page of verdicts, in one language."""

    def __init__(self, texts: Texts, language: str, *, quiet: bool) -> None:
        self._texts = texts
        self._language = language
        self._quiet = quiet
        self._chapter = ""

    def lists(self, promises: Sequence[Promise]) -> None:
        """Print what would be checked."""
        for one in promises:
            typer.echo(f"{one.number:>5} {one.name}: {self._say(one.words)}")

    def shows(self, verdict: ProofResult) -> None:
        """Print one verdict, under the promise that it belongs to."""
        if self._quiet:
            return
        chapter = verdict.promise.number.partition(".")[0]
        if chapter != self._chapter:
            self._chapter = chapter
            typer.echo(f"\n{chapter}. {self._say(f'prove-chapter-{chapter}')}")
        typer.echo(self.line(verdict))

    def line(self, verdict: ProofResult) -> str:
        """Return a verdict in one line: the promise, its name, and the figures."""
        promise = verdict.promise
        mark = HOLDS if verdict.holds else BROKEN
        figures = " · ".join(f"{self._say(f'prove-of-{one.name}')} {one.shown}" for one in verdict.figures)
        found = figures or self._say("prove-not-played", kind=verdict.fault)
        return f"{mark} {promise.number} {self._say(promise.words)} [{promise.name}] {found}"

    def ends(self, found: Sequence[ProofResult]) -> None:
        """Print the last line: how many hold."""
        hold = sum(one.holds for one in found)
        key = "prove-all-hold" if hold == len(found) else "prove-some-broken"
        broken = ", ".join(one.promise.name for one in found if not one.holds)
        typer.echo(f"\n{self._say(key, count=len(found), hold=hold, names=broken)}")

    def told(self, verdict: ProofResult) -> dict[str, Any]:
        """Return a verdict for programs."""
        promise = verdict.promise
        figures = {one.name: one.found if not (one.varies and one.holds) else None for one in verdict.figures}
        return {
            "number": promise.number,
            "name": promise.name,
            "words": self._say(promise.words),
            "holds": verdict.holds,
            "figures": figures,
            "bounds": {one.name: f"{one.rule} {one.bound:g}" for one in verdict.figures},
            "fault": verdict.fault,
            "test": promise.test,
        }

    def _say(self, key: str, **given: str | int) -> str:
        return self._texts.say(self._language, key, **given).strip()
