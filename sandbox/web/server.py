"""The Bot API over HTTP, at the same addresses as Telegram's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.methods.api import BotApi
from sandbox.web import other_sites
from sandbox.web.request_bodies import parameters
from sandbox.web.webhook_delivery import Hooks
from sandbox.wire.responses import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sandbox.wire.responses import Answer

LARGEST_BODY = 60 * 1024 * 1024
"""Bytes: more than the largest upload, so that the method itself refuses a file that is too big."""
CLOSING = 0.5
"""Seconds that open connections are given at the end."""
API = web.AppKey("api", BotApi)


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers at `url`, the address before `/bot<token>`."""

    url: str
    _runner: web.AppRunner
    _hooks: Hooks

    async def close(self) -> None:
        await self._hooks.close()
        await self._runner.cleanup()


async def serve(
    api: BotApi, host: str = "127.0.0.1", port: int = 0, routes: Iterable[web.AbstractRouteDef] = ()
) -> Running:
    """Serve `api` and the further `routes`; port 0 takes a free one."""
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[other_sites.refused(host)])
    app[API] = api
    app.add_routes([*routes, web.get("/file/bot{token}/{kind}/{file_id}", _file)])
    app.router.add_route("*", "/bot{token}/{method}", _call)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=CLOSING)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    taken = runner.addresses[0][1]
    return Running(f"http://{host}:{taken}", runner, Hooks(api))


async def _call(request: web.Request) -> web.Response:
    api, match = request.app[API], request.match_info
    try:
        answer = await api.call(match["method"], await parameters(request), token=match["token"])
    except Refusal as refusal:
        answer = refusal.answer()
    except ConnectionError:
        return _broken(request)
    return _response(answer)


async def _file(request: web.Request) -> web.Response:
    api, match = request.app[API], request.match_info
    file = api.state.files.get(match["file_id"])
    if file is None or match["token"] != api.token:
        return _response(Refusal(404, "Not Found").answer())
    return web.Response(body=file.content)


def _response(answer: Answer) -> web.Response:
    headers = {"Content-Type": "application/json" if answer.page is None else "text/html"} | dict(
        answer.headers
    )
    return web.Response(body=answer.content, status=answer.status, headers=headers)


def _broken(request: web.Request) -> web.Response:
    """End the connection in the middle; the returned response goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
