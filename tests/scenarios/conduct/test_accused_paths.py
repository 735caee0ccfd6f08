"""Every way on which a counselor reads or hears asks one gate: the one who is accused gets nothing on any."""

from care.people.permissions import Action
from handlers.routing.route_table import PRESSES
from sandbox.people.actors import Actor
from tests.scenarios.accusing import BY_NAME, MARK, Accused, programme
from tests.world import World

SECRET = "yang ini belum kuceritakan ke siapa pun"
WORK = {name for name, route in PRESSES.items() if route.action in {Action.CASE, Action.REVEAL}}
QUESTION = "siswanya bilang sesuatu yang bikin aku takut"


async def presses_all(*actors: Actor) -> dict[str, str | None]:
    """Every button of a counselor's work that is still on their screens, and what each was told."""
    answers = {}
    for actor in actors:
        for message in list(actor.chat.messages):
            for row in message.rows:
                for button in row:
                    action = button["callback_data"].partition("|")[0]
                    if action in WORK:
                        press = await actor.sends_press(button["callback_data"], on=message)
                        answers[action] = press.answer
    return answers


async def owned_by_the_accused(world: World) -> Accused:
    """The one who is named later has the case, listens, and was shown and asked all that an owner can be."""
    here = await programme(world)
    await here.student.sends_photo("fotoku")
    await here.supporter.taps("🚩")
    await here.accused.in_group(here.team.group).presses("🙋")
    for button in ("📝", "💡", "🤲", "🪪"):
        await here.accused.presses(button)
    await here.accused.presses(world.text("reveal-child"))
    await world.passes(seconds=1)
    await here.accused.replies("mau tahu siapa dia")
    await here.team.enters_pin(here.accused)
    await here.accused.presses("☑️")
    await here.accused.presses("👁")
    await here.student.says(SECRET)
    assert SECRET in here.accused.screen()
    return here


async def test_no_old_button_opens_anything_to_the_one_who_had_it(world: World) -> None:
    here = await owned_by_the_accused(world)
    await here.student.says(BY_NAME)
    assert SECRET not in here.accused.screen()
    answers = await presses_all(here.accused, here.accused.in_group(here.team.group))

    assert {"take-over", "listen", "photos", "note", "outcome", "reveal"} <= set(answers)
    assert None not in answers.values()
    assert await here.owner() is None
    assert SECRET not in here.accused.screen()
    assert MARK not in here.accused.screen()
    await here.student.says("lanjut")
    assert "lanjut" not in here.accused.screen()


async def test_no_old_question_takes_an_answer_of_the_one_who_had_it(world: World) -> None:
    here = await owned_by_the_accused(world)
    prompts = list(here.accused.chat.messages)
    await here.student.says(BY_NAME)
    here.supporter.new()
    for prompt in prompts:
        await here.accused.says("kamu dengar apa dari dia?", reply_to=prompt)

    assert here.supporter.new() == []
    assert not await world.rows("SELECT 1 FROM case_notes")


async def test_another_counselors_request_shows_the_account_to_nobody_who_must_not_know(world: World) -> None:
    here = await owned_by_the_accused(world)
    await here.student.says(BY_NAME)
    press = await here.other.presses("✅")

    assert press.answer == world.text("reveal-gone")
    assert str(here.student.id) not in here.accused.screen()


async def test_no_list_shows_it_to_the_group_or_the_one_who_is_named(world: World) -> None:
    here = await programme(world)
    await here.flags_the_team()
    code = str((await here.case())["code"])
    await here.leading.presses("🙋")
    for command in ("/status", "/audit"):
        await here.team.desk.says(command)
        await here.accused.says(command)
        await here.other.says(command)
    await world.passes(minutes=6)
    groups = [message.text for message in here.team.group.chat.messages]

    assert not any(code in text for text in (*groups, *here.accused.heard, *here.other.heard))
    for command in ("/status", "/audit"):
        await here.leading.says(command)
        assert code in here.leading.last.text


async def test_a_question_of_the_supporter_reaches_only_who_may_know(world: World) -> None:
    here = await programme(world)
    await here.flags_the_team()
    await here.supporter.taps("🧭")
    await here.supporter.replies(QUESTION)
    await world.passes(minutes=6)

    assert any(QUESTION in text for text in here.leading.heard)
    assert not any(QUESTION in text for text in (*here.accused.heard, *here.other.heard))
    assert not any("🧭" in message.text for message in here.team.group.chat.messages)


