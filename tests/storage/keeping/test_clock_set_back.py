"""Times that a clock which was ahead has left: nothing happened later than now, what is due comes soon."""

from datetime import timedelta

from care.model.enums import Part
from care.ports.unit_of_work import UnitOfWork
from storage.keeping.clock_set_back import HAPPENED, TRIES_AGAIN
from tests.storage.rows import DAY, HOUR, MINUTE, Here
from tests.storage.rows_of_cases import claimed_case, ladder, open_case
from tests.virtual import NOON


async def test_how_far_the_clock_was_ahead_is_told_by_the_last_answer(here: Here, work: UnitOfWork) -> None:
    assert await work.keeping.times.ahead() == timedelta(0)
    await work.team.set_heard_at(NOON + 7 * HOUR)

    assert await work.keeping.times.ahead() == 7 * HOUR
    assert await here.at(NOON + DAY).keeping.times.ahead() == timedelta(0)


async def test_nothing_has_happened_later_than_now(here: Here, work: UnitOfWork) -> None:
    await claimed_case(here, at=NOON + 7 * HOUR)
    seat, _ = await here.talk(at=NOON + 7 * HOUR)
    await here.message(seat, at=NOON + 7 * HOUR)
    await work.conversations.end(seat.conversation, Part.STUDENT, NOON + 7 * HOUR)
    (ends,) = await here.rows("SELECT MAX(ended_at) FROM conversations")
    await work.keeping.times.clamp(MINUTE)

    for table, columns in HAPPENED.items():
        for column in columns:
            late = await here.value(
                f"SELECT COUNT(*) FROM {table} WHERE {column} > :now",  # noqa: S608 (names of our own columns)
                now=round(NOON.timestamp() * 1000),
            )
            assert late == 0, (table, column)
    for table, column in TRIES_AGAIN.items():
        at = round((NOON + MINUTE).timestamp() * 1000)
        assert not await here.value(f"SELECT COUNT(*) FROM {table} WHERE {column} > :at", at=at)  # noqa: S608 (names of our own columns)
    assert await here.rows("SELECT MAX(ended_at) FROM conversations") == [ends]


async def test_a_ladder_is_called_sooner_and_never_later(here: Here, work: UnitOfWork) -> None:
    case = await open_case(here)
    before = await ladder(here, case)
    await work.keeping.times.call_by(case.id, NOON + HOUR)
    assert await ladder(here, case) == before
    await work.keeping.times.call_by(case.id, NOON)
    assert await ladder(here, case) == NOON


async def test_open_offers_end_by_then(here: Here, work: UnitOfWork) -> None:
    talk = await here.conversation()
    await here.offer(talk.id, await here.supporter(), expires=NOON + 7 * HOUR)
    await work.keeping.times.clamp_offers(NOON + MINUTE)

    assert await here.value("SELECT expires_at FROM offers") == round((NOON + MINUTE).timestamp() * 1000)
