"""A body of brackets in brackets: it is dropped as what nobody can read, and does not come again for ever."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.hooked import HookedWorld
from tests.world import running


@pytest.fixture
async def hook(tmp_path: Path) -> AsyncIterator[HookedWorld]:
    async with running(HookedWorld(tmp_path)) as hooked:
        assert isinstance(hooked, HookedWorld)
        yield hooked
        await hooked.hangs_up()


CHAT = '"message_id": NUMBER, "date": 1, "chat": {"id": 7, "type": "private"}'
SENDER = '"from": {"id": 7, "is_bot": false, "first_name": "x"}'
UPDATES = {
    "bare": "%s",
    "message": '{"update_id": 5, "message": %s}',
    "reply": f'{{"update_id": 5, "message": {{{CHAT}, {SENDER}, "text": "halo", "reply_to_message": %s}}}}',
    "edit": f'{{"update_id": 5, "edited_message": {{{CHAT}, {SENDER}, "text": "halo", "x": %s}}}}',
    "press": f'{{"update_id": 5, "callback_query": {{"id": "NUMBER", {SENDER}, "message": %s}}}}',
    "unknown": '{"update_id": 5, "poll": %s}',
}


@pytest.mark.parametrize("update", UPDATES)
@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"reply_to_message":', "}")])
async def test_a_deeply_nested_body_is_answered_once(
    hook: HookedWorld, update: str, opens: str, closes: str
) -> None:
    for depth in (100, 300, 500, 1_000, 1_025, 5_000, 100_000):
        nested = opens * depth + "1" + closes * depth
        body = UPDATES[update].replace("NUMBER", str(depth)) % nested
        assert await hook.posts(body.encode()) == 200
