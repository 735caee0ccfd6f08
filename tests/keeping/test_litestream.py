"""The other way of backing up: its configuration names the right file, and what it copies can be restored."""

import asyncio
import re
import shutil
import signal
import sqlite3
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from config.settings.setting_parsers import duration
from tests.keeping.conftest import Told
from tests.keeping.test_backup import machine_is_lost, talking
from tests.world import World

DEPLOY = Path(__file__).parents[2] / "deploy"
WRITTEN = (DEPLOY / "litestream.yml").read_text("utf-8")
LINE = re.compile(r"(?P<deep>(?:  )*(?:- )?)(?P<name>[a-z-]+):(?: (?P<value>\S.*))?")
TO_A_MACHINE = {"host", "user", "key-path", "host-key"}
READ = {
    "": {"dbs", "snapshot"},
    "dbs": {"path", "replicas"},
    "replicas": TO_A_MACHINE | {"type", "path", "sync-interval", "snapshot-interval", "retention"},
    "snapshot": {"interval", "retention"},
}
"""What Litestream reads where; 0.3 and 0.5 both overlook any other word, and copy nothing for it."""
PATIENCE = 20
INSTALLED = shutil.which("litestream")


def settings() -> dict[tuple[str, str], str]:
    """Every line that is no comment, under the list or table that it stands in."""
    found, above = {}, {0: ""}
    for line in WRITTEN.splitlines():
        if not line.lstrip().startswith("#"):
            part = LINE.fullmatch(line)
            assert part, line
            place = max(deep for deep in above if deep <= len(part["deep"]))
            found[above[place], part["name"]] = part["value"] or ""
            if not part["value"]:
                above = {deep: name for deep, name in above.items() if deep <= place}
                above[len(part["deep"]) + 2] = part["name"]
    return found


def test_litestream_reads_every_line_and_nothing_that_it_needs_is_missing() -> None:
    given = settings()

    assert {(table, name) for table, names in READ.items() for name in names} == set(given)
    assert given["replicas", "type"] == "sftp"
    assert given["replicas", "retention"] == given["snapshot", "retention"]
    assert given["replicas", "snapshot-interval"] == given["snapshot", "interval"]


def test_litestream_copies_the_database_and_never_the_keys() -> None:
    given = settings()
    unit = (DEPLOY / "sebaya.service").read_text("utf-8")
    (folder,) = re.findall(r"^ReadWritePaths=(.*)$", unit, re.MULTILINE)

    assert given["dbs", "path"] == f"{folder}/sebaya.db"
    assert WRITTEN.count("- path:") == 1
    assert not [value for value in given.values() if value.endswith((".keys", "sebaya.key", "backup.key"))]
    assert duration("1s") <= duration(given["replicas", "sync-interval"]) <= duration("10s")
    assert duration(given["snapshot", "retention"]) <= duration("30d")


def on_this_machine(world: World) -> Path:
    """The same file, with the database here and the other machine as a folder."""
    written = WRITTEN.replace(settings()["dbs", "path"], str(world.folder / "sebaya.db"))
    written = written.replace(settings()["replicas", "path"], str(world.folder.parent / "copies"))
    gone = "|".join(TO_A_MACHINE)
    written = re.sub(rf"^ +(?:{gone}): .*\n", "", written.replace("sftp", "file"), flags=re.MULTILINE)
    path = world.folder.parent / "litestream.yml"
    path.write_text(written.replace("sync-interval: 5s", "sync-interval: 1s"))
    return path


@asynccontextmanager
async def copying(configured: Path) -> AsyncIterator[None]:
    """Litestream runs, and has copied all that was committed when this ends."""
    process = await asyncio.create_subprocess_exec(
        str(INSTALLED), "replicate", "-config", str(configured), stdout=PIPE, stderr=STDOUT
    )
    assert process.stdout
    async with asyncio.timeout(PATIENCE):
        while b"snapshot written" not in (line := await process.stdout.readline()):
            assert line, "it ended"
    yield
    process.send_signal(signal.SIGTERM)
    await asyncio.wait_for(process.communicate(), PATIENCE)


@pytest.mark.skipif(not INSTALLED, reason="Litestream is not installed here")
async def test_what_litestream_itself_has_copied_beside_a_running_bot_is_restored(
    here: World, sebaya: Told
) -> None:
    configured = on_this_machine(here)
    async with copying(configured):
        student, _ = await talking(here)
        await here.jumps(hours=1)
    await machine_is_lost(here)
    words = ("restore", "-config", str(configured), "-o", str(here.folder.parent / "restored.db"))
    process = await asyncio.create_subprocess_exec(
        str(INSTALLED), *words, str(here.folder / "sebaya.db"), stdout=PIPE, stderr=STDOUT
    )
    said, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0, said
    status, told = await sebaya("restore", "../restored.db")
    assert status == 0, told
    await here.opens()

    assert "I was put back" in student.heard[-1]
    assert await here.said() == [None]


async def test_a_database_that_something_else_has_copied_is_restored_too(here: World, sebaya: Told) -> None:
    student, _ = await talking(here)
    copy = here.folder.parent / "restored.db"
    with (
        closing(sqlite3.connect(here.folder / "sebaya.db")) as source,
        closing(sqlite3.connect(copy)) as made,
    ):
        source.backup(made)
    await machine_is_lost(here)
    status, said = await sebaya("restore", "../restored.db")
    assert status == 0, said
    await here.opens()

    assert "I was put back" in student.heard[-1]
    assert await here.said() == [None]
