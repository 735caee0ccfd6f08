"""Nothing accepted is lost: trouble at Telegram, at the database, and in our own code."""

import pytest

from care.conversation import relay
from tests.world import World


async def test_a_chat_that_must_pause_does_not_stop_the_others(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    slow = await world.pair(first)
    quick = await world.pair(second)
    world.api.faults.refuse(times=1, chat=first.id, retry_after=35)
    await slow.says("untuk yang harus menunggu")
    await quick.says("untuk yang lain")
    assert second.heard[-1] == "untuk yang lain"
    assert "untuk yang harus menunggu" not in first.heard

    await world.passes(seconds=35)
    assert first.heard[-1] == "untuk yang harus menunggu"


async def test_order_holds_through_a_pause(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.refuse(times=1, chat=supporter.id, retry_after=10)
    for word in ("satu", "dua", "tiga"):
        await student.says(word)
    await world.passes(seconds=15)

    assert supporter.heard[-3:] == ["satu", "dua", "tiga"]


async def test_an_unclear_answer_is_repeated_with_a_mark(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.cut_after_accept(times=1, chat=supporter.id)
    await student.says("sampai tidak?")
    await world.passes(seconds=10)

    assert supporter.heard[-2:] == ["sampai tidak?", "↻ sampai tidak?"]


async def test_formatting_stays_in_place_behind_the_mark(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.cut_after_accept(times=1, chat=supporter.id)
    await student.says("kuat", entities=[{"type": "bold", "offset": 0, "length": 4}])
    await world.passes(seconds=10)

    assert supporter.last.entities == [{"type": "bold", "offset": 2, "length": 4}]


async def test_a_request_that_was_never_sent_is_sent_without_a_mark(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    world.api.faults.drop(times=3, chat=supporter.id)
    await student.says("sampai tidak?")
    await world.passes(seconds=30)

    assert supporter.heard[-1] == "sampai tidak?"
    assert supporter.heard.count("sampai tidak?") == 1


async def test_a_bad_gateway_is_waited_out(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.faults.server_error(times=3, chat=team.supporters[0].id)
    await student.says("masih di sini")
    await world.passes(minutes=1)

    assert team.supporters[0].heard[-1].endswith("masih di sini")


async def test_a_writer_is_told_within_five_minutes_that_nothing_arrived(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.faults.refuse(times=100, chat=team.supporters[0].id, retry_after=60)
    await student.says("satu")
    await student.says("dua")
    await world.passes(minutes=5)

    assert student.heard[-1] == world.text("delayed", count=2)


async def test_somebody_who_blocks_the_bot_is_not_waited_for(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.blocks()
    await supporter.says("kamu di sana?")

    assert world.text("ended-student-lost") in supporter.heard
    assert supporter.heard[-1] == world.text("nobody-listens-supporter")


async def test_a_student_whose_supporter_is_gone_is_back_in_the_queue(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    first.deactivates()
    await student.says("halo?")
    assert world.text("partner-gone") in student.heard

    await second.presses("✅")
    await student.says("halo lagi")
    assert second.heard[-1] == "halo lagi"


async def test_the_same_update_twice_is_one_message(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("sekali saja")
    world.api.updates.push({"message": message.raw})
    await world.settle()

    assert team.supporters[0].heard.count("sekali saja") == 1


async def test_an_update_that_cannot_be_read_is_set_aside_alone(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.updates.push({"message": {"message_id": 1, "chat": {"id": "?"}, "date": {}}})
    world.api.updates.push({"something_new": {"id": 1}})
    await student.says("sesudahnya")

    assert team.supporters[0].heard[-1] == "sesudahnya"
    assert "unreadable_update" in world.log.getvalue()


async def test_a_handler_that_fails_loses_nothing_and_says_so(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with monkeypatch.context() as broken:
        broken.setattr(relay, "search", _fails)
        await student.says("kata-kata rahasia")
    await student.says("lagi")

    assert student.heard[-1] == world.text("not-delivered")
    assert team.supporters[0].heard[-1] == "lagi"
    assert not await world.rows("SELECT * FROM messages WHERE id NOT IN (SELECT MAX(id) FROM messages)")
    reference = next(line for line in world.log.getvalue().splitlines() if "handler_failed" in line)
    assert team.group.heard[-1].split()[-1].strip(".") in reference
    assert "kata-kata rahasia" not in world.log.getvalue()


async def _fails(*_: object) -> None:
    raise RuntimeError("kata-kata rahasia")


async def test_a_group_that_cannot_be_written_to_is_replaced_by_direct_messages(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.group.kicks_bot()
    await team.supporters[0].taps("🚩")
    assert any("🙋" in label for label in team.coordinator.last.buttons)

    student = await world.waits()
    assert world.text("no-counselor") in student.heard
    await team.group.adds_bot()
    await world.passes(minutes=1)
    assert any("🟡" in text for text in team.group.heard)


async def test_a_card_that_somebody_deleted_is_posted_again(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await world.api.call("deleteMessage", {"chat_id": team.group.id, "message_id": team.desk.last.id})
    await world.passes(minutes=5)
    await team.desk.presses("🙋")

    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_what_arrived_while_the_bot_was_down_is_handled_after_the_start(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await world.closes()
    await student.says("kamu masih di sana?")
    await world.opens()

    assert team.supporters[0].heard[-1] == "kamu masih di sana?"


async def test_update_ids_that_restart_lower_are_no_trouble(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.updates.restart_update_ids(world.api.updates.next_id - 3)
    await student.says("sesudah seminggu")

    assert team.supporters[0].heard[-1] == "sesudah seminggu"


async def test_a_ladder_goes_on_after_a_restart(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    before = len(team.group.heard)
    await world.closes()
    await world.opens()
    await world.passes(minutes=5)

    assert len(team.group.heard) == before + 1


async def test_sos_is_answered_once_while_the_database_is_away(world: World) -> None:
    guest, student = world.person(), await world.student()
    with world.database_away():
        await guest.says("/darurat")
        await student.taps("🆘")
        await student.says("halo")
        assert "119" in guest.heard[-1]
        assert "119" in student.heard[-1]
        said = len(student.heard)
        await world.tries()
        assert len(student.heard) == said

    await world.settle()
    assert world.text("sos-ask") in student.heard
