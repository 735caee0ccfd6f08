"""What was kept long enough goes in parts, counted first; what is younger or still needed stays."""

from datetime import date, datetime

import pytest

from care.duty.messages import DutyMessage
from care.escalation.messages import EscalationPurpose
from care.model.entities import CareReview
from care.model.enums import Outcome, Part, Turnout
from care.model.measures import Measure
from care.model.prompts import Done, Prompt
from care.model.services.referral import ReferralState
from care.model.staff_threads import Question
from care.model.wait_estimate import Wait
from care.ports.unit_of_work import UnitOfWork
from care.team.messages import TeamMessage, TeamPurpose
from storage.engine.converters import millis
from storage.programme.figures import Figures
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import flag, open_case
from tests.storage.rows_of_outbox import card, copied, group, taken, waiting
from tests.storage.services.rows_of_referrals import referral
from tests.virtual import NOON

LIMIT = NOON + DAY


async def left(here: Here, table: str) -> int:
    """How many rows this table has."""
    return int(await here.value(f"SELECT COUNT(*) FROM {table}"))  # noqa: S608 (a table of this test)


async def counted(here: Here, measure: Measure) -> int:
    """How much was counted before it went."""
    found = await Figures(here.desk.tx, here.work.rules.zone).kept("2026-03")
    return sum(count for (_, kind, _), count in found.items() if kind == measure)


async def ended(here: Here, at: datetime = NOON, *, readable: bool = False) -> str:
    """A talk that ended then, whose key is gone."""
    talk = (await here.talk())[0].conversation
    await here.work.conversations.end(talk, Part.STUDENT, at)
    if not readable:
        await here.work.keeping.retention.destroy_key(talk, at)
    return talk


@pytest.mark.parametrize(("at", "gone"), [(LIMIT, 1), (LIMIT + MS, 0)])
async def test_a_case_goes_with_its_cards_once_it_was_closed_by_then(
    here: Here, work: UnitOfWork, at: datetime, gone: int
) -> None:
    chat, case, other = await group(here), await open_case(here), await open_case(here)
    for number, one in enumerate((case, other)):
        await card(here, "case", one.id, chat, 70 + number)
    await work.cases.close(case.id, Outcome.SAFE, at)

    assert await work.keeping.purge.cases(LIMIT, 9) == gone
    assert (await left(here, "cases"), await left(here, "cards")) == (2 - gone, 2 - gone)
    assert await counted(here, Measure.OUTCOME) == gone
    assert await work.cases.get(other.id) is not None


async def test_the_oldest_cases_go_first_and_no_more_than_are_asked_for(here: Here, work: UnitOfWork) -> None:
    cases = [await open_case(here) for _ in range(3)]
    for case, after in zip(cases, (2, 0, 1), strict=True):
        await work.cases.close(case.id, Outcome.SAFE, NOON + after * MINUTE)

    assert await work.keeping.purge.cases(LIMIT, 2) == 2
    assert [one.id for one in cases if await work.cases.get(one.id)] == [cases[0].id]
    assert [await work.keeping.purge.cases(LIMIT, 2) for _ in range(2)] == [1, 0]


@pytest.mark.parametrize(("at", "gone"), [(LIMIT, 1), (LIMIT + MS, 0)])
async def test_a_referral_goes_once_it_was_over_by_then_and_is_counted(
    here: Here, work: UnitOfWork, at: datetime, gone: int
) -> None:
    made = await referral(here, ReferralState.LOOKED_IN, moved_at=at)
    sent = "UPDATE referrals SET sent_at = :sent, outcome = 'helped', outcome_at = :sent"
    await here.rows(sent, sent=millis(NOON - 30 * DAY))
    await referral(here, moved_at=LIMIT)

    assert await work.keeping.purge.referrals(LIMIT, 9) == gone
    assert (await work.referrals.get(made.id) is None) is bool(gone)
    assert await counted(here, Measure.REFERRED) == gone
    assert await left(here, "referrals") == 2 - gone


async def test_referrals_go_in_small_parts(here: Here, work: UnitOfWork) -> None:
    for _ in range(3):
        await referral(here, ReferralState.CALLED_OFF, moved_at=LIMIT)
    assert [await work.keeping.purge.referrals(LIMIT, 2) for _ in range(3)] == [2, 1, 0]


