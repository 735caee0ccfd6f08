"""A chat whose messages have new numbers, or that another one takes the place of."""

from care.model.outbox_row import SHOWN_CODE
from storage.engine.converters import millis
from storage.outbox.outbox import StoredOutbox
from storage.sealing.row_params import open_params

ANSWERED = "source"
"""The parameter of a notice with the number of the message that it answers."""


class Moves(StoredOutbox):
    """The part of `care.ports.outbox.Outbox` that is about chats that move."""

    async def forget_messages(self, chat: int) -> bool:
        for table in ("copies", "prompts"):
            await self._tx.rows(f"DELETE FROM {table} WHERE chat = :chat", {"chat": chat})
        await self._answer_nothing(chat)
        rows = await self._tx.rows(
            "DELETE FROM outbox WHERE chat = :chat AND what = 'erase' AND state = 'ready' RETURNING kind",
            {"chat": chat},
        )
        return any(row["kind"] == SHOWN_CODE for row in rows)

    async def redirect(self, chat: int, to: int, *, notices: bool) -> None:
        if notices:
            await self._answer_nothing(chat)
        await self._tx.rows(
            """
            UPDATE outbox SET chat = :to, not_before = :now
            WHERE chat = :chat AND state = 'ready' AND (what = 'card' OR :notices = 1 AND what = 'notice')
            """,
            {"chat": chat, "to": to, "notices": notices, "now": millis(self._now)},
        )

    async def _answer_nothing(self, chat: int) -> None:
        """Let notices that wait there, or are under way, be no replies."""
        waiting = await self._tx.rows(
            "SELECT id, params FROM outbox WHERE chat = :chat AND what = 'notice'", {"chat": chat}
        )
        for row in waiting:
            params = open_params(self._vault, row["id"], row["params"])
            if params.pop(ANSWERED, None) is not None:
                await self._fill([row["id"]], params)
