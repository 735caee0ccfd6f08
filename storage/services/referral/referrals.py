"""Referrals in SQL; the words for the service are encrypted under the key of the conversation."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from care.model.services.referral import (
    OUTCOMES,
    Line,
    Priority,
    Referral,
    ReferralState,
    Wisher,
)
from storage.engine.converters import millis, millis_or_none, utc, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.conversation_keys import KeyRing

WORDS = "referrals.words"
STOOD = "id = :id AND state = :state AND rung = :rung AND COALESCE(owner, '') = :owner"
"""It is still as it was read: nobody moved it, took it, or was called because of it."""


def referral_of(row: Row) -> Referral:
    """Read a row of `referrals`."""
    return Referral(
        id=row["id"],
        code=row["code"],
        student=row["student"],
        alias=row["alias"],
        wisher=Wisher(row["wisher"]),
        service=row["service"],
        priority=Priority(row["priority"]),
        state=ReferralState(row["state"]),
        made_at=utc(row["made_at"]),
        moved_at=utc(row["moved_at"]),
        owner=row["owner"],
        case=row["case_id"],
        conversation=row["conversation"],
        allowed=frozenset(map(Line, row["allowed"].split())),
        how=row["how"],
        outcome=ReferralState(row["outcome"]) if row["outcome"] else None,
        sent_at=utc_or_none(row["sent_at"]),
        outcome_at=utc_or_none(row["outcome_at"]),
        call_at=utc_or_none(row["call_at"]),
        rung=row["rung"],
    )


def _as_read(referral: Referral) -> Mapping[str, object]:
    """Return the values of `STOOD`."""
    return {
        "id": referral.id,
        "state": referral.state.value,
        "rung": referral.rung,
        "owner": referral.owner or "",
    }


class StoredReferrals:
    """`care.ports.services.referrals.Referrals` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def add(self, referral: Referral) -> bool:
        row = await self._tx.row(
            """
            INSERT INTO referrals (
                id, code, student, owner, case_id, conversation, alias, wisher, service, priority, state,
                made_at, moved_at, call_at
            ) VALUES (
                :id, :code, :student, :owner, :case, :conversation, :alias, :wisher, :service, :priority,
                :state, :made_at, :moved_at, :call_at
            ) ON CONFLICT DO NOTHING RETURNING id
            """,
            {
                "id": referral.id,
                "code": referral.code,
                "student": referral.student,
                "owner": referral.owner,
                "case": referral.case,
                "conversation": referral.conversation,
                "alias": referral.alias,
                "wisher": referral.wisher.value,
                "service": referral.service,
                "priority": referral.priority.value,
                "state": referral.state.value,
                "made_at": millis(referral.made_at),
                "moved_at": millis(referral.moved_at),
                "call_at": millis_or_none(referral.call_at),
            },
        )
        return row is not None

    async def get(self, referral: str) -> Referral | None:
        return await self._one("id = :value", referral)

    async def coded(self, code: str) -> Referral | None:
        return await self._one("code = :value", code)

    async def _one(self, where: str, value: str) -> Referral | None:
        row = await self._tx.row(f"SELECT * FROM referrals WHERE {where}", {"value": value})
        return referral_of(row) if row else None

    async def of(self, student: str) -> Sequence[Referral]:
        return await self._all(
            "SELECT * FROM referrals WHERE student = :student ORDER BY made_at DESC, id", student=student
        )

    async def not_over(self) -> Sequence[Referral]:
        return await self._all(
            """
            SELECT * FROM referrals WHERE call_at IS NOT NULL
            ORDER BY CASE WHEN rung > 0 THEN 0 ELSE 1 END, COALESCE(call_at, 0), id
            """
        )

    async def over_since(self, since: datetime) -> Sequence[Referral]:
        return await self._all(
            """
            SELECT * FROM referrals WHERE call_at IS NULL AND moved_at >= :since ORDER BY moved_at DESC, id
            """,
            since=millis(since),
        )

    async def _all(self, sql: str, **given: object) -> Sequence[Referral]:
        return [referral_of(row) for row in await self._tx.rows(sql, given)]

    async def move(
        self,
        referral: Referral,
        target: ReferralState,
        *,
        now: datetime,
        call_at: datetime | None,
        how: str | None = None,
    ) -> bool:
        ends = target in OUTCOMES
        return await self._changed(
            f"""
            UPDATE referrals SET state = :target, moved_at = :now, call_at = :call_at, rung = 0,
                how = COALESCE(:how, how), sent_at = COALESCE(:sent_at, sent_at),
                outcome = COALESCE(:outcome, outcome), outcome_at = COALESCE(:outcome_at, outcome_at)
            WHERE {STOOD} RETURNING id
            """,
            referral,
            target=target.value,
            now=millis(now),
            call_at=millis_or_none(call_at),
            how=how,
            sent_at=millis(now) if target is ReferralState.SENT else None,
            outcome=target.value if ends else None,
            outcome_at=millis(now) if ends else None,
        )

    async def _changed(self, sql: str, referral: Referral, **given: object) -> bool:
        return await self._tx.row(sql, {**_as_read(referral), **given}) is not None

    async def allow(self, referral: str, line: Line, *, allowed: bool) -> bool:
        row = await self._tx.row(
            "SELECT allowed FROM referrals WHERE id = :id AND state = 'asked'", {"id": referral}
        )
        if row is None:
            return False
        before = set(row["allowed"].split())
        after = before | {line.value} if allowed else before - {line.value}
        kept = await self._tx.row(
            """
            UPDATE referrals SET allowed = :after
            WHERE id = :id AND state = 'asked' AND allowed = :before RETURNING id
            """,
            {
                "id": referral,
                "before": row["allowed"],
                "after": " ".join(one for one in Line if one in after),
            },
        )
        return kept is not None

    async def take(self, referral: Referral, counselor: str, call_at: datetime) -> bool:
        return await self._changed(
            f"""
            UPDATE referrals SET owner = :counselor, call_at = :call_at, rung = 0
            WHERE {STOOD} AND call_at IS NOT NULL RETURNING id
            """,
            referral,
            counselor=counselor,
            call_at=millis(call_at),
        )

    async def release(self, owner: str, now: datetime) -> Sequence[Referral]:
        return await self._all(
            """
            UPDATE referrals SET owner = NULL, call_at = :now, rung = CASE WHEN rung > 0 THEN rung ELSE 1 END
            WHERE owner = :owner AND call_at IS NOT NULL RETURNING *
            """,
            owner=owner,
            now=millis(now),
        )

    async def follow_case(self, case: str, owner: str, colleague: str) -> None:
        await self._tx.rows(
            """
            UPDATE referrals SET owner = :colleague
            WHERE case_id = :case AND owner = :owner AND call_at IS NOT NULL
            """,
            {"case": case, "owner": owner, "colleague": colleague},
        )

    async def due(self, now: datetime) -> Sequence[Referral]:
        return await self._all(
            "SELECT * FROM referrals WHERE call_at <= :now ORDER BY COALESCE(call_at, 0), id", now=millis(now)
        )

    async def come_back(self, referral: Referral, call_at: datetime) -> bool:
        return await self._changed(
            f"UPDATE referrals SET rung = rung + 1, call_at = :call_at WHERE {STOOD} RETURNING id",
            referral,
            call_at=millis(call_at),
        )

    async def put_words(self, referral: str, words: str) -> bool:
        conversation = await self._tx.value(
            "SELECT conversation FROM referrals WHERE id = :id", {"id": referral}
        )
        # Under the conversation's key, and gone with it; without a key none are kept.
        seal = await self._keys.seal(conversation) if conversation else None
        if seal is None:
            return False
        await self._tx.rows(
            "UPDATE referrals SET words = :words WHERE id = :id",
            {"id": referral, "words": seal.close(words.encode(), WORDS, referral)},
        )
        return True

    async def words(self, referral: str) -> str | None:
        row = await self._tx.row(
            "SELECT conversation, words FROM referrals WHERE id = :id AND words IS NOT NULL", {"id": referral}
        )
        seal = await self._keys.seal(row["conversation"]) if row and row["conversation"] else None
        return seal.open(row["words"], WORDS, referral).decode() if row and seal else None
