"""`sebaya run` on a machine or with a program that fails: a launcher for tests alone.

`python -m tests.reliability.failing_start full` has no room on its disk; `greeting` and `running` are
faults of ours.
"""

import resource
import sys
from typing import Any

import pytest

from bot.__main__ import main
from bot.app import Programme
from bot.scheduling.alarms import Alarms

ROOM = 4096
PATCH = pytest.MonkeyPatch()


def full() -> None:
    """No file can grow."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))


def greeting() -> None:
    """It fails before it runs, after it has opened its files."""
    PATCH.setattr(Programme, "greet", _fails)


def running() -> None:
    """One of the tasks that run for ever does not."""
    PATCH.setattr(Alarms, "run", _fails)


async def _fails(*_: Any) -> None:
    raise RuntimeError("kata-kata rahasia")


if __name__ == "__main__":
    {"full": full, "greeting": greeting, "running": running}[sys.argv.pop()]()
    sys.argv.append("run")
    main()
