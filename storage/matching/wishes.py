"""What students wish, and what supporters say of themselves."""

from collections.abc import Sequence
from datetime import datetime

from care.model.enums import Gender, Language
from care.model.match_rules import Profile, Wish
from storage.engine.converters import QUEUED, millis
from storage.engine.database import Transaction
from storage.matching.pairing_rows import profile_of, wish_of

PROFILE = """
    SELECT p.language, f.gender, f.languages, f.topics
    FROM people p LEFT JOIN profiles f ON f.person = p.id
"""
"""What supporters say of themselves, with the language that they use with the bot."""


class StoredWishes:
    """`care.ports.pairings.Wishes` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def profile(self, person: str) -> Profile:
        (row,) = await self._tx.rows(f"{PROFILE} WHERE p.id = :id", {"id": person})
        return profile_of(row)

    async def set_profile(self, person: str, profile: Profile) -> None:
        await self._tx.rows(
            """
            INSERT INTO profiles (person, gender, languages, topics)
            VALUES (:person, :gender, :languages, :topics)
            ON CONFLICT (person) DO UPDATE SET gender = excluded.gender, languages = excluded.languages,
                topics = excluded.topics
            """,
            {
                "person": person,
                "gender": profile.gender.value if profile.gender else None,
                "languages": " ".join(sorted(profile.languages)),
                "topics": " ".join(sorted(profile.topics)),
            },
        )

    async def on_offer(self) -> tuple[frozenset[Gender], frozenset[Language]]:
        rows = await self._tx.rows(
            f"{PROFILE} JOIN members m ON m.person = p.id AND m.role = 'supporter' AND m.standing = 'active'"
        )
        profiles = [profile_of(row) for row in rows]
        genders = frozenset(profile.gender for profile in profiles if profile.gender)
        return genders, frozenset(language for profile in profiles for language in profile.languages)

    async def wish(self, conversation: str) -> Wish:
        (row,) = await self._tx.rows(
            "SELECT wish_gender, wish_language FROM conversations WHERE id = :id", {"id": conversation}
        )
        return wish_of(row)

    async def set_wish(self, conversation: str, wish: Wish) -> None:
        await self._tx.rows(
            "UPDATE conversations SET wish_gender = :gender, wish_language = :language WHERE id = :id",
            {
                "id": conversation,
                "gender": wish.gender.value if wish.gender else None,
                "language": wish.language.value if wish.language else None,
            },
        )

    async def ask_the_same(self, conversation: str, before: str) -> None:
        await self._tx.rows(
            """
            UPDATE conversations SET (topic, mood, wish_gender, wish_language) = (
                SELECT topic, mood, wish_gender, wish_language FROM conversations b WHERE b.id = :before
            ) WHERE id = :id
            """,
            {"id": conversation, "before": before},
        )

    async def asked(self, conversation: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE conversations SET wishes_asked_at = :now WHERE id = :id",
            {"id": conversation, "now": millis(now)},
        )

    async def unanswered(self, asked_before: datetime) -> Sequence[str]:
        rows = await self._tx.rows(
            "SELECT id FROM conversations WHERE stage = 'asking' AND wishes_asked_at <= :before",
            {"before": millis(asked_before)},
        )
        return [row["id"] for row in rows]

    async def unmet(self, waiting_since: datetime, now: datetime) -> Sequence[str]:
        # Read and mark in one statement, so that each student is asked once.
        rows = await self._tx.rows(
            f"""
            UPDATE conversations AS v SET wish_unmet_at = :now
            WHERE stage = 'waiting' AND for_counselor = 0 AND wish_unmet_at IS NULL
                AND {QUEUED} <= :since AND (wish_gender IS NOT NULL OR wish_language IS NOT NULL)
                AND id NOT IN (SELECT conversation FROM offers WHERE state = 'open')
            RETURNING id
            """,
            {"since": millis(waiting_since), "now": millis(now)},
        )
        return [row["id"] for row in rows]
