"""A page of somebody between us and Telegram is no word of Telegram's: it says nothing of anybody."""

import pytest

from sandbox.state.faults import PAGE
from sandbox.state.other_pages import OTHER_PAGES
from tests.world import World

pytestmark = pytest.mark.property

PAGES = [
    *((page.status, page.content) for page in OTHER_PAGES.values()),
    *((status, PAGE) for status in (200, 302, 400, 401, 403, 404, 407, 429, 502)),
    (200, b""),
    (403, b""),
    (200, b'{"ok": true, "result": {"message_id": 7, "te'),
    (200, b'{"ok": true}'),
    (200, b'{"ok": true, "result": []}'),
    (200, b'{"ok": true, "result": {}}'),
    (200, b'{"ok": true, "result": {"message_id": "7"}}'),
    (200, b'[{"ok": false, "error_code": 403, "description": "Forbidden"}]'),
    (403, b'{"message": "Forbidden"}'),
    (403, b'{"ok": false, "error": "forbidden by policy"}'),
    (403, b'{"ok": false, "description": "Forbidden: bot was blocked by the user"}'),
    (403, b'{"ok": false, "error_code": "403", "description": "Forbidden"}'),
    (403, b'{"ok": false, "error_code": 403, "description": {"en": "Forbidden"}}'),
    (400, b'{"ok": "false", "error_code": 400, "description": "Bad Request: chat not found"}'),
    (429, b'{"ok": false, "error_code": 429, "description": "Slow down", "parameters": [9]}'),
    (429, b'{"ok": false, "error_code": 429, "description": "", "parameters": {"retry_after": "9"}}'),
]


@pytest.mark.parametrize(("status", "content"), PAGES)
@pytest.mark.parametrize("accepted", [False, True])
async def test_a_message_behind_a_page_goes_again_marked_and_nobody_has_blocked_anybody(
    world: World, status: int, content: bytes, *, accepted: bool
) -> None:
    team = await world.team()
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    world.api.faults.page(chat=supporter.id, status=status, content=content, accepted=accepted)
    await student.says("ada orang?")
    await student.says("aku tunggu")
    await world.passes(seconds=5)

    assert supporter.heard[-2:] == ["↻ ada orang?", "aku tunggu"]
    assert await world.rows("SELECT 1 FROM duties WHERE ended_at IS NULL")
    assert await world.rows("SELECT 1 FROM conversations WHERE stage = 'talking'")


async def test_a_refusal_in_telegrams_own_words_counts_whatever_the_status_of_the_answer(
    world: World,
) -> None:
    team = await world.team()
    (supporter,) = team.supporters
    student = await world.pair(supporter)
    blocked = b'{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}'
    world.api.faults.page(chat=supporter.id, status=200, content=blocked)
    await student.says("ada orang?")

    assert not await world.rows("SELECT 1 FROM duties WHERE ended_at IS NULL")


@pytest.mark.parametrize("status", [401, 403, 404])
async def test_a_group_behind_a_page_is_not_lost_and_its_card_comes(world: World, status: int) -> None:
    team = await world.team()
    world.api.faults.page(2, chat=team.group.id, status=status)
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    await world.passes(seconds=10)

    assert "🔴" in "".join(team.group.heard)
    assert world.text("group-lost") not in team.coordinator.heard


@pytest.mark.parametrize("status", [200, 401, 403, 404])
async def test_pages_in_place_of_updates_lose_no_message(world: World, status: int) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.faults.page(3, method="getUpdates", status=status)
    world.api.settle = world.tries
    await student.says("masih ada?")
    for _ in range(2):
        await world.tries()
    await world.settle()

    assert "masih ada?" in team.supporters[0].heard


@pytest.mark.parametrize(
    "content", [PAGE, b'{"ok": true, "result": {"state": "left"}}', b'{"ok": true, "result": "left"}']
)
async def test_a_page_says_nothing_of_who_is_in_the_group(world: World, content: bytes) -> None:
    team = await world.team()
    world.api.faults.page(100, method="getChatMember", content=content, status=200)
    await world.passes(minutes=21)

    assert team.coordinator.heard[-1] != world.text("your-role-left")
    assert await world.rows("SELECT 1 FROM members WHERE role = 'counselor' AND standing = 'active'")
