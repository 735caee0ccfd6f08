"""A supporter's conversations as time goes by: length, silence, hand-over."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from care.model.entities import Participant
from care.model.enums import Handover, Mark, Mode, Part
from care.model.levels import Level
from care.model.timers import Hearing, TimedTalk
from storage.engine.converters import millis, utc, utc_or_none
from storage.engine.database import Row, Transaction

MILLI = timedelta(milliseconds=1)
DUE = """
    WITH running AS MATERIALIZED (
        SELECT v.id AS conversation, v.level, t.joined_at, t.joined_at + COALESCE(k.away, 0) AS begun,
            t.person, p.chat, t.alias, v.student, sp.chat AS student_chat, s.alias AS student_alias,
            k.hinted_at, k.limit_told_at, k.nudged_at, k.another_at, k.asked_at, k.stirred_at,
            (SELECT m.written_at FROM messages m WHERE m.conversation = v.id ORDER BY m.id DESC LIMIT 1)
                AS written_at,
            (SELECT m.id FROM messages m WHERE m.conversation = v.id AND (m.person = t.person
                OR EXISTS (SELECT 1 FROM participants c WHERE c.conversation = v.id
                    AND c.person = m.person AND c.part = 'counselor'))
                ORDER BY m.id DESC LIMIT 1) AS answered
        FROM conversations v
        CROSS JOIN participants t
        JOIN people p ON p.id = t.person
        JOIN participants s ON s.conversation = v.id AND s.person = v.student
        JOIN people sp ON sp.id = v.student
        LEFT JOIN talks k ON k.conversation = v.id AND k.person = t.person
        WHERE v.stage = 'talking'
            AND t.conversation = v.id AND t.part = 'supporter' AND t.mode = 'speaking'
            AND NOT EXISTS (SELECT 1 FROM participants c
                WHERE c.conversation = v.id AND c.part = 'counselor' AND c.mode = 'speaking')
    ), waiting AS MATERIALIZED (
        SELECT r.*,
            CASE WHEN r.answered IS NULL THEN r.joined_at ELSE
                (SELECT m.written_at FROM messages m
                 WHERE m.conversation = r.conversation AND m.id > r.answered AND m.person = r.student
                 ORDER BY m.id LIMIT 1) END AS waits_since
        FROM running r
    )
    SELECT * FROM waiting
    WHERE begun <= :begun AND hinted_at IS NULL AND limit_told_at IS NULL
        OR begun <= :limit AND limit_told_at IS NULL
        OR waits_since <= :waits AND (another_at IS NULL OR another_at < waits_since)
        OR (written_at IS NULL OR written_at <= :quiet) AND joined_at <= :quiet
            AND (stirred_at IS NULL OR stirred_at <= :quiet)
"""
"""Running talks in which the supporter is to be reminded of something.
CROSS JOIN keeps the order of the tables: running talks are found first, by their index. MATERIALIZED: their
times are worked out once.
Where the supporter has not answered yet, the student waits since the supporter came. Talks in which a
counselor speaks too are left out: silence there is not the supporter's.
"""
SPEAKING = """
    SELECT t.conversation, t.person, p.chat, t.alias
    FROM talks k
    JOIN participants t ON t.conversation = k.conversation AND t.person = k.person AND t.mode = 'speaking'
    JOIN conversations v ON v.id = k.conversation AND v.stage = 'talking'
    JOIN people p ON p.id = t.person
"""
"""Supporters who speak in a running talk about which something was noted."""
LEFT_ALONE = """
    SELECT v.id FROM conversations v
    WHERE v.stage = 'talking' AND NOT EXISTS (
        SELECT 1 FROM participants t
        WHERE t.conversation = v.id AND t.part <> 'student' AND t.mode = 'speaking')
    ORDER BY v.id
"""
"""Running talks in which nobody but the student speaks any more."""
UNFIT = """
    SELECT m.person FROM members m
    WHERE m.role = 'supporter'
        AND (m.standing <> 'active' OR NOT EXISTS
            (SELECT 1 FROM certificates c WHERE c.person = m.person AND c.valid_until > :now))
        AND (EXISTS (SELECT 1 FROM duties d WHERE d.person = m.person AND d.ended_at IS NULL)
            OR EXISTS (
                SELECT 1 FROM participants t
                JOIN conversations v ON v.id = t.conversation AND v.stage = 'talking'
                LEFT JOIN talks k ON k.conversation = t.conversation AND k.person = t.person
                WHERE t.person = m.person AND t.part = 'supporter' AND t.mode <> 'left'
                    AND (m.standing <> 'active' OR k.handover IS NULL)))
    ORDER BY m.person
