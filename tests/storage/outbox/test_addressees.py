"""What is open beside somebody's talk, the question "For whom?", and what was chosen."""

from datetime import datetime

import pytest

from care.casework.messages import CaseworkPurpose
from care.escalation.messages import EscalationPurpose
from care.model.messages import Content, Held
from care.model.prompts import Purpose
from care.model.staff_threads import Choice, Question, Thread
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.virtual import NOON

LATER = NOON + DAY
"""As a limit: nothing is open that long."""


async def chats(here: Here, count: int = 2) -> list[int]:
    """Chats of so many people."""
    return [(await here.person()).chat for _ in range(count)]


@pytest.mark.parametrize(
    ("purpose", "since", "lasting", "found"),
    [
        (EscalationPurpose.FLAG_NOTE, NOON - MS, LATER, True),
        (EscalationPurpose.FLAG_NOTE, NOON, LATER, False),
        (EscalationPurpose.FLAG_NOTE, NOON, NOON - MS, False),
        (CaseworkPurpose.CONSULT, NOON, NOON - MS, True),
        (CaseworkPurpose.ADVICE, NOON, NOON - MS, True),
        (CaseworkPurpose.CONSULT, NOON, NOON, False),
        (CaseworkPurpose.ASIDE, NOON, NOON - MS, False),
    ],
)
async def test_a_side_is_open_after_a_moment_and_longer_where_it_lasts(
    here: Here, work: UnitOfWork, purpose: Purpose, since: datetime, lasting: datetime, *, found: bool
) -> None:
    chat, other = await chats(here)
    await work.outbox.addressees.open(chat, purpose, "x", NOON)

    assert await work.outbox.addressees.waits(chat, since, lasting) is found
    assert [one.purpose for one in await work.outbox.addressees.sides(chat, since, lasting)] == [
        purpose
    ] * found
    assert not await work.outbox.addressees.waits(other, NOON - DAY, NOON - DAY)
    assert await work.outbox.addressees.sides(other, NOON - DAY, NOON - DAY) == []


async def test_sides_come_newest_first_and_one_about_the_same_takes_the_place_of_the_other(
    here: Here, work: UnitOfWork
) -> None:
    chat, other = await chats(here)
    for where, purpose, about in (
        (chat, CaseworkPurpose.ASIDE, "thread-1 a"), (chat, EscalationPurpose.FLAG_NOTE, "flag"),
        (other, CaseworkPurpose.ASIDE, "thread-1"),
        (chat, CaseworkPurpose.CONSULT, "thread-1 b"),
    ):  # fmt: skip
        await work.outbox.addressees.open(where, purpose, about, NOON)

    sides = await work.outbox.addressees.sides(chat, NOON - MS, NOON - MS)
    assert [(one.purpose, one.about) for one in sides] == [
        (CaseworkPurpose.CONSULT, "thread-1 b"), (EscalationPurpose.FLAG_NOTE, "flag")
    ]  # fmt: skip
    assert [one.purpose for one in await work.outbox.addressees.sides(other, NOON - MS, NOON - MS)] == [
        CaseworkPurpose.ASIDE
    ]


async def test_a_side_is_found_by_its_number_in_its_own_chat_until_it_is_closed(
    here: Here, work: UnitOfWork
) -> None:
    chat, other = await chats(here)
    await work.outbox.addressees.open(chat, EscalationPurpose.FLAG_NOTE, "a", NOON - DAY)
    await work.outbox.addressees.open(chat, EscalationPurpose.FLAG_NOTE, "b", NOON)
    newest, old = await work.outbox.addressees.sides(chat, NOON - 2 * DAY, NOON)

    assert await work.outbox.addressees.side(chat, old.id) == old
    assert await work.outbox.addressees.side(other, old.id) is None
    await work.outbox.addressees.close(old.id)
    assert await work.outbox.addressees.side(chat, old.id) is None
    assert await work.outbox.addressees.side(chat, newest.id) == newest


async def test_a_topic_is_shared_by_all_prompts_of_a_thread_and_by_no_other_question(
    here: Here, work: UnitOfWork
) -> None:
    chat, other = await chats(here)
    await work.outbox.addressees.open(chat, CaseworkPurpose.CONSULT, "thread-1 x", NOON)

    found = await work.outbox.addressees.on_topic(chat, CaseworkPurpose.ASIDE, "thread-1 y")
    assert found is not None
    assert (found.purpose, found.about) == (CaseworkPurpose.CONSULT, "thread-1 x")
    assert await work.outbox.addressees.on_topic(chat, CaseworkPurpose.ASIDE, "thread-2") is None
    assert await work.outbox.addressees.on_topic(chat, EscalationPurpose.FLAG_NOTE, "thread-1") is None
    assert await work.outbox.addressees.on_topic(other, CaseworkPurpose.CONSULT, "thread-1 x") is None


