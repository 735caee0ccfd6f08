"""Conversations from the first question to their end, and the seats in them."""

from datetime import timedelta

import pytest

from care.model.entities import Conversation, Participant, Place
from care.model.enums import Help, Mode, Outcome, Part, Stage, Topic
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MS, Here
from tests.storage.rows_of_cases import flag
from tests.virtual import NOON


def millis(moment: timedelta = timedelta(0)) -> int:
    """So long after noon, as it is stored."""
    return int(NOON.timestamp() * 1000) + moment // MS


@pytest.mark.parametrize("for_counselor", [False, True])
async def test_add_makes_a_conversation_with_a_key_of_its_own(
    here: Here, work: UnitOfWork, for_counselor: bool
) -> None:
    student = await here.person()
    made = await work.conversations.add(
        "talk", student.id, stage=Stage.ASKING, for_counselor=for_counselor, now=NOON
    )

    assert made == Conversation(
        "talk", student.id, Stage.ASKING, Level.NONE, None, None, for_counselor, None, None, 0
    )
    assert await work.conversations.get("talk") == made
    assert "talk" in await here.store._keys.readable()


async def test_get_fails_for_a_conversation_that_there_is_not(work: UnitOfWork) -> None:
    with pytest.raises(ValueError, match="not enough values"):
        await work.conversations.get("none")


async def test_places_are_where_somebody_is_now_in_the_order_of_beginning(
    here: Here, work: UnitOfWork
) -> None:
    person = await here.supporter()
    late = await here.conversation(person, stage=Stage.WAITING, at=NOON + MS)
    early = await here.conversation(person)
    _, left = await here.talk(supporter=person)
    await work.conversations.set_mode(left.conversation, person.id, Mode.LEFT, NOON)
    _, listens = await here.talk(supporter=person, at=NOON + HOUR)
    await work.conversations.set_mode(listens.conversation, person.id, Mode.LISTENING, NOON)
    await here.conversation(person, stage=Stage.KEPT)
    await here.conversation(person, stage=Stage.ENDED)
    await here.conversation()
    places = await work.conversations.places(person.id)

    assert [place.conversation.id for place in places] == [early.id, late.id, listens.conversation]
    assert places[1] == Place(
        late, Participant(late.id, person.id, person.chat, Part.STUDENT, Mode.SPEAKING, "Alias person-001")
    )
    assert (places[2].seat.part, places[2].seat.mode) == (Part.SUPPORTER, Mode.LISTENING)


async def test_kept_is_where_words_of_this_student_wait(here: Here, work: UnitOfWork) -> None:
    student, other = await here.person(), await here.person()
    await here.conversation(student)
    await here.conversation(other, stage=Stage.KEPT)
    assert await work.conversations.kept(student.id) is None
    kept = await here.conversation(student, stage=Stage.KEPT)
    place = await work.conversations.kept(student.id)

    assert place is not None
    assert (place.conversation, place.seat.person) == (kept, student.id)
    await work.conversations.set_mode(kept.id, student.id, Mode.LEFT, NOON)
    assert await work.conversations.kept(student.id) is None


@pytest.mark.parametrize(("before", "found"), [(-MS, False), (timedelta(0), True)])
async def test_kept_since_finds_words_that_have_waited_since_before_then(
    here: Here, work: UnitOfWork, before: timedelta, found: bool
) -> None:
    kept, ended = await here.conversation(stage=Stage.KEPT), await here.conversation(stage=Stage.KEPT)
    gone = await here.conversation(stage=Stage.KEPT)
    await here.conversation()
    await work.conversations.end(ended.id, None, NOON)
    await work.keeping.retention.destroy_key(gone.id, NOON)

    assert await work.conversations.kept_since(NOON + before) == ([kept.id] if found else [])


async def test_remove_takes_a_conversation_with_its_key_words_and_seats(here: Here, work: UnitOfWork) -> None:
    student = await here.person()
    seat, helper = await here.talk(student)
    other, _ = await here.talk()
    for one in (seat, helper, other):
        await here.message(one)
    await work.people.set_focus(student.id, seat.conversation)
    await work.people.set_focus(other.person, other.conversation)
    await work.conversations.remove(seat.conversation)

    left = await here.rows(
        """
        SELECT id FROM conversations UNION ALL SELECT DISTINCT conversation FROM participants
        UNION ALL SELECT conversation FROM messages
        """
    )
    assert [row["id"] for row in left] == [other.conversation] * 3
    assert await here.store._keys.readable() == {other.conversation}
    assert (await work.people.get(student.id)).focus != seat.conversation
    assert (await work.people.get(other.person)).focus == other.conversation


