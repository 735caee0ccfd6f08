"""The Bot API in memory: the methods that the bot calls, with Telegram's answers."""

from __future__ import annotations

import asyncio
import inspect
import re
from typing import TYPE_CHECKING, Any

from sandbox.methods.methods import METHODS
from sandbox.state.chats import User
from sandbox.state.events import Call, Happenings
from sandbox.state.faults import Faults
from sandbox.state.limits import Limits
from sandbox.state.state import State
from sandbox.state.updates import Updates
from sandbox.wire.request_params import Params, normal
from sandbox.wire.responses import Answer, Cut, Dropped, Refusal, granted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableSequence

    from sandbox.state.faults import Fault
    from sandbox.wire.responses import Json

    Watcher = Callable[[str, Json, Answer], None]


TOKEN = re.compile(r"\d+:[\w-]{3,}")
UNDONE = {"drop", "page"}
"""Faults with which nothing of the request is done."""
NOT_FOUND = Refusal(404, "Not Found")
NO_METHOD = Refusal(404, "Not Found: method not found")


async def _nothing() -> None:
    """Return at once: nobody has to be waited for."""


class BotApi:
    """One bot's Telegram.

    `now` gives unix seconds and may be virtual; `sleep` is used only by delays that were ordered. `settle` is
    awaited after everything that a person does, so that a test can let the bot finish. `watchers` see every
    call that was answered, with its decoded parameters.
    """

    def __init__(
        self,
        *,
        token: str,
        now: Callable[[], float],
        username: str = "sebaya_bot",
        first_update_id: int = 1,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,  # noqa: TID251 (the default of an injected one)
    ) -> None:
        self.token = token
        self.updates = Updates(now, first_update_id)
        bot = User(_bot_id(token), "Sebaya", username=username, is_bot=True)
        self.limits = Limits(now)
        self.state = State(bot, now, self.updates, self.limits)
        self.faults = Faults()
        self.watchers: list[Watcher] = []
        self.settle: Callable[[], Awaitable[None]] = _nothing
        self.sleep = sleep

    @property
    def happenings(self) -> Happenings:
        return self.state.happenings

    @property
    def calls(self) -> MutableSequence[Call]:
        """Return what the bot asked, newest last."""
        return self.happenings.calls

    async def call(self, method: str, params: Json, *, token: str | None = None) -> Answer:
        """Carry out one request; raises `Cut` or `Dropped` if a broken line was ordered."""
        if token is not None and token != self.token:
            return _stranger(token)
        params = normal(params)
        chat = _chat_of(params)
        fault = self.faults.next(method, chat)
        if self.faults.slow:
            await self.sleep(self.faults.slow)
        undone = fault and fault.kind in UNDONE
        answer = None if undone else await self._answer(method, params, chat, fault)
        self._note(method, params, chat, answer, fault)
        return await self._deliver(answer, fault)

    async def _answer(self, method: str, params: Json, chat: int | None, fault: Fault | None) -> Answer:
        try:
            if fault and fault.refusal and fault.kind == "refuse":
                raise fault.refusal
            return await self._carry_out(method, params, chat)
        except Refusal as refusal:
            return refusal.answer()

    async def _carry_out(self, method: str, params: Json, chat: int | None) -> Answer:
        carry_out = METHODS.get(method.lower())
        if carry_out is None:
            raise NO_METHOD
        self.limits.spend(method.lower(), chat, _messages(params))
        result: Any = carry_out(self.state, Params(params))
        if inspect.isawaitable(result):
            result = await result
        return result if isinstance(result, Answer) else granted(result)

    def _note(
        self, method: str, params: Json, chat: int | None, answer: Answer | None, fault: Fault | None
    ) -> None:
        kind = fault.kind if fault else None
        self.happenings.note(Call(self.state.now(), method, chat, params, answer, kind))
        if answer is not None:
            for watch in self.watchers:
                watch(method, params, answer)

    async def _deliver(self, answer: Answer | None, fault: Fault | None) -> Answer:
        if fault and fault.page:
            return fault.page
        if answer is None:
            raise Dropped("the connection broke before the call was carried out")
        if fault and fault.kind == "cut":
            raise Cut("the connection broke before the answer")
        if fault and fault.kind == "hang":
            await self.sleep(fault.seconds)
        return answer


def _stranger(token: str) -> Answer:
    """Refuse a token; Telegram answers a possible token otherwise than an impossible one."""
    return Refusal(401, "Unauthorized").answer() if TOKEN.fullmatch(token) else NOT_FOUND.answer()


def _bot_id(token: str) -> int:
    number = token.partition(":")[0]
    if not number.isdecimal():
        raise ValueError("a bot token begins with the bot's id and a colon")
    return int(number)


def _messages(params: Json) -> int:
    """Return how many messages a call puts into a chat."""
    album = params.get("media")
    return len(album) if isinstance(album, list) and album else 1


def _chat_of(params: Json) -> int | None:
    try:
        return int(params["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None