async def test_a_question_that_accuses_waits_for_the_name_and_goes_to_nobody_else(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🧭")
    await here.supporter.replies("siswanya bilang dipegang2 sama konselor, gimana ya")
    assert here.heard_nothing(here.leading, here.accused, here.other)
    await here.supporter.presses("Bu Melati")
    await world.passes(minutes=2)

    assert not any("dipegang2" in text for text in here.leading.heard)
    assert any("dipegang2" in text for text in here.other.heard)


async def test_an_earlier_answerer_reads_no_further_reply(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🧭")
    await here.supporter.replies("boleh aku tanya soal tidurnya?")
    await here.accused.replies("boleh, pelan-pelan saja")
    answer = here.supporter.last
    await here.flags_the_team()
    here.new()
    await here.supporter.says("dia cerita lagi soal itu", reply_to=answer)

    assert here.accused.new() == []


async def test_a_note_to_a_flag_that_accuses_does_not_reach_the_owner_who_is_meant(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🚩")
    await here.accused.in_group(here.team.group).presses("🙋")
    await here.supporter.presses(world.text("level-concern"))
    await here.supporter.presses(world.text("category-violence"))
    here.accused.new()
    await here.supporter.replies("katanya pak jati konselor mukulin dia")

    assert await here.owner() is None
    assert not any("mukulin" in text for text in here.accused.new())


async def test_a_silent_owner_hands_it_on_to_who_may_know_alone(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Bu Sari")
    await here.flags_the_team()
    await here.leading.presses("🙋")
    here.new()
    await world.passes(minutes=31)

    assert await here.owner() is None
    assert any("🔒" in text for text in here.other.new())
    assert here.heard_nothing(here.accused)


async def test_while_the_group_cannot_be_written_to_it_is_told_to_nobody_else(world: World) -> None:
    here = await programme(world)
    await here.flags_the_team()
    await here.team.group.kicks_bot()
    await world.passes(minutes=10)

    assert not any(world.text("category-team") in text for text in (*here.accused.heard, *here.other.heard))


async def test_a_new_group_shows_no_card_of_it(world: World) -> None:
    here = await programme(world)
    await here.flags_the_team()
    code = str((await here.case())["code"])
    await world.rows("UPDATE cards SET posted_at = 0")
    await world.passes(minutes=10)

    assert not any(code in message.text for message in here.team.group.chat.messages)


async def test_what_is_reported_after_it_is_told_to_who_may_know(world: World) -> None:
    here = await programme(world)
    await here.flags_the_team()
    await here.student.taps("🔚")
    here.new()
    await here.supporter.presses("3")
    await here.supporter.presses("⏭")
    await here.supporter.presses(world.text("report-yes"))

    assert here.heard_nothing(here.accused, here.other)
    assert any("📝" in text for text in here.leading.new())


async def test_a_line_that_accuses_is_read_by_coordinators_who_are_not_named(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Bu Sari")
    await here.student.taps("🔚")
    await here.student.presses("⏭")
    await here.student.presses("⏭")
    await here.student.presses("✍️")
    here.new()
    await here.student.answers("bu melati konselor pernah megang2 pahaku")

    assert any("pahaku" in text for text in here.other.heard)
    assert here.heard_nothing(here.leading, here.accused)


async def test_who_is_named_and_supports_peers_leaves_the_talk_and_is_not_paired_again(world: World) -> None:
    here = await programme(world)
    await here.supports_too()
    await here.supporter.says("/duty")
    await here.supporter.presses("⚪")
    other = await world.pair(here.accused)
    await other.says("/report")
    await other.presses(world.text("report-team"))
    await other.presses("Pak Jati")
    here.accused.new()
    await other.says("halo?")

    assert here.accused.new() == []
    assert world.text("partner-left") in other.heard
    await world.passes(minutes=10)
    assert not any(
        world.text("offer", mood=0, level=0).splitlines()[0] in text for text in here.accused.new()
    )


async def test_a_report_is_not_decided_by_a_coordinator_whom_its_maker_has_named(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Bu Sari")
    await here.student.says("/report")
    await here.student.presses(world.text("report-threats"))
    take = here.leading.last.rows[0][0]["callback_data"]
    await here.leading.presses("🙋")
    await here.student.taps("🆘")
    await here.student.taps("✅")
    await here.student.says("bu melati konselor megang2 badanku")
    here.new()
    await world.passes(seconds=10)

    assert any("🚫" in text for text in here.other.heard)
    assert (await here.leading.sends_press(take)).answer == world.text("not-possible")
    assert (await here.leading.presses("📄")).answer == world.text("report-gone")


async def test_a_supporter_who_is_with_nobody_reports_a_colleague_as_the_code_of_conduct_says(
    world: World,
) -> None:
    here = await programme(world)
    second = await here.team.comes_on("Dian")
    here.new()
    await second.says("/report")
    await second.presses(world.text("about-team"))
    await second.presses("Pak Jati")
    await second.says("dia ngajak aku ketemuan berdua terus")

    assert here.told("Bu Melati") in second.heard
    assert any(text.startswith("🔒") for text in here.leading.heard)
    assert here.heard_nothing(here.accused)
