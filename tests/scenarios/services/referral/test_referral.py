"""A referral from 🤲 or ☑️ to what came of it: what the student decides, and who hears of each step."""

from datetime import timedelta

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.casework.test_closing import name
from tests.scenarios.keyboards.test_late_buttons import is_too_late, shown
from tests.world import Team, World

PLACE = "health-centre"
WORDS = "butuh teman bicara yang sabar"


async def suggested(world: World) -> tuple[Team, Person]:
    """A counselor has the student's case, and suggests a place."""
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🤲")
    await team.coordinator.presses(name(world, PLACE))
    return team, student


async def asked(world: World) -> tuple[Team, Person]:
    """And the student is asked."""
    team, student = await suggested(world)
    await team.coordinator.presses(step(world, "ask"))
    return team, student


def step(world: World, which: str) -> str:
    return world.text(f"referral-step-{which}")


def last(person: Person) -> str:
    """What stands last in their chat, edited or not."""
    return person.last.text


async def kept(world: World, *columns: str) -> tuple[object, ...]:
    (row,) = await world.rows("SELECT * FROM referrals")
    return tuple(row[one] for one in columns)


async def referral_answer(world: World, state: str) -> str:
    code, alias = await kept(world, "code", "alias")
    return world.text("referral-answer", code=str(code), alias=str(alias), state=state)


async def test_nothing_is_told_that_the_student_has_not_pressed(world: World) -> None:
    team, student = await asked(world)
    own = world.text("referral-own", name=name(world, PLACE), asked=1, state="asked")
    assert last(student) == own
    assert [row[0]["text"][0] for row in student.last.rows][:3] == ["⬜"] * 3
    line = world.text("referral-line-reply")
    await student.presses(line)
    assert last(student) == own, "a toggle changes its own message"
    await student.presses(step(world, "yes"))

    assert await kept(world, "state", "allowed") == ("yes", "reply")
    assert last(student) == world.text("referral-told-yes", name=name(world, PLACE))
    assert team.coordinator.heard[-1] == await referral_answer(world, "yes")
    await team.coordinator.presses(world.text("referral-look"))
    file = last(team.coordinator)
    assert f"{world.text('referral-may-say', count=1)}\n• {line}" in file
    assert world.text("referral-line-urgency", value="urgent") not in file


async def test_a_line_can_be_withheld_again(world: World) -> None:
    _, student = await asked(world)
    for _ in range(3):
        await student.presses(world.text("referral-line-reply"))
    assert (await kept(world, "allowed")) == ("reply",)
    await student.presses(world.text("referral-line-reply"))
    assert (await kept(world, "allowed")) == ("",)


async def test_a_no_is_told_to_the_counselor_and_can_become_a_yes(world: World) -> None:
    team, student = await asked(world)
    await student.presses(step(world, "no"))
    assert last(student) == world.text("referral-told-no", name=name(world, PLACE), sent=0)
    assert team.coordinator.heard[-1] == await referral_answer(world, "no")

    await student.says("/referral")
    await student.presses(name(world, PLACE))
    await student.presses(step(world, "yes"))
    assert await kept(world, "state") == ("yes",)


async def test_later_is_an_answer_and_the_counselor_asks_again(world: World) -> None:
    team, student = await asked(world)
    await student.presses(step(world, "later"))
    assert last(student) == world.text("referral-told-later")
    await team.coordinator.presses(world.text("referral-look"))
    await team.coordinator.presses(step(world, "ask"))
    await student.presses(step(world, "yes"))
    assert await kept(world, "state") == ("yes",)


async def test_the_counselors_words_are_read_by_the_student_first_and_by_nobody_else(world: World) -> None:
    team, student = await suggested(world)
    await team.coordinator.presses(world.text("referral-words"))
    await team.coordinator.answers(WORDS)
    await team.coordinator.presses(step(world, "ask"))

    assert world.text("referral-words-shown", words=WORDS) in student.heard[-1]
    (row,) = await world.rows("SELECT words FROM referrals")
    assert WORDS.encode() not in row["words"]
    heard = (*team.coordinator.heard, *team.supporters[0].heard, *team.group.heard)
    assert not any(WORDS in text for text in heard)


@pytest.mark.sqlite
@pytest.mark.too_late("referral-words")
async def test_words_that_are_too_long_are_asked_for_again_and_later_ones_come_too_late(
    world: World,
) -> None:
    team, _ = await suggested(world)
    await team.coordinator.presses(world.text("referral-words"))
    prompt = team.coordinator.last
    await team.coordinator.says("a" * 301, reply_to=prompt)
    assert team.coordinator.heard[-1] == world.text("referral-words-only", longest=300)
    await team.coordinator.says(WORDS, reply_to=prompt)
    await team.coordinator.presses(step(world, "ask"))
    (before,) = await world.rows("SELECT words FROM referrals")
    assert await is_too_late(world, team.coordinator, shown(team.coordinator, world.text("referral-words")))
    await team.coordinator.says("kata lain", reply_to=prompt)
    assert await world.rows("SELECT words FROM referrals") == [before]


async def test_it_goes_out_and_the_student_says_what_came_of_it(world: World) -> None:
    team, student = await asked(world)
    await student.presses(step(world, "yes"))
    await team.coordinator.presses(world.text("referral-look"))
    await team.coordinator.presses(step(world, "phone"))
    assert last(student) == world.text("referral-told-sent", name=name(world, PLACE), how="phone")
    assert await kept(world, "how") == ("phone",)

    await student.presses(world.text("referral-mine"))
    await student.presses(step(world, "helped"))
    assert last(student) == world.text("referral-told-thanks")
    assert team.coordinator.heard[-1] == await referral_answer(world, "helped")
    await team.coordinator.presses(world.text("referral-look"))
    await team.coordinator.presses(step(world, "look-in"))
    assert await kept(world, "state", "outcome", "call_at") == ("looked-in", "helped", None)
    await student.says("/rujukan")
    assert last(student) == world.text("referrals-own", count=0)


