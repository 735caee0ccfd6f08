"""Words on their way: to whom they go, how they are changed and stopped, and when their writer is told."""

from datetime import datetime

import pytest

from care.model.entities import Participant
from care.model.enums import Mode, Part
from care.ports.unit_of_work import UnitOfWork
from storage.outbox.outbox import ALBUM_ARRIVES
from tests.storage.rows import MINUTE, MS, Here
from tests.storage.rows_of_outbox import copied, delivered, taken, waiting
from tests.virtual import NOON

NOW, COMPLETE = (int(at.timestamp() * 1000) for at in (NOON, NOON + ALBUM_ARRIVES))


async def trio(here: Here, mode: Mode = Mode.LISTENING) -> tuple[Participant, Participant, Participant]:
    """A student, a supporter, and a counselor in this mode."""
    student, helper = await here.talk()
    return (
        student,
        helper,
        await here.joins(student.conversation, await here.counselor(), Part.COUNSELOR, mode),
    )


@pytest.mark.parametrize(
    ("mode", "hears"), [(Mode.SPEAKING, True), (Mode.LISTENING, True), (Mode.LEFT, False)]
)
async def test_words_go_to_everybody_else_who_is_there(
    here: Here, work: UnitOfWork, mode: Mode, *, hears: bool
) -> None:
    student, helper, counselor = await trio(here, mode)
    await here.talk()
    number = await here.message(student)
    await work.outbox.carry(number)

    expected = [
        (helper.chat, number, student.chat, NOW),
        *[(counselor.chat, number, student.chat, NOW)] * hears,
    ]
    assert await waiting(here, "chat, message, writer, not_before") == expected


async def test_parts_of_an_album_wait_for_each_other_from_the_newest_on(here: Here, work: UnitOfWork) -> None:
    student, _ = await here.talk()
    first = await here.message(student, album="a")
    await work.outbox.carry(first)
    assert await waiting(here, "not_before") == [(COMPLETE,)]
    later, second, other = (
        here.at(NOON + MINUTE),
        await here.message(student, album="a"),
        await here.message(student),
    )
    await later.outbox.carry(second)
    await work.outbox.carry(other)

    assert await waiting(here, "not_before - 60000") == [(COMPLETE,), (COMPLETE,), (NOW - 60_000,)]


@pytest.mark.parametrize(("state", "edits"), [("copied", 1), ("nowhere", 0), ("waiting", 0), ("sending", 1)])
async def test_an_edit_follows_what_has_arrived_or_is_under_way(
    here: Here, work: UnitOfWork, state: str, edits: int
) -> None:
    student, helper = await here.talk()
    number = await here.message(student)
    if state == "copied":
        await copied(here, helper.chat, 501, student.conversation, number)
    if state in {"waiting", "sending"}:
        await work.outbox.carry(number)
    if state == "sending":
        await taken(here)

    assert await work.outbox.change(number) is (state != "nowhere")
    assert await work.outbox.change(number) is (state != "nowhere")
    assert [row for row in await waiting(here, "what, chat") if row[0] == "edit"] == [
        ("edit", helper.chat)
    ] * edits


async def test_an_edit_does_not_go_to_who_has_left(here: Here, work: UnitOfWork) -> None:
    student, helper, gone = await trio(here, Mode.LEFT)
    number = await here.message(student)
    for seat in (helper, gone):
        await copied(here, seat.chat, 500 + seat.chat, student.conversation, number)

    assert await work.outbox.change(number)
    assert await waiting(here, "chat") == [(helper.chat,)]


async def test_a_reaction_goes_to_all_others_sealed(here: Here, work: UnitOfWork) -> None:
    student, helper, gone = await trio(here, Mode.LEFT)
    number = await here.message(student)
    await work.outbox.react(number, helper.chat, "❤")

    assert await waiting(here, "chat, writer, what") == [(student.chat, helper.chat, "reaction")]
    assert "❤".encode() not in await here.value("SELECT params FROM outbox")
    (row,) = await taken(here)
    assert row.params == {"emoji": "❤"}
    assert row.chat != gone.chat


