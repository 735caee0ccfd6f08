"""Lists of referrals, one referral with its steps, and a student's own: what stands there, for whom."""

import pytest

from care.model.audit_actions import AuditAction
from care.model.enums import Age, Teller, Topic
from care.model.services.referral import Line, Priority, Referral, ReferralState
from care.model.services.steps import Mover
from care.ports.unit_of_work import UnitOfWork
from care.services.referral.messages import ReferralMessage
from handlers.keyboards.keyboards import Rows
from handlers.rendering.screens import Shown
from handlers.services.referral.screens import (
    SHOWN,
    due_buttons,
    in_place,
    line_words,
    show_file,
    show_list,
    show_own,
    show_own_list,
    step_buttons,
    told_buttons,
)
from handlers.services.referral.subject import SUBJECT
from tests.handlers.drawing import drawn, fits, stands
from tests.handlers.screens import paged, reader
from tests.storage.rows import DAY, HOUR, Here
from tests.storage.services.rows_of_referrals import referral
from tests.virtual import NOON

S = ReferralState
TELLING = [
    ReferralMessage.REFERRAL_TOLD_YES,
    ReferralMessage.REFERRAL_TOLD_LATER,
    ReferralMessage.REFERRAL_TOLD_NO,
    ReferralMessage.REFERRAL_TOLD_SENT,
    ReferralMessage.REFERRAL_TOLD_DUTY,
]
CALLING = [ReferralMessage.REFERRAL_ANSWER, ReferralMessage.REFERRAL_DUE]


def codes(shown: Shown) -> list[str]:
    """The codes on the buttons to referrals."""
    return [
        str((one.params or {})["code"]) for row in shown[1] for one in row if one.label == "referral-open"
    ]


def steps(rows: Rows) -> list[str]:
    """The steps that can be taken."""
    found = [one.press.args for row in rows for one in row if "referral-step" in one.press.args]
    return [args[-1] for args in found]


async def file_of(work: UnitOfWork, one: Referral, who: str, language: str = "en") -> Shown:
    """One referral as this counselor reads it."""
    return await show_file(reader(work, language, referral=one.id, reader=who))


