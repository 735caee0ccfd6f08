"""Forgetting a person: all that is theirs goes in one transaction, after a line in a list of its own."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo

from care.conversation import frequent_use
from care.matching import repeat_pairs
from care.model.entities import Case, Person
from care.model.levels import Level
from care.ports.forgetting import Holdings
from storage.cases.case_rows import case_of
from storage.engine.converters import millis, utc
from storage.engine.database import Transaction
from storage.engine.deletes import remove_conversations, remove_person
from storage.keeping import own_data
from storage.keeping.erasure_list import ErasureList, mark_of
from storage.outbox.posted_cards import orphaned
from storage.programme.figures import Figures
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import NAME, Vault
from storage.sealing.lasting_counts import CAME, HEAVY, LONG, MET, REVIEWED, LastingCounts

MILLISECOND = timedelta(milliseconds=1)
THEIRS = "SELECT id FROM conversations WHERE student = :person"
HELD = {
    "emergency": f"""
        SELECT 1 FROM cases WHERE student = :person AND state <> 'closed' AND level = {int(Level.EMERGENCY)}
    """,
    "report": "SELECT 1 FROM reports WHERE closed_at IS NULL AND :person IN (reporter, about)",
}
"""Why somebody cannot be forgotten yet, and the statement that finds it."""
OWN_ROW = """
    SELECT name, age, COALESCE(agreed_at, 0) / 1000 AS agreed,
        COALESCE(parents_agreed_at, 0) / 1000 AS parents
    FROM people WHERE id = :person
"""
"""What the person's own row says; times in seconds since 1970, 0 for never."""


TALKED = """
    FROM conversations v WHERE v.student = :person AND v.talking_since > :since
        AND EXISTS (SELECT 1 FROM pairings r WHERE r.conversation = v.id)
"""
COUNTED: Mapping[str, tuple[str, timedelta]] = {
    MET: (
        """
        SELECT student AS one, supporter AS other, MAX(paired_at) AS at FROM pairings
        WHERE :person IN (student, supporter) AND paired_at > :since GROUP BY student, supporter, conversation
        """,
        repeat_pairs.PERIOD,
    ),
    CAME: (
        f"SELECT v.student AS one, NULL AS other, v.talking_since AS at {TALKED}",
        frequent_use.WEEKS * frequent_use.WEEK,
    ),
    LONG: (
        f"""
        SELECT v.student AS one, NULL AS other, v.ended_at AS at {TALKED} AND v.ended_at - v.talking_since
            - COALESCE((SELECT MAX(k.away) FROM talks k WHERE k.conversation = v.id), 0) > :long
        """,
        frequent_use.WEEK,
    ),
    REVIEWED: (
        """
        SELECT student AS one, NULL AS other, made_at AS at FROM care_reviews
        WHERE student = :person AND made_at > :since
        """,
        frequent_use.ONCE_IN,
    ),
    HEAVY: (
        f"""
        SELECT person AS one, NULL AS other, answered_at AS at FROM check_ins
        WHERE conversation IN ({THEIRS}) AND person <> :person AND question = 'heavy' AND answer IN ('4', '5')
            AND answered_at > :since
        """,
        timedelta(days=1),
    ),
}
"""What is counted on after somebody is forgotten, of whom, when it was, and for how long it counts."""


