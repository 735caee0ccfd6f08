"""Messages that wait for their writer's word."""

from dataclasses import replace

import pytest

from care.model.entities import Participant
from care.model.messages import Content, Held
from care.model.staff_threads import Question
from care.ports.unit_of_work import UnitOfWork
from storage.conversations.sealed_words import KeyGone
from tests.storage.rows import Here
from tests.virtual import NOON


def waiting(seat: Participant, source: int, **more: str) -> Held:
    """A message of this seat that is not to be seen yet."""
    return Held(
        f"held-{seat.person[-1]}-{source}",
        seat.conversation,
        seat.person,
        seat.chat,
        source,
        None,
        Content(f"words {source}"),
        **more,
    )


async def test_hold_keeps_a_message_sealed_as_it_was(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    held = replace(waiting(seat, 77, question="question", album="album"), reply_to=5)
    await work.messages.hold(held, NOON)

    assert await work.messages.held(held.id) == held
    assert await work.messages.held("another") is None
    assert b"words" not in await here.value("SELECT body FROM held")


async def test_what_is_held_goes_with_the_key_and_cannot_be_held_without(
    here: Here, work: UnitOfWork
) -> None:
    seat, _ = await here.talk()
    held = waiting(seat, 77, question="question")
    await work.messages.hold(held, NOON)
    await work.keeping.retention.destroy_key(seat.conversation, NOON)

    assert await work.messages.held(held.id) is None
    assert await work.messages.undecided("question") == []
    with pytest.raises(KeyGone):
        await work.messages.hold(waiting(seat, 78), NOON)


async def test_held_as_is_found_by_chat_and_id(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    held = waiting(seat, 77)
    for one in (held, waiting(seat, 78), waiting(helper, 77)):
        await work.messages.hold(one, NOON)

    assert await work.messages.held_as(seat.chat, 77) == held
    assert await work.messages.held_as(seat.chat, 79) is None
    assert await work.messages.held_as(helper.chat, 78) is None


@pytest.mark.parametrize("asked", [False, True])
async def test_what_was_given_back_with_its_question_waits_no_longer(
    here: Here, work: UnitOfWork, asked: bool
) -> None:
    seat, _ = await here.talk()
    held = waiting(seat, 77, question="question")
    await work.messages.hold(held, NOON)
    if asked:
        await work.outbox.addressees.ask(Question("question", seat.chat, seat.conversation, NOON, 0))

    found = held if asked else None
    assert await work.messages.held_as(seat.chat, 77) == found
    assert await work.messages.held_last(seat.chat) == found
    assert await work.messages.undecided("question") == [held]


async def test_held_last_is_the_newest_of_this_chat(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    assert await work.messages.held_last(seat.chat) is None
    for source in (78, 77):
        await work.messages.hold(waiting(seat, source), NOON)
    await work.messages.hold(waiting(helper, 90), NOON)

    assert await work.messages.held_last(seat.chat) == waiting(seat, 78)


@pytest.mark.parametrize(("source", "found"), [(76, True), (77, False), (78, False)])
async def test_held_last_is_none_after_something_later_was_carried(
    here: Here, work: UnitOfWork, source: int, found: bool
) -> None:
    seat, helper = await here.talk()
    await work.messages.hold(waiting(seat, 77), NOON)
    await here.message(seat, source=source)
    await here.message(helper, source=90)

    assert (await work.messages.held_last(seat.chat) is not None) is found


async def test_held_last_passes_over_what_was_withdrawn(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    await work.messages.hold(waiting(seat, 77), NOON)
    await work.messages.withdraw(await here.message(seat, source=78), NOON)

    assert await work.messages.held_last(seat.chat) == waiting(seat, 77)


async def test_let_go_takes_one_message(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    for source in (77, 78):
        await work.messages.hold(waiting(seat, source, question="question"), NOON)
    await work.messages.let_go(waiting(seat, 77).id)

    assert await work.messages.undecided("question") == [waiting(seat, 78, question="question")]


async def test_let_go_takes_the_whole_album_of_one_question(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    parts = [waiting(seat, source, question="question", album="album") for source in (77, 78)]
    others = [
        waiting(seat, 79, question="question", album="another"),
        waiting(seat, 80, question="elsewhere", album="album"),
        waiting(seat, 81, album="album"),
        waiting(seat, 82, question="question"),
    ]
    for one in (*parts, *others):
        await work.messages.hold(one, NOON)
    await work.messages.let_go(parts[0].id)

    assert [await work.messages.held(one.id) for one in (*parts, *others)] == [None, None, *others]


async def test_reword_changes_the_words_of_one_message_alone(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    one, other = waiting(seat, 77, question="question"), waiting(seat, 78, question="question")
    for held in (one, other):
        await work.messages.hold(held, NOON)
    await work.messages.reword(replace(one, content=Content("new words"), question="another", source=1))

    assert await work.messages.undecided("question") == [replace(one, content=Content("new words")), other]


async def test_undecided_are_those_of_one_question_in_the_order_of_writing(
    here: Here, work: UnitOfWork
) -> None:
    seat, _ = await here.talk()
    for source in (79, 77, 78):
        await work.messages.hold(waiting(seat, source, question="question"), NOON)
    await work.messages.hold(waiting(seat, 80, question="another"), NOON)
    await work.messages.hold(waiting(seat, 81), NOON)

    assert [held.source for held in await work.messages.undecided("question")] == [77, 78, 79]
