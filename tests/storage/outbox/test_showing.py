"""Cards: whatever changes of one waits in one row, and goes as soon as the most urgent change wants."""

import pytest

from care.model.card_kinds import CardKind
from care.model.enums import CaseGuard, Urgency
from care.ports.unit_of_work import UnitOfWork
from storage.outbox.showing import GATHERED
from tests.storage.rows import Here
from tests.storage.rows_of_cases import open_case
from tests.storage.rows_of_outbox import card, delivered, group, taken, waiting
from tests.virtual import NOON

ROW = "chat, kind, about, urgency, not_before"
NOW, GATHERING = (int(at.timestamp() * 1000) for at in (NOON, NOON + GATHERED))


@pytest.mark.parametrize(
    ("view", "urgency"),
    [
        (CardKind.CASE, Urgency.ALERT),
        (CardKind.RUNG, Urgency.ALERT),
        (CardKind.ALERT, Urgency.ALERT),
        (CardKind.RISEN, Urgency.ALERT),
        (CardKind.BOARD, Urgency.BROADCAST),
        (CardKind.PIN, Urgency.BROADCAST),
        (CardKind.CONSULT, Urgency.SYSTEM),
    ],
)
async def test_what_calls_for_help_is_urgent_and_the_board_waits(
    here: Here, work: UnitOfWork, view: CardKind, urgency: Urgency
) -> None:
    chat = await group(here)
    await work.outbox.show(view, "x")

    assert await waiting(here, ROW) == [(chat, view.value, "x", urgency, NOW)]


async def test_without_a_group_a_card_goes_nowhere_but_into_a_chat_of_its_own(
    here: Here, work: UnitOfWork
) -> None:
    person = await here.person()
    await work.outbox.show(CardKind.CASE, "x")
    await work.outbox.show(CardKind.PROFILE, "y", person.chat, urgency=Urgency.ALERT)

    assert await waiting(here, ROW) == [(person.chat, "profile", "y", Urgency.ALERT, NOW)]


async def test_several_changes_of_one_card_are_one_row_and_of_two_cards_two(
    here: Here, work: UnitOfWork
) -> None:
    await group(here)
    for view, about in (
        (CardKind.CASE, "a"),
        (CardKind.CASE, "a"),
        (CardKind.CASE, "b"),
        (CardKind.RUNG, "a"),
    ):
        await work.outbox.show(view, about)

    assert await waiting(here, "kind, about") == [("case", "a"), ("case", "b"), ("rung", "a")]


async def test_a_change_while_a_card_is_being_sent_is_a_row_of_its_own(here: Here, work: UnitOfWork) -> None:
    await group(here)
    await work.outbox.show(CardKind.CASE, "a")
    await taken(here)
    await work.outbox.show(CardKind.CASE, "a")

    assert await waiting(here, "about, state") == [("a", "sending"), ("a", "ready")]


async def test_what_is_gathered_goes_at_once_when_something_urgent_changes_and_never_later(
    here: Here, work: UnitOfWork
) -> None:
    chat = await group(here)
    await work.outbox.refresh(CardKind.BOARD, "board")
    await work.outbox.refresh(CardKind.CASE, "a")
    assert await waiting(here, ROW) == [
        (chat, "board", "board", Urgency.BROADCAST, GATHERING),
        (chat, "case", "a", Urgency.BROADCAST, GATHERING),
    ]  # fmt: skip
    await work.outbox.show(CardKind.CASE, "a")
    await work.outbox.refresh(CardKind.CASE, "a")

    assert (await waiting(here, ROW))[1] == (chat, "case", "a", Urgency.ALERT, NOW)
    assert (await waiting(here, ROW))[0] == (chat, "board", "board", Urgency.BROADCAST, GATHERING)


async def test_a_card_is_known_by_its_message_once_it_has_arrived(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    await card(here, "case", "b", chat, 77)
    await work.outbox.show(CardKind.CASE, "a")

    assert await work.outbox.posted(CardKind.CASE, "a") is None
    await delivered(here)
    assert await work.outbox.posted(CardKind.CASE, "a") == 501
    assert await work.outbox.posted(CardKind.CASE, "b") == 77
    assert await work.outbox.posted(CardKind.RUNG, "a") is None


async def test_a_card_that_is_gone_is_posted_anew_and_others_stay(here: Here, work: UnitOfWork) -> None:
    chat = await group(here)
    for about, message in (("a", 77), ("b", 78)):
        await card(here, "case", about, chat, message)
    await work.outbox.repost(CardKind.CASE, "a")

    assert await work.outbox.posted(CardKind.CASE, "a") is None
    assert await work.outbox.posted(CardKind.CASE, "b") == 78
    assert await waiting(here, "kind, about") == [("case", "a")]


async def test_waiting_counts_the_cards_of_one_view_and_chat_that_are_so_urgent(
    here: Here, work: UnitOfWork
) -> None:
    await group(here)
    person = await here.person()
    for about, urgency in (("a", Urgency.FIRST), ("b", Urgency.ALERT), ("c", Urgency.BROADCAST)):
        await work.outbox.show(CardKind.RUNG, about, urgency=urgency)
    await work.outbox.show(CardKind.ALERT, f"a {person.chat}", person.chat)

    assert await work.outbox.waiting({CardKind.RUNG: Urgency.FIRST}) == [1]
    both = {CardKind.RUNG: Urgency.ALERT, CardKind.ALERT: Urgency.ALERT}
    assert await work.outbox.waiting(both) == [2, 0]
    assert await work.outbox.waiting(both, person.chat) == [0, 1]


async def test_what_a_list_shows_goes_behind_or_goes_and_a_guarded_case_keeps_its_own(
    here: Here, work: UnitOfWork
) -> None:
    chat, person = await group(here), await here.person()
    case, guarded = await open_case(here), await open_case(here)
    await work.cases.guard(guarded.id, CaseGuard.SAID, named=True)
    for one in (case, guarded):
        await work.outbox.show(CardKind.CASE, one.id, urgency=Urgency.FIRST)
        await work.outbox.show(CardKind.ALERT, f"{one.id} {person.chat}", person.chat)
    await work.outbox.put_behind(CardKind.CASE)
    await work.outbox.drop_calls(CardKind.ALERT, person.chat)

    assert await waiting(here, "chat, about, urgency") == [
        (chat, case.id, Urgency.BROADCAST),
        (chat, guarded.id, Urgency.FIRST),
        (person.chat, f"{guarded.id} {person.chat}", Urgency.ALERT),
    ]


async def test_redraw_changes_what_stands_and_what_is_on_its_way_once(here: Here, work: UnitOfWork) -> None:
    chat, person = await group(here), await here.person()
    await card(here, "calls", f"open {person.chat}", person.chat, 77)
    await work.outbox.show(CardKind.SUMMARY, "open")
    await taken(here)
    for _ in range(2):
        for view in (CardKind.SUMMARY, CardKind.CALLS):
            await work.outbox.redraw(view)

    rows = await here.rows("SELECT chat, kind, about FROM outbox WHERE state = 'ready' ORDER BY id")
    assert [tuple(row.values()) for row in rows] == [
        (chat, "summary", "open"),
        (person.chat, "calls", f"open {person.chat}"),
    ]
