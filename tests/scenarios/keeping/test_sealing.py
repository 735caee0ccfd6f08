"""What lies on the disk names nobody and says nothing; what is to be forgotten is gone from every copy."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from sandbox.people.people import Person
from storage.keeping.every_column import COLUMNS, SEALED
from storage.sealing.encryption import BrokenSeal
from storage.sealing.sealed_columns import Sealed
from storage.store import Desk
from tests.keeping.raw_keys import slots_of
from tests.scenarios.keeping.filled import fill, seal_of, tables
from tests.scenarios.worked import flagged_and_noted
from tests.world import KEY, Team, World, opened

MARK = "Kanaria"
REACTION = "🤯"


@dataclass(frozen=True)
class Evening:
    """An evening with everything in it; the last of it waits for an answer of Telegram's."""

    world: World
    team: Team
    student: Person
    presses: tuple[str, ...]

    @property
    def folder(self) -> Path:
        return self.world.folder

    def secrets(self) -> Iterator[str]:
        """All that would name somebody, or tell what was said."""
        state = self.world.api.state
        yield from (MARK, MARK.upper(), "Melati", "Pendamping 1", REACTION, "0812", "Konselor", *self.presses)
        yield from (
            name for user in state.users.values() for name in (user.first_name, user.username) if name
        )
        for number in (*state.users, self.team.group.id):
            yield from (str(number), f"{number:x}")
        yield from state.files
        yield from (detail["file_unique_id"] for file in state.files.values() for detail in file.details)


async def played(world: World) -> Evening:
    """Names, words, photos, an edit, a note, a held message, a reaction; half of it is still to be sent."""
    team = await world.team()
    (supporter,) = team.supporters
    student = world.person(first_name=f"{MARK}Nama", username=f"{MARK}_akun")
    await student.start()
    await student.presses("✅")
    await student.taps("💬")
    first = await student.says(f"{MARK} kalimat, aku pengen mati aja")
    await supporter.presses("✅")
    await student.sends_photo(f"{MARK} foto")
    await student.sends_album(2, f"{MARK} album")
    await world.passes(seconds=5)
    await student.edits(first, f"{MARK} diubah")
    await supporter.says(f"{MARK} balasan", reply_to=supporter.last)
    await supporter.taps("🧭")
    await supporter.replies(f"{MARK} pertanyaan")
    await student.taps("🆘")
    await student.taps("✅")
    await flagged_and_noted(team, "urgent", MARK)
    world.api.settle = world.tries
    await student.says(f"{MARK} nomorku 0812 3456 7890")
    await student.reacts(student.last, REACTION)
    await student.sends_photo(f"{MARK} foto kedua")
    await team.desk.says("/invite supporter")
    await team.desk.says("/oncall")
    pressed = [await student.sends_press("x#y"), await team.desk.sends_press("x#y")]
    return Evening(world, team, student, tuple(press.id for press in pressed))


@pytest.fixture
async def evening(world: World) -> Evening:
    return await played(world)


async def test_no_column_holds_a_word_a_name_an_id_or_a_file_in_the_clear(evening: Evening) -> None:
    secrets, numbers = set(evening.secrets()), {*evening.world.api.state.users, evening.team.group.id}
    found, looked = [], 0
    for table, rows in tables(evening.folder / "sebaya.db").items():
        for column, value in ((column, value) for row in rows for column, value in row.items()):
            looked += value is not None
            shown = value if isinstance(value, bytes) else str(value).encode()
            if value in numbers or any(secret.encode() in shown for secret in secrets):
                found.append((table, column))

    assert looked > 400
    assert found == []


