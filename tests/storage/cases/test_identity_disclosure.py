"""Requests for a student's account: one at a time, two people, ten minutes, the student told."""

from dataclasses import replace
from datetime import datetime

import pytest

from care.model.enums import RevealReason
from care.ports.reveals import Reveal
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import ADDRESS, HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import claimed_case
from tests.virtual import NOON


async def asked(here: Here, name: str = "reveal-1", *, case: str = "", owner: str = "") -> Reveal:
    """A request about this case, or about a new one."""
    if not case:
        made = await claimed_case(here)
        case, owner = made.id, made.owner or ""
    reveal = Reveal(name, case, owner, RevealReason.LIFE, NOON)
    assert await here.work.cases.reveals.add(reveal, "nyawa dalam bahaya")
    return reveal


async def test_a_second_request_waits_for_the_first_and_keeps_nothing(here: Here, work: UnitOfWork) -> None:
    first = await asked(here)
    await work.cases.reveals.begin(first.id, NOON, alone=False, show_at=None)
    again = replace(first, id="reveal-2")

    assert not await work.cases.reveals.add(again, "sekali lagi")
    assert await work.cases.reveals.get("reveal-2") is None
    assert await work.cases.reveals.decide(
        first.id, (await here.counselor()).id, approved=False, tell_at=None, now=NOON
    )
    assert await work.cases.reveals.add(again, "sekali lagi")
    assert await work.cases.reveals.why("reveal-2") == "sekali lagi"


async def test_a_request_is_read_as_it_was_asked_and_its_reason_is_sealed(
    here: Here, work: UnitOfWork
) -> None:
    reveal = await asked(here)

    assert await work.cases.reveals.get(reveal.id) == reveal
    assert await work.cases.reveals.get("reveal-9") is None
    assert await work.cases.reveals.why(reveal.id) == "nyawa dalam bahaya"
    assert b"nyawa" not in await here.value("SELECT why FROM reveals")


@pytest.mark.parametrize("approved", [True, False])
async def test_the_first_answer_counts(here: Here, work: UnitOfWork, *, approved: bool) -> None:
    reveal, beside = await asked(here), await asked(here, "reveal-2")
    second, third = await here.counselor(), await here.counselor()

    assert await work.cases.reveals.decide(reveal.id, second.id, approved=approved, tell_at=NOON, now=NOON)
    assert not await work.cases.reveals.decide(
        reveal.id, third.id, approved=not approved, tell_at=None, now=NOON
    )
    assert await work.cases.reveals.get(reveal.id) == replace(reveal, second=second.id, approved=approved)
    assert await work.cases.reveals.get(beside.id) == beside


@pytest.mark.parametrize(("after", "shown"), [(NOON - MS, True), (NOON, False)])
async def test_the_account_is_given_only_while_the_approval_is_young(
    here: Here, work: UnitOfWork, after: datetime, *, shown: bool
) -> None:
    reveal, refused, waiting = await asked(here), await asked(here, "no"), await asked(here, "open")
    second = await here.counselor()
    await work.cases.reveals.decide(reveal.id, second.id, approved=True, tell_at=None, now=NOON)
    await work.cases.reveals.decide(refused.id, second.id, approved=False, tell_at=None, now=NOON)

    found = await work.cases.reveals.address(reveal.id, after)
    assert found == (ADDRESS + 1 if shown else None)
    for one in (refused, waiting):
        assert await work.cases.reveals.address(one.id, after) is None


async def test_who_has_no_address_any_more_is_not_found(here: Here, work: UnitOfWork) -> None:
    reveal = await asked(here)
    await work.cases.reveals.decide(
        reveal.id, (await here.counselor()).id, approved=True, tell_at=None, now=NOON
    )
    await here.rows("UPDATE chats SET address = NULL")

    assert await work.cases.reveals.address(reveal.id, NOON - HOUR) is None


async def shown(here: Here, view: str, about: str, chat: int, message: int) -> None:
    """A card in a chat."""
    await here.rows(
        """
        INSERT INTO cards (view, about, chat, message, posted_at) VALUES (:view, :about, :chat, :message, 0)
        """,
        view=view, about=about, chat=chat, message=message,
    )  # fmt: skip


async def shown_to_both(here: Here) -> tuple[Reveal, int, int]:
    """An approved request whose account stands in the chats of its two counselors."""
    reveal, second = await asked(here), await here.counselor()
    await here.work.cases.reveals.decide(reveal.id, second.id, approved=True, tell_at=None, now=NOON)
    owner = await here.work.people.get(reveal.owner)
    await shown(here, "identity", f"{reveal.id} {owner.id}", owner.chat, 11)
    await shown(here, "identity", f"{reveal.id} {second.id}", second.chat, 12)
    await shown(here, "identity", "reveal-young x", second.chat, 13)
    await shown(here, "profile", f"{reveal.id} {second.id}", second.chat, 14)
    return reveal, owner.chat, second.chat


async def test_what_was_shown_is_taken_from_both_chats_once_at_its_moment(
    here: Here, work: UnitOfWork
) -> None:
    _, owner, second = await shown_to_both(here)

    assert await work.cases.reveals.hide(NOON - MS) == []
    assert sorted(await work.cases.reveals.hide(NOON)) == sorted([(owner, 11), (second, 12)])
    assert await work.cases.reveals.hide(NOON) == []
    assert [row["message"] for row in await here.rows("SELECT message FROM cards ORDER BY message")] == [
        13,
        14,
    ]


