"""The command line: every mistake ends with one plain line and exit status 2."""

import sys

import click
import typer

from bot import running
from bot.lexicon_commands import lexicon
from config.content import TextMistake
from config.helplines import HelplineMistake
from config.key_file import KeyMistake
from config.lexicon_files import LexiconMistake
from config.settings import SettingsMistake
from storage.database import NotOurs

MISTAKES = (
    SettingsMistake,
    KeyMistake,
    NotOurs,
    LexiconMistake,
    HelplineMistake,
    TextMistake,
    running.CannotStart,
)

app = typer.Typer(
    help="Sebaya: peer support over Telegram.", no_args_is_help=True, pretty_exceptions_enable=False
)
app.add_typer(lexicon, name="lexicon", help="Try, check and measure the words that raise flags.")
app.command()(running.run)
app.command()(running.init)
app.command()(running.migrate)
app.command()(running.demo)


def main() -> None:
    """Run the command line."""
    try:
        app()
    except MISTAKES as mistake:
        for line in str(mistake).splitlines():
            click.echo(f"sebaya: {line}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