@pytest.mark.parametrize(
    ("at", "readable", "gone"), [(LIMIT, False, 1), (LIMIT + MS, False, 0), (LIMIT, True, 0)]
)
async def test_a_talk_goes_with_its_rows_once_it_ended_by_then_and_cannot_be_read(
    here: Here, work: UnitOfWork, at: datetime, gone: int, *, readable: bool
) -> None:
    talk, other = await ended(here, at, readable=readable), (await here.talk())[0]
    for copy, one in enumerate((talk, other.conversation)):
        await copied(here, other.chat, copy, one)
    await flag(here, other.person, talk)

    assert await work.keeping.purge.conversations(LIMIT, LIMIT, 9) == gone
    tables = ("conversations", "copies", "flags")
    assert [await left(here, table) for table in tables] == [2 - gone, 2 - gone, 1 - gone]
    assert await left(here, "participants") == 4 - 2 * gone
    assert await counted(here, Measure.TOPIC) == gone


@pytest.mark.parametrize(("closed", "gone"), [(None, 0), (LIMIT + MS, 0), (LIMIT, 1)])
@pytest.mark.parametrize("through", ["its case", "a flag in it"])
async def test_a_talk_with_a_case_stays_until_that_was_closed_by_then(
    here: Here, work: UnitOfWork, closed: datetime | None, through: str, gone: int
) -> None:
    talk = await work.conversations.get(await ended(here))
    student = await work.people.get(talk.student)
    case = await here.case(talk if through == "its case" else await here.conversation(student))
    if through == "a flag in it":
        await flag(here, talk.student, talk.id)
    if closed:
        await work.cases.close(case.id, Outcome.SAFE, closed)

    assert await work.keeping.purge.conversations(LIMIT, LIMIT, 9) == gone


async def test_the_oldest_talks_go_first_and_no_more_than_are_asked_for(here: Here, work: UnitOfWork) -> None:
    talks = [await ended(here, NOON + after * MINUTE) for after in (2, 0, 1)]

    assert await work.keeping.purge.conversations(LIMIT, LIMIT, 2) == 2
    assert [row["id"] for row in await here.rows("SELECT id FROM conversations")] == [talks[0]]
    assert [await work.keeping.purge.conversations(LIMIT, LIMIT, 2) for _ in range(2)] == [1, 0]


