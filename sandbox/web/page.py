"""The page with the phones, served to this machine and closed to other sites' scripts."""

from __future__ import annotations

from errno import EADDRINUSE
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.state.pictures import KIND, names
from sandbox.web import other_sites

if TYPE_CHECKING:
    from sandbox.web.session import Live

FOLDER = Path(__file__).parents[1] / "page"
CLOSING = 0.5
"""Seconds that open connections are given at the end."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Page:
    """The page of one demo; `host` is where it listens."""

    def __init__(self, live: Live, host: str) -> None:
        self._live = live
        self._host = host

    def application(self) -> web.Application:
        """Return everything that a browser asks for."""
        app = web.Application(middlewares=[other_sites.refused(self._host)])
        app.on_response_prepare.append(_careful)
        app.router.add_get("/", _index)
        app.router.add_get("/live", self._live.serve)
        app.router.add_get("/pictures", _pictures)
        app.router.add_get("/photo/{file_id}", self._photo)
        app.router.add_static("/page", FOLDER)
        return app

    async def _photo(self, request: web.Request) -> web.Response:
        stage = self._live.stage
        file = stage.api.state.files.get(request.match_info["file_id"]) if stage else None
        if file is None or file.kind != "photo":
            raise web.HTTPNotFound
        return web.Response(body=file.content, content_type=KIND)


async def serve(page: Page, host: str, port: int) -> tuple[web.AppRunner, int]:
    """Serve the page; a taken port is replaced by a free one. Raises `OSError` if nobody may listen."""
    runner = web.AppRunner(page.application(), access_log=None, shutdown_timeout=CLOSING)
    await runner.setup()
    try:
        await _listen(runner, host, port)
    except OSError:
        await runner.cleanup()
        raise
    return runner, int(runner.addresses[0][1])


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as trouble:
        if trouble.errno != EADDRINUSE:
            raise
        await web.TCPSite(runner, host, 0).start()


async def _careful(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


async def _index(_: web.Request) -> web.FileResponse:
    return web.FileResponse(FOLDER / "index.html")


async def _pictures(_: web.Request) -> web.Response:
    return web.json_response(list(names()))
