"""Supporters, counselors, invitations, and the counselors' group."""

from collections.abc import Sequence
from datetime import datetime

from care.model.entities import Colleague, Member
from care.model.enums import Role, Standing
from storage.engine.converters import millis, millis_or_none, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import NAME, Vault

COLLEAGUE = """
    SELECT m.person, m.role, m.standing, m.coordinator, m.on_call_since, m.since, p.chat, p.name, h.started,
        d.until,
        (SELECT MAX(valid_until) FROM certificates c WHERE c.person = m.person) AS certified_until
    FROM members m
    JOIN people p ON p.id = m.person
    JOIN chats h ON h.id = p.chat
    LEFT JOIN duties d ON d.person = m.person AND d.ended_at IS NULL AND m.role = 'supporter'
"""
"""Members of the team, with their running duty and the end of their certificate."""
INVITED = "hash IN (:hash, :former)"
"""The hash of the code under the present key or, for the days after a change, under the one before."""
ACTIVE_COUNSELOR = "m.role = 'counselor' AND m.standing = 'active' AND h.started = 1"
"""A counselor who may act and can be written to."""


def member_of(row: Row) -> Member:
    """Read the member's part of a row of `COLLEAGUE`."""
    return Member(
        Standing(row["standing"]),
        coordinator=bool(row["coordinator"]),
        on_call=row["on_call_since"] is not None,
        certified_until=utc_or_none(row["certified_until"]),
        since=utc_or_none(row["since"]),
    )


