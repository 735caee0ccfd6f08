"""🆘 again and again, in a flood, while the database is away, and where handling it fails."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.prove.people import unheard
from care.conversation import relay
from tests.scenarios.escalation.test_lost_words import broken
from tests.scenarios.escalation.test_sos_anywhere import FORMS, is_asked
from tests.world import World, opened


async def test_silence_is_counted_from_the_first_call(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for _ in range(3):
        await student.says("masih 🆘")
        await world.passes(seconds=45)

    assert "🟡" in "".join(team.group.heard)
    assert world.text("sos-silence") in student.heard


async def test_many_calls_within_seconds_show_the_numbers_once_and_all_arrive(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for number in range(8):
        await student.says(f"🆘 {number}")
        await world.passes(seconds=1)
    assert sum("119" in text for text in student.heard) == 1
    assert team.supporters[0].heard[-8:] == [f"🆘 {number}" for number in range(8)]

    await world.passes(seconds=30)
    await student.says("🆘 lagi")
    assert sum("119" in text for text in student.heard) == 2


async def test_questions_that_wait_become_one(world: World) -> None:
    student = await world.student()
    world.api.faults.refuse(chat=student.id, retry_after=5)
    for number in range(6):
        await student.says(f"🆘 {number}")
    await student.says("🆘")
    assert world.text("sos-ask") not in student.heard

    await world.passes(seconds=8)
    assert student.heard.count(world.text("sos-ask")) == 1
    assert sum("119" in text for text in student.heard) == 1


async def test_danger_beside_it_shows_the_numbers_once(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("🆘 aku pengen mati aja")

    assert "🟠" in "".join(team.group.heard)
    assert world.text("counselor-offered", numbers=0) in student.heard
    assert sum("119" in text for text in student.heard) == 1


async def test_while_the_database_is_away_every_form_brings_the_numbers(world: World) -> None:
    people = [world.person() for _ in FORMS]
    with world.database_away():
        for person, form in zip(people, FORMS, strict=True):
            await person.says(form)
            assert "119" in person.heard[-1]
        edited, pictured, stuck = world.person(), world.person(), world.person()
        await edited.edits(await edited.says("halo"), "sos")
        await pictured.sends_photo("🆘 ini")
        await stuck.sends_sticker("🆘")
        assert all("119" in person.heard[-1] for person in (edited, pictured, stuck))

        quiet = world.person()
        await quiet.says("lihat sosmed")
        assert not quiet.heard


async def test_while_the_database_is_away_many_calls_are_answered_once_in_a_batch(world: World) -> None:
    student = await world.student()
    said = len(student.heard)
    with world.database_away():
        with unheard(student.api):
            for number in range(5):
                await student.says(f"🆘 {number}")
        await world.tries()
        assert len(student.heard) == said + 1
        await student.says("🆘 lagi")
        assert len(student.heard) == said + 2


async def test_a_call_whose_handling_fails_brings_the_numbers(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with monkeypatch.context() as broken:
        broken.setattr(relay, "pass_on", _fails)
        await student.says("tolong dong 🆘")
        await world.passes(seconds=11)
        await student.sends_sticker("🆘")

    assert sum("119" in text for text in student.heard) == 2
    assert world.text("not-delivered") in student.heard


async def test_a_call_whose_handling_fails_is_asked_about_and_silence_is_heard(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with broken("care.conversation.relay.pass_on"):
        await student.says("tolong 🆘")
    assert is_asked(world, student)
    await world.passes(minutes=3)

    assert "🟡" in "".join(team.group.heard)
    assert world.text("sos-silence") in student.heard


async def test_a_supporter_whose_words_name_it_is_not_asked(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    with broken("care.conversation.relay.pass_on"):
        await team.supporters[0].says("kalau gawat tekan 🆘 ya")

    assert world.text("sos-ask") not in team.supporters[0].heard
    assert any("119" in text for text in team.supporters[0].heard)


async def _fails(*_: object) -> None:
    raise RuntimeError("rahasia")


@pytest.fixture
async def limited(tmp_path: Path) -> AsyncIterator[World]:
    """A programme with the limits against floods as they come."""
    async with opened(tmp_path, flood_limit="20/min, burst 10") as world:
        yield world


async def test_a_flood_does_not_swallow_it(limited: World) -> None:
    team = await limited.team()
    student = await limited.pair(team.supporters[0])
    await limited.passes(minutes=1)
    for number in range(14):
        await student.says(f"pesan {number}")
    assert limited.text("too-fast", seconds=60) in student.heard
    await student.sends_album(2, "sos, lihat")
    assert is_asked(limited, student)

    before = len(student.heard)
    for number in range(20):
        await student.says(f"🆘 {number}")
    await limited.passes(seconds=12)
    await student.says("🆘 sekarang")
    assert sum("119" in text for text in student.heard[before:]) == 1
    assert team.supporters[0].heard[-3:] == ["sos, lihat", "[photo]", "🆘 sekarang"]


async def test_a_clock_set_back_while_the_bot_was_off_keeps_nobody_from_calling(
    world: World,
) -> None:
    await world.team()
    student = await world.student()
    await student.says("/sos")
    await student.taps(world.text("key-sos-yes"))
    await world.is_off(hours=-1)
    await student.says("/counselor")

    assert "handler_failed" not in world.log.getvalue()
    assert student.heard[-1] == world.text("counselor-asked")
