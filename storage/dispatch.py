"""The outbox as the courier sees it: what may go now, and what became of it.

A row is `sending` from the commit before its request until the commit after its answer, so whatever
is found `sending` at start may have arrived, and is sent again marked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from care.outgoing import Outgoing, What
from care.vocabulary import Part
from storage.columns import millis, utc
from storage.database import Row, Transaction
from storage.key_ring import KeyRing
from storage.messages import read_body
from storage.outbox import open_params
from storage.seals import Vault

ALERTS_FIRST = "CASE urgency WHEN 0 THEN id - 1099511627776 ELSE id END"
"""Within a chat the order of appending holds, alerts apart."""

HEADS = f"""
    SELECT o.id, o.chat, o.urgency, o.not_before, c.kind = 'group' AS is_group
    FROM outbox o LEFT JOIN chats c ON c.id = o.chat
    WHERE o.not_before <= :now AND (o.chat IS NULL AND o.state = 'ready' OR o.id IN (
        SELECT CASE WHEN first < 0 THEN first + 1099511627776 ELSE first END FROM (
            SELECT MIN({ALERTS_FIRST}) AS first FROM outbox WHERE chat IS NOT NULL
            GROUP BY chat HAVING MAX(state) <> 'sending'
        )
    ))
    ORDER BY o.urgency, o.id LIMIT :most
"""

ROW = """
    SELECT o.*, c.address, c.hash, c.kind AS chat_kind, COALESCE(o.language, p.language) AS reader,
        m.body, m.source, m.conversation AS told_in, t.part,
        CASE WHEN m.reply_to IS NOT NULL THEN COALESCE(
            (SELECT copy FROM copies WHERE message = m.reply_to AND chat = o.chat),
            (SELECT source FROM messages WHERE id = m.reply_to AND chat = o.chat)
        ) END AS reply_to,
        d.message AS posted,
        v.stage <> 'ended' AND t.mode <> 'left' AND r.mode <> 'left' AS wanted
    FROM outbox o
    LEFT JOIN chats c ON c.id = o.chat
    LEFT JOIN people p ON p.chat = o.chat
    LEFT JOIN messages m ON m.id = o.message
    LEFT JOIN conversations v ON v.id = m.conversation
    LEFT JOIN participants t ON t.conversation = m.conversation AND t.person = m.person
    LEFT JOIN participants r ON r.conversation = m.conversation AND r.person = p.id
    LEFT JOIN cards d ON o.what = 'card' AND d.view = o.kind AND d.about = o.about
    WHERE o.id = :id
"""


@dataclass(frozen=True, slots=True)
class Head:
    """The first row of one chat's queue (or one answer to a button, which has no chat)."""

    id: int
    chat: int | None
    group: bool
    urgency: int


