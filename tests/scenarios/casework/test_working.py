"""An owner's own chat: photos on request, and several cases at once without mixing."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.world import Team, World, opened


async def test_photos_of_a_transcript_come_when_asked_for_in_order_and_protected(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_photo("satu")
    await team.supporters[0].sends_photo("dua")
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    assert not [one for one in team.coordinator.chat.messages if one.kind == "photo"]
    await team.coordinator.presses("🖼")

    photos = [one for one in team.coordinator.chat.messages if one.raw.get("photo")]
    assert [one.raw["caption"].rpartition(": ")[2].split()[-1] for one in photos] == ["satu", "dua"]
    assert all(one.raw.get("has_protected_content") for one in photos)
    assert {"action": "photos"} in await world.rows("SELECT action FROM audit")


async def test_photos_are_shown_to_the_owner_alone_and_while_the_case_is_open(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_photo("satu")
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    offer = next(one for one in team.coordinator.chat.messages if any("🖼" in text for text in one.buttons))
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    press = await team.coordinator.presses("🖼", on=offer)

    assert press.answer == world.text("case-gone")
    assert not [one for one in team.coordinator.chat.messages if one.raw.get("photo")]


async def two_cases(world: World, team: Team) -> tuple[Person, Person]:
    """One counselor who speaks with two students."""
    first = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    second = await world.waits()
    await team.supporters[1].presses("✅")
    await team.supporters[1].taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    for student in (first, second):
        student.new()
    return first, second


async def test_with_two_cases_a_reply_goes_where_it_belongs_and_else_the_last_taken_is_meant(
    world: World,
) -> None:
    team = await world.team(supporters=2)
    first, second = await two_cases(world, team)
    await team.coordinator.says("untuk yang kedua")
    await first.says("dari yang pertama")
    await team.coordinator.says("jawaban pertama", reply_to=team.coordinator.last)

    assert first.new() == ["jawaban pertama"]
    assert second.new() == ["untuk yang kedua"]


async def test_with_two_cases_the_bot_asks_for_whom_when_the_one_in_mind_has_left(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = await two_cases(world, team)
    await second.taps("🔚")
    await team.coordinator.says("untuk siapa?")

    assert first.new() == []
    assert team.coordinator.heard[-1] == world.text("to-whom")


async def test_with_two_cases_each_students_words_show_whose_they_are(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = await two_cases(world, team)
    await first.says("halo satu")
    await second.says("halo dua")
    aliases = [row["alias"] for row in await world.rows("SELECT alias FROM cases ORDER BY opened_at, id")]

    assert team.coordinator.heard[-2:] == [f"{aliases[0]}: halo satu", f"{aliases[1]}: halo dua"]


async def test_a_photo_that_still_waits_is_not_sent_once_the_case_is_somebody_elses(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_photo("satu")
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    photos = next(one for one in team.coordinator.chat.messages if any("🖼" in text for text in one.buttons))
    await team.coordinator.presses("📤")
    choice = team.coordinator.last
    world.api.faults.refuse(times=1, chat=team.coordinator.id, retry_after=60)
    await team.coordinator.presses("🖼", on=photos)
    await team.coordinator.presses("📤", on=choice)
    await world.passes(minutes=3)

    assert world.text("released", **(await world.rows("SELECT code, alias FROM cases"))[0]) in (
        team.coordinator.heard
    )
    assert not [one for one in team.coordinator.chat.messages if one.raw.get("photo")]


async def test_the_keys_stay_while_one_of_two_cases_goes_on(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = await two_cases(world, team)
    await second.taps("🔚")
    assert any("↩️" in key for key in team.coordinator.keys)
    await first.taps("🔚")

    assert not any("↩️" in key for key in team.coordinator.keys)


async def test_with_two_cases_a_key_means_the_student_who_is_still_there(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = await two_cases(world, team)
    await second.taps("🔚")
    await team.coordinator.taps("↩️")
    await first.says("halo lagi")

    assert any(one.heard[-1] == "halo lagi" for one in team.supporters)


async def test_a_supporter_of_two_keeps_the_keys_when_one_has_ended(tmp_path: Path) -> None:
    async with opened(tmp_path, max_conversations="2") as world:
        team = await world.team()
        first = await world.pair(team.supporters[0])
        second = await world.pair(team.supporters[0])
        await second.taps("🔚")
        assert any("🚩" in key for key in team.supporters[0].keys)
        await first.taps("🔚")

        assert not any("🚩" in key for key in team.supporters[0].keys)


@pytest.mark.parametrize("how", ["💡", "👁"])
async def test_a_case_goes_with_its_student_into_the_next_conversation(world: World, how: str) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await student.taps("🔚")
    await world.passes(minutes=11)
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")
    await supporter.presses("✅")
    await student.says("kata yang baru")
    press = await team.coordinator.presses(how)
    assert press.answer is None
    if how == "💡":
        await team.coordinator.answers("pelan-pelan saja")
        assert any("pelan-pelan saja" in text for text in supporter.heard)
    else:
        assert "kata yang baru" in "".join(team.coordinator.heard)


@pytest.mark.parametrize("end", ["↩️", "🔚"])
async def test_what_the_owner_spoke_themselves_is_not_shown_to_them_again(world: World, end: str) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.says("kata konselor")
    await student.says("kata untuk konselor")
    await (student.taps(end) if end == "🔚" else team.coordinator.taps(end))
    if end == "🔚":
        await student.taps("💬")
    team.coordinator.new()
    await student.says("aku mau bunuh diri")

    seen = "".join(team.coordinator.new())
    assert "aku mau bunuh diri" in seen
    assert "kata konselor" not in seen
    assert "kata untuk konselor" not in seen