async def test_present_gives_each_chat_once_in_order(here: Here, work: UnitOfWork) -> None:
    student, one, other = await here.person(), await here.supporter(), await here.supporter()
    await here.talk(one, other)
    await here.talk(student, one)
    left, helper = await here.talk()
    await work.conversations.set_mode(left.conversation, helper.person, Mode.LEFT, NOON)
    ended, _ = await here.talk()
    await work.conversations.end(ended.conversation, None, NOON)
    await here.conversation(stage=Stage.ENDED)

    assert await work.conversations.present() == [student.chat, one.chat, other.chat, left.chat]


async def test_of_copy_finds_what_somebody_wrote_in_their_own_chat(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    number = await here.message(seat, source=77)
    await here.message(helper, source=78)

    assert await work.conversations.of_copy(seat.chat, 77) == (seat.conversation, number)
    assert await work.conversations.of_copy(helper.chat, 77) is None
    assert await work.conversations.of_copy(seat.chat, 78) is None


@pytest.mark.parametrize("ended", [False, True])
async def test_an_alias_is_free_again_after_the_end_for_everybody_but_who_had_it(
    here: Here, work: UnitOfWork, ended: bool
) -> None:
    seat, helper = await here.talk()
    if ended:
        await work.conversations.end(seat.conversation, None, NOON)

    assert await work.conversations.alias_is_free(seat.alias, "stranger") is ended
    assert await work.conversations.alias_is_free(seat.alias, helper.person) is ended
    assert not await work.conversations.alias_is_free(seat.alias, seat.person)
    assert await work.conversations.alias_is_free("Another", seat.person)


async def test_set_topic_mood_and_answers_are_of_one_conversation(here: Here, work: UnitOfWork) -> None:
    one, other = await here.conversation(), await here.conversation(for_counselor=True)
    await work.conversations.set_topic(one.id, Topic.FAMILY)
    await work.conversations.set_mood(one.id, 2)
    await work.conversations.set_mood_after(one.id, 4)
    await work.conversations.set_helped(one.id, Help.SOME)
    found = await work.conversations.get(one.id)

    assert (found.topic, found.mood) == (Topic.FAMILY, 2)
    assert await here.rows("SELECT mood_after, helped FROM conversations ORDER BY made_at, id") == [
        {"mood_after": 4, "helped": "some"},
        {"mood_after": None, "helped": None},
    ]
    assert await work.conversations.get(other.id) == other


async def test_for_peers_opens_one_conversation_to_supporters(here: Here, work: UnitOfWork) -> None:
    one, other = await here.conversation(for_counselor=True), await here.conversation(for_counselor=True)
    await work.conversations.for_peers(one.id)

    assert not (await work.conversations.get(one.id)).for_counselor
    assert (await work.conversations.get(other.id)).for_counselor


@pytest.mark.parametrize(
    ("before", "then", "after"),
    [
        (Level.NONE, Level.CONCERN, Level.CONCERN),
        (Level.URGENT, Level.CONCERN, Level.URGENT),
        (Level.URGENT, Level.EMERGENCY, Level.EMERGENCY),
    ],
)
async def test_raise_level_never_lowers_it(
    here: Here, work: UnitOfWork, before: Level, then: Level, after: Level
) -> None:
    one, other = await here.conversation(), await here.conversation()
    await work.conversations.raise_level(one.id, before)
    await work.conversations.raise_level(one.id, then)

    assert (await work.conversations.get(one.id)).level is after
    assert (await work.conversations.get(other.id)).level is Level.NONE


async def test_student_in_is_none_where_they_were_forgotten(here: Here, work: UnitOfWork) -> None:
    made = await here.conversation()

    assert await work.conversations.student_in(made.id) == made.student
    assert await work.conversations.student_in("gone") is None


@pytest.mark.parametrize(
    ("outcome", "left"), [(Outcome.FALSE_ALARM, Level.NOTE), (Outcome.SAFE, Level.URGENT)]
)
async def test_settle_level_leaves_out_what_was_no_danger(
    here: Here, work: UnitOfWork, outcome: Outcome, left: Level
) -> None:
    made = await here.conversation(stage=Stage.WAITING)
    await flag(here, made.student, made.id, level=Level.NOTE, at=NOON - HOUR)
    case = await here.case(made)
    await flag(here, made.student, made.id, level=Level.URGENT, at=NOON)
    await work.conversations.raise_level(made.id, Level.URGENT)
    await work.cases.close(case.id, outcome, NOON + HOUR)
    await work.conversations.settle_level(made.student)

    assert (await work.conversations.get(made.id)).level is left