class Dispatch:
    """Taking rows and marking them, inside one transaction."""

    def __init__(self, tx: Transaction, vault: Vault, keys: KeyRing) -> None:
        self._tx = tx
        self._vault = vault
        self._keys = keys

    async def recover(self) -> int:
        """After a start: what was being sent goes again, marked; returns how many."""
        rows = await self._tx.rows(
            "UPDATE outbox SET state = 'ready', repeated = 1 WHERE state = 'sending' RETURNING id"
        )
        return len(rows)

    async def heads(self, now: datetime, most: int) -> Sequence[Head]:
        """What could be sent now: the first row of every chat that has nothing in flight."""
        rows = await self._tx.rows(HEADS, {"now": millis(now), "most": most})
        return [Head(row["id"], row["chat"], bool(row["is_group"]), row["urgency"]) for row in rows]

    async def next_at(self) -> datetime | None:
        """When the earliest row that is not in flight may be sent."""
        found = await self._tx.value("SELECT MIN(not_before) FROM outbox WHERE state = 'ready'")
        return utc(found) if found is not None else None

    async def take(self, row: int) -> Outgoing:
        """Mark it as being sent, and give all that wording it needs."""
        await self._tx.rows(
            "UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = :id", {"id": row}
        )
        (found,) = await self._tx.rows(ROW, {"id": row})
        return await self._outgoing(found)

    async def _outgoing(self, row: Row) -> Outgoing:
        relayed = row["body"] is not None
        content = await read_body(self._keys, row["told_in"], row["source"], row["body"]) if relayed else None
        address = (
            self._vault.rows.open(row["address"], "chats", row["hash"].hex()) if row["address"] else None
        )
        return Outgoing(
            id=row["id"],
            what=What(row["what"]),
            kind=row["kind"] or "",
            about=row["about"] or "",
            params=open_params(self._vault, row["kind"] or "", row["params"]),
            language=row["reader"],
            chat=row["chat"],
            address=int(address) if address else None,
            group=row["chat_kind"] == "group",
            guest=row["chat_kind"] == "guest",
            urgent=row["urgency"] == 0,
            repeated=bool(row["repeated"]),
            attempts=row["attempts"],
            conversation=row["conversation"],
            message=row["message"],
            writer=row["writer"],
            content=content,
            part=Part(row["part"]) if row["part"] else None,
            reply_to=row["reply_to"],
            posted=row["posted"],
            wanted=not relayed or (bool(row["wanted"]) and content is not None),
        )

    async def sent(self, row: Outgoing, telegram_message: int | None, now: datetime) -> None:
        """It arrived: remember the copy, the card or the prompt, and let the row go."""
        await self.drop(row)
        if telegram_message is None or row.chat is None:
            return
        await self._remember(row, {"chat": row.chat, "message": telegram_message, "about": row.about}, now)

    async def _remember(self, row: Outgoing, here: dict[str, object], now: datetime) -> None:
        if row.what is What.CARD:
            await self._tx.rows(
                """
                INSERT INTO cards (view, about, chat, message) VALUES (:view, :about, :chat, :message)
                ON CONFLICT (view, about) DO UPDATE SET chat = excluded.chat, message = excluded.message
                """,
                {**here, "view": row.kind},
            )
        elif row.conversation:
            await self._tx.rows(
                """
                INSERT INTO copies (chat, copy, conversation, message)
                VALUES (:chat, :message, :conversation, :told) ON CONFLICT (chat, copy) DO NOTHING
                """,
                {**here, "conversation": row.conversation, "told": row.message},
            )
        if row.what is What.NOTICE and row.about:
            purpose, _, about = row.about.partition(" ")
            await self._tx.rows(
                """
                INSERT INTO prompts (chat, message, purpose, about, asked_at)
                VALUES (:chat, :message, :purpose, :about, :now) ON CONFLICT (chat, message) DO NOTHING
                """,
                {**here, "about": about, "purpose": purpose, "now": millis(now)},
            )

    async def drop(self, row: Outgoing) -> None:
        """It will not be sent (again); a guest's address goes with the last answer to them."""
        await self._tx.rows("DELETE FROM outbox WHERE id = :id", {"id": row.id})
        if row.guest:
            await self._tx.rows(
                """
                UPDATE chats SET address = NULL WHERE id = :chat AND kind = 'guest'
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.chat = chats.id)
                """,
                {"chat": row.chat},
            )

    async def abandon(self, row: int) -> int | None:
        """A row that can never be sent goes; returns the chat of whoever wrote it."""
        writer: int | None = await self._tx.value(
            "DELETE FROM outbox WHERE id = :id RETURNING writer", {"id": row}
        )
        return writer

    async def again(self, row: Outgoing, at: datetime, *, repeated: bool) -> None:
        """It goes again, not before then; marked if Telegram may have accepted it."""
        await self._tx.rows(
            """
            UPDATE outbox SET state = 'ready', not_before = :at,
                repeated = CASE WHEN :repeated THEN 1 ELSE repeated END
            WHERE id = :id
            """,
            {"id": row.id, "at": millis(at), "repeated": repeated},
        )

    async def expired(self, now: datetime) -> None:
        """Forget what would come too late."""
        await self._tx.rows(
            "DELETE FROM outbox WHERE state = 'ready' AND expires_at <= :now", {"now": millis(now)}
        )

    async def card_lost(self, row: Outgoing) -> None:
        """The card's message is gone: the row posts a new one."""
        await self._tx.rows(
            "DELETE FROM cards WHERE view = :view AND about = :about", {"view": row.kind, "about": row.about}
        )

    async def backlog(self) -> int:
        """How many rows are waiting or being sent."""
        count: int = await self._tx.value("SELECT COUNT(*) FROM outbox")
        return count