class StoredTeam:
    """`care.ports.people.Team` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def group(self) -> int | None:
        found: int | None = await self._tx.value("SELECT group_chat FROM programme")
        return found

    async def set_group(self, chat: int) -> None:
        await self._tx.rows("UPDATE programme SET group_chat = :chat", {"chat": chat})

    async def group_lost_at(self) -> datetime | None:
        return utc_or_none(await self._tx.value("SELECT group_lost_at FROM programme"))

    async def set_group_lost(self, at: datetime | None) -> None:
        await self._tx.rows("UPDATE programme SET group_lost_at = :at", {"at": millis_or_none(at)})

    async def reachable_group(self) -> int | None:
        found: int | None = await self._tx.value(
            "SELECT group_chat FROM programme WHERE group_lost_at IS NULL"
        )
        return found

    async def heard_at(self) -> datetime | None:
        return utc_or_none(await self._tx.value("SELECT heard_at FROM programme"))

    async def set_heard_at(self, at: datetime) -> None:
        await self._tx.rows("UPDATE programme SET heard_at = :at", {"at": millis(at)})

    async def invite(self, code: str, role: Role, by: str, until: datetime) -> None:
        await self._tx.rows(
            "INSERT INTO invitations (hash, role, made_by, valid_until) VALUES (:hash, :role, :by, :until)",
            {
                "hash": self._vault.hash("invitation", code),
                "role": role.value,
                "by": by,
                "until": millis(until),
            },
        )

    async def invited(self, code: str, now: datetime) -> Role | None:
        found = await self._tx.value(
            f"SELECT role FROM invitations WHERE {INVITED} AND used_by IS NULL AND valid_until > :now",
            {**self._invited(code), "now": millis(now)},
        )
        return Role(found) if found else None

    async def redeem(self, code: str, person: str) -> None:
        await self._tx.rows(
            f"UPDATE invitations SET used_by = :person WHERE {INVITED}",
            {**self._invited(code), "person": person},
        )

    async def came_by(self, code: str, person: str) -> Role | None:
        found = await self._tx.value(
            f"SELECT role FROM invitations WHERE {INVITED} AND used_by = :person",
            {**self._invited(code), "person": person},
        )
        return Role(found) if found else None

    async def withdraw_invitations(self) -> None:
        await self._tx.rows("DELETE FROM invitations")

    async def withdraw_invitations_of(self, person: str) -> None:
        await self._tx.rows(
            "DELETE FROM invitations WHERE made_by = :person AND used_by IS NULL", {"person": person}
        )

    async def forget_invitations(self, over_before: datetime) -> None:
        await self._tx.rows(
            "DELETE FROM invitations WHERE valid_until <= :before", {"before": millis(over_before)}
        )

    def _invited(self, code: str) -> dict[str, object]:
        hashes = self._vault.hash("invitation", code), self._vault.former_hash("invitation", code)
        return dict(zip(("hash", "former"), hashes, strict=True))

    async def join(self, person: str, role: Role) -> None:
        await self._tx.rows(
            """
            INSERT INTO members (person, role, standing) VALUES (:person, :role, 'joining')
            ON CONFLICT (person, role) DO UPDATE SET standing = 'joining'
            """,
            {"person": person, "role": role.value},
        )

    async def sign(self, person: str, role: Role, now: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE members SET standing = 'signed', signed_at = :now
            WHERE person = :person AND role = :role
            """,
            {"person": person, "role": role.value, "now": millis(now)},
        )

    async def decide(self, person: str, role: Role, standing: Standing, by: str, now: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE members SET standing = :standing, decided_by = :by, decided_at = :now, departure = NULL,
                missed_at = NULL, doubt_told = 0,
                since = :now
            WHERE person = :person AND role = :role
            """,
            {"person": person, "role": role.value, "standing": standing.value, "by": by, "now": millis(now)},
        )

    async def stand(
        self, person: str, role: Role, standing: Standing, now: datetime, until: datetime | None = None
    ) -> None:
        # Somebody who was declined or removed comes back by an invitation only.
        await self._tx.rows(
            """
            UPDATE members SET standing = :standing, decided_at = :now, suspended_until = :until,
                departure = NULL, missed_at = NULL, doubt_told = 0,
                coordinator = CASE WHEN :standing = 'removed' THEN 0 ELSE coordinator END
            WHERE person = :person AND role = :role AND standing NOT IN ('declined', 'removed')
            """,
            {
                "person": person,
                "role": role.value,
                "standing": standing.value,
                "now": millis(now),
                "until": millis_or_none(until),
            },
        )

    async def coordinators(self) -> Sequence[str]:
        rows = await self._tx.rows(
            "SELECT person FROM members WHERE role = 'counselor' AND standing = 'active' AND coordinator = 1"
        )
        return [row["person"] for row in rows]

    async def make_coordinator(self, person: str) -> None:
        await self._tx.rows(
            "UPDATE members SET coordinator = 1 WHERE person = :person AND role = 'counselor'",
            {"person": person},
        )

    async def certify(self, person: str, until: datetime, by: str, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO certificates (person, confirmed_by, issued_at, valid_until)
            VALUES (:person, :by, :now, :until)
            """,
            {"person": person, "by": by, "now": millis(now), "until": millis(until)},
        )

    async def set_on_call(self, person: str, *, on_call: bool, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE members SET on_call_since = :since WHERE person = :person AND role = 'counselor'",
            {"person": person, "since": millis(now) if on_call else None},
        )

    async def member(self, person: str, role: Role) -> Member | None:
        row = await self._tx.row(
            f"{COLLEAGUE} WHERE m.person = :person AND m.role = :role", {"person": person, "role": role.value}
        )
        return member_of(row) if row else None

    async def colleagues(self) -> Sequence[Colleague]:
        rows = await self._tx.rows(f"{COLLEAGUE} ORDER BY m.role DESC, p.made_at, p.id")
        return [self._colleague(row) for row in rows]

    async def counselors(self) -> Sequence[Colleague]:
        rows = await self._tx.rows(
            f"{COLLEAGUE} WHERE {ACTIVE_COUNSELOR} ORDER BY m.on_call_since IS NULL, p.made_at, p.id"
        )
        return [self._colleague(row) for row in rows]

    async def reachable_on_call(self) -> bool:
        found = await self._tx.value(
            f"""
            SELECT 1 FROM members m JOIN people p ON p.id = m.person JOIN chats h ON h.id = p.chat
            WHERE {ACTIVE_COUNSELOR} AND m.on_call_since IS NOT NULL LIMIT 1
            """
        )
        return found is not None

    def _colleague(self, row: Row) -> Colleague:
        sealed = row["name"]
        name = self._vault.rows.open(sealed, NAME, row["person"]).decode() if sealed else None
        return Colleague(
            row["person"],
            row["chat"],
            name,
            Role(row["role"]),
            member_of(row),
            utc_or_none(row["until"]),
            bool(row["started"]),
        )
