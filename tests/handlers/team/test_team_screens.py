"""The team's list, one colleague's steps, the question before a step, and the board."""

from datetime import timedelta

import pytest

from care.model.entities import Person
from care.model.enums import Role, Standing
from care.model.levels import Level
from care.model.text_pages import width
from care.ports.unit_of_work import UnitOfWork
from handlers.rendering.list_pages import MOST
from handlers.team.status_board import MOST_BUTTONS, MOST_CASES, show_board
from handlers.team.team_actions import list_people, show_steps, show_sure
from handlers.team.team_lists import GLANCE, list_status
from tests.handlers.drawing import drawn, fits, read, too_long, unsaid
from tests.handlers.screens import carded, paged, reader
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import open_case
from tests.virtual import NOON


async def named(here: Here, name: str, role: Role = Role.COUNSELOR) -> Person:
    """Somebody of the team with this name."""
    person = await (here.counselor() if role is Role.COUNSELOR else here.supporter())
    await here.work.people.set_name(person.id, name)
    return person


async def test_the_list_has_a_button_for_each_who_is_there_two_in_a_row(here: Here, work: UnitOfWork) -> None:
    people = [await named(here, name) for name in ("Bu Ratna", "Pak Dirja", "Kak Awan")]
    gone = await named(here, "Kak Senja")
    await work.team.stand(gone.id, Role.COUNSELOR, Standing.REMOVED, NOON)
    text, rows = await list_people(reader(work))

    assert "Kak Senja" not in text
    presses = {button.press.args for row in rows for button in row}
    assert presses == {(person.id, "counselor") for person in people}
    assert [len(row) for row in rows] == [2, 1]
    assert min(label for row in read(rows, "en") for label in row).endswith("Bu Ratna")
    assert unsaid(rows) == []


async def test_three_hundred_people_stand_on_pages_by_name_and_each_is_found_by_a_part_of_it(
    here: Here, work: UnitOfWork
) -> None:
    for number in range(300):
        await named(here, f"{'AEIOU'[number % 5]}wan {number:03}".ljust(40, "w"), Role.SUPPORTER)
    shown = await paged(list_people, work)
    labels = [label for _, rows in shown for row in read(rows, "en") for label in row]

    assert len(shown) == 300 / MOST
    assert sum(one.press.action == "person" for _, rows in shown for row in rows for one in row) == 300
    assert set("EIOU") <= set(labels)
    assert all(reader(work).say("people-find") in text for text, _ in shown)

    text, rows = await list_people(reader(work, words="WAN 123"))
    assert [one.press.action for row in rows for one in row] == ["person"]
    assert "Uwan 123" not in text
    assert "Iwan 123" not in text


async def test_nobody_who_is_called_so_is_told(here: Here, work: UnitOfWork) -> None:
    await named(here, "Bu Ratna")
    text, rows = await list_people(reader(work, words="xyz"))

    assert text == reader(work).say("people-none-so", words="xyz")
    assert rows == []


async def test_how_things_stand_is_shown_whole_on_as_many_pages_as_that_needs(
    here: Here, work: UnitOfWork
) -> None:
    (short,) = await paged(list_status, work, reader="")
    assert short[1] == []
    cases = [await open_case(here) for _ in range(120)]
    shown = await paged(list_status, work, reader="")

    text = "\n".join(text for text, _ in shown)
    assert len(shown) > 1
    assert all(width(text) <= GLANCE for text, _ in shown)
    assert all(case.code in text for case in cases)


@pytest.mark.parametrize(
    ("role", "standing", "steps"),
    [
        (Role.COUNSELOR, Standing.ACTIVE, ["promote", "suspend", "remove", "lock"]),
        (Role.SUPPORTER, Standing.ACTIVE, ["suspend", "remove", "lock"]),
        (Role.SUPPORTER, Standing.SUSPENDED, ["restore", "remove"]),
        (Role.SUPPORTER, Standing.REMOVED, []),
    ],
)
async def test_what_can_be_decided_about_a_colleague_stands_one_below_the_other(
    here: Here, work: UnitOfWork, role: Role, standing: Standing, steps: list[str]
) -> None:
    person = await named(here, "Kak Awan", role)
    await work.team.stand(person.id, role, standing, NOON)
    text, rows = await show_steps(reader(work, colleague=person.id, member=role.value))

    assert "Kak Awan" in text
    assert drawn(rows) == [
        f"step-{step} > {'lock' if step == 'lock' else 'team'}|{step}|{person.id}|{role}" for step in steps
    ]
    fits(rows)


@pytest.mark.parametrize(("step", "action"), [("suspend", "team-do"), ("lock", "lock-do")])
async def test_a_step_is_confirmed_by_the_way_on_which_it_was_asked(
    work: UnitOfWork, step: str, action: str
) -> None:
    given: dict[str, str | int] = {
        "step": step,
        "colleague": "pe5on0000001",
        "member": "counselor",
        "name": "Bu Ratna",
        "asked": 1_772_452_800,
    }
    text, rows = await show_sure(reader(work, "id", **given))

    assert "Bu Ratna" in text
    assert drawn(rows) == [
        f"team-yes > {action}|{step}|pe5on0000001|counselor|1772452800 · team-no > team-no"
    ]
    assert too_long(rows) == []


async def test_the_board_of_a_quiet_evening_has_no_buttons(work: UnitOfWork) -> None:
    shown = await carded(show_board, "", work)

    assert shown is not None
    assert shown[1] == []
    assert "19.00" in shown[0]


async def test_the_board_offers_the_most_urgent_cases_that_nobody_has(here: Here, work: UnitOfWork) -> None:
    cases = [await open_case(here, level=level) for level in (Level.CONCERN, *[Level.URGENT] * MOST_CASES)]
    worst = await open_case(here, level=Level.EMERGENCY)
    await work.cases.claim(worst.id, (await named(here, "Bu Ratna")).id, NOON)
    shown = await carded(show_board, "", work)

    assert shown is not None
    text, rows = shown
    assert len(rows) == MOST_BUTTONS
    assert drawn(rows)[0] == f"claim-code > claim|{cases[1].id} ({cases[1].code})"
    assert reader(work).say("board-more", count=2) in text
    assert worst.id not in {button.press.args[0] for row in rows for button in row}


async def test_the_board_names_those_who_are_there_and_counts_the_rest(here: Here, work: UnitOfWork) -> None:
    for number in range(9):
        person = await named(here, f"Kak {number}", Role.SUPPORTER)
        await here.duty(person, NOON - number * MS)
    shown = await carded(show_board, "", work)

    assert shown is not None
    assert "Kak 8" in shown[0]
    assert "+1" in shown[0]
    assert "Kak 0" not in shown[0]


@pytest.mark.parametrize(("after", "told"), [(12 * HOUR, True), (12 * HOUR + MINUTE, False)])
async def test_the_board_tells_for_half_a_day_that_the_bot_was_away(
    here: Here, work: UnitOfWork, after: timedelta, *, told: bool
) -> None:
    await work.programme.boards.was_away(NOON - HOUR, NOON)
    now = NOON + after
    shown = await carded(show_board, "", here.at(now))

    assert shown is not None
    assert ("18.00" in shown[0]) is told
