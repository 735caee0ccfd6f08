"""`sebaya training`: check and measure the training, without settings or database."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.message_lines import refuse
from bot.cli.words.learned_signs import trained
from care.curriculum.course import Course
from care.curriculum.measured_hours import by_name, fits, supporters_hours
from config.loading.acts import read_acts
from config.loading.learned_signs_files import WEIGHTS, written
from config.loading.programme_content import ProgrammeContent
from config.loading.training_files import OURS, TRAINING_FOLDER, check_training, load_training

training = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check and measure what is taught.")


@training.callback()
def _group() -> None:
    """Check and measure what is taught."""


@training.command()
def check(
    folder: Annotated[
        Path | None, typer.Option(help="Where the training files are, instead of our own.")
    ] = None,
) -> None:
    """Check modules, quizzes and rehearsals in every language; exit status 2 if something is wrong."""
    content = ProgrammeContent.here()
    if mistakes := check_training(folder) if folder else content.training_faults():
        typer.echo("\n".join(mistakes), err=True)
        raise typer.Exit(2)
    plan = (load_training(folder) if folder else content.course()).plan
    typer.echo(f"The training is in order: {len(plan.modules)} modules, {len(plan.scripts)} rehearsals.")


@training.command()
def hours(
    folder: Annotated[
        Path | None, typer.Option(help="Where the training files are, instead of our own.")
    ] = None,
) -> None:
    """Measure how long the training takes, by words, questions and answers; ✗: other minutes are claimed."""
    course = load_training(folder) if folder else ProgrammeContent.here().course()
    typer.echo("\n".join(hours_table(course)))


def hours_table(course: Course) -> Iterator[str]:
    """Return a line for each module and rehearsal, and for the whole in each language."""
    for name, (claimed, minutes) in by_name(course).items():
        mark = " " if fits(claimed, minutes) else "✗"
        yield f"{mark} {name:<34}{minutes:>6.1f} min measured{claimed:>5} claimed"
    for language, syllabus in course.languages.items():
        yield f"{language}: {supporters_hours(syllabus):.1f} h for supporters"


@training.command()
def train(
    into: Annotated[
        Path | None, typer.Option(help="The folder of the languages' folders, instead of ours.")
    ] = None,
) -> None:
    """Learn from the corpus of acts beside the phrases; needs what `make test` installs."""
    folder = into or TRAINING_FOLDER
    if missing := [name for name in OURS if not (folder / name).is_dir()]:
        refuse(f"{folder / missing[0]} is no folder")
    if not find_spec("sklearn"):
        refuse("scikit-learn is not here: `make test` installs it with all tools")
    course = load_training()
    for language in OURS:
        acts = read_acts(language)
        path = folder / language / WEIGHTS
        path.write_bytes(written(trained(acts, course.of(language).signs)))
        typer.echo(f"{language}/{path.name}: {path.stat().st_size} bytes from {len(acts)} sentences")
