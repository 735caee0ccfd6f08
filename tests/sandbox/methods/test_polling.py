"""Updates are kept, confirmed and waited for as Telegram does it."""

import asyncio
from typing import Any

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from tests.sandbox.asking import ask, inline, refusal
from tests.sandbox.conftest import Clock


def ids(updates: list[dict[str, Any]]) -> list[int]:
    return [update["update_id"] for update in updates]


async def waits(api: BotApi, **params: Any) -> asyncio.Task[Any]:
    """A long poll that has begun to wait."""
    poll = asyncio.create_task(api.call("getUpdates", {"timeout": 30, **params}))
    await api.updates.until_waiting()
    return poll


async def test_an_offset_confirms_what_is_before_it(api: BotApi, melati: Person) -> None:
    await melati.says("dua")
    await melati.says("tiga")
    assert ids(await ask(api, "getUpdates")) == [1, 2, 3]
    assert ids(await ask(api, "getUpdates", offset=3)) == [3]
    assert ids(await ask(api, "getUpdates")) == [3]


async def test_a_batch_has_a_limit(api: BotApi, melati: Person) -> None:
    for _ in range(4):
        await melati.says("lagi")
    assert ids(await ask(api, "getUpdates", limit=2)) == [1, 2]


async def test_a_negative_offset_counts_from_the_end(api: BotApi, melati: Person) -> None:
    await melati.says("dua")
    await melati.says("tiga")
    assert ids(await ask(api, "getUpdates", offset=-1)) == [3]
    assert ids(await ask(api, "getUpdates")) == [3]


async def test_a_poll_ends_with_the_first_update(api: BotApi, melati: Person) -> None:
    poll = await waits(api, offset=2)
    await melati.says("akhirnya")
    assert (await poll).result[0]["message"]["text"] == "akhirnya"


async def test_a_second_poller_ends_the_first_one(api: BotApi) -> None:
    first = await waits(api)
    second = asyncio.create_task(api.call("getUpdates", {"timeout": 30}))
    await asyncio.wait([first])
    assert first.result().body["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert first.result().status == 409
    second.cancel()


async def test_a_poll_and_a_web_hook_exclude_each_other(api: BotApi) -> None:
    poll = await waits(api)
    await ask(api, "setWebhook", url="http://127.0.0.1:1/")
    assert (await poll).body["description"] == "Conflict: terminated by setWebhook request"
    words = await refusal(api, "getUpdates")
    assert words.startswith("Conflict: can't use getUpdates method while webhook is active")
    await ask(api, "deleteWebhook", drop_pending_updates=True)
    assert await ask(api, "getUpdates") == []


async def test_who_asks_again_at_once_gets_one_update_when_limits_are_on(
    api: BotApi, clock: Clock, melati: Person
) -> None:
    await melati.says("dua")
    api.limits.on = True
    assert ids(await ask(api, "getUpdates")) == [1, 2]
    assert ids(await ask(api, "getUpdates")) == [1]
    clock.seconds += 0.5
    assert ids(await ask(api, "getUpdates")) == [1, 2]


async def test_updates_are_kept_for_a_day_and_presses_for_150_seconds(
    api: BotApi, clock: Clock, melati: Person
) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Mau?", reply_markup=inline("✅"))
    await melati.presses("✅")
    clock.seconds += 151
    assert ids(await ask(api, "getUpdates")) == [1]
    clock.seconds += 24 * 3600
    assert await ask(api, "getUpdates") == []


async def test_reactions_come_only_when_they_are_asked_for(api: BotApi, melati: Person) -> None:
    written = await melati.says("Hai")
    await melati.reacts(written, "👍")
    assert len(await ask(api, "getUpdates", allowed_updates=["message", "message_reaction"])) == 2
    await melati.reacts(written, "❤")
    assert (await ask(api, "getUpdates"))[-1]["message_reaction"]["new_reaction"][0]["emoji"] == "❤"


async def test_kinds_that_are_not_asked_for_do_not_come(api: BotApi, melati: Person) -> None:
    await ask(api, "getUpdates", offset=2, allowed_updates=["callback_query"])
    await melati.says("Hai")
    assert await ask(api, "getUpdates") == []


async def test_ids_start_elsewhere_after_a_quiet_week(api: BotApi, melati: Person) -> None:
    api.updates.restart_update_ids(500)
    await melati.says("kembali")
    assert ids(await ask(api, "getUpdates")) == [500]


async def test_an_offset_from_before_a_restart_is_ignored_when_far_and_loses_when_near(
    api: BotApi, melati: Person
) -> None:
    api.updates.restart_update_ids(500)
    await melati.says("kembali")
    assert ids(await ask(api, "getUpdates", offset=9_000)) == [500]
    assert ids(await ask(api, "getUpdates", offset=505)) == []


async def test_anything_can_be_pushed_raw(api: BotApi) -> None:
    number = api.updates.push({"message": {"strange": True}})
    assert await ask(api, "getUpdates") == [{"update_id": number, "message": {"strange": True}}]