async def test_a_yes_taken_back_after_it_went_out_is_honoured_and_honest(world: World) -> None:
    team, student = await asked(world)
    await student.presses(step(world, "yes"))
    await team.coordinator.presses(world.text("referral-look"))
    await team.coordinator.presses(step(world, "letter"))
    await student.presses(world.text("referral-mine"))
    await student.presses(step(world, "no"))

    assert last(student) == world.text("referral-told-no", name=name(world, PLACE), sent=1)
    assert team.coordinator.heard[-1] == await referral_answer(world, "no")
    await team.coordinator.presses(world.text("referral-look"))
    offered = [one["text"] for row in team.coordinator.last.rows for one in row]
    assert offered == [step(world, "look-in"), world.text("to-referrals-open")]


async def test_a_button_of_before_says_how_it_stands_now_and_changes_nothing(world: World) -> None:
    _, student = await asked(world)
    yes, no = student.last.rows[-2][0]["callback_data"], student.last.rows[-1][0]["callback_data"]
    await student.sends_press(no)
    pressed = await student.sends_press(no)
    (code,) = await kept(world, "code")
    assert pressed.answer == world.text("referral-moved", code=str(code), state="no")
    await student.sends_press(yes)
    assert await kept(world, "state") == ("yes",)


async def test_to_the_same_place_there_is_one_referral_however_often_it_is_suggested(world: World) -> None:
    team, _ = await asked(world)
    await team.coordinator.says("/cases")
    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    await team.coordinator.presses(code)
    await team.coordinator.presses("🤲")
    await team.coordinator.presses(name(world, PLACE))

    assert await kept(world, "state") == ("asked",)


@pytest.mark.sqlite
@pytest.mark.too_late("referral-take")
async def test_who_has_it_hears_of_it_when_it_is_overdue_then_the_others_too(world: World) -> None:
    team, _ = await suggested(world)
    second = await team.joins("Pak Jati", "counselor")
    code, alias, priority = await kept(world, "code", "alias", "priority")
    said = {"code": str(code), "alias": str(alias)}
    mine, theirs = (world.text("referral-due", **said, mine=own) for own in (1, 0))
    assert priority == "normal"
    await world.jumps(hours=24 * 14 - 2)
    assert mine not in team.coordinator.heard
    await world.jumps(hours=4)
    assert mine in team.coordinator.heard
    assert theirs not in second.heard
    await world.jumps(hours=24)
    assert theirs in second.heard
    await world.is_off(hours=1)
    await second.presses(world.text("referral-look"))
    take = shown(second, world.text("referral-take"))
    await second.presses(world.text("referral-take"))
    assert await is_too_late(world, second, take)
    await world.settle()

    assert last(team.coordinator) == world.text("referral-taken", code=str(code), name="Pak Jati")
    assert await kept(world, "rung") == (0,)
    await world.jumps(hours=24 * 14 + 1)
    assert mine in second.heard


async def test_what_a_counselor_who_leaves_had_comes_to_the_others_at_once(world: World) -> None:
    team, _ = await suggested(world)
    second = await team.joins("Pak Jati", "counselor")
    code, alias = await kept(world, "code", "alias")
    await world.rows("UPDATE members SET coordinator = 1")
    await team.coordinator.says("/forget")
    await team.coordinator.presses("✅")
    await world.jumps(hours=2)
    await world.passes(seconds=10)

    assert await kept(world, "owner") == (None,)
    assert world.text("referral-due", code=str(code), alias=str(alias), mine=0) in second.heard


async def test_who_asks_to_be_forgotten_takes_their_referrals_along(world: World) -> None:
    team, student = await asked(world)
    (code,) = await kept(world, "code")
    await student.says("/mydata")
    assert world.text("mydata-referrals", count=1) in student.heard[-1]
    await student.says("/forget")
    await student.presses("✅")
    await world.jumps(hours=2)

    assert await world.rows("SELECT 1 FROM referrals") == []
    assert world.text("referral-forgotten", code=str(code)) in team.coordinator.heard


async def test_with_a_life_in_danger_a_counselor_acts_without_a_yes_and_the_student_hears_the_truth(
    world: World,
) -> None:
    team, student = await suggested(world)
    assert step(world, "duty") not in team.coordinator.buttons
    await world.rows("UPDATE referrals SET priority = 'emergency'")
    await team.coordinator.says("/referral")
    await team.coordinator.presses(str((await kept(world, "code"))[0]))
    await team.coordinator.presses(step(world, "duty"))

    assert last(student) == world.text("referral-told-duty", name=name(world, PLACE))
    noted = [row["action"] for row in await world.rows("SELECT action FROM audit")]
    assert "referral-duty" in noted


async def test_what_is_over_goes_after_its_time(world: World) -> None:
    team, student = await asked(world)
    await student.presses(step(world, "no"))
    await team.coordinator.presses(world.text("referral-look"))
    await team.coordinator.presses(step(world, "look-in"))
    assert await kept(world, "state") == ("looked-in",)
    await world.jumps(hours=timedelta(days=91) / timedelta(hours=1))

    assert await world.rows("SELECT 1 FROM referrals") == []
