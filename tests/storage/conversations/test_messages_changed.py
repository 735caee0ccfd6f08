"""Words that were changed or taken back, and what still waits to be carried."""

import pytest

from care.model.entities import Participant
from care.model.enums import Mode, Part
from care.model.messages import Content
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, Here
from tests.virtual import NOON


async def test_change_puts_other_words_and_keeps_the_first_ones(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    await here.message(seat, "other", source=76)
    await here.message(seat, "first", source=77)
    for text in ("second", "third"):
        message = await work.messages.written(seat.chat, 77)
        assert message is not None
        await work.messages.change(message, 77, Content(text), NOON + HOUR)
    changed, other = [await work.messages.written(seat.chat, source) for source in (77, 76)]

    assert changed is not None
    assert other is not None
    assert (changed.content, changed.original) == (Content("third"), Content("first"))
    assert (other.content, other.original) == (Content("other"), None)
    assert changed.written_at == NOON
    edited = await here.value("SELECT edited_at FROM messages WHERE source = 77")
    assert edited == int((NOON + HOUR).timestamp() * 1000)


async def test_the_first_words_cannot_be_put_back_as_those_that_hold(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    await here.message(seat, "first", source=77)
    message = await work.messages.written(seat.chat, 77)
    assert message is not None
    await work.messages.change(message, 77, Content("second"), NOON)
    await here.rows("UPDATE messages SET body = original")
    forged = await work.messages.written(seat.chat, 77)
    await here.rows("DELETE FROM messages")

    assert forged is not None
    assert (forged.content, forged.original) == (None, Content("first"))


async def test_withdraw_takes_a_message_once(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    number, other = await here.message(seat, source=77), await here.message(seat)

    assert await work.messages.withdraw(number, NOON) == [number]
    assert await work.messages.withdraw(number, NOON + HOUR) == []
    withdrawn = [message.withdrawn for message in await work.messages.last(seat.conversation, 2)]
    assert withdrawn == [True, False]
    assert await work.messages.withdraw(other, NOON) == [other]


async def test_withdraw_takes_all_parts_of_an_album_of_one_chat(here: Here, work: UnitOfWork) -> None:
    student = await here.person()
    elsewhere, _ = await here.talk(student)
    seat, helper = await here.talk(student)
    parts = [await here.message(seat, album="album") for _ in range(2)]
    await here.message(seat, album="another")
    for other in (helper, elsewhere):
        await here.message(other, album="album")

    assert sorted(await work.messages.withdraw(parts[1], NOON)) == parts
    assert await here.value("SELECT COUNT(*) FROM messages WHERE withdrawn_at IS NULL") == 3


async def test_uncarried_is_what_came_after_in_order_and_was_not_withdrawn(
    here: Here, work: UnitOfWork
) -> None:
    made = await here.conversation()
    (seat,) = await work.conversations.participants(made.id)
    other, _ = await here.talk()
    await here.message(other)
    numbers = [await here.message(seat) for _ in range(3)]
    await work.messages.withdraw(numbers[1], NOON)

    assert await work.messages.uncarried(made) == [numbers[0], numbers[2]]
    await work.conversations.talk(made.id, NOON)
    await work.conversations.wait(made.id, NOON, None)
    assert await work.messages.uncarried(await work.conversations.get(made.id)) == [numbers[0], numbers[2]]


async def carried(here: Here, writer: Participant, count: int = 1) -> None:
    """So many messages of this writer wait to be sent."""
    for _ in range(count):
        await here.work.outbox.carry(await here.message(writer))


async def test_waits_alone_counts_what_waits_for_this_chat_by_writer(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    other, _ = await here.talk()
    await carried(here, seat, 2)
    await carried(here, helper)
    await carried(here, other)

    assert await work.messages.waits_alone(seat.conversation, helper.chat) == {seat.chat: 2}
    assert await work.messages.waits_alone(seat.conversation, seat.chat) == {helper.chat: 1}
    assert await work.messages.waits_alone(seat.conversation, other.chat) == {}


@pytest.mark.parametrize(("mode", "alone"), [(Mode.SPEAKING, 0), (Mode.LISTENING, 1)])
async def test_waits_alone_leaves_out_what_waits_for_another_who_speaks_there(
    here: Here, work: UnitOfWork, mode: Mode, alone: int
) -> None:
    seat, helper = await here.talk()
    await here.joins(seat.conversation, await here.counselor(), Part.COUNSELOR, mode)
    await carried(here, seat)

    found = await work.messages.waits_alone(seat.conversation, helper.chat)
    assert found.get(seat.chat, 0) == alone
