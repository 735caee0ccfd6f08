"""Faults on order: refusals, a proxy's pages, broken lines, slow answers; exact or by chance."""

from __future__ import annotations

import random  # noqa: TID251 (drawn from a given seed only: the same seed gives the same faults)
from dataclasses import dataclass, field

from sandbox.state.other_pages import OTHER_PAGES
from sandbox.wire.responses import Answer, Refusal, too_many_requests

SENDING = frozenset(
    "sendMessage sendPhoto sendVoice sendLocation sendMediaGroup editMessageText editMessageCaption "
    "editMessageMedia editMessageReplyMarkup".lower().split()
)
TOO_MANY = 429
ALWAYS = 10**9
"""So many times that it does not end by itself."""
PAGE = b"<html><head><title>Blocked</title></head><body>This page is not allowed here.</body></html>"


@dataclass(slots=True)
class Fault:
    """One fault: what it does, how often it is left, and to which calls."""

    kind: str
    times: int
    method: str | None = None
    chat: int | None = None
    refusal: Refusal | None = None
    seconds: float = 0.0
    page: Answer | None = None

    def meets(self, method: str, chat: int | None) -> bool:
        """Return whether the fault meets this call.

        Without a method it meets sending and editing, "*" all.
        """
        if self.chat is not None and self.chat != chat:
            return False
        if self.method is None:
            return method.lower() in SENDING
        return self.method == "*" or self.method.lower() == method.lower()


@dataclass(slots=True)
class _Chance:
    dice: random.Random
    refuse: float
    cut: float
    drop: float

    def draw(self) -> Fault | None:
        number = self.dice.random()
        for kind, share in (("refuse", self.refuse), ("cut", self.cut), ("drop", self.drop)):
            if number < share:
                return Fault(kind, 1, refusal=too_many_requests(1))
            number -= share
        return None


@dataclass(slots=True)
class Faults:
    """The faults to come; those ordered first happen first."""

    slow: float = 0.0
    ordered: list[Fault] = field(default_factory=list)
    _chance: _Chance | None = None

    def refuse(
        self,
        times: int = 1,
        *,
        method: str | None = None,
        chat: int | None = None,
        status: int = TOO_MANY,
        retry_after: int = 3,
        description: str | None = None,
    ) -> None:
        """Answer with a refusal and do nothing."""
        refusal = too_many_requests(retry_after) if status == TOO_MANY else _refusal(status, description)
        self.ordered.append(Fault("refuse", times, method, chat, refusal))

    def server_error(self, times: int = 1, *, method: str | None = None, chat: int | None = None) -> None:
        """Answer 502 and do nothing."""
        self.ordered.append(Fault("refuse", times, method, chat, Refusal(502, "Bad Gateway")))

    def page(
        self,
        times: int = 1,
        *,
        method: str | None = None,
        chat: int | None = None,
        status: int = 403,
        content: bytes = PAGE,
        accepted: bool = False,
    ) -> None:
        """Answer as a proxy, a gateway or a hotel does.

        The request is carried out only if it is `accepted`.
        """
        kind = "masked" if accepted else "page"
        self.ordered.append(Fault(kind, times, method, chat, page=Answer(status, {}, content)))

    def stands_between(self, name: str | None, *, method: str = "*", accepted: bool = False) -> None:
        """Answer every call (of this method) with one of `OTHER_PAGES`, until None is named.

        Requests are carried out only if they are `accepted`. Raise `KeyError` for an unknown name.
        """
        self.ordered = [fault for fault in self.ordered if not (fault.page and fault.times > ALWAYS // 2)]
        if name is not None:
            kind = "masked" if accepted else "page"
            self.ordered.append(Fault(kind, ALWAYS, method, page=OTHER_PAGES[name]))

    def cut_after_accept(self, times: int = 1, *, method: str | None = None, chat: int | None = None) -> None:
        """Carry the request out and break the connection before the answer."""
        self.ordered.append(Fault("cut", times, method, chat))

    def drop(self, times: int = 1, *, method: str | None = None, chat: int | None = None) -> None:
        """Break the connection before anything is done."""
        self.ordered.append(Fault("drop", times, method, chat))

    def hang(
        self, seconds: float, times: int = 1, *, method: str | None = None, chat: int | None = None
    ) -> None:
        """Carry the request out and answer so many seconds late."""
        self.ordered.append(Fault("hang", times, method, chat, seconds=seconds))

    def latency(self, seconds: float) -> None:
        """Make every answer take so many seconds longer from now on."""
        self.slow = seconds

    def random(self, seed: int, *, refuse: float = 0.02, cut: float = 0.01, drop: float = 0.0) -> None:
        """Order faults by chance in methods that send; the shares are of all such calls."""
        self._chance = _Chance(random.Random(seed), refuse, cut, drop)  # noqa: S311 (nothing secret is drawn)

    def clear(self) -> None:
        self.ordered.clear()
        self.slow, self._chance = 0.0, None

    def next(self, method: str, chat: int | None) -> Fault | None:
        """Return the fault that this call meets, and count it as used."""
        for fault in self.ordered:
            if fault.meets(method, chat):
                fault.times -= 1
                if fault.times <= 0:
                    self.ordered.remove(fault)
                return fault
        if self._chance is not None and method.lower() in SENDING:
            return self._chance.draw()
        return None


def _refusal(status: int, description: str | None) -> Refusal:
    return Refusal(
        status, description or {400: "Bad Request", 403: "Forbidden"}.get(status, "Internal Server Error")
    )
