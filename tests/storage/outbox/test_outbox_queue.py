"""The courier's side: which row of each chat goes first, what became of it, and what is remembered."""

from dataclasses import replace
from datetime import timedelta

import pytest

from care.duty.messages import DutyMessage
from care.model.card_kinds import CardKind
from care.model.entities import Participant
from care.model.enums import Mode, Part, Stage, Urgency
from care.model.messages import Content
from care.model.outbox_row import What
from care.ports.unit_of_work import UnitOfWork
from storage.outbox.outbox_rows import ALBUM
from tests.storage.rows import MINUTE, MS, Here
from tests.storage.rows_of_cases import destroyed
from tests.storage.rows_of_outbox import MOST, card, delivered, group, taken, waiting
from tests.virtual import NOON


async def told(here: Here, chat: int, *urgencies: Urgency) -> None:
    """Notices of these urgencies for this chat."""
    for number, urgency in enumerate(urgencies):
        await here.work.outbox.tell(chat, DutyMessage.DUTY, urgency=urgency, number=number)


async def test_the_first_row_of_each_chat_goes_and_the_next_once_it_has_arrived(here: Here) -> None:
    one, other = await here.person(), await here.person()
    await told(here, one.chat, Urgency.SYSTEM, Urgency.SYSTEM)
    await told(here, other.chat, Urgency.SYSTEM)

    assert [(row.chat, row.params["number"]) for row in await taken(here)] == [(one.chat, 0), (other.chat, 0)]
    assert await here.desk.dispatch.heads(NOON, MOST) == []
    (first, *_) = await waiting(here, "id")
    await here.rows("DELETE FROM outbox WHERE id = :id", id=first[0])
    assert [(row.chat, row.params["number"]) for row in await taken(here)] == [(one.chat, 1)]


@pytest.mark.parametrize(
    ("urgencies", "first"),
    [
        ((Urgency.SYSTEM, Urgency.RELAY), 0),
        ((Urgency.SYSTEM, Urgency.ALERT), 1),
        ((Urgency.ALERT, Urgency.ALERT), 0),
        ((Urgency.BROADCAST, Urgency.SYSTEM), 1),
    ],
)
async def test_within_a_chat_order_holds_but_for_alerts_and_what_waits_behind_all(
    here: Here, urgencies: tuple[Urgency, ...], first: int
) -> None:
    person = await here.person()
    await told(here, person.chat, *urgencies)

    assert [row.params["number"] for row in await taken(here)] == [first]


async def test_between_chats_the_most_urgent_goes_first_and_no_more_than_are_asked_for(here: Here) -> None:
    people = [await here.person() for _ in range(3)]
    for person, urgency in zip(people, (Urgency.BROADCAST, Urgency.SYSTEM, Urgency.ALERT), strict=True):
        await told(here, person.chat, urgency)

    chats = [one.chat for one in await here.desk.dispatch.heads(NOON, MOST)]
    assert chats == [people[2].chat, people[1].chat, people[0].chat]
    assert [one.chat for one in await here.desk.dispatch.heads(NOON, 1)] == chats[:1]


async def test_what_must_wait_is_listed_behind_what_may_go(here: Here, work: UnitOfWork) -> None:
    one, other = await here.person(), await here.person()
    await told(here, one.chat, Urgency.ALERT)
    await here.rows("UPDATE outbox SET not_before = not_before + 1")
    await told(here, other.chat, Urgency.SYSTEM)

    heads = await here.desk.dispatch.heads(NOON, MOST)
    assert [(head.chat, head.not_before - NOON) for head in heads] == [
        (other.chat, timedelta(0)),
        (one.chat, MS),
    ]
    assert [head.chat for head in await here.desk.dispatch.heads(NOON + MS, MOST)] == [one.chat, other.chat]
    assert [head.group for head in heads] == [False, False]
    await work.outbox.show(CardKind.CASE, "x", await group(here))
    first, *_ = await here.desk.dispatch.heads(NOON, MOST)
    assert first.group


@pytest.mark.parametrize(("parts", "together"), [(2, 2), (ALBUM, ALBUM), (ALBUM + 1, ALBUM)])
async def test_an_album_goes_as_one_up_to_ten_parts(
    here: Here, work: UnitOfWork, parts: int, together: int
) -> None:
    student, _ = await here.talk()
    numbers = [await here.message(student, album="a") for _ in range(parts)]
    for number in numbers:
        await work.outbox.carry(number)
    heads = await here.desk.dispatch.heads(NOON + MINUTE, MOST)

    (parcel,) = await here.desk.dispatch.take(heads)
    assert [row["message"] for row in parcel] == numbers[:together]
    assert await here.desk.dispatch.take([]) == ()


