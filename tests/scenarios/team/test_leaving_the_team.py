"""Whoever is out of the team listens, asks, advises and rehearses no longer; old messages do nothing."""

import pytest

from tests.keeping.test_forget import forgets
from tests.scenarios.casework.test_consult import QUESTION, asking
from tests.scenarios.casework.test_listening import listened_to
from tests.scenarios.conduct.test_reports import reported
from tests.scenarios.team.test_dismissal import colleague, decided
from tests.world import World


@pytest.mark.parametrize("how", ["suspend", "remove", "lock", "forget"])
async def test_a_counselor_who_is_out_reads_along_no_more_and_the_student_goes_on(
    world: World, how: str
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    jati = await colleague(team)
    student = await listened_to(world, team)
    await jati.in_group(team.group).presses("👁")
    await student.says("dari siswa")
    assert jati.heard[-1].endswith("dari siswa")
    if how == "forget":
        await forgets(world, jati)
    else:
        await decided(team, "Pak Jati", how)
    student.new()
    await student.says("tetap di sini")
    await supporter.says("aku juga", reply_to=supporter.last)

    assert not any("tetap di sini" in words for words in jati.heard)
    assert "dari siswa" not in jati.screen()
    assert supporter.heard.count(world.text("counselor-listened")) == 1
    assert student.new() == ["aku juga"]
    assert supporter.heard[-1] == "tetap di sini"


async def test_an_open_question_of_the_removed_is_over_and_its_replies_reach_nobody(world: World) -> None:
    team = await world.team(supporters=2)
    supporter = team.supporters[0]
    await asking(world, team)
    question = next(one for one in team.coordinator.chat.messages if QUESTION in one.text)
    await decided(team, "Pendamping 1", "remove")
    assert any(world.text("consult-over") in one.text for one in team.group.chat.messages)
    heard = len(supporter.heard)
    await world.passes(minutes=6)
    await team.coordinator.says("pelan-pelan", reply_to=question)
    assert team.coordinator.heard[-1] == world.text("nobody-to-advise")
    assert supporter.heard[heard:] == []

    prompt = next(one for one in reversed(supporter.chat.messages) if one.asks_reply)
    await supporter.says("satu lagi", reply_to=prompt)
    assert supporter.heard[-1] == world.text("prompt-answered")
    assert not any("satu lagi" in words for words in team.coordinator.heard)


@pytest.mark.parametrize("who", ["Pendamping 1", "Pak Jati"])
async def test_a_rehearsal_ends_with_whoever_is_out_and_the_other_is_told(world: World, who: str) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    jati = await colleague(team)
    await supporter.says("/duty")
    await supporter.presses("⚪")
    await supporter.says("/training")
    await supporter.presses(world.text("show-rehearsals"))
    await supporter.presses(world.text("ask-trainer"))
    await jati.in_group(team.group).presses("🎭")
    out, stays = (supporter, jati) if who == "Pendamping 1" else (jati, supporter)
    await decided(team, who, "suspend")
    assert stays.last.text == world.text("trainer-done")
    assert world.text("trainer-over") in [one.text for one in team.group.chat.messages]
    assert await world.rows("SELECT 1 FROM rehearsals WHERE ended_at IS NULL") == []
    await out.says("halo zirafa")

    assert not any("zirafa" in words for words in stays.heard)


async def test_nothing_in_the_chat_of_the_forgotten_still_works(world: World) -> None:
    team = await world.team(supporters=2)
    supporter = team.supporters[0]
    student = await asking(world, team)
    await supporter.taps("🚩")
    prompt = next(one for one in reversed(supporter.chat.messages) if one.asks_reply)
    pressed = [one for one in supporter.chat.messages if one.rows]
    await forgets(world, supporter)
    student.new()
    before = len(await world.rows("SELECT id FROM asides")), len(await world.rows("SELECT id FROM flags"))
    await supporter.says("jawaban terlambat", reply_to=prompt)
    for one in pressed:
        await supporter.sends_press(one.rows[0][0]["callback_data"])

    assert not any(
        "terlambat" in words for words in (*student.new(), *team.coordinator.heard, *team.group.heard)
    )
    assert (
        len(await world.rows("SELECT id FROM asides")),
        len(await world.rows("SELECT id FROM flags")),
    ) == before
    assert (
        await world.rows("SELECT 1 FROM prompts p JOIN chats c ON c.id = p.chat WHERE c.kind = 'guest'") == []
    )


async def test_a_counselor_who_rests_as_a_supporter_still_hears_who_is_in_danger(world: World) -> None:
    team = await world.team(supporters=0)
    jati = await colleague(team)
    await team.desk.says("/invite supporter")
    await jati.follows(team.link())
    await jati.answers("Pak Jati")
    await jati.presses("✅")
    await team.desk.presses("✅")
    await jati.says("/duty")
    await jati.presses("🟢")
    student, other = await world.pair(jati), await world.waits()
    world.api.faults.refuse(times=1, chat=jati.id, retry_after=30)
    await other.says("aku mau bunuh diri malam ini")
    case = (await world.rows("SELECT code FROM cases"))[0]["code"]
    await reported(student, world.text("report-else"))
    assert not any(case in words for words in jati.heard)
    await world.passes(seconds=35)

    assert jati.heard.count(world.text("report-rests")) == 1
    assert sum(case in words for words in jati.heard) == 1
