"""Who reads along, is asked beside a talk, or supports peers, gets nothing that accuses them."""

from tests.scenarios.accusing import BY_NAME, BY_ROLE, MARK, programme
from tests.world import World


async def test_who_reads_along_with_a_new_supporter_reads_nothing_that_accuses_them(world: World) -> None:
    here = await programme(world)
    await here.accused.in_group(here.team.group).presses("👁")
    await here.student.says("halo biasa")
    assert any("halo biasa" in text for text in here.accused.heard)
    await here.student.says(BY_NAME)
    await here.student.says("dia ngancem jangan bilang siapa2")
    assert MARK not in here.accused.screen()
    assert "jangan bilang siapa2" not in here.accused.screen()


async def test_who_reads_along_reads_nothing_after_they_were_named_by_button(world: World) -> None:
    here = await programme(world)
    await here.accused.in_group(here.team.group).presses("👁")
    await here.flags_the_team()
    await here.student.says("dia ngancem jangan bilang siapa2")
    assert "jangan bilang siapa2" not in here.accused.screen()


async def test_nobody_but_coordinators_reads_along_where_only_a_role_is_named(world: World) -> None:
    here = await programme(world)
    await here.accused.in_group(here.team.group).presses("👁")
    await here.student.says(BY_ROLE)
    await here.student.says("dia ngancem jangan bilang siapa2")
    assert MARK not in here.accused.screen()
    assert "jangan bilang siapa2" not in here.accused.screen()


async def test_a_further_line_beside_a_talk_that_accuses_its_reader_does_not_reach_them(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🧭")
    await here.supporter.replies("boleh aku tanya soal tidurnya?")
    await here.accused.replies("boleh, pelan-pelan saja")
    answer = here.supporter.last
    assert "pelan-pelan saja" in answer.text
    here.new()
    await here.supporter.says("katanya pak jati konselor mukulin dia", reply_to=answer)
    assert not any("mukulin" in text for text in here.accused.new())


async def test_a_further_line_of_a_question_that_accuses_its_reader_does_not_reach_them(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🧭")
    await here.supporter.replies("boleh aku tanya soal tidurnya?")
    await here.accused.replies("boleh, pelan-pelan saja")
    here.new()
    start = world.text("consult-sent", count=3).split("3")[0]
    found = [one for one in here.supporter.chat.messages if one.text.startswith(start)]
    sent = found[-1]
    await here.supporter.says("katanya pak jati konselor mukulin dia", reply_to=sent)
    assert not any("mukulin" in text for text in here.accused.new())


async def test_advice_that_is_answered_with_an_accusation_does_not_reach_the_accused(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🚩")
    await here.accused.in_group(here.team.group).presses("🙋")
    await here.accused.presses("💡")
    await here.accused.answers("tanya pelan-pelan")
    advice = here.supporter.last
    here.new()
    await here.supporter.says("katanya pak jati konselor mukulin dia", reply_to=advice)
    assert not any("mukulin" in text for text in here.accused.new())
    assert await here.owner() is None


async def test_a_further_line_waits_for_the_name_and_then_reaches_who_may_know(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🧭")
    await here.supporter.replies("boleh aku tanya soal tidurnya?")
    await here.accused.replies("boleh, pelan-pelan saja")
    answer = here.supporter.last
    here.new()
    await here.supporter.says("katanya guru bk mukulin dia", reply_to=answer)
    assert not any("mukulin" in text for text in (*here.accused.new(), *here.leading.new()))
    await here.supporter.presses("Pak Jati")
    await world.passes(minutes=3)
    assert not any("mukulin" in text for text in here.accused.new())
    assert any("mukulin" in text for text in here.leading.new())


async def test_who_is_named_in_words_and_supports_peers_is_not_offered_that_student(world: World) -> None:
    here = await programme(world)
    await here.supports_too()
    await here.student.says(BY_NAME)
    await here.student.taps("🔚")
    await here.supporter.says("/duty")
    await here.supporter.presses("⚪")
    here.accused.new()
    await here.student.taps("💬")
    await here.student.presses("⏭")
    await here.student.presses("⏭")
    await world.passes(minutes=1)
    offer = world.text("offer", mood=0, level=0).splitlines()[0]
    assert not any(offer in text for text in here.accused.new())


async def test_an_offer_to_who_is_named_meanwhile_is_taken_back(world: World) -> None:
    here = await programme(world)
    await here.supports_too()
    await here.supporter.taps("🤝")
    await here.student.presses("✅")
    assert world.text("accept") in here.accused.last.buttons
    await here.student.says(BY_NAME)
    assert here.accused.last.text == world.text("offer-gone")
