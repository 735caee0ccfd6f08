"""What only a process shows: that it ends, and what may be asked beside a running bot."""

import shutil
from pathlib import Path

import pytest

from storage.key_ring import keys_beside
from tests.released import states
from tests.released.machine import Machine, machine

pytestmark = [pytest.mark.crash, pytest.mark.timeout(120)]


async def refuse(here: Machine, *commands: str, said: str) -> None:
    for command in commands:
        assert said in await here.refuses(command)


async def test_a_damaged_file_of_keys_ends_every_command_that_needs_it(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        states.old(here.folder)
        await here.does("migrate")
        keys = keys_beside(here.folder / "sebaya.db")
        keys.write_bytes(b"no keys are here " * 99)
        before = here.files()
        await refuse(here, "run", "purge", "rotate-key", said="sebaya.db.keys")

        assert here.files() == before
        assert await here.does("audit", "verify")


async def test_the_keys_of_another_time_are_not_taken(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        states.old(here.folder)
        await here.does("migrate")
        await here.does("rotate-key")
        keys = keys_beside(here.folder / "sebaya.db")
        shutil.copy(keys, tmp_path / "of-before.keys")
        await here.does("rotate-key")
        shutil.copy(tmp_path / "of-before.keys", keys)
        before = here.files()
        await refuse(here, "run", "purge", "rotate-key", said="sebaya.db.keys")

        assert here.files() == before


async def test_beside_a_running_bot_one_may_look_and_copy_and_nothing_else(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        here.sets(backup_key_file="../backup.key")
        states.old(here.folder)
        await here.bot.starts()
        await here.does("backup", "../kept.backup")
        await here.does("report")
        assert "The record is whole" in await here.does("audit", "verify")
        await refuse(here, "run", "purge", "migrate", said="another copy of Sebaya uses the database")
        await refuse(here, "rotate-key", said="the bot is running")
        assert "stop that one first" in await here.refuses("restore", "../kept.backup")
        assert here.bot.is_running

        await here.bot.is_stopped()
        here.is_lost()
        await here.does("restore", "../kept.backup")
        await here.knows_its_people()
