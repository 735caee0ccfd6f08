"""The program itself: what it refuses at a start, whom it contacts, what it writes where, and its content."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.app import Programme
from bot.base.clock import ShiftedClock, seeded_chance
from bot.base.logs import configure_logs
from bot.demo.demo_process import CODE
from bot.prove.checks.lost import paired
from bot.prove.figures import Figure, exactly, least, none
from bot.prove.ground import KEY, TOKEN, Ground, lexicon, training
from bot.prove.network import contacted, is_here
from bot.prove.proof_ground import ProofGround
from bot.prove.school import School, school
from bot.telegram.http_client import AiohttpRequest
from config.loading.helplines import load_helplines
from config.loading.lexicon_files import check_lexicon
from config.loading.text_checks import check_languages
from config.loading.texts import Texts
from config.settings.key_file import KeyMistake, load_key, write_key
from config.settings.key_shares import join, split
from config.settings.settings import SettingsMistake, load_settings
from sandbox.methods.api import BotApi
from sandbox.web.server import serve
from storage.engine.opening import NotOurs

WRONG = {
    "SEBAYA_BOT_TOKEN": "not a token",
    "SEBAYA_UNKNOWN": "1",
    "SEBAYA_TEXT_KEPT": "soon",
    "SEBAYA_CASE_TEXT_KEPT": "-1d",
    "SEBAYA_LADDER": "5m,",
    "SEBAYA_EMERGENCY_LADDER": "3m,1m,x",
    "SEBAYA_FLOOD_LIMIT": "many",
    "SEBAYA_COPIES_KEPT": "3d",
    "SEBAYA_LANGUAGE": "xx",
    "SEBAYA_TIMEZONE": "Mars/Base",
    "SEBAYA_SETTING": "prison",
    "SEBAYA_MINORS": "all",
    "SEBAYA_DATABASE_URL": "oracle://x",
    "SEBAYA_LOG_LEVEL": "LOUD",
    "SEBAYA_HTTP_PORT": "99999",
}
"""Settings that nobody may start with."""
MISTAKE = 2
"""The exit status of a start that no new start mends."""
OTHERS = 0o077


async def wrong_settings(place: ProofGround) -> Sequence[Figure]:
    """Start with each of these settings, and count those that are refused with their name in one line.

    The log's events, in JSON, are for machines.
    """
    refused = 0
    for name, value in WRONG.items():
        try:
            load_settings({"SEBAYA_BOT_TOKEN": TOKEN, name: value}, env_file=None)
        except SettingsMistake as mistake:
            refused += name in str(mistake) and len(str(mistake).splitlines()) == 1
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "bot", "run"),
        cwd=place.folder(),
        env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(CODE), "SEBAYA_BOT_TOKEN": "wrong"},
        stderr=PIPE,
    )
    _, said = await process.communicate()
    return [
        exactly("settings", len(WRONG), 15),
        exactly("refused", refused, 15),
        exactly("exit-status", process.returncode or 0, MISTAKE),
        exactly("lines", sum(not line.startswith(b"{") for line in said.splitlines()), 1),
    ]


async def wrong_keys(place: ProofGround) -> Sequence[Figure]:
    """Start with another key, with one that others can read, and with halves that do not fit."""
    refused = 0
    async with place.opened() as ground:
        await ground.student()
    try:
        await ground.again().opens(key=bytes(32))
    except NotOurs as line:
        refused += "key" in str(line)
    path = place.folder() / "open.key"
    write_key(path, KEY)
    path.chmod(0o640)
    halves, others = split(KEY, 2, os.urandom), split(KEY, 2, os.urandom)
    loads: tuple[Callable[[], bytes], ...] = (
        lambda: load_key(path),
        lambda: load_key(path.with_name("missing")),
        lambda: join(halves[0], halves[0]),
        lambda: join(halves[0], others[1]),
    )
    for load in loads:
        try:
            load()
        except KeyMistake as line:
            refused += len(str(line).splitlines()) == 1
    return [
        exactly("keys", 5, 5),
        exactly("refused", refused, 5),
        exactly("joined", int(join(*halves) == KEY), 1),
    ]


async def process_at_work(place: ProofGround) -> dict[str, int]:
    """What a running process shows of itself."""
    before = os.umask(0o022)
    try:
        async with school(place.folder(), lies=place.lies) as here:
            (line, _) = here.lines
            await line.write()
            await here.arrives()
            for words in ("aku mau cerita", TOKEN):
                here.api.updates.push(unreadable(words))
            await here.sees(lambda: not here.api.updates.pending)
            return {"open": opened_to_others(here.folder), **limits(here), **told(here)}
    finally:
        os.umask(before)


def unreadable(words: str) -> dict[str, object]:
    """Return an update that no library can read, with these words in it: that there was one is logged."""
    return {"message": {"message_id": 1, "date": {}, "text": words, "chat": {"id": words}}}


def opened_to_others(folder: Path) -> int:
    """How many files and folders others may read."""
    return sum(bool(path.stat().st_mode & OTHERS) for path in folder.rglob("*"))


def limits(here: School) -> dict[str, int]:
    """How many bytes of core dump the system lets the process write; 0 where it does not say."""
    path = Path(f"/proc/{here.bot.pid}/limits")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    core = [line.split()[4] for line in lines if line.startswith("Max core file size")]
    return {"core": sum(number != "0" for number in core), "files": len(list(here.folder.iterdir()))}


def told(here: School) -> dict[str, int]:
    """How often the log says the token, words, or an account."""
    log, (line, _) = here.log(), here.lines
    marks = (
        TOKEN,
        "aku mau cerita",
        "siswa0",
        str(line.writer.id),
        str(line.reader.id),
        line.writer.user.first_name,
    )
    return {"log": len(log.splitlines()), "logged": sum(mark.encode() in log for mark in marks)}


async def files_private(place: ProofGround) -> Sequence[Figure]:
    """Look at the rights of what a process writes under an open umask, and at its core dumps."""
    found = await place.once(process_at_work)
    files = least("files", found["files"], 4, varies=True)
    return [files, none("open-to-others", found["open"]), none("core-dumps", found["core"])]


async def log_says_nothing(place: ProofGround) -> Sequence[Figure]:
    """Search the log of a process for the token, words and accounts."""
    found = await place.once(process_at_work)
    return [least("lines", found["log"], 1, varies=True), none("found", found["logged"])]


async def nobody_contacted(place: ProofGround) -> Sequence[Figure]:
    """Note every address that is contacted while a whole talk goes over HTTP."""
    clock = ShiftedClock()
    api = BotApi(token=TOKEN, now=lambda: clock.now().timestamp())
    with contacted() as places:
        server = await serve(api)
        ground = OverHttp(place, api, server.url)
        await ground.opens()
        student, _ = await paired(ground)
        for words in ("lihat https://contoh.example/gambar", "aku pengen mati aja", "/sos", "/resources"):
            await student.says(words)
        heard = any("119" in text for text in student.heard)
        await ground.programme.close()
        await server.close()
    elsewhere = sum(not is_here(one) for one in places)
    return [
        least("connections", len(places), 1, varies=True),
        exactly("answered", int(heard), 1),
        none("elsewhere", elsewhere),
    ]


class OverHttp(Ground):
    """A programme whose requests go through a socket of this machine."""

    def __init__(self, place: ProofGround, api: BotApi, url: str) -> None:
        super().__init__(place.folder(), lies=place.lies, telegram_api_url=url)
        self.api = api
        api.updates.now = api.state.now = self.timestamp

    async def _build(self, key: bytes) -> Programme:
        configure_logs("ERROR")
        return await Programme.build(
            self.settings,
            key,
            clock=self.clock,
            chance=seeded_chance(1),
            request=AiohttpRequest(),
            lexicon=lexicon(),
            course=training(),
        )


async def content_is_whole(place: ProofGround) -> Sequence[Figure]:
    """Compare the languages, and try every example of the lexicon."""
    del place
    return [
        none("texts-missing", len(check_languages())),
        least("entries", len(lexicon().entries), 100),
        none("examples-wrong", len(check_lexicon())),
    ]


async def helplines_complete(place: ProofGround) -> Sequence[Figure]:
    """Look whether each number has hours and a cost in every language, and the date of its last check."""
    del place
    known, languages = load_helplines(), Texts.load().languages
    lacking = sum(
        not one.checked or any(not words.get(language) for words in (one.hours, one.cost))
        for one in known
        for language in languages
    )
    return [least("numbers", len(known), 5), none("incomplete", lacking)]
