"""Who is accused stays away from the same student, and knows of nothing, later too."""

import pytest

from tests.scenarios.accusing import programme
from tests.world import World


async def test_the_student_reads_who_took_it_and_can_still_say_not_them(world: World) -> None:
    here = await programme(world)
    await here.leads_too("Bu Sari")
    await here.student_says(world.text("accused-unsaid"))
    await here.leading.presses("🙋")
    assert here.student.heard[-1] == world.text("accused-taken", name="Bu Melati")
    await here.student.presses(world.text("accused-not-them"))
    await here.student.presses("Bu Melati")

    assert await here.owner() is None
    assert here.student.heard[-1] == here.told("Bu Sari")
    await here.other.presses("🙋")
    assert await here.owner() == "Bu Sari"


async def test_what_the_same_student_needs_later_is_no_news_for_the_one_they_named(world: World) -> None:
    here = await programme(world)
    await here.student_says("Pak Jati")
    await here.leading.presses("🙋")
    await here.leading.presses("☑️")
    await here.leading.presses(world.text("outcome-referred"))
    here.new()
    await here.student.taps("🆘")
    await here.student.taps("✅")

    assert here.told("Bu Melati") in here.student.heard[-2:]
    assert here.heard_nothing(here.accused)
    assert "🔒" in here.leading.last.text


async def test_who_is_forgotten_and_comes_back_has_still_named_them(world: World) -> None:
    here = await programme(world)
    await here.student_says("Pak Jati")
    await here.student.says("/forget")
    await here.student.presses("✅")
    await world.passes(minutes=1)
    here.new()
    await here.student.start()
    await here.student.presses("✅")
    await here.student.taps("🆘")
    await here.student.taps("✅")

    assert here.heard_nothing(here.accused)
    assert "🔒" in here.leading.last.text


async def test_a_reported_counselor_has_nothing_more_of_that_student(world: World) -> None:
    here = await programme(world)
    await here.supporter.taps("🚩")
    card = here.team.desk.last.rows[0][0]["callback_data"]
    desk = here.accused.in_group(here.team.group)
    await desk.sends_press(card)
    await here.accused.presses("🗣")
    await here.accused.says("jangan bilang siapa-siapa ya")
    await here.student.says("🚫")
    await here.student.presses(world.text("role-counselor"))
    await here.student.presses(world.text("report-threats"))
    here.accused.new()

    assert await here.owner() is None
    assert "jangan bilang" in here.student.screen()
    assert (await desk.sends_press(card)).answer == world.text("case-elsewhere")
    await world.passes(minutes=40)
    assert not any("🔒" in text for text in here.accused.new())
    await here.leading.presses("🙋")
    await here.leading.presses("🙋") if await here.owner() is None else None
    assert await here.owner() == "Bu Melati"


async def test_the_only_coordinator_is_reported_so_another_counselor_looks_after_the_student(
    world: World,
) -> None:
    here = await programme(world)
    await here.supporter.taps("🚩")
    await here.team.desk.presses("🙋")
    await here.leading.presses("🗣")
    await here.leading.says("ikut aku ke kantor")
    await here.student.says("🚫")
    await here.student.presses(world.text("role-counselor"))
    await here.student.presses(world.text("report-sexual"))
    here.leading.new()

    assert world.text("report-nobody") not in here.student.heard
    assert "Bu Sari" in here.student.heard[-1]
    await here.other.presses("🙋")
    assert await here.owner() == "Bu Sari"
    assert "ikut aku ke kantor" in here.other.screen()
    await world.passes(minutes=40)
    assert here.leading.new() == []


@pytest.mark.too_late("accuse", "accuse-nobody", "accuse-undo", "accused")
async def test_a_case_that_is_closed_takes_no_name_and_no_answer(world: World) -> None:
    here = await programme(world)
    await here.student.says("konselor mukulin aku")
    await world.passes(minutes=2)
    asked, question = here.student.chat, here.leading.last
    named = next(message for message in asked.messages if world.text("accused-unsaid") in message.buttons)
    await here.student.presses("Pak Jati", on=named)
    done = next(message for message in asked.messages if world.text("accused-undo") in message.buttons)
    await here.leading.presses("🙋")
    await here.leading.presses("☑️")
    await here.leading.presses(world.text("outcome-safe"))
    here.new()
    presses = [await here.student.presses(label, on=named) for label in named.buttons]
    presses += [await here.student.presses(label, on=done) for label in done.buttons]
    presses += [await here.leading.presses(label, on=question) for label in question.buttons]

    assert {press.answer for press in presses} == {world.text("case-gone")}
    assert here.heard_nothing(here.student, here.leading, here.accused)


async def test_a_counselor_who_supports_peers_does_not_take_the_case_of_their_own_words(world: World) -> None:
    here = await programme(world)
    await here.supports_too()
    await here.student.taps("🔚")
    await here.student.presses("🔁")
    await here.accused.presses("✅")
    here.new()
    await here.accused.says("kirim foto kamu yang seksi dong")

    assert not any("🙋" in label for label in here.accused.last.buttons)
    assert here.team.group.chat.new() == []
    await here.leading.presses("🙋")
    assert await here.owner() == "Bu Melati"
