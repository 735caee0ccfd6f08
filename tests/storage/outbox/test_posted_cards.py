"""Cards that stand in chats: which are old, which tell too much, which nobody needs any more."""

from datetime import datetime

import pytest

from care.model.card_kinds import CardKind
from care.model.enums import CaseGuard, Outcome, Urgency
from care.model.staff_threads import Thread
from care.model.timers import Posted
from care.ports.unit_of_work import UnitOfWork
from storage.outbox.posted_cards import HOMES, orphaned, remember
from tests.storage.rows import HOUR, MS, Here
from tests.storage.rows_of_cases import claimed_case, open_case
from tests.storage.rows_of_outbox import card, group, taken, waiting
from tests.virtual import NOON


async def test_a_card_is_found_by_view_and_subject(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    await card(here, "case", "a", chat, 77)

    assert await work.outbox.postings.get(CardKind.CASE, "a") == Posted("case", "a", chat, 77, NOON)
    assert await work.outbox.postings.get(CardKind.CASE, "b") is None
    assert await work.outbox.postings.get(CardKind.RUNG, "a") is None


@pytest.mark.parametrize(("before", "stale"), [(NOON - MS, []), (NOON, ["a"]), (NOON + HOUR, ["a", "b"])])
async def test_cards_that_were_posted_by_then_are_stale(
    here: Here, work: UnitOfWork, before: datetime, stale: list[str]
) -> None:
    chat = await group(here)
    for view, about, at in (("case", "a", NOON), ("case", "b", NOON + MS), ("rung", "a", NOON)):
        await card(here, view, about, chat, 70 + len(about + view), at)

    assert sorted(one.about for one in await work.outbox.postings.stale(CardKind.CASE, before)) == stale


async def test_a_card_that_is_being_changed_is_not_stale(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    for number, about in enumerate(("a", "b")):
        await card(here, "case", about, chat, 70 + number)
    await work.outbox.show(CardKind.CASE, "a")
    await taken(here)
    await work.outbox.show(CardKind.CASE, "b")

    assert [one.about for one in await work.outbox.postings.stale(CardKind.CASE, NOON)] == ["b"]


@pytest.mark.parametrize("what", ["guarded", "free", "closed"])
async def test_cards_in_the_group_tell_of_a_guarded_case_while_it_is_open(
    here: Here, work: UnitOfWork, what: str
) -> None:
    chat, case, free = await group(here), await open_case(here), await open_case(here)
    thread = Thread("thread-1", case.conversation or "", (await here.supporter()).id)
    await work.cases.asides.open(thread, NOON)
    if what != "free":
        await work.cases.guard(case.id, CaseGuard.SAID, named=True)
    if what == "closed":
        await work.cases.close(case.id, Outcome.SAFE, NOON)
    views = (("case", case.id), ("rung", case.id), ("watch", case.conversation), ("consult", "thread-1"),
             ("alert", f"{case.id} {chat}"), ("case", free.id), ("watch", free.conversation))  # fmt: skip
    for number, (view, about) in enumerate(views):
        await card(here, view, about or "", chat, 70 + number)

    expected = {"guarded": ["case", "consult", "rung", "watch"], "closed": ["case", "rung"], "free": []}
    assert sorted(one.view for one in await work.outbox.postings.of_guarded()) == expected[what]
    assert not [
        one for one in await work.outbox.postings.of_guarded() if one.about in {free.id, free.conversation}
    ]


async def test_calls_for_a_case_are_settled_once_somebody_has_it_or_it_is_closed(
    here: Here, work: UnitOfWork
) -> None:
    chat = await group(here)
    open_, claimed, asked, closed = (
        await open_case(here), await claimed_case(here), await claimed_case(here), await open_case(here)
    )  # fmt: skip
    await work.cases.guard(asked.id, CaseGuard.ASKED, named=False)
    await work.cases.guard(closed.id, CaseGuard.ASKED, named=False)
    await work.cases.close(closed.id, Outcome.SAFE, NOON)
    number = iter(range(70, 90))
    for case in (open_, claimed, asked, closed):
        for view, about in (("rung", case.id), ("alert", f"{case.id} {chat}"), ("case", case.id)):
            await card(here, view, about, chat, next(number))

    found = sorted((one.view, one.about) for one in await work.outbox.postings.of_settled())
    assert found == sorted(
        (view, about)
        for case in (claimed, closed)
        for view, about in (("rung", case.id), ("alert", f"{case.id} {chat}"))
    )


async def test_a_card_is_taken_away_behind_all_else(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    for about, message in (("a", 77), ("b", 78)):
        await card(here, "case", about, chat, message)
    await work.outbox.postings.take_away(Posted("case", "a", chat, 77, NOON))

    assert await waiting(here, "chat, what, kind, about, urgency") == [
        (chat, "erase", "card", "77", Urgency.BROADCAST)
    ]
    assert await work.outbox.postings.get(CardKind.CASE, "a") is None
    assert await work.outbox.postings.get(CardKind.CASE, "b") is not None


async def test_what_cannot_be_deleted_becomes_a_short_line(here: Here, work: UnitOfWork) -> None:
    chat, other = await group(here), (await here.person()).chat
    await work.outbox.postings.take_away(Posted("case", "a", chat, 77, NOON))
    await work.outbox.erase([(other, 41)])
    (row, _) = await taken(here)
    await work.outbox.postings.blank(row.id)

    assert await waiting(here, "kind, about, state") == [("card-moved", "77", "ready"), ("", "41", "sending")]


async def test_an_edit_leaves_a_cards_age_and_a_new_message_begins_it_anew(
    here: Here, work: UnitOfWork
) -> None:
    chat = await group(here)
    where = {"chat": chat, "message": 77, "about": "a"}
    await remember(here.desk.tx, where, "case", NOON)
    await remember(here.desk.tx, where, "case", NOON + HOUR)
    assert await work.outbox.postings.get(CardKind.CASE, "a") == Posted("case", "a", chat, 77, NOON)
    await remember(here.desk.tx, {**where, "message": 78}, "case", NOON + HOUR)

    assert await work.outbox.postings.get(CardKind.CASE, "a") == Posted("case", "a", chat, 78, NOON + HOUR)


@pytest.mark.parametrize("view", sorted(HOMES))
async def test_a_card_whose_subject_is_gone_is_listed_once(here: Here, work: UnitOfWork, view: str) -> None:
    chat, case = await group(here), await open_case(here)
    await card(here, "case", case.id, chat, 70)
    await card(here, "alert", f"{case.id} {chat}", chat, 71)
    await card(here, "board", "board", chat, 72)
    await card(here, view, "gone 1", chat, 73)

    assert await orphaned(here.desk.tx) == [(chat, 73)]
    assert await orphaned(here.desk.tx) == []
    assert await work.outbox.postings.get(CardKind.CASE, case.id) is not None


async def test_all_cards_of_a_view_are_found_whatever_their_age(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    for number, (view, about) in enumerate((("calls", "open 1"), ("calls", "open 2"), ("summary", "open"))):
        await card(here, view, about, chat, 70 + number, NOON + HOUR)

    assert sorted(one.about for one in await work.outbox.postings.of(CardKind.CALLS)) == ["open 1", "open 2"]
