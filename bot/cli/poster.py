"""`sebaya poster`: a sheet to print, with the bot's address as a QR code."""

import asyncio
import io
from html import escape
from pathlib import Path
from string import Template
from typing import Annotated

import segno
import typer

import config
from bot.cli.init_command import username_of
from bot.cli.interactive_prompts import spoken
from config.loading.helplines import HelplineTexts
from config.loading.programme_content import ProgrammeContent
from config.settings.settings import Settings, load_settings

SHEET = Path(config.__file__).with_name("poster.html")
WORDS = ("title", "what", "how", "confidential-title", "confidential", "urgent-title", "urgent", "footer")
PIXELS = 12
"""Pixels of the picture for each square of the QR code."""


class PosterMistake(Exception):
    """The poster cannot be made; the text says why, in one plain line."""


def poster(
    folder: Annotated[Path, typer.Option(help="Where the files go.")] = Path("poster"),
    language: Annotated[str | None, typer.Option(parser=spoken, help="One of them alone.")] = None,
    username: Annotated[str | None, typer.Option(help="The bot's name, instead of asking Telegram.")] = None,
) -> None:
    """Write a poster with the bot's QR code, to open in a browser and print; and the code alone."""
    settings = load_settings()
    name = (username or asyncio.run(username_of(settings))).removeprefix("@")
    wanted = [language] if language else ProgrammeContent.of(settings).texts().languages
    pages = {f"poster-{one}.html": page(settings, one, name) for one in wanted}
    code = segno.make(address(name), error="m")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in pages.items():
            (folder / file).write_text(text, encoding="utf-8")
        code.save(str(folder / "qr.svg"), scale=PIXELS)
        code.save(str(folder / "qr.png"), scale=PIXELS)
    except OSError as fault:
        raise PosterMistake(f"{folder} cannot be written: {fault.strerror}") from None
    typer.echo(
        f"Made in {folder}: {', '.join([*pages, 'qr.svg', 'qr.png'])}. Open it in a browser and print."
    )


def address(username: str) -> str:
    """Return the link that opens the bot."""
    return f"https://t.me/{username}"


def page(settings: Settings, language: str, username: str) -> str:
    """Return the poster as one HTML page that needs no other file."""
    content = ProgrammeContent.of(settings)
    texts = content.texts()
    given = {"programme": settings.programme_name, "contact": settings.programme_contact}
    words = {word: texts.say(language, f"poster-{word}", **given) for word in WORDS}
    lines = HelplineTexts(content.helplines(), texts).lines(language)
    return Template(SHEET.read_text(encoding="utf-8")).substitute(
        {word.replace("-", "_"): escape(text) for word, text in words.items()},
        language=language,
        username=escape(username),
        qr=_svg(address(username)),
        helplines="\n".join(f"<li>{escape(line)}</li>" for line in lines),
    )


def _svg(link: str) -> str:
    out = io.BytesIO()
    segno.make(link, error="m").save(
        out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=1, dark="#14524b", title=link
    )
    return out.getvalue().decode()