async def test_the_raw_files_hold_none_of_it_in_any_spelling(evening: Evening) -> None:
    files = [path for path in evening.folder.iterdir() if path.name.startswith("sebaya.db")]
    raw = b"".join(path.read_bytes() for path in sorted(files))
    spelled = {
        secret.encode(code) for secret in evening.secrets() for code in ("utf-8", "utf-16-le", "utf-16-be")
    }
    wide = [number for number in evening.world.api.state.users if number > 2**32]
    spelled |= {number.to_bytes(8, order) for number in wide for order in ("big", "little")}

    assert {"sebaya.db", "sebaya.db-wal", "sebaya.db.keys"} <= {path.name for path in files}
    assert [secret for secret in spelled if secret in raw] == []


async def test_every_column_of_bytes_is_declared_once_and_none_is_left_out(evening: Evening) -> None:
    with closing(sqlite3.connect(evening.folder / "sebaya.db")) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {
            (name, row[1])
            for name in names
            for row in connection.execute(f"PRAGMA table_info({name})")
            if row[2] == "BLOB"
        }

    declared = [(one.table, one.column) for one in COLUMNS]
    assert columns == set(declared)
    assert len(declared) == len(set(declared))


@pytest.mark.parametrize("one", SEALED, ids=lambda one: f"{one.table}.{one.column}")
async def test_what_is_sealed_for_one_row_opens_in_no_other(evening: Evening, one: Sealed) -> None:
    await fill(evening.folder, KEY)
    rows = [row for row in tables(evening.folder / "sebaya.db")[one.table] if row[one.column]]
    (row, seal) = rows[0], await seal_of(evening.folder, KEY, one, rows[0])
    elsewhere = [{**row, **dict.fromkeys(one.row, "y")}, *rows[1:]] if one.row else []

    assert seal.open(row[one.column], *one.place(row))
    for other in elsewhere:
        with pytest.raises(BrokenSeal):
            seal.open(row[one.column], *one.place(other))
    with pytest.raises(BrokenSeal):
        seal.open(row[one.column][:8], *one.place(row))


async def readable(world: World) -> list[object]:
    """All words that the bot itself can still read: messages, what they were before, held ones, notes."""

    async def read(desk: Desk) -> list[object]:
        (row,) = await desk.tx.rows("SELECT id FROM conversations")
        messages = await desk.work.messages.last(row["id"], 100)
        held = [await desk.work.messages.held(one["id"]) for one in await desk.tx.rows("SELECT id FROM held")]
        notes = await desk.work.cases.notes(row["id"])
        words = [
            content for message in messages for content in (message.content, message.original) if content
        ]
        return [*words, *(one for one in held if one), *notes]

    return await world.programme.store.run(world.clock.now(), read)


async def test_a_destroyed_key_silences_a_copy_of_the_database_made_before(tmp_path: Path) -> None:
    (tmp_path / "now").mkdir()
    (tmp_path / "copy").mkdir()
    async with opened(tmp_path / "now") as world:
        evening = await played(world)
        assert len(await readable(world)) == 9
        await world.programme.close()
        for path in evening.folder.glob("sebaya.db*"):
            shutil.copy(path, tmp_path / "copy" / path.name)
        await world.opens()
        await evening.team.coordinator.presses("☑️")
        await evening.team.coordinator.presses(world.text("outcome-safe"))
        await evening.student.taps("🔚")
        await world.jumps(hours=24 * 31)
        assert await readable(world) == []
        assert await world.rows("SELECT * FROM held") == []
        await world.programme.close()
        shutil.copy(evening.folder / "sebaya.db.keys", tmp_path / "copy" / "sebaya.db.keys")
        await world.opens()

    async with opened(tmp_path / "copy") as later:
        assert len(await later.rows("SELECT body FROM messages")) == 6
        assert await readable(later) == []


async def test_a_destroyed_key_is_in_no_file_any_more(world: World) -> None:
    evening = await played(world)
    (slot,) = slots_of(evening.folder)
    world.api.settle = world.settle
    await evening.team.coordinator.presses("☑️")
    await evening.team.coordinator.presses(world.text("outcome-safe"))
    await evening.student.taps("🔚")
    await world.jumps(hours=24 * 31)

    left = [path.name for path in evening.folder.iterdir() if slot in path.read_bytes()]
    assert left == []
