"""A restored database: its words cannot be read any more, and forgotten people must not come back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from care.model.audit_actions import AuditAction
from care.model.entities import Person
from storage.engine.converters import millis
from storage.engine.database import Transaction
from storage.keeping.erasure_list import ErasureList, mark_of
from storage.keeping.every_column import CLEARED
from storage.people.people import PERSON, person_of
from storage.sealing.conversation_keys import KeyRing

GIVEN_UP = "(SELECT id FROM conversations WHERE key_destroyed_at IS NOT NULL)"
"""Conversations whose words nobody can read any more."""
CONCERNED = f"""
    SELECT writer AS chat, message FROM outbox WHERE what = 'relay' AND conversation IN {GIVEN_UP}
    UNION
    SELECT m.chat, m.id FROM messages m JOIN conversations v ON v.id = m.conversation
    WHERE v.stage IN ('kept', 'asking', 'waiting', 'later') AND m.id > v.carried_to AND m.withdrawn_at IS NULL
        AND v.id IN {GIVEN_UP}
    UNION
    SELECT chat, -source FROM held WHERE conversation IN {GIVEN_UP}
        AND (question IS NULL OR question IN (SELECT question FROM addressees WHERE chat = held.chat))
    UNION
    SELECT p.chat, -a.source FROM asides a JOIN people p ON p.id = a.writer
    JOIN threads t ON t.id = a.thread JOIN conversations v ON v.id = t.conversation
    WHERE t.asked_at IS NOT NULL AND t.answered_at IS NULL AND v.stage <> 'ended' AND v.id IN {GIVEN_UP}
    UNION
    SELECT p.chat, NULL FROM participants t JOIN people p ON p.id = t.person
    JOIN conversations v ON v.id = t.conversation
    WHERE t.mode <> 'left' AND v.stage <> 'ended' AND v.id IN {GIVEN_UP}
"""
"""Writers of messages that did not arrive, a row for each; people in a conversation, without a message."""
UNASKED = f"(SELECT id FROM threads WHERE answered_at IS NULL AND conversation IN {GIVEN_UP})"
"""Supporters' questions that no counselor has answered, in these conversations."""
POINTLESS = (
    f"DELETE FROM outbox WHERE what IN ('relay', 'edit', 'reaction') AND conversation IN {GIVEN_UP}",
    f"DELETE FROM asked WHERE thread IN {UNASKED}",
    f"UPDATE threads SET asked_at = NULL, repeat_at = NULL WHERE id IN {UNASKED}",
    f"""
    UPDATE conversations SET carried_to = (
        SELECT COALESCE(MAX(m.id), 0) FROM messages m WHERE m.conversation = conversations.id
    ) WHERE stage <> 'ended' AND id IN {GIVEN_UP}
    """,
)
"""Statements that remove what referred to words that are gone; an unanswered question can be asked anew."""


class StoredRecovery:
    """`care.ports.recovery.Recovery` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing, erasures: ErasureList, now: datetime) -> None:
        self._tx = tx
        self._keys = keys
        self._list = erasures
        self._now = now

    async def forgotten_since(self) -> Sequence[Person]:
        marks = self._list.marks()
        rows = await self._tx.rows(f"{PERSON} WHERE p.id IS NOT NULL")
        return [person_of(row) for row in rows if mark_of(row["id"]) in marks]

    async def list_is_short(self) -> bool:
        noted = await self._tx.value(
            "SELECT COUNT(*) FROM audit WHERE action = :action", {"action": AuditAction.FORGOTTEN.value}
        )
        return bool(noted > len(self._list.marks()))

    async def lost_keys(self) -> Sequence[str]:
        readable = await self._keys.readable()
        rows = await self._tx.rows("SELECT id FROM conversations WHERE key_destroyed_at IS NULL")
        return [row["id"] for row in rows if row["id"] not in readable]

    async def give_up_words(self, conversations: Sequence[str]) -> Mapping[int, int]:
        # First: `GIVEN_UP` reads this column.
        await self._tx.many(
            "UPDATE conversations SET key_destroyed_at = :now WHERE id = :id",
            [{"id": one, "now": millis(self._now)} for one in conversations],
        )
        # Before anything is cleared: afterwards nothing says whose messages did not arrive.
        concerned = await self._tx.rows(CONCERNED)
        for statement in CLEARED:
            await self._tx.rows(f"{statement} WHERE conversation IN {GIVEN_UP}")
        for statement in POINTLESS:
            await self._tx.rows(statement)
        lost = Counter(row["chat"] for row in concerned if row["message"] is not None)
        return {row["chat"]: lost[row["chat"]] for row in concerned}

    async def renew_keys(self) -> None:
        running = "stage <> 'ended' AND key_destroyed_at IS NOT NULL"
        for row in await self._tx.rows(f"SELECT id FROM conversations WHERE {running}"):
            # A start that was cut off may have made the key already.
            if await self._keys.seal(row["id"]) is None:
                await self._keys.make(row["id"])
        await self._tx.rows(f"UPDATE conversations SET key_destroyed_at = NULL WHERE {running}")

    async def send_again(self) -> None:
        # Nobody knows what was sent after the backup was made: all of it may be a repeat.
        await self._tx.rows("UPDATE outbox SET repeated = 1")
