"""What the process writes is its owner's alone, and its memory goes to no file and no other process."""

import os
import subprocess
import sys
from pathlib import Path

from tests.live import live
from tests.reliability.school import School

READ_OWN_LIMIT = """
import ctypes, resource
from bot.base.guarded_process import keep_memory_private
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
keep_memory_private()
print(resource.getrlimit(resource.RLIMIT_CORE))
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
"""3 is PR_GET_DUMPABLE."""


def test_no_core_dump_is_written_and_nobody_reads_the_memory() -> None:
    command = [sys.executable, "-c", READ_OWN_LIMIT]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 (our own words)

    assert done.stdout.splitlines() == ["(0, 0)", "0"]


async def test_every_file_of_a_running_bot_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        async with live(tmp_path, backup_folder=str(tmp_path / "backups" / "daily")) as (telegram, bot):
            await School.begins(telegram, bot)
            open_to_others = opened_to_others(tmp_path)
            limits = Path(f"/proc/{bot.pid}/limits").read_text(encoding="utf-8")
            await bot.is_stopped()
    finally:
        os.umask(before)

    assert open_to_others == []
    assert opened_to_others(tmp_path) == []
    assert "Max core file size        0                    0" in limits


def opened_to_others(folder: Path) -> list[str]:
    """The names of files and folders in it that others may read."""
    assert len(list(folder.iterdir())) > 3
    return [path.name for path in folder.rglob("*") if path.stat().st_mode & 0o077]
