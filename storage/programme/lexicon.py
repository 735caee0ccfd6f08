"""Changes of the lexicon that were made in a chat."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

import orjson

from care.detection.rules import Entry
from care.model.levels import Level
from care.ports.lexicon import Verdicts
from storage.engine.converters import millis
from storage.programme.lexicon_drafts import StoredDrafts
from storage.sealing.encryption import ENTRY

LISTS = ("patterns", "hits", "misses", "guards", "raises")


class StoredLexicon(StoredDrafts):
    """`care.ports.lexicon.LexiconChanges` in SQL; what counselors typed is encrypted."""

    async def add(self, entry: Entry, by: str, now: datetime) -> None:
        body = self._vault.rows.close(orjson.dumps(asdict(entry)), ENTRY, entry.id)
        await self._tx.rows(
            """
            INSERT INTO lexicon_entries (id, body, made_by, made_at) VALUES (:id, :body, :by, :now)
            ON CONFLICT (id) DO UPDATE SET
                body = excluded.body, made_by = excluded.made_by, made_at = excluded.made_at
            """,
            {"id": entry.id, "body": body, "by": by, "now": millis(now)},
        )

    async def added(self) -> Sequence[Entry]:
        rows = await self._tx.rows("SELECT id, body FROM lexicon_entries ORDER BY made_at, id")
        return [self._entry(row["id"], row["body"]) for row in rows]

    async def remove(self, entry: str) -> None:
        await self._tx.rows("DELETE FROM lexicon_entries WHERE id = :id", {"id": entry})

    def _entry(self, name: str, body: bytes) -> Entry:
        values = orjson.loads(self._vault.rows.open(body, ENTRY, name))
        lists = {key: tuple(values[key]) for key in LISTS}
        return Entry(**{**values, **lists, "level": Level(values["level"])})

    async def turn_off(self, entry: str, by: str, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO lexicon_off (entry, off_by, off_at) VALUES (:entry, :by, :now)
            ON CONFLICT (entry) DO NOTHING
            """,
            {"entry": entry, "by": by, "now": millis(now)},
        )

    async def turn_on(self, entry: str) -> None:
        await self._tx.rows("DELETE FROM lexicon_off WHERE entry = :entry", {"entry": entry})

    async def off(self) -> frozenset[str]:
        return frozenset(row["entry"] for row in await self._tx.rows("SELECT entry FROM lexicon_off"))

    async def set_level(self, entry: str, level: Level | None, by: str, now: datetime) -> None:
        await self._tx.rows("DELETE FROM lexicon_levels WHERE entry = :entry", {"entry": entry})
        if level is not None:
            await self._tx.rows(
                """
                INSERT INTO lexicon_levels (entry, level, set_by, set_at)
                VALUES (:entry, :level, :by, :now)
                """,
                {"entry": entry, "level": int(level), "by": by, "now": millis(now)},
            )

    async def levels(self) -> Mapping[str, Level]:
        rows = await self._tx.rows("SELECT entry, level FROM lexicon_levels")
        return {row["entry"]: Level(row["level"]) for row in rows}

    async def judge(self, entries: Sequence[str], *, confirmed: bool) -> None:
        for entry in entries:
            await self._tx.rows(
                """
                INSERT INTO lexicon_verdicts (entry, confirmed, refuted)
                VALUES (:entry, :confirmed, :refuted)
                ON CONFLICT (entry) DO UPDATE SET
                    confirmed = lexicon_verdicts.confirmed + excluded.confirmed,
                    refuted = lexicon_verdicts.refuted + excluded.refuted
                """,
                {"entry": entry, "confirmed": int(confirmed), "refuted": int(not confirmed)},
            )

    async def verdicts(self) -> Mapping[str, Verdicts]:
        rows = await self._tx.rows("SELECT entry, confirmed, refuted FROM lexicon_verdicts")
        return {row["entry"]: Verdicts(row["confirmed"], row["refuted"]) for row in rows}
