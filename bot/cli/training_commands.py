"""`sebaya training`: check the training, without settings or database."""

from pathlib import Path
from typing import Annotated

import typer

from config.loading.programme_content import ProgrammeContent
from config.loading.training_files import check_training, load_training

training = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check what is taught.")


@training.callback()
def _group() -> None:
    """Check what is taught."""


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