async def test_relayed_words_are_read_for_their_reader(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    answered = await here.message(helper, source=77)
    number = await work.messages.add(student, Content("Halo"), 41, reply_to=answered, album=None, now=NOON)
    await work.outbox.carry(number)

    (row,) = await taken(here)
    assert (row.what, row.part, row.writer, row.reply_to) == (What.RELAY, Part.STUDENT, student.chat, 77)
    assert row.content is not None
    assert (row.content.text, row.wanted, row.speaker, row.shared) == ("Halo", True, None, False)


@pytest.mark.parametrize("gone", ["nobody", "reader", "writer", "talk", "key"])
async def test_words_are_wanted_while_both_are_there_and_they_can_be_read(
    here: Here, work: UnitOfWork, gone: str
) -> None:
    student, helper = await here.talk()
    await work.outbox.carry(await here.message(student))
    if gone in {"reader", "writer"}:
        await here.joins(student.conversation, await here.counselor(), Part.COUNSELOR, Mode.SPEAKING)
        person = (helper if gone == "reader" else student).person
        await here.rows("UPDATE participants SET mode = 'left' WHERE person = :id", id=person)
    if gone == "talk":
        await here.rows("UPDATE conversations SET stage = 'ended'")
    if gone == "key":
        await destroyed(here, student.conversation)

    (row,) = await taken(here)
    assert row.wanted is (gone == "nobody")
    assert (row.content is None) is (gone == "key")


async def test_a_listener_and_three_who_speak_see_whose_words_these_are(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    listener = await here.joins(student.conversation, await here.counselor(), Part.COUNSELOR, Mode.LISTENING)
    await work.outbox.carry(await here.message(student))

    rows = {row.chat: row for row in await taken(here)}
    assert (rows[helper.chat].speaker, rows[listener.chat].speaker) == (None, student.alias)
    assert (rows[helper.chat].overheard, rows[listener.chat].overheard) == (False, True)
    assert not rows[helper.chat].shared


async def test_what_arrived_is_remembered_as_copy_and_its_row_goes(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    number = await here.message(student)
    await work.outbox.carry(number)
    await delivered(here)

    assert await here.rows("SELECT * FROM copies") == [
        {"chat": helper.chat, "copy": 501, "conversation": student.conversation, "message": number}
    ]
    assert await waiting(here) == []


async def test_what_became_no_message_is_no_copy_and_an_old_one_is_not_written_over(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    dispatch = here.desk.dispatch
    for message in (501, 501, None):
        await work.outbox.carry(await here.message(student))
        ((row,),) = await dispatch.take(await dispatch.heads(NOON, MOST))
        await dispatch.sent([(await dispatch.read(row), message)], NOON)
    await dispatch.sent([], NOON)

    (copy,) = await here.rows("SELECT * FROM copies")
    assert (copy["chat"], copy["copy"]) == (helper.chat, 501)
    assert copy["message"] == await here.value("SELECT MIN(id) FROM messages")
    assert await waiting(here) == []


async def test_a_guests_address_goes_with_the_last_word_to_them(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    guest = await work.people.arrive(7_900_000_001, "id", NOON, writes=True)
    await told(here, guest.chat, Urgency.SYSTEM, Urgency.SYSTEM)
    await told(here, person.chat, Urgency.SYSTEM)
    address = "SELECT address FROM chats WHERE id = :id"
    await delivered(here)
    assert await here.value(address, id=guest.chat) is not None
    await delivered(here)

    assert await here.value(address, id=guest.chat) is None
    assert await here.value(address, id=person.chat) is not None


async def test_rows_are_dropped_by_their_own_numbers(here: Here) -> None:
    one, other = await here.person(), await here.person()
    for person in (one, other):
        await told(here, person.chat, Urgency.SYSTEM)
    first, _ = await taken(here)
    await here.desk.dispatch.drop([replace(first, guest=True)])

    assert await waiting(here, "chat") == [(other.chat,)]
    assert await here.value("SELECT COUNT(*) FROM chats WHERE address IS NULL") == 0


async def test_a_card_whose_message_is_gone_is_posted_anew(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    for about, message in (("a", 77), ("b", 78)):
        await card(here, "case", about, chat, message)
    await work.outbox.show(CardKind.CASE, "a")
    (row,) = await taken(here)
    assert row.posted == 77
    await here.desk.dispatch.card_lost(row)

    assert await work.outbox.posted(CardKind.CASE, "a") is None
    assert await work.outbox.posted(CardKind.CASE, "b") == 78


@pytest.mark.parametrize(
    ("stage", "mode", "talks"),
    [
        (Stage.TALKING, Mode.SPEAKING, True),
        (Stage.TALKING, Mode.LISTENING, True),
        (Stage.TALKING, Mode.LEFT, False),
        (Stage.WAITING, Mode.SPEAKING, False),
        (Stage.ENDED, Mode.SPEAKING, False),
    ],
)
async def test_a_notice_says_whether_its_reader_is_in_a_running_talk(
    here: Here, work: UnitOfWork, stage: Stage, mode: Mode, *, talks: bool
) -> None:
    person, other = await here.person(), await here.person()
    await work.conversations.add("talk", person.id, stage=stage, for_counselor=False, now=NOON)
    seat = Participant("talk", person.id, person.chat, Part.STUDENT, mode, "Biru Rusa")
    await work.conversations.join(seat, NOON)
    for one in (person, other):
        await told(here, one.chat, Urgency.SYSTEM)

    assert [row.talks for row in await taken(here)] == [talks, False]
