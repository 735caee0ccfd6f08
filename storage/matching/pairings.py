"""Who waits, who is free, and who has met whom before."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from care.model.entities import Further, Offer
from care.model.enums import Gender, Language, Topic
from care.model.levels import Level
from care.model.match_rules import Candidate, Past, Profile, WaitingStudent, Why, Wish
from care.model.wait_estimate import Wait
from storage.engine.converters import QUEUED, in_list, millis, utc, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import Vault
from storage.sealing.keyed_hashes import hashes_of, pair_hash

MILLISECOND = timedelta(milliseconds=1)

WAITS = """
    v.stage = 'waiting' AND v.for_counselor = 0
    AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open')
"""
"""Students who wait for a supporter and have no open offer."""
FREE = """
    WITH busy AS MATERIALIZED (
        SELECT person FROM participants WHERE part = 'supporter' AND mode <> 'left'
        GROUP BY person HAVING COUNT(*) >= :most
    ), asked AS MATERIALIZED (SELECT person FROM offers WHERE state = 'open')
    SELECT d.person, d.free_since, p.chat, p.language, f.gender, f.languages, f.topics
    FROM duties d
    CROSS JOIN people p ON p.id = d.person
    CROSS JOIN members m ON m.person = d.person AND m.role = 'supporter' AND m.standing = 'active'
    LEFT JOIN profiles f ON f.person = d.person
    WHERE d.ended_at IS NULL AND d.person NOT IN (SELECT person FROM busy)
        AND d.person NOT IN (SELECT person FROM asked)
        AND d.until > :now AND d.closing = 0 AND COALESCE(d.rest_until, 0) <= :now
        AND EXISTS (SELECT 1 FROM certificates c WHERE c.person = d.person AND c.valid_until > :now)
    ORDER BY d.free_since, d.id
"""
"""Supporters who can be offered a student, the longest free first.
Who is busy is found once (MATERIALIZED): of a thousand supporters on duty hardly anybody is free, and CROSS
JOIN looks at the rows of these alone.
"""

HANDED_OVER = """
    SELECT v.*, k.handover_at AS since,
        (SELECT GROUP_CONCAT(t.person, ' ') FROM participants t WHERE t.conversation = v.id) AS known
    FROM talks k
    CROSS JOIN conversations v ON v.id = k.conversation AND v.stage = 'talking'
    JOIN participants s ON s.conversation = k.conversation AND s.person = k.person AND s.mode = 'speaking'
    WHERE k.handover = 'looking'
        AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open')
    ORDER BY v.level DESC, k.handover_at, v.id
"""
"""Talks whose supporter looks for somebody to take over, the most urgent first.
`known` are all who have been in the talk. CROSS JOIN keeps the order: the few hand-overs are found first, by
their index.
"""


def profile_of(row: Row) -> Profile:
    """Read what a supporter said of themselves.

    The language is that of their chat unless they named others.
    """
    languages = (row["languages"] or row["language"]).split()
    return Profile(
        Gender(row["gender"]) if row["gender"] else None,
        frozenset(Language(one) for one in languages),
        frozenset(Topic(one) for one in (row["topics"] or "").split()),
    )


def request_of(row: Row) -> WaitingStudent:
    """Read a waiting conversation as a request."""
    return WaitingStudent(
        row["id"],
        row["student"],
        Level(row["level"]),
        Topic(row["topic"]) if row["topic"] else None,
        row["mood"],
        wish_of(row),
        utc(row["since"]),
    )


def wish_of(row: Row) -> Wish:
    """Read the wish in a row of `conversations`."""
    return Wish(
        Gender(row["wish_gender"]) if row["wish_gender"] else None,
        Language(row["wish_language"]) if row["wish_language"] else None,
    )


class StoredPairings:
    """`care.ports.pairings.Pairings` in SQL; two people who must not meet again are a keyed hash."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def anybody_waits(self) -> bool:
        return await self._tx.row(f"SELECT 1 FROM conversations v WHERE {WAITS} LIMIT 1") is not None

    async def free(self, limit: int, now: datetime) -> Sequence[Candidate]:
        rows = await self._tx.rows(FREE, {"most": limit, "now": millis(now)})
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
            replace(request_of(row), known=frozenset(row["known"].split()))
            for row in await self._tx.rows(HANDED_OVER)
        ]

    async def order(self) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT id FROM conversations
            WHERE stage = 'waiting' AND for_counselor = 0 AND wait_notice_at IS NOT NULL
            ORDER BY level DESC, waiting_since, id
            """
        )
        return [row["id"] for row in rows]

    async def past(self, request: WaitingStudent, *, met_since: datetime, turned_since: datetime) -> Past:
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
            _counted(met),
            frozenset(row["supporter"] for row in allowed),
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
