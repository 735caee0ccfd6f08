"""People and guests, found by a keyed hash of their Telegram id."""

from collections.abc import Sequence
from datetime import datetime

from care.model.entities import UNKNOWN, Guest, Member, Person
from care.model.enums import CONSENT_VERSION, Age, Shown, Standing
from storage.engine.converters import millis, millis_or_none, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import ADDRESS, NAME, Vault

PERSON = """
    SELECT c.id AS chat, p.id, p.language, p.consent, c.started, p.focus, c.sos_asked_at,
        c.question_at,
        s.standing AS s_standing,
        (SELECT MAX(valid_until) FROM certificates WHERE person = p.id) AS certified_until,
        k.standing AS k_standing, k.coordinator, k.on_call_since, p.age, p.parents_agreed_at,
        (SELECT asked_at FROM farewells WHERE person = p.id) AS leaving_since,
        EXISTS (SELECT 1 FROM sides WHERE sides.chat = c.id) OR EXISTS (
            SELECT 1 FROM addressees WHERE addressees.chat = c.id AND question IS NOT NULL
        ) AS beside
    FROM chats c
    LEFT JOIN people p ON p.chat = c.id
    LEFT JOIN members s ON s.person = p.id AND s.role = 'supporter'
    LEFT JOIN members k ON k.person = p.id AND k.role = 'counselor'
"""
"""A chat, the person behind it if there is one, and their roles."""


def person_of(row: Row, asked: int = CONSENT_VERSION) -> Person:
    """Read a row of `PERSON` that has a person; `asked` is the version of the consent text."""
    supporter = row["s_standing"] and Member(
        Standing(row["s_standing"]), certified_until=utc_or_none(row["certified_until"])
    )
    counselor = row["k_standing"] and Member(
        Standing(row["k_standing"]),
        coordinator=bool(row["coordinator"]),
        on_call=row["on_call_since"] is not None,
    )
    return Person(
        row["id"],
        row["chat"],
        row["language"],
        row["consent"],
        bool(row["started"]),
        row["focus"],
        utc_or_none(row["sos_asked_at"]),
        supporter or None,
        counselor or None,
        row["age"] and Age(row["age"]),
        row["parents_agreed_at"] is not None,
        row["question_at"] is not None,
        utc_or_none(row["leaving_since"]),
        asked,
        beside=bool(row["beside"]),
    )


def visitor_of(row: Row, language: str, asked: int) -> Person | Guest:
    """Read a row of `PERSON`; a guest's language is the one that Telegram reports."""
    if row["id"] is None:
        return Guest(row["chat"], language, sos_asked_at=utc_or_none(row["sos_asked_at"]), asked=asked)
    return person_of(row, asked)


