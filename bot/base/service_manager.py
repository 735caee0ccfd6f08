"""What systemd is told of this process: it is ready, it still moves, it stops (sd_notify)."""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

from bot.base.clock import Clock

MICRO = 1_000_000


class ServiceManager:
    """Speak with the service manager that started this process; without one, nothing is sent."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        ours = environment.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        self._patience = int(environment.get("WATCHDOG_USEC", "0")) / MICRO if ours else 0.0

    def ready(self) -> None:
        """Say that the start has succeeded: settings, key and database are good. Telegram may be away."""
        self._tell("READY=1\nSTATUS=Waiting for Telegram")

    def polls(self) -> None:
        """Say that updates come in."""
        self._tell("STATUS=Updates come in")

    def stopping(self) -> None:
        """Say that the end has begun."""
        self._tell("STOPPING=1")

    async def watch(self, clock: Clock) -> None:
        """Say again and again that this process moves; the manager restarts one that has fallen silent.

        It runs in the event loop, so that a loop which hangs says nothing.
        """
        while self._patience:
            self._tell("WATCHDOG=1")
            await clock.sleep(self._patience / 3)

    def _tell(self, state: str) -> None:
        if not self._address:
            return
        # "@" stands for the zero byte with which abstract addresses begin.
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.setblocking(False)
            line.sendto(state.encode(), address)
