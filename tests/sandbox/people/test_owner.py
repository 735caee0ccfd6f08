"""What the bot's owner, or somebody else with its token, can do to it."""

import asyncio

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.owner import SWITCHES, Owner
from sandbox.people.people import Person
from tests.sandbox.asking import ask, refusal


async def test_a_webhook_set_elsewhere_stops_polling_until_it_is_removed(api: BotApi) -> None:
    owner = Owner(api)
    await owner.sets_webhook("https://lain.contoh.id/hook")
    assert (await refusal(api, "getUpdates")).startswith(
        "Conflict: can't use getUpdates method while webhook"
    )
    assert (await ask(api, "getWebhookInfo"))["url"] == "https://lain.contoh.id/hook"
    await owner.removes_webhook()
    assert await ask(api, "getUpdates") == []


async def test_another_poll_ends_one_that_waits(api: BotApi) -> None:
    poll = asyncio.create_task(api.call("getUpdates", {"timeout": 30}))
    await api.updates.until_waiting()
    await Owner(api).polls()
    assert (await poll).body["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_a_renamed_bot_is_found_by_its_new_name_alone(api: BotApi, melati: Person) -> None:
    Owner(api).renames("sebaya_baru_bot")
    assert (await ask(api, "getMe"))["username"] == "sebaya_baru_bot"
    with pytest.raises(AssertionError, match="leads to no bot"):
        await melati.follows("https://t.me/sebaya_bot?start=x")
    await melati.follows("https://t.me/sebaya_baru_bot?start=x")


@pytest.mark.parametrize("switch", SWITCHES)
async def test_a_switch_at_botfather_is_told_by_get_me(api: BotApi, switch: str) -> None:
    before = await ask(api, "getMe")
    Owner(api).switches(**{switch: not before[SWITCHES[switch]]})
    assert await ask(api, "getMe") == before | {SWITCHES[switch]: not before[SWITCHES[switch]]}