async def test_one_chat_is_cleared_of_accounts_and_of_nothing_else(here: Here, work: UnitOfWork) -> None:
    _, owner, second = await shown_to_both(here)

    assert sorted(await work.cases.reveals.hide_in(second)) == [(second, 12), (second, 13)]
    assert await work.cases.reveals.hide_in(second) == []
    assert [row["chat"] for row in await here.rows("SELECT chat FROM cards ORDER BY message")] == [
        owner,
        second,
    ]


async def test_a_student_is_told_at_the_moment_that_was_set_once_earliest_first(
    here: Here, work: UnitOfWork
) -> None:
    second = await here.counselor()
    moments = {
        "reveal-3": NOON,
        "reveal-1": NOON,
        "reveal-2": NOON - MINUTE,
        "reveal-4": NOON + MS,
        "never": None,
    }
    for name, at in moments.items():
        await asked(here, name)
        await work.cases.reveals.decide(name, second.id, approved=True, tell_at=at, now=NOON)

    assert [one.id for one in await work.cases.reveals.due(NOON)] == ["reveal-2", "reveal-1", "reveal-3"]
    await work.cases.reveals.told("reveal-2", NOON)
    assert [one.id for one in await work.cases.reveals.due(NOON)] == ["reveal-1", "reveal-3"]
    assert [one.told for one in await work.cases.reveals.due(NOON)] == [False, False]


async def test_telling_can_be_put_off_and_set_again_until_it_is_done(here: Here, work: UnitOfWork) -> None:
    reveal, beside = await asked(here), await asked(here, "reveal-2")
    for one in (reveal, beside):
        await work.cases.reveals.decide(one.id, reveal.owner, approved=True, tell_at=NOON, now=NOON)
    await work.cases.reveals.tell(reveal.id, None)

    assert [one.id for one in await work.cases.reveals.due(NOON)] == [beside.id]
    await work.cases.reveals.tell(reveal.id, NOON)
    assert [one.id for one in await work.cases.reveals.due(NOON)] == [reveal.id, beside.id]
    await work.cases.reveals.told(reveal.id, NOON)
    await work.cases.reveals.tell(reveal.id, NOON - HOUR)
    assert [one.id for one in await work.cases.reveals.due(NOON)] == [beside.id]
    assert (
        await here.value("SELECT tell_at FROM reveals WHERE id = :id", id=reveal.id)
        == NOON.timestamp() * 1000
    )


@pytest.mark.parametrize(("since", "count"), [(NOON, 2), (NOON + MS, 1), (NOON + HOUR, 0)])
async def test_only_what_was_approved_since_then_is_counted(
    here: Here, work: UnitOfWork, since: datetime, count: int
) -> None:
    second = await here.counselor()
    for name, at, yes in (("a", NOON, True), ("b", NOON + MS, True), ("c", NOON + MS, False)):
        await asked(here, name)
        await work.cases.reveals.decide(name, second.id, approved=yes, tell_at=None, now=at)
    await asked(here, "open")

    assert await work.cases.reveals.count(since) == count


async def test_a_request_that_was_not_begun_gives_way_to_the_next(here: Here, work: UnitOfWork) -> None:
    first = await asked(here)
    again = replace(first, id="reveal-2")
    assert await work.cases.reveals.add(again, "sekali lagi")

    assert await work.cases.reveals.get(first.id) is None


async def test_it_is_begun_and_agreed_to_once_and_ready_at_its_time(here: Here, work: UnitOfWork) -> None:
    reveal, reveals = await asked(here), work.cases.reveals
    second, third = await here.counselor(), await here.counselor()
    assert await reveals.begin(reveal.id, NOON, alone=False, show_at=None)
    assert not await reveals.begin(reveal.id, NOON, alone=True, show_at=NOON)
    assert await reveals.agree(reveal.id, second.id, NOON + MINUTE)
    assert not await reveals.agree(reveal.id, third.id, NOON)

    assert await reveals.ready(NOON + MINUTE - MS) == []
    assert [one.second for one in await reveals.ready(NOON + MINUTE)] == [second.id]
    assert await reveals.decide(reveal.id, None, approved=True, tell_at=None, now=NOON + MINUTE)
    assert await reveals.ready(NOON + MINUTE) == []
    assert (await reveals.get(reveal.id) or reveal).second == second.id


async def test_one_that_was_opened_alone_is_reviewed_once(here: Here, work: UnitOfWork) -> None:
    reveal, other, reveals = await asked(here), await here.counselor(), work.cases.reveals
    await reveals.begin(reveal.id, NOON, alone=True, show_at=NOON)
    assert not await reveals.review(reveal.id, other.id, "right")
    await reveals.decide(reveal.id, None, approved=True, tell_at=None, now=NOON)
    await reveals.ask_review(reveal.id, NOON + HOUR)
    assert await reveals.to_review(NOON + HOUR - MS) == []
    assert [one.id for one in await reveals.to_review(NOON + HOUR)] == [reveal.id]

    assert await reveals.review(reveal.id, other.id, "talk")
    assert not await reveals.review(reveal.id, other.id, "right")
    assert await reveals.to_review(NOON + HOUR) == []
    await reveals.ask_review(reveal.id, NOON)
    assert await reveals.to_review(NOON + HOUR) == []
