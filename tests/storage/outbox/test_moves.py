"""What is known of a chat by the numbers of its messages, once these mean others."""

import pytest

from care.casework.messages import CaseworkPurpose
from care.duty.messages import DutyMessage
from care.model.card_kinds import CardKind
from care.ports.unit_of_work import UnitOfWork
from care.team.messages import TeamMessage
from storage.outbox.outbox_rows import GroupStanding
from tests.storage.rows import Here
from tests.storage.rows_of_outbox import card, copied, delivered, group, taken, waiting
from tests.virtual import NOON

ADDRESS = -1_000_000_000_123


@pytest.mark.parametrize("hidden", [True, False])
async def test_what_waits_to_be_deleted_is_forgotten_and_said_if_a_code_was_there(
    here: Here, work: UnitOfWork, *, hidden: bool
) -> None:
    one, other = await here.person(), await here.person()
    await work.outbox.erase([(one.chat, 41), (other.chat, 42)])
    await work.outbox.tell(one.chat, DutyMessage.DUTY)
    await work.outbox.hide(one.chat if hidden else other.chat, 43)

    assert await work.outbox.forget_messages(one.chat) is hidden
    assert await work.outbox.forget_messages(one.chat) is False
    left = await waiting(here, "chat, what")
    assert sorted(left, key=str) == sorted(
        [(other.chat, "erase"), (one.chat, "notice"), *([] if hidden else [(other.chat, "erase")])], key=str
    )


async def test_a_deletion_under_way_is_not_forgotten(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    await work.outbox.hide(person.chat, 43)
    await taken(here)

    assert await work.outbox.forget_messages(person.chat) is False
    assert len(await waiting(here)) == 1


async def test_copies_prompts_and_what_notices_answer_are_forgotten_there_alone(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.person(), await here.person()
    for person in (one, other):
        await copied(here, person.chat, 41, "talk")
        await work.outbox.prompt(person.chat, TeamMessage.ASK_NAME, CaseworkPurpose.ASIDE, "x")
    await delivered(here)
    for person in (one, other):
        await work.outbox.tell(person.chat, DutyMessage.DUTY, source=40, name="Melati")
    await work.outbox.forget_messages(one.chat)

    assert [row["chat"] for row in await here.rows("SELECT chat FROM copies")] == [other.chat]
    assert [row["chat"] for row in await here.rows("SELECT chat FROM prompts")] == [other.chat]
    params = {row.chat: row.params for row in await taken(here)}
    assert params == {one.chat: {"name": "Melati"}, other.chat: {"source": 40, "name": "Melati"}}


@pytest.mark.parametrize("notices", [True, False])
async def test_redirect_leaves_what_is_under_way_and_deletions(
    here: Here, work: UnitOfWork, *, notices: bool
) -> None:
    before, after = await group(here), await group(here)
    await work.outbox.show(CardKind.CASE, "one", before)
    await taken(here)
    await work.outbox.show(CardKind.CASE, "two", before)
    await work.outbox.tell(before, DutyMessage.DUTY, source=40)
    await work.outbox.erase([(before, 41)])
    await work.outbox.redirect(before, after, notices=notices)

    assert await waiting(here, "chat, what") == [
        (before, "card"),
        (after, "card"),
        (after if notices else before, "notice"),
        (before, "erase"),
    ]


@pytest.mark.parametrize("delete", [True, False])
async def test_a_chat_is_left_with_what_is_open(here: Here, work: UnitOfWork, *, delete: bool) -> None:
    chat, other = await group(here), await group(here)
    open_case, closed = [await here.case(await here.conversation()) for _ in range(2)]
    await here.rows("UPDATE cases SET state = 'closed' WHERE id = :id", id=closed.id)
    views = [("case", open_case.id), ("case", closed.id), ("rung", open_case.id), ("board", "board")]
    for number, (view, about) in enumerate(views):
        await card(here, view, about, chat, 70 + number)
    await card(here, "consult", "elsewhere", other, 70)
    left = await work.outbox.postings.leave(chat, delete=delete)

    assert {(one.view, one.about) for one in left} == {("case", open_case.id), ("board", "board")}
    assert [row["about"] for row in await here.rows("SELECT about FROM cards")] == ["elsewhere"]
    assert len(await waiting(here)) == (len(views) if delete else 0)


async def test_a_row_knows_whether_it_went_to_the_group_and_whether_that_is_still_there(
    here: Here, work: UnitOfWork
) -> None:
    chat = await group(here)
    await work.outbox.show(CardKind.CASE, "one")
    (row,) = await taken(here)
    assert await here.desk.dispatch.in_group(row) == GroupStanding(ours=True, there=True)

    await work.people.move(chat, ADDRESS)
    await work.team.set_group_lost(NOON)
    assert await here.desk.dispatch.in_group(row) == GroupStanding(ours=True, there=False, lost=True)
    await work.team.set_group(await group(here))
    assert await here.desk.dispatch.in_group(row) == GroupStanding(ours=False)
