"""Just enough HTTP to be no bottleneck: keep-alive, a length, JSON or a form."""

import asyncio
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

import orjson

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
KIND = re.compile(rb"\r\ncontent-type: *([\w./-]+)", re.IGNORECASE)
END = b"\r\n\r\n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"

Params = Mapping[str, Any]
Answer = Callable[[bytes], None]
Serve = Callable[[str, Params, Answer], None]
"""Called with the path, the parameters, and what takes the answer, now or later."""


class HttpWire(asyncio.Protocol):
    """One connection."""

    def __init__(self, serve: Serve) -> None:
        self._serve = serve
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, _: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(END)) >= 0:
            head = self._buffer[:end]
            length = LENGTH.search(head)
            whole = end + len(END) + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + len(END) : whole], self._buffer[whole:]
            path = head.split(b" ", 2)[1].decode()
            self._serve(path, _params(head, body), self.answer)

    def answer(self, body: bytes) -> None:
        """Write an answer, if anybody still waits for it."""
        if self._transport is not None:
            self._transport.write(HEAD % len(body) + body)


def _params(head: bytes, body: bytes) -> Params:
    kind = KIND.search(head)
    if not body or kind is None:
        return {}
    if kind[1] == b"application/json":
        return dict(orjson.loads(body))
    if kind[1] == b"application/x-www-form-urlencoded":
        return dict(parse_qsl(body.decode()))
    raise ValueError(f"the fake API does not read {kind[1].decode()}")
