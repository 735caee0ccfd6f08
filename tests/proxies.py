"""A proxy on this machine, HTTP (CONNECT) or SOCKS5: it notes what it is asked for, and can lead nowhere."""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

NOWHERE = "http://localhost:1"
"""An address that leads nowhere but through a proxy that leads elsewhere."""
USER, PASSWORD = "sekolah", "kata-rahasia-jangan-bocor"
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class Proxy:
    """What somebody set up; `asked` are the places that it was asked for."""

    scheme: str
    guarded: bool = False
    port: int = 0
    to: tuple[str, int] | None = None
    """Where it leads, whatever it is asked for; None: it reaches nothing."""
    asked: list[tuple[str, int]] = field(default_factory=list)

    _server: asyncio.Server | None = None
    _open: set[asyncio.StreamWriter] = field(default_factory=set)

    async def opens(self) -> None:
        self._server = await asyncio.start_server(self.serves, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def closes(self) -> None:
        """It takes no more connections, and those that there are end."""
        if self._server:
            self._server.close()
        for writer in self._open:
            writer.close()

    @property
    def url(self) -> str:
        user = f"{USER}:{PASSWORD}@" if self.guarded else ""
        return f"{self.scheme}://{user}127.0.0.1:{self.port}"

    async def serves(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one connection to its end."""
        self._open.add(writer)
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            greeted = await (self._http if self.scheme == "http" else self._socks)(reader, writer)
            if greeted:
                await _join((reader, writer), greeted)
        writer.close()

    async def _reach(self, host: str, port: int) -> Streams | None:
        self.asked.append((host, port))
        with suppress(OSError):
            return await asyncio.open_connection(*self.to) if self.to else None
        return None

    async def _http(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Streams | None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        code = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if self.guarded and f"Basic {code}" not in head:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
            return None
        host, _, port = head.split()[1].rpartition(":")
        there = await self._reach(host, int(port))
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n" if there else b"HTTP/1.1 502 Bad Gateway\r\n\r\n")
        return there

    async def _socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Streams | None:
        methods = await reader.readexactly((await reader.readexactly(2))[1])
        if self.guarded and 2 not in methods:
            writer.write(b"\x05\xff")
            return None
        writer.write(b"\x05\x02" if self.guarded else b"\x05\x00")
        if self.guarded and not await self._knows(reader, writer):
            return None
        kind = (await reader.readexactly(4))[3]
        length = 4 if kind == 1 else (await reader.readexactly(1))[0]
        name = await reader.readexactly(length)
        host = ".".join(map(str, name)) if kind == 1 else name.decode()
        there = await self._reach(host, int.from_bytes(await reader.readexactly(2), "big"))
        writer.write(b"\x05" + (b"\x00" if there else b"\x04") + b"\x00\x01" + bytes(6))
        return there

    @staticmethod
    async def _knows(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        user = await reader.readexactly((await reader.readexactly(2))[1])
        word = await reader.readexactly((await reader.readexactly(1))[0])
        known = (user.decode(), word.decode()) == (USER, PASSWORD)
        writer.write(b"\x01\x00" if known else b"\x01\x01")
        return known


async def _join(here: Streams, there: Streams) -> None:
    await asyncio.gather(_pour(here[0], there[1]), _pour(there[0], here[1]))


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while part := await reader.read(65_536):
            writer.write(part)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def proxied(scheme: str, *, to: str | None = None, guarded: bool = False) -> AsyncIterator[Proxy]:
    """A proxy that runs meanwhile, and leads to one address."""
    parts = urlsplit(to or "")
    proxy = Proxy(scheme, guarded, to=(parts.hostname, parts.port) if parts.hostname and parts.port else None)
    await proxy.opens()
    yield proxy
    await proxy.closes()
