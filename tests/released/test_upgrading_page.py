"""docs/upgrading.md, line by line: forward from each release, and back to it with its own program."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.live import ROOT
from tests.released.kept import PACKAGES, RELEASES, RUNNABLE, program, released
from tests.released.machine import Machine, machine

pytestmark = [pytest.mark.crash, pytest.mark.timeout(240)]
PAGE = (ROOT / "docs" / "upgrading.md").read_text()
THIS = "this one"


def blocks(heading: str) -> list[list[str]]:
    """The lines of a section's blocks."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^ *```\n(.*?)^ *```$", section, re.DOTALL | re.MULTILINE)
    return [[line.strip() for line in block.splitlines()] for block in found]


def following(folder: Path) -> Path:
    """The program that comes after this one: it brings the database further."""
    root = folder / "following"
    root.mkdir()
    for package in PACKAGES:
        (root / package).symlink_to(ROOT / package)
    (root / "storage").unlink()
    shutil.copytree(ROOT / "storage", root / "storage")
    (root / "storage/migrations/9999_later.sql").write_text("CREATE TABLE later (id INTEGER PRIMARY KEY);\n")
    return root


async def follows(here: Machine, lines: list[str]) -> str:
    """Somebody copies these lines into a window; what they say."""
    said = ""
    for line in lines:
        status, told = await here.shell("bash", "-c", line)
        assert status == 0 or line == "sebaya doctor", told
        said += told
    return said


def puts_command(here: Machine) -> None:
    """`sebaya` is at hand, as in an activated environment; which program it is, the machine says."""
    command = here.folder.parent / "bin" / "sebaya"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m bot "$@"\n')
    command.chmod(0o755)
    here.bot.environment["PATH"] = f"{command.parent}:{here.bot.environment['PATH']}"


def steps(old: Path) -> tuple[list[str], list[str]]:
    """What is put aside with this program, and what leads back to it."""
    if any((old / "storage").rglob("backup.py")):
        (aside, _), (away, back) = blocks("Upgrading"), blocks("Going back")
        return aside, [*away, *back]
    aside, back = blocks("From 0.1.0, and back to it")
    return aside, back


def newest(root: Path) -> str:
    """The last migration of a program."""
    return max(file.name for file in (root / "storage" / "migrations").glob("*.sql"))


def has_run(here: Machine, release: str) -> None:
    """What this release has left, in the folder in which its own `init` would have put it."""
    kept = RELEASES[0] if release == THIS else release
    if kept == release == "0.1.0":
        released(here.folder, kept)
    else:
        (here.folder / "data").mkdir()
        released(here.folder / "data", kept)
        here.sets(database_url="sqlite:///data/sebaya.db", backup_key_file="../backup.key")


@pytest.mark.parametrize("release", [*RUNNABLE, THIS])
async def test_the_lines_of_the_page_lead_forward_and_back(tmp_path: Path, release: str) -> None:
    old, new = (ROOT, following(tmp_path)) if release == THIS else (program(tmp_path, release), ROOT)
    aside, back = steps(old)
    async with machine(tmp_path) as here:
        puts_command(here)
        has_run(here, release)
        here.runs(old)
        await here.knows_its_people()
        await follows(here, aside)

        here.runs(new)
        here.sets(backup_every="24h")  # 0.1.0 does not know it, and would refuse
        assert "The record is whole" in await follows(here, blocks("Upgrading")[1])
        await here.knows_its_people()

        here.runs(old)
        if newest(old) < newest(new):
            await follows(here, ["cp -p before/.env .env"])
            assert "update Sebaya" in await here.refuses("migrate")
        await follows(here, back)
        await here.knows_its_people()
