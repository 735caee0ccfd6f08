"""What was written: stored, listed, changed, withdrawn, under its conversation's key."""

from datetime import timedelta

import pytest

from care.conversation.messages import ConversationMessage
from care.model.entities import Participant
from care.model.enums import Mode, Part
from care.model.messages import Content, Message, Point, Quote, Span
from care.ports.unit_of_work import UnitOfWork
from storage.conversations.sealed_words import KeyGone, unpacked
from tests.storage.rows import HOUR, MS, Here
from tests.virtual import NOON

QUOTE = Quote("a quote", (Span("bold", 0, 1),), 7)
RICH = Content(
    "Halo, kamu",
    (Span("bold", 0, 4),),
    photo="photo",
    voice="voice",
    quote=Quote("a quote", (Span("bold", 0, 1),), 7),
    veiled=True,
)


def texts(messages: object) -> list[str]:
    """What can be read of these."""
    assert isinstance(messages, list)
    return [message.content.text for message in messages]


async def test_add_keeps_the_whole_content_sealed(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    number = await work.messages.add(seat, RICH, 77, reply_to=None, album=None, now=NOON + MS)

    assert await work.messages.written(seat.chat, 77) == Message(
        number, seat.conversation, Part.STUDENT, seat.alias, RICH, NOON + MS
    )
    assert b"kamu" not in await here.value("SELECT body FROM messages")


def test_what_an_earlier_version_kept_is_read() -> None:
    kept = b'["Halo", [["bold", 0, 4]], null, null, "kutipan", false]'
    assert unpacked(kept) == Content("Halo", (Span("bold", 0, 4),), quote=Quote("kutipan"))


async def test_add_seals_a_place_and_marks_what_is_private(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    place = Content("", point=Point(-6.25, 106.75))
    await work.messages.add(seat, place, 77, reply_to=None, album=None, now=NOON, private=True)
    message = await work.messages.written(seat.chat, 77)

    assert message is not None
    assert (message.content, message.private) == (place, True)
    assert b"106.75" not in await here.value("SELECT body FROM messages")


async def test_what_is_private_is_carried_to_a_counselor_who_speaks_and_to_nobody_else(
    here: Here, work: UnitOfWork
) -> None:
    seat, helper = await here.talk()
    for source, part in enumerate((Part.SUPPORTER, Part.COUNSELOR)):
        await here.rows(
            "UPDATE participants SET part = :part WHERE person = :person", part=part, person=helper.person
        )
        number = await work.messages.add(
            seat, Content("Halo"), source, reply_to=None, album=None, now=NOON, private=True
        )
        await work.outbox.carry(number)

    assert await here.rows("SELECT chat, message FROM outbox WHERE what = 'relay'") == [
        {"chat": helper.chat, "message": number}
    ]
    assert await work.messages.uncarried(await work.conversations.get(seat.conversation)) == []


async def test_add_numbers_messages_in_order_and_keeps_what_they_answer(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    first = await work.messages.add(seat, Content("1"), 7, reply_to=None, album="album", now=NOON)
    second = await work.messages.add(helper, Content("2"), 7, reply_to=first, album=None, now=NOON)

    assert second > first
    assert await here.rows("SELECT person, chat, reply_to, album FROM messages ORDER BY id") == [
        {"person": seat.person, "chat": seat.chat, "reply_to": None, "album": "album"},
        {"person": helper.person, "chat": helper.chat, "reply_to": first, "album": None},
    ]


async def test_add_without_a_key_fails_and_keeps_nothing(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    await work.keeping.retention.destroy_key(seat.conversation, NOON)

    with pytest.raises(KeyGone):
        await work.messages.add(seat, Content("Halo"), 7, reply_to=None, album=None, now=NOON)
    assert await here.rows("SELECT * FROM messages") == []


async def test_without_the_key_messages_are_there_without_words(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    await here.message(seat, source=77)
    await work.keeping.retention.destroy_key(seat.conversation, NOON)
    message = await work.messages.written(seat.chat, 77)

    assert message is not None
    assert (message.content, message.alias) == (None, seat.alias)


async def test_last_and_between_list_one_conversation_oldest_first(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    other, _ = await here.talk()
    numbers = []
    for text, writer in (("1", seat), ("2", helper), ("other", other), ("3", seat), ("4", helper)):
        numbers.append(await here.message(writer, text))

    assert texts(await work.messages.last(seat.conversation, 3)) == ["2", "3", "4"]
    assert texts(await work.messages.last(seat.conversation, 9)) == ["1", "2", "3", "4"]
    assert await work.messages.last(seat.conversation, 0) == []
    assert texts(await work.messages.between(seat.conversation, numbers[1], numbers[3])) == ["2", "3"]
    assert await work.messages.between(seat.conversation, numbers[3], numbers[1]) == []


@pytest.mark.parametrize(
    ("most", "since", "found"),
    [(9, timedelta(0), ["1", "2", "3"]), (9, MS, ["2", "3"]), (2, timedelta(0), ["2", "3"])],
)
async def test_own_lists_the_newest_of_one_seat_since_that_moment(
    here: Here, work: UnitOfWork, most: int, since: timedelta, found: list[str]
) -> None:
    student = await here.person()
    elsewhere, _ = await here.talk(student)
    seat, helper = await here.talk(student)
    for number, text in enumerate("123"):
        await here.message(seat, text, at=NOON + number * MS)
    for other in (helper, elsewhere):
        await here.message(other, "other", at=NOON + HOUR)

    assert texts(await work.messages.own(seat, most, NOON + since)) == found


async def test_written_is_found_by_its_own_chat_and_id(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    await here.message(seat, "mine", source=77)
    await here.message(helper, "other", source=77)
    found = await work.messages.written(seat.chat, 77)

    assert found is not None
    assert found.content == Content("mine")
    assert await work.messages.written(seat.chat, 78) is None


@pytest.mark.parametrize(("since", "found"), [(timedelta(0), "new"), (MS, None)])
async def test_newest_is_the_last_of_this_chat_since_then(
    here: Here, work: UnitOfWork, since: timedelta, found: str | None
) -> None:
    seat, helper = await here.talk()
    await here.message(seat, "old")
    await here.message(seat, "new")
    await here.message(helper, "other", at=NOON + HOUR)
    newest = await work.messages.newest(seat.chat, NOON + since)

    assert (newest and newest.content and newest.content.text) == found


async def test_newest_passes_over_what_was_withdrawn(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    stays = await here.message(seat)
    await work.messages.withdraw(await here.message(seat), NOON)
    newest = await work.messages.newest(seat.chat, NOON)

    assert newest is not None
    assert newest.id == stays


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


async def arrives(here: Here, copy: int) -> None:
    """What waits first is sent, and becomes this message in its reader's chat."""
    dispatch = here.desk.dispatch
    ((row,),) = await dispatch.take(await dispatch.heads(NOON, 1))
    await dispatch.sent([(await dispatch.read(row), copy)], NOON)


async def test_of_copy_finds_the_message_that_a_delivered_copy_belongs_to(
    here: Here, work: UnitOfWork
) -> None:
    seat, helper = await here.talk()
    for source, copy in ((77, 501), (78, 502)):
        await work.outbox.carry(await here.message(seat, source=source))
        await arrives(here, copy)
    second = await work.messages.written(seat.chat, 78)

    assert second is not None
    assert await work.conversations.of_copy(helper.chat, 502) == (seat.conversation, second.id)
    assert await work.conversations.of_copy(seat.chat, 502) is None
    assert await work.conversations.of_copy(helper.chat, 503) is None


async def test_of_copy_is_none_for_a_notice_in_a_talk(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    await work.outbox.tell(helper.chat, ConversationMessage.PAIRED_SUPPORTER, conversation=seat.conversation)
    await arrives(here, 501)

    assert await here.value("SELECT conversation FROM copies") == seat.conversation
    assert await work.conversations.of_copy(helper.chat, 501) is None


async def test_places_count_from_one_in_each_conversation(here: Here, work: UnitOfWork) -> None:
    (one, helper), (other, _) = await here.talk(), await here.talk()
    seats = (one, other, helper, one)
    numbers = [await here.message(seat) for seat in seats]

    assert await work.messages.places(one.conversation) == {numbers[0]: 1, numbers[2]: 2, numbers[3]: 3}
    assert await work.messages.places("nowhere") == {}
