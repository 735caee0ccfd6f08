"""A restored database: its words are closed for ever, and whoever was forgotten must not come back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from care.deeds import Deed
from care.values import Person
from storage.columns import millis
from storage.database import Transaction
from storage.erasure_list import ErasureList, mark_of
from storage.key_ring import KeyRing
from storage.people import PERSON, person_of

UNDELIVERED = """
    SELECT writer AS chat, message FROM outbox WHERE what = 'relay'
    UNION
    SELECT m.chat, m.id FROM messages m JOIN conversations v ON v.id = m.conversation
    WHERE v.stage IN ('asking', 'waiting', 'later') AND m.id > v.carried_to AND m.withdrawn_at IS NULL
    UNION
    SELECT chat, -source FROM held
    WHERE question IS NULL OR question IN (SELECT question FROM addressees WHERE chat = held.chat)
    UNION
    SELECT p.chat, -a.source FROM asides a JOIN people p ON p.id = a.writer
    JOIN threads t ON t.id = a.thread JOIN conversations v ON v.id = t.conversation
    WHERE t.asked_at IS NOT NULL AND t.answered_at IS NULL AND v.stage <> 'ended'
"""
GONE_WHEN_READ = frozenset({("messages", "body"), ("messages", "original")})
"""Under a conversation's key, and read as gone, one by one: times and sides are still of use."""
CLOSED: Mapping[tuple[str, str], str] = {
    ("held", "body"): "DELETE FROM held",
    ("flags", "note"): "UPDATE flags SET note = NULL",
    ("asides", "body"): "DELETE FROM asides",
    ("case_notes", "body"): "DELETE FROM case_notes",
    ("last_lines", "body"): "DELETE FROM last_lines",
    ("reports", "note"): "UPDATE reports SET note = NULL",
    ("reports", "why"): "UPDATE reports SET why = NULL",
}
"""What else lies under a conversation's key, and how it goes: nobody can read it any more."""
UNASKED = "thread IN (SELECT id FROM threads WHERE answered_at IS NULL)"
POINTLESS = (
    "DELETE FROM outbox WHERE what IN ('relay', 'edit', 'reaction')",
    "UPDATE outbox SET repeated = 1",
    f"DELETE FROM asked WHERE {UNASKED}",
    "UPDATE threads SET asked_at = NULL, repeat_at = NULL WHERE answered_at IS NULL",
    """
    UPDATE conversations SET carried_to = (
        SELECT COALESCE(MAX(m.id), 0) FROM messages m WHERE m.conversation = conversations.id
    ) WHERE stage <> 'ended'
    """,
)
"""What referred to words that are gone; a question that nobody has answered can be asked anew."""


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
            "SELECT COUNT(*) FROM audit WHERE action = :action", {"action": Deed.FORGOTTEN.value}
        )
        return bool(noted > len(self._list.marks()))

    async def give_up_words(self) -> Mapping[int, int]:
        undelivered = await self._tx.rows(UNDELIVERED)
        for statement in (*CLOSED.values(), *POINTLESS):
            await self._tx.rows(statement)
        await self._tx.rows(
            """
            UPDATE conversations SET key_destroyed_at = COALESCE(key_destroyed_at, :now)
            WHERE stage = 'ended'
            """,
            {"now": millis(self._now)},
        )
        for row in await self._tx.rows("SELECT id FROM conversations WHERE stage <> 'ended'"):
            await self._keys.make(row["id"])
        return Counter(row["chat"] for row in undelivered)