class StoredPeople:
    """`care.ports.people.People` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault, asked: int) -> None:
        self._tx = tx
        self._vault = vault
        self._asked = asked

    async def arrive(self, address: int, language: str, now: datetime, *, writes: bool) -> Person | Guest:
        digest = self._vault.hash("chat", address)
        row = await self._tx.row(f"{PERSON} WHERE c.hash = :hash", {"hash": digest})
        # Most updates come from people who are known already: for them nothing is written.
        if row is None or row["id"] is None or writes > row["started"]:
            await self._arrive_new(address, digest, "guest", now, started=writes)
            (row,) = await self._tx.rows(f"{PERSON} WHERE c.hash = :hash", {"hash": digest})
        return visitor_of(row, language, self._asked)

    async def arrive_group(self, address: int, now: datetime) -> int:
        return await self._arrive_new(address, self._vault.hash("chat", address), "group", now, started=True)

    async def leave_group(self, chat: int) -> None:
        # As a guest: the address goes with the last answer, the hash a day later.
        await self._tx.rows(
            """
            UPDATE chats SET kind = 'guest' WHERE id = :chat AND kind = 'group'
                AND NOT EXISTS (SELECT 1 FROM programme WHERE group_chat = chats.id)
            """,
            {"chat": chat},
        )

    async def _arrive_new(
        self, address: int, digest: bytes, kind: str, now: datetime, *, started: bool
    ) -> int:
        chat: int = await self._tx.value(
            """
            INSERT INTO chats (hash, address, kind, started, seen_at)
            VALUES (:hash, :address, :kind, :started, :now)
            ON CONFLICT (hash) DO UPDATE SET address = excluded.address, seen_at = excluded.seen_at,
                kind = CASE WHEN excluded.kind = 'group' THEN 'group' ELSE chats.kind END,
                started = CASE WHEN excluded.started = 1 THEN 1 ELSE chats.started END
            RETURNING id
            """,
            {
                "hash": digest,
                "address": self._sealed(address, digest),
                "kind": kind,
                "started": started,
                "now": millis(now),
            },
        )
        return chat

    def _sealed(self, address: int, digest: bytes) -> bytes:
        return self._vault.rows.close(str(address).encode(), ADDRESS, digest.hex())

    async def get(self, person: str) -> Person:
        (row,) = await self._tx.rows(f"{PERSON} WHERE p.id = :id", {"id": person})
        return person_of(row, self._asked)

    async def at(self, chat: int) -> Person | None:
        row = await self._tx.row(f"{PERSON} WHERE c.id = :chat AND p.id IS NOT NULL", {"chat": chat})
        return person_of(row, self._asked) if row else None

    async def add(self, person: str, chat: int, language: str, consent: int, now: datetime) -> Person:
        await self._tx.rows("UPDATE chats SET kind = 'person' WHERE id = :chat", {"chat": chat})
        await self._tx.rows(
            """
            INSERT INTO people (id, chat, language, consent, made_at)
            VALUES (:id, :chat, :language, :consent, :now)
            """,
            {"id": person, "chat": chat, "language": language, "consent": consent, "now": millis(now)},
        )
        return await self.get(person)

    async def agree(self, person: str, consent: int, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE people SET consent = :consent, agreed_at = :now WHERE id = :id",
            {"id": person, "consent": consent, "now": millis(now)},
        )

    async def set_language(self, person: str, language: str) -> None:
        await self._tx.rows(
            "UPDATE people SET language = :language WHERE id = :id", {"id": person, "language": language}
        )

    async def set_age(self, person: str, age: Age, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE people SET age = :age, age_at = :now WHERE id = :id",
            {"id": person, "age": age.value, "now": millis(now)},
        )

    async def forget_ages(self, before: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE people SET age = NULL, age_at = NULL WHERE age_at < :before AND NOT EXISTS (
                SELECT 1 FROM conversations v WHERE v.student = people.id AND v.stage NOT IN ('ended', 'kept')
            )
            """,
            {"before": millis(before)},
        )

    async def minors(self) -> str | None:
        minors: str | None = await self._tx.value("SELECT minors FROM programme")
        return minors

    async def set_minors(self, minors: str) -> None:
        await self._tx.rows("UPDATE programme SET minors = :minors", {"minors": minors})

    async def parents_withdrew(self, person: str) -> None:
        await self._tx.rows("UPDATE people SET parents_agreed_at = NULL WHERE id = :id", {"id": person})

    async def parents_agreed(self, person: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE people SET parents_agreed_at = :now WHERE id = :id", {"id": person, "now": millis(now)}
        )

    async def set_name(self, person: str, name: str) -> None:
        sealed = self._vault.rows.close(name.encode(), NAME, person)
        await self._tx.rows("UPDATE people SET name = :name WHERE id = :id", {"id": person, "name": sealed})

    async def name(self, person: str) -> str | None:
        sealed = await self._tx.value("SELECT name FROM people WHERE id = :id", {"id": person})
        return self._vault.rows.open(sealed, NAME, person).decode() if sealed else None

    async def called(self, person: str | None) -> str:
        return (person and await self.name(person)) or UNKNOWN

    async def set_focus(self, person: str, conversation: str | None) -> None:
        await self._tx.rows(
            "UPDATE people SET focus = :focus WHERE id = :id", {"id": person, "focus": conversation}
        )

    async def set_sos(self, chat: int, asked_at: datetime | None) -> None:
        # The two minutes of silence count from the first call.
        await self._tx.rows(
            """
            UPDATE chats SET sos_asked_at =
                CASE WHEN CAST(:at AS BIGINT) IS NULL THEN NULL ELSE COALESCE(sos_asked_at, :at) END
            WHERE id = :id
            """,
            {"id": chat, "at": millis_or_none(asked_at)},
        )

    async def set_question(self, chat: int, asked_at: datetime | None) -> None:
        await self._tx.rows(
            "UPDATE chats SET question_at = :at WHERE id = :id", {"id": chat, "at": millis_or_none(asked_at)}
        )

    async def note_welcome(self, chat: int, version: int, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE chats SET welcomed_at = :now, welcomed_with = :version WHERE id = :id",
            {"id": chat, "version": version, "now": millis(now)},
        )

    async def was_welcomed(self, chat: int, version: int, since: datetime) -> bool:
        shown = await self._tx.value(
            "SELECT welcomed_with = :version AND welcomed_at > :since FROM chats WHERE id = :id",
            {"id": chat, "version": version, "since": millis(since)},
        )
        return bool(shown)

    async def note_shown(self, chat: int, what: Shown, now: datetime) -> None:
        await self._tx.rows(
            f"UPDATE chats SET {what.value} = :now WHERE id = :id", {"id": chat, "now": millis(now)}
        )

    async def was_shown(self, chat: int, what: Shown, since: datetime) -> bool:
        shown = await self._tx.value(
            f"SELECT {what.value} > :since FROM chats WHERE id = :id", {"id": chat, "since": millis(since)}
        )
        return bool(shown)

    async def sos_unanswered(self, before: datetime) -> Sequence[Person]:
        due = {"before": millis(before)}
        rows = await self._tx.rows(f"{PERSON} WHERE c.sos_asked_at <= :before AND p.id IS NOT NULL", due)
        await self._tx.rows("UPDATE chats SET sos_asked_at = NULL WHERE sos_asked_at <= :before", due)
        return [person_of(row, self._asked) for row in rows]

    async def move(self, chat: int, address: int) -> bool:
        digest = self._vault.hash("chat", address)
        known = await self._tx.value("SELECT id FROM chats WHERE hash = :hash", {"hash": digest})
        if known == chat:
            return False
        if known is not None:
            await self._merge(chat, known)
        await self._tx.rows(
            "UPDATE chats SET hash = :hash, address = :address WHERE id = :chat",
            {"chat": chat, "hash": digest, "address": self._sealed(address, digest)},
        )
        return True

    async def _merge(self, chat: int, known: int) -> None:
        """Let what belongs to a chat that was known by its new address belong to this one."""
        for table, column in (("programme", "group_chat"), ("outbox", "chat"), ("acts", "here")):
            await self._tx.rows(
                f"UPDATE {table} SET {column} = :chat WHERE {column} = :known",
                {"chat": chat, "known": known},
            )
        for table in ("prompts", "sides", "addressees"):
            await self._tx.rows(f"DELETE FROM {table} WHERE chat = :known", {"known": known})
        await self._tx.rows("DELETE FROM chats WHERE id = :known", {"known": known})

    async def unreachable(self, chat: int) -> None:
        await self._tx.rows("UPDATE chats SET started = 0 WHERE id = :chat", {"chat": chat})

    async def forget_guests(self, seen_before: datetime) -> None:
        waits = "EXISTS (SELECT 1 FROM outbox WHERE outbox.chat = chats.id)"
        # The address goes with the last answer; the hash stays a day, so that the guest is recognised.
        await self._tx.rows(f"UPDATE chats SET address = NULL WHERE kind = 'guest' AND NOT {waits}")
        await self._tx.rows(
            f"DELETE FROM chats WHERE kind = 'guest' AND seen_at < :before AND NOT {waits}",
            {"before": millis(seen_before)},
        )
