"""Cards that were posted as messages at Telegram."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from care.model.card_kinds import CardKind
from care.model.enums import Urgency
from care.model.outbox_row import MOVED, OLD_CARD
from care.model.timers import Posted
from storage.engine.converters import first_id, millis, utc
from storage.engine.database import Row, Transaction

HOMES = {
    **dict.fromkeys((CardKind.CASE, CardKind.RUNG, CardKind.ALERT, CardKind.RISEN), ("cases", "id")),
    CardKind.CONSULT: ("threads", "id"),
    CardKind.FURTHER: ("further_meetings", "id"),
    CardKind.KEYPAD: ("keypads", "id"),
    CardKind.PLAYER: ("rehearsals", "id"),
    CardKind.SHEET: ("rehearsals", "id"),
    CardKind.REVIEW: ("care_reviews", "id"),
    CardKind.WATCH: ("watched", "conversation"),
}
"""The row that a card is about, by an id that stands alone or before a chat.
Without the row it means nothing.
"""


GUARDED = """
    WITH told AS (
        SELECT v.id FROM conversations v
        JOIN cases k ON k.student = v.student AND k.state <> 'closed' AND k.guard IS NOT NULL
    )
    SELECT * FROM cards
    WHERE view IN ('case', 'rung') AND about IN (SELECT id FROM cases WHERE guard IS NOT NULL)
        OR view = 'watch' AND about IN (SELECT id FROM told)
        OR view = 'consult' AND about IN (SELECT id FROM threads WHERE conversation IN (SELECT id FROM told))
"""
"""Cards about students whose open case is kept from the team."""


SETTLED = f"""
    SELECT c.* FROM cards c JOIN cases k ON k.id = {first_id("c.about")}
    WHERE c.view IN ('rung', 'alert') AND k.state <> 'open'
        AND NOT (k.state = 'claimed' AND COALESCE(k.guard, '') = 'asked')
        OR c.view = 'level-risen' AND k.state <> 'claimed'
"""
"""Calls for cases that are no longer open, and news for an owner of cases that have none.
A coordinator who has taken a case still answers under its call whether somebody of the team is accused.
"""


OPEN = """
    view IN ('board', 'summary')
    OR view = 'case' AND about IN (SELECT id FROM cases WHERE state <> 'closed')
    OR view = 'consult' AND about IN (SELECT id FROM threads WHERE answered_at IS NULL)
    OR view = 'further' AND about IN (SELECT id FROM further_meetings WHERE decided_at IS NULL)
    OR view = 'review' AND about IN (SELECT id FROM care_reviews WHERE decided_at IS NULL)
    OR view = 'player' AND about IN (SELECT id FROM rehearsals WHERE trainer IS NULL AND ended_at IS NULL)
    OR view = 'watch' AND EXISTS (
        SELECT 1 FROM watched w JOIN participants p ON p.conversation = w.conversation
            AND p.person = w.supporter AND p.mode = 'speaking'
        WHERE w.conversation = about
    )
    OR view = 'applicant' AND EXISTS (
        SELECT 1 FROM members m WHERE m.person || ' ' || m.role = about AND (
            m.standing = 'signed' OR m.standing = 'active' AND m.role = 'supporter'
                AND NOT EXISTS (SELECT 1 FROM certificates c WHERE c.person = m.person))
    )
"""
"""The group's cards that show how things stand, or wait for somebody's decision."""


async def orphaned(tx: Transaction) -> list[tuple[int, int]]:
    """Remove cards whose subject is gone; return (chat, message) of each, once."""
    found: list[Row] = []
    for view, (table, column) in HOMES.items():
        found += await tx.rows(
            f"""
            DELETE FROM cards WHERE view = :view AND NOT EXISTS (
                SELECT 1 FROM {table} h WHERE cards.about = h.{column} OR cards.about LIKE h.{column} || ' %'
            ) RETURNING chat, message
            """,
            {"view": view.value},
        )
    return [(row["chat"], row["message"]) for row in found]


async def remember(tx: Transaction, here: Mapping[str, object], view: str, now: datetime) -> None:
    """Note in which message this card stands; its age counts from its posting, not from a change."""
    await tx.rows(
        """
        INSERT INTO cards (view, about, chat, message, posted_at)
        VALUES (:view, :about, :chat, :message, :now)
        ON CONFLICT (view, about) DO UPDATE SET chat = excluded.chat, message = excluded.message,
            posted_at = CASE WHEN cards.message = excluded.message THEN cards.posted_at
                ELSE excluded.posted_at END
        """,
        {**here, "view": view, "now": millis(now)},
    )


def _posted(row: Row) -> Posted:
    return Posted(row["view"], row["about"], row["chat"], row["message"], utc(row["posted_at"]))


class StoredPostings:
    """`care.ports.postings.Postings` in SQL."""

    def __init__(self, tx: Transaction, now: datetime) -> None:
        self._tx = tx
        self._now = now

    async def get(self, view: CardKind, about: str) -> Posted | None:
        row = await self._tx.row(
            "SELECT * FROM cards WHERE view = :view AND about = :about", {"view": view.value, "about": about}
        )
        return _posted(row) if row else None

    async def stale(self, view: CardKind, posted_before: datetime) -> Sequence[Posted]:
        rows = await self._tx.rows(
            """
            SELECT * FROM cards c
            WHERE view = :view AND posted_at <= :before AND NOT EXISTS (
                SELECT 1 FROM outbox o
                WHERE o.what = 'card' AND o.kind = c.view AND o.about = c.about AND o.state = 'sending'
            )
            """,
            {"view": view.value, "before": millis(posted_before)},
        )
        return [_posted(row) for row in rows]

    async def of(self, view: CardKind) -> Sequence[Posted]:
        rows = await self._tx.rows("SELECT * FROM cards WHERE view = :view", {"view": view.value})
        return [_posted(row) for row in rows]

    async def leave(self, chat: int, *, delete: bool) -> Sequence[Posted]:
        here = {"chat": chat}
        still_open = await self._tx.rows(f"SELECT * FROM cards WHERE chat = :chat AND ({OPEN})", here)
        if delete:
            for row in await self._tx.rows("SELECT * FROM cards WHERE chat = :chat", here):
                await self.take_away(_posted(row))
        await self._tx.rows("DELETE FROM cards WHERE chat = :chat", here)
        return [_posted(row) for row in still_open]

    async def of_guarded(self) -> Sequence[Posted]:
        return [_posted(row) for row in await self._tx.rows(GUARDED)]

    async def of_settled(self) -> Sequence[Posted]:
        return [_posted(row) for row in await self._tx.rows(SETTLED)]

    async def take_away(self, card: Posted) -> None:
        # The card is forgotten at once, so that a change of it makes a new message.
        await self._tx.rows(
            "DELETE FROM cards WHERE view = :view AND about = :about",
            {"view": card.view, "about": card.about},
        )
        await self._tx.rows(
            """
            INSERT INTO outbox (chat, what, kind, about, urgency, made_at, not_before)
            VALUES (:chat, 'erase', :kind, :message, :urgency, :now, :now)
            """,
            {
                "chat": card.chat,
                "kind": OLD_CARD,
                "message": str(card.message),
                "urgency": int(Urgency.BROADCAST),
                "now": millis(self._now),
            },
        )

    async def blank(self, row: int) -> None:
        await self._tx.rows(
            "UPDATE outbox SET kind = :kind, state = 'ready' WHERE id = :id", {"id": row, "kind": MOVED}
        )
