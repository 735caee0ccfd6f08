"""What only a process shows: that it ends, and what may be asked beside a running bot."""

from pathlib import Path

import pytest

from tests.released import states
from tests.released.machine import Machine, machine

pytestmark = pytest.mark.crash


async def refuse(here: Machine, *commands: str, said: str) -> None:
    for command in commands:
        assert said in await here.refuses(command)


async def test_a_damaged_file_of_keys_lets_no_new_key_begin_and_ends_no_other_command(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        states.old(here.folder)
        await here.does("migrate")
        states.damaged_keys_beside(here.folder)
        before = here.files()
        await refuse(here, "rotate-key", said="cannot use sebaya.db.keys: it is no file of keys")
        assert here.files() == before

        await here.does("purge")
        await here.knows_its_people()
        await here.does("rotate-key")


async def test_beside_a_running_bot_one_may_look_and_copy_and_nothing_else(tmp_path: Path) -> None:
    async with machine(tmp_path) as here:
        here.sets(backup_key_file="../backup.key")
        states.old(here.folder)
        await here.bot.starts()
        await here.does("backup", "../kept.backup")
        await here.does("report")
        assert "The record is whole" in await here.does("audit", "verify")
        await refuse(here, "purge", "migrate", said="another copy of Sebaya uses the database")
        assert "another copy of Sebaya uses" in await here.refuses("run", status=1)
        await refuse(here, "rotate-key", said="the bot is running")
        assert "stop that one first" in await here.refuses("restore", "../kept.backup")
        assert here.bot.is_running

        await here.bot.is_stopped()
        here.is_lost()
        await here.does("restore", "../kept.backup")
        await here.knows_its_people()
