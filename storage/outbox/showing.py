"""Cards in the outbox: all changes of one card wait in one row, and become one message or one edit."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from care.model.card_kinds import CardKind
from care.model.enums import Urgency
from storage.engine.converters import first_id, in_list, millis
from storage.engine.database import Transaction

URGENCIES = {
    **dict.fromkeys((CardKind.CASE, CardKind.RUNG, CardKind.ALERT, CardKind.RISEN), Urgency.ALERT),
    **dict.fromkeys((CardKind.SUMMARY, CardKind.CALLS), Urgency.ALERT),
    **dict.fromkeys((CardKind.BOARD, CardKind.PIN), Urgency.BROADCAST),
}
GATHERED = timedelta(seconds=7)
"""How long changes of one card are gathered into one edit."""


class ShownCards:
    """The part of `care.ports.outbox.Outbox` that is about cards."""

    def __init__(self, tx: Transaction, now: datetime) -> None:
        self._tx = tx
        self._now = now

    async def show(
        self, view: CardKind, about: str, chat: int | None = None, *, urgency: Urgency | None = None
    ) -> None:
        usual = URGENCIES.get(view, Urgency.SYSTEM)
        await self._show(view, about, chat, usual if urgency is None else urgency, self._now)

    async def refresh(self, view: CardKind, about: str, chat: int | None = None) -> None:
        await self._show(view, about, chat, Urgency.BROADCAST, self._now + GATHERED)

    async def redraw(self, view: CardKind) -> None:
        # One that is on its way has no message yet; it may have been worded before what has changed.
        await self._tx.rows(
            """
            INSERT INTO outbox (chat, what, kind, about, urgency, made_at, not_before)
            SELECT chat, 'card', :view, about, :urgency, :now, :now FROM (
                SELECT chat, about FROM cards WHERE view = :view
                UNION SELECT chat, about FROM outbox
                    WHERE what = 'card' AND kind = :view AND state = 'sending'
            ) shown WHERE NOT EXISTS (
                SELECT 1 FROM outbox o
                WHERE o.what = 'card' AND o.kind = :view AND o.about = shown.about AND o.state = 'ready'
            )
            """,
            {"view": view.value, "urgency": int(URGENCIES[view]), "now": millis(self._now)},
        )

    async def waiting(self, views: Mapping[CardKind, Urgency], chat: int | None = None) -> Sequence[int]:
        names, given = in_list(views)
        rows = await self._tx.rows(
            f"""
            SELECT kind, urgency, COUNT(*) AS count FROM outbox
            WHERE chat = COALESCE(:chat, (SELECT group_chat FROM programme)) AND what = 'card'
                AND kind IN ({", ".join(names)}) AND state = 'ready'
            GROUP BY kind, urgency
            """,
            {"chat": chat, **given},
        )
        return [
            sum(row["count"] for row in rows if row["kind"] == view and row["urgency"] <= urgency)
            for view, urgency in views.items()
        ]

    async def put_behind(self, view: CardKind) -> None:
        await self._tx.rows(
            """
            UPDATE outbox SET urgency = :behind
            WHERE what = 'card' AND kind = :view AND state = 'ready' AND urgency < :behind
                AND about IN (SELECT id FROM cases WHERE state = 'open' AND guard IS NULL)
            """,
            {"view": view.value, "behind": int(Urgency.BROADCAST)},
        )

    async def drop_calls(self, view: CardKind, chat: int | None) -> None:
        await self._tx.rows(
            f"""
            DELETE FROM outbox
            WHERE chat = COALESCE(:chat, (SELECT group_chat FROM programme)) AND what = 'card'
                AND kind = :view AND state = 'ready' AND EXISTS (
                    SELECT 1 FROM cases k WHERE k.guard IS NULL
                        AND k.id = {first_id("outbox.about")}
                )
            """,
            {"chat": chat, "view": view.value},
        )

    async def _show(
        self, view: CardKind, about: str, chat: int | None, urgency: Urgency, not_before: datetime
    ) -> None:
        """Queue the card once; a more urgent change makes the waiting row go as soon as it asks."""
        given = {
            "chat": chat,
            "view": view.value,
            "about": about,
            "urgency": int(urgency),
            "now": millis(self._now),
            "not_before": millis(not_before),
        }
        # A row that waits is made more urgent; only without one a new row is added.
        await self._tx.rows(
            """
            UPDATE outbox SET urgency = :urgency, not_before = :not_before
            WHERE what = 'card' AND kind = :view AND about = :about AND state = 'ready' AND urgency > :urgency
            """,
            given,
        )
        await self._tx.rows(
            """
            INSERT INTO outbox (chat, what, kind, about, urgency, made_at, not_before)
            SELECT COALESCE(:chat, group_chat), 'card', :view, :about, :urgency, :now, :not_before
            FROM programme
            WHERE COALESCE(:chat, group_chat) IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM outbox
                WHERE what = 'card' AND kind = :view AND about = :about AND state = 'ready'
            )
            """,
            given,
        )

    async def posted(self, view: CardKind, about: str) -> int | None:
        found: int | None = await self._tx.value(
            "SELECT message FROM cards WHERE view = :view AND about = :about",
            {"view": view.value, "about": about},
        )
        return found

    async def repost(self, view: CardKind, about: str, chat: int | None = None) -> None:
        await self._tx.rows(
            "DELETE FROM cards WHERE view = :view AND about = :about", {"view": view.value, "about": about}
        )
        await self.show(view, about, chat)
