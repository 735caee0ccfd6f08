"""Cards of a supporter's question and of a newcomer's talk: never a word of them."""

from care.model.enums import CaseGuard, Mode
from care.model.staff_threads import Thread
from care.ports.unit_of_work import UnitOfWork
from handlers.casework.staff_lines import show_consult, show_watch
from tests.handlers.drawing import drawn
from tests.handlers.screens import carded
from tests.storage.rows import HOUR, Here
from tests.virtual import NOON


async def asked(here: Here) -> Thread:
    """A supporter's question about a talk."""
    _, helper = await here.talk()
    await here.work.people.set_name(helper.person, "Kak Awan")
    thread = Thread("7h3ead000001", helper.conversation, helper.person)
    await here.work.cases.asides.open(thread, NOON)
    await here.work.cases.asides.begin(thread.id, NOON, NOON + HOUR)
    await here.work.cases.asides.put(thread, helper.person, 41, "rahasia sekali", NOON)
    return thread


async def test_a_question_is_offered_until_somebody_answers(here: Here, work: UnitOfWork) -> None:
    thread, counselor = await asked(here), await here.counselor()
    await work.people.set_name(counselor.id, "Bu Ratna")
    before = await carded(show_consult, thread.id, work)
    await work.cases.asides.answered(thread.id, counselor.id, NOON)
    after = await carded(show_consult, thread.id, work)

    assert before is not None
    assert after is not None
    assert drawn(before[1]) == ["answer-consult > answer-consult|7h3ead000001"]
    assert (after[1], "Bu Ratna" in after[0], "Kak Awan" in after[0]) == ([], True, True)
    assert "rahasia" not in before[0] + after[0]


async def test_a_question_that_was_closed_is_over(here: Here, work: UnitOfWork) -> None:
    thread = await asked(here)
    await work.cases.asides.close_all(thread.supporter, NOON)
    shown = await carded(show_consult, thread.id, work)

    assert shown is not None
    assert shown[1] == []


async def test_nothing_is_shown_of_somebody_whose_case_is_guarded(here: Here, work: UnitOfWork) -> None:
    thread = await asked(here)
    await work.people.newcomers.watch(thread.conversation, thread.supporter, 2)
    case = await here.case(await work.conversations.get(thread.conversation))
    await work.cases.guard(case.id, CaseGuard.SAID, named=True)

    assert await carded(show_consult, thread.id, work) is None
    assert await carded(show_watch, thread.conversation, work) is None


async def test_a_newcomers_talk_can_be_read_along_while_they_speak(here: Here, work: UnitOfWork) -> None:
    student, helper = await here.talk()
    await work.people.set_name(helper.person, "Kak Awan")
    assert await carded(show_watch, student.conversation, work) is None
    await work.people.newcomers.watch(student.conversation, helper.person, 2)
    during = await carded(show_watch, student.conversation, work)
    await work.conversations.set_mode(student.conversation, helper.person, Mode.LEFT, NOON)
    after = await carded(show_watch, student.conversation, work)

    assert during is not None
    assert after is not None
    assert drawn(during[1]) == [f"listen > watch|{student.conversation}"]
    assert (after[1], "Kak Awan" in after[0]) == ([], True)
