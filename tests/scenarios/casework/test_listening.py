"""👁: a counselor reads along, unseen by the student, and nothing of theirs gets through."""

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.chatting import asks_as_student
from tests.world import Team, World


async def listened_to(world: World, team: Team) -> Person:
    """A student whose case has an owner who listens."""
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("👁")
    for person in (student, team.supporters[0], team.coordinator):
        person.new()
    return student


async def alias(world: World, part: str) -> str:
    (row,) = await world.rows("SELECT alias FROM participants WHERE part = :part", part=part)
    return str(row["alias"])


async def test_a_listener_reads_both_sides_marked_with_who_wrote(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    await student.says("dari siswa")
    await team.supporters[0].says("dari pendamping")
    await team.supporters[0].presses("🗨")

    assert team.coordinator.new() == [
        f"🗨 {await alias(world, 'student')}: dari siswa",
        f"🤝 {await alias(world, 'supporter')}: dari pendamping",
    ]


async def test_the_student_notices_nothing_and_the_supporter_knows(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    student.new()
    await team.coordinator.presses("👁")

    assert student.new() == []
    assert team.supporters[0].heard[-1] == world.text("counselor-listens")


async def test_a_supporter_whom_the_case_may_be_about_is_not_told(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    for _ in range(2):
        await team.supporters[0].says("hubungi aku di 0812 3456 7890")
    await team.desk.presses("🙋")
    await team.coordinator.presses("👁")

    assert world.text("counselor-listens") not in team.supporters[0].heard


async def test_edits_reactions_albums_and_withdrawals_reach_a_listener(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    first = await student.says("pertama")
    await student.edits(first, "kedua")
    copy = team.coordinator.last
    assert copy.text == f"🗨 {await alias(world, 'student')}: kedua"

    await team.supporters[0].reacts(team.supporters[0].last, "❤")
    assert copy.reactions == ["❤"]
    await student.sends_album(2, "dua foto")
    await world.passes(seconds=5)
    assert len([one for one in team.coordinator.chat.messages if one.raw.get("media_group_id")]) == 2
    await student.says("/unsend", reply_to=first)
    assert copy.id not in {one.id for one in team.coordinator.chat.messages}


async def test_what_a_listener_writes_or_reacts_reaches_nobody_and_they_are_told(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    said = await student.says("dari siswa")
    await team.coordinator.says("katak polos")
    copy = next(one for one in team.coordinator.chat.messages if one.text.endswith(": dari siswa"))
    await team.coordinator.says("katak lagi", reply_to=copy)
    await team.coordinator.reacts(copy, "❤")

    assert team.coordinator.heard.count(world.text("only-listening")) == 2
    assert not any("katak" in text for text in (*student.heard, *team.supporters[0].heard))
    assert not said.reactions


async def test_who_stops_listening_reads_no_more(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    await team.coordinator.presses(world.text("stop-listening"))
    team.coordinator.new()
    await student.says("sesudahnya")

    assert team.coordinator.new() == []
    assert team.supporters[0].heard[-2:] == [world.text("counselor-listened"), "sesudahnya"]


async def test_listening_stands_in_the_record(world: World) -> None:
    team = await world.team()
    await listened_to(world, team)
    await team.coordinator.presses(world.text("stop-listening"))
    (case,) = await world.rows("SELECT id FROM cases")

    found = await world.rows("SELECT action, about FROM audit ORDER BY id")
    assert [(row["action"], row["about"]) for row in found if row["about"] == case["id"]] == [
        (action, case["id"]) for action in ("claim", "transcript", "listen", "listen-end")
    ]


async def test_a_listener_who_cannot_be_reached_delays_nobodys_words(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    world.api.faults.refuse(times=100, chat=team.coordinator.id, retry_after=60)
    await student.says("masih sampai?")
    await world.passes(minutes=6)
    assert "masih sampai?" in team.supporters[0].heard
    assert student.new() == []

    world.api.faults.clear()
    team.coordinator.deactivates()
    await world.passes(minutes=1)
    await student.says("dan ini?")
    assert team.supporters[0].heard[-1] == "dan ini?"
    assert student.new() == []


async def test_nobody_listens_to_their_own_conversation(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await asks_as_student(second)
    await team.supporters[0].presses("✅")
    await team.supporters[0].taps("🚩")
    press = await second.in_group(team.group).presses("👁")
    await second.says("masih siswa di sini")

    assert press.answer == world.text("not-possible")
    assert team.supporters[0].heard[-1] == "masih siswa di sini"


async def test_who_takes_over_after_listening_hears_nothing_twice(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    await student.says("sekali saja")
    await team.coordinator.presses("🗣")
    await student.says("langsung")

    assert "".join(team.coordinator.heard).count("sekali saja") == 1
    assert team.coordinator.heard[-1] == "langsung"


async def test_closing_the_case_ends_listening(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    team.coordinator.new()
    await student.says("lanjut berdua")

    assert team.coordinator.new() == []
    assert team.supporters[0].heard[-1] == "lanjut berdua"


async def test_a_button_to_listen_works_for_counselors_only_and_while_the_case_is_open(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    button = team.desk.last.rows[0][1]["callback_data"]
    stranger = await world.person().in_group(team.group).sends_press(button)
    supporter = await team.supporters[0].in_group(team.group).sends_press(button)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    late = await team.desk.sends_press(button)

    assert [stranger.answer, supporter.answer] == [world.text("not-for-you")] * 2
    assert late.answer == world.text("case-gone")


async def test_an_owner_who_has_listened_is_not_told_again_when_a_flag_joins(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    await student.says("sudah kudengar")
    await team.coordinator.presses(world.text("stop-listening"))
    await student.says("belum kudengar")
    await team.supporters[0].taps("🚩")

    told = "".join(team.coordinator.heard)
    assert (told.count("sudah kudengar"), told.count("belum kudengar")) == (1, 1)


async def test_a_listener_stays_while_the_student_waits_for_the_next_supporter(world: World) -> None:
    team = await world.team(supporters=2)
    student = await listened_to(world, team)
    await team.supporters[0].blocks()
    await student.says("masih ada orang?")
    await student.says("nomorku 0812 3456 7890")
    assert any("⚠️" in label for label in student.last.buttons)
    await team.supporters[1].presses("✅")
    await student.says("halo lagi")

    told = [text.rpartition(": ")[2] for text in team.coordinator.heard if text.startswith("🗨")]
    assert told[-2:] == ["masih ada orang?", "halo lagi"]


async def test_any_counselor_may_read_along_from_a_card_that_is_taken_and_its_owner_knows(
    world: World,
) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    card = next(one for one in reversed(team.desk.chat.messages) if "👁 " in "".join(one.buttons))
    assert not any("🙋" in label for label in card.buttons)
    await second.in_group(team.group).presses("👁", on=card)
    await student.says("dari siswa")

    (case,) = await world.rows("SELECT id, code, alias FROM cases")
    told = world.text("colleague-listens", name="Pak Jati", code=case["code"], alias=case["alias"])
    assert team.coordinator.heard.count(told) == 1
    assert second.heard[-1].endswith(": dari siswa")
    noted = await world.rows("SELECT action FROM audit WHERE about = :case", case=case["id"])
    assert {"action": "listen"} in noted