"""
"""Supporters on duty or in a talk who are not active or have no valid certificate.
For an active one whose certificate ran out, a talk counts only until its hand-over has begun.
"""


def talk_of(row: Row) -> TimedTalk:
    """Read a row of `DUE`."""
    conversation, part = row["conversation"], Part.STUDENT
    # The silence began with the last of these: somebody came, wrote, or said that they are there.
    at = [row[name] for name in ("joined_at", "written_at", "stirred_at") if row[name] is not None]
    return TimedTalk(
        conversation,
        helper_of(row),
        Participant(
            conversation, row["student"], row["student_chat"], part, Mode.SPEAKING, row["student_alias"]
        ),
        Level(row["level"]),
        begun=utc(row["begun"]),
        waits_since=utc_or_none(row["waits_since"]),
        quiet_since=utc(max(at)),
        hinted_at=utc_or_none(row["hinted_at"]),
        limit_told_at=utc_or_none(row["limit_told_at"]),
        nudged_at=utc_or_none(row["nudged_at"]),
        another_at=utc_or_none(row["another_at"]),
        asked_at=utc_or_none(row["asked_at"]),
    )


def helper_of(row: Row) -> Participant:
    """Read the supporter's seat in a row."""
    return Participant(
        row["conversation"], row["person"], row["chat"], Part.SUPPORTER, Mode.SPEAKING, row["alias"]
    )


class StoredTalks:
    """`care.ports.talks.Talks` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def hearing(self) -> Hearing:
        row = await self._tx.row("SELECT reached_at, awake_since FROM programme")
        return Hearing(utc_or_none(row[0]), utc_or_none(row[1])) if row else Hearing(None, None)

    async def reached(self, at: datetime) -> None:
        await self._tx.rows("UPDATE programme SET reached_at = :at", {"at": millis(at)})

    async def woke(self, at: datetime, away: timedelta) -> None:
        # Our own silence is nobody's: every silence begins anew, and no talk lasted through it (`away`).
        await self._tx.rows("UPDATE programme SET reached_at = :at, awake_since = :at", {"at": millis(at)})
        await self._tx.rows(
            """
            INSERT INTO talks (conversation, person, away)
            SELECT t.conversation, t.person, :away FROM conversations v
            JOIN participants t ON t.conversation = v.id AND t.part = 'supporter' AND t.mode = 'speaking'
            WHERE v.stage = 'talking'
            ON CONFLICT (conversation, person) DO UPDATE SET away = talks.away + excluded.away
            """,
            {"away": away // MILLI},
        )

    async def due(
        self, *, begun: datetime, waits: datetime, quiet: datetime, limit: datetime
    ) -> Sequence[TimedTalk]:
        rows = await self._tx.rows(
            DUE,
            {"begun": millis(begun), "waits": millis(waits), "quiet": millis(quiet), "limit": millis(limit)},
        )
        return [talk_of(row) for row in rows]

    async def mark(self, conversation: str, person: str, mark: Mark, at: datetime) -> None:
        await self._tx.rows(
            f"""
            INSERT INTO talks (conversation, person, {mark}) VALUES (:conversation, :person, :at)
            ON CONFLICT (conversation, person) DO UPDATE SET {mark} = excluded.{mark}
            """,
            {"conversation": conversation, "person": person, "at": millis(at)},
        )

    async def marked(self, conversation: str, person: str, mark: Mark) -> datetime | None:
        return utc_or_none(
            await self._tx.value(
                f"SELECT {mark} FROM talks WHERE conversation = :conversation AND person = :person",
                {"conversation": conversation, "person": person},
            )
        )

    async def wrote_since(self, seat: Participant, at: datetime) -> bool:
        found = await self._tx.value(
            """
            SELECT 1 FROM messages
            WHERE conversation = :conversation AND person = :person AND written_at > :at LIMIT 1
            """,
            {"conversation": seat.conversation, "person": seat.person, "at": millis(at)},
        )
        return found is not None

    async def handover(self, conversation: str, person: str) -> Handover | None:
        state = await self._tx.value(
            "SELECT handover FROM talks WHERE conversation = :conversation AND person = :person",
            {"conversation": conversation, "person": person},
        )
        return Handover(state) if state else None

    async def set_handover(self, seat: Participant, state: Handover | None, at: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO talks (conversation, person, handover, handover_at)
            VALUES (:conversation, :person, :state, :at)
            ON CONFLICT (conversation, person) DO UPDATE
            SET handover = excluded.handover, handover_at = excluded.handover_at, nobody_at = NULL
            """,
            {
                "conversation": seat.conversation,
                "person": seat.person,
                "state": state.value if state else None,
                "at": millis(at),
            },
        )

    async def asked_before(self, before: datetime) -> Sequence[Participant]:
        return await self._seats("k.handover = 'asked' AND k.handover_at <= :at", before)

    async def looked_for_since(self, before: datetime) -> Sequence[Participant]:
        return await self._seats(
            "k.handover = 'looking' AND k.nobody_at IS NULL AND k.handover_at <= :at", before
        )

    async def _seats(self, where: str, at: datetime) -> Sequence[Participant]:
        rows = await self._tx.rows(f"{SPEAKING} WHERE {where} ORDER BY k.handover_at", {"at": millis(at)})
        return [helper_of(row) for row in rows]

    async def left_alone(self) -> Sequence[str]:
        return [row["id"] for row in await self._tx.rows(LEFT_ALONE)]

    async def unfit(self, now: datetime) -> Sequence[str]:
        rows = await self._tx.rows(UNFIT, {"now": millis(now)})
        return [row["person"] for row in rows]
