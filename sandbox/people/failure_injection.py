"""Faults that the page orders, for as long as a switch is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.state.faults import ALWAYS

if TYPE_CHECKING:
    from sandbox.people.groups import Group
    from sandbox.state.faults import Fault, Faults

PAUSE = 5
"""Seconds that a busy Telegram asks the bot to wait."""


class Trouble:
    """The switches of the page, and which of them are on."""

    def __init__(self, faults: Faults, group: Group) -> None:
        self._faults = faults
        self._group = group
        self._ordered: dict[str, Fault] = {}
        self._muted = False

    @property
    def on(self) -> dict[str, bool]:
        """Return every switch; `cut` goes off by itself after one message."""
        waiting = self._faults.ordered
        ordered = {name: self._ordered.get(name) in waiting for name in ("busy", "down", "cut")}
        return {**ordered, "muted": self._muted}

    async def turn(self, name: str, *, on: bool) -> None:
        """Turn a switch; raises `KeyError` if there is none of this name."""
        if name == "muted":
            self._muted = on
            await self._group.without_rights(*(["send", "pin", "delete"] if on else []))
            return
        order = {"busy": self._busy, "down": self._down, "cut": self._cut}[name]
        if fault := self._ordered.pop(name, None):
            self._faults.ordered = [waiting for waiting in self._faults.ordered if waiting is not fault]
        if on:
            order()
            self._ordered[name] = self._faults.ordered[-1]

    def _busy(self) -> None:
        self._faults.refuse(ALWAYS, retry_after=PAUSE)

    def _down(self) -> None:
        self._faults.drop(ALWAYS, method="*")

    def _cut(self) -> None:
        self._faults.cut_after_accept()
