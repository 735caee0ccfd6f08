"""Somebody outside hears each minute that all is well, and nothing as soon as it is not."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.hooked import HookedWorld
from tests.world import World, opened

PATH = "/ping/0123-secret-4567"


class Switch:
    """A dead man's switch: it counts who asks for its address, and answers as it is told."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, bytes]] = []
        self.status = 200
        app = web.Application()
        app.add_routes([web.route("*", "/{any:.*}", self._take)])
        self.server = TestServer(app)

    async def _take(self, request: web.Request) -> web.Response:
        self.asked.append((request.method, request.path_qs, await request.read()))
        return web.Response(status=self.status)


@pytest.fixture
async def switch() -> AsyncIterator[Switch]:
    made = Switch()
    await made.server.start_server()
    yield made
    await made.server.close()


@pytest.fixture
async def beating(tmp_path: Path, switch: Switch) -> AsyncIterator[World]:
    async with opened(tmp_path, heartbeat_url=str(switch.server.make_url(PATH))) as world:
        yield world


async def beats(world: World, times: int = 1) -> None:
    assert world.programme.heartbeat is not None
    for _ in range(times):
        await world.programme.heartbeat.beat()


async def test_a_programme_that_is_well_asks_for_the_address_and_tells_nothing(
    beating: World, switch: Switch
) -> None:
    await beats(beating, 2)

    assert switch.asked == [("GET", PATH, b"")] * 2


async def test_it_is_silent_while_telegram_courier_or_database_are_not_well(
    beating: World, switch: Switch
) -> None:
    beating.clock.move(timedelta(minutes=3))
    await beating.programme.courier.step()
    await beats(beating)
    beating.clock.move(timedelta(minutes=1))
    await beating.programme.intake.once()
    await beats(beating)
    await beating.programme.courier.step()
    with beating.database_away():
        await beats(beating)
    assert switch.asked == []

    await beats(beating)
    assert len(switch.asked) == 1


async def test_a_web_hook_that_telegram_does_not_answer_for_is_silent_too(
    tmp_path: Path, switch: Switch
) -> None:
    world = HookedWorld(tmp_path, "id", heartbeat_url=str(switch.server.make_url(PATH)))
    await world.opens()
    await world.keeper.look()
    await beats(world)
    world.clock.move(timedelta(minutes=3))
    await world.programme.courier.step()
    await beats(world)
    await world.hangs_up()
    await world.programme.close()

    assert len(switch.asked) == 1


async def test_what_goes_wrong_is_logged_once_without_the_address(beating: World, switch: Switch) -> None:
    switch.status = 500
    await beats(beating, 3)
    switch.status = 200
    await beats(beating, 2)
    await switch.server.close()
    await beats(beating, 2)

    logged = [line for line in beating.log.getvalue().splitlines() if '"heartbeat"' in line]
    assert [line.partition('"outcome":')[2] for line in logged] == [
        '"failed","kind":"HTTP-500"}',
        '"sent","kind":""}',
        '"failed","kind":"ClientConnectorError"}',
    ]
    assert "0123-secret" not in beating.log.getvalue() + repr(beating.settings)
