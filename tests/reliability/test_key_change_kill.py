"""Killed at any moment of a change of the key: the next start has one key, and everything is there."""

import asyncio
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bot.cli.key_commands import _changed, settle, settled_key
from config.settings.key_file import load_key, write_key
from config.settings.settings import Settings, load_settings
from storage.keeping.every_column import SEALED
from tests.scenarios.keeping.filled import fill, opened_with
from tests.scenarios.keeping.test_sealing import played
from tests.world import KEY, TOKEN, opened

pytestmark = pytest.mark.crash
TOUCHES = {"execute", "executemany", "open", "write", "fsync", "replace", "unlink", "close", "touch", "flock"}
"""Calls into C that leave a trace on the disk, or are about to: each is a moment to be killed at."""


def settings_in(folder: Path) -> Settings:
    return load_settings(
        {
            "SEBAYA_BOT_TOKEN": TOKEN,
            "SEBAYA_DATABASE_URL": f"sqlite:///{folder}/sebaya.db",
            "SEBAYA_SECRET_KEY_FILE": str(folder / "sebaya.key"),
        },
        env_file=None,
    )


def change(settings: Settings) -> None:
    asyncio.run(_changed(settings))


def is_killed_at(moment: int, work: Callable[[Settings], object], folder: Path) -> bool:
    """Work in a fork, killed at this moment of it; whether it was still working then."""
    child = os.fork()
    if child:
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert status in {0, -signal.SIGKILL}
        return status != 0
    left = moment

    def watch(_: FrameType, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and called.__name__ in TOUCHES:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    status = 1
    try:
        threading.setprofile(watch)
        sys.setprofile(watch)
        work(settings_in(folder))
        status = 0
    finally:
        os._exit(status)


def kill_everywhere(begun: Path, root: Path) -> None:
    """The change killed at its first moment, its second, …, each in its own folder; then the start too."""
    for moment in count(1):
        folder = root / str(moment)
        shutil.copytree(begun, folder)
        killed = is_killed_at(moment, change, folder)
        is_killed_at(moment % 17 + 1, settled_key, folder)
        if not killed:
            break


async def test_a_change_killed_at_any_moment_leaves_one_key_that_opens_everything(tmp_path: Path) -> None:
    begun, filled, killed = tmp_path / "begun", tmp_path / "filled", tmp_path / "killed"
    begun.mkdir()
    async with opened(begun) as world:
        await played(world)
        await world.programme.close()
        shutil.copytree(begun, filled)
        write_key(filled / "sebaya.key", KEY)
        await fill(filled, KEY)
        before = await opened_with(filled, KEY)
        process = get_context("spawn").Process(target=kill_everywhere, args=(filled, killed))
        process.start()
        await asyncio.to_thread(process.join)
        await world.opens()

    # A former look-up key goes where no hash is left that needs it.
    lasting = {place: value for place, value in before.items() if place[0] != "former_look_ups"}
    kept = {KEY: 0, b"new": 0}
    for folder in killed.iterdir():
        key = await settle(settings_in(folder))
        kept[key if key == KEY else b"new"] += 1
        after = await opened_with(folder, key)
        assert {place: after.get(place) for place in lasting} == lasting, folder.name
        assert load_key(folder / "sebaya.key") == key
        assert not (folder / "sebaya.key.new").exists()
    assert {place[:2] for place in before} == {(one.table, one.column) for one in SEALED}
    assert process.exitcode == 0
    assert sum(kept.values()) > 80
    assert min(kept.values()) > 5
