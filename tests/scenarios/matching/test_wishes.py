"""Wishes: asked where somebody can meet them, and given up by nobody but their student."""

from sandbox.people.people import Person
from tests.scenarios.chatting import asks
from tests.world import World


async def are_women(world: World, *supporters: Person) -> None:
    """These supporters say that they are women."""
    for supporter in supporters:
        await supporter.presses(world.text("gender-woman"))


async def wishes(world: World, wish: str) -> Person:
    """A student who skips topic and mood, and wishes."""
    student = await world.student()
    await asks(student)
    await student.presses(world.text(wish))
    return student


def is_offered(supporter: Person) -> bool:
    return any("✅" in label for label in supporter.last.buttons)


async def test_where_nobody_has_said_anything_no_wish_is_asked(world: World) -> None:
    await world.team()
    student = await world.waits()

    assert student.last.text == world.text("waiting-place", place=1)


async def test_a_wish_is_kept_though_somebody_else_has_been_free_longer(world: World) -> None:
    team = await world.team(supporters=2)
    await are_women(world, team.supporters[1])
    await wishes(world, "wish-woman")

    assert is_offered(team.supporters[1])


async def test_a_wish_can_be_skipped_by_a_button_and_by_writing(world: World) -> None:
    team = await world.team(supporters=2)
    await are_women(world, *team.supporters)
    first, second = await world.student(), await world.student()
    for student in (first, second):
        await asks(student)
        assert student.last.text == world.text("ask-wish-gender")
    await first.presses("⏭")
    await second.says("langsung saja")

    assert all(is_offered(supporter) for supporter in team.supporters)


async def test_who_leaves_the_wish_open_is_in_the_queue_after_two_minutes(world: World) -> None:
    team = await world.team()
    await are_women(world, team.supporters[0])
    student = await world.student()
    await asks(student)
    await world.passes(minutes=2)

    assert is_offered(team.supporters[0])


async def test_after_three_minutes_the_student_is_asked_wait_on_or_anyone(world: World) -> None:
    team = await world.team()
    await are_women(world, team.supporters[0])
    student = await wishes(world, "wish-man")
    await world.passes(minutes=2, seconds=50)
    assert world.text("wish-unmet") not in student.heard
    await world.passes(seconds=15)
    assert world.text("wish-unmet") in student.heard
    assert not await world.rows("SELECT * FROM offers")

    await student.presses(world.text("anyone"))
    assert is_offered(team.supporters[0])


async def test_who_waits_on_is_asked_once_and_may_still_change_their_mind(world: World) -> None:
    team = await world.team()
    await are_women(world, team.supporters[0])
    student = await wishes(world, "wish-man")
    await world.passes(minutes=4)
    await student.presses(world.text("wait-on"))
    await world.passes(minutes=20)
    assert student.heard.count(world.text("wish-unmet")) == 1
    assert not await world.rows("SELECT * FROM offers")

    await student.presses(world.text("anyone"))
    assert is_offered(team.supporters[0])


async def test_a_wish_does_not_hold_up_who_waits_behind_it(world: World) -> None:
    team = await world.team()
    await are_women(world, team.supporters[0])
    await wishes(world, "wish-man")
    behind = await wishes(world, "wish-woman")
    await team.supporters[0].presses("✅")
    await behind.says("halo")

    assert team.supporters[0].heard[-1] == "halo"


async def test_a_language_is_asked_where_several_are_spoken(world: World) -> None:
    team = await world.team(supporters=2)
    other = {"id": "en", "en": "id"}[world.language]
    await team.supporters[1].presses(world.text(f"language-{other}"))
    await wishes(world, f"language-{other}")

    assert is_offered(team.supporters[1])


async def test_a_profile_is_one_card_that_is_tapped_on_and_off(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    before = len(supporter.heard)
    await supporter.presses(world.text("topic-family"))
    assert f"✔ {world.text('topic-family')}" in supporter.buttons
    await supporter.presses(world.text("topic-family"))

    assert f"✔ {world.text('topic-family')}" not in supporter.buttons
    assert len(supporter.heard) == before


async def test_a_profile_can_be_changed_later(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.says("/duty")
    await supporter.presses(world.text("about-me"))

    assert supporter.last.text == world.text("profile")
    await supporter.presses(world.text("gender-man"), on=supporter.last)
    assert [row["gender"] for row in await world.rows("SELECT gender FROM profiles")] == ["man"]


async def test_one_language_at_least_stays(world: World) -> None:
    team = await world.team()
    await team.supporters[0].presses(world.text(f"language-{world.language}"))

    assert [row["languages"] for row in await world.rows("SELECT languages FROM profiles")] == [
        world.language
    ]
