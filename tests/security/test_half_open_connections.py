"""Connections that are opened and say nothing: monitoring, the webhook and the bot's own sends go on."""

import asyncio
import resource
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import closing

import pytest
from aiohttp import ClientSession, ClientTimeout, web

from bot.receiving import open_connections
from bot.receiving.server import Server

MANY = 1024
FILES = MANY + 400
"""File descriptors of this process, which holds both ends of each connection: fewer than two for each."""
IN_TIME = ClientTimeout(total=5)


@pytest.fixture
def few_files() -> Iterator[None]:
    """So few open files that the server cannot have its end of each connection too."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, max(FILES, before[1])))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


async def healthz(_: web.Request) -> web.Response:
    return web.Response(text="well")


async def take(request: web.Request) -> web.Response:
    await request.read()
    return web.Response(text="taken")


@pytest.fixture
async def address() -> AsyncIterator[tuple[str, int]]:
    """Where the programme's own server listens."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server("127.0.0.1", port, [web.get("/healthz", healthz), web.post("/hook", take)])
    await server.open()
    yield "127.0.0.1", port
    await server.close()


async def open_silently(address: tuple[str, int], number: int, begins: bytes = b"") -> list[socket.socket]:
    """So many connections, of which some begin a request and none goes on."""
    loop, opened = asyncio.get_running_loop(), []
    for _ in range(number):
        one = socket.socket()
        one.setblocking(False)
        await loop.sock_connect(one, address)
        await loop.sock_sendall(one, begins)
        opened.append(one)
    return opened


async def sends() -> bytes:
    """The bot opens a connection of its own."""

    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"ok")
        writer.close()

    telegram = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with telegram, asyncio.timeout(5):
        reader, writer = await asyncio.open_connection(*telegram.sockets[0].getsockname()[:2])
        said = await reader.read()
        writer.close()
    return said


@pytest.mark.usefixtures("few_files")
@pytest.mark.parametrize("begins", [b"", b"GET /healthz HTTP/1.1\r\nHost: x\r\n"])
async def test_a_thousand_half_open_connections_stop_nothing(address: tuple[str, int], begins: bytes) -> None:
    opened = await open_silently(address, MANY, begins)
    here = f"http://{address[0]}:{address[1]}"
    async with ClientSession(timeout=IN_TIME) as session:
        async with session.get(f"{here}/healthz") as answer:
            assert await answer.text() == "well"
        async with session.post(f"{here}/hook", data=b"{}") as answer:
            assert await answer.text() == "taken"

    assert await sends() == b"ok"
    for one in opened:
        one.close()


async def is_ended(one: socket.socket) -> bool:
    """Whether the server has ended this connection by now."""
    async with asyncio.timeout(5):
        try:
            return await asyncio.get_running_loop().sock_recv(one, 1024) == b""
        except ConnectionError:
            return True


@pytest.mark.parametrize("begins", [b"", b"POST /hook HTTP/1.1\r\nHost: x\r\n"])
async def test_who_says_nothing_is_not_waited_for(
    address: tuple[str, int], begins: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_connections, "HEADERS_WITHIN", 0.1)
    (silent,) = await open_silently(address, 1, begins)

    assert await is_ended(silent)
    silent.close()


async def test_a_body_that_does_not_come_is_not_waited_for(
    address: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_connections, "REQUEST_WITHIN", 0.1)
    (slow,) = await open_silently(address, 1, b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")

    said = await asyncio.get_running_loop().sock_recv(slow, 1024)
    assert said == b"" or said.startswith(b"HTTP/1.1 408")
    slow.close()
