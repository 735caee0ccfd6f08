"""Refusals in the outbox: one answers all that was written before it arrived, as an album or a burst."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping

from care.model.message_kinds import Refusal
from storage.engine.converters import in_list
from storage.outbox.outbox import StoredOutbox
from storage.sealing.row_params import open_params

ROOM = 10_000
"""How many answers are remembered; after one that is forgotten, the next refusal is told (fail-open)."""

Params = Mapping[str, str | int]


class Answers:
    """In which message people read last what the bot told them, by what it said; in memory alone."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._read: OrderedDict[Hashable, int] = OrderedDict()

    def arrived(self, chat: int, kind: str, params: Params, message: int) -> None:
        """Note that this stands in the chat, as this message."""
        said = _said(chat, kind, params)
        self._read[said] = message
        self._read.move_to_end(said)
        if len(self._read) > self._room:
            self._read.popitem(last=False)

    def came_after(self, chat: int, kind: str, params: Params, message: int) -> bool:
        """Return whether the same stands below this message of the chat."""
        return self._read.get(_said(chat, kind, params), 0) > message


def _said(chat: int, kind: str, params: Params) -> Hashable:
    # As a hash: some parameters hold a name, which has no business in memory afterwards.
    return hash((chat, kind, frozenset(params.items())))


class Refusals(StoredOutbox):
    """The part of `care.ports.outbox.Outbox` that says no."""

    answers: Answers

    async def refuse(
        self, chat: int, refusal: Refusal, language: str | None, *, written: int | None = None
    ) -> None:
        if written is None or not await self._is_answered(chat, refusal, written):
            await self._append("notice", refusal.kind.value, refusal.params, chat=chat, language=language)

    async def _is_answered(self, chat: int, refusal: Refusal, written: int) -> bool:
        kinds = [kind.value for kind in (refusal.kind, *refusal.said_by)]
        if any(self.answers.came_after(chat, kind, refusal.params, written) for kind in kinds):
            return True
        names, given = in_list(kinds)
        waiting = await self._tx.rows(
            f"""
            SELECT id, params FROM outbox
            WHERE chat = :chat AND what = 'notice' AND kind IN ({", ".join(names)})
            """,
            {**given, "chat": chat},
        )
        return any(open_params(self._vault, row["id"], row["params"]) == refusal.params for row in waiting)
