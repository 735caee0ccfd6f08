"""The web hook takes what Telegram brings: once, in order, after the commit, and from nobody else."""

import asyncio
from datetime import timedelta
from typing import Any

import orjson
import pytest
from telegram.error import BadRequest

from bot.prove.people import nothing
from bot.receiving.webhook_setup import HookRefused
from care.conversation import relay
from tests.hooked import SECRET, HookedWorld


async def test_a_conversation_through_the_web_hook(hook: HookedWorld) -> None:
    team = await hook.team()
    student = await hook.pair(team.supporters[0])
    await student.says("halo")
    await team.supporters[0].says("aku di sini")
    await student.taps("🆘")
    await student.taps("✅")
    await team.desk.presses("🙋")

    assert "halo" in team.supporters[0].heard
    assert "aku di sini" in student.heard
    assert "halo" in "".join(team.coordinator.heard)
    assert not any(call.method == "getUpdates" for call in hook.api.calls)


async def test_telegram_is_asked_for_what_polling_asks_for_and_drops_nothing(hook: HookedWorld) -> None:
    (asked,) = [call.params for call in hook.api.calls if call.method == "setWebhook"]

    assert asked["secret_token"] == SECRET
    assert "message_reaction" in asked["allowed_updates"]
    assert asked["max_connections"] == 100
    assert "drop_pending_updates" not in asked


async def test_each_chat_keeps_its_order_whatever_the_order_of_chats(hook: HookedWorld) -> None:
    team = await hook.team(supporters=3)
    pairs = [(await hook.pair(supporter), supporter) for supporter in team.supporters]
    hook.api.settle = nothing
    for number in range(5):
        for student, _ in pairs:
            await student.says(f"ke-{number}")
    await hook.settle()

    for _, supporter in pairs:
        assert supporter.heard[-5:] == [f"ke-{number}" for number in range(5)]


async def test_what_arrives_together_shares_one_commit(hook: HookedWorld) -> None:
    people = [hook.person() for _ in range(20)]
    hook.api.settle = nothing
    for person in people:
        await person.start()
    await hook.hears()

    batches = [line["updates"] for line in hook.logged("batch_arrived")]
    assert sum(batches) == 20
    assert max(batches) >= 10


async def test_the_same_update_at_the_same_time_is_one_message(hook: HookedWorld) -> None:
    team = await hook.team()
    student = await hook.pair(team.supporters[0])
    hook.api.settle = nothing
    await student.says("sekali saja")
    body = orjson.dumps(hook.api.updates.pending[0].raw)
    assert await asyncio.gather(*(hook.posts(body) for _ in range(5))) == [200] * 5
    await hook.settle()

    assert team.supporters[0].heard.count("sekali saja") == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET.upper(), "ü"])
async def test_nobody_else_is_listened_to(hook: HookedWorld, secret: str | None) -> None:
    hook.api.settle = nothing
    await hook.person().start()
    assert await hook.posts(orjson.dumps(hook.api.updates.pending[0].raw), secret) == 403

    assert 'sebaya_webhook_requests_total{outcome="forged"} 1.0' in await hook.metrics()
    assert not await hook.rows("SELECT * FROM seen")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"{}",
        b'{"update_id": "1"}',
        b'{"update_id": 1}' + b" " * 2_000_000,
    ],
)
async def test_what_is_no_update_is_taken_so_that_it_does_not_come_for_ever(
    hook: HookedWorld, body: bytes
) -> None:
    assert await hook.posts(body) == 200
    assert 'sebaya_webhook_requests_total{outcome="unreadable"} 1.0' in await hook.metrics()

    student = await hook.student()
    assert hook.text("home") in student.heard


@pytest.mark.parametrize(
    ("update", "kind", "outcome"),
    [
        ({"message": {"message_id": 1, "chat": {"id": "?"}, "date": {}}}, "message", "unreadable"),
        ({"callback_query": {}}, "callback_query", "unreadable"),
        ({"something_new": {"id": 1}}, "other", "ignored"),
        ({}, "other", "ignored"),
    ],
)
async def test_an_update_that_cannot_be_read_is_set_aside_alone(
    hook: HookedWorld, update: dict[str, Any], kind: str, outcome: str
) -> None:
    assert await hook.posts(orjson.dumps({"update_id": 77, **update})) == 200

    assert f'sebaya_updates_total{{kind="{kind}",outcome="{outcome}"}} 1.0' in await hook.metrics()


