"""Notices, prompts, answers and deletions: one row each, for one chat, sealed; and what stops them."""

from datetime import timedelta

import pytest

from care.casework.messages import CaseworkPurpose
from care.duty.messages import DutyMessage
from care.escalation.messages import EscalationMessage, EscalationPurpose
from care.matching.messages import MatchingMessage
from care.model.card_kinds import CardKind
from care.model.enums import Role, Urgency
from care.model.message_kinds import Refusal
from care.model.outbox_row import Outgoing, What
from care.model.prompts import Prompt
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.team.messages import TeamMessage
from storage.outbox.refusals import Answers
from tests.storage.rows import HOUR, MS, Here
from tests.storage.rows_of_outbox import MOST, delivered, taken, waiting
from tests.virtual import NOON


async def only(here: Here) -> Outgoing:
    """The only row that can go."""
    (row,) = await taken(here)
    return row


async def test_a_notice_carries_its_kind_and_sealed_parameters(here: Here, work: UnitOfWork) -> None:
    person = await here.person("en")
    await work.outbox.tell(person.chat, DutyMessage.DUTY, on=1, name="Bu Ratna")

    row = await only(here)
    assert (row.what, row.kind, row.chat, row.language) == (What.NOTICE, "duty", person.chat, "en")
    assert (row.params, row.urgent, row.repeated, row.plain) == (
        {"on": 1, "name": "Bu Ratna"},
        False,
        False,
        False,
    )
    assert b"Ratna" not in await here.value("SELECT params FROM outbox")


@pytest.mark.parametrize(("urgency", "urgent"), [(Urgency.ALERT, True), (Urgency.SYSTEM, False)])
async def test_an_alert_is_urgent_and_a_language_can_be_asked_for(
    here: Here, work: UnitOfWork, urgency: Urgency, *, urgent: bool
) -> None:
    person = await here.person("id")
    await work.outbox.tell(person.chat, DutyMessage.DUTY, urgency=urgency, language="en")

    row = await only(here)
    assert (row.urgent, row.language, row.params) == (urgent, "en", {})


async def test_a_refusal_says_why_not_in_the_visitors_language(here: Here, work: UnitOfWork) -> None:
    person = await here.person("id")
    await work.outbox.refuse(person.chat, Refusal(PeopleMessage.TOO_FAST, seconds=9), "en")

    row = await only(here)
    assert (row.kind, row.params, row.language) == ("too-fast", {"seconds": 9}, "en")


