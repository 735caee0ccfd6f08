"""The board: who is there and what waits; its mark; pinning until it is refused."""

from datetime import datetime

import pytest

from care.model.enums import CaseGuard, Outcome, Part, Role, Stage, Standing
from care.model.levels import Level
from care.model.timers import Board, Queue
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import known, open_case
from tests.storage.rows_of_outbox import card, group
from tests.virtual import NOON


async def test_an_empty_programme_has_an_empty_board(work: UnitOfWork) -> None:
    assert await work.programme.boards.present() == Board((), (), Queue(), Queue(), Queue(), (), None, None)
    assert await work.programme.boards.last() == ("", None)


async def test_those_on_duty_come_in_the_order_in_which_they_began_with_whether_they_talk(
    here: Here, work: UnitOfWork
) -> None:
    people = [await here.supporter() for _ in range(4)]
    for person, after in zip(people, (1, 0, 0, 0), strict=True):
        await here.duty(person, NOON + after * MINUTE)
    await work.duties.end(people[3].id, NOON)
    await here.talk(supporter=people[0])
    ended, _ = await here.talk(supporter=people[1])
    await work.conversations.end(ended.conversation, Part.STUDENT, NOON)
    await here.conversation(people[2])

    board = await work.programme.boards.present()
    assert board.on_duty == ((people[1].id, False), (people[2].id, False), (people[0].id, True))


async def test_those_on_call_are_active_counselors_who_can_be_reached_in_order(
    here: Here, work: UnitOfWork
) -> None:
    people = [await here.counselor() for _ in range(5)]
    for person, after in zip(people[:4], (1, 0, 0, 0), strict=True):
        await work.team.set_on_call(person.id, on_call=True, now=NOON + after * MINUTE)
    await here.rows("UPDATE chats SET started = 0 WHERE id = :id", id=people[2].chat)
    await work.team.stand(people[3].id, Role.COUNSELOR, Standing.SUSPENDED, NOON)

    assert (await work.programme.boards.present()).on_call == (people[1].id, people[0].id)


async def test_who_waits_is_counted_with_the_longest_wait_apart_by_what_they_wait_for(
    here: Here, work: UnitOfWork
) -> None:
    for after in (5, 4):
        await here.conversation(stage=Stage.WAITING, at=NOON + after * MINUTE)
    await here.rows("UPDATE conversations SET stage = 'later'")
    for after in (2, 1, 3):
        await here.conversation(stage=Stage.WAITING, at=NOON + after * MINUTE)
    await here.conversation(at=NOON)
    await here.talk()

    board = await work.programme.boards.present()
    assert board.waiting == Queue(3, NOON + MINUTE)
    assert board.later == Queue(2, NOON + 4 * MINUTE)
    assert board.for_counselor == Queue()


@pytest.mark.parametrize(("guard", "count"), [(None, 2), (CaseGuard.ASKED, 1), (CaseGuard.SAID, 1)])
async def test_who_waits_for_a_counselor_in_a_guarded_case_is_not_shown_to_the_group(
    here: Here, work: UnitOfWork, guard: CaseGuard | None, count: int
) -> None:
    waiting = [await here.conversation(stage=Stage.WAITING) for _ in range(2)]
    await here.rows("UPDATE conversations SET for_counselor = 1")
    case = await open_case(here)
    await here.rows("UPDATE cases SET student = :student", student=waiting[0].student)
    if guard:
        await work.cases.guard(case.id, guard, named=False)

    assert (await work.programme.boards.present()).for_counselor.count == count


async def test_open_cases_are_shown_most_urgent_first_and_a_guarded_one_never(
    here: Here, work: UnitOfWork
) -> None:
    low, high = await open_case(here, level=Level.CONCERN), await open_case(here, level=Level.EMERGENCY)
    guarded, closed = await open_case(here), await open_case(here)
    await work.cases.guard(guarded.id, CaseGuard.ASKED, named=False)
    await work.cases.close(closed.id, Outcome.SAFE, NOON)

    assert (await work.programme.boards.present()).cases == (await known(here, high), await known(here, low))


async def test_when_the_bot_was_last_away_is_shown(work: UnitOfWork) -> None:
    await work.programme.boards.was_away(NOON, NOON + MINUTE)
    await work.programme.boards.was_away(NOON + HOUR, NOON + 2 * HOUR)

    board = await work.programme.boards.present()
    assert (board.away_from, board.away_until) == (NOON + HOUR, NOON + 2 * HOUR)


@pytest.mark.parametrize("at", [NOON, NOON + MS])
async def test_the_mark_of_what_was_shown_last_is_kept(work: UnitOfWork, at: datetime) -> None:
    await work.programme.boards.shown("first", NOON - HOUR)
    await work.programme.boards.shown("second", at)

    assert await work.programme.boards.last() == ("second", at)


async def test_a_board_is_pinned_once_for_each_of_its_messages(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    await card(here, "case", "x", chat, 70)
    assert not await work.programme.boards.take_to_pin()
    await card(here, "board", "board", chat, 71)

    assert [await work.programme.boards.take_to_pin() for _ in range(2)] == [True, False]
    await here.rows("UPDATE cards SET message = 72 WHERE view = 'board'")
    assert [await work.programme.boards.take_to_pin() for _ in range(2)] == [True, False]


async def test_a_refused_pin_is_told_once_and_tried_again_when_the_right_is_there(
    here: Here, work: UnitOfWork
) -> None:
    await card(here, "board", "board", await group(here), 71)
    assert await work.programme.boards.take_to_pin()
    assert [await work.programme.boards.pin_refused() for _ in range(2)] == [True, False]
    await here.rows("UPDATE cards SET message = 72 WHERE view = 'board'")
    assert not await work.programme.boards.take_to_pin()
    await work.programme.boards.may_pin_again()

    assert [await work.programme.boards.take_to_pin() for _ in range(2)] == [True, False]
    assert await work.programme.boards.pin_refused() is False


async def test_a_right_that_never_was_missing_changes_nothing(here: Here, work: UnitOfWork) -> None:
    await card(here, "board", "board", await group(here), 71)
    await work.programme.boards.take_to_pin()
    await work.programme.boards.may_pin_again()

    assert not await work.programme.boards.take_to_pin()
    assert await work.programme.boards.pin_refused()


async def test_a_board_with_the_number_of_the_one_before_is_pinned_in_another_chat(
    here: Here, work: UnitOfWork
) -> None:
    await card(here, "board", "board", await group(here), 71)
    assert await work.programme.boards.take_to_pin()
    await work.programme.boards.unpinned()

    assert await work.programme.boards.take_to_pin()
