"""Counts that live to their own end, also when the people counted are forgotten: hashes with a moment."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from storage.engine.converters import in_list, millis, utc
from storage.engine.database import Transaction
from storage.sealing.encryption import LookUp, Vault
from storage.sealing.keyed_hashes import hashes_of

MET, CAME, LONG, REVIEWED, HEAVY = "met", "came", "long", "reviewed", "heavy"
"""What is counted: two who met; a student's talks, long talks and reviews; a supporter's heavy talks."""


class LastingCounts:
    """Moments of somebody (or of two people) that rules go on counting after a person was forgotten."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def keep(self, what: str, people: Sequence[str], at: datetime, lasts: timedelta) -> None:
        """Keep that this was at that moment; it counts for so long."""
        hashes = await self._hashes(what, people)
        await self._tx.rows(
            "INSERT INTO lasting_counts (hash, at, ends_at) VALUES (:hash, :at, :ends)",
            {"hash": hashes[0], "at": millis(at), "ends": millis(at + lasts)},
        )

    async def moments(self, what: str, people: Sequence[str], since: datetime) -> Sequence[datetime]:
        """Return when this was, after that moment, with people who were forgotten since."""
        if await self._tx.row("SELECT 1 FROM lasting_counts LIMIT 1") is None:
            return ()
        names, given = in_list(await self._hashes(what, people))
        rows = await self._tx.rows(
            f"SELECT at FROM lasting_counts WHERE hash IN ({', '.join(names)}) AND at > :since ORDER BY at",
            {**given, "since": millis(since)},
        )
        return [utc(row["at"]) for row in rows]

    async def _hashes(self, what: str, people: Sequence[str]) -> list[bytes]:
        names, given = in_list(people)
        rows = await self._tx.rows(
            f"""
            SELECT c.hash, c.address FROM people p JOIN chats c ON c.id = p.chat
            WHERE p.id IN ({", ".join(names)})
            """,
            given,
        )

        def made(then: LookUp, addresses: Sequence[str]) -> bytes:
            accounts = sorted(then.hash("chat", one).hex() for one in addresses)
            return then.hash("counted", " ".join([what, *accounts]))

        return hashes_of(self._vault, rows, made)