async def test_what_was_not_sent_is_stopped_and_what_arrived_is_deleted_again(
    here: Here, work: UnitOfWork
) -> None:
    student, helper, listener = await trio(here)
    number, other = await here.message(student), await here.message(student)
    await work.outbox.carry(number)
    await here.rows("DELETE FROM outbox WHERE chat = :chat", chat=helper.chat)
    await copied(here, helper.chat, 501, student.conversation, number)
    await work.outbox.carry(other)

    assert await work.outbox.withdraw(number)
    rows = await waiting(here, "what, chat, message")
    assert ("withdrawal", helper.chat, number) in rows
    assert [row for row in rows if row[2] == number] == [("withdrawal", helper.chat, number)]
    assert len([row for row in rows if row[2] == other]) == 2
    assert listener.chat in {row[1] for row in rows if row[2] == other}


async def test_words_under_way_are_deleted_behind_their_arrival(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    number = await here.message(student)
    await work.outbox.carry(number)
    await taken(here)

    assert await work.outbox.withdraw(number)
    assert await waiting(here, "what, chat, state") == [
        ("relay", helper.chat, "sending"), ("withdrawal", helper.chat, "ready")
    ]  # fmt: skip


async def test_what_may_have_arrived_unknown_is_said_when_it_is_stopped(here: Here, work: UnitOfWork) -> None:
    student, _ = await here.talk()
    number = await here.message(student)
    await work.outbox.carry(number)
    await taken(here)
    await here.desk.dispatch.recover()

    assert not await work.outbox.withdraw(number)


async def test_stored_words_are_relayed_to_each_in_this_order(here: Here, work: UnitOfWork) -> None:
    student, helper, listener = await trio(here)
    numbers = [await here.message(student) for _ in range(2)]
    await work.outbox.relay(numbers[::-1], [listener, helper])
    await work.outbox.relay(numbers, [])

    assert await waiting(here, "message, chat") == [
        (number, seat.chat) for number in numbers[::-1] for seat in (listener, helper)
    ]


async def test_what_waits_in_one_talk_is_cancelled_and_counted_by_writer(
    here: Here, work: UnitOfWork
) -> None:
    student, helper, listener = await trio(here)
    for seat in (student, student, helper):
        await work.outbox.carry(await here.message(seat))
    other, _ = await here.talk()
    await work.outbox.carry(await here.message(other))

    assert await work.outbox.cancel(student.conversation, to=listener.chat) == {
        student.chat: 2,
        helper.chat: 1,
    }
    assert await work.outbox.cancel(student.conversation) == {student.chat: 2, helper.chat: 1}
    assert await work.outbox.cancel(student.conversation) == {}
    assert await waiting(here, "writer") == [(other.chat,)]


async def test_what_is_under_way_is_not_cancelled(here: Here, work: UnitOfWork) -> None:
    student, _ = await here.talk()
    await work.outbox.carry(await here.message(student))
    await taken(here)

    assert await work.outbox.cancel(student.conversation) == {}
    assert len(await waiting(here)) == 1


@pytest.mark.parametrize(("before", "told"), [(NOON - MS, 0), (NOON, 2), (NOON + MINUTE, 2)])
async def test_a_writer_is_told_once_of_what_was_not_delivered_by_then(
    here: Here, work: UnitOfWork, before: datetime, told: int
) -> None:
    student, _, _ = await trio(here, Mode.SPEAKING)
    for _ in range(2):
        await work.outbox.carry(await here.message(student))
    expected = {student.chat: told} if told else {}

    assert await work.outbox.delayed(before) == expected
    assert await work.outbox.delayed(before) == {}


async def test_nobody_is_told_of_what_only_a_listener_has_not_got(here: Here, work: UnitOfWork) -> None:
    student, helper, _ = await trio(here)
    await work.outbox.carry(await here.message(student))
    await here.rows("DELETE FROM outbox WHERE chat = :chat", chat=helper.chat)

    assert await work.outbox.delayed(NOON) == {}
    assert await delivered(here)
