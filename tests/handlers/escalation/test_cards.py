"""Cards of cases and of the team: words and buttons as things stand, nothing once they are over."""

import pytest

from care.escalation.messages import EscalationMessage
from care.model.entities import CareReview, Further
from care.model.enums import CaseGuard, Outcome, Role, Standing
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from handlers.escalation.alerts import list_waiting, show_alert, show_list, show_risen, show_rung
from handlers.escalation.cards import show_applicant, show_case, show_further, show_profile, show_review
from tests.handlers.drawing import drawn
from tests.handlers.screens import carded, paged, reader
from tests.storage.rows import Here
from tests.storage.rows_of_cases import claimed_case, flag, open_case
from tests.virtual import NOON


@pytest.mark.parametrize(("language", "level"), [("id", "🔴 Darurat"), ("en", "🔴 Emergency")])
async def test_a_case_that_nobody_has_can_be_taken_or_read_along(
    here: Here, work: UnitOfWork, language: str, level: str
) -> None:
    case = await open_case(here, level=Level.EMERGENCY)
    await flag(here, case.student, case.conversation)
    shown = await carded(show_case, case.id, work, language)

    assert shown is not None
    assert shown[0].startswith(f"{level} · {case.code}\n")
    assert case.alias in shown[0]
    assert "19.00" in shown[0]
    assert drawn(shown[1]) == [f"claim > claim|{case.id} · listen > listen|{case.id}"]


async def test_a_taken_case_can_only_be_read_along_and_a_closed_one_not_even_that(
    here: Here, work: UnitOfWork
) -> None:
    case = await claimed_case(here)
    taken = await carded(show_case, case.id, work)
    await work.cases.close(case.id, Outcome.SAFE, NOON)
    closed = await carded(show_case, case.id, work)

    assert taken is not None
    assert closed is not None
    assert (drawn(taken[1]), closed[1]) == ([f"listen > listen|{case.id}"], [])


async def test_nothing_of_a_guarded_case_is_shown_where_the_team_reads(here: Here, work: UnitOfWork) -> None:
    case = await open_case(here)
    await work.cases.guard(case.id, CaseGuard.SAID, named=True)

    assert await carded(show_case, case.id, work) is None
    assert await carded(show_rung, case.id, work) is None
    assert await carded(show_case, "none", work) is None


async def test_a_call_stands_while_nobody_has_the_case(here: Here, work: UnitOfWork) -> None:
    case = await open_case(here)
    counselor = await here.counselor()
    about = f"{case.id} {counselor.chat}"
    calls = [await carded(show_rung, case.id, work), await carded(show_alert, about, work)]
    for call in calls:
        assert call is not None
        assert case.code in call[0]
        assert drawn(call[1]) == [f"claim > claim|{case.id}"]
    await work.cases.claim(case.id, counselor.id, NOON)

    assert [await carded(show, about, work) for show in (show_rung, show_alert)] == [None, None]


@pytest.mark.parametrize("coordinator", [True, False])
async def test_a_coordinator_is_asked_whether_words_accuse_the_team(
    here: Here, work: UnitOfWork, *, coordinator: bool
) -> None:
    case, counselor = await open_case(here), await here.counselor()
    await work.cases.guard(case.id, CaseGuard.ASKED, named=False)
    if coordinator:
        await work.team.make_coordinator(counselor.id)
    shown = await carded(show_alert, f"{case.id} {counselor.chat}", work)

    assert shown is not None
    asked = [f"accused-yes > accused-so|{case.id}|yes", f"accused-no > accused-so|{case.id}|no"]
    assert drawn(shown[1]) == [f"claim > claim|{case.id}", *asked * coordinator]


async def test_an_owner_hears_of_more_in_their_own_case_alone(here: Here, work: UnitOfWork) -> None:
    case, other = await claimed_case(here), await here.counselor()
    owner = await work.people.get(case.owner or "")
    shown = await carded(show_risen, f"{case.id} {owner.chat}", work)

    assert shown is not None
    assert drawn(shown[1]) == [f"take-over > take-over|{case.id}"]
    assert await carded(show_risen, f"{case.id} {other.chat}", work) is None


