"""Referrals: each change is one statement that holds only for what was read; the words go with their key."""

from dataclasses import replace
from datetime import timedelta

import pytest

from care.model.services.referral import KNOWN, Line, ReferralState, Wisher
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.storage.services.rows_of_referrals import TWO_WEEKS, now_of, referral
from tests.virtual import NOON

S = ReferralState


async def test_what_is_added_is_read_again_by_id_and_code(here: Here, work: UnitOfWork) -> None:
    made = await referral(here, wisher=Wisher.FRIEND)

    assert await work.referrals.get(made.id) == await work.referrals.coded(made.code) == made
    assert await work.referrals.get("another") is await work.referrals.coded("R-99999") is None


async def test_to_the_same_place_there_is_one_at_a_time(here: Here, work: UnitOfWork) -> None:
    made = await referral(here)
    again = replace(made, id="again", code="R-again")

    assert not await work.referrals.add(again)
    assert await work.referrals.add(replace(again, service="clinic"))
    assert await work.referrals.move(made, S.CALLED_OFF, now=NOON, call_at=None)
    assert await work.referrals.add(replace(again, id="later", code="R-later"))
    assert [one.id for one in await work.referrals.of(made.student)] == ["again", "later", made.id]


async def test_lists_hold_what_is_open_with_the_overdue_first_and_what_is_over(
    here: Here, work: UnitOfWork
) -> None:
    soon, back, late = [await referral(here, call_at=NOON + n * HOUR) for n in (1, 2, 3)]
    over = await referral(here, S.LOOKED_IN, moved_at=NOON - DAY)
    assert await work.referrals.come_back(back, NOON + DAY)

    assert [one.id for one in await work.referrals.not_over()] == [back.id, soon.id, late.id]
    assert [one.id for one in await work.referrals.over_since(NOON - DAY)] == [over.id]
    assert await work.referrals.over_since(NOON - DAY + MS) == []


@pytest.mark.parametrize("target", [S.YES, S.SENT, *KNOWN, S.UNKNOWN, S.LOOKED_IN])
async def test_of_two_who_read_the_same_one_moves_it(
    here: Here, work: UnitOfWork, target: ReferralState
) -> None:
    made, beside = await referral(here), await referral(here)
    call_at = None if target is S.LOOKED_IN else NOON + DAY

    assert await work.referrals.move(made, target, now=NOON + HOUR, call_at=call_at, how="letter")
    assert not await work.referrals.move(made, S.NO, now=NOON + HOUR, call_at=NOON + DAY)
    moved = await now_of(here, made)
    assert (moved.state, moved.moved_at, moved.call_at) == (target, NOON + HOUR, call_at)
    assert (moved.sent_at is not None) is (target is S.SENT)
    assert moved.outcome == (target if target in {*KNOWN, S.UNKNOWN} else None)
    assert (moved.outcome_at is not None) is (moved.outcome is not None)
    assert await now_of(here, beside) == beside


async def test_what_came_of_it_and_how_it_went_out_stay_with_later_steps(
    here: Here, work: UnitOfWork
) -> None:
    made = await referral(here, S.YES)
    for target, how in ((S.SENT, "phone"), (S.HELPED, None), (S.LOOKED_IN, None)):
        call_at = NOON if target is not S.LOOKED_IN else None
        assert await work.referrals.move(
            await now_of(here, made), target, now=NOON + HOUR, call_at=call_at, how=how
        )
    moved = await now_of(here, made)
    assert (moved.how, moved.outcome, moved.sent_at) == ("phone", S.HELPED, NOON + HOUR)


async def test_lines_are_allowed_one_by_one_while_the_student_is_asked(here: Here, work: UnitOfWork) -> None:
    made = await referral(here, S.ASKED)
    assert made.allowed == frozenset()
    for line in (Line.REPLY, Line.TOPIC):
        assert await work.referrals.allow(made.id, line, allowed=True)
    assert await work.referrals.allow(made.id, Line.REPLY, allowed=False)

    assert (await now_of(here, made)).allowed == {Line.TOPIC}
    assert await work.referrals.move(await now_of(here, made), S.YES, now=NOON, call_at=NOON + DAY)
    assert not await work.referrals.allow(made.id, Line.REPLY, allowed=True)
    assert (await now_of(here, made)).allowed == {Line.TOPIC}
    assert not await work.referrals.allow("another", Line.REPLY, allowed=True)


