"""What systemd is told: nothing without it, and nothing more by a loop that hangs."""

import asyncio
import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.base.service_manager import ServiceManager
from tests.virtual import VirtualClock


@pytest.fixture(params=["path", "abstract"])
def systemd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    """A socket as systemd listens on, and its address as the environment says it."""
    at = str(tmp_path / "notify") if request.param == "path" else f"@sebaya-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.setblocking(False)
        there.bind(at.replace("@", "\0") if at.startswith("@") else at)
        yield there, at


def heard(there: socket.socket) -> list[str]:
    told = []
    with suppress(BlockingIOError):
        while True:
            told.append(there.recv(4096).decode().splitlines()[0])
    return told


async def test_it_says_that_it_moves_three_times_as_often_as_it_must(
    systemd: tuple[socket.socket, str],
) -> None:
    (there, at), clock = systemd, VirtualClock()
    manager = ServiceManager({"NOTIFY_SOCKET": at, "WATCHDOG_USEC": "60000000"})
    manager.ready()
    watching = asyncio.ensure_future(manager.watch(clock))
    await clock.advance(60)
    watching.cancel()
    manager.stopping()

    assert heard(there) == ["READY=1", *["WATCHDOG=1"] * 4, "STOPPING=1"]


async def test_the_watchdog_of_another_process_is_not_fed(systemd: tuple[socket.socket, str]) -> None:
    there, at = systemd
    other = {"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": str(os.getpid() + 1)}
    await ServiceManager({"NOTIFY_SOCKET": at, **other}).watch(VirtualClock())

    assert heard(there) == []


async def test_without_systemd_or_with_one_that_is_gone_nothing_happens(tmp_path: Path) -> None:
    for manager in (ServiceManager({}), ServiceManager({"NOTIFY_SOCKET": str(tmp_path / "gone")})):
        manager.ready()
        await manager.watch(VirtualClock())
