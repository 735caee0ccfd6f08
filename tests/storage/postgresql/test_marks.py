"""Rows that were changed on the server without the main key are found at the next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.base.clock import seeded_chance
from care.detection.active_lexicon import ActiveLexicon
from care.model.enums import Role, Standing
from storage.engine.opening import NotOurs
from storage.engine.place import Home, ServerPlace
from storage.store import Store
from tests.postgresql import fresh_place, server
from tests.storage.rows import rules
from tests.virtual import NOON
from tests.world import KEY, lexicon

pytestmark = pytest.mark.postgresql


@pytest.fixture
def place() -> Iterator[ServerPlace]:
    with fresh_place() as there:
        yield there


async def opened(folder: Path, place: ServerPlace) -> Store:
    watch = ActiveLexicon(lexicon())
    return await Store.open(
        Home(folder / "beside", place), KEY, rules=rules(), chance=seeded_chance(1), watcher=watch
    )


async def founded(folder: Path, place: ServerPlace) -> None:
    """A programme with one counselor, opened and closed."""
    store = await opened(folder, place)

    async def found(desk: object) -> None:
        work = desk.work  # type: ignore[attr-defined]  # a Desk
        visitor = await work.people.arrive(7_000_000_001, "id", NOON, writes=True)
        person = await work.people.add("pe5on0000001", visitor.chat, "id", 1, NOON)
        await work.team.join(person.id, Role.COUNSELOR)
        await work.team.decide(person.id, Role.COUNSELOR, Standing.ACTIVE, person.id, NOON)

    await store.run(NOON, found)
    await store.close()


async def test_what_the_bot_itself_writes_fits_at_every_start(tmp_path: Path, place: ServerPlace) -> None:
    await founded(tmp_path, place)
    for _ in range(2):
        await (await opened(tmp_path, place)).close()

    asked = "SELECT mark IS NOT NULL FROM {}.members"
    marks = server().execute(asked.format(place.schema)).fetchall()
    assert marks == [(True,)]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("UPDATE {}.members SET coordinator = 1", "counselor pe5on0000001"),
        ("UPDATE {}.chats SET hash = '\\x00'", "counselor pe5on0000001"),
        (
            "INSERT INTO {0}.members (person, role, standing) SELECT id, 'supporter', 'x' FROM {0}.people",
            "supporter",
        ),
    ],
)
async def test_a_row_that_somebody_else_changed_stops_the_next_start(
    tmp_path: Path, place: ServerPlace, change: str, named: str
) -> None:
    await founded(tmp_path, place)
    server().execute(change.format(place.schema))

    with pytest.raises(NotOurs, match=rf"^rows were changed behind the bot's back: {named}"):
        await opened(tmp_path, place)


async def test_a_change_by_the_bot_after_the_connection_was_lost_is_marked_too(
    tmp_path: Path, place: ServerPlace
) -> None:
    await founded(tmp_path, place)
    store = await opened(tmp_path, place)
    pid = store._database._connection.info.backend_pid  # type: ignore[attr-defined]  # PostgreSQL's own
    server().execute("SELECT pg_terminate_backend(%s, 1000)", [pid])
    await store.run(NOON, lambda desk: desk.work.team.make_coordinator("pe5on0000001"))
    await store.close()

    await (await opened(tmp_path, place)).close()
