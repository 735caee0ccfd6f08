"""`sebaya audit`: check that the audit record was not changed."""

import typer

from config.settings.key_file import load_key
from config.settings.settings import load_settings
from storage.offline.audit_verify import verified
from storage.offline.inspection import require_present

audit = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Verify the record of who did what.")


class RecordBroken(Exception):
    """The audit record was changed; the text says from which row on, in one plain line."""


@audit.callback()
def about() -> None:
    """Verify the record of who did what."""


@audit.command()
def verify() -> None:
    """Say whether any row was changed, removed or moved; exit status 2 if so. The bot may run."""
    settings = load_settings()
    require_present(settings.database_path)
    found = verified(settings.database_path, load_key(settings.secret_key_file))
    if found.broken is not None:
        raise RecordBroken(
            f"the record of who did what was changed behind the bot's back, from row {found.broken} on"
        )
    typer.echo(f"The record is whole: {found.rows} rows, from {found.first} to {found.last}.")