@pytest.mark.parametrize(
    ("opened", "after"),
    [
        (CaseworkPurpose.ADVICE, CaseworkPurpose.ASIDE),
        (CaseworkPurpose.CONSULT, CaseworkPurpose.CONSULT),
        (CaseworkPurpose.ASIDE, CaseworkPurpose.ASIDE),
        (None, CaseworkPurpose.ADVICE),
    ],
)
async def test_advice_that_is_written_becomes_a_thread_and_what_was_not_open_is_opened(
    here: Here, work: UnitOfWork, opened: Purpose | None, after: Purpose
) -> None:
    chat, other = await chats(here)
    await work.outbox.addressees.open(other, CaseworkPurpose.ADVICE, "thread-1", NOON)
    if opened:
        await work.outbox.addressees.open(chat, opened, "thread-1", NOON)
    await work.outbox.addressees.touch(chat, CaseworkPurpose.ADVICE, "thread-1", NOON + HOUR)

    (side,) = await work.outbox.addressees.sides(chat, NOON, NOON)
    assert (side.purpose, side.opened_at) == (after, NOON + HOUR)
    assert await work.outbox.addressees.sides(other, NOON, NOON) == []


async def test_what_is_written_anywhere_after_a_message_counts(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    await here.message(helper, source=40)
    assert not await work.outbox.addressees.wrote_after(helper.chat, 40)
    assert await work.outbox.addressees.wrote_after(helper.chat, 39)
    assert not await work.outbox.addressees.wrote_after(student.chat, 39)
    thread = Thread("thread-1", helper.conversation, helper.person)
    await work.cases.asides.open(thread, NOON)
    await work.cases.asides.put(thread, helper.person, 41, "x", NOON)

    assert await work.outbox.addressees.wrote_after(helper.chat, 40)
    assert not await work.outbox.addressees.wrote_after(helper.chat, 41)
    held = Held("h", helper.conversation, helper.person, helper.chat, 42, None, Content("x"))
    await work.messages.hold(held, NOON)
    assert await work.outbox.addressees.wrote_after(helper.chat, 41)
    assert not await work.outbox.addressees.wrote_after(helper.chat, 42)


def asked(chat: int, talk: str, name: str = "q1", *, at: datetime = NOON, newest: int = 7) -> Question:
    """A question that stands in this chat."""
    return Question(name, chat, talk, at, newest)


async def test_a_question_stands_until_it_is_over_and_a_new_one_takes_its_place(
    here: Here, work: UnitOfWork
) -> None:
    chat, other = await chats(here)
    talk = (await here.conversation()).id
    await work.outbox.addressees.ask(asked(chat, talk))
    await work.outbox.addressees.ask(asked(chat, talk, "q2", at=NOON + MINUTE, newest=9))
    await work.outbox.addressees.ask(asked(other, talk, "q3"))

    assert await work.outbox.addressees.question(chat) == asked(chat, talk, "q2", at=NOON + MINUTE, newest=9)
    assert await work.outbox.addressees.waits(chat, LATER, LATER)
    await work.outbox.addressees.over(chat)
    assert await work.outbox.addressees.question(chat) is None
    assert not await work.outbox.addressees.waits(chat, LATER, LATER)
    assert await work.outbox.addressees.questions() == [asked(other, talk, "q3")]


async def test_questions_come_oldest_first_then_by_chat(here: Here, work: UnitOfWork) -> None:
    first, second, third = await chats(here, 3)
    talk = (await here.conversation()).id
    for chat, at in ((third, NOON), (first, NOON + MS), (second, NOON)):
        await work.outbox.addressees.ask(asked(chat, talk, f"q{chat}", at=at))

    assert [one.chat for one in await work.outbox.addressees.questions()] == [second, third, first]


async def test_a_choice_holds_for_its_chat_until_the_next_question(here: Here, work: UnitOfWork) -> None:
    chat, other = await chats(here)
    talk = (await here.conversation()).id
    for one in (chat, other):
        await work.outbox.addressees.ask(asked(one, talk, f"q{one}"))
    chosen = Choice(NOON + MINUTE, 7, talk, "company", "thread thread-1")
    await work.outbox.addressees.choose(chat, chosen)

    assert await work.outbox.addressees.choice(chat) == chosen
    assert await work.outbox.addressees.choice(other) is None
    await work.outbox.addressees.over(chat)
    assert await work.outbox.addressees.choice(chat) == chosen
    await work.outbox.addressees.ask(asked(chat, talk, "again"))
    assert await work.outbox.addressees.choice(chat) is None


async def test_a_side_that_was_chosen_is_open_however_old_and_others_are_not(
    here: Here, work: UnitOfWork
) -> None:
    chat, _ = await chats(here)
    talk = (await here.conversation()).id
    for about in ("thread-1", "thread-2"):
        await work.outbox.addressees.open(chat, CaseworkPurpose.ASIDE, about, NOON - DAY)
    await work.outbox.addressees.ask(asked(chat, talk))
    await work.outbox.addressees.choose(chat, Choice(NOON, 7, topic="thread thread-1"))

    assert [one.about for one in await work.outbox.addressees.sides(chat, NOON, NOON)] == ["thread-1"]


async def test_one_chat_is_forgotten_with_question_and_choice(here: Here, work: UnitOfWork) -> None:
    chat, other = await chats(here)
    talk = (await here.conversation()).id
    for one in (chat, other):
        await work.outbox.addressees.ask(asked(one, talk, f"q{one}"))
        await work.outbox.addressees.choose(one, Choice(NOON, 7, talk))
    await work.outbox.addressees.forget(chat)

    assert (await work.outbox.addressees.question(chat), await work.outbox.addressees.choice(chat)) == (
        None,
        None,
    )
    assert await work.outbox.addressees.choice(other) == Choice(NOON, 7, talk)
