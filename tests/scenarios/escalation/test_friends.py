"""Whoever fears for somebody else is told how to help, and that nobody has to do it alone."""

from tests.scenarios.talks import assert_nothing_failed
from tests.scenarios.training.test_rehearsed_words import rehearsing
from tests.world import World

FRIEND = "temenku mau bunuh diri, aku takut"


async def test_a_friends_danger_is_answered_once_in_a_conversation(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    help_text = world.text("help-a-friend")
    await student.says("temenku lagi sedih banget")
    assert help_text not in student.heard
    await student.says(FRIEND)
    assert student.last.text == help_text
    await world.passes(minutes=11)
    await student.says(FRIEND)

    assert student.heard.count(help_text) == 1
    assert len(await world.rows("SELECT * FROM flags WHERE category = 'third-person'")) == 2
    await student.presses(world.text("want-counselor"))
    assert world.text("counselor-asked") in student.heard
    assert FRIEND in team.supporters[0].heard
    assert_nothing_failed(world)


async def test_also_whoever_waits_with_nobody_on_duty_and_a_guest_gets_helplines_alone(world: World) -> None:
    await world.team(supporters=0)
    help_text = world.text("help-a-friend")
    guest = world.person()
    await guest.start()
    await guest.says(FRIEND)
    assert help_text not in guest.heard
    assert any("119" in words for words in guest.heard)

    for student in (await world.student(), await world.waits()):
        await student.says(FRIEND)
        assert help_text in student.heard
        assert world.text("want-counselor") in student.buttons
    assert_nothing_failed(world)


async def test_in_a_rehearsal_a_friends_danger_is_only_played(world: World) -> None:
    team, person = await rehearsing(world)
    for player in (team.coordinator, person):
        await player.says(FRIEND)
        assert world.text("help-a-friend") not in player.heard

    assert not await world.rows("SELECT * FROM flags")
