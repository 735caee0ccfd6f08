"""The outbox as the courier sees it: what may go now, and what became of it.

A row is `sending` from the commit before its request until the commit after its answer. So a row that is
found `sending` at a start may have arrived, and is sent again with a mark.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from care.model.enums import Part, Urgency
from care.model.outbox_row import LateAnswer, Outgoing, What
from storage.conversations.sealed_words import read_body
from storage.engine.converters import in_list, millis, utc
from storage.engine.database import Row, Transaction
from storage.outbox import posted_cards
from storage.outbox.outbox_rows import ALBUM, HEADS, PRESENT, ROWS, Arrival, GroupStanding, ParcelHead
from storage.outbox.refusals import Answers
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import ADDRESS, NAME, BrokenSeal, Vault
from storage.sealing.row_params import OVERHEARD, PRESS, open_params


class Dispatch:
    """Take rows and mark them, inside one transaction."""

    def __init__(self, tx: Transaction, vault: Vault, keys: KeyRing, answers: Answers) -> None:
        self._tx = tx
        self._vault = vault
        self._keys = keys
        self._answers = answers

    async def recover(self) -> int:
        """After a start, send again what was being sent, with a mark; return how many rows."""
        rows = await self._tx.rows(
            """
            UPDATE outbox SET state = 'ready', repeated = 1,
                page = CASE WHEN what = 'relay' THEN 0 ELSE page END
            WHERE state = 'sending' RETURNING id
            """
        )
        return len(rows)

    async def heads(self, now: datetime, most: int) -> Sequence[ParcelHead]:
        """Return the first row of every chat with nothing in flight: what may go now, then what must wait."""
        rows = await self._tx.rows(HEADS, {"now": millis(now), "most": most})
        return [
            ParcelHead(
                row["id"],
                row["chat"],
                bool(row["is_group"]),
                row["urgency"],
                utc(row["not_before"]),
                row["album"],
            )
            for row in rows
        ]

    async def take(self, heads: Sequence[ParcelHead]) -> Sequence[Sequence[Row]]:
        """Mark these rows as being sent; return them for `read`, in the same order, an album as one group."""
        if not heads:
            return ()
        parcels = [await self._parts(head) for head in heads]
        names, ids = in_list([row for parcel in parcels for row in parcel])
        listed = ", ".join(names)
        await self._tx.rows(
            f"UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id IN ({listed})", ids
        )
        # One statement for all rows: a step takes no more for many of them than for one.
        found = {row["id"]: row for row in await self._tx.rows(ROWS.format(listed), ids)}
        return [[found[row] for row in parcel] for parcel in parcels]

    async def _parts(self, head: ParcelHead) -> Sequence[int]:
        if head.album is None:
            return (head.id,)
        rows = await self._tx.rows(
            """
            SELECT id FROM outbox WHERE chat = :chat AND album = :album AND state = 'ready'
            ORDER BY id LIMIT :most
            """,
            {"chat": head.chat, "album": head.album, "most": ALBUM},
        )
        return [row["id"] for row in rows]

    async def read(self, row: Row) -> Outgoing:
        """Return all that wording one row needs; raises if the row cannot be read."""
        what = What(row["what"])
        relayed = row["body"] is not None and what in PRESENT
        content = await read_body(self._keys, row["told_in"], row["source"], row["body"]) if relayed else None
        address = self._address(row["address"], row["hash"])
        params = open_params(self._vault, row["id"], row["params"])
        return Outgoing(
            id=row["id"],
            what=what,
            kind=row["kind"] or "",
            about=row["about"] or str(params.get(PRESS, "")),
            params=params,
            language=row["reader"],
            chat=row["chat"],
            address=int(address) if address else None,
            group=row["chat_kind"] == "group",
            guest=row["chat_kind"] == "guest",
            urgent=row["urgency"] <= Urgency.ALERT,
            repeated=bool(row["repeated"]),
            attempts=row["attempts"],
            conversation=row["conversation"],
            message=row["message"],
            writer=row["writer"],
            content=content,
            part=Part(row["part"]) if row["part"] else None,
            reply_to=row["reply_to"],
            copy=row["copy"],
            posted=row["posted"],
            wanted=what not in PRESENT or (bool(row["wanted"]) and content is not None),
            plain=bool(row["plain"]),
            page=row["page"],
            withdrawn=row["withdrawn_at"] is not None,
            speaker=row["speaker"],
            overheard=bool(row["overheard"]),
            shared=bool(row["shared"]),
            in_talk=bool(row["in_talk"]),
            talks=bool(row["talks"]),
            secrets=self._secrets(row),
        )

    def _address(self, sealed: bytes | None, digest: bytes) -> str | None:
        return self._vault.rows.open(sealed, ADDRESS, digest.hex()).decode() if sealed else None

    def _secrets(self, row: Row) -> tuple[str, ...]:
        """Return the writer's address and name, which must not cross; a counselor may give their own name."""
        if row["writer"] is None:
            return ()
        address = self._address(row["writer_address"], row["writer_hash"])
        name = row["writer_name"] if row["part"] != Part.COUNSELOR else None
        known = self._vault.rows.open(name, NAME, row["writer_id"]).decode() if name else None
        return tuple(secret for secret in (address, known) if secret)

    async def sent(self, arrived: Sequence[Arrival], now: datetime) -> None:
        """Remember the copies, cards and prompts of rows that arrived, and delete the rows."""
        await self.drop([row for row, _ in arrived])
        shown = [(row, message) for row, message in arrived if message is not None and row.chat is not None]
        await self._remember_copies([each for each in shown if each[0].conversation])
        for row, message in shown:
            here: dict[str, object] = {"chat": row.chat, "message": message, "about": row.about}
            if row.what is What.CARD and row.posted is None:
                await posted_cards.remember(self._tx, here, row.kind, now)
            elif row.what is What.NOTICE and row.about:
                await self._remember_prompt(row, here, now)
            elif row.what is What.NOTICE and row.chat is not None:
                self._answers.arrived(row.chat, row.kind, row.params, message)

    async def _remember_copies(self, arrived: Sequence[Arrival]) -> None:
        if not arrived:
            return
        given: dict[str, object] = {}
        for number, (row, message) in enumerate(arrived):
            values = (row.chat, message, row.conversation, row.message)
            given |= {f"v{number}_{place}": value for place, value in enumerate(values)}
        places = ", ".join(f"(:v{n}_0, :v{n}_1, :v{n}_2, :v{n}_3)" for n in range(len(arrived)))
        await self._tx.rows(
            f"""
            INSERT INTO copies (chat, copy, conversation, message) VALUES {places}
            ON CONFLICT (chat, copy) DO NOTHING
            """,
            given,
        )

    async def _remember_prompt(self, row: Outgoing, here: dict[str, object], now: datetime) -> None:
        purpose, _, about = row.about.partition(" ")
        await self._tx.rows(
            """
            INSERT INTO prompts (chat, message, purpose, about, asked_at, forced)
            VALUES (:chat, :message, :purpose, :about, :now, :forced)
            ON CONFLICT (chat, message) DO NOTHING
            """,
            {
                **here,
                "about": about,
                "purpose": purpose,
                "now": millis(now),
                "forced": int(not row.in_talk),
            },
        )

    async def drop(self, rows: Sequence[Outgoing]) -> None:
        """Delete rows that will not be sent (again); a guest's address goes with the last answer to them."""
        names, ids = in_list([row.id for row in rows])
        await self._tx.rows(f"DELETE FROM outbox WHERE id IN ({', '.join(names)})", ids)
        for row in rows:
            if row.guest:
                await self._forget_address(row.chat)

    async def _forget_address(self, chat: int | None) -> None:
        await self._tx.rows(
            """
            UPDATE chats SET address = NULL WHERE id = :chat AND kind = 'guest'
                AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.chat = chats.id)
            """,
            {"chat": chat},
        )

    async def abandon(self, row: int) -> tuple[int, int | None] | None:
        """Delete a row that can never be sent; return the writer's chat, and what they wrote there.

        None if they need not know. An edit is of a message that they wrote long before.
        """
        gone = await self._tx.row(
            f"""
            DELETE FROM outbox WHERE id = :id
            RETURNING chat, CASE WHEN {OVERHEARD} THEN NULL ELSE writer END AS writer,
                (SELECT source FROM messages m WHERE m.id = outbox.message AND what = 'relay') AS written
            """,
            {"id": row},
        )
        if gone:
            await self._forget_address(gone["chat"])
        return (gone["writer"], gone["written"]) if gone and gone["writer"] else None

    async def again(self, row: Outgoing, at: datetime, *, repeated: bool) -> None:
        """Send the row again, not before `at`; with a mark if Telegram may have accepted it."""
        await self._tx.rows(
            """
            UPDATE outbox SET state = 'ready', not_before = :at,
                repeated = CASE WHEN :repeated = 1 THEN 1 ELSE repeated END,
                page = CASE WHEN :repeated = 1 AND what = 'relay' THEN 0 ELSE page END
            WHERE id = :id
            """,
            {"id": row.id, "at": millis(at), "repeated": repeated},
        )

    async def put_off(self, row: int, at: datetime) -> None:
        """Send the row again, not before `at`, and let everything else in its chat go first."""
        await self._tx.rows(
            "UPDATE outbox SET state = 'ready', not_before = :at, urgency = :last WHERE id = :id",
            {"id": row, "at": millis(at), "last": int(Urgency.BROADCAST)},
        )

    async def turn_page(self, arrived: Sequence[Arrival]) -> None:
        """Continue with the next page of rows after one has arrived, and remember its message."""
        (first, message), *_ = arrived
        if first.conversation and message is not None:
            # No copy of the words: what is withdrawn or answered is the page with them.
            await self._remember_copies([(replace(first, message=None), message)])
        # The next page is a new request: earlier tries and doubts were about the page before.
        # Only a mark was sent ahead of people's words: a doubt whether these have arrived stays.
        names, ids = in_list([row.id for row, _ in arrived])
        await self._tx.rows(
            f"""
            UPDATE outbox SET state = 'ready', page = page + 1, attempts = 0,
                repeated = CASE WHEN what = 'relay' THEN repeated ELSE 0 END
            WHERE id IN ({", ".join(names)})
            """,
            ids,
        )

    async def simplify(self, rows: Sequence[int]) -> None:
        """Send these rows again, one by one; a single row goes without formatting, quote and keys."""
        names, ids = in_list(rows)
        # An album is first sent part by part, with its formatting; only a single row is made plain.
        plain = "1" if len(rows) == 1 else "plain"
        await self._tx.rows(
            f"""
            UPDATE outbox SET state = 'ready', album = NULL, plain = {plain} WHERE id IN ({", ".join(names)})
            """,
            ids,
        )

    async def expire(self, now: datetime) -> Sequence[LateAnswer]:
        """Delete answers to buttons that would come too late; return those that had words."""
        rows = await self._tx.rows(
            """
            DELETE FROM outbox WHERE state = 'ready' AND expires_at <= :now
            RETURNING id, kind, language, params
            """,
            {"now": millis(now)},
        )
        found = []
        for row in (row for row in rows if row["kind"]):
            with suppress(BrokenSeal):  # nobody can be told what cannot be read
                params = open_params(self._vault, row["id"], row["params"])
                found.append(LateAnswer(row["kind"], row["language"], params))
        return found

    async def in_group(self, row: Outgoing) -> GroupStanding:
        """Return how the chat of this row stands to the counselors' group now."""
        found = await self._tx.row(
            "SELECT c.hash, group_lost_at FROM programme JOIN chats c ON c.id = group_chat WHERE c.id = :id",
            {"id": row.chat},
        )
        if found is None:
            return GroupStanding(ours=False)
        there = found["hash"] == self._vault.hash("chat", row.address or 0)
        return GroupStanding(ours=True, there=there, lost=found["group_lost_at"] is not None)

    async def card_lost(self, row: Outgoing) -> None:
        """Forget the card's message, which is gone, so that the row posts a new one."""
        card = {"view": row.kind, "about": row.about}
        await self._tx.rows("DELETE FROM cards WHERE view = :view AND about = :about", card)
