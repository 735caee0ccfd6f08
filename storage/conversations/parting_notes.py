"""Lines to the programme, encrypted under the key of the conversation after which they were written."""

from datetime import datetime

from storage.engine.converters import millis
from storage.engine.database import Transaction
from storage.sealing.conversation_keys import KeyRing

BODY = "last_lines.body"


class StoredLastLines:
    """`care.ports.parting_notes.LastLines` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def wanted(self, conversation: str) -> bool:
        written = await self._tx.row(
            "SELECT 1 FROM last_lines WHERE conversation = :id", {"id": conversation}
        )
        return written is None and await self._keys.seal(conversation) is not None

    async def put(self, conversation: str, words: str, now: datetime) -> None:
        if seal := await self._keys.seal(conversation):
            body = seal.close(words.encode(), BODY, conversation)
            await self._tx.rows(
                """
                INSERT INTO last_lines (conversation, body, written_at) VALUES (:conversation, :body, :now)
                ON CONFLICT (conversation) DO NOTHING
                """,
                {"conversation": conversation, "body": body, "now": millis(now)},
            )

    async def get(self, conversation: str) -> str | None:
        body = await self._tx.value(
            "SELECT body FROM last_lines WHERE conversation = :id", {"id": conversation}
        )
        seal = await self._keys.seal(conversation)
        return seal.open(body, BODY, conversation).decode() if seal and body else None
