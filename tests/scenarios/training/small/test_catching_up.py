"""An upgrade keeps certificates: what is new has to be done by a date, then duty rests until it is."""

from pathlib import Path

from sandbox.people.people import Person
from storage import migrate
from storage.store import Desk
from tests.scenarios.chatting import goes_on_call
from tests.scenarios.learning import answers_all, passes, practises, reads, rehearses_well, taught
from tests.world import Team, World

DAY = 24
MIGRATION = 36


async def is_upgraded(world: World) -> None:
    """What the migration does to people who were certified by the program before it."""
    script = dict(migrate.scripts())[MIGRATION]
    statement = "INSERT INTO catch_ups" + script.partition("INSERT INTO catch_ups")[2]

    async def bring_forward(desk: Desk) -> None:
        await desk.tx.rows(statement.rstrip().rstrip(";"))

    await world.programme.store.run(world.clock.now(), bring_forward)
    await world.is_off(hours=0.1)
    await world.passes(seconds=4)


def told(world: World, person: Person, key: str) -> int:
    """How often somebody was told this, whatever date and numbers stand in it."""
    begin = world.text(key, until="…", modules=0, rehearsals=0, count=1, days=60).split("…")[0][:40]
    return sum(text.startswith(begin) for text in person.heard)


async def on_duty(world: World) -> int:
    """How many supporters are on duty."""
    return int((await world.rows("SELECT COUNT(*) AS n FROM duties WHERE ended_at IS NULL"))[0]["n"])


async def begins_duty(team: Team, person: Person) -> str | None:
    """What 🟢 answers."""
    await goes_on_call(team.desk)
    await person.says("/duty")
    return (await person.presses("🟢")).answer


async def test_an_upgrade_keeps_duty_and_tells_until_when_what_is_new_has_to_be_done(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await is_upgraded(world)
    date = world.text("date-full", day="1", month="m5", year="2026")
    assert world.text("catch-up", until=date, modules=2, rehearsals=2) in supporter.heard
    assert world.text("catch-up-group", count=1, days=60) in team.group.heard
    assert await on_duty(world) == 1
    await world.passes(minutes=5)
    assert (told(world, supporter, "catch-up"), team.group.heard.count(team.group.heard[-1])) == (1, 1)

    await supporter.says("/training")
    assert world.text("catch-up-until", date=date) in supporter.last.text
    await team.desk.says("/training")
    assert "⏳ Pendamping 1" in team.desk.last.text
    await team.desk.presses("Pendamping 1")
    assert world.text("catch-up-until", date=date) in team.desk.last.text


async def test_reminders_come_before_and_then_duty_rests_kindly_until_it_is_done(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await is_upgraded(world)
    await world.jumps(hours=45 * DAY)
    assert told(world, supporter, "catch-up-soon") == 0
    await world.jumps(hours=2 * DAY)
    assert told(world, supporter, "catch-up-soon") == 1
    await world.jumps(hours=11 * DAY)
    assert told(world, supporter, "catch-up-soon") == 2
    assert await begins_duty(team, supporter) != world.text("duty-not-certified")
    await world.jumps(hours=1 * DAY)
    assert world.text("catch-up-rests") not in supporter.heard
    await world.jumps(hours=2 * DAY)
    assert supporter.heard.count(world.text("catch-up-rests")) == 1
    assert world.text("catch-up-group-rests", count=1, days=60) in team.group.heard
    assert await begins_duty(team, supporter) == world.text("duty-not-certified")
    await world.jumps(hours=30 * DAY)
    assert supporter.heard.count(world.text("catch-up-rests")) == 1

    for number in (1, 2):
        await passes(world, supporter, number)
    await rehearses_well(world, supporter)
    assert world.text("caught-up") not in supporter.heard
    await practises(world, team, supporter)
    assert world.text("caught-up") in supporter.heard
    assert await begins_duty(team, supporter) != world.text("duty-not-certified")
    until = (await world.rows("SELECT MAX(valid_until) - MIN(issued_at) AS kept FROM certificates"))[0]
    assert until["kept"] == 365 * 86_400_000


async def test_who_does_it_in_time_hears_no_more_of_it(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await is_upgraded(world)
    await supporter.says("/duty")
    await supporter.presses("⚪")
    for number in (1, 2):
        await passes(world, supporter, number)
    await rehearses_well(world, supporter)
    await practises(world, team, supporter)
    assert world.text("caught-up") in supporter.heard
    await world.jumps(hours=61 * DAY)

    assert told(world, supporter, "catch-up-soon") == 0
    assert world.text("catch-up-rests") not in supporter.heard


async def test_training_elsewhere_is_done_once_its_hours_are_noted(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await is_upgraded(world)
    await world.jumps(hours=61 * DAY)
    assert world.text("catch-up-rests") in supporter.heard
    press = await team.desk.presses(world.text("training-done"))
    assert press.answer == world.text("hours-first")
    await team.desk.says("/training")
    await team.desk.presses("Pendamping 1")
    await team.desk.presses(world.text("note-hours"))
    await team.coordinator.answers("24; 01-02-2026; Balai Kelurahan; Bu Sari")

    assert world.text("caught-up") in supporter.heard
    assert await begins_duty(team, supporter) != world.text("duty-not-certified")


async def test_a_refresher_is_no_way_around_what_is_new(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await is_upgraded(world)
    await supporter.says("/duty")
    await supporter.presses("⚪")
    await world.jumps(hours=61 * DAY)
    await supporter.says("/training")
    press = await supporter.presses(world.text("take-refresher"))
    assert press.answer == world.text("practice-first")
    for number in (1, 2):
        await passes(world, supporter, number)
    await rehearses_well(world, supporter)
    await practises(world, team, supporter)
    await world.jumps(hours=280 * DAY)
    await supporter.says("/training")
    await supporter.presses(world.text("take-refresher"))
    await answers_all(world, supporter, right=8, of=8)

    assert supporter.last.text.startswith(world.text("refresher-passed", until="…").split("…")[0])


async def test_how_long_is_a_setting_and_short_ones_are_told_once(tmp_path: Path) -> None:
    async with taught(tmp_path, "id", training_grace="10d") as world:
        team = await world.team()
        supporter = team.supporters[0]
        await is_upgraded(world)
        await world.passes(minutes=5)
        assert (told(world, supporter, "catch-up"), told(world, supporter, "catch-up-soon")) == (1, 0)
        await world.jumps(hours=8 * DAY)
        assert told(world, supporter, "catch-up-soon") == 1
        await world.jumps(hours=2 * DAY)

        assert world.text("catch-up-rests") in supporter.heard


async def test_who_joins_after_the_upgrade_has_nothing_to_catch_up(world: World) -> None:
    team = await world.team()
    await world.passes(seconds=4)

    assert told(world, team.supporters[0], "catch-up") == 0
    assert not await world.rows("SELECT 1 FROM catch_ups")


async def test_who_fails_something_new_in_time_stays_on_duty_and_may_try_again(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await is_upgraded(world)
    await reads(world, supporter, 1)
    await supporter.presses(world.text("take-quiz"))
    assert world.text("quiz-counts") not in supporter.heard
    await answers_all(world, supporter, right=0)

    assert not any(told(world, supporter, key) for key in ("module-failed", "catch-up-rests"))
    assert await on_duty(world) == 1
    await world.jumps(hours=61 * DAY)
    assert world.text("catch-up-rests") in supporter.heard