async def test_each_list_has_its_own_overdue_first_and_never_ones_own_or_a_hidden_one(
    here: Here, work: UnitOfWork
) -> None:
    me = await here.counselor()
    mine, other = await referral(here, owner=me.id), await referral(here, call_at=NOON + HOUR)
    over = await referral(here, S.CALLED_OFF)
    await referral(here, student=me.id)
    hidden = await referral(here)
    await work.cases.exclusions.exclude(hidden.student, me.id, Teller.STUDENT, NOON)
    await work.referrals.come_back(mine, NOON + 2 * DAY)

    for view, wanted in (("open", [mine, other]), ("mine", [mine]), ("over", [over])):
        text, rows = await show_list(reader(work, view=view, reader=me.id))
        assert codes((text, rows)) == [one.code for one in wanted]
        assert ("⏰" in text) is (mine in wanted)
        fits(rows)
    assert drawn(rows)[1:] == [
        "to-referrals-open > referrals|open · to-referrals-mine > referrals|mine",
        "to-referrals-own > referrals-own",
    ]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_twenty_stand_on_pages(here: Here, work: UnitOfWork, language: str) -> None:
    me = await here.counselor()
    for _ in range(20):
        await referral(here)
    shown = await paged(show_list, work, language, view="open", reader=me.id)

    assert len(shown) == -(-20 // SHOWN)
    assert len({code for one in shown for code in codes(one)}) == 20


async def test_one_shows_where_it_stands_its_history_and_its_keepers_steps(
    here: Here, work: UnitOfWork
) -> None:
    me = await here.counselor()
    await work.people.set_name(me.id, "Bu Rina")
    one = await referral(here, owner=me.id)
    await work.audit.note(me.id, AuditAction.REFERRAL_BEGIN, one.id)
    await work.audit.note(me.id, AuditAction.REFERRAL_READ, one.id)
    text, rows = await file_of(work, one, me.id)

    assert f"📨 {one.code} · Biru Rusa" in text
    assert "To: Psychologist · normal" in text
    assert "Began with: a counselor · with: Bu Rina" in text
    assert "They have not been asked yet" in text
    assert "Bu Rina: noted a referral" in text
    assert "looked at" not in text
    stands(
        rows,
        [
            f"referral-words > referral-words|{one.id}",
            " · ".join(
                f"referral-step-{name} > page|0.|referral-step|{one.id}|{name}"
                for name in ("ask", "call-off")
            ),
            "to-referrals-open > referrals|open",
        ],
    )


@pytest.mark.parametrize("priority", list(Priority))
async def test_the_duty_to_act_is_offered_where_a_life_is_in_danger_alone(
    here: Here, work: UnitOfWork, priority: Priority
) -> None:
    me = await here.counselor()
    one = await referral(here, owner=me.id, priority=priority)
    _, rows = await file_of(work, one, me.id)
    assert ("duty" in steps(rows)) is (priority is Priority.EMERGENCY)


async def test_another_counselor_can_take_it_once_it_is_overdue_or_nobodys(
    here: Here, work: UnitOfWork
) -> None:
    me = await here.counselor()
    fresh, late = await referral(here), await referral(here, call_at=NOON - HOUR)
    free, over = await referral(here, owner=None), await referral(here, S.CALLED_OFF)
    back = "to-referrals-open > referrals|open"

    for one, may in ((fresh, False), (late, True), (free, True), (over, False)):
        _, rows = await file_of(work, one, me.id)
        take = [f"referral-take > page|0.|referral-take|{one.id}"]
        assert drawn(rows) == [*(take if may else []), back]


async def test_what_may_be_said_stands_there_once_it_is_answered(here: Here, work: UnitOfWork) -> None:
    me, talk = await here.counselor(), await here.conversation()
    await work.conversations.set_topic(talk.id, Topic.FAMILY)
    asked = await referral(here, S.ASKED, owner=me.id, conversation=talk.id)
    await work.referrals.allow(asked.id, Line.TOPIC, allowed=True)
    assert "Topic: Family" not in (await file_of(work, asked, me.id))[0]
    now = await work.referrals.get(asked.id)
    assert now is not None
    await work.referrals.move(now, S.YES, now=NOON, call_at=NOON + DAY)
    text, _ = await file_of(work, asked, me.id)

    assert "What may be told:\n• Topic: Family" in text
    assert "My language" not in text
    nothing = await referral(here, S.YES, owner=me.id)
    assert "What may be told: nothing" in (await file_of(work, nothing, me.id))[0]


async def test_one_that_is_gone_says_so(work: UnitOfWork) -> None:
    for show in (show_file, show_own):
        assert await show(reader(work, referral="gone", reader="x")) == (
            "This referral is no longer there.",
            [],
        )


async def test_a_student_who_is_asked_sees_each_line_withheld_and_the_words_before_anybody_else(
    here: Here, work: UnitOfWork
) -> None:
    student = await here.person()
    talk = await here.conversation(student)
    await work.people.set_age(student.id, Age.YOUNGER, NOON)
    await work.conversations.set_topic(talk.id, Topic.FAMILY)
    one = await referral(here, S.ASKED, student=student.id, conversation=talk.id)
    await work.referrals.put_words(one.id, "Needs somebody who listens.")
    await work.referrals.allow(one.id, Line.AGE, allowed=True)
    text, rows = await show_own(reader(work, referral=one.id))

    assert "Psychologist" in text
    assert "“Needs somebody who listens.”" in text
    toggles = [(each.label[-3:].strip("-"), each.press.args[-1]) for row in rows for each in row][: len(Line)]
    assert toggles == [("on" if line is Line.AGE else "off", line) for line in Line]
    assert steps(rows) == ["yes", "later", "no"]
    fits(rows)


@pytest.mark.parametrize("state", [state for state in S if state is not S.ASKED])
@pytest.mark.parametrize("language", ["id", "en"])
async def test_else_a_student_sees_where_it_stands_and_the_steps_that_are_theirs(
    here: Here, work: UnitOfWork, state: ReferralState, language: str
) -> None:
    one = await referral(here, state)
    text, rows = await show_own(reader(work, language, referral=one.id))

    assert text.startswith("🤲 Psi" if language == "id" else "🤲 Psy")
    assert drawn(rows[:-1]) == drawn(step_buttons(one, Mover.STUDENT))
    assert rows[-1][0].press.action == "referrals-own"


async def test_a_students_list_holds_what_they_were_asked_and_is_not_over(
    here: Here, work: UnitOfWork
) -> None:
    student = await here.person()
    states = (S.WISHED, S.ASKED, S.SENT, S.LOOKED_IN)
    made = [await referral(here, state, student=student.id, service=state.value) for state in states]
    text, rows = await show_own_list(reader(work, reader=student.id))

    assert [row[0].press.args for row in rows] == [(made[1].id,), (made[2].id,)]
    assert "waits for your answer" in text
    assert "it is arranged" in text
    empty, _ = await show_own_list(reader(work, reader="nobody"))
    assert empty.startswith("🤲 No other help")


async def test_each_line_reads_as_its_student_says_it(work: UnitOfWork) -> None:
    said = {
        Line.TOPIC: ("studies", "Topic: Studies"),
        Line.URGENCY: ("urgent", "It is urgent"),
        Line.AGE: ("adult", "I am 18 or older"),
        Line.LANGUAGE: ("id", "My language: Indonesian"),
        Line.SUMMARY: ("Words", "The counselor's words above"),
        Line.REPLY: ("reply", "They may say how it went"),
    }
    assert {line: line_words(reader(work), line, value) for line, (value, _) in said.items()} == {
        line: words for line, (_, words) in said.items()
    }


def test_what_is_told_leads_to_the_referral() -> None:
    for kinds, buttons, press in (
        (TELLING, told_buttons, "referral-mine > referral-own|r"),
        (CALLING, due_buttons, "referral-look > referral-file|r"),
    ):
        for kind in kinds:
            assert SUBJECT.buttons[kind] is buttons
        stands(buttons({"referral": "r"}), [press])


def test_what_a_button_in_place_tells_takes_the_place_of_its_message() -> None:
    assert drawn([[in_place("referral-take", "referral-take", "r")]]) == [
        "referral-take > page|0.|referral-take|r"
    ]