async def test_a_refusal_answers_what_was_written_before_it_arrived(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    refusal = Refusal(PeopleMessage.TOO_FAST, seconds=9)
    await work.outbox.refuse(person.chat, refusal, None, written=40)
    await work.outbox.refuse(person.chat, refusal, None, written=41)
    assert len(await delivered(here)) == 1  # as message 501

    await work.outbox.refuse(person.chat, refusal, None, written=500)
    assert await waiting(here) == []
    other_words = Refusal(PeopleMessage.LEAVING_NOW, PeopleMessage.TOO_FAST, seconds=9)
    await work.outbox.refuse(person.chat, other_words, None, written=500)
    assert await waiting(here) == []
    for other in (Refusal(PeopleMessage.TOO_FAST, seconds=8), refusal):
        await work.outbox.refuse(person.chat, other, None, written=502 if other is refusal else 500)
    await work.outbox.refuse(person.chat, refusal, None)
    assert len(await waiting(here)) == 3


def test_of_many_answers_the_first_is_forgotten() -> None:
    answers = Answers(room=2)
    for seconds in range(3):
        answers.arrived(1, "too-fast", {"seconds": seconds}, 501)

    known = [seconds for seconds in range(3) if answers.came_after(1, "too-fast", {"seconds": seconds}, 500)]
    assert known == [1, 2]


async def test_a_prompt_opens_a_side_and_its_message_waits_for_a_reply(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()
    await work.outbox.prompt(person.chat, TeamMessage.ASK_NAME, EscalationPurpose.FLAG_NOTE, "7 x", count=3)
    (side,) = await work.outbox.addressees.sides(person.chat, NOON - MS, NOON)
    (row,) = await delivered(here)

    assert (row.about, row.params) == ("flag-note 7 x", {"count": 3, "opened": side.id})
    assert await work.outbox.prompted(person.chat, 501) == Prompt(
        EscalationPurpose.FLAG_NOTE, "7 x", forced=True
    )
    assert await work.outbox.prompted(person.chat, 502) is None
    assert await work.outbox.prompted(other.chat, 501) is None


async def test_in_a_talk_nothing_opens_a_reply_by_itself(here: Here, work: UnitOfWork) -> None:
    student, _ = await here.talk()
    await work.outbox.prompt(student.chat, TeamMessage.ASK_NAME, EscalationPurpose.FLAG_NOTE, "7")
    await delivered(here)

    assert await work.outbox.prompted(student.chat, 501) == Prompt(
        EscalationPurpose.FLAG_NOTE, "7", forced=False
    )


@pytest.mark.parametrize(("message", "settled"), [(None, [41, 42]), (42, [42]), (43, [])])
async def test_a_settled_prompt_is_kept_without_what_it_was_about(
    here: Here, work: UnitOfWork, message: int | None, settled: list[int]
) -> None:
    one, other = await here.person(), await here.person()
    for chat, number, about in (
        (one.chat, 41, "a"),
        (one.chat, 42, "a"),
        (one.chat, 43, "b"),
        (other.chat, 41, "a"),
    ):
        await work.cases.asides.keep_open(chat, number, CaseworkPurpose.ASIDE, about, NOON)
    await work.outbox.settle(one.chat, CaseworkPurpose.ASIDE, "a", message)

    answered = await here.rows("SELECT chat, message, about FROM prompts WHERE purpose = 'answered'")
    assert sorted(row["message"] for row in answered) == settled
    assert {(row["chat"], row["about"]) for row in answered} <= {(one.chat, "")}


async def test_an_answer_to_a_press_belongs_to_no_chat_and_is_useless_after_100_seconds(
    here: Here, work: UnitOfWork
) -> None:
    await work.outbox.answer("press-1", 1, PeopleMessage.BUTTON_GONE, {"seconds": 3}, "en")
    await work.outbox.answer("press-2", 1, None, {}, "id")
    rows = await here.desk.dispatch.heads(NOON + timedelta(seconds=100) - MS, MOST)

    assert [(one.chat, one.urgency) for one in rows] == [(None, Urgency.ALERT)] * 2
    assert await here.desk.dispatch.heads(NOON + timedelta(seconds=100), MOST) == []
    assert b"press-1" not in await here.value("SELECT params FROM outbox")
    first, second = await taken(here)
    assert (first.what, first.kind, first.about, first.params["seconds"]) == (
        What.ANSWER,
        "button-gone",
        "press-1",
        3,
    )
    assert (second.kind, second.about, second.language) == ("", "press-2", "id")


async def test_deletions_wait_behind_all_else_one_row_each(here: Here, work: UnitOfWork) -> None:
    one, other = await here.person(), await here.person()
    await work.outbox.erase([(one.chat, 41), (other.chat, 42)])
    await work.outbox.hide(one.chat, 43)

    rows = await waiting(here, "chat, what, kind, about, urgency")
    assert rows == [
        (one.chat, "erase", "", "41", Urgency.BROADCAST),
        (other.chat, "erase", "", "42", Urgency.BROADCAST),
        (one.chat, "erase", "code", "43", Urgency.SYSTEM),
    ]


async def test_silence_stops_these_kinds_in_this_chat_that_are_not_under_way(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.person(), await here.person()
    await work.outbox.tell(one.chat, DutyMessage.DUTY)
    await taken(here)
    for chat, kind in (
        (one.chat, DutyMessage.DUTY),
        (one.chat, DutyMessage.DUTY_ON),
        (other.chat, DutyMessage.DUTY),
    ):
        await work.outbox.tell(chat, kind)
    await work.outbox.show(CardKind.PROFILE, "x", one.chat)
    await work.outbox.silence(one.chat, [DutyMessage.DUTY, CardKind.PROFILE])

    assert await waiting(here) == [(one.chat, "duty"), (one.chat, "duty-on"), (other.chat, "duty")]


@pytest.mark.parametrize(
    ("roles", "left"),
    [
        ([Role.SUPPORTER], ["duty", "claimed", "alert"]),
        ([Role.COUNSELOR], ["duty", "offer"]),
        ([Role.SUPPORTER, Role.COUNSELOR], ["duty"]),
        ([], ["duty", "offer", "claimed", "alert"]),
    ],
)
async def test_who_lost_a_role_is_shown_nothing_about_students_in_it(
    here: Here, roles: list[Role], left: list[str]
) -> None:
    one, other = await here.person(), await here.person()
    work = here.at(NOON)
    for kind in (DutyMessage.DUTY, MatchingMessage.OFFER, EscalationMessage.CLAIMED):
        await work.outbox.tell(one.chat, kind)
    await work.outbox.show(CardKind.ALERT, "x", one.chat)
    await work.outbox.tell(other.chat, MatchingMessage.OFFER)
    await work.outbox.withhold(one.chat, roles)

    assert [kind for chat, kind in await waiting(here) if chat == one.chat] == left
    assert (other.chat, "offer") in await waiting(here)


async def test_a_notice_is_dated_by_its_transaction(here: Here) -> None:
    person = await here.person()
    work = here.at(NOON + HOUR)
    await work.outbox.tell(person.chat, DutyMessage.DUTY)

    moment = int((NOON + HOUR).timestamp() * 1000)
    assert await waiting(here, "made_at, not_before, expires_at") == [(moment, moment, None)]
