"""Appending to the outbox, inside the transaction that decides."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from care.addressing.subjects import PURPOSES
from care.model.card_kinds import CardKind
from care.model.entities import Participant
from care.model.enums import Role, Urgency
from care.model.message_kinds import MessageKind
from care.model.outbox_row import HERE, SHOWN_CODE
from care.model.prompts import Done, Prompt, Purpose
from care.system.all_messages import ABOUT_STUDENTS
from storage.engine.converters import in_list, millis, millis_or_none
from storage.engine.database import Transaction
from storage.outbox.addressees import open_side
from storage.outbox.showing import ShownCards
from storage.sealing.encryption import Vault
from storage.sealing.row_params import OVERHEARD, PRESS, seal_params

ANSWER_KEPT = timedelta(seconds=100)
"""How long an answer to a button may wait. Telegram takes one for 150 s after the press."""

ALBUM_ARRIVES = timedelta(seconds=1.5)
"""How long after its last part an album counts as complete: Telegram sends the parts one by one."""

OTHERS = """
    FROM messages m
    JOIN participants t ON t.conversation = m.conversation AND t.person <> m.person
    JOIN people p ON p.id = t.person
"""
"""The other participants of a message's conversation."""

MAY_HAVE = "(m.private = 0 OR t.part = 'counselor' AND t.mode = 'speaking')"
"""A private message is for the counselor alone."""

APPEND = """
    INSERT INTO outbox (chat, what, kind, about, language, conversation, urgency, made_at, not_before,
        expires_at)
    VALUES (:chat, :what, :kind, :about, :language, :conversation, :urgency, :now, :now, :expires_at)
    RETURNING id
"""


