"""A long past, as bulk rows: ended conversations whose messages, copies and updates are all still kept."""

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.seeding import Seeder
from bot.base.clock import SystemClock
from bot.planning.accounts import STUDENT
from bot.planning.newcomers import KEY, agreed
from care.model.messages import Content
from care.ports.unit_of_work import UnitOfWork
from storage.conversations.sealed_words import packed
from storage.engine.converters import millis
from storage.sealing.conversation_keys import keys_beside
from storage.sealing.encryption import Seal, Vault
from storage.sealing.key_slots import KeySlots

FIRST_SOURCE, FIRST_COPY = 100_000_000, 200_000_000
PAST_STUDENTS = 1_000
STEP = timedelta(hours=20)
"""All of it ended within the last 20 hours: nothing is due to be forgotten."""
WORDS = "halo kak, aku mau cerita soal tugas kelompok yang bikin aku kurang tidur minggu ini"


@dataclass(frozen=True, slots=True)
class Past:
    """One ended conversation: who was in it, and when it ended."""

    number: int
    student: tuple[str, int]
    supporter: tuple[str, int]
    ended_at: int

    @property
    def id(self) -> str:
        return f"past-{self.number:07d}"


async def past_students(seeder: Seeder, first: int) -> None:
    """People whose conversations are over."""

    async def come(work: UnitOfWork) -> None:
        for number in range(first, first + PAST_STUDENTS):
            await agreed(work, STUDENT + 2 * number)

    await seeder.do(come)


def write_past(folder: Path, *, conversations: int, messages: int) -> None:
    """Write so many ended conversations with so many messages in all; the store is closed meanwhile."""
    vault = Vault(KEY)
    keys = KeySlots.open(keys_beside(folder / "sebaya.db"), vault)
    with sqlite3.connect(folder / "sebaya.db") as database:
        database.executescript("PRAGMA synchronous = 0; PRAGMA foreign_keys = 1")
        past = _past(database, conversations)
        for one, sequence in zip(past, _shares(messages, conversations), strict=True):
            _write(database, keys, one, sequence)
        _write_seen(database, vault, messages)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    keys.close()


def _past(database: sqlite3.Connection, conversations: int) -> list[Past]:
    people = "SELECT p.id, p.chat FROM people p LEFT JOIN members m ON m.person = p.id"
    students = database.execute(
        f"{people} WHERE m.person IS NULL AND p.id NOT IN (SELECT student FROM conversations)"
    ).fetchall()
    supporters = database.execute(f"{people} WHERE m.role = 'supporter'").fetchall()
    end, step = SystemClock().now(), STEP / conversations
    return [
        Past(
            number,
            students[number % len(students)],
            supporters[number % len(supporters)],
            millis(end - step * (conversations - number)),
        )
        for number in range(conversations)
    ]


def _shares(messages: int, conversations: int) -> Iterator[range]:
    """The messages' numbers, in equal shares."""
    for number in range(conversations):
        yield range(number * messages // conversations, (number + 1) * messages // conversations)


def _write(database: sqlite3.Connection, keys: KeySlots, past: Past, numbers: range) -> None:
    key = os.urandom(32)
    keys.put(past.id, key)
    database.execute(
        """
        INSERT INTO conversations
            (id, student, stage, for_counselor, made_at, talking_since, ended_at, ended_by)
        VALUES (?, ?, 'ended', 0, ?, ?, ?, 'student')
        """,
        (past.id, past.student[0], past.ended_at, past.ended_at, past.ended_at),
    )
    seats = ((past.student, "student", "Biru Rusa"), (past.supporter, "supporter", "Hijau Elang"))
    database.executemany(
        """
        INSERT INTO participants (conversation, person, part, mode, alias, joined_at)
        VALUES (?, ?, ?, 'left', ?, ?)
        """,
        [(past.id, person, part, alias, past.ended_at) for (person, _), part, alias in seats],
    )
    _write_messages(database, past, Seal(key), numbers)


def _write_messages(database: sqlite3.Connection, past: Past, seal: Seal, numbers: range) -> None:
    body = packed(Content(WORDS))
    sides = (past.student, past.supporter)
    first = database.execute("SELECT COALESCE(MAX(id), 0) + 1 FROM messages").fetchone()[0]
    rows = [
        (first + n, past.id, *sides[n % 2], FIRST_SOURCE + number, past.ended_at, sides[1 - n % 2][1])
        for n, number in enumerate(numbers)
    ]
    database.executemany(
        """
        INSERT INTO messages (id, conversation, person, chat, source, body, written_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [(*row[:5], seal.close(body, "messages", past.id, row[4]), row[5]) for row in rows],
    )
    database.executemany(
        "INSERT INTO copies (chat, copy, conversation, message) VALUES (?, ?, ?, ?)",
        [(row[6], FIRST_COPY + row[4], past.id, row[0]) for row in rows],
    )


def _write_seen(database: sqlite3.Connection, vault: Vault, messages: int) -> None:
    """Every message came as an update, and updates are known for 48 hours."""
    at = millis(SystemClock().now() - STEP)
    database.executemany(
        "INSERT INTO seen (hash, seen_at) VALUES (?, ?)",
        ((vault.hash("update", f"message:past:{number}"), at) for number in range(messages)),
    )
