"""Who waits, who is free, and who has met whom before."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from care.model.entities import Further, Offer
from care.model.levels import Level
from care.model.match_rules import Candidate, Past, WaitingStudent, Why
from care.model.wait_estimate import Wait
from storage.engine.converters import QUEUED, in_list, millis, utc, utc_or_none
from storage.engine.database import Row, Transaction
from storage.matching.pairing_rows import FREE, HANDED_OVER, KNOWN, WAITS, profile_of, request_of
from storage.sealing.encryption import Vault
from storage.sealing.keyed_hashes import hashes_of, pair_hash
from storage.sealing.lasting_counts import MET, LastingCounts

MILLISECOND = timedelta(milliseconds=1)


class StoredPairings:
    """`care.ports.pairings.Pairings` in SQL; two people who must not meet again are a keyed hash."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def anybody_waits(self) -> bool:
        return await self._tx.row(f"SELECT 1 FROM conversations v WHERE {WAITS} LIMIT 1") is not None

    async def free(self, limit: int, now: datetime, *, calm: bool = False) -> Sequence[Candidate]:
        level = Level.NONE if calm else Level.EMERGENCY
        rows = await self._tx.rows(
            FREE.format("IN" if calm else "NOT IN"),
            {"most": limit, "now": millis(now), "level": int(level)},
        )
        return [
            Candidate(row["person"], row["chat"], utc(row["free_since"]), profile_of(row)) for row in rows
        ]

    async def queue(self, after: WaitingStudent | None, most: int) -> Sequence[WaitingStudent]:
        behind = """
            AND v.level <= :level AND (v.level < :level OR (v.waiting_since, v.id) > (
                (SELECT a.waiting_since FROM conversations a WHERE a.id = :id), :id))
        """
        given: dict[str, object] = {"most": most}
        if after:
            given |= {"level": int(after.level), "id": after.conversation}
        rows = await self._tx.rows(
            f"""
            SELECT v.*, {QUEUED} AS since FROM conversations v WHERE {WAITS} {behind if after else ""}
            ORDER BY v.level DESC, v.waiting_since, v.id LIMIT :most
            """,
            given,
        )
        return [request_of(row) for row in rows]

    async def handed_over(self) -> Sequence[WaitingStudent]:
        return [
            replace(request_of(row), known=await self._known(row["id"]))
            for row in await self._tx.rows(HANDED_OVER)
        ]

    async def _known(self, conversation: str) -> frozenset[str]:
        return frozenset(row["person"] for row in await self._tx.rows(KNOWN, {"id": conversation}))

    async def order(self) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT id FROM conversations
            WHERE stage = 'waiting' AND for_counselor = 0 AND wait_notice_at IS NOT NULL
            ORDER BY level DESC, waiting_since, id
            """
        )
        return [row["id"] for row in rows]

    async def past(
        self,
        request: WaitingStudent,
        candidates: Sequence[str],
        *,
        met_since: datetime,
        turned_since: datetime,
    ) -> Past:
        given: dict[str, object] = {"id": request.conversation, "student": request.student}
        turned = await self._tx.rows(
            """
            SELECT person, COUNT(*) AS count,
                MAX(CASE state WHEN 'declined' THEN expires_at END) > :since AS lately
            FROM offers WHERE conversation = :id AND state IN ('missed', 'declined') GROUP BY person
            """,
            {**given, "since": millis(turned_since)},
        )
        met = await self._tx.rows(
            """
            SELECT supporter AS person, COUNT(DISTINCT conversation) AS count FROM pairings
            WHERE student = :student AND paired_at > :since GROUP BY supporter
            """,
            {**given, "since": millis(met_since)},
        )
        allowed = await self._tx.rows(
            "SELECT supporter FROM further_meetings WHERE conversation = :id AND approved = 1", given
        )
        return Past(
            _counted(turned),
            frozenset(row["person"] for row in turned if row["lately"]),
            _counted(met) + await self._met_before(request.student, candidates, met_since),
            frozenset(row["supporter"] for row in allowed),
        )

    async def _met_before(self, student: str, others: Sequence[str], since: datetime) -> Counter[str]:
        """Count the meetings of which one of the two was forgotten since."""
        counts = LastingCounts(self._tx, self._vault)
        return Counter(
            {
                other: len(await counts.moments(MET, (student, other), since))
                for other in others
                if other != student
            }
        )

    async def paired(self, offer: Offer, now: datetime) -> Why:
        (row,) = await self._tx.rows(
            f"""
            INSERT INTO pairings (offer, conversation, student, supporter, paired_at, waited, level,
                fitting, knows_topic, wished, met, free_for)
            SELECT o.id, v.id, v.student, o.person, :now, :now - COALESCE({QUEUED}, :now), v.level,
                o.fitting, o.knows_topic, o.wished, o.met, o.free_for
            FROM offers o JOIN conversations v ON v.id = o.conversation WHERE o.id = :offer
            RETURNING fitting, knows_topic, wished, met, free_for
            """,
            {"offer": offer.id, "now": millis(now)},
        )
        return Why(row[0], bool(row[1]), bool(row[2]), row[3], row[4])

    async def queued_at(self, conversation: str) -> datetime | None:
        return utc_or_none(
            await self._tx.value(
                f"SELECT {QUEUED} FROM conversations v WHERE v.id = :id", {"id": conversation}
            )
        )

    async def waited(self, hour: int, wait: Wait, now: datetime) -> None:
        await self._tx.rows(
            "INSERT INTO waits (hour, ended_at, waited, met) VALUES (:hour, :now, :waited, :met)",
            {"hour": hour, "now": millis(now), "waited": wait.lasted // MILLISECOND, "met": wait.met},
        )

    async def waits(self, hours: Sequence[int], since: datetime, most: int) -> Sequence[Wait]:
        names, given = in_list(hours)
        rows = await self._tx.rows(
            f"""
            SELECT waited, met FROM waits WHERE hour IN ({", ".join(names)}) AND ended_at > :since
            ORDER BY ended_at DESC LIMIT :most
            """,
            {**given, "since": millis(since), "most": most},
        )
        return [Wait(row["waited"] * MILLISECOND, bool(row["met"])) for row in rows]

    async def keep_apart(self, student: str, supporter: str, now: datetime) -> None:
        await self._tx.rows(
            "INSERT INTO apart (hash, made_at) VALUES (:hash, :now) ON CONFLICT (hash) DO NOTHING",
            {"hash": (await self._pair(student, supporter))[0], "now": millis(now)},
        )

    async def are_apart(self, student: str, supporter: str) -> bool:
        names, given = in_list(await self._pair(student, supporter))
        found = await self._tx.row(f"SELECT 1 FROM apart WHERE hash IN ({', '.join(names)})", given)
        return found is not None

    async def _pair(self, one: str, other: str) -> list[bytes]:
        """Return the pair's hashes, of both addresses: a forgotten person who returns is recognised."""
        rows = await self._tx.rows(
            """
            SELECT c.hash, c.address FROM people p JOIN chats c ON c.id = p.chat WHERE p.id IN (:one, :other)
            """,
            {"one": one, "other": other},
        )
        return hashes_of(self._vault, rows, pair_hash)

    async def last_supporters(self, conversation: str) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT t.person FROM participants t JOIN conversations v ON v.id = t.conversation
            WHERE v.id = :id AND t.part = 'supporter' AND t.left_at = v.ended_at
            """,
            {"id": conversation},
        )
        return [row["person"] for row in rows]

    async def last_paired(self, conversation: str) -> str | None:
        person: str | None = await self._tx.value(
            "SELECT supporter FROM pairings WHERE conversation = :id ORDER BY paired_at DESC LIMIT 1",
            {"id": conversation},
        )
        return person

    async def ask_further(self, further: Further, now: datetime) -> bool:
        # One question at a time for a conversation, and one for the same two.
        row = await self._tx.row(
            """
            INSERT INTO further_meetings (id, conversation, supporter, met, asked_at)
            SELECT :id, :conversation, :supporter, :met, :now WHERE NOT EXISTS (
                SELECT 1 FROM further_meetings WHERE conversation = :conversation
                    AND (supporter = :supporter OR approved IS NULL)
            ) RETURNING id
            """,
            {
                "id": further.id,
                "conversation": further.conversation,
                "supporter": further.supporter,
                "met": further.met,
                "now": millis(now),
            },
        )
        return row is not None

    async def further(self, further: str) -> Further | None:
        row = await self._tx.row("SELECT * FROM further_meetings WHERE id = :id", {"id": further})
        return _further_of(row) if row else None

    async def decide_further(self, further: str, by: str, *, approved: bool, now: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE further_meetings SET decided_by = :by, decided_at = :now, approved = :approved
            WHERE id = :id
            """,
            {"id": further, "by": by, "now": millis(now), "approved": approved},
        )


def _counted(rows: Iterable[Row]) -> Counter[str]:
    return Counter({row["person"]: row["count"] for row in rows})


def _further_of(row: Row) -> Further:
    return Further(
        row["id"],
        row["conversation"],
        row["supporter"],
        row["met"],
        None if row["approved"] is None else bool(row["approved"]),
        row["decided_by"],
    )