@pytest.mark.parametrize(
    ("role", "standing", "labels"),
    [
        (Role.SUPPORTER, Standing.SIGNED, ["accept-trained", "accept-untrained", "decline-applicant"]),
        (Role.COUNSELOR, Standing.SIGNED, ["accept-counselor", "decline-applicant"]),
        (Role.SUPPORTER, Standing.ACTIVE, ["training-done"]),
        (Role.COUNSELOR, Standing.ACTIVE, []),
        (Role.SUPPORTER, Standing.DECLINED, []),
    ],
)
async def test_an_applicant_is_shown_by_name_with_what_can_be_decided(
    here: Here, work: UnitOfWork, role: Role, standing: Standing, labels: list[str]
) -> None:
    person = await here.person()
    await work.people.set_name(person.id, "Kak Awan")
    await work.team.join(person.id, role)
    await work.team.decide(person.id, role, standing, person.id, NOON)
    shown = await carded(show_applicant, f"{person.id} {role}", work)

    assert shown is not None
    assert "Kak Awan" in shown[0]
    assert [button.label for row in shown[1] for button in row] == labels
    assert await carded(show_applicant, f"none {role}", work) is None


async def test_a_supporters_own_card_has_a_button_for_all_that_can_be_said(
    here: Here, work: UnitOfWork
) -> None:
    shown = await carded(show_profile, (await here.supporter()).id, work)

    assert shown is not None
    assert {button.press.action for row in shown[1] for button in row} == {"profile"}


@pytest.mark.parametrize("approved", [None, True, False])
async def test_a_further_meeting_is_asked_until_somebody_decided(
    here: Here,
    work: UnitOfWork,
    approved: bool | None,
) -> None:
    student, helper = await here.talk()
    await work.pairings.ask_further(Further("fu47he400001", student.conversation, helper.person, 3), NOON)
    counselor = await here.counselor()
    await work.people.set_name(counselor.id, "Bu Ratna")
    if approved is not None:
        await work.pairings.decide_further("fu47he400001", counselor.id, approved=approved, now=NOON)
    shown = await carded(show_further, "fu47he400001", work)

    assert shown is not None
    assert student.alias in shown[0]
    assert ("Bu Ratna" in shown[0], bool(shown[1])) == (approved is not None, approved is None)
    assert await carded(show_further, "none", work) is None


@pytest.mark.parametrize("offered", [None, True, False])
async def test_a_care_review_shows_figures_until_somebody_decided(
    here: Here,
    work: UnitOfWork,
    offered: bool | None,
) -> None:
    student, counselor = await here.person(), await here.counselor()
    await work.people.reviews.add(CareReview("4ev1ew000001", student.id, "Biru Rusa", (3, 2, 1), 2), NOON)
    if offered is not None:
        await work.people.reviews.decide("4ev1ew000001", counselor.id, offered=offered, now=NOON)
    shown = await carded(show_review, "4ev1ew000001", work)

    assert shown is not None
    assert "Biru Rusa" in shown[0]
    assert "1, 2, 3" in shown[0]
    assert bool(shown[1]) is (offered is None)
    assert await carded(show_review, "none", work) is None


async def test_the_summary_lists_what_nobody_has_with_a_button_each(here: Here, work: UnitOfWork) -> None:
    assert await carded(show_list, "open", work) is None
    first, urgent = await open_case(here), await open_case(here, level=Level.EMERGENCY)
    taken, guarded = await claimed_case(here), await open_case(here)
    await work.cases.guard(guarded.id, CaseGuard.SAID, named=True)
    shown = await carded(show_list, "open", work)

    assert shown is not None
    assert [line.split(" · ")[0] for line in shown[0].splitlines()[1:]] == [
        f"🔴 {urgent.code}",
        f"🟠 {first.code}",
    ]
    assert taken.code not in shown[0]
    assert drawn(shown[1]) == [
        f"claim-code > claim|{urgent.id} ({urgent.code}) · claim-code > claim|{first.id} ({first.code})"
    ]


async def test_the_list_has_pages_and_the_first_names_all(here: Here, work: UnitOfWork) -> None:
    assert EscalationMessage.WAITING_CASES.name == "WAITING_CASES"
    counselor = await here.counselor()
    found = [await open_case(here) for _ in range(13)]
    shown = await paged(list_waiting, work, reader=counselor.id)

    claims = [sum(one.label == "claim-code" for row in rows for one in row) for _, rows in shown]
    assert claims == [12, 1]
    assert all(one.code in shown[0][0] for one in found)


async def test_a_list_of_nothing_says_so(here: Here, work: UnitOfWork) -> None:
    counselor = await here.counselor()
    said, buttons = await list_waiting(reader(work, reader=counselor.id))

    assert said == "Every case is taken. Thank you."
    assert buttons == []


@pytest.mark.parametrize("standing", Standing)
async def test_a_list_in_private_is_for_a_counselor_and_without_their_own_case(
    here: Here, work: UnitOfWork, standing: Standing
) -> None:
    counselor, other = await here.counselor(standing), await open_case(here)
    shown = await carded(show_list, f"open {counselor.chat}", work)

    assert (shown is not None and other.code in shown[0]) is (standing is Standing.ACTIVE)
