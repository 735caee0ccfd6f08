"""Times that a clock which was ahead has left in the future, after it was put right."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from storage.engine.converters import millis
from storage.engine.database import Transaction

HAPPENED: Mapping[str, tuple[str, ...]] = {
    "programme": ("heard_at", "reached_at", "awake_since", "board_at"),
    "chats": ("sos_asked_at", "sos_shown_at", "crisis_lines_at", "violence_lines_at", "question_at"),
    "cases": ("opened_at", "claimed_at", "acted_at", "kept_at", "reminded_at"),
    "flags": ("raised_at",),
    "threads": ("opened_at", "asked_at"),
    "messages": ("written_at",),
    "conversations": ("made_at", "waiting_since", "wishes_asked_at", "talking_since", "called_at"),
    "participants": ("joined_at", "left_at"),
    "talks": (
        "hinted_at",
        "limit_told_at",
        "nudged_at",
        "another_at",
        "asked_at",
        "stirred_at",
        "handover_at",
    ),
    "pairings": ("paired_at",),
    "members": ("on_call_since", "on_call_asked_at", "on_call_confirmed_at", "missed_at"),
    "duties": ("since", "free_since"),
    "reports": ("made_at", "told_at"),
    "reveals": ("asked_at", "decided_at"),
    "rehearsals": ("begun_at", "touched_at"),
    "trainees": ("touched_at", "reminded_at", "complete_at"),
    "readings": ("turned_at",),
    "practice_sheets": ("begun_at", "done_at"),
    "catch_ups": ("since",),
    "addressees": ("asked_at", "chosen_at"),
    "prompts": ("asked_at",),
    "farewells": ("asked_at", "told_at"),
    "cards": ("posted_at",),
    "outbox": ("made_at",),
    "setup_tries": ("tried_at",),
    "referrals": ("made_at", "moved_at", "sent_at", "outcome_at"),
}
"""Columns that say when something happened: never later than now.
Not among them: ends of conversations, cases and reports, from which the destruction of keys is counted.
"""
TRIES_AGAIN: Mapping[str, str] = {
    "outbox": "not_before",
    "threads": "repeat_at",
    "conversations": "wait_notice_at",
}
"""Columns that say when something is tried or asked again: one step from now at the latest."""


class StoredTimes:
    """`care.ports.retention.Times` in SQL."""

    def __init__(self, tx: Transaction, now: datetime) -> None:
        self._tx = tx
        self._now = now

    async def ahead(self) -> timedelta:
        row = await self._tx.row(
            "SELECT COALESCE(heard_at, 0) AS heard, COALESCE(reached_at, 0) AS reached FROM programme"
        )
        newest = max(row["heard"], row["reached"]) if row else 0
        return max(timedelta(milliseconds=newest - millis(self._now)), timedelta(0))

    async def clamp(self, step: timedelta) -> None:
        given = {"now": millis(self._now), "latest": millis(self._now + step)}
        for table, columns in HAPPENED.items():
            for column in columns:
                await self._tx.rows(f"UPDATE {table} SET {column} = :now WHERE {column} > :now", given)
        for table, column in TRIES_AGAIN.items():
            await self._tx.rows(f"UPDATE {table} SET {column} = :latest WHERE {column} > :latest", given)

    async def clamp_offers(self, latest: datetime) -> None:
        await self._tx.rows(
            "UPDATE offers SET expires_at = :latest WHERE state = 'open' AND expires_at > :latest",
            {"latest": millis(latest)},
        )

    async def call_by(self, case: str, latest: datetime) -> None:
        await self._tx.rows(
            "UPDATE cases SET next_rung_at = :latest WHERE id = :id AND next_rung_at > :latest",
            {"id": case, "latest": millis(latest)},
        )
