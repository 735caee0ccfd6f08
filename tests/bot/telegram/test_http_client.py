"""The request against a real server on loopback: what arrives, and what each failure says."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.telegram.http_client import AiohttpRequest, FloodControl, NotSent
from bot.telegram.http_codec import loaded

TOKEN = "123456789:AAEhBOweik6ad6PsVMRxjeQKXkq8rzpqg3A"
SENT = {"ok": True, "result": {"message_id": 1}}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def telegram_that(handler: Handler) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    async with TestServer(app) as server:
        yield str(server.make_url(f"/bot{TOKEN}/sendMessage"))


def answering(status: int, body: object) -> Handler:
    async def handler(_: web.Request) -> web.Response:
        return web.json_response(body, status=status)

    return handler


def refusal(code: int, description: str, **parameters: int) -> dict[str, object]:
    return {"ok": False, "error_code": code, "description": description, "parameters": parameters}


async def failure_of(url: str, request: BaseRequest) -> TelegramError:
    async with request:
        with pytest.raises(TelegramError) as caught:
            await request.post(url)
    return caught.value


def tells_nothing(error: BaseException) -> bool:
    """Neither the error nor what hangs on it shows the token or the address."""
    chained = [one for one in (error.__cause__, error.__context__) if one]
    return not any(secret in repr(error) + str(error) for secret in (TOKEN, "127.0.0.1", "http")) and all(
        map(tells_nothing, chained)
    )


async def test_a_message_arrives_as_json_with_its_nested_values() -> None:
    seen: dict[str, Any] = {}

    async def handler(request: web.Request) -> web.Response:
        seen.update(await request.json(), kind=request.content_type)
        return web.json_response(
            {"ok": True, "result": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}}
        )

    async with telegram_that(handler) as url:
        keys = InlineKeyboardMarkup([[InlineKeyboardButton("🙋", callback_data="x")]])
        async with AiohttpRequest() as request:
            bot = Bot(TOKEN, base_url=url.split(TOKEN)[0], request=request)
            message = await bot.send_message(5, "halo ✨", reply_markup=keys, protect_content=True)
    assert message.message_id == 1
    assert seen["kind"] == "application/json"
    assert (seen["chat_id"], seen["text"], seen["protect_content"]) == (5, "halo ✨", True)
    assert seen["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "x"


async def test_a_file_arrives_as_multipart_beside_its_parameters() -> None:
    seen: dict[str, Any] = {}

    async def handler(request: web.Request) -> web.Response:
        form = await request.post()
        upload = form["document"]
        assert isinstance(upload, web.FileField)
        seen.update(chat_id=form["chat_id"], content=upload.file.read(), name=upload.filename)
        return web.json_response(SENT)

    data = RequestData(
        [
            RequestParameter.from_input("chat_id", 5),
            RequestParameter.from_input("document", InputFile(b"abc", filename="card.txt")),
        ]
    )
    async with telegram_that(handler) as url, AiohttpRequest() as request:
        assert await request.post(url, data) == SENT["result"]
    assert seen == {"chat_id": "5", "content": b"abc", "name": "card.txt"}


async def test_flood_control_tells_the_pause() -> None:
    flood = refusal(429, "Too Many Requests", retry_after=7)
    async with telegram_that(answering(429, flood)) as url:
        error = await failure_of(url, AiohttpRequest())
    assert isinstance(error, FloodControl)
    assert error.retry_after == timedelta(seconds=7)


async def test_refusals_keep_their_kinds_and_descriptions() -> None:
    for status, kind in ((400, BadRequest), (403, Forbidden), (502, NetworkError)):
        async with telegram_that(answering(status, refusal(status, "because"))) as url:
            error = await failure_of(url, AiohttpRequest())
        assert type(error) is kind
        assert str(error) == "because"


@pytest.mark.parametrize("status", [200, 302, 400, 401, 403, 404, 409, 429, 502])
async def test_a_proxys_page_is_unclear_under_every_status_and_not_quoted(status: int) -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(status=status, text=f"<p>cannot reach {request.url}</p>")

    async with telegram_that(page) as url:
        error = await failure_of(url, AiohttpRequest())
    assert type(error) is NetworkError
    assert tells_nothing(error)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"ok": true}', '"result"', "{'result", '{"ok": true, "result": {"message_id"']
)
async def test_an_answer_that_is_not_telegrams_is_unclear(text: str) -> None:
    async def hotel(_: web.Request) -> web.Response:
        return web.Response(text=text)

    async with telegram_that(hotel) as url:
        error = await failure_of(url, AiohttpRequest())
    assert type(error) is NetworkError


async def test_what_telegram_says_counts_whatever_a_proxy_makes_of_the_status() -> None:
    async with telegram_that(answering(502, refusal(403, "Forbidden: bot was kicked"))) as url:
        assert type(await failure_of(url, AiohttpRequest())) is Forbidden


async def test_one_odd_character_does_not_hide_an_answer() -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=b'{"ok": true, "result": {"message_id": 1, "text": "\\ud83d"}}')

    async with telegram_that(handler) as url, AiohttpRequest() as request:
        answer: Any = await request.post(url)
    assert answer["message_id"] == 1


async def test_what_cannot_be_encoded_is_a_bad_request() -> None:
    data = RequestData([RequestParameter.from_input("text", "\ud83d")])
    async with AiohttpRequest() as request:
        with pytest.raises(BadRequest, match="encoded"):
            await request.post("http://127.0.0.1:1/", data)


async def test_a_connection_cut_after_acceptance_is_unclear() -> None:
    async def cut(request: web.Request) -> web.Response:
        await request.read()
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with telegram_that(cut) as url:
        error = await failure_of(url, AiohttpRequest())
    assert isinstance(error, NetworkError)
    assert not isinstance(error, NotSent | TimedOut)
    assert tells_nothing(error)


async def test_a_stale_connection_is_unclear_and_not_tried_again() -> None:
    calls = []

    async def once(request: web.Request) -> web.Response:
        calls.append(request)
        if len(calls) == 2:
            assert request.transport is not None
            request.transport.abort()
        return web.json_response(SENT)

    async with telegram_that(once) as url, AiohttpRequest() as request:
        await request.post(url)
        with pytest.raises(NetworkError) as caught:
            await request.post(url)
    assert len(calls) == 2
    assert not isinstance(caught.value, NotSent)


async def test_a_slow_answer_is_unclear() -> None:
    async def slow(_: web.Request) -> web.Response:
        await asyncio.Event().wait()
        return web.Response()

    async with telegram_that(slow) as url:
        error = await failure_of(url, AiohttpRequest(read_timeout=0.02))
    assert type(error) is TimedOut
    assert tells_nothing(error)


async def test_a_refused_connection_was_surely_not_sent() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/bot{TOKEN}/getMe"
        error = await failure_of(url, AiohttpRequest())
    assert isinstance(error, NotSent)
    assert tells_nothing(error)


@pytest.mark.parametrize("address", ["http://nowhere.invalid", "http://", "http://[::bad"])
async def test_an_address_that_leads_nowhere_was_surely_not_sent(address: str) -> None:
    error = await failure_of(f"{address}/bot{TOKEN}/getMe", AiohttpRequest())
    assert isinstance(error, NotSent)
    assert tells_nothing(error)


async def test_a_handshake_that_never_ends_was_surely_not_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"https://127.0.0.1:{silent.getsockname()[1]}/bot{TOKEN}/getMe"
        error = await failure_of(url, AiohttpRequest(connect_timeout=0.02))
    assert isinstance(error, NotSent)
    assert tells_nothing(error)


async def test_a_crowded_pool_was_surely_not_sent() -> None:
    arrived = asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        arrived.set()
        await asyncio.Event().wait()
        return web.Response()

    async with telegram_that(slow) as url, AiohttpRequest(connections=1) as request:
        first = asyncio.ensure_future(request.post(url))
        await arrived.wait()
        with pytest.raises(NotSent):
            await request.post(url, connect_timeout=0.01, pool_timeout=0.01)
        first.cancel()


async def test_before_initialize_and_after_shutdown_nothing_is_sent() -> None:
    request = AiohttpRequest(read_timeout=3)
    await request.initialize()
    await request.shutdown()
    await request.shutdown()
    with pytest.raises(NotSent):
        await request.post("http://127.0.0.1:1/")
    assert request.read_timeout == 3


def test_half_a_character_becomes_a_question_mark() -> None:
    assert loaded(rb'{"result": [{"text": "a\ud83d"}]}') == {"result": [{"text": "a?"}]}
