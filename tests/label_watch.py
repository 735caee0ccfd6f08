"""Sees that no label under a message or a chat is longer than a phone shows, whatever it is about."""

from typing import Any

from sandbox.methods.api import BotApi
from sandbox.state.labels import INLINE, cut_labels
from sandbox.wire.responses import Answer

ALONE, BESIDE = INLINE[1], INLINE[2]
"""Characters of a label that has its row for itself, and of one beside another."""


class LabelWatch:
    """Collects labels of the bot that a phone would cut."""

    def __init__(self) -> None:
        self.cut: list[str] = []

    def attach(self, api: BotApi) -> None:
        """Looks at every request from now on."""
        api.watchers.append(self._look)

    def _look(self, _: str, params: dict[str, Any], __: Answer) -> None:
        self.cut += cut_labels(params.get("reply_markup") or {})
