"""The fake Bot API, a process of its own: `python -m benchmarks.fake_api` prints its port, then serves.

Updates are kept until an offset confirms them, as Telegram does. `/control/...` is for the benchmark.
"""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import asdict
from itertools import count
from time import perf_counter
from typing import Any

import orjson

from benchmarks.feed import Feed, Plan
from benchmarks.http_wire import Answer, HttpWire, Params
from benchmarks.traffic import FIRST_MESSAGE, found_in
from bot.base.clock import SystemClock

ME = {
    "id": 10_001,
    "is_bot": True,
    "first_name": "Sebaya",
    "username": "sebaya_benchmark_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
SENDS = {"sendMessage", "sendPhoto", "copyMessage"}
FIRST_COPY = 50_000_000
LIMIT = 100
NOTHING = b'{"ok":true,"result":[]}'
TRUE = b'{"ok":true,"result":true}'


class FakeApi:
    """Answers at once, or after the plan's latency; sends count when their request arrives."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._feed = Feed()
        self._copies = count(FIRST_COPY)
        self._date = int(SystemClock().now().timestamp())
        self._poller: Answer | None = None
        self._limit = LIMIT
        self._timers: list[asyncio.TimerHandle] = []
        self._waiter: Answer | None = None
        self.polled = False

    def serve(self, path: str, params: Params, answer: Answer) -> None:
        """One request."""
        method = path.rsplit("/", 1)[1]
        if path.startswith("/control/"):
            CONTROL[method](self, params, answer)
        elif method == "getUpdates":
            self._get_updates(params, answer)
        elif method in SENDS:
            self._send(method, params, answer)
        elif method == "getMe":
            answer(_ok(ME))
        else:
            answer(TRUE)

    def _get_updates(self, params: Params, answer: Answer) -> None:
        self.polled = True
        self._release()
        if offset := int(params.get("offset") or 0):
            self._feed.confirm(offset)
        self._limit = int(params.get("limit") or LIMIT)
        self._poller = answer
        if not self._give():
            wait = float(params.get("timeout") or 0)
            self._timers = [self._loop.call_later(wait, self._release)]
            if (at := self._feed.next_at()) is not None:
                self._timers.append(self._loop.call_at(self._loop.time() + at - perf_counter(), self._give))

    def _release(self) -> None:
        """Whoever polls gets nothing."""
        poller, self._poller = self._poller, None
        for timer in self._timers:
            timer.cancel()
        if poller:
            poller(NOTHING)

    def _give(self) -> bool:
        """Whoever polls gets what is there; False if nothing is, or nobody polls."""
        numbers = self._feed.batch(self._limit, perf_counter()) if self._poller else range(0)
        if not numbers or self._poller is None:
            return False
        updates = b",".join(self._feed.traffic.update(number, self._date) for number in numbers)
        poller, self._poller = self._poller, None
        for timer in self._timers:
            timer.cancel()
        poller(b'{"ok":true,"result":[' + updates + b"]}")
        return True

    def _send(self, method: str, params: Params, answer: Answer) -> None:
        chat = int(params["chat_id"])
        if method == "copyMessage":
            number: int | None = int(params["message_id"]) - FIRST_MESSAGE
            result: dict[str, Any] = {"message_id": next(self._copies)}
        else:
            number = found_in(str(params.get("text") or params.get("caption") or ""))
            here = {"id": chat, "type": "private"}
            result = {"message_id": next(self._copies), "date": self._date, "chat": here, "text": "…"}
        self._feed.arrive(number, chat, perf_counter())
        if self._feed.plan.latency:
            self._loop.call_later(self._feed.plan.latency, answer, _ok(result))
        else:
            answer(_ok(result))
        if self._feed.plan.window is not None:
            self._give()
        if self._waiter and self._feed.is_done:
            self._tell_tally(self._waiter)
            self._waiter = None

    def _tell_tally(self, answer: Answer) -> None:
        answer(orjson.dumps(self._feed.tally()))

    def begin(self, params: Params, answer: Answer) -> None:
        """Take a plan; its messages are there from now on."""
        self._feed.begin(Plan(**params), perf_counter())
        self._give()
        answer(b"{}")

    def wait(self, _: Params, answer: Answer) -> None:
        """The tally, once everything has arrived."""
        if self._feed.is_done:
            self._tell_tally(answer)
        else:
            self._waiter = answer

    def state(self, _: Params, answer: Answer) -> None:
        """How far it is, whether anybody polls, and the tally so far."""
        answer(orjson.dumps({"polled": self.polled, **asdict(self._feed.tally())}))

    def renew(self, _: Params, answer: Answer) -> None:
        """Forget the bot that was here."""
        self._release()
        self._feed, self.polled, self._waiter = Feed(), False, None
        answer(b"{}")


CONTROL: dict[str, Callable[[FakeApi, Params, Answer], None]] = {
    "begin": FakeApi.begin,
    "wait": FakeApi.wait,
    "state": FakeApi.state,
    "renew": FakeApi.renew,
}


def _ok(result: object) -> bytes:
    return b'{"ok":true,"result":' + orjson.dumps(result) + b"}"


async def main() -> None:
    """Serve until killed."""
    loop = asyncio.get_running_loop()
    api = FakeApi(loop)
    server = await loop.create_server(lambda: HttpWire(api.serve), "127.0.0.1", 0, backlog=1024)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
