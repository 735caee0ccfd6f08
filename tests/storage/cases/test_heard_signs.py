"""What was heard in a talk by time, moods of earlier talks, and the reasons of a case."""

from datetime import timedelta

from care.detection.talk_signs import GOODBYE, SEVERAL, Heard
from care.model.enums import Part, Source
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, Here
from tests.storage.rows_of_cases import flag, known, open_case
from tests.virtual import NOON

DAY = timedelta(days=1)


async def test_entries_of_the_students_words_are_read_in_order_from_a_moment_on(
    here: Here, work: UnitOfWork
) -> None:
    talk, other = await here.conversation(), await here.conversation()
    await flag(here, talk.student, talk.id, entry="late", level=Level.NOTE, at=NOON + HOUR)
    await flag(here, talk.student, talk.id, entry="early", level=Level.CONCERN, at=NOON + MINUTE)
    await flag(here, talk.student, talk.id, entry="before", at=NOON)
    await flag(here, talk.student, talk.id, entry=None, at=NOON + HOUR)
    await flag(here, talk.student, talk.id, entry="early late", category=SEVERAL, at=NOON + HOUR)
    await flag(here, other.student, other.id, entry="elsewhere", at=NOON + HOUR)
    await work.cases.flag(
        student=talk.student, conversation=talk.id, level=Level.CONCERN, category="grooming",
        source=Source.SUPPORTER_WORDS, entry="supporters", now=NOON + HOUR,
    )  # fmt: skip

    assert await work.cases.heard.since(talk.id, NOON + MINUTE) == [
        Heard("early", Level.CONCERN, NOON + MINUTE),
        Heard("late", Level.NOTE, NOON + HOUR),
    ]


async def test_the_mood_before_is_that_of_the_last_other_talk_which_had_one(
    here: Here, work: UnitOfWork
) -> None:
    now = await here.conversation()
    moods = [(2, NOON - 3 * DAY), (4, NOON - DAY), (None, NOON - HOUR)]
    for mood, ended in moods:
        talk = await work.conversations.add(
            work.chance.new_id(), now.student, stage=now.stage, for_counselor=False, now=ended
        )
        if mood:
            await work.conversations.set_mood(talk.id, mood)
        await work.conversations.end(talk.id, Part.STUDENT, ended)
    await work.conversations.set_mood(now.id, 1)

    assert await work.cases.heard.mood_before(now.student, now.id, NOON - 7 * DAY) == 4
    assert await work.cases.heard.mood_before(now.student, now.id, NOON - HOUR) is None


async def test_the_reasons_of_a_case_are_those_that_its_talks_gave_as_a_whole(
    here: Here, work: UnitOfWork
) -> None:
    case = await open_case(here, level=Level.CONCERN)
    await flag(here, case.student, case.conversation, entry="alone", at=NOON + MINUTE)
    for category, entry in ((SEVERAL, "alone burden sleep"), (GOODBYE, "goodbye")):
        where, at = (case.student, case.conversation), NOON + MINUTE
        await flag(here, *where, category=category, entry=entry, level=Level.CONCERN, at=at)

    found = await known(here, case)
    assert await work.cases.heard.reasons(found) == [(SEVERAL, "alone burden sleep"), (GOODBYE, "goodbye")]
    assert await work.cases.entries(found) == ["alone", "burden", "sleep", "goodbye"]
