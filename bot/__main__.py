"""The command line: every mistake ends with one plain line and exit status 2."""

import sys
from typing import NoReturn

import click
import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from bot import keeping, reporting, restoring, rotating, running
from bot.demo import CannotRehearse
from bot.demo_bot import demo_bot
from bot.hook_keeper import HookRefused
from bot.lexicon_commands import lexicon
from bot.server import CannotListen
from config.content import TextMistake
from config.helplines import HelplineMistake
from config.key_file import KeyMistake
from config.lexicon_files import LexiconMistake
from config.settings import SettingsMistake
from storage.backup import BackupRefused
from storage.database import NotOurs
from storage.lock import InUse

MISTAKES = (
    SettingsMistake,
    KeyMistake,
    NotOurs,
    BackupRefused,
    InUse,
    LexiconMistake,
    HelplineMistake,
    TextMistake,
    rotating.CannotRotate,
    reporting.CannotReport,
    running.CannotStart,
    HookRefused,
    CannotListen,
    CannotRehearse,
)

app = typer.Typer(
    help="Sebaya: peer support over Telegram.", no_args_is_help=True, pretty_exceptions_enable=False
)
app.add_typer(lexicon, name="lexicon", help="Try, check and measure the words that raise flags.")
app.command()(running.run)
app.command()(running.init)
app.command()(running.migrate)
app.command()(rotating.rotate_key)
app.command()(keeping.purge)
app.command()(restoring.backup)
app.command()(restoring.restore)
app.command()(reporting.report)
app.command()(running.demo)
app.command(hidden=True)(demo_bot)


def main() -> None:
    """Run the command line."""
    try:
        status = app(standalone_mode=False)
    except NoArgsIsHelpError as asked:
        click.echo(asked.format_message())
        sys.exit(2)
    except ClickException as misuse:
        _refuse(misuse.format_message())
    except typer.Abort:
        _refuse("stopped before it was done; nothing was changed")
    except MISTAKES as mistake:
        _refuse(str(mistake))
    sys.exit(status or 0)


def _refuse(why: str) -> NoReturn:
    for line in why.splitlines():
        click.echo(f"sebaya: {line}", err=True)
    sys.exit(2)


if __name__ == "__main__":
    main()
