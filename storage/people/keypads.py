"""Keypads; what was typed and what the buttons' data stand for is encrypted."""

from collections.abc import Sequence
from datetime import datetime

import orjson

from care.model.acts import Keypad, KeypadStage
from storage.engine.converters import millis, utc
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import KEYPAD, Vault


class StoredKeypads:
    """`care.ports.codes.Keypads` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def put(self, keypad: Keypad) -> None:
        body = {
            "stage": keypad.stage.value,
            "tokens": keypad.tokens,
            "act": keypad.act,
            "seconds": keypad.seconds,
            "typed": keypad.typed,
            "chosen": keypad.chosen,
            "hint": keypad.hint,
        }
        await self._tx.rows(
            """
            INSERT INTO keypads (id, person, body, lasts_until) VALUES (:id, :person, :body, :until)
            ON CONFLICT (id) DO UPDATE SET body = excluded.body
            """,
            {
                "id": keypad.id,
                "person": keypad.person,
                "body": self._vault.rows.close(orjson.dumps(body), KEYPAD, keypad.id),
                "until": millis(keypad.lasts_until),
            },
        )

    async def get(self, keypad: str) -> Keypad | None:
        row = await self._tx.row("SELECT * FROM keypads WHERE id = :id", {"id": keypad})
        return self._keypad(row) if row else None

    async def of(self, person: str) -> Keypad | None:
        row = await self._tx.row("SELECT * FROM keypads WHERE person = :person", {"person": person})
        return self._keypad(row) if row else None

    async def close(self, keypad: str) -> Sequence[tuple[int, int]]:
        given = {"id": keypad}
        await self._tx.rows("DELETE FROM keypads WHERE id = :id", given)
        await self._tx.rows(
            "DELETE FROM outbox WHERE what = 'card' AND kind = 'keypad' AND about = :id AND state = 'ready'",
            given,
        )
        rows = await self._tx.rows(
            "DELETE FROM cards WHERE view = 'keypad' AND about = :id RETURNING chat, message", given
        )
        return [(row["chat"], row["message"]) for row in rows]

    async def over(self, now: datetime) -> Sequence[Keypad]:
        rows = await self._tx.rows("SELECT * FROM keypads WHERE lasts_until <= :now", {"now": millis(now)})
        return [self._keypad(row) for row in rows]

    def _keypad(self, row: Row) -> Keypad:
        body = orjson.loads(self._vault.rows.open(row["body"], KEYPAD, row["id"]))
        return Keypad(
            row["id"],
            row["person"],
            KeypadStage(body.pop("stage")),
            tuple(body.pop("tokens")),
            utc(row["lasts_until"]),
            **body,
        )
