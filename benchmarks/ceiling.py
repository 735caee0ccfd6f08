"""How fast the fake API itself is: `python -m benchmarks.ceiling PORT` prints its answers in a second.

The client is a process of its own, as a bot is, and does nothing but write the same request again.
"""

import asyncio
import sys
from time import perf_counter

from benchmarks.traffic import FIRST_MESSAGE
from bot.planning.accounts import STUDENT, SUPPORTER, TOKEN

CONNECTIONS = 32
SECONDS = 2.0
BODY = b'{"chat_id":%d,"from_chat_id":%d,"message_id":%d}' % (SUPPORTER, STUDENT, FIRST_MESSAGE)
REQUEST = (
    b"POST /bot%s/copyMessage HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
) % (TOKEN.encode(), len(BODY), BODY)


class Hammer(asyncio.Protocol):
    """One connection: the next request as soon as the last is answered."""

    def __init__(self) -> None:
        self.answered = 0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(REQUEST)

    def data_received(self, _: bytes) -> None:
        assert self._transport is not None
        self.answered += 1
        self._transport.write(REQUEST)


async def hammer(port: int) -> float:
    """Requests answered in a second."""
    loop = asyncio.get_running_loop()
    pairs = [await loop.create_connection(Hammer, "127.0.0.1", port) for _ in range(CONNECTIONS)]
    begun, over = perf_counter(), loop.create_future()
    loop.call_later(SECONDS, over.set_result, None)
    await over
    return sum(hammer.answered for _, hammer in pairs) / (perf_counter() - begun)


if __name__ == "__main__":
    sys.stdout.write(f"{asyncio.run(hammer(int(sys.argv[1]))):.0f}\n")
