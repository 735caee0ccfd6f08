"""People of the team who must know nothing about a student's case, as keyed hashes of pairs of accounts."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from care.model.enums import Teller
from storage.engine.converters import in_list, millis
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import Vault
from storage.sealing.keyed_hashes import excluded_hash, hashes_of

TEAM = """
    SELECT m.person, c.hash, c.address FROM (SELECT DISTINCT person FROM members) m
    JOIN people p ON p.id = m.person JOIN chats c ON c.id = p.chat
    WHERE c.address IS NOT NULL AND (CAST(:person AS TEXT) IS NULL OR m.person = :person)
"""
"""Everybody of the team whose address is still kept, or one of them if `person` is given."""
STUDENT = "SELECT c.hash, c.address FROM people p JOIN chats c ON c.id = p.chat WHERE p.id = :student"


class StoredExclusions:
    """`care.ports.cases.Exclusions` in SQL; a row names neither the student nor the other person."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def exclude(self, student: str, person: str, by: Teller, now: datetime) -> None:
        # What a person said stays, whatever words say later; so only words are replaced.
        for hashes in (await self._hashes(student, person)).values():
            await self._tx.rows(
                """
                INSERT INTO kept_out (hash, said_by, made_at) VALUES (:hash, :by, :now)
                ON CONFLICT (hash) DO UPDATE SET said_by = excluded.said_by WHERE excluded.said_by <> 'words'
                """,
                {"hash": hashes[0], "by": by.value, "now": millis(now)},
            )

    async def lift(self, student: str, by: Teller, person: str | None = None) -> None:
        found = [one for hashes in (await self._hashes(student, person)).values() for one in hashes]
        names, given = in_list(found)
        await self._tx.rows(
            f"DELETE FROM kept_out WHERE said_by = :by AND hash IN ({', '.join(names)})",
            {**given, "by": by.value},
        )

    async def of(self, student: str) -> AbstractSet[str]:
        known = {row["hash"] for row in await self._tx.rows("SELECT hash FROM kept_out")}
        if not known:
            return frozenset()  # as in most programmes at most times: no account has to be opened and hashed
        everybody = await self._hashes(student, None)
        return frozenset(person for person, hashes in everybody.items() if not known.isdisjoint(hashes))

    async def _hashes(self, student: str, person: str | None) -> dict[str, Sequence[bytes]]:
        """Return, for each person of the team or for one, the hashes of their pair with the student."""
        (own,) = await self._tx.rows(STUDENT, {"student": student})
        team: Sequence[Row] = await self._tx.rows(TEAM, {"person": person})
        return {row["person"]: hashes_of(self._vault, (own, row), excluded_hash) for row in team}
