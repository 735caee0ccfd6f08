"""What `sebaya init` shows at its end: files, BotFather, the group, the code and its QR code."""

import io
from dataclasses import dataclass
from pathlib import Path

import segno
import typer
from rich.console import Console
from rich.panel import Panel

from care.model.entities import UNKNOWN
from config.loading.programme_content import ProgrammeContent
from config.settings.settings import Settings

RIGHTS = "delete_messages+pin_messages"
"""The rights that the bot asks for when it is added to the group by the link."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made and where; no `username` if Telegram was not asked."""

    folder: Path
    code: str
    username: str | None
    kept: tuple[Path, ...] = ()


def group_link(username: str, code: str) -> str:
    """Return a link that opens a choice of groups.

    The bot joins the chosen one with these rights and the code.
    """
    return f"https://t.me/{username}?startgroup={code}&admin={RIGHTS}"


def terminal_qr(link: str) -> str:
    """Return a QR code made of half-block characters."""
    out = io.StringIO()
    segno.make(link, error="l").terminal(out, border=2, compact=True)
    return out.getvalue()


def tell(settings: Settings, made: Made) -> None:
    """Show all of it in the programme's language."""
    texts, language = ProgrammeContent.of(settings).texts(), settings.language
    console = Console(highlight=False, markup=False, emoji=False)

    def part(title: str, *keys: str, **params: str) -> None:
        body = "\n".join(texts.say(language, key, **params) for key in keys)
        console.print(Panel(body, title=texts.say(language, title), title_align="left"))

    kept = ("init-kept",) if made.kept else ()
    part("init-files", "init-made", *kept, "init-keys", **_places(made))
    checked = "init-token-checked" if made.username else "init-token-unchecked"
    part("init-botfather", checked, "init-privacy-mode", username=made.username or UNKNOWN)
    steps = (
        "init-run",
        "init-group",
        "init-link" if made.username else "init-add",
        "init-code",
        "init-start",
    )
    part("init-next", *steps, code=made.code)
    typer.echo(f"/setup {made.code}")
    if made.username:
        link = group_link(made.username, made.code)
        typer.echo(f"{link}\n\n{terminal_qr(link)}")


def _places(made: Made) -> dict[str, str]:
    return {"folder": str(made.folder.resolve()), "files": ", ".join(map(str, made.kept))}
