"""Somebody stands between the bot and Telegram: nothing that they say is Telegram's word, ever."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from bot.prove.people import Staff
from sandbox.people.people import Person
from tests.live import LiveBot, LiveTelegram, live
from tests.thorough import thorough

pytestmark = pytest.mark.crash

UNREACHABLE = "telegram_unreachable"
AT_START = (
    *("page-401", "gateway-409", "portal"),
    *map(thorough, ("page-404", "gateway-401", "gateway-404", "gateway-429")),
)
"""Those that a start could take for a refused token, another copy, or a yes."""
MEANWHILE = ("page-403", "gateway-400", "gateway-409", "portal-redirect")
MORE = ("page-401", "page-404", "page-429", "gateway-403", "gateway-429", "portal")
"""Those that could be taken for somebody who is gone, or a group; `test_pages_between` plays all of them."""


def arrived(reader: Person, words: str) -> bool:
    return any(text.removeprefix("↻ ") == words for text in reader.heard)


async def stands(telegram: LiveTelegram, bot: LiveBot, name: str) -> None:
    """Let somebody answer in Telegram's place until the bot has asked for updates twice in vain."""
    before = bot.events.count(UNREACHABLE)
    telegram.api.faults.stands_between(name)
    await bot.logged(UNREACHABLE, before + 2)
    telegram.api.faults.stands_between(None)


@pytest.mark.parametrize("name", AT_START)
async def test_a_start_waits_until_telegram_itself_answers(tmp_path: Path, name: str) -> None:
    async with live(tmp_path) as (telegram, bot):
        telegram.api.faults.stands_between(name)
        await bot.begins()
        await bot.logged(UNREACHABLE)
        assert bot.is_running
        telegram.api.faults.stands_between(None)
        await bot.logged("ready")
        person = telegram.person()
        await person.start()
        await telegram.sees(lambda: person.heard)

        assert "token_refused" not in bot.events
        assert await bot.is_stopped() == 0


@pytest.mark.parametrize("names", [MEANWHILE, thorough(MORE)])
async def test_a_running_bot_believes_none_of_them_and_loses_nothing(
    tmp_path: Path, names: Sequence[str]
) -> None:
    async with live(tmp_path) as (telegram, bot):
        await bot.starts()
        team = Staff(telegram)
        await team.begins()
        supporter = await team.comes_on()
        student = await telegram.pair(supporter)
        for number, name in enumerate(names):
            await student.says(f"kata {number}")
            await stands(telegram, bot, name)
            await telegram.sees(partial(arrived, supporter, f"kata {number}"))
            assert bot.is_running, name

        assert_nothing_was_believed(telegram, bot, team)
        assert await bot.is_stopped() == 0


def assert_nothing_was_believed(telegram: LiveTelegram, bot: LiveBot, team: Staff) -> None:
    """Nobody is taken for gone, no other copy for running, no group for lost."""
    assert not {"another_copy_is_running", "webhook_elsewhere", "crashed", "token_refused"} & {*bot.events}
    assert not any("⚠️" in text for text in team.group.heard)
    assert telegram.api.state.hook.url == ""
