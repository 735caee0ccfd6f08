"""What was refused, came too late, or may have arrived: which rows go again, and how."""

from datetime import timedelta

import pytest

from care.model.enums import Mode, Part, Urgency
from care.model.outbox_row import HERE
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from tests.storage.outbox.test_outbox_queue import told
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_outbox import taken, waiting
from tests.virtual import NOON


async def test_what_was_under_way_at_a_death_goes_again_marked(here: Here) -> None:
    one, other = await here.person(), await here.person()
    await told(here, one.chat, Urgency.SYSTEM)
    await taken(here)
    await told(here, other.chat, Urgency.SYSTEM)

    assert await here.desk.dispatch.recover() == 1
    assert await here.desk.dispatch.recover() == 0
    assert [(row.chat, row.repeated, row.attempts) for row in await taken(here)] == [
        (one.chat, True, 2), (other.chat, False, 1)
    ]  # fmt: skip


async def test_a_row_that_can_never_go_is_abandoned_and_tells_whose_it_was(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    listener = await here.joins(student.conversation, await here.counselor(), Part.COUNSELOR, Mode.LISTENING)
    await work.outbox.carry(await here.message(student))
    rows = {row[1]: row[0] for row in await waiting(here, "id, chat")}

    source = await here.value("SELECT source FROM messages")
    assert await here.desk.dispatch.abandon(rows[helper.chat]) == (student.chat, source)
    assert await here.desk.dispatch.abandon(rows[listener.chat]) is None
    assert await here.desk.dispatch.abandon(rows[helper.chat]) is None
    assert await waiting(here) == []


@pytest.mark.parametrize("repeated", [True, False])
async def test_a_row_goes_again_not_before_its_moment_and_stays_marked(here: Here, *, repeated: bool) -> None:
    one, other = await here.person(), await here.person()
    for person in (one, other):
        await told(here, person.chat, Urgency.SYSTEM)
    row, _ = await taken(here)
    await here.desk.dispatch.again(row, NOON + HOUR, repeated=repeated)

    assert await taken(here, NOON + HOUR - MS) == []
    (again,) = await taken(here, NOON + HOUR)
    assert (again.chat, again.repeated) == (one.chat, repeated)
    await here.desk.dispatch.again(again, NOON + HOUR, repeated=False)
    assert [found.repeated for found in await taken(here, NOON + HOUR)] == [repeated]


async def test_a_page_that_arrived_is_followed_by_the_next_unmarked(here: Here) -> None:
    person = await here.person()
    await told(here, person.chat, Urgency.SYSTEM)
    await taken(here)
    await here.desk.dispatch.recover()
    (row,) = await taken(here)
    await here.desk.dispatch.turn_page([(row, 501)])

    assert [(one.page, one.attempts, one.repeated) for one in await taken(here)] == [(1, 1, False)]


async def test_a_mark_ahead_of_words_is_deleted_with_them_and_the_doubt_about_them_stays(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    await work.outbox.carry(await here.message(student))
    for again in (False, True):
        (row,) = await taken(here)
        await here.desk.dispatch.turn_page([(row, 501 + again)])
        (row,) = await taken(here)
        assert (row.page, row.repeated) == (1, again)
        await here.desk.dispatch.again(row, NOON, repeated=True)

    copies = await here.rows("SELECT chat, copy, conversation, message FROM copies ORDER BY copy")
    assert [tuple(copy.values()) for copy in copies] == [
        (helper.chat, number, student.conversation, None) for number in (501, 502)
    ]


@pytest.mark.parametrize(("parts", "plain"), [(1, True), (2, False)])
async def test_what_was_refused_goes_one_by_one_and_only_alone_plainly(
    here: Here, work: UnitOfWork, parts: int, *, plain: bool
) -> None:
    student, _ = await here.talk()
    for _ in range(parts):
        await work.outbox.carry(await here.message(student, album="a"))
    rows = await taken(here, NOON + MINUTE)
    await here.desk.dispatch.simplify([row.id for row in rows])

    assert await waiting(here, "state, album, plain") == [("ready", None, int(plain))] * parts
    assert [row.plain for row in await taken(here, NOON + MINUTE)] == [plain]


async def test_what_would_come_too_late_is_forgotten_unless_it_is_under_way(
    here: Here, work: UnitOfWork
) -> None:
    person, limit = await here.person(), NOON + timedelta(seconds=100)
    await work.outbox.answer("press-1", 1, None, {}, "id")
    await taken(here)
    await work.outbox.answer("press-2", 1, None, {}, "id")
    await told(here, person.chat, Urgency.SYSTEM)
    assert await here.desk.dispatch.expire(limit - MS) == []
    assert len(await waiting(here)) == 3
    assert await here.desk.dispatch.expire(limit) == []

    assert await waiting(here, "what, state") == [("answer", "sending"), ("notice", "ready")]


async def test_an_answer_with_words_that_comes_too_late_is_handed_back(here: Here, work: UnitOfWork) -> None:
    person, limit = await here.person(), NOON + timedelta(seconds=100)
    await work.outbox.answer("press-1", person.chat, PeopleMessage.PRESSED_TOO_FAST, {"seconds": 3}, "en")
    await work.outbox.answer("press-2", person.chat, PeopleMessage.BUTTON_GONE, {}, "id")
    await here.rows("UPDATE outbox SET params = :broken WHERE kind = 'button-gone'", broken=b"x" * 40)
    (late,) = await here.desk.dispatch.expire(limit)

    assert (late.kind, late.language) == (PeopleMessage.PRESSED_TOO_FAST, "en")
    assert (late.params["seconds"], late.params[HERE]) == (3, person.chat)
    assert await waiting(here) == []


async def test_what_is_put_off_lets_everything_else_go_first(here: Here) -> None:
    chat = (await here.person()).chat
    await told(here, chat, Urgency.ALERT)
    (row,) = await taken(here)
    await here.desk.dispatch.put_off(row.id, NOON + HOUR)
    await told(here, chat, Urgency.SYSTEM)

    (other,) = await taken(here)
    assert other.id != row.id
    await here.desk.dispatch.drop([other])
    assert [one.id for one in await taken(here)] == []
    assert [one.id for one in await taken(here, NOON + HOUR)] == [row.id]
