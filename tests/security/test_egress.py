"""Nothing but Telegram is ever contacted."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.live import ROOT, live
from tests.reliability.school import School

NOTES = "notes"


def places(folder: Path) -> set[tuple[str, str]]:
    """What was noted: the event and where to."""
    lines = (folder / NOTES).read_text().splitlines()
    return {(event, where) for event, where in map(json.loads, lines)}


@pytest.mark.crash
async def test_a_whole_evening_contacts_nothing_but_the_api(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        bot.environment["NOTES"] = str(tmp_path / NOTES)
        bot.command = ("-m", "tests.security.guarded", "run")
        school = await School.begins(telegram, bot)
        student, _ = school.pairs[0]
        await student.sends_photo("foto, lihat https://example.org/gambar.png")
        await student.says("aku mau bunuh diri, baca http://example.org/catatan")
        await student.says("/sos")
        await telegram.sees(lambda: any("119" in text for text in student.heard))
        assert await bot.is_stopped() == 0

    port = urlsplit(telegram.url).port
    assert {where for _, where in places(tmp_path)} == {str(("127.0.0.1", port))}


def test_the_guard_notes_whoever_is_contacted(tmp_path: Path) -> None:
    tries = (
        "import os, socket, urllib.request\n"
        "from tests.security.guarded import guard; guard(os.environ['NOTES'])\n"
        "try: urllib.request.urlopen('http://127.0.0.1:9/')\n"
        "except OSError: pass\n"
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.2', 9))"
    )
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "NOTES": str(tmp_path / NOTES)}
    subprocess.run([sys.executable, "-c", tries], env=environment, check=True)  # noqa: S603 (our own words)

    noted = places(tmp_path)
    assert ("socket.connect", "('127.0.0.1', 9)") in noted
    assert ("socket.sendto", "('127.0.0.2', 9)") in noted
