"""Set-up codes that were made on the server, and who tried wrong ones."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from care.ports.unit_of_work import UnitOfWork
from storage.engine.place import Home
from storage.offline.setup_codes import issue
from tests.storage.rows import HOUR, MS, Here
from tests.virtual import NOON
from tests.world import KEY

CODE = "a-code-of-the-server"


async def issued(here: Here, folder: Path, until: datetime) -> UnitOfWork:
    """The code is made beside the running bot."""
    await here.end()
    await issue(Home(folder / "sebaya.db"), KEY, CODE, until)
    return await here.begin()


@pytest.mark.parametrize(("now", "good"), [(-MS, True), (timedelta(0), False)])
async def test_redeem_opens_once_before_the_code_is_over(
    here: Here, tmp_path: Path, now: timedelta, good: bool
) -> None:
    work = await issued(here, tmp_path, NOON)

    assert not await work.team.setup_codes.redeem("another-code", NOON + now)
    assert await work.team.setup_codes.redeem(CODE, NOON + now) is good
    assert not await work.team.setup_codes.redeem(CODE, NOON + now)


async def test_a_code_that_is_over_is_not_used_up_by_trying_it(here: Here, tmp_path: Path) -> None:
    work = await issued(here, tmp_path, NOON)
    await work.team.setup_codes.redeem(CODE, NOON)

    assert await work.team.setup_codes.redeem(CODE, NOON - MS)


async def test_withdraw_voids_the_codes_of_the_server_and_that_of_the_settings(
    here: Here, tmp_path: Path
) -> None:
    work = await issued(here, tmp_path, NOON + HOUR)
    assert not await work.team.setup_codes.first_is_void()
    await work.team.setup_codes.withdraw()

    assert await work.team.setup_codes.first_is_void()
    assert not await work.team.setup_codes.redeem(CODE, NOON)


@pytest.mark.parametrize(("since", "count"), [(-MS, 2), (timedelta(0), 1), (HOUR, 0)])
async def test_wrong_since_counts_the_tries_of_one_chat_after_that_moment(
    here: Here, work: UnitOfWork, since: timedelta, count: int
) -> None:
    person, other = await here.person(), await here.person()
    await work.team.setup_codes.note_wrong(person.chat, NOON)
    await work.team.setup_codes.note_wrong(person.chat, NOON + HOUR)
    await work.team.setup_codes.note_wrong(other.chat, NOON + 2 * HOUR)

    assert await work.team.setup_codes.wrong_since(person.chat, NOON + since) == count


async def test_note_wrong_of_a_chat_that_is_not_known_keeps_nothing(here: Here, work: UnitOfWork) -> None:
    await work.team.setup_codes.note_wrong(999, NOON)

    assert await here.rows("SELECT * FROM setup_tries") == []


@pytest.mark.parametrize(("valid_before", "good"), [(-MS, True), (timedelta(0), False)])
async def test_forget_takes_codes_that_are_over(
    here: Here, tmp_path: Path, valid_before: timedelta, good: bool
) -> None:
    work = await issued(here, tmp_path, NOON)
    await work.team.setup_codes.forget(NOON + valid_before, NOON)

    assert await work.team.setup_codes.redeem(CODE, NOON - MS) is good


@pytest.mark.parametrize(("tried_before", "count"), [(timedelta(0), 2), (MS, 1)])
async def test_forget_takes_tries_from_before_the_limit(
    here: Here, work: UnitOfWork, tried_before: timedelta, count: int
) -> None:
    person = await here.person()
    await work.team.setup_codes.note_wrong(person.chat, NOON)
    await work.team.setup_codes.note_wrong(person.chat, NOON + MS)
    await work.team.setup_codes.forget(NOON, NOON + tried_before)

    assert await work.team.setup_codes.wrong_since(person.chat, NOON - HOUR) == count
