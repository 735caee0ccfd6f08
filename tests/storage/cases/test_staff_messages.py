"""Threads beside a talk: advice and questions, their sealed words, who was asked, who answered first."""

from dataclasses import replace
from datetime import datetime

import pytest

from care.casework.messages import CaseworkPurpose
from care.model.prompts import Prompt
from care.model.staff_threads import Aside, Thread
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import destroyed
from tests.virtual import NOON


async def begun(here: Here, name: str = "thread-1", *, counselor: str | None = None) -> Thread:
    """A thread beside a new talk."""
    _, helper = await here.talk()
    thread = Thread(name, helper.conversation, helper.person, counselor)
    await here.work.cases.asides.open(thread, NOON)
    return thread


async def question(here: Here, name: str = "thread-1", *, again: datetime = NOON + HOUR) -> Thread:
    """A supporter's question that was asked at noon; it is repeated an hour later."""
    thread = await begun(here, name)
    await here.work.cases.asides.begin(name, NOON, again)
    return replace(thread, asked_at=NOON)


async def test_a_thread_is_read_as_it_was_opened(here: Here, work: UnitOfWork) -> None:
    thread = await begun(here)
    asked = replace(thread, id="thread-2", asked_at=NOON + MINUTE)
    await work.cases.asides.open(asked, NOON)

    assert await work.cases.asides.thread("thread-1") == thread
    assert await work.cases.asides.thread("thread-2") == asked
    assert await work.cases.asides.thread("thread-3") is None


async def test_advice_is_found_by_talk_supporter_and_counselor_and_a_question_is_none(
    here: Here, work: UnitOfWork
) -> None:
    counselor, other = await here.counselor(), await here.counselor()
    thread = await begun(here, counselor=counselor.id)
    await work.cases.asides.open(replace(thread, id="thread-2", counselor=other.id, asked_at=NOON), NOON)
    talk, supporter = thread.conversation, thread.supporter

    assert await work.cases.asides.advice(talk, supporter, counselor.id) == thread
    assert await work.cases.asides.advice(talk, supporter, other.id) is None
    assert await work.cases.asides.advice(talk, counselor.id, counselor.id) is None
    assert (
        await work.cases.asides.advice((await begun(here, "x")).conversation, supporter, counselor.id) is None
    )


async def test_words_are_sealed_and_gone_with_the_key_of_the_talk(here: Here, work: UnitOfWork) -> None:
    thread = await begun(here)
    number = await work.cases.asides.put(thread, thread.supporter, 41, "apa kata saya", NOON)
    assert number is not None
    expected = Aside(number, thread.id, thread.conversation, thread.supporter, "apa kata saya")

    assert await work.cases.asides.get(number) == expected
    assert await work.cases.asides.get(number + 1) is None
    assert b"kata" not in await here.value("SELECT body FROM asides")
    await destroyed(here, thread.conversation)
    assert await work.cases.asides.get(number) == replace(expected, words=None)
    assert await work.cases.asides.put(thread, thread.supporter, 42, "lagi", NOON) is None


async def test_each_writers_lines_are_listed_in_order_with_the_newest_source(
    here: Here, work: UnitOfWork
) -> None:
    thread, other = await begun(here), await begun(here, "thread-2")
    counselor = await here.counselor()
    numbers = [
        await work.cases.asides.put(where, writer, source, "x", NOON)
        for where, writer, source in (
            (thread, thread.supporter, 43), (thread, thread.supporter, 41),
            (thread, counselor.id, 99), (other, thread.supporter, 98),
        )
    ]  # fmt: skip

    assert await work.cases.asides.written(thread.id, thread.supporter) == numbers[:2]
    assert await work.cases.asides.last_source(thread.id, thread.supporter) == 43
    assert await work.cases.asides.last_source(thread.id, counselor.id) == 99
    assert await work.cases.asides.last_source(other.id, counselor.id) is None
    assert await work.cases.asides.written(other.id, counselor.id) == []


async def test_who_was_asked_is_listed_once_and_by_thread(here: Here, work: UnitOfWork) -> None:
    thread, other = await begun(here), await begun(here, "thread-2")
    people = [(await here.counselor()).id for _ in range(3)]
    await work.cases.asides.ask(thread.id, [people[2], people[0]])
    await work.cases.asides.ask(thread.id, [people[0]])
    await work.cases.asides.ask(other.id, people[1:2])
    await work.cases.asides.ask(other.id, [])

    assert await work.cases.asides.asked(thread.id) == [people[0], people[2]]
    assert await work.cases.asides.asked(other.id) == [people[1]]


