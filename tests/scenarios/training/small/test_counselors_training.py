"""Counselors and coordinators have modules of their own, beside the list of those whom they look after."""

from tests.scenarios.learning import answers_all, completes, reads_on, trainee
from tests.training import FOR_COUNSELORS
from tests.world import World


async def test_a_counselor_learns_what_is_for_counselors_alone(world: World) -> None:
    team = await world.team(supporters=0)
    counselor = await team.joins("Pak Jati", "counselor")
    await counselor.says("/training")
    await counselor.presses(world.text("own-training"))
    title = f"{world.language} {FOR_COUNSELORS}"
    assert world.text("progress", count=0, all=1, minutes=3) in counselor.last.text
    assert f"○ 4. {title}" in counselor.last.text
    assert f"{world.language} role" not in counselor.last.text
    assert world.text("show-rehearsals") not in counselor.buttons
    await counselor.presses(world.text("go-on", title=title))
    await reads_on(world, counselor, 9)
    await counselor.presses(world.text("take-quiz"))
    assert world.text("quiz-counts") not in counselor.heard
    await answers_all(world, counselor)

    assert world.text("quiz-passed", score=100, mark=80) in counselor.last.text
    assert world.text("ask-reminders") not in counselor.heard
    await counselor.says("/training")
    await counselor.presses(world.text("own-training"))
    assert world.text("progress", count=1, all=1, minutes=0) in counselor.last.text


async def test_it_is_no_part_of_a_supporters_training(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await person.says("/training")
    assert FOR_COUNSELORS not in person.last.text
    await completes(world, team, person)

    assert any("listening: ✓ 100 %" in seen.text for seen in team.desk.chat.messages)
    assert not any(FOR_COUNSELORS in seen.text for seen in team.desk.chat.messages)


async def test_where_nothing_is_for_them_no_button_leads_there(world: World) -> None:
    team = await world.team(supporters=1)
    await team.supporters[0].says("/training")
    assert world.text("own-training") not in team.supporters[0].buttons
    await team.desk.says("/training")

    assert world.text("own-training") not in team.desk.last.buttons