class StoredForgetting:
    """`care.ports.forgetting.Forgetting` in SQL, with the list of forgotten people."""

    def __init__(
        self,
        tx: Transaction,
        keys: KeyRing,
        vault: Vault,
        erasures: ErasureList,
        zone: tzinfo,
        now: datetime,
    ) -> None:
        self._tx = tx
        self._keys = keys
        self._vault = vault
        self._list = erasures
        self._figures = Figures(tx, zone)
        self._now = now

    async def holdings(self, person: str) -> Holdings:
        given = {"person": person}
        (row,) = await self._tx.rows(OWN_ROW, given)
        (counts,) = await self._tx.rows(own_data.COUNTS, given)
        name = self._vault.rows.open(row["name"], NAME, person).decode() if row["name"] else ""
        return Holdings(row["agreed"], row["parents"], row["age"] or "", name, dict(counts))

    async def wish(self, person: str) -> None:
        await self._tx.rows(
            """
            INSERT INTO farewells (person, asked_at) VALUES (:person, :now) ON CONFLICT (person) DO NOTHING
            """,
            {"person": person, "now": millis(self._now)},
        )

    async def wishes(self) -> Sequence[str]:
        rows = await self._tx.rows("SELECT person FROM farewells ORDER BY asked_at, person")
        return [row["person"] for row in rows]

    async def listed(self, person: str) -> bool:
        try:
            await self._list_outside(person)
        except OSError:
            return False
        return True

    async def stamp_list(self) -> None:
        with suppress(OSError):  # told of when somebody is to be forgotten
            await self._note_stamp(self._list.stamp(self._now))

    async def _list_outside(self, person: str) -> None:
        if mark_of(person) not in self._list.marks():
            await self._note_stamp(self._list.add(person, self._now))

    async def _note_stamp(self, at: datetime) -> None:
        # After the file: a list that is whole until then is there before the database asks for it.
        await self._tx.rows("UPDATE programme SET listed_at = :at", {"at": millis(at)})

    async def is_first_delay(self, person: str) -> bool:
        first = (
            "UPDATE farewells SET told_at = :now WHERE person = :person AND told_at IS NULL RETURNING person"
        )
        return bool(await self._tx.rows(first, {"person": person, "now": millis(self._now)}))

    async def held_for(self, person: str) -> str | None:
        for reason, question in HELD.items():
            if await self._tx.row(question, {"person": person}):
                return reason
        return None

    async def unsent(self, person: str, since: datetime) -> bool:
        row = await self._tx.row(
            """
            SELECT 1 FROM outbox o JOIN people p ON p.chat = o.writer
            WHERE p.id = :person AND o.what IN ('relay', 'edit') AND o.made_at > :since LIMIT 1
            """,
            {"person": person, "since": millis(since)},
        )
        return row is not None

    async def cases(self, person: str) -> Sequence[Case]:
        rows = await self._tx.rows(
            "SELECT * FROM cases WHERE student = :person AND state <> 'closed'", {"person": person}
        )
        return [case_of(row) for row in rows]

    async def erase(self, person: Person) -> Sequence[tuple[int, int]]:
        # First outside: after a crash before the commit the person is forgotten at the next try.
        await self._list_outside(person.id)
        given = {"person": person.id, "chat": person.chat, "like": f"{person.id} %"}
        # The monthly report needs the numbers of what goes now.
        await self._count(given)
        await self._keep_counts(person.id)
        # Before the conversations go: afterwards nothing says which messages belonged to them.
        shown = await self._shown(given)
        for row in await self._tx.rows(THEIRS, given):
            # Takes effect at once, in a file of its own: a rollback does not bring the key back.
            await self._keys.destroy(row["id"])
        # While the conversations are there: rows of the outbox are found by them.
        await self._silence(given)
        await remove_conversations(self._tx, "student = :person", given)
        await remove_person(self._tx, person.id)
        await self._leave_chat(person.chat)
        return [*shown, *await orphaned(self._tx)]

    async def _count(self, given: Mapping[str, object]) -> None:
        for counts in (
            await self._figures.conversations("student = :person", given),
            await self._figures.cases("student = :person", given),
            await self._figures.referrals("student = :person", given),
            await self._figures.duties("person = :person", given),
        ):
            await self._figures.keep(counts.items())

    async def _keep_counts(self, person: str) -> None:
        """Keep what limits go on counting: nobody gets around one, or takes one from others, by leaving."""
        counts, given = LastingCounts(self._tx, self._vault), {"person": person, "now": millis(self._now)}
        for what, (statement, lasts) in COUNTED.items():
            long, since = frequent_use.LONG // MILLISECOND, millis(self._now - lasts)
            for row in await self._tx.rows(statement, {**given, "since": since, "long": long}):
                people = [one for one in (row["one"], row["other"]) if one]
                await counts.keep(what, people, utc(row["at"]), lasts)

    async def _shown(self, given: Mapping[str, object]) -> Sequence[tuple[int, int]]:
        """Take out what the bot wrote about the person in others' chats, and what others wrote in theirs.

        Returns (chat, message) of each.
        """
        copies = await self._tx.rows(
            f"""
            DELETE FROM copies WHERE conversation IN ({THEIRS}) AND chat <> :chat
                OR chat = :chat AND conversation NOT IN ({THEIRS})
            RETURNING chat, copy
            """,
            given,
        )
        cards = await self._tx.rows(
            """
            DELETE FROM cards WHERE about = :person OR about LIKE :like RETURNING chat, message
            """,
            given,
        )
        # What stands in the student's own chat is theirs: it is not deleted there.
        await self._tx.rows("DELETE FROM copies WHERE chat = :chat", given)
        return [(row[0], row[1]) for row in (*copies, *cards)]

    async def _silence(self, given: Mapping[str, object]) -> None:
        """Delete what waits to be sent to the person or from them."""
        await self._tx.rows(
            f"""
            DELETE FROM outbox WHERE state = 'ready'
                AND (chat = :chat OR writer = :chat OR conversation IN ({THEIRS}))
            """,
            given,
        )
        for table in ("prompts", "sides", "addressees", "cards"):
            await self._tx.rows(f"DELETE FROM {table} WHERE chat = :chat", given)

    async def _leave_chat(self, chat: int) -> None:
        """Make the chat a guest's: the address goes after the last message to it, the hash a day later."""
        await self._tx.rows(
            """
            UPDATE chats SET kind = 'guest', sos_asked_at = NULL, sos_shown_at = NULL, welcomed_at = NULL,
                welcomed_with = NULL, crisis_lines_at = NULL, violence_lines_at = NULL, heard_at = NULL,
                question_at = NULL, seen_at = :now
            WHERE id = :chat
            """,
            {"chat": chat, "now": millis(self._now)},
        )
