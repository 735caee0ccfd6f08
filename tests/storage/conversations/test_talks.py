"""A supporter's conversations as time goes by: what is due, and what was done when."""

from datetime import datetime, timedelta

import pytest

from care.model.enums import Mark, Mode, Part, Stage
from care.model.levels import Level
from care.model.timers import Hearing, TimedTalk
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.virtual import NOON

NEVER = NOON - 30 * DAY
"""A limit that nothing here has reached."""
AT = timedelta(0)


async def due(
    work: UnitOfWork,
    *,
    begun: datetime = NEVER,
    waits: datetime = NEVER,
    quiet: datetime = NEVER,
    limit: datetime = NEVER,
) -> list[str]:
    """The conversations of which something is due."""
    found = await work.conversations.talks.due(begun=begun, waits=waits, quiet=quiet, limit=limit)
    return [talk.conversation for talk in found]


async def test_hearing_tells_when_telegram_answered_and_since_when_without_a_gap(work: UnitOfWork) -> None:
    assert await work.conversations.talks.hearing() == Hearing(None, None)
    await work.conversations.talks.woke(NOON, HOUR)
    assert await work.conversations.talks.hearing() == Hearing(NOON, NOON)
    await work.conversations.talks.reached(NOON + MINUTE)
    assert await work.conversations.talks.hearing() == Hearing(NOON + MINUTE, NOON)


async def test_woke_puts_off_the_beginning_of_talks_that_run(here: Here, work: UnitOfWork) -> None:
    runs, _ = await here.talk()
    await work.conversations.talks.woke(NOON + HOUR, HOUR)
    late, _ = await here.talk()
    await work.conversations.talks.woke(NOON + HOUR, MINUTE)

    assert await due(work, begun=NOON + HOUR) == [late.conversation]
    assert await due(work, begun=NOON + HOUR + MINUTE - MS) == [late.conversation]
    assert sorted(await due(work, begun=NOON + HOUR + MINUTE)) == [runs.conversation, late.conversation]


async def test_woke_counts_for_supporters_who_speak_in_a_running_talk(here: Here, work: UnitOfWork) -> None:
    _, speaks = await here.talk()
    _, left = await here.talk()
    await work.conversations.set_mode(left.conversation, left.person, Mode.LEFT, NOON)
    _, over = await here.talk()
    await work.conversations.wait(over.conversation, NOON, None)
    await here.joins(speaks.conversation, await here.counselor(), Part.COUNSELOR)
    await work.conversations.talks.woke(NOON, HOUR)

    assert await here.rows("SELECT person, away FROM talks") == [{"person": speaks.person, "away": 3_600_000}]


@pytest.mark.parametrize(("begun", "found"), [(-MS, False), (AT, True)])
@pytest.mark.parametrize("kind", ["begun", "limit"])
async def test_a_talk_is_due_once_it_has_lasted_so_long(
    here: Here, work: UnitOfWork, kind: str, begun: timedelta, found: bool
) -> None:
    seat, _ = await here.talk()
    await here.talk(at=NOON + HOUR)

    assert await due(work, **{kind: NOON + begun}) == ([seat.conversation] if found else [])


@pytest.mark.parametrize(
    ("mark", "hints", "limits"),
    [(Mark.HINTED, False, True), (Mark.LIMIT_TOLD, False, False), (Mark.NUDGED, True, True)],
)
async def test_what_was_said_of_the_time_is_not_due_again(
    here: Here, work: UnitOfWork, mark: Mark, hints: bool, limits: bool
) -> None:
    seat, helper = await here.talk()
    await work.conversations.talks.mark(seat.conversation, helper.person, mark, NOON)

    assert bool(await due(work, begun=NOON)) is hints
    assert bool(await due(work, limit=NOON)) is limits


async def test_what_was_said_to_an_earlier_supporter_is_not_said_to_this_one(
    here: Here, work: UnitOfWork
) -> None:
    seat, _ = await here.talk()
    before = await here.joins(seat.conversation, await here.supporter(), mode=Mode.LEFT)
    await work.conversations.talks.mark(seat.conversation, before.person, Mark.LIMIT_TOLD, NOON)

    assert await due(work, limit=NOON) == [seat.conversation]


@pytest.mark.parametrize(("waits", "found"), [(-MS, False), (AT, True)])
async def test_who_was_never_answered_waits_since_the_supporter_came(
    here: Here, work: UnitOfWork, waits: timedelta, found: bool
) -> None:
    seat, _ = await here.talk()
    await here.message(seat, at=NOON + HOUR)

    assert await due(work, waits=NOON + waits) == ([seat.conversation] if found else [])


@pytest.mark.parametrize("part", [Part.SUPPORTER, Part.COUNSELOR])
async def test_a_student_waits_since_the_first_words_after_an_answer(
    here: Here, work: UnitOfWork, part: Part
) -> None:
    seat, helper = await here.talk()
    if part is Part.COUNSELOR:
        helper = await here.joins(seat.conversation, await here.counselor(), part, Mode.LISTENING)
    await here.message(seat)
    await here.message(helper, at=NOON + MINUTE)
    assert await due(work, waits=NOON + DAY) == []
    for at in (NOON + HOUR, NOON + 2 * HOUR):
        await here.message(seat, at=at)

    assert await due(work, waits=NOON + HOUR - MS) == []
    assert await due(work, waits=NOON + HOUR) == [seat.conversation]