async def test_of_two_who_take_it_one_has_it(here: Here, work: UnitOfWork) -> None:
    made = await referral(here, owner=None)
    one, other = await here.counselor(), await here.counselor()

    assert await work.referrals.take(made, one.id, NOON + DAY)
    assert not await work.referrals.take(made, other.id, NOON + DAY)
    assert await now_of(here, made) == replace(made, owner=one.id, call_at=NOON + DAY)
    over = await referral(here, S.LOOKED_IN)
    assert not await work.referrals.take(over, one.id, NOON + DAY)


async def test_what_somebody_leaves_is_in_nobodys_hands_and_due_at_once(here: Here, work: UnitOfWork) -> None:
    made, over = await referral(here), await referral(here, S.LOOKED_IN)
    beside = await referral(here)
    assert made.owner
    assert over.owner

    assert [one.id for one in await work.referrals.release(made.owner, NOON)] == [made.id]
    assert await work.referrals.release(over.owner, NOON) == []
    left = await now_of(here, made)
    assert (left.owner, left.call_at, left.rung) == (None, NOON, 1)
    assert await work.referrals.due(NOON) == [left]
    assert await now_of(here, beside) == beside


async def test_what_comes_from_a_case_goes_with_it_to_a_colleague(here: Here, work: UnitOfWork) -> None:
    case, colleague = await here.case(await here.conversation()), await here.counselor()
    mine, over = await referral(here, case=case.id), await referral(here, S.CALLED_OFF, case=case.id)
    beside = await referral(here, owner=mine.owner)
    await work.referrals.follow_case(case.id, mine.owner or "", colleague.id)

    assert await now_of(here, mine) == replace(mine, owner=colleague.id)
    assert [await now_of(here, one) for one in (over, beside)] == [over, beside]


@pytest.mark.parametrize(("early", "count"), [(MS, 0), (0 * MS, 1)])
async def test_it_comes_back_at_its_moment_once(
    here: Here, work: UnitOfWork, early: timedelta, count: int
) -> None:
    made = await referral(here)
    await referral(here, S.LOOKED_IN)
    now = NOON + TWO_WEEKS - early

    assert len(await work.referrals.due(now)) == count
    assert await work.referrals.come_back(made, now + DAY)
    assert not await work.referrals.come_back(made, now + DAY)
    assert await work.referrals.due(now) == []
    assert (await now_of(here, made)).rung == 1


async def test_a_step_ends_the_coming_back(here: Here, work: UnitOfWork) -> None:
    made = await referral(here)
    assert await work.referrals.come_back(made, NOON + DAY)
    assert not await work.referrals.move(made, S.ASKED, now=NOON, call_at=NOON + DAY)
    assert await work.referrals.move(await now_of(here, made), S.ASKED, now=NOON, call_at=NOON + DAY)
    assert (await now_of(here, made)).rung == 0


async def test_words_are_sealed_and_go_with_the_key_of_their_conversation(
    here: Here, work: UnitOfWork
) -> None:
    talk = await here.conversation()
    made, without = await referral(here, conversation=talk.id), await referral(here)

    assert await work.referrals.words(made.id) is None
    assert await work.referrals.put_words(made.id, "butuh teman bicara")
    assert not await work.referrals.put_words(without.id, "tanpa kunci")
    assert await work.referrals.words(made.id) == "butuh teman bicara"
    assert b"teman" not in await here.value("SELECT words FROM referrals WHERE words IS NOT NULL")
    await work.keeping.retention.destroy_key(talk.id, NOON)
    assert await work.referrals.words(made.id) is None
    assert not await work.referrals.put_words(made.id, "terlambat")
