"""The record: rows in one chain, read page by page, purged from its beginning."""

from datetime import datetime

import pytest

from care.model.audit_actions import PROGRAMME, AuditAction
from care.ports.audit import Noted, Only
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.virtual import NOON


async def noted(here: Here, *actors: str) -> None:
    """A row of each actor, a minute after the other, the first at noon."""
    for number, actor in enumerate(actors):
        await here.at(NOON + number * MINUTE).audit.note(actor, AuditAction.CLAIM, f"about-{actor}")


async def test_the_first_row_says_that_the_record_begins_and_a_second_beginning_adds_none(
    work: UnitOfWork,
) -> None:
    await work.audit.begin()
    await work.audit.begin()
    await work.audit.note("p1", AuditAction.CLAIM, "case-1")

    assert await work.audit.page(0, 9) == [
        Noted(2, NOON, "p1", "claim", "case-1"),
        Noted(1, NOON, PROGRAMME, AuditAction.BEGAN.value, ""),
    ]
    assert await work.audit.is_whole()


async def test_what_stood_there_before_the_record_was_sealed_belongs_to_it(
    here: Here, work: UnitOfWork
) -> None:
    await here.rows(
        "INSERT INTO audit (id, at, actor, action, about, chain) VALUES (1, 0, 'x', 'y', '', :chain)",
        chain=bytes(1),
    )
    await work.audit.note("p1", AuditAction.CLAIM)

    assert [row.id for row in await work.audit.page(0, 9)] == [3, 2, 1]
    assert not await work.audit.is_whole()


@pytest.mark.parametrize(
    ("before", "most", "ids"), [(0, 2, [4, 3]), (4, 2, [3, 2]), (2, 9, [1]), (1, 9, []), (9, 9, [4, 3, 2, 1])]
)
async def test_a_page_goes_back_from_before_a_row_the_newest_first(
    here: Here, work: UnitOfWork, before: int, most: int, ids: list[int]
) -> None:
    await noted(here, "p1", "p2", "p3")

    assert [row.id for row in await work.audit.page(before, most)] == ids


@pytest.mark.parametrize(
    ("actor", "deed", "about", "since", "found"),
    [
        ("p1", AuditAction.CLAIM, "about-p1", NOON - MS, True),
        ("p1", AuditAction.CLAIM, "about-p1", NOON, False),
        ("p2", AuditAction.CLAIM, "about-p1", NOON - MS, False),
        ("p1", AuditAction.CLAIM, "about-p2", NOON - MS, False),
        ("p1", AuditAction.AUDIT, "about-p1", NOON - MS, False),
    ],
)
async def test_a_deed_is_known_after_a_moment_by_actor_and_subject(
    here: Here, work: UnitOfWork, actor: str, deed: AuditAction, about: str, since: datetime, *, found: bool
) -> None:
    await noted(here, "p1")

    assert await work.audit.noted(actor, deed, about, since) is found


@pytest.mark.parametrize(
    ("before", "left"),
    [(NOON, [4, 3, 2, 1]), (NOON + MS, [4, 3]), (NOON + MINUTE, [4, 3]), (NOON + HOUR, [])],
)
async def test_older_rows_go_and_what_is_left_is_whole_and_grows_on(
    here: Here, work: UnitOfWork, before: datetime, left: list[int]
) -> None:
    await noted(here, "p1", "p2", "p3")
    await work.audit.purge(before)

    assert [row.id for row in await work.audit.page(0, 9)] == left
    assert await work.audit.is_whole()
    await work.audit.note("p4", AuditAction.CLAIM)
    assert [row.id for row in await work.audit.page(0, 1)] == [5]
    assert await work.audit.is_whole()


async def test_what_was_meddled_with_is_not_purged(here: Here, work: UnitOfWork) -> None:
    await noted(here, "p1", "p2")
    await here.rows("UPDATE audit_head SET before = :other", other=b"\1")
    await work.audit.purge(NOON + HOUR)

    assert len(await work.audit.page(0, 9)) == 3
    assert not await work.audit.is_whole()


async def test_a_history_is_of_one_case_alone_the_oldest_first(here: Here, work: UnitOfWork) -> None:
    await noted(here, "p1", "p2")
    await here.at(NOON + HOUR).audit.note("p3", AuditAction.CLOSE, "about-p1")

    found = await work.audit.history("about-p1")
    assert [(row.actor, row.action) for row in found] == [("p1", "claim"), ("p3", "close")]
    assert await work.audit.history("about-p9") == []


async def test_rows_are_found_by_person_by_deed_and_by_time(here: Here, work: UnitOfWork) -> None:
    one, other = await here.counselor(), await here.counselor()
    await work.people.set_name(one.id, "Bu Ratna")
    await work.people.set_name(other.id, "Pak Jati")
    assert await work.audit.named() == []
    await work.audit.note(one.id, AuditAction.CLAIM, "case-1")
    await here.at(NOON + MINUTE).audit.note(PROGRAMME, AuditAction.LEFT_GROUP, one.id)

    async def deeds(only: Only) -> list[str]:
        return [row.action for row in await work.audit.page(0, 9, only)]

    assert await work.audit.named() == [one.id]
    assert await deeds(Only(who=one.id)) == ["left-group", "claim"]
    assert await deeds(Only(deed="claim")) == ["claim"]
    assert await deeds(Only(since=NOON + MINUTE)) == ["left-group"]
    assert await deeds(Only(until=NOON + MINUTE)) == ["claim", "began"]
