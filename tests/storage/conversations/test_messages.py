"""What was written: stored, listed, changed, withdrawn, under its conversation's key."""

from datetime import timedelta

import pytest

from care.conversation.messages import ConversationMessage
from care.model.enums import Part
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
