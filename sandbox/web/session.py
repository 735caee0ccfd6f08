"""Every open page, kept in step with the stage."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

import orjson
from aiohttp import WSMsgType, web

from sandbox.state.screen import Seen
from sandbox.web import phone_actions
from sandbox.web.snapshots import call_view, message_view, snapshot, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from sandbox.people.world import Stage
    from sandbox.state.events import Event
    from sandbox.wire.responses import Json

LARGEST = 64 * 1024
"""Bytes of a message from a page."""
BACKLOG = 5_000
"""The most messages that wait for one page.
A page that is further behind is closed and gets everything anew.
"""
HEARTBEAT = 20.0
"""Seconds between two signs of life, so that a page that is gone is noticed."""


class Stagehand(Protocol):
    """What the page can have done behind the scenes.

    Each call returns soon; `Live.tell` says how the bot is.
    """

    async def kill(self) -> None:
        """End the bot with SIGKILL."""

    async def start(self) -> None:
        """Start the bot again."""

    async def start_over(self, language: str) -> None:
        """Begin anew and keep nothing."""

    async def move(self, step: str) -> None:
        """Let time pass: `minute`, `five`, `hour` or `shift`."""


class Live:
    """Hand what happens to every page, and what a page asks to the stage or behind it."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.stagehand: Stagehand | None = None
        self.stage: Stage | None = None
        self._now = now
        self._opened = now()
        self._run = 0
        self._bot = "starting"
        self._pages: set[asyncio.Queue[bytes | None]] = set()
        self._following: asyncio.Task[None] | None = None
        self._busy: set[asyncio.Task[None]] = set()

    def show(self, stage: Stage | None) -> None:
        """Show this stage from now on; None while it is being set."""
        if self._following:
            self._following.cancel()
        self.stage, self._following = stage, None
        self._run += stage is None
        if stage is not None:
            self._following = asyncio.create_task(self._follow(stage))
        self._broadcast(self._whole())

    def tell(self, bot: str | None = None) -> None:
        """Tell the pages what time it is, which trouble is on, and how the bot is."""
        self._bot = bot or self._bot
        self._broadcast({"type": "status", **self._status()})

    async def close(self) -> None:
        for task in (self._following, *self._busy):
            if task:
                task.cancel()
        for page in self._pages:
            page.put_nowait(None)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one page until it goes."""
        socket = web.WebSocketResponse(max_msg_size=LARGEST, heartbeat=HEARTBEAT)
        await socket.prepare(request)
        page: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._pages.add(page)
        page.put_nowait(orjson.dumps(self._whole()))
        writer = asyncio.create_task(_write(socket, page))
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    page.put_nowait(orjson.dumps(await self._answer(message.data)))
        finally:
            self._pages.discard(page)
            writer.cancel()
        return socket

    async def _answer(self, data: str) -> Json:
        asked: Json = {}
        try:
            asked = _asked(data)
            done = await self._do(asked)
        except phone_actions.Refused as refused:
            return {"type": "done", "id": asked.get("id"), "ok": False, "why": str(refused)}
        return {"type": "done", "id": asked.get("id"), "ok": True, **done}

    async def _do(self, asked: Json) -> Json:
        if "phone" not in asked:
            return await self._behind(asked)
        phone = self.stage.phone(asked["phone"]) if self.stage else None
        if phone is None or self.stage is None:
            raise phone_actions.Refused("gone")
        done = await phone_actions.do(phone, asked)
        if asked["do"] in {"block", "unblock", "start"}:
            self._broadcast({"type": "phone", "phone": phone.key, **standing(self.stage, phone)})
        return done

    async def _behind(self, asked: Json) -> Json:
        hand, what = self.stagehand, asked.get("do")
        if hand is None or self.stage is None:
            raise phone_actions.Refused("gone")
        if what == "fault":
            with suppress(KeyError):
                await self.stage.trouble.turn(str(asked.get("name")), on=bool(asked.get("on")))
            self.tell()
        elif what == "move":
            self._soon(hand.move(str(asked.get("step"))))
        elif what in {"kill", "start"}:
            self._soon(hand.kill() if what == "kill" else hand.start())
        elif what == "start_over":
            self._soon(hand.start_over(str(asked.get("language"))))
        else:
            raise phone_actions.Refused("unknown")
        return {}

    def _soon(self, work: Coroutine[None, None, None]) -> None:
        """Start work behind the scenes, which takes a while; the page goes on meanwhile."""
        task = asyncio.create_task(work)
        self._busy.add(task)
        task.add_done_callback(self._busy.discard)

    async def _follow(self, stage: Stage) -> None:
        with stage.api.happenings.listening() as events:
            while True:
                event = await events.get()
                for told in self._told(stage, event):
                    self._broadcast(told)
                if event.kind == "call" and event.detail["call"].fault:
                    self.tell()

    def _told(self, stage: Stage, event: Event) -> list[Json]:
        """Return an event as the pages learn of it: always the present state of what it is about."""
        if event.kind == "call":
            return [{"type": "call", "call": call_view(stage, event.detail["call"])}]
        phone = stage.phone_of(event.chat)
        if phone is None:
            return []
        about: Json = {"phone": phone.key}
        if event.kind in {"press", "answer", "action", "member"}:
            return [{"type": event.kind, **about, **event.detail}]
        chat, number = phone.actor.chat.stored, event.detail["message_id"]
        around = standing(stage, phone)
        if number not in chat.messages:
            return [{"type": "delete", **about, "id": number, **around}]
        shown = message_view(Seen(chat, chat.messages[number]))
        return [{"type": "message", **about, "message": shown, **around}]

    def _whole(self) -> Json:
        shown = snapshot(self.stage) if self.stage else {}
        return {
            "type": "snapshot",
            "run": f"{self._opened:.0f}-{self._run}",
            "ready": self.stage is not None,
            **shown,
            **self._status(),
        }

    def _status(self) -> Json:
        on = self.stage.trouble.on if self.stage else {}
        return {"now": self._now(), "condition": self._bot, "trouble": on}

    def _broadcast(self, told: Json) -> None:
        data = orjson.dumps(told)
        for page in list(self._pages):
            # A page that is too far behind is closed: it comes back and gets everything anew.
            page.put_nowait(data if page.qsize() < BACKLOG else None)


async def _write(socket: web.WebSocketResponse, page: asyncio.Queue[bytes | None]) -> None:
    """Send what waits for a page; None ends the page, which comes back and gets everything anew."""
    with suppress(ConnectionError):
        while (data := await page.get()) is not None:
            await socket.send_str(data.decode())
        await socket.close()


def _asked(data: str) -> Json:
    try:
        asked = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise phone_actions.Refused("unknown") from None
    if not isinstance(asked, dict):
        raise phone_actions.Refused("unknown")
    return asked
