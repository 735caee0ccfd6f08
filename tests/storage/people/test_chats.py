"""Chats that move, that cannot be written to, and guests who go."""

from datetime import timedelta

import pytest

from care.conversation.messages import ConversationMessage
from care.model.entities import Guest
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import ADDRESS, HOUR, MS, Here
from tests.virtual import NOON

GROUP, BECAME = -ADDRESS, -ADDRESS - 1


async def test_move_gives_a_chat_its_new_address_and_no_other_number(here: Here, work: UnitOfWork) -> None:
    chat = await work.people.arrive_group(GROUP, NOON)
    other = await work.people.arrive_group(GROUP - 9, NOON)
    await work.people.move(chat, BECAME)

    assert await work.people.arrive_group(BECAME, NOON) == chat
    assert await work.people.arrive_group(GROUP - 9, NOON) == other
    assert await work.people.arrive_group(GROUP, NOON) not in {chat, other}


async def test_move_seals_the_new_address_for_its_chat(here: Here, work: UnitOfWork) -> None:
    chat = await work.people.arrive_group(GROUP, NOON)
    await work.team.set_group(chat)
    await work.people.move(chat, BECAME)
    roll = await here.desk.circle.roll()

    assert roll is not None
    assert roll.group == BECAME


async def test_move_to_a_chat_that_is_known_by_now_brings_the_group_and_what_waits_along(
    here: Here, work: UnitOfWork
) -> None:
    chat, known = await work.people.arrive_group(GROUP, NOON), await work.people.arrive_group(BECAME, NOON)
    person = await here.person()
    await work.team.set_group(chat)
    for to in (chat, person.chat):
        await work.outbox.tell(to, ConversationMessage.ENDED_STUDENT)
    await work.outbox.tell(known, ConversationMessage.ENDED_STUDENT)
    assert await work.people.move(chat, BECAME)

    assert await work.team.group() == chat
    assert await work.people.arrive_group(BECAME, NOON) == chat
    waiting = await here.rows("SELECT chat FROM outbox ORDER BY id")
    assert [row["chat"] for row in waiting] == [chat, person.chat, chat]


async def test_move_to_where_a_chat_is_already_changes_nothing(here: Here, work: UnitOfWork) -> None:
    chat = await work.people.arrive_group(GROUP, NOON)
    before = await here.rows("SELECT * FROM chats")
    assert not await work.people.move(chat, GROUP)

    assert await here.rows("SELECT * FROM chats") == before


async def test_unreachable_holds_until_its_owner_writes_again(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()
    await work.people.unreachable(person.chat)

    assert not (await work.people.get(person.id)).started
    assert (await work.people.get(other.id)).started
    await work.people.arrive(ADDRESS + 1, "id", NOON, writes=False)
    assert not (await work.people.get(person.id)).started
    await work.people.arrive(ADDRESS + 1, "id", NOON, writes=True)
    assert (await work.people.get(person.id)).started


@pytest.mark.parametrize(("seen", "known"), [(-MS, False), (timedelta(0), True), (MS, True)])
async def test_forget_guests_forgets_who_was_seen_before_the_limit(
    here: Here, work: UnitOfWork, seen: timedelta, known: bool
) -> None:
    guest = await work.people.arrive(ADDRESS, "id", NOON + seen, writes=True)
    await work.people.forget_guests(NOON)

    assert bool(await here.rows("SELECT id FROM chats WHERE id = :id", id=guest.chat)) is known
    assert await here.rows("SELECT id FROM chats WHERE address IS NOT NULL") == []


async def test_forget_guests_leaves_people_groups_and_who_waits_for_an_answer(
    here: Here, work: UnitOfWork
) -> None:
    long_ago = NOON - HOUR
    person = await here.person(at=long_ago)
    group = await work.people.arrive_group(GROUP, long_ago)
    guest = await work.people.arrive(ADDRESS, "id", long_ago, writes=True)
    await work.outbox.tell(guest.chat, ConversationMessage.ENDED_STUDENT)
    await work.people.forget_guests(NOON)

    left = await here.rows("SELECT id FROM chats WHERE address IS NOT NULL ORDER BY id")
    assert [row["id"] for row in left] == [person.chat, group, guest.chat]


async def test_a_guest_whose_address_went_arrives_under_the_same_number_with_it(
    here: Here, work: UnitOfWork
) -> None:
    guest = await work.people.arrive(ADDRESS, "id", NOON, writes=True)
    await work.people.forget_guests(NOON)

    assert await work.people.arrive(ADDRESS, "id", NOON, writes=True) == Guest(guest.chat, "id")
    assert await here.value("SELECT address FROM chats") is not None


async def test_a_guest_who_came_again_is_known_for_longer(here: Here, work: UnitOfWork) -> None:
    for at in (NOON - HOUR, NOON):
        guest = await work.people.arrive(ADDRESS, "id", at, writes=True)
    await work.people.forget_guests(NOON)

    assert [row["id"] for row in await here.rows("SELECT id FROM chats")] == [guest.chat]


async def test_a_group_that_is_left_is_kept_like_a_guest_and_the_counselors_group_stays(
    here: Here, work: UnitOfWork
) -> None:
    ours, foreign = [await work.people.arrive_group(GROUP - number, NOON) for number in (0, 9)]
    await work.team.set_group(ours)
    for chat in (ours, foreign):
        await work.people.leave_group(chat)

    assert [row["kind"] for row in await here.rows("SELECT kind FROM chats ORDER BY id")] == [
        "group",
        "guest",
    ]
    assert await work.people.arrive_group(GROUP - 9, NOON) == foreign
    assert await here.value("SELECT COUNT(*) FROM chats WHERE kind = 'group'") == 2
