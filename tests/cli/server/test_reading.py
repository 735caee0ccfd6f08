"""What is read beside a running bot: one moment of the programme, and nothing is written."""

import pytest

from bot.cli.purge_command import opened_to_read
from bot.programme_info import home_of
from care.ports.unit_of_work import Unavailable
from storage.engine.opening import NotOurs
from storage.offline.inspection import main_key
from storage.store import Desk
from tests.cli.server.conftest import begins
from tests.virtual import NOON
from tests.world import KEY, World

pytestmark = pytest.mark.postgresql


async def own_key(world: World) -> bytes:
    return await main_key(home_of(world.settings), KEY)


async def people(desk: Desk) -> int:
    found: int = await desk.tx.value("SELECT COUNT(*) FROM people")
    return found


async def test_a_programme_is_read_while_its_bot_runs(on_server: World) -> None:
    await begins(on_server)
    await on_server.opens()
    async with opened_to_read(on_server.settings, await own_key(on_server)) as store:
        found = await store.run(NOON, people)
        assert store.versions[0] == store.versions[1]
    assert found == await on_server.programme.store.run(NOON, people)
    await on_server.closes()


async def test_a_server_that_goes_away_meanwhile_is_told_in_one_line(on_server: World) -> None:
    await begins(on_server)

    async def goes_away(_: Desk) -> None:
        raise Unavailable("it went away")

    key = await own_key(on_server)
    with pytest.raises(NotOurs, match=r"^cannot use the programme .* now: it went away$"):
        async with opened_to_read(on_server.settings, key) as store:
            await store.run(NOON, goes_away)
