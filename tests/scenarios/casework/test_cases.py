"""Cases: one owner, a transcript, taking over, giving back, closing; repeated until somebody takes it."""

from care.escalation import flags
from care.model.entities import Flag
from care.model.enums import Source
from care.model.levels import Level
from sandbox.people.people import Person
from storage.store import Desk
from tests.virtual import ToldChance
from tests.world import Team, World


async def flagged(world: World, team: Team) -> Person:
    """A student in a conversation that has an open case."""
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    return student


async def test_exactly_one_owner_and_the_second_is_told_who(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await flagged(world, team)
    button = team.desk.last.rows[0][0]["callback_data"]
    await team.desk.presses("🙋")
    press = await second.in_group(team.group).sends_press(button)

    assert press.answer == world.text("claimed-by-other", name="Bu Melati")
    assert "Bu Melati" in team.desk.chat.messages[-1].text


async def test_nobody_but_a_counselor_can_claim(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    press = await world.person().in_group(team.group).presses("🙋")

    assert press.answer == world.text("not-for-you")
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "open"


async def test_the_transcript_holds_both_sides_and_stays_private(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("dari siswa")
    await team.supporters[0].says("dari pendamping")
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")

    told = "".join(team.coordinator.heard)
    assert "dari siswa" in told
    assert "dari pendamping" in told
    assert "dari siswa" not in "".join(team.group.heard)


async def told_at_length(world: World, team: Team) -> Person:
    """A student who has written much, in a case that the coordinator has taken."""
    student = await world.pair(team.supporters[0])
    for number in range(10):
        await student.says(f"{number} " + "kata " * 190)
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    return student


async def test_whoever_has_read_to_the_end_finds_the_next_step_there(world: World) -> None:
    team = await world.team()
    student = await told_at_length(world, team)

    parts = [seen for seen in team.coordinator.chat.messages if seen.text.startswith("📄")]
    next_step = [world.text("take-over"), world.text("listen"), world.text("missed")]
    assert [part.buttons for part in parts] == [[]] * (len(parts) - 1) + [next_step]
    await team.coordinator.presses("🗣", on=parts[-1])
    assert world.text("counselor-here") in student.heard


async def test_what_still_waits_to_be_sent_is_for_the_owner_alone(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await student.says("aku belum cerita ini ke siapa pun")
    world.api.faults.refuse(times=100, chat=team.coordinator.id, retry_after=60)
    await team.desk.presses("🙋")
    await world.rows("UPDATE cases SET state = 'open', owner = NULL")
    world.api.faults.ordered.clear()
    await world.passes(minutes=3)

    assert not any("aku belum cerita ini" in text for text in team.coordinator.heard)
    assert any(world.text("claimed", code="…").split("…")[0] in text for text in team.coordinator.heard)


async def test_a_long_transcript_comes_in_a_few_long_messages(world: World) -> None:
    team = await world.team()
    await told_at_length(world, team)

    parts = [text for text in team.coordinator.heard if text.startswith("📄")]
    assert 2 <= len(parts) <= 4
    assert all(f"{number} kata" in "".join(parts) for number in range(10))


async def test_what_was_said_between_claim_and_take_over_is_not_lost(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await student.says("sebentar lagi")
    await team.coordinator.presses("🗣")

    assert "sebentar lagi" in "".join(team.coordinator.heard)


async def test_the_supporter_is_thanked_and_receives_nothing_more(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    supporter.new()
    await student.says("ini untuk konselor")

    assert world.text("counselor-takes-over") in supporter.heard
    assert supporter.new() == []


async def test_giving_back_returns_to_the_supporter_who_is_free(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.taps("↩️")
    await student.says("halo lagi")

    assert supporter.heard[-1] == "halo lagi"
    assert "halo lagi" not in team.coordinator.heard


async def test_giving_back_without_a_free_supporter_leads_to_the_queue(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await supporter.says("/duty")
    await supporter.presses("⚪")
    await team.coordinator.taps("↩️")
    await student.says("ada orang?")

    other = await team.joins("Pendamping lain")
    await other.presses("🟢")
    await other.presses("✅")
    assert "ada orang?" in other.heard


async def test_only_the_owner_takes_over(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await flagged(world, team)
    await team.desk.presses("🙋")
    button = next(
        button
        for message in team.coordinator.chat.messages
        for row in message.rows
        for button in row
        if "🗣" in button["text"]
    )
    press = await second.sends_press(button["callback_data"])

    assert press.answer == world.text("button-gone")


async def test_closing_asks_for_an_outcome_and_the_card_shows_it(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"

    await team.coordinator.presses(world.text("outcome-referred"))
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "closed"
    card = next(one for one in team.desk.chat.messages if one.text.startswith("🟡"))
    assert world.text("outcome-referred") in card.text


async def test_closing_does_not_end_a_conversation_that_the_supporter_leads(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await student.says("aku lanjut cerita ya")

    assert team.supporters[0].heard[-1] == "aku lanjut cerita ya"


async def test_a_closed_case_cannot_be_claimed(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    card = team.desk.last.rows[0][0]["callback_data"]
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    press = await team.desk.sends_press(card)

    assert press.answer == world.text("case-gone")


async def test_a_student_who_ends_leaves_the_case_open_and_the_counselor_knows(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await student.taps("🔚")

    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    assert team.coordinator.heard[-1] == world.text("student-left", code=code)
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_no_two_open_cases_have_the_same_code(world: World) -> None:
    for _ in range(3):
        await world.student()

    async def in_danger(desk: Desk) -> None:
        work = desk.work.having(chance=ToldChance(*[0] * 10, *[1] * 5, *[0] * 5))
        first, second, third = [
            row["id"] for row in await desk.tx.rows("SELECT id FROM people ORDER BY chat")
        ]
        for student in (first, second):
            await flags.raise_flag(
                work, Flag(student, None, "Biru Rusa", Level.CONCERN, "sos", Source.SOS, None)
            )
        await desk.tx.rows("UPDATE cases SET state = 'closed'")
        await flags.raise_flag(work, Flag(third, None, "Biru Rusa", Level.CONCERN, "sos", Source.SOS, None))

    await world.programme.store.run(world.clock.now(), in_danger)
    found = await world.rows("SELECT code FROM cases ORDER BY rowid")
    assert [row["code"] for row in found] == ["K-22222", "K-33333", "K-22222"]
