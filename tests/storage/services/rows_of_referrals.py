"""Referrals to put into a store."""

from dataclasses import replace
from datetime import timedelta

from care.model.services.referral import Priority, Referral, ReferralState, Wisher
from tests.storage.rows import Here
from tests.virtual import NOON

TWO_WEEKS = timedelta(days=14)


async def referral(here: Here, state: ReferralState = ReferralState.WISHED, **given: object) -> Referral:
    """A referral of a new student in the hands of a new counselor, in this state and as `given`."""
    number = here.number()
    student = given["student"] if "student" in given else (await here.person()).id
    owner = given["owner"] if "owner" in given else (await here.counselor()).id
    made = Referral(
        id=f"referral-{number:03}",
        code=f"R-{number:05}",
        student="",
        alias="Biru Rusa",
        wisher=Wisher.COUNSELOR,
        service="psychologist",
        priority=Priority.NORMAL,
        state=state,
        made_at=NOON,
        moved_at=NOON,
        call_at=None if state in {ReferralState.LOOKED_IN, ReferralState.CALLED_OFF} else NOON + TWO_WEEKS,
    )
    made = replace(made, **{**given, "student": student, "owner": owner})  # type: ignore[arg-type]  # fields of a referral
    assert await here.work.referrals.add(made)
    return made


async def now_of(here: Here, known: Referral) -> Referral:
    """How it stands now."""
    found = await here.work.referrals.get(known.id)
    assert found is not None
    return found
