"""`sebaya protection`: who is told when a child tells of abuse, with this programme's own units and laws."""

from typing import Annotated

import typer

from bot.cli.interactive_prompts import spoken
from config.loading.programme_content import ProgrammeContent
from config.loading.protection import HEADINGS, tables
from config.settings.setting_types import SettingName


def protection(
    language: Annotated[
        str | None, typer.Option(parser=spoken, help="`id` or `en`; both by default.")
    ] = None,
    setting: Annotated[SettingName, typer.Option(help="The kind of programme.")] = "school",
) -> None:
    """Print who is told when a child tells of abuse, in which order and time, and the laws."""
    found = ProgrammeContent.here().protection()
    for one in [language] if language in HEADINGS else HEADINGS:
        typer.echo(tables(found, one, setting))
