"""Entries in the making, each sealed under the main key."""

from dataclasses import asdict
from datetime import datetime

import orjson

from care.detection.proposing import PhrasePart
from care.detection.trying import Everyday
from care.model.levels import Level
from care.ports.lexicon import Draft, DraftStep
from storage.engine.converters import millis
from storage.engine.database import Transaction
from storage.sealing.encryption import DRAFT, Vault


class StoredDrafts:
    """The part of `care.ports.lexicon.LexiconChanges` that is about entries in the making."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def draft(self, person: str) -> Draft | None:
        row = await self._tx.row(
            "SELECT id, body FROM lexicon_drafts WHERE person = :person", {"person": person}
        )
        return _draft(self._vault.rows.open(row["body"], DRAFT, row["id"])) if row else None

    async def keep_draft(self, draft: Draft, now: datetime) -> None:
        body = self._vault.rows.close(orjson.dumps(asdict(draft)), DRAFT, draft.id)
        await self._tx.rows(
            """
            INSERT INTO lexicon_drafts (id, person, body, made_at) VALUES (:id, :person, :body, :now)
            ON CONFLICT (person) DO UPDATE SET
                id = excluded.id, body = excluded.body, made_at = excluded.made_at
            """,
            {"id": draft.id, "person": draft.person, "body": body, "now": millis(now)},
        )

    async def drop_draft(self, person: str) -> None:
        await self._tx.rows("DELETE FROM lexicon_drafts WHERE person = :person", {"person": person})

    async def forget_drafts(self, before: datetime) -> None:
        await self._tx.rows("DELETE FROM lexicon_drafts WHERE made_at < :before", {"before": millis(before)})


def _draft(body: bytes) -> Draft:
    values = orjson.loads(body)
    tried = values["everyday"]
    return Draft(
        **{
            **values,
            "parts": tuple(PhrasePart(**part) for part in values["parts"]),
            "step": DraftStep(values["step"]),
            "level": Level(values["level"]),
            "caught_at": Level(values["caught_at"]),
            "everyday": Everyday(**{**tried, "examples": tuple(tried["examples"])}) if tried else None,
        }
    )