class StoredOutbox(ShownCards):
    """`care.ports.outbox.Outbox` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault, now: datetime) -> None:
        super().__init__(tx, now)
        self._vault = vault

    async def tell(
        self,
        chat: int,
        kind: MessageKind,
        *,
        urgency: Urgency = Urgency.SYSTEM,
        language: str | None = None,
        **params: str | int,
    ) -> None:
        await self._append("notice", kind.value, params, chat=chat, urgency=urgency, language=language)

    async def prompt(
        self, chat: int, kind: MessageKind, purpose: Purpose, about: str, **params: str | int
    ) -> None:
        side = await open_side(self._tx, chat, purpose, about, self._now)
        await self._append(
            "notice", kind.value, {**params, "opened": side}, chat=chat, about=f"{purpose.value} {about}"
        )

    async def prompted(self, chat: int, message: int) -> Prompt | None:
        row = await self._tx.row(
            "SELECT purpose, about, forced FROM prompts WHERE chat = :chat AND message = :message",
            {"chat": chat, "message": message},
        )
        return Prompt(PURPOSES[row["purpose"]], row["about"], bool(row["forced"])) if row else None

    async def settle(self, chat: int, purpose: Purpose, about: str, message: int | None = None) -> None:
        await self._tx.rows(
            """
            UPDATE prompts SET purpose = :answered, about = ''
            WHERE chat = :chat AND purpose = :purpose AND about = :about
                AND (CAST(:message AS BIGINT) IS NULL OR message = :message)
            """,
            {
                "chat": chat,
                "purpose": purpose.value,
                "about": about,
                "message": message,
                "answered": Done.ANSWERED.value,
            },
        )

    async def answer(
        self, press: str, here: int, kind: MessageKind | None, params: Mapping[str, str | int], language: str
    ) -> None:
        await self._append(
            "answer",
            kind.value if kind else "",
            {**params, PRESS: press, HERE: here},
            urgency=Urgency.ALERT,
            language=language,
            expires_at=self._now + ANSWER_KEPT,
        )

    async def erase(self, copies: Sequence[tuple[int, int]]) -> None:
        for chat, copy in copies:
            await self._append("erase", "", {}, chat=chat, about=str(copy), urgency=Urgency.BROADCAST)

    async def hide(self, chat: int, message: int) -> None:
        await self._append("erase", SHOWN_CODE, {}, chat=chat, about=str(message))

    async def _append(
        self,
        what: str,
        kind: str,
        params: Mapping[str, str | int],
        *,
        chat: int | None = None,
        about: str = "",
        urgency: Urgency = Urgency.SYSTEM,
        language: str | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        # The row first: its number is bound into the encrypted parameters.
        row: int = await self._tx.value(
            APPEND,
            {
                "chat": chat,
                "what": what,
                "kind": kind,
                "about": about,
                "language": language,
                "conversation": params.get("conversation") or None,
                "urgency": int(urgency),
                "now": millis(self._now),
                "expires_at": millis_or_none(expires_at),
            },
        )
        if params:
            await self._fill([row], params)

    async def _fill(self, rows: Sequence[int], params: Mapping[str, str | int]) -> None:
        """Encrypt the parameters for each of these rows, whose numbers are bound in."""
        # A second statement: the seal is bound to the row's number, and that is known only once it is there.
        for row in rows:
            sealed = seal_params(self._vault, row, params)
            await self._tx.rows(
                "UPDATE outbox SET params = :params WHERE id = :id", {"id": row, "params": sealed}
            )

    async def carry(self, message: int) -> None:
        rows = await self._tx.rows(
            f"""
            INSERT INTO outbox (chat, what, message, conversation, album, writer, urgency, made_at,
                not_before)
            SELECT p.chat, 'relay', m.id, m.conversation, m.album, m.chat, :urgency, :now,
                CASE WHEN m.album IS NULL THEN :now ELSE :complete END
            {OTHERS} WHERE m.id = :message AND t.mode <> 'left' AND {MAY_HAVE} RETURNING chat, album
            """,
            {**self._about(message), "complete": millis(self._now + ALBUM_ARRIVES)},
        )
        for row in rows:
            if row["album"]:
                await self._wait_for_album(row["chat"], row["album"])

    async def _wait_for_album(self, chat: int, album: str) -> None:
        """Let the parts that are there wait for parts that may still come."""
        await self._tx.rows(
            """
            UPDATE outbox SET not_before = :complete
            WHERE chat = :chat AND album = :album AND state = 'ready'
            """,
            {"chat": chat, "album": album, "complete": millis(self._now + ALBUM_ARRIVES)},
        )

    async def change(self, message: int) -> bool:
        about = self._about(message)
        # A row that still waits is worded with the newest text, so no further edit is queued behind it.
        await self._tx.rows(
            f"""
            INSERT INTO outbox (chat, what, message, conversation, writer, urgency, made_at, not_before)
            SELECT p.chat, 'edit', m.id, m.conversation, m.chat, :urgency, :now, :now
            {OTHERS} WHERE m.id = :message AND t.mode <> 'left' AND (
                EXISTS (SELECT 1 FROM copies c WHERE c.chat = p.chat AND c.message = m.id)
                OR EXISTS (
                    SELECT 1 FROM outbox o WHERE o.chat = p.chat AND o.message = m.id AND o.state = 'sending'
                )
            ) AND NOT EXISTS (
                SELECT 1 FROM outbox o
                WHERE o.chat = p.chat AND o.message = m.id AND o.state = 'ready'
                    AND o.what IN ('edit', 'relay')
            )
            """,
            about,
        )
        count = await self._tx.value(
            "SELECT COUNT(*) FROM outbox WHERE message = :message AND what IN ('edit', 'relay')", about
        )
        return bool(count)

    async def react(self, message: int, writer: int, emoji: str) -> None:
        rows = await self._tx.rows(
            """
            INSERT INTO outbox (chat, what, kind, message, conversation, writer, urgency, made_at, not_before)
            SELECT p.chat, 'reaction', '', m.id, m.conversation, :writer, :urgency, :now, :now
            FROM messages m
            JOIN participants t ON t.conversation = m.conversation
            JOIN people p ON p.id = t.person AND p.chat <> :writer
            WHERE m.id = :message AND t.mode <> 'left' RETURNING id
            """,
            {**self._about(message), "writer": writer},
        )
        await self._fill([row["id"] for row in rows], {"emoji": emoji})

    async def withdraw(self, message: int) -> bool:
        about = self._about(message)
        # What has not been sent is stopped here; what was sent, or is under way, is deleted at Telegram.
        stopped = await self._tx.rows(
            """
            DELETE FROM outbox WHERE message = :message AND what IN ('relay', 'edit') AND state = 'ready'
            RETURNING what, repeated
            """,
            about,
        )
        await self._tx.rows(
            """
            INSERT INTO outbox (chat, what, message, conversation, writer, urgency, made_at, not_before)
            SELECT reached.chat, 'withdrawal', m.id, m.conversation, m.chat, :urgency, :now, :now
            FROM messages m JOIN (
                SELECT chat, message FROM copies WHERE message = :message
                UNION SELECT chat, message FROM outbox WHERE message = :message AND what = 'relay'
            ) reached ON reached.message = m.id
            """,
            about,
        )
        return not any(row["what"] == "relay" and row["repeated"] for row in stopped)

    def _about(self, message: int) -> dict[str, object]:
        return {"message": message, "urgency": int(Urgency.RELAY), "now": millis(self._now)}

    async def relay(self, messages: Sequence[int], to: Sequence[Participant]) -> None:
        await self._tx.many(
            """
            INSERT INTO outbox (chat, what, message, conversation, album, writer, urgency, made_at,
                not_before)
            SELECT :chat, 'relay', id, conversation, album, chat, :urgency, :now, :now
            FROM messages WHERE id = :message
            """,
            [{**self._about(message), "chat": seat.chat} for message in messages for seat in to],
        )

    async def silence(self, chat: int, kinds: Sequence[MessageKind | CardKind]) -> None:
        names, given = in_list(kind.value for kind in kinds)
        await self._tx.rows(
            f"DELETE FROM outbox WHERE chat = :chat AND state = 'ready' AND kind IN ({', '.join(names)})",
            {**given, "chat": chat},
        )

    async def withhold(self, chat: int, roles: Collection[Role]) -> None:
        await self.silence(chat, [kind for role in roles for kind in ABOUT_STUDENTS[role]])

    async def cancel(self, conversation: str, *, to: int | None = None) -> Mapping[int, int]:
        rows = await self._tx.rows(
            """
            DELETE FROM outbox
            WHERE conversation = :conversation AND what = 'relay' AND state = 'ready'
                AND (CAST(:to AS BIGINT) IS NULL OR chat = :to)
            RETURNING writer, message
            """,
            {"conversation": conversation, "to": to},
        )
        return _counts({(row["writer"], row["message"]) for row in rows})

    async def delayed(self, before: datetime) -> Mapping[int, int]:
        # Read and mark in one statement, so that each message is told of once.
        rows = await self._tx.rows(
            f"""
            UPDATE outbox SET told = 1
            WHERE what = 'relay' AND told = 0 AND made_at <= :before AND NOT {OVERHEARD}
            RETURNING writer, message
            """,
            {"before": millis(before)},
        )
        return _counts({(row["writer"], row["message"]) for row in rows})


def _counts(undelivered: set[tuple[int, int]]) -> Mapping[int, int]:
    """Return how many different messages each writer's chat has among these."""
    return Counter(writer for writer, _ in undelivered)
