"""The Bot API over HTTP, and web hooks."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from sandbox.web.server import serve
from tests.sandbox.asking import ask
from tests.sandbox.conftest import TOKEN


@pytest.fixture
async def http(api: BotApi) -> AsyncIterator[aiohttp.ClientSession]:
    """A client of the served Bot API; addresses are relative to it."""
    running = await serve(api)
    async with aiohttp.ClientSession(base_url=running.url) as session:
        yield session
    await running.close()


async def post(http: aiohttp.ClientSession, method: str, **body: Any) -> Any:
    async with http.post(f"/bot{TOKEN}/{method}", **body) as response:
        return orjson.loads(await response.read())


async def test_json_forms_and_queries_are_read_alike(
    api: BotApi, melati: Person, http: aiohttp.ClientSession
) -> None:
    keyboard = orjson.dumps({"force_reply": True}).decode()
    form = {"chat_id": "101", "text": "123", "protect_content": "true", "reply_markup": keyboard}
    await post(http, "sendMessage", json={"chat_id": 101, "text": "json"})
    await post(http, "sendMessage", data=form)
    await post(http, "sendMessage", params={"chat_id": "101", "text": "query"})
    assert melati.heard == ["json", "123", "query"]
    assert melati.chat.messages[-2].protected
    assert melati.chat.messages[-2].asks_reply


async def test_files_are_uploaded_and_read_back(
    api: BotApi, melati: Person, http: aiohttp.ClientSession
) -> None:
    form = aiohttp.FormData({"chat_id": "101", "photo": "attach://one"})
    form.add_field("one", b"picture", filename="a.jpg", content_type="image/jpeg")
    sent = await post(http, "sendPhoto", data=form)
    file = await ask(api, "getFile", file_id=sent["result"]["photo"][-1]["file_id"])
    async with http.get(f"/file/bot{TOKEN}/{file['file_path']}") as response:
        assert await response.read() == b"picture"


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/bot7700:another-token/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 404, "Not Found"),
        (f"/bot{TOKEN}/sendLove", 404, "Not Found: method not found"),
    ],
)
async def test_wrong_addresses_are_answered_as_by_telegram(
    api: BotApi, http: aiohttp.ClientSession, path: str, status: int, words: str
) -> None:
    api.watchers.clear()
    async with http.get(path) as response:
        assert response.status == status
        body = orjson.loads(await response.read())
    assert body == {"ok": False, "error_code": status, "description": words}


async def test_a_broken_body_is_refused(http: aiohttp.ClientSession) -> None:
    headers = {"Content-Type": "application/json"}
    answer = await post(http, "getMe", data=b"{", headers=headers)
    assert answer["description"] == "Bad Request: can't parse request body as JSON Object"


async def test_a_cut_line_closes_the_connection_after_the_work(
    api: BotApi, melati: Person, http: aiohttp.ClientSession
) -> None:
    api.faults.cut_after_accept()
    with pytest.raises(aiohttp.ClientConnectionError):
        await post(http, "sendMessage", json={"chat_id": 101, "text": "Hai"})
    assert melati.heard == ["Hai"]


async def test_a_long_poll_ends_with_an_update(
    api: BotApi, melati: Person, http: aiohttp.ClientSession
) -> None:
    poll = asyncio.create_task(post(http, "getUpdates", json={"offset": 2, "timeout": 30}))
    await api.updates.until_waiting()
    await melati.says("Hai")
    assert (await poll)["result"][0]["message"]["text"] == "Hai"


class Hook:
    """A bot's web hook that refuses the first deliveries."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals
        self.secrets: list[str | None] = []
        self.texts: asyncio.Queue[str] = asyncio.Queue()

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=500)
        self.texts.put_nowait((await request.json(loads=orjson.loads))["message"]["text"])
        return web.Response()


async def test_a_web_hook_gets_updates_in_order_until_it_takes_them(
    api: BotApi, melati: Person, http: aiohttp.ClientSession
) -> None:
    hook, app = Hook(refusals=2), web.Application()
    app.router.add_post("/", hook.take)
    async with TestServer(app) as server:
        await ask(api, "setWebhook", url=str(server.make_url("/")), secret_token="rahasia")
        await melati.says("satu")
        await melati.says("dua")
        assert [await hook.texts.get() for _ in range(3)] == ["/start", "satu", "dua"]
    info = await ask(api, "getWebhookInfo")
    assert set(hook.secrets) == {"rahasia"}
    assert info["last_error_message"] == "Wrong response from the webhook: 500"


async def test_a_web_hook_that_nobody_serves_is_tried_again(
    api: BotApi, melati: Person, http: aiohttp.ClientSession
) -> None:
    tried: asyncio.Queue[float] = asyncio.Queue()

    async def pause(seconds: float) -> None:
        tried.put_nowait(seconds)

    api.sleep = pause
    await ask(api, "setWebhook", url="http://127.0.0.1:9/")
    assert [await tried.get() for _ in range(3)] == [1, 2, 4]
    await ask(api, "deleteWebhook")
    assert len(await ask(api, "getUpdates")) == 1
