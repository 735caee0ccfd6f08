"""A programme moves between a file and a PostgreSQL: the same rows and keys, and one place to start it."""

import asyncio
import itertools
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from config.settings.key_file import write_key
from storage.engine.opening import NotOurs
from storage.engine.whereabouts import NotHere, Way, Whereabouts, note
from storage.keeping.erasure_list import ErasureList, erasures_beside
from storage.offline import move as steps
from storage.offline.held_home import HeldHome
from storage.offline.move import Moved, move
from storage.offline.pour import contents
from storage.sealing.encryption import Vault
from tests.cli.test_command_line import run
from tests.keeping.on_server import There, home
from tests.keeping.test_forget import forgets
from tests.virtual import NOON
from tests.world import KEY, TOKEN, World

pytestmark = pytest.mark.postgresql
STEPS = ("make_room", "lay", "bring_keys", "compare", "bring_list", "hand_over", "destroy_keys", "release")
_names = itertools.count()


class Killed(BaseException):
    """The process ends here: nothing that tidies up after mistakes is run."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a programme with a team, a running talk, a waiting student and somebody forgotten."""
    folder = tmp_path_factory.mktemp("made")

    async def live() -> None:
        world = World(folder, "en")
        await world.opens()
        team = await world.team()
        await forgets(world, await world.waits())
        student = await world.pair(team.supporters[0])
        await student.says("kata kenari")
        await world.waits("kata murai")
        await world.closes()

    asyncio.run(live())
    return folder


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "programme")
    return tmp_path / "programme" / "sebaya.db"


@pytest.fixture
def there() -> Iterator[There]:
    place = There(f"moved_{next(_names)}")
    try:
        yield place
    finally:
        place.drop()


def listed(where: Path | There, file: Path) -> Path:
    """Where the list of forgotten people is for a programme there."""
    return erasures_beside(where if isinstance(where, Path) else file.with_name("sebaya.postgresql"))


async def moves(source: Path | There, target: Path | There, file: Path) -> Moved | None:
    async with home(source) as here, home(target) as there:
        known = ErasureList(listed(source, file))
        vault, to = Vault(KEY), listed(target, file)
        return await move(here, there, vault, NOON, lambda: steps.bring_list(there, vault, known, to))


async def content(where: Path | There) -> Mapping[str, object]:
    async with home(where) as held, held.transaction() as tx:
        return await contents(tx)


async def keys(where: Path | There) -> Mapping[str, bytes]:
    async with home(where) as held:
        return await steps._keys_of(held, Vault(KEY))


async def can_start(where: Path | There) -> bool:
    """Whether there is a programme that says of itself that it is here."""
    async with home(where) as held:
        return await held.has_database() and await held.whereabouts() is None


async def test_there_and_back_every_row_and_key_is_the_same(file: Path, there: There) -> None:
    before, known = await content(file), await keys(file)
    moved = await moves(file, there, file)
    assert moved
    assert moved.rows > 100
    assert moved.keys == len(known) == 2
    assert (await content(there), await keys(there)) == (before, known)

    back = file.with_name("back.db")
    assert await moves(there, back, file) == moved
    assert (await content(back), await keys(back)) == (before, known)
    lists = [listed(where, file) for where in (file, there, back)]
    assert len({ErasureList(one).marks() for one in lists}) == 1
    assert len({one.read_text().splitlines()[-1] for one in lists}) == 1  # until when it is whole
    assert lists[2].read_text().count("forgotten") == 1


async def test_what_was_left_holds_no_key_and_says_where_the_programme_is(file: Path, there: There) -> None:
    await moves(file, there, file)
    assert await keys(file) == {}
    assert not await can_start(file)
    with pytest.raises(NotHere, match=rf"^this programme was moved: it is in the programme {there.name} in"):
        await moves(file, there, file)

    back = file.with_name("back.db")
    await moves(there, back, file)
    assert await keys(there) == {}
    with pytest.raises(NotHere, match=rf"it is in the file {back} now"):
        await moves(there, file.with_name("another.db"), file)


