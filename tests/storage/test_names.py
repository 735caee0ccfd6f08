"""A name as it is kept, and as it is shown where there is none."""

from pathlib import Path

from care.model.entities import UNKNOWN
from care.ports.unit_of_work import UnitOfWork
from tests.storage.test_training_rows import opened
from tests.virtual import NOON
from tests.world import KEY


async def names(work: UnitOfWork) -> list[str | None]:
    """What is kept and shown before and after a name is given, and what is shown for nobody."""
    visitor = await work.people.arrive(7_000_000_001, "id", work.now, writes=True)
    person = await work.people.add("pe5on0000001", visitor.chat, "id", 1, work.now)
    before = [await work.people.name(person.id), await work.people.called(person.id)]
    await work.people.set_name(person.id, "Sari")
    after = [await work.people.name(person.id), await work.people.called(person.id)]
    return [*before, *after, await work.people.called(None)]


async def test_whom_nobody_has_named_is_shown_by_a_sign(tmp_path: Path) -> None:
    store = await opened(tmp_path, KEY)
    found = await store.run(NOON, lambda desk: names(desk.work))
    await store.close()

    assert found == [None, UNKNOWN, "Sari", "Sari", UNKNOWN]
