"""🗣 where nobody is in a conversation: the student is asked first, and their word counts."""

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.chatting import asks
from tests.world import Team, World


async def asked(world: World, team: Team) -> Person:
    """A student who has ended their conversation, and whose case's owner would like to write with them."""
    student = await flagged(world, team)
    await student.taps("🔚")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    return student


async def about(world: World) -> dict[str, str]:
    (row,) = await world.rows("SELECT code, alias FROM cases")
    return {name: str(value) for name, value in row.items()}


async def test_with_their_yes_the_two_write_to_each_other(world: World) -> None:
    team = await world.team()
    student = await asked(world, team)
    assert student.heard[-1] == world.text("reach-ask")
    await student.presses("✅")
    await student.says("aku di sini")
    await team.coordinator.says("halo, aku konselor")

    assert team.coordinator.heard[-1] == "aku di sini"
    assert student.heard[-1] == "halo, aku konselor"
    assert len(await world.rows("SELECT id FROM conversations WHERE stage = 'talking'")) == 1


async def test_the_counselor_reads_whom_they_write_to_by_the_alias_of_this_conversation(world: World) -> None:
    team = await world.team()
    student = await asked(world, team)
    before = await about(world)
    await student.presses("✅")
    now = await about(world)

    assert now["alias"] != before["alias"]
    assert any(words == world.text("taken-over", **now) for words in team.coordinator.heard)


async def test_a_case_that_grows_in_another_conversation_goes_by_the_alias_there(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    before = await about(world)
    await student.taps("🔚")
    await asks(student)
    await student.says("aku mau bunuh diri malam ini")
    now = await about(world)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")

    assert now["alias"] != before["alias"]
    assert any(words == world.text("taken-over", **now) for words in team.coordinator.heard)


async def test_a_no_is_respected_and_told_to_the_owner(world: World) -> None:
    team = await world.team()
    student = await asked(world, team)
    await student.presses("❌")

    assert student.heard[-1] == world.text("reach-refused")
    assert team.coordinator.heard[-1] == world.text("reach-no", **await about(world))
    assert not await world.rows("SELECT id FROM conversations WHERE stage <> 'ended'")


async def test_no_answer_is_told_once_and_a_late_yes_still_counts(world: World) -> None:
    team = await world.team()
    student = await asked(world, team)
    press = await team.coordinator.presses("🗣")
    assert press.answer == world.text("reach-already")
    await world.passes(minutes=70)
    told = world.text("reach-silent", minutes=30, **await about(world))
    assert team.coordinator.heard.count(told) == 1
    assert team.coordinator.last.buttons == [world.text("take-over"), world.text("reveal")]
    await student.presses("✅")
    await student.says("maaf lama")

    assert team.coordinator.heard[-1] == "maaf lama"


async def test_a_yes_after_the_case_is_closed_opens_nothing(world: World) -> None:
    team = await world.team()
    student = await asked(world, team)
    question = student.last
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    press = await student.presses("✅", on=question)

    assert press.answer == world.text("reach-late")
    assert not await world.rows("SELECT id FROM conversations WHERE stage <> 'ended'")


async def test_who_has_begun_to_talk_with_a_peer_meanwhile_keeps_that_conversation(world: World) -> None:
    team = await world.team()
    student = await asked(world, team)
    question = student.last
    await asks(student)
    await student.presses("✅", on=question)
    await student.says("langsung ke konselor")

    assert team.coordinator.heard[-1] == "langsung ke konselor"
    assert len(await world.rows("SELECT id FROM conversations WHERE stage <> 'ended'")) == 1


async def test_without_an_owner_they_wait_for_whoever_takes_the_case(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await asked(world, team)
    question = student.last
    await team.coordinator.blocks()
    await world.passes(minutes=31)
    await student.presses("✅", on=question)
    await student.says("masih ada orang?")
    await second.in_group(team.group).presses("🙋")
    await second.presses("🗣")

    assert any("masih ada orang?" in text for text in second.heard)
    assert student.heard[-1] == world.text("counselor-here")


async def test_an_owner_knows_at_once_that_the_student_cannot_be_reached(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await student.taps("🔚")
    await team.desk.presses("🙋")
    await student.blocks()
    gone = world.text("student-gone", **await about(world))
    assert team.coordinator.heard.count(gone) == 1
    assert team.coordinator.last.buttons == [world.text("reveal")]
    press = await team.coordinator.presses("🗣")
    assert press.answer == gone

    await student.start()
    await team.coordinator.presses("🗣")
    assert student.heard[-1] == world.text("reach-ask")
    assert team.coordinator.heard.count(gone) == 1


async def test_an_owner_whose_question_finds_nobody_hears_that_instead_of_silence(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await student.taps("🔚")
    await team.desk.presses("🙋")
    student.deactivates()
    await team.coordinator.presses("🗣")

    assert team.coordinator.heard[-1] == world.text("student-gone", **await about(world))