async def dies_after(
    step: str, source: Path | There, target: Path | There, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = getattr(steps, step)

    async def dies(*given: Any) -> None:
        await done(*given)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(steps, step, dies)
        with pytest.raises(Killed):
            await moves(source, target, file)


@pytest.mark.crash
@pytest.mark.parametrize("way", ["to a server", "to a file"])
async def test_killed_after_each_step_in_turn_one_place_counts_and_it_is_begun_again(
    file: Path, there: There, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    source, target = await ends(way, file, there)
    before, known = await content(source), await keys(source)
    for step in STEPS:
        await dies_after(step, source, target, file, monkeypatch)
        assert await can_start(source) == (step in STEPS[:5]), step
        assert await can_start(target) == (step == "release"), step

    with pytest.raises(NotHere):
        await moves(source, target, file)
    assert (await content(target), await keys(target), await keys(source)) == (before, known, {})


async def ends(way: str, file: Path, there: There) -> tuple[Path | There, Path | There]:
    """Where the programme is, and where it is to go."""
    if way == "to a server":
        return file, there
    await moves(file, there, file)
    return there, file.with_name("back.db")


@pytest.mark.parametrize("step", STEPS[1:5])
async def test_what_is_refused_leaves_nothing_and_the_source_as_it_was(
    file: Path, there: There, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before, known = await content(file), await keys(file)
    done = getattr(steps, step)

    async def fails(*given: Any) -> None:
        await done(*given)
        raise NotOurs("it does not fit")

    monkeypatch.setattr(steps, step, fails)
    with pytest.raises(NotOurs, match="it does not fit"):
        await moves(file, there, file)

    assert there.tables() == 0
    assert (await content(file), await keys(file), await can_start(file)) == (before, known, True)


@pytest.mark.parametrize("way", ["to a server", "to a file"])
async def test_killed_among_the_rows_nothing_is_there(
    file: Path, there: There, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    source, target = await ends(way, file, there)

    async def dies(tx: object, home: object) -> None:
        raise Killed

    monkeypatch.setattr(steps, "note", dies)  # every row was copied by then
    with pytest.raises(Killed):
        await moves(source, target, file)

    assert await can_start(source)
    async with home(target) as held:
        assert await held.in_the_way() == ""


async def test_a_row_that_did_not_arrive_as_it_was_is_found(
    file: Path, there: There, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = steps.bring_keys

    async def meddles(source: HeldHome, target: HeldHome, vault: Vault) -> int:
        async with target.transaction() as tx:
            await tx.rows("UPDATE people SET language = 'xx'")
        return await brought(source, target, vault)

    monkeypatch.setattr(steps, "bring_keys", meddles)
    with pytest.raises(NotOurs, match=r"^not every row arrived as it was: people; nothing was changed$"):
        await moves(file, there, file)
    assert there.tables() == 0


async def test_a_place_that_is_taken_or_on_its_way_from_elsewhere_is_left_alone(
    file: Path, there: There, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = file.with_name("other.db")
    for ending in ("", ".keys"):
        shutil.copy(f"{file}{ending}", f"{other}{ending}")
    await dies_after("bring_keys", other, there, file, monkeypatch)
    with pytest.raises(NotHere, match=rf"run `sebaya move` again, with the settings of the file {other}$"):
        await moves(file, there, file)

    await moves(other, there, file)
    kept = await content(there)
    with pytest.raises(NotOurs, match=r"^the programme moved_\d+ in .* is there: give a place where nothing"):
        await moves(file, there, file)
    assert (await content(there), await can_start(file)) == (kept, True)


async def test_numbers_go_on_after_every_one_that_was_given(file: Path, there: There) -> None:
    async with home(file) as held, held.transaction() as tx:
        await tx.rows("UPDATE sqlite_sequence SET seq = 7000 WHERE name = 'messages'")
        highest = await tx.value("SELECT MAX(id) FROM chats")
    await moves(file, there, file)
    assert there.rows("SELECT nextval(pg_get_serial_sequence('{}.messages', 'id'))") == [(7001,)]
    assert there.rows("SELECT nextval(pg_get_serial_sequence('{}.chats', 'id'))") == [(highest + 1,)]

    back = file.with_name("back.db")
    await moves(there, back, file)
    async with home(back) as held, held.transaction() as tx:
        assert await tx.value("SELECT seq FROM sqlite_sequence WHERE name = 'messages'") == 7001


def test_a_service_does_not_try_again_and_again_to_start_what_was_moved(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def mark() -> None:
        async with home(file) as held, held.transaction() as tx:
            await note(tx, Whereabouts(Way.WENT, "the programme sman1 in all at db.example.org"))

    asyncio.run(mark())
    write_key(file.with_name("sebaya.key"), KEY)
    monkeypatch.chdir(file.parent)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)

    assert run(monkeypatch, "run") == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "sebaya: this programme was moved: it is in the programme sman1 in all at db.example.org now; "
        "start it there, with SEBAYA_DATABASE_URL"
    )
