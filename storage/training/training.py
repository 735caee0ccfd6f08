"""Pages, quizzes and hours of training elsewhere of each trainee."""

from collections.abc import Sequence
from datetime import date, datetime

from care.curriculum.training_records import Asked, Elsewhere, Quiz, Reading, Trainee
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import PLACE, TRAINER, Vault

READING = "SELECT module, version, page, furthest, turned_at FROM readings WHERE person = :person"
TO_REMIND = """
    SELECT t.person, p.chat FROM trainees t
    JOIN people p ON p.id = t.person
    JOIN chats h ON h.id = p.chat AND h.started = 1
    JOIN members m ON m.person = t.person AND m.role = 'supporter' AND m.standing = 'active'
    WHERE t.reminders = 1 AND t.touched_at <= :since
        AND (t.reminded_at IS NULL OR t.reminded_at <= :since)
    ORDER BY t.person
"""
"""Active, reachable trainees who want reminders and have neither done anything nor been reminded lately."""


def quiz_of(row: Row) -> Quiz:
    """Read a row of `quizzes`."""
    asked = [word.split(":") for word in row["asked"].split()]
    return Quiz(
        row["id"],
        row["person"],
        row["subject"],
        tuple(Asked(module, int(version), int(number)) for module, version, number in asked),
        tuple(map(int, row["answers"])),
        utc_or_none(row["ended_at"]),
        row["score"],
        None if row["passed"] is None else bool(row["passed"]),
        tuple(tuple(map(int, word)) for word in row["orders"].split()),
    )


def reading_of(row: Row) -> Reading:
    """Read a row of `READING`."""
    return Reading(row["module"], row["version"], row["page"], row["furthest"], utc_or_none(row["turned_at"]))


