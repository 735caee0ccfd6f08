"""What Telegram refused, and what was near or over its bounds, over a whole play."""

from collections import Counter
from typing import Any

import orjson

from sandbox.methods.api import BotApi
from sandbox.wire.responses import Answer

TEXT, BUTTONS, MARKUP = 4096, 100, 10_000
"""Telegram's bounds: characters of a message, buttons under it, and bytes of both their markup."""
CUT = "…"
"""With this alone on its last line a list says that it is longer than what is shown."""


class Watch:
    """Looks at every request of the bot and its answer."""

    def __init__(self, api: BotApi) -> None:
        self.calls: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.cut: Counter[str] = Counter()
        self.largest: dict[str, int] = {"text": 0, "buttons": 0, "markup": 0}
        api.watchers.append(self._look)

    def _look(self, method: str, params: dict[str, Any], answer: Answer) -> None:
        self.calls[method] += 1
        if not answer.ok:
            self.refused[f"{method}: {answer.body['description']}"] += 1
        text, markup = str(params.get("text", "")), params.get("reply_markup") or {}
        if text.rpartition("\n")[2].strip() == CUT:
            self.cut[text.partition("\n")[0]] += 1
        rows = markup.get("inline_keyboard", [])
        self._measure("text", len(text.encode("utf-16-le")) // 2)
        self._measure("buttons", sum(map(len, rows)))
        self._measure("markup", len(orjson.dumps(markup)) if markup else 0)

    def _measure(self, what: str, size: int) -> None:
        self.largest[what] = max(self.largest[what], size)

    @property
    def wrongs(self) -> list[str]:
        """Return what must not be: refusals, cut lists, and what is over a bound."""
        bounds = {"text": TEXT, "buttons": BUTTONS, "markup": MARKUP}
        over = [
            f"{what}: {self.largest[what]} of {most}"
            for what, most in bounds.items()
            if self.largest[what] > most
        ]
        return [*self.refused, *(f"cut: {title}" for title in self.cut), *over]
