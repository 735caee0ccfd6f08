"""A group that breaks, a rule that fails, a database that is away: the alarm goes another way."""

import pytest

from care.model.card_kinds import CardKind
from care.system import scheduled
from handlers.routing.renderer import CARDS
from sandbox.people.people import Group
from storage.outbox.outbox_queue import Dispatch
from tests.world import World


async def test_a_foreign_group_stops_nothing(world: World) -> None:
    team = await world.team()
    foreign = Group(world.api, id=-5_000, title="Asing")
    await foreign.without_rights("send")
    await world.person().in_group(foreign).says("/help")
    student = await world.pair(team.supporters[0])
    await student.says("halo")

    assert team.supporters[0].heard[-1] == "halo"
    assert world.text("group-lost") not in team.coordinator.heard


async def test_one_broken_rule_does_not_silence_the_ladder(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    monkeypatch.setattr("care.system.scheduled.RULES", (_fails, *scheduled.RULES))
    before = len(team.group.heard)
    await world.passes(minutes=5)

    assert len(team.group.heard) == before + 2
    assert world.log.getvalue().count("rule_failed") == 1


async def _fails(*_: object) -> None:
    raise RuntimeError("rahasia")


async def test_one_failure_in_marking_does_not_stop_a_chat(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    with monkeypatch.context() as broken:
        broken.setattr(Dispatch, "in_group", _fails)
        await team.supporters[0].taps("🚩")
    await world.passes(minutes=6)

    assert any("⏰" in text for text in team.group.heard)


async def test_a_card_that_is_refused_in_unknown_words_is_told_privately(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    world.api.faults.refuse(1, chat=team.group.id, status=400, description="Bad Request: TOPIC_CLOSED")
    await team.supporters[0].taps("🚩")
    assert any("🙋" in label for label in team.coordinator.last.buttons)

    await world.passes(minutes=1)
    assert "🟡" in team.group.heard[-1]


async def test_a_lost_group_can_be_replaced(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await team.group.kicks_bot()
    other = Group(world.api, id=-6_000, title="Konselor baru")
    await team.coordinator.in_group(other).says(f"/setup {await world.setup_code()}")
    await team.enters_pin(team.coordinator)

    assert any("🟡" in text for text in other.heard)
    student = await world.waits()
    assert student.last.text != world.text("no-counselor")


async def test_reminders_do_not_flood_a_group_that_comes_back(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await team.group.kicks_bot()
    await world.passes(hours=1)
    before = len(team.group.heard)
    await team.group.adds_bot()
    await world.passes(minutes=1)

    assert len(team.group.heard) <= before + 2


async def test_the_inline_sos_is_answered_while_the_database_is_away(world: World) -> None:
    guest = world.person()
    await guest.start()
    with world.database_away():
        await guest.presses("🆘")

        assert "119" in guest.heard[-1]


async def test_a_failing_sos_still_shows_the_helplines(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    student = await world.student()
    with monkeypatch.context() as broken:
        broken.setattr("care.escalation.sos.keys_of", _fails)
        broken.setattr("care.escalation.sos.ask", _fails)
        await student.taps("🆘")

    assert "119" in student.heard[-1]


async def test_nobody_writes_in_the_name_of_a_group(world: World) -> None:
    team = await world.team()
    command = {"type": "bot_command", "offset": 0, "length": 7}
    await team.desk.sends(
        {"text": "/people", "entities": [command], "sender_chat": team.group.chat.stored.json()}
    )

    assert team.group.heard[-1] == world.text("not-anonymously")


async def test_an_alert_that_cannot_be_worded_is_told_of(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team, student = await world.team(), await world.student()
    monkeypatch.setitem(CARDS, CardKind.ALERT, _fails)
    await student.says("🆘")
    await student.taps("✅")

    assert world.text("not-shown") in team.coordinator.heard
    assert "alert_not_shown" in world.log.getvalue()