async def test_a_question_begins_anew_with_nobody_asked(here: Here, work: UnitOfWork) -> None:
    thread, other = await begun(here), await begun(here, "thread-2")
    counselor = await here.counselor()
    for one in (thread, other):
        await work.cases.asides.ask(one.id, [counselor.id])
    await work.cases.asides.begin(thread.id, NOON + MINUTE, NOON + HOUR)

    found = await work.cases.asides.thread(thread.id)
    assert found == replace(thread, asked_at=NOON + MINUTE)
    assert [await work.cases.asides.asked(one.id) for one in (thread, other)] == [[], [counselor.id]]
    assert await work.cases.asides.thread(other.id) == other


async def test_the_first_answer_counts_and_stops_the_repeating(here: Here, work: UnitOfWork) -> None:
    thread, beside = await question(here), await question(here, "thread-2")
    first, second = await here.counselor(), await here.counselor()

    assert await work.cases.asides.answered(thread.id, first.id, NOON + MINUTE)
    assert not await work.cases.asides.answered(thread.id, second.id, NOON + HOUR)
    assert await work.cases.asides.thread(thread.id) == replace(
        thread, counselor=first.id, answered_at=NOON + MINUTE
    )
    assert [one.id for one in await work.cases.asides.due(NOON + HOUR)] == [beside.id]


async def test_what_was_never_asked_cannot_be_answered(here: Here, work: UnitOfWork) -> None:
    advice = await begun(here, counselor=(await here.counselor()).id)

    assert not await work.cases.asides.answered(advice.id, (await here.counselor()).id, NOON)
    assert await work.cases.asides.thread(advice.id) == advice


async def test_a_supporters_open_questions_are_closed_together(here: Here, work: UnitOfWork) -> None:
    thread = await question(here, "thread-2")
    mine = replace(thread, id="thread-1")
    answered, advice = replace(thread, id="thread-3"), replace(thread, id="thread-4", asked_at=None)
    for one in (mine, answered, advice):
        await work.cases.asides.open(one, NOON)
    await work.cases.asides.answered("thread-3", (await here.counselor()).id, NOON)
    other = await question(here, "thread-5")

    assert await work.cases.asides.close_all(thread.supporter, NOON + MINUTE) == ["thread-1", "thread-2"]
    assert await work.cases.asides.close_all(thread.supporter, NOON + HOUR) == []
    assert await work.cases.asides.thread("thread-2") == replace(thread, answered_at=NOON + MINUTE)
    assert await work.cases.asides.thread("thread-4") == advice
    assert [one.id for one in await work.cases.asides.due(NOON + HOUR)] == [other.id]


async def test_a_question_is_repeated_at_its_moment_once_in_order(here: Here, work: UnitOfWork) -> None:
    for name, again in (("b", NOON), ("a", NOON), ("c", NOON + MS)):
        await question(here, name, again=again)

    assert [one.id for one in await work.cases.asides.due(NOON - MS)] == []
    assert [one.id for one in await work.cases.asides.due(NOON)] == ["a", "b"]
    assert [one.id for one in await work.cases.asides.due(NOON)] == []
    assert [one.id for one in await work.cases.asides.due(NOON + MS)] == ["c"]


async def test_a_message_is_open_for_a_reply_in_its_own_chat(here: Here, work: UnitOfWork) -> None:
    one, other = await here.person(), await here.person()
    await work.cases.asides.keep_open(one.chat, 41, CaseworkPurpose.ASIDE, "thread-1", NOON)
    await work.cases.asides.keep_open(one.chat, 41, CaseworkPurpose.CONSULT, "thread-2", NOON)

    assert await work.cases.asides.is_open(one.chat, 41)
    assert not await work.cases.asides.is_open(one.chat, 42)
    assert not await work.cases.asides.is_open(other.chat, 41)
    assert await work.outbox.prompted(one.chat, 41) == Prompt(CaseworkPurpose.ASIDE, "thread-1", forced=False)


@pytest.mark.parametrize("source", [0, 2**40])
async def test_a_line_is_bound_to_its_own_message(here: Here, work: UnitOfWork, source: int) -> None:
    thread = await begun(here)
    number = await work.cases.asides.put(thread, thread.supporter, source, "", NOON)
    assert number is not None

    found = await work.cases.asides.get(number)
    assert found is not None
    assert (found.words, await work.cases.asides.last_source(thread.id, thread.supporter)) == ("", source)


async def test_last_talk_is_the_one_that_this_supporter_accompanied_and_that_ended_last(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    asides, person = work.cases.asides, helper.person
    assert await asides.last_talk(person, NOON) is None
    await work.conversations.end(helper.conversation, None, NOON)

    assert await asides.last_talk(person, NOON) == helper.conversation
    assert await asides.last_talk(student.person, NOON) is None
    assert await asides.last_talk(person, NOON + MINUTE) is None
    await destroyed(here, helper.conversation)
    assert await asides.last_talk(person, NOON) is None
