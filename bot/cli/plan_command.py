"""`sebaya plan`: how many supporters, and how many of their hours, so that nobody waits long at night."""

import re
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.interactive_prompts import spoken
from bot.planning.assumptions import DAY, MINUTE, PER_HUNDRED, Sizes
from bot.planning.report import PlanReport, draw
from bot.planning.runs import MOST, Run, is_enough, search
from config.loading.texts import Texts
from config.settings.setting_parsers import duration

SPAN = re.compile(r"(\d{1,2})-(\d{1,2})")
SHORTEST = 2
"""Hours of a slot: the programme is open at least so long."""


class CannotPlan(Exception):
    """There is no such plan; the text says why in one plain line."""


def opening(text: str) -> tuple[int, int]:
    """Return the hours between which there are slots, such as `15-23`; `21-3` goes on past midnight."""
    found = SPAN.fullmatch(text.strip())
    opens, closes = map(int, found.groups()) if found else (DAY, 0)
    hours = closes - opens if closes > opens else closes + DAY - opens
    if opens >= DAY or closes > DAY or opens == closes or hours < SHORTEST:
        raise CannotPlan(f"--open {text} are no hours; give them like 15-23, at least {SHORTEST} hours")
    return opens, closes


def wait(text: str) -> timedelta:
    """Return how long somebody may wait."""
    try:
        found = duration(text)
    except ValueError as mistake:
        raise CannotPlan(f"--wait {text} is not accepted; give {mistake}") from None
    if not timedelta(0) < found <= timedelta(hours=2):
        raise CannotPlan(f"--wait {text} is no wait for a talk; give one like 90s or 5m, at most 2h")
    return found


def plan(
    students: Annotated[int, typer.Option(min=1, max=10_000, help="How many students there are.")],
    within: Annotated[str, typer.Option("--wait", help="How long one who asks at night may wait.")] = "5m",
    supporters: Annotated[
        list[int] | None,
        typer.Option(min=1, max=MOST, help="Rehearse a team of this size; can be given again. Else search."),
    ] = None,
    hours: Annotated[str, typer.Option("--open", help="Hours with slots, every day.")] = "15-23",
    shifts: Annotated[int, typer.Option(min=1, max=6, help="Two-hour shifts of each in a week.")] = 2,
    requests: Annotated[
        float, typer.Option(min=0.1, max=200, help="Requests a week of 100 students.")
    ] = PER_HUNDRED,
    weeks: Annotated[int, typer.Option(min=1, max=52, help="How many weeks are rehearsed.")] = 4,
    seed: Annotated[int, typer.Option(min=0, help="The same number draws the same weeks.")] = 7,
    picture: Annotated[Path | None, typer.Option(help="Draw the teams into this file (PNG).")] = None,
    language: Annotated[str, typer.Option(parser=spoken, envvar="SEBAYA_LANGUAGE")] = "id",
) -> None:
    """Say how many supporters a school needs, from weeks rehearsed by the bot's own rules (some minutes)."""
    _require_drawable(picture)
    opens, closes = opening(hours)
    sizes = Sizes(weeks, students, 0, 4, requests, shifts, opens, closes, seed=seed)
    report = PlanReport(Texts.load(), language, wait(within) / MINUTE)
    runs, enough = search(sizes, report.minutes, _tell, teams=sorted(set(supporters or ())))
    typer.echo("\n".join(report.lines(runs, enough)))
    if picture:
        try:
            draw(report, runs, picture)
        except OSError as fault:
            raise CannotPlan(f"cannot write {picture}: {fault.strerror}") from None


def _require_drawable(picture: Path | None) -> None:
    """Refuse before minutes have gone by."""
    if picture and not find_spec("matplotlib"):
        raise CannotPlan("no picture can be drawn: `make pictures` installs what draws it")
    if picture and not picture.absolute().parent.is_dir():
        raise CannotPlan(f"there is no folder {picture.parent} for the picture")


def _tell(run: Run, minutes: float) -> None:
    """Show that it goes on."""
    mark = "✓" if is_enough(run, minutes) else "·"
    typer.echo(f"{mark} {run.sizes.supporters}", err=True)
