"""Reactions and taking back, in every state that a message can be in."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from sandbox.methods import content
from sandbox.people.people import Person
from tests.scenarios.talks import PAUSE, assert_nothing_failed, copy_of, each_way, talking
from tests.world import World

PAST_DELETION = timedelta(hours=49)
NUMBER = "nomorku 0812 0000 0000"


async def no_time(_: float) -> None:
    """It is over at once."""


async def test_reactions_are_shown_changed_and_taken_back(world: World) -> None:
    async for writer, reader in each_way(world):
        message = await writer.says("terima kasih")
        copy = copy_of(reader, "terima kasih")
        for emoji in ("❤", "👍"):
            await reader.reacts(copy, emoji)
            assert message.reactions == [emoji]
        await writer.reacts(message, "🔥")
        assert "🔥" in copy.reactions

        await reader.reacts(copy, None)
        assert message.reactions == ["🔥"]


async def test_a_reaction_that_cannot_be_shown_takes_the_old_one_away(world: World) -> None:
    async for writer, reader in each_way(world):
        message = await writer.says("lihat")
        copy = copy_of(reader, "lihat")
        await reader.reacts(copy, "❤")
        for strange in ({"type": "custom_emoji", "custom_emoji_id": "5"}, {"type": "paid"}):
            await reacts_with(world, reader, copy.id, strange)

        assert message.reactions == []


async def reacts_with(world: World, person: Person, message: int, *reactions: dict[str, str]) -> None:
    """A reaction of any kind, as Telegram tells of it."""
    who = {"chat": person.chat.stored.json(), "user": person.user.json(), "message_id": message}
    changed = {"date": world.api.state.date, "old_reaction": [], "new_reaction": list(reactions)}
    world.api.updates.offer("message_reaction", who | changed, queue=person.id)
    await world.settle()


async def test_a_reaction_to_a_card_a_notice_or_nothing_is_no_trouble(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    asked = len(world.api.calls)
    await team.desk.reacts(team.desk.last, "👍")
    await supporter.reacts(supporter.last, "👍")
    await student.reacts(student.last, "👍")
    await reacts_with(world, student, 999_999, {"type": "emoji", "emoji": "👍"})

    assert all(call.method == "getUpdates" for call in list(world.api.calls)[asked:])
    assert_nothing_failed(world)


async def test_a_reaction_that_telegram_refuses_goes_quietly(world: World) -> None:
    student, supporter = await talking(world)
    await student.says("lihat")
    said = len(supporter.heard)
    world.api.faults.refuse(
        1, method="setMessageReaction", status=400, description="Bad Request: REACTION_INVALID"
    )
    await supporter.reacts(supporter.last, "❤")

    assert len(supporter.heard) == said
    assert_nothing_failed(world)


async def test_unsend_deletes_the_copy_that_was_replied_to(world: World) -> None:
    async for writer, reader in each_way(world):
        first = await writer.says("yang pertama")
        copy = copy_of(reader, "yang pertama")
        await writer.says("yang kedua")
        await writer.says("/tarik", reply_to=first)
        assert copy.deleted
        assert copy_of(reader, "yang kedua")
        assert writer.last.text == world.text("unsent")

        await writer.says("/unsend", reply_to=first)
        assert writer.last.text == world.text("nothing-to-unsend")


async def test_unsend_takes_a_whole_album_back(world: World) -> None:
    async for writer, reader in each_way(world):
        album = await writer.sends_album(3, caption="jangan")
        await world.passes(seconds=PAUSE)
        parts = reader.chat.messages[-3:]
        await writer.says("/unsend", reply_to=album[0])

        assert all(part.deleted for part in parts)
        assert writer.heard.count(world.text("unsent")) >= 1


async def test_unsend_before_delivery_stops_it(world: World) -> None:
    async for writer, reader in each_way(world):
        world.api.faults.refuse(times=1, chat=reader.id, retry_after=10)
        await writer.says("belum sampai")
        await writer.says("/unsend")
        await world.passes(seconds=15)

        assert "belum sampai" not in reader.heard
        assert writer.last.text == world.text("unsent")


async def test_unsend_in_the_queue_stops_it(world: World) -> None:
    team = await world.team()
    student = await world.waits("jangan dibaca")
    await student.says("/unsend")
    await team.supporters[0].presses("✅")

    assert "jangan dibaca" not in team.supporters[0].heard
    assert_nothing_failed(world)


async def test_unsend_of_one_part_leaves_no_part_of_an_album_that_has_to_wait(world: World) -> None:
    student, supporter = await talking(world)
    world.api.faults.refuse(times=1, chat=supporter.id, retry_after=10)
    await student.sends_album(3, caption="jangan")
    await world.passes(seconds=2)
    await student.says("/unsend")
    await world.passes(seconds=15)

    assert "jangan" not in supporter.heard
    assert student.last.text == world.text("unsent")
    assert_nothing_failed(world)


async def test_unsend_while_it_is_on_its_way_deletes_it_there(world: World) -> None:
    student, supporter = await talking(world)
    world.api.faults.hang(1, times=1, chat=supporter.id)
    world.api.sleep = unsending(world, student)
    await student.says("sedang dikirim")

    assert "sedang dikirim" in supporter.heard
    assert "sedang dikirim" not in [seen.text for seen in supporter.chat.messages]
    assert student.last.text == world.text("unsent")
    assert_nothing_failed(world)


async def test_unsend_of_what_then_does_not_arrive_says_no_more(world: World) -> None:
    student, supporter = await talking(world)
    student._post(content.text("sedang dikirim"))
    await world.programme.intake.once()
    world.api.faults.refuse(times=1, chat=supporter.id, retry_after=5)
    world.api.faults.latency(1)
    world.api.sleep = unsending(world, student)
    await world.programme.courier.drain()
    await world.passes(seconds=30)

    assert "sedang dikirim" not in supporter.heard
    assert student.last.text == world.text("unsent")
    assert_nothing_failed(world)


def unsending(world: World, student: Person) -> Callable[[float], Awaitable[None]]:
    """While a request is under way its writer takes the message back."""

    async def meanwhile(_: float) -> None:
        world.api.sleep = no_time
        world.api.faults.latency(0)
        student._post(content.text("/unsend"))
        await world.programme.intake.once()

    return meanwhile


async def test_unsend_of_what_may_have_arrived_promises_nothing(world: World) -> None:
    student, supporter = await talking(world)
    world.api.faults.cut_after_accept(times=1, chat=supporter.id)
    await student.says("sampai tidak?")
    await student.says("/unsend")
    await world.passes(seconds=30)

    assert supporter.heard.count("sampai tidak?") == 1
    assert "↻ sampai tidak?" not in supporter.heard
    assert student.last.text == world.text("unsend-unsure")
    assert_nothing_failed(world)


async def test_unsend_alone_drops_what_is_held(world: World) -> None:
    student, supporter = await talking(world)
    await student.says("yang sudah sampai")
    await student.says(NUMBER)
    await student.says("/unsend")
    assert student.last.text == world.text("held-dropped")
    assert copy_of(supporter, "yang sudah sampai")

    held = await student.says(NUMBER)
    await student.says("/unsend", reply_to=held)
    assert student.last.text == world.text("held-dropped")
    await student.presses("⚠️")
    assert NUMBER not in supporter.heard


async def test_unsend_after_two_days_is_refused_in_words(world: World) -> None:
    student, supporter = await talking(world)
    message = await student.says("sudah lama")
    world.clock.move(PAST_DELETION)
    await student.says("/unsend", reply_to=message)
    assert student.last.text == world.text("unsend-failed")

    await student.says("/unsend")
    assert student.last.text == world.text("nothing-to-unsend")
    assert copy_of(supporter, "sudah lama")


async def test_unsend_of_somebody_elses_message_or_of_none_is_refused_in_words(world: World) -> None:
    async for writer, reader in each_way(world):
        await writer.says("punyaku")
        copy = copy_of(reader, "punyaku")
        await reader.says("/unsend", reply_to=copy)
        assert reader.last.text == world.text("nothing-to-unsend")
        assert not copy.deleted

    nobody = await world.student()
    await nobody.says("/unsend")
    assert nobody.last.text == world.text("nothing-to-unsend")


async def test_unsend_works_after_the_end(world: World) -> None:
    student, supporter = await talking(world)
    message = await student.says("kelepasan")
    copy = copy_of(supporter, "kelepasan")
    await student.taps("🔚")
    await student.says("/unsend", reply_to=message)

    assert copy.deleted
    assert student.heard[-1] == world.text("unsent")


async def test_a_copy_that_telegram_no_longer_deletes_is_admitted(world: World) -> None:
    student, _ = await talking(world)
    await student.says("menempel")
    world.api.faults.refuse(
        1, method="deleteMessage", status=400, description="Bad Request: message can't be deleted"
    )
    await student.says("/unsend")

    assert student.last.text == world.text("unsend-failed")
    assert_nothing_failed(world)