async def test_what_belongs_to_nobody_any_more_is_listed_and_cleared(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    await copied(here, helper.chat, 501, student.conversation)
    await copied(here, helper.chat, 502, "gone")
    guest = (await work.people.arrive(7_900_000_001, "id", NOON, writes=True)).chat
    await copied(here, guest, 503, student.conversation)
    for chat in (guest, helper.chat):
        await work.outbox.prompt(chat, TeamMessage.ASK_NAME, TeamPurpose.NAME, "")
        await work.cases.asides.keep_open(chat, 41, TeamPurpose.NAME, "", NOON)
        await work.outbox.addressees.ask(Question(f"q{chat}", chat, student.conversation, NOON, 0))
        await card(here, "profile", f"{chat}", chat, 70)
    await card(here, "case", "gone", helper.chat, 71)

    assert sorted(await work.keeping.purge.adrift()) == sorted([(helper.chat, 502), (guest, 503)])
    assert await work.keeping.purge.adrift() == []
    for table in ("prompts", "sides", "addressees", "cards", "copies"):
        rows = await here.rows(f"SELECT chat FROM {table}")  # noqa: S608 (a table of this test)
        assert [row["chat"] for row in rows] == [helper.chat], table


async def test_duties_and_flags_outside_talks_go_by_their_moment(here: Here, work: UnitOfWork) -> None:
    people = [await here.supporter() for _ in range(3)]
    for person, at in zip(people[:2], (LIMIT, LIMIT + MS), strict=True):
        await here.duty(person)
        await work.duties.end(person.id, at)
    await here.duty(people[2])
    student, talk = await here.person(), await here.conversation()
    for at in (LIMIT, LIMIT + MS):
        await flag(here, student.id, None, at=at)
    await flag(here, talk.student, talk.id)
    await work.keeping.purge.flagged(LIMIT)

    assert await left(here, "duties") == 2
    assert await counted(here, Measure.MINUTES) == 120
    assert [
        row["raised_at"] for row in await here.rows("SELECT raised_at FROM flags ORDER BY raised_at")
    ] == [int(at.timestamp() * 1000) for at in (NOON, LIMIT + MS)]


@pytest.mark.parametrize(("closed", "flags"), [(False, 1), (True, 0)])
async def test_a_flag_stays_while_its_student_has_an_open_case(
    here: Here, work: UnitOfWork, flags: int, *, closed: bool
) -> None:
    case = await open_case(here)
    await flag(here, case.student, None)
    if closed:
        await work.cases.close(case.id, Outcome.SAFE, NOON)
    await work.keeping.purge.flagged(LIMIT)

    assert await left(here, "flags") == flags


async def test_shifts_days_off_and_reviews_go_by_their_day(here: Here, work: UnitOfWork) -> None:
    person, kept = await here.supporter(), f"{LIMIT:%Y-%m-%d}"
    await here.rows(
        "INSERT INTO slots (id, weekday, start, length, needed, made_by, made_at, removed_at)"
        " VALUES ('used', 0, 0, 60, 1, :p, 0, 1), ('unused', 0, 0, 60, 1, :p, 0, :at),"
        " ('there', 0, 0, 60, 1, :p, 0, NULL), ('young', 0, 0, 60, 1, :p, 0, :at + 1)",
        p=person.id, at=int(LIMIT.timestamp() * 1000),
    )  # fmt: skip
    for day in (f"{NOON:%Y-%m-%d}", kept):
        await here.rows(
            "INSERT INTO shifts (slot, day, person, turnout, signed_at)"
            " VALUES ('used', :day, :p, :turnout, 0)",
            day=day, p=person.id, turnout=Turnout.SIGNED.value,
        )  # fmt: skip
        await work.rota.set_off(date.fromisoformat(day), "used")
    for name, at in (("old", LIMIT), ("new", LIMIT + MS)):
        await work.people.reviews.add(CareReview(name, person.id, "Biru", (1,), 2), at)
    await work.keeping.purge.flagged(LIMIT)

    for table in ("shifts", "days_off"):
        assert [row["day"] for row in await here.rows(f"SELECT day FROM {table}")] == [kept]  # noqa: S608 (a table of this test)
    left_slots = await here.rows("SELECT id FROM slots ORDER BY id")
    assert [row["id"] for row in left_slots] == ["there", "used", "young"]
    assert [row["id"] for row in await here.rows("SELECT id FROM care_reviews")] == ["new"]


async def test_waits_and_prompts_go_by_their_moment(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    for number, at in enumerate((LIMIT, LIMIT + MS)):
        await work.pairings.waited(19, Wait(HOUR, met=True), at)
        await work.cases.asides.keep_open(person.chat, number, TeamPurpose.NAME, "", at)
    await work.keeping.purge.waits(LIMIT)

    assert await left(here, "waits") == 1
    assert [await work.cases.asides.is_open(person.chat, number) for number in (0, 1)] == [False, True]


async def test_of_what_was_asked_long_ago_only_that_it_was_is_kept(here: Here, work: UnitOfWork) -> None:
    person, other, talk = await here.person(), await here.person(), await here.conversation()
    for number, at in enumerate((LIMIT, LIMIT + MS)):
        await work.cases.asides.keep_open(person.chat, number, TeamPurpose.NAME, "x", at)
        await work.outbox.addressees.open(person.chat, EscalationPurpose.FLAG_NOTE, f"{number}", at)
    for chat, over in ((person.chat, True), (other.chat, False)):
        await work.outbox.addressees.ask(Question(f"q{chat}", chat, talk.id, LIMIT, 0))
        if over:
            await work.outbox.addressees.over(chat)
    await work.keeping.purge.notices(LIMIT)

    assert await work.outbox.prompted(person.chat, 0) == Prompt(Done.OVER, "", forced=False)
    assert await work.outbox.prompted(person.chat, 1) == Prompt(TeamPurpose.NAME, "x", forced=False)
    assert [one.about for one in await work.outbox.addressees.sides(person.chat, NOON, NOON)] == ["1"]
    assert [row["chat"] for row in await here.rows("SELECT chat FROM addressees")] == [other.chat]


async def test_what_could_never_be_sent_goes_but_never_words_of_people(here: Here, work: UnitOfWork) -> None:
    student, _ = await here.talk()
    await work.outbox.carry(await here.message(student))
    one, other = await here.person(), await here.person()
    await work.outbox.tell(other.chat, DutyMessage.DUTY)
    await here.rows("UPDATE outbox SET state = 'sending' WHERE what = 'notice'")
    await work.outbox.tell(one.chat, DutyMessage.DUTY)
    await here.at(NOON + MS).outbox.tell(one.chat, DutyMessage.DUTY_ON)
    await work.keeping.purge.notices(NOON)

    assert await waiting(here, "what, kind, state") == [
        ("relay", None, "ready"), ("notice", "duty", "sending"), ("notice", "duty-on", "ready")
    ]  # fmt: skip
    assert await taken(here, LIMIT)


async def test_counts_of_forgotten_people_go_at_their_own_end(here: Here, work: UnitOfWork) -> None:
    for ends in (NOON, NOON + MS):
        given = {"hash": b"h", "ends": int(ends.timestamp() * 1000)}
        await here.rows("INSERT INTO lasting_counts (hash, at, ends_at) VALUES (:hash, 0, :ends)", **given)
    await work.keeping.purge.counts(NOON)

    assert await here.rows("SELECT ends_at > 0 AS left FROM lasting_counts") == [{"left": 1}]
