"""Forgetting a person: what is kept of them, what holds it up, and that nothing of anybody else goes."""

from datetime import timedelta

import pytest

from care.duty.messages import DutyMessage
from care.model.enums import Help, Outcome, Part, ReportReason, Verdict
from care.model.levels import Level
from care.ports.forgetting import Holdings
from care.ports.reports import Report
from care.ports.unit_of_work import UnitOfWork
from care.team.messages import TeamPurpose
from storage.keeping.erasure_list import ErasureList, erasures_beside, mark_of
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import flag, open_case
from tests.storage.rows_of_outbox import card, copied, waiting
from tests.virtual import NOON


def erasures(here: Here) -> ErasureList:
    """The list outside the database."""
    return here.store._means.erasures


def some(held: Holdings) -> dict[str, int]:
    """The kinds of which there is something."""
    return {kind: count for kind, count in held.counts.items() if count}


async def test_nothing_is_kept_of_who_only_agreed(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    await work.people.agree(person.id, 3, NOON)

    held = await work.keeping.forgetting.holdings(person.id)
    assert held == Holdings(int(NOON.timestamp()), 0, "", "", held.counts)
    assert not any(held.counts.values())


async def test_what_is_kept_is_counted_of_this_person_alone(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    other, _ = await here.talk(supporter=await work.people.get(helper.person))
    await work.keeping.retention.destroy_key(other.conversation, NOON)
    await work.conversations.set_mood(student.conversation, 3)
    await work.conversations.set_helped(other.conversation, Help.YES)
    await flag(here, student.person, student.conversation)
    await here.duty(await work.people.get(helper.person))
    await work.people.set_name(helper.person, "Bu Ratna")

    mine = await work.keeping.forgetting.holdings(student.person)
    assert some(mine) == {"conversations": 1, "readable": 1, "flags": 1, "answers": 1}
    theirs = await work.keeping.forgetting.holdings(helper.person)
    of_duty = {"duties": 1, "certificates": 1, "roles": 1, "decisions": 2}
    assert some(theirs) == {"conversations": 2, "readable": 1} | of_duty
    assert theirs.name == "Bu Ratna"


async def test_wishes_are_kept_once_in_the_order_of_asking(here: Here) -> None:
    people = [await here.person() for _ in range(3)]
    for person, after in ((people[2], 0), (people[1], 1), (people[0], 1), (people[2], 2)):
        work = here.at(NOON + after * MINUTE)
        await work.keeping.forgetting.wish(person.id)

    assert await work.keeping.forgetting.wishes() == [people[2].id, people[0].id, people[1].id]


async def test_a_delay_is_told_once_to_each(here: Here, work: UnitOfWork) -> None:
    one, other, stranger = await here.person(), await here.person(), await here.person()
    for person in (one, other):
        await work.keeping.forgetting.wish(person.id)

    assert [await work.keeping.forgetting.is_first_delay(one.id) for _ in range(2)] == [True, False]
    assert await work.keeping.forgetting.is_first_delay(other.id)
    assert not await work.keeping.forgetting.is_first_delay(stranger.id)


@pytest.mark.parametrize(
    ("level", "closed", "held"),
    [
        (Level.EMERGENCY, False, "emergency"),
        (Level.EMERGENCY, True, None),
        (Level.URGENT, False, None),
    ],
)
async def test_an_emergency_holds_up_forgetting_while_it_is_open(
    here: Here, work: UnitOfWork, level: Level, held: str | None, *, closed: bool
) -> None:
    case = await open_case(here, level=level)
    if closed:
        await work.cases.close(case.id, Outcome.SAFE, NOON)

    assert await work.keeping.forgetting.held_for(case.student) == held
    assert [one.id for one in await work.keeping.forgetting.cases(case.student)] == [case.id] * (not closed)
    assert await work.keeping.forgetting.held_for((await here.person()).id) is None
    assert await work.keeping.forgetting.cases((await here.person()).id) == []


async def test_a_report_holds_up_forgetting_both_until_it_is_decided(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    report = Report("r", "R", student.conversation, student.person, helper.person, Part.SUPPORTER,
                    ReportReason.THREATS, NOON)  # fmt: skip
    await work.reports.add(report)

    both = (student.person, helper.person)
    assert [await work.keeping.forgetting.held_for(one) for one in both] == ["report", "report"]
    await work.reports.close(report, Verdict.KEPT, "x", NOON)
    assert [await work.keeping.forgetting.held_for(one) for one in both] == [None, None]


async def test_who_is_to_be_forgotten_is_listed_outside_once(here: Here, work: UnitOfWork) -> None:
    assert await work.keeping.forgetting.listed("person-1")
    assert await work.keeping.forgetting.listed("person-1")
    (path,) = erasures(here).paths

    assert erasures(here).marks() == {mark_of("person-1")}
    assert path.read_text("utf-8").count('"forgotten"') == 1
    assert path.name == erasures_beside(path.with_name("sebaya.db")).name


async def test_the_database_knows_the_last_stamp_of_the_list(here: Here, work: UnitOfWork) -> None:
    await work.keeping.forgetting.stamp_list()
    assert await here.value("SELECT listed_at FROM programme") == round(NOON.timestamp() * 1000)
    await here.at(NOON + timedelta(hours=1)).keeping.forgetting.listed("person-1")

    assert await here.value("SELECT listed_at FROM programme") == round(NOON.timestamp() * 1000) + 3_600_000


async def test_without_its_list_nobody_is_forgotten(here: Here, work: UnitOfWork) -> None:
    person, (path,) = await here.person(), erasures(here).paths
    path.unlink()
    path.mkdir()

    assert not await work.keeping.forgetting.listed(person.id)
    with pytest.raises(OSError, match="erasures"):
        await work.keeping.forgetting.erase(person)
    assert await work.people.get(person.id) == person


async def test_all_of_a_student_goes_and_the_supporter_keeps_their_own(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    other, _ = await here.talk(supporter=await work.people.get(helper.person))
    await flag(here, student.person, student.conversation)
    for copy, seat in ((501, student), (502, other)):
        await copied(here, helper.chat, copy, seat.conversation)
    await copied(here, student.chat, 503, student.conversation)
    await card(here, "profile", f"{student.person} x", helper.chat, 71)
    await card(here, "profile", f"{other.person} x", helper.chat, 72)
    person = await work.people.get(student.person)

    assert sorted(await work.keeping.forgetting.erase(person)) == [(helper.chat, 71), (helper.chat, 501)]
    assert [row["id"] for row in await here.rows("SELECT id FROM conversations")] == [other.conversation]
    assert await here.value("SELECT COUNT(*) FROM flags") == 0
    assert await work.people.at(student.chat) is None
    assert [row["copy"] for row in await here.rows("SELECT copy FROM copies")] == [502]
    assert [row["message"] for row in await here.rows("SELECT message FROM cards")] == [72]
    assert (await work.people.get(helper.person)).id == helper.person
    assert mark_of(student.person) in erasures(here).marks()


async def test_nothing_is_sent_to_or_from_who_was_forgotten_unless_it_is_under_way(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    other = await here.person()
    await work.outbox.tell(student.chat, DutyMessage.DUTY)
    await here.rows("UPDATE outbox SET state = 'sending'")
    for seat in (student, helper):
        await work.outbox.carry(await here.message(seat))
    await work.outbox.tell(other.chat, DutyMessage.DUTY)
    await work.outbox.tell(helper.chat, DutyMessage.DUTY, conversation=student.conversation)
    await work.cases.asides.keep_open(other.chat, 41, TeamPurpose.NAME, "", NOON)
    await work.cases.asides.keep_open(student.chat, 41, TeamPurpose.NAME, "", NOON)
    await work.keeping.forgetting.erase(await work.people.get(student.person))

    assert await waiting(here, "chat, state") == [(student.chat, "sending"), (other.chat, "ready")]
    assert [row["chat"] for row in await here.rows("SELECT chat FROM prompts")] == [other.chat]


async def test_a_forgotten_persons_chat_is_a_guests(here: Here) -> None:
    person, other = await here.person(), await here.person()
    work = here.at(NOON + HOUR + MS)
    await work.people.set_sos(person.chat, NOON)
    await work.keeping.forgetting.erase(person)

    chats = {row["id"]: row for row in await here.rows("SELECT * FROM chats")}
    gone = chats[person.chat]
    assert (gone["kind"], gone["sos_asked_at"], gone["seen_at"]) == (
        "guest", None, int((NOON + HOUR + MS).timestamp() * 1000)
    )  # fmt: skip
    assert chats[other.chat]["kind"] == "person"


async def test_what_a_supporter_did_for_others_stays_without_them(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    case = await here.case(await work.conversations.get(student.conversation))
    counselor = await here.counselor()
    await work.cases.claim(case.id, counselor.id, NOON)
    await here.duty(await work.people.get(helper.person))
    await work.keeping.forgetting.erase(await work.people.get(helper.person))
    await work.keeping.forgetting.erase(counselor)

    found = await work.cases.get(case.id)
    assert found is not None
    assert found.owner != counselor.id
    assert await here.value("SELECT COUNT(*) FROM duties") == 0
    assert (await work.conversations.get(student.conversation)).student == student.person


async def test_what_somebody_wrote_last_is_waited_for_until_it_is_sent(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    await work.outbox.carry(await here.message(student))

    assert await work.keeping.forgetting.unsent(student.person, NOON - MS)
    assert not await work.keeping.forgetting.unsent(student.person, NOON)
    assert not await work.keeping.forgetting.unsent(helper.person, NOON - MS)
