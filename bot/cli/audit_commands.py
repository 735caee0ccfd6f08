"""`sebaya audit`: check that the audit record was not changed."""

import asyncio

import typer

from bot.base.clock import SystemClock
from bot.cli.key_commands import alone
from bot.cli.own_programme import own_settings
from bot.cli.purge_command import opened
from care.model.audit_actions import PROGRAMME, AuditAction
from config.settings.key_file import load_key
from config.settings.settings import Settings
from storage.offline.audit_verify import accept as marked_anew
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
    """Say whether the record, roles, cases or the form were changed; exit status 2 if so. The bot may run."""
    settings = own_settings()
    require_present(settings.database_path)
    found = verified(settings.database_path, load_key(settings.secret_key_file))
    if found.broken is not None:
        raise RecordBroken(
            f"the record of who did what was changed behind the bot's back, from row {found.broken} on"
        )
    if found.foreign:
        raise RecordBroken(f"the database is not built as Sebaya builds it: {', '.join(found.foreign)}")
    if found.changed:
        raise RecordBroken(f"rows were changed behind the bot's back: {', '.join(found.changed)}")
    typer.echo(f"The record is whole: {found.rows} rows, from {found.first} to {found.last}.")


@audit.command()
def accept() -> None:
    """Take roles, cases and the group as they stand, once somebody has looked at each. Stop the bot first."""
    settings = own_settings()
    require_present(settings.database_path)
    with alone(settings.database_path):
        changed = marked_anew(settings.database_path, load_key(settings.secret_key_file))
    noted = ", ".join(changed)
    if changed:
        asyncio.run(_note(settings, noted))
    typer.echo(f"Taken as they stand: {noted}." if changed else "No row was changed: nothing was done.")


async def _note(settings: Settings, changed: str) -> None:
    async with opened(settings, load_key(settings.secret_key_file)) as store:
        now = SystemClock().now()
        await store.run(now, lambda desk: desk.work.audit.note(PROGRAMME, AuditAction.TAKEN_AS_IS, changed))
