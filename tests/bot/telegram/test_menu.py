"""The menu of commands as Telegram has it: for each language, and for phones that speak none of them."""

from pathlib import Path

import pytest

from bot.telegram.menu import GROUP_MENU, STUDENT_MENU, publish_menu
from config.loading.texts import Texts
from tests.world import World


@pytest.fixture
async def world(tmp_path: Path) -> World:
    return World(tmp_path)


async def published(world: World, language: str) -> dict[tuple[str, str], list[dict[str, str]]]:
    """What Telegram has once a programme of this language has started."""
    await world.opens()
    await publish_menu(world.programme.telegram, Texts.load(language=language))
    await world.programme.close()
    return world.api.state.commands


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_phone_in_another_language_gets_the_programmes_menu(world: World, language: str) -> None:
    menus = await published(world, language)

    assert menus["all_private_chats", ""] == menus["all_private_chats", language]
    assert menus["all_private_chats", "id"] != menus["all_private_chats", "en"]
    assert [one["command"] for one in menus["all_private_chats", ""]] == list(STUDENT_MENU[language])


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_groups_menu_speaks_the_programmes_language(world: World, language: str) -> None:
    menus = await published(world, language)

    told = [one["description"] for one in menus["all_group_chats", ""]]
    assert told == [Texts.load().say(language, f"menu-{name}") for name in GROUP_MENU]


async def test_a_menu_that_is_refused_takes_no_other_with_it(world: World) -> None:
    world.api.faults.refuse(method="setMyCommands")
    menus = await published(world, "id")

    assert set(menus) == {("all_private_chats", "id"), ("all_private_chats", "en"), ("all_group_chats", "")}
