"""The guide for a new programme, followed to the letter in an empty folder."""

import asyncio
import os
import re
import shlex
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.prove.people import Staff
from handlers.routing.route_table import COMMANDS
from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from sandbox.web.server import serve
from tests.live import ROOT, LiveBot, LiveTelegram
from tests.world import TOKEN

GUIDE = ROOT / "docs" / "guide"
LANGUAGES = ("id", "en")
KNOWN = "source .venv/bin/activate"
"""Without it a window does not know the command."""
TYPED = ("id", TOKEN, "Sebaya SMA Melati", "ruang BK", "", "", "")
"""What is answered to `sebaya init`: language, token, name, contact; Enter for the rest."""


def commands(language: str) -> list[str]:
    """The lines of the guide's blocks, in order."""
    blocks = re.findall(r"```\n(.*?)\n *```", (GUIDE / f"{language}.md").read_text(), re.DOTALL)
    return [line.strip() for block in blocks for line in block.splitlines()]


def in_telegram(language: str) -> set[str]:
    """Every command that the guide lets people send to the bot."""
    text = (GUIDE / f"{language}.md").read_text().replace("`/newbot`", "")
    return set(re.findall(r"`/([a-z]+)", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_take_the_same_steps(language: str) -> None:
    steps = ["make demo", KNOWN, "sebaya init", "sebaya run", KNOWN, "sebaya doctor", "sebaya poster"]

    assert commands(language) == steps
    assert (ROOT / KNOWN.split()[1]).exists()
    named = {"id": {"kamus", "latihan"}, "en": {"lexicon", "training"}}[language]
    assert in_telegram(language) == {"setup", "invite", "duty", "parents", "oncall", *named}
    assert in_telegram(language) <= {name for names in COMMANDS for name in names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_to_parents_promises_no_more_than_the_consent_text(language: str) -> None:
    text = (GUIDE / f"{language}.md").read_text()
    (letter,) = re.findall(r"(?:^> .*\n|^>\n)+", text, re.MULTILINE)

    assert all(word in letter for word in ("Telegram", "30", "119", "129"))
    assert not re.search(r"anonym|anonim|\baman\b|secure|\bsafe\b", letter)


class Folder:
    """The empty folder, and the guide's commands in it."""

    def __init__(self, path: Path, url: str) -> None:
        self.path = path
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "SEBAYA_TELEGRAM_API_URL": url,
            "COLUMNS": "200",
        }

    async def runs(self, line: str, typed: tuple[str, ...] = ()) -> str:
        """What a command prints; it must end well."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *shlex.split(line)[1:]),
            cwd=self.path,
            env=self.environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        told, _ = await process.communicate("".join(f"{answer}\n" for answer in typed).encode())
        assert process.returncode == 0, told.decode()
        return told.decode()


class Saturday(Staff):
    """Who sits there with their phones."""

    async def scans(self, link: str) -> None:
        """Step 5 and 6: the group by its QR code, then Start and a name."""
        await self.desk.says(f"/start {parse_qs(urlsplit(link).query)['startgroup'][0]}")
        await self.world.sees(lambda: "?start=hello" in "".join(self.group.heard))
        await self.coordinator.follows(words(self.group.heard[-1], "https://")[0])
        await self.world.answer(self.coordinator, "Bu Melati")
        await self.world.sees(lambda: self.coordinator.keys)

    async def rehearses(self, student: Person) -> None:
        """Step 9: an emergency that somebody takes."""
        await student.says("🆘")
        await self.world.sees(lambda: any("✅" in label for label in student.keys))
        await student.taps("✅")
        await self.world.press(self.desk, "🙋")
        await self.world.sees(lambda: any("🗣" in label for label in self.coordinator.buttons))


def words(text: str, beginning: str) -> list[str]:
    return [word for word in text.split() if word.startswith(beginning)]


@pytest.mark.crash
async def test_the_guide_leads_from_nothing_to_a_running_programme(tmp_path: Path) -> None:
    api = BotApi(token=TOKEN, now=asyncio.get_running_loop().time)
    server = await serve(api)
    folder, telegram = Folder(tmp_path, server.url), LiveTelegram(api, server)
    saturday = Saturday(telegram)
    bot = LiveBot(tmp_path, server.url)
    bot.environment = folder.environment
    init, run, doctor, poster = (line for line in commands("id") if line.startswith("sebaya"))
    try:
        told = await folder.runs(init, TYPED)
        bot.command = ("-m", "bot", *shlex.split(run)[1:])
        await bot.starts()
        await saturday.scans(words(told, "https://t.me/")[0])
        assert "✗" not in await folder.runs(doctor)
        await saturday.joins("Pak Bayu", "counselor")
        await saturday.rehearses(await telegram.pair(await saturday.comes_on("Kak Awan")))
        await folder.runs(poster)
        assert await bot.is_stopped() == 0
    finally:
        if bot.is_running:
            await bot.is_killed()
        await server.close()

    assert {path.name for path in tmp_path.iterdir()} == {".env", "keys", "data", "content", "poster"}