@pytest.mark.parametrize(("offered", "found"), [(-MS, True), (AT, False), (MS, False)])
async def test_another_supporter_is_offered_once_for_each_wait(
    here: Here, work: UnitOfWork, offered: timedelta, found: bool
) -> None:
    seat, helper = await here.talk()
    await here.message(helper)
    await here.message(seat, at=NOON + HOUR)
    await work.conversations.talks.mark(
        seat.conversation, helper.person, Mark.ANOTHER_OFFERED, NOON + HOUR + offered
    )

    assert bool(await due(work, waits=NOON + DAY)) is found


@pytest.mark.parametrize(("quiet", "found"), [(-MS, False), (AT, True)])
@pytest.mark.parametrize("wrote", [False, True])
@pytest.mark.parametrize("stirred", [False, True])
async def test_a_talk_is_quiet_since_words_a_press_or_its_beginning(
    here: Here, work: UnitOfWork, quiet: timedelta, found: bool, wrote: bool, stirred: bool
) -> None:
    seat, helper = await here.talk(at=NOON - (wrote or stirred) * MINUTE)
    if wrote:
        for at in (NOON - MINUTE, NOON - stirred * MS):
            await here.message(seat, at=at)
    if stirred:
        await work.conversations.talks.mark(seat.conversation, helper.person, Mark.STIRRED, NOON)

    assert bool(await due(work, quiet=NOON + quiet)) is found


async def test_a_talk_tells_its_two_and_all_its_times(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    other, _ = await here.talk(at=NOON + DAY)
    await work.conversations.raise_level(seat.conversation, Level.CONCERN)
    await here.message(helper, at=NOON + MINUTE)
    await here.message(seat, at=NOON + 2 * MINUTE)
    await here.message(other)
    for number, mark in enumerate(
        (Mark.HINTED, Mark.LIMIT_TOLD, Mark.NUDGED, Mark.ANOTHER_OFFERED, Mark.ASKED)
    ):
        await work.conversations.talks.mark(seat.conversation, helper.person, mark, NOON + number * MS)
    found = await work.conversations.talks.due(begun=NEVER, waits=NOON + HOUR, quiet=NEVER, limit=NEVER)

    assert found == [
        TimedTalk(
            seat.conversation,
            helper,
            seat,
            Level.CONCERN,
            begun=NOON,
            waits_since=NOON + 2 * MINUTE,
            quiet_since=NOON + 2 * MINUTE,
            hinted_at=NOON,
            limit_told_at=NOON + MS,
            nudged_at=NOON + 2 * MS,
            another_at=NOON + 3 * MS,
            asked_at=NOON + 4 * MS,
        )
    ]


async def test_nothing_is_due_where_no_supporter_speaks_or_a_counselor_does(
    here: Here, work: UnitOfWork
) -> None:
    plain, _ = await here.talk()
    listens, helper = await here.talk()
    await work.conversations.set_mode(listens.conversation, helper.person, Mode.LISTENING, NOON)
    beside, _ = await here.talk()
    await here.joins(beside.conversation, await here.counselor(), Part.COUNSELOR)
    reads, _ = await here.talk()
    await here.joins(reads.conversation, await here.counselor(), Part.COUNSELOR, Mode.LISTENING)
    queued, _ = await here.talk()
    await work.conversations.wait(queued.conversation, NOON, None)
    await here.conversation(stage=Stage.TALKING)

    assert await due(work, begun=NOON + HOUR) == [plain.conversation, reads.conversation]


async def test_marked_is_the_last_time_of_one_mark_of_one_seat(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    place = seat.conversation, helper.person
    assert await work.conversations.talks.marked(*place, Mark.NUDGED) is None
    for at in (NOON, NOON + MS):
        await work.conversations.talks.mark(*place, Mark.NUDGED, at)
    await work.conversations.talks.mark(*place, Mark.HINTED, NOON)

    assert await work.conversations.talks.marked(*place, Mark.NUDGED) == NOON + MS
    assert await work.conversations.talks.marked(*place, Mark.ASKED) is None
    assert await work.conversations.talks.marked(seat.conversation, seat.person, Mark.NUDGED) is None


@pytest.mark.parametrize(("at", "wrote"), [(-MS, True), (AT, False)])
async def test_wrote_since_is_of_one_seat_after_that_moment(
    here: Here, work: UnitOfWork, at: timedelta, wrote: bool
) -> None:
    student = await here.person()
    seat, helper = await here.talk(student)
    elsewhere, _ = await here.talk(student)
    await here.message(seat)
    for other in (helper, elsewhere):
        await here.message(other, at=NOON + HOUR)

    assert await work.conversations.talks.wrote_since(seat, NOON + at) is wrote
