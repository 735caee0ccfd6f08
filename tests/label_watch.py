"""Sees that no label under a message is longer than a phone shows, whatever it is about."""

from typing import Any

from handlers.keyboards.label_widths import shown_length
from sandbox.methods.api import BotApi
from sandbox.wire.responses import Answer

ALONE, BESIDE = 30, 14
"""Characters of a label that has its row for itself, and of one beside another."""


class LabelWatch:
    """Collects labels of the bot that a phone would cut."""

    def __init__(self) -> None:
        self.cut: list[str] = []

    def attach(self, api: BotApi) -> None:
        """Looks at every request from now on."""
        api.watchers.append(self._look)

    def _look(self, _: str, params: dict[str, Any], __: Answer) -> None:
        for row in (params.get("reply_markup") or {}).get("inline_keyboard", []):
            room = ALONE if len(row) == 1 else BESIDE
            self.cut += [one["text"] for one in row if shown_length(one["text"]) > room]
