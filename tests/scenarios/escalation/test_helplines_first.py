"""The two helplines that fit come first; the others are one tap away, and each number can be tapped."""

import pytest

from tests.world import World

HURT = "bapak mukulin aku tiap malem"


@pytest.mark.parametrize(("words", "first"), [("🆘", "119"), ("aku mau bunuh diri", "119"), (HURT, "129")])
async def test_two_that_fit_come_first_and_the_number_before_what_is_said_of_it(
    world: World, words: str, first: str
) -> None:
    guest = world.person()
    await guest.says(words)

    shown = next(text for text in guest.heard if text.startswith(world.text("helplines")))
    _, one, two, last = shown.split("\n\n")
    assert one.splitlines()[0].split()[1] == first
    assert all(len(entry.splitlines()) == 2 for entry in (one, two))
    assert last == world.text("helplines-next")


async def test_a_chat_and_a_page_open_by_a_button_and_a_number_is_in_the_text(world: World) -> None:
    guest = world.person()
    await guest.says(HURT)

    shown = next(one for one in guest.chat.messages if "+628111129129" in (one.text or ""))
    urls = [button["url"] for row in shown.rows for button in row if "url" in button]
    assert urls == ["https://wa.me/628111129129"]


async def test_more_shows_all_of_them_with_the_day_of_the_check(world: World) -> None:
    guest = world.person()
    await guest.says("🆘")
    await guest.presses(world.text("helplines-more"))

    assert all(number in guest.heard[-1] for number in ("119", "healing119.id", "129", "110", "112"))
    assert guest.heard[-1].count("15 November 2026") == 7


async def test_all_are_shown_where_they_were_asked_for(world: World) -> None:
    student = await world.student()
    await student.taps("📚")

    assert student.heard[-1].startswith(world.text("helplines-all"))
