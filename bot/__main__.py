"""The command line: every mistake ends with one plain line and exit status 2.

What keeps `run` from running and may pass ends with status 1, so that the service starts it again.
"""

import sys
from typing import Annotated, NoReturn

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from bot import __version__
from bot.base.guarded_process import keep_files_private
from bot.cli import (
    init_command,
    key_commands,
    key_sharing,
    privilege_commands,
    purge_command,
    report_command,
    run_command,
    setup_code_command,
)
from bot.cli.audit_commands import RecordBroken, audit
from bot.cli.backups import backup_commands, move_command, restore_command
from bot.cli.contact_commands import contacts
from bot.cli.doctor import doctor
from bot.cli.lexicon_commands import lexicon
from bot.cli.plan_command import CannotPlan, plan
from bot.cli.poster import PosterMistake, poster
from bot.cli.protection_command import protection
from bot.cli.server.programmes_commands import NotErased, OnlyOnServer, programmes
from bot.cli.texts_command import ReviewMistake, texts
from bot.cli.training_commands import training
from bot.demo.demo import CannotRehearse
from bot.demo.demo_bot import demo_bot
from bot.demo.demo_database import NoServer
from bot.prove.prove_command import prove
from bot.receiving.webhook_setup import HookRefused
from config.loading.checked_toml import DataMistake
from config.loading.lexicon_files import LexiconMistake
from config.loading.texts import TextMistake
from config.loading.training_files import TrainingMistake
from config.settings.key_file import KeyMistake
from config.settings.owners import WrongAccount
from config.settings.settings import SettingsMistake
from storage.engine.lock import CannotLock, InUse
from storage.engine.opening import NotOurs
from storage.offline.backup import BackupRefused

MISTAKES = (
    SettingsMistake,
    WrongAccount,
    KeyMistake,
    NotOurs,
    BackupRefused,
    InUse,
    CannotLock,
    LexiconMistake,
    DataMistake,
    TextMistake,
    TrainingMistake,
    key_commands.CannotRotate,
    privilege_commands.NothingThere,
    report_command.CannotReport,
    run_command.CannotStart,
    init_command.CannotSetUp,
    PosterMistake,
    ReviewMistake,
    CannotPlan,
    RecordBroken,
    HookRefused,
    CannotRehearse,
    OnlyOnServer,
    NotErased,
    NoServer,
)
"""Errors whose text is one plain line for the person at the command line."""

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
app.add_typer(lexicon, name="lexicon", help="Try, check and measure the words that raise flags.")
app.add_typer(contacts, name="contacts", help="Try and measure the search for contact details.")
app.add_typer(audit, name="audit", help="Verify the record of who did what.")
app.add_typer(programmes, name="programmes", help="One programme of several in a PostgreSQL.")
app.add_typer(training, name="training", help="Check what is taught.")
app.command()(run_command.run)
app.command()(init_command.init)
app.command()(poster)
app.command()(plan)
app.command()(protection)
app.command()(texts)
app.command()(doctor)
app.command()(purge_command.migrate)
app.command()(key_commands.rotate_key)
app.command()(key_sharing.split_key)
app.command()(key_sharing.join_key)
app.command()(purge_command.purge)
app.command()(setup_code_command.setup_code)
app.command()(privilege_commands.reset_pin)
app.command()(privilege_commands.confirm)
app.command()(backup_commands.backup)
app.command()(restore_command.restore)
app.command()(move_command.move)
app.command()(report_command.report)
app.command()(run_command.demo)
app.command()(prove)
app.command(hidden=True)(demo_bot)


def _tell_version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"sebaya {__version__}")
        raise typer.Exit


@app.callback()
def sebaya(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version.")
    ] = False,
) -> None:
    """Sebaya: peer support over Telegram."""


def main() -> None:
    """Run the command line."""
    keep_files_private()
    try:
        status = app(standalone_mode=False)
    except NoArgsIsHelpError as asked:
        typer.echo(asked.format_message())
        sys.exit(2)
    except ClickException as misuse:
        _refuse(misuse.format_message())
    except typer.Abort:
        _refuse("stopped before it was done; nothing was changed")
    except MISTAKES as mistake:
        _refuse(str(mistake))
    except run_command.MayPass as trouble:
        _refuse(str(trouble), status=1)
    sys.exit(status or 0)


def _refuse(why: str, status: int = 2) -> NoReturn:
    for line in why.splitlines():
        typer.echo(f"sebaya: {line}", err=True)
    sys.exit(status)


if __name__ == "__main__":
    main()
