"""A report says what has become of it: told, taken, decided, or heard by nobody; never more than that."""

import pytest

from tests.scenarios.conduct.test_reports import decided, reported, started
from tests.world import Team, World


async def is_open(team: Team) -> None:
    """Nobody has done anything with the report."""


async def is_taken(team: Team) -> None:
    await team.coordinator.presses("🙋")


async def is_decided(team: Team) -> None:
    await decided(team, "restored")


def checks(world: World, texts: list[str]) -> bool:
    """Whether any of these says that somebody is looking into it now."""
    said = {"id": ("memeriksanya", "sedang memeriksa"), "en": ("looks into it", "is looking into it")}
    return any(words in text for text in texts for words in said[world.language])


@pytest.mark.parametrize(
    ("until", "state"), [(is_open, "waits"), (is_taken, "taken"), (is_decided, "decided")]
)
async def test_a_second_report_hears_how_far_the_first_has_come(
    world: World, until: object, state: str
) -> None:
    team, student, _ = await started(world)
    await student.says("/report")
    asked = student.last
    await student.presses(world.text("report-else"))
    assert callable(until)
    await until(team)
    press = await student.presses(world.text("report-else"), on=asked)

    assert press.answer == world.text("report-before", state=state)


@pytest.mark.parametrize("by", ["student", "supporter"])
async def test_before_anybody_takes_it_nobody_is_said_to_look_into_it(world: World, by: str) -> None:
    _team, student, supporter = await started(world)
    reporter = student if by == "student" else supporter
    await reported(reporter, world.text("report-threats"))
    if by == "supporter":
        await supporter.presses(world.text("block-day"))

    assert world.text("report-line", told=1) in reporter.heard
    assert not checks(world, [*student.heard, *reporter.heard])


async def gives_up(world: World) -> None:
    """The programme has lost its only coordinator."""
    await world.rows("UPDATE members SET coordinator = 0")


@pytest.mark.parametrize(("coordinator", "state"), [(True, "told"), (False, "nobody")])
async def test_who_is_blocked_hears_whether_somebody_can_look_into_it(
    world: World, coordinator: bool, state: str
) -> None:
    _team, student, supporter = await started(world)
    if not coordinator:
        await gives_up(world)
    await reported(supporter, world.text("report-threats"))
    await supporter.presses(world.text("block-day"))

    assert student.last.text.startswith(world.text("blocked-now", until="#", state=state).partition("#")[0])
    assert (world.text("report-nobody") in supporter.heard) is not coordinator
    assert world.text("report-line", told=int(coordinator)) in supporter.heard


async def test_who_is_blocked_for_longer_hears_that_a_coordinator_has_read_it(world: World) -> None:
    team, student, supporter = await started(world)
    await reported(supporter, world.text("report-threats"))
    await supporter.presses(world.text("block-day"))
    await decided(team, "longer")

    decides = world.text("blocked-now", until="#", state="decided").partition("#")[0]
    assert student.last.text.startswith(decides)