class StoredTraining:
    """`care.ports.training.Training` in SQL; the names of trainers are encrypted."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def trainee(self, person: str) -> Trainee | None:
        row = await self._tx.row("SELECT * FROM trainees WHERE person = :person", {"person": person})
        if row is None:
            return None
        reminders = None if row["reminders"] is None else bool(row["reminders"])
        return Trainee(person, reminders, utc_or_none(row["reminded_at"]))

    async def touch(self, person: str, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO trainees (person, touched_at) VALUES (:person, :now)
            ON CONFLICT (person) DO UPDATE SET touched_at = excluded.touched_at
            """,
            {"person": person, "now": millis(now)},
        )

    async def complete(self, person: str, now: datetime) -> bool:
        row = await self._tx.row(
            """
            INSERT INTO trainees (person, touched_at, complete_at) VALUES (:person, :now, :now)
            ON CONFLICT (person) DO UPDATE SET complete_at = excluded.complete_at
                WHERE trainees.complete_at IS NULL
            RETURNING person
            """,
            {"person": person, "now": millis(now)},
        )
        return row is not None

    async def set_reminders(self, person: str, *, wanted: bool) -> None:
        await self._tx.rows(
            "UPDATE trainees SET reminders = :wanted WHERE person = :person",
            {"person": person, "wanted": int(wanted)},
        )

    async def to_remind(self, quiet_since: datetime) -> Sequence[tuple[str, int]]:
        rows = await self._tx.rows(TO_REMIND, {"since": millis(quiet_since)})
        return [(row["person"], row["chat"]) for row in rows]

    async def reminded(self, person: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE trainees SET reminded_at = :now WHERE person = :person",
            {"person": person, "now": millis(now)},
        )

    async def reading(self, person: str, module: str) -> Reading | None:
        row = await self._tx.row(f"{READING} AND module = :module", {"person": person, "module": module})
        return reading_of(row) if row else None

    async def readings(self, person: str) -> Sequence[Reading]:
        return [reading_of(row) for row in await self._tx.rows(READING, {"person": person})]

    async def read(self, person: str, reading: Reading) -> None:
        await self._tx.rows(
            """
            INSERT INTO readings (person, module, version, page, furthest, turned_at)
            VALUES (:person, :module, :version, :page, :furthest, :turned)
            ON CONFLICT (person, module) DO UPDATE SET
                version = excluded.version, page = excluded.page, furthest = excluded.furthest,
                turned_at = excluded.turned_at
            """,
            {
                "person": person,
                "module": reading.module,
                "version": reading.version,
                "page": reading.page,
                "furthest": reading.furthest,
                "turned": millis(reading.turned_at) if reading.turned_at else None,
            },
        )

    async def quiz(self, quiz: str) -> Quiz | None:
        row = await self._tx.row("SELECT * FROM quizzes WHERE id = :id", {"id": quiz})
        return quiz_of(row) if row else None

    async def open_quiz(self, person: str, subject: str) -> Quiz | None:
        row = await self._tx.row(
            "SELECT * FROM quizzes WHERE person = :person AND subject = :subject AND ended_at IS NULL",
            {"person": person, "subject": subject},
        )
        return quiz_of(row) if row else None

    async def quizzes(self, person: str) -> Sequence[Quiz]:
        rows = await self._tx.rows(
            "SELECT * FROM quizzes WHERE person = :person AND score IS NOT NULL ORDER BY ended_at, id",
            {"person": person},
        )
        return [quiz_of(row) for row in rows]

    async def begin(self, quiz: Quiz, now: datetime) -> None:
        asked = " ".join(f"{one.module}:{one.version}:{one.number}" for one in quiz.asked)
        await self._tx.rows(
            """
            INSERT INTO quizzes (id, person, subject, asked, orders, begun_at)
            VALUES (:id, :person, :subject, :asked, :orders, :now)
            """,
            {
                "id": quiz.id,
                "person": quiz.person,
                "subject": quiz.subject,
                "asked": asked,
                "orders": " ".join("".join(map(str, order)) for order in quiz.orders),
                "now": millis(now),
            },
        )

    async def answer(self, quiz: str, answers: Sequence[int]) -> None:
        await self._tx.rows(
            "UPDATE quizzes SET answers = :answers WHERE id = :id",
            {"id": quiz, "answers": "".join(map(str, answers))},
        )

    async def end(self, quiz: Quiz, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE quizzes SET ended_at = :now, score = :score, passed = :passed WHERE id = :id",
            {
                "id": quiz.id,
                "now": millis(now),
                "score": quiz.score,
                "passed": None if quiz.passed is None else int(quiz.passed),
            },
        )

    async def note_elsewhere(
        self, note: str, person: str, elsewhere: Elsewhere, by: str, now: datetime
    ) -> None:
        await self._tx.rows(
            """
            INSERT INTO hours_elsewhere (id, person, minutes, day, trainer, place, noted_by, noted_at)
            VALUES (:id, :person, :minutes, :day, :trainer, :place, :by, :now)
            """,
            {
                "id": note,
                "person": person,
                "minutes": elsewhere.minutes,
                "day": elsewhere.day.isoformat(),
                "trainer": self._vault.rows.close(elsewhere.trainer.encode(), TRAINER, note),
                "place": self._vault.rows.close(elsewhere.place.encode(), PLACE, note),
                "by": by,
                "now": millis(now),
            },
        )

    async def elsewhere(self, person: str) -> Sequence[Elsewhere]:
        rows = await self._tx.rows(
            "SELECT * FROM hours_elsewhere WHERE person = :person ORDER BY day, id", {"person": person}
        )
        return [self._elsewhere_of(row) for row in rows]

    def _elsewhere_of(self, row: Row) -> Elsewhere:
        """Read a row of `hours_elsewhere`; older ones have no place."""
        opened, note = self._vault.rows.open, row["id"]
        place = opened(row["place"], PLACE, note).decode() if row["place"] else ""
        trainer = opened(row["trainer"], TRAINER, note).decode()
        return Elsewhere(row["minutes"], date.fromisoformat(row["day"]), trainer, place)
