"""A supporter's first conversations, and what counselors ticked about them."""

import pytest

from care.model.enums import Mode, Part
from care.model.shadow_review import PeerReview, Watched
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import Here
from tests.virtual import NOON


async def test_count_is_of_conversations_as_a_supporter_left_ones_included(
    here: Here, work: UnitOfWork
) -> None:
    supporter = await here.supporter()
    _, seat = await here.talk(supporter=supporter)
    await work.conversations.set_mode(seat.conversation, supporter.id, Mode.LEFT, NOON)
    await here.talk(supporter=supporter)
    await here.talk(student=supporter)
    await here.joins((await here.conversation()).id, supporter, Part.COUNSELOR)

    assert await work.people.newcomers.count(supporter.id) == 2
    assert await work.people.newcomers.count("nobody") == 0


async def test_watched_lists_one_conversation_by_number_and_each_supporter_once(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.supporter(), await here.supporter()
    talk, elsewhere = await here.conversation(), await here.conversation()
    await work.people.newcomers.watch(talk.id, one.id, 2)
    await work.people.newcomers.watch(talk.id, other.id, 1)
    await work.people.newcomers.watch(talk.id, one.id, 3)
    await work.people.newcomers.watch(elsewhere.id, one.id, 2)

    assert await work.people.newcomers.watched(talk.id) == [
        Watched(talk.id, other.id, 1),
        Watched(talk.id, one.id, 2),
    ]
    assert await work.people.newcomers.watched("none") == []


async def test_watched_of_the_same_number_are_in_the_order_of_their_ids(here: Here, work: UnitOfWork) -> None:
    one, other = await here.supporter(), await here.supporter()
    talk = await here.conversation()
    for supporter in (other, one):
        await work.people.newcomers.watch(talk.id, supporter.id, 1)

    assert [row.supporter for row in await work.people.newcomers.watched(talk.id)] == [one.id, other.id]


async def test_review_holds_one_counselors_answers_about_one_supporter_in_one_conversation(
    here: Here, work: UnitOfWork
) -> None:
    supporter, colleague = await here.supporter(), await here.supporter()
    one, other = await here.counselor(), await here.counselor()
    talk, elsewhere = await here.conversation(), await here.conversation()
    asked = PeerReview(talk.id, supporter.id, one.id)
    await work.people.newcomers.answer(asked, "listening", "good", NOON)
    await work.people.newcomers.answer(asked, "boundaries", "unseen", NOON)
    for foreign in (
        PeerReview(talk.id, supporter.id, other.id),
        PeerReview(talk.id, colleague.id, one.id),
        PeerReview(elsewhere.id, supporter.id, one.id),
    ):
        await work.people.newcomers.answer(foreign, "listening", "grow", NOON)
        assert (await work.people.newcomers.review(talk.id, supporter.id, one.id)).answers == {
            "listening": "good",
            "boundaries": "unseen",
        }


async def test_review_without_an_answer_is_empty(work: UnitOfWork) -> None:
    assert await work.people.newcomers.review("talk", "one", "other") == PeerReview(
        "talk", "one", "other", {}
    )


async def test_a_question_has_one_answer(here: Here, work: UnitOfWork) -> None:
    review = PeerReview(
        (await here.conversation()).id, (await here.supporter()).id, (await here.counselor()).id
    )
    await work.people.newcomers.answer(review, "listening", "good", NOON)

    with pytest.raises(Exception, match=r"(?i)unique"):
        async with here.desk.tx.savepoint():
            await work.people.newcomers.answer(review, "listening", "grow", NOON)