async def test_a_handler_that_fails_is_told_and_not_brought_again(
    hook: HookedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await hook.team()
    student = await hook.pair(team.supporters[0])
    with monkeypatch.context() as broken:
        broken.setattr(relay, "search", _fails)
        await student.says("kata-kata rahasia")

    assert student.heard[-1] == hook.text("not-delivered")
    assert not hook.api.updates.pending


async def test_while_the_database_is_away_telegram_keeps_what_it_brings(hook: HookedWorld) -> None:
    team = await hook.team()
    student = await hook.pair(team.supporters[0])
    with hook.database_away():
        await student.says("jangan hilang")
        assert len(hook.api.updates.pending) == 1
    await hook.settle()

    assert team.supporters[0].heard[-1] == "jangan hilang"
    assert 'sebaya_webhook_requests_total{outcome="unavailable"} 1.0' in await hook.metrics()


async def test_sos_is_answered_while_the_database_is_away_also_behind_other_words(hook: HookedWorld) -> None:
    guest, student = hook.person(), await hook.student()
    with hook.database_away():
        await guest.says("/darurat")
        assert "119" in guest.heard[-1]
        await student.says("halo")
        await student.taps("🆘")
        assert "119" not in student.heard[-1]
        bridging = asyncio.create_task(hook.keeper.bridge())
        await hook.sees(lambda: "119" in student.heard[-1])
    await bridging

    assert hook.api.state.hook.url
    await hook.settle()
    assert hook.text("sos-ask") in student.heard


async def test_polling_meanwhile_leaves_nothing_behind_that_could_hide_a_later_update(
    hook: HookedWorld,
) -> None:
    team = await hook.team()
    student = await hook.pair(team.supporters[0])
    for words in ("sebelum", "sesudah seminggu"):
        hook.api.settle = nothing
        hook.api.updates.restart_update_ids(hook.api.updates.next_id - 5)
        await student.says(words)
        await hook.keeper.bridge()
        await hook.settle()

    assert [words for words in team.supporters[0].heard if words.startswith("se")][-2:] == [
        "sebelum",
        "sesudah seminggu",
    ]


async def test_another_copys_web_hook_does_not_keep_ours_away(hook: HookedWorld) -> None:
    hook.api.faults.refuse(1, method="getUpdates", status=409, description="Conflict: webhook is active")
    await hook.keeper.bridge()

    assert hook.api.state.hook.url == hook.settings.webhook_url
    assert hook.logged("another_copy_is_running")


async def test_a_programme_that_is_not_ready_or_stops_lets_telegram_wait(hook: HookedWorld) -> None:
    person = hook.person()
    hook.keeper.close()
    await person.start()
    assert len(hook.api.updates.pending) == 1

    await hook.keeper.set()
    await hook.settle()
    assert len(person.heard) == 1


async def test_a_web_hook_that_somebody_took_away_is_set_again_and_told_once(hook: HookedWorld) -> None:
    team = await hook.team()
    for _ in range(3):
        await hook.api.call("deleteWebhook", {})
        await hook.keeper.look()
        await hook.passes(seconds=30)

    assert hook.api.state.hook.url
    assert team.group.heard.count(hook.text("another-copy")) == 1


async def test_a_look_at_a_web_hook_that_is_ours_changes_nothing(hook: HookedWorld) -> None:
    before = len([call for call in hook.api.calls if call.method == "setWebhook"])
    await hook.keeper.look()

    assert len([call for call in hook.api.calls if call.method == "setWebhook"]) == before
    assert not hook.logged("another_copy_is_running")


async def test_a_quiet_hour_at_the_web_hook_is_a_silence_of_people(hook: HookedWorld) -> None:
    team = await hook.team()
    student = await hook.pair(team.supporters[0])
    await team.supporters[0].says("halo")
    for _ in range(31):
        await hook.passes(minutes=1)
        await hook.keeper.look()
    await hook.passes(seconds=30)

    assert student.heard[-1] == hook.text("still-there")


async def test_telegram_that_cannot_reach_us_is_told_in_the_log(hook: HookedWorld) -> None:
    await hook.keeper.look()
    hook.api.state.hook.last_error, hook.api.state.hook.last_error_at = "Connection refused", 1_000
    await hook.keeper.look()
    await hook.keeper.look()

    assert [line["waiting"] for line in hook.logged("webhook_failing")] == [0]


async def test_an_address_that_telegram_refuses_is_told_in_one_line(hook: HookedWorld) -> None:
    hook.api.faults.refuse(
        method="setWebhook", status=400, description="Bad Request: bad webhook: IP reserved"
    )
    with pytest.raises(HookRefused, match="SEBAYA_WEBHOOK_URL"):
        await hook.keeper.set()
    hook.api.faults.refuse(
        method="setWebhook", status=400, description="Bad Request: bad webhook: Failed to resolve host: later"
    )
    with pytest.raises(BadRequest):
        await hook.keeper.set()


async def _fails(*_: object) -> None:
    raise RuntimeError("kata-kata rahasia")


async def test_a_quiet_night_behind_the_web_hook_is_no_absence(hook: HookedWorld) -> None:
    team = await hook.team(supporters=0)
    await (await hook.student()).says("/counselor")
    for _ in range(20):
        hook.clock.move(timedelta(minutes=1))
        await hook.keeper.look()
        await hook.programme.alarms.tick()
        await hook.settle()
    await team.desk.says("/status")
    await hook.passes(seconds=4)

    assert not hook.logged("standing_still")
    assert not any("⚠️" in text for text in team.group.heard)
