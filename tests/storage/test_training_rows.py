"""What is kept of a training: sealed where it names somebody, readable again after a new main key."""

from datetime import date
from pathlib import Path

import pytest

from bot.base.clock import seeded_chance
from bot.planning.newcomers import open_store, rules_of
from care.curriculum.training_records import Elsewhere
from care.ports.unit_of_work import UnitOfWork
from storage.engine.place import Home
from storage.store import Store
from tests.storage.rotating import changed
from tests.virtual import NOON
from tests.world import KEY, TOKEN

NEW_KEY = bytes(reversed(KEY))
HOURS = Elsewhere(390, date(2026, 3, 1), "Kursus Karang Taruna", "Balai Kelurahan")


async def opened(folder: Path, key: bytes) -> Store:
    return await open_store(folder, rules_of({"BOT_TOKEN": TOKEN}), seeded_chance(1), key)


async def note(work: UnitOfWork) -> str:
    """Somebody's hours elsewhere."""
    visitor = await work.people.arrive(7_000_000_001, "id", work.now, writes=True)
    person = await work.people.add("pe5on0000001", visitor.chat, "id", 1, work.now)
    await work.training.note_elsewhere("n0te00000001", person.id, HOURS, person.id, work.now)
    return person.id


@pytest.mark.sqlite
async def test_the_name_of_a_trainer_is_sealed_and_comes_along_to_a_new_key(tmp_path: Path) -> None:
    store = await opened(tmp_path, KEY)
    person = await store.run(NOON, lambda desk: note(desk.work))
    await store.close()
    kept = (tmp_path / "sebaya.db").read_bytes()
    assert not [word for word in (b"Karang", b"Kelurahan") if word in kept]
    await changed(Home(tmp_path / "sebaya.db"), KEY, NEW_KEY)
    store = await opened(tmp_path, NEW_KEY)
    found = await store.run(NOON, lambda desk: desk.work.training.elsewhere(person))
    await store.close()

    assert found == [HOURS]
