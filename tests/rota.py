"""What coordinators and supporters do with the rota, and moving to an hour of the programme's wall."""

from datetime import datetime, time, timedelta

from sandbox.people.actors import Actor
from sandbox.people.people import Person
from tests.world import Team, World

MONDAY, TUESDAY, WEDNESDAY, SUNDAY = 0, 1, 2, 6


async def comes(world: World, clock: str, days: int = 0) -> None:
    """It is this hour, so many days ahead; what is due is done once, as after an absence."""
    zone = world.settings.timezone
    local = world.clock.now().astimezone(zone)
    wanted = datetime.combine(local.date() + timedelta(days=days), time.fromisoformat(clock), zone)
    assert wanted >= local, f"{clock} is over"
    world.clock.move(wanted - local)
    await world.programme.alarms.tick()
    await world.settle()


async def plans(
    world: World,
    team: Team,
    weekday: int,
    begins: str,
    ends: str,
    needed: int = 1,
    *,
    desk: Actor | None = None,
) -> None:
    """The coordinator makes a weekly slot with buttons alone."""
    desk = desk or team.desk
    await desk.says("/shifts")
    await desk.presses(world.text("add-slot"))
    await desk.presses(world.text(f"weekday-{weekday}"))
    await answers_times(desk, begins, ends, needed)


async def answers_times(desk: Actor, begins: str, ends: str, needed: int) -> None:
    """The hour, the quarter, the end, and how many."""
    for choice in (f"{begins[:2]}.00", begins, ends, str(needed)):
        await desk.presses(choice)


async def signs_up(world: World, supporter: Person, begins: str) -> None:
    """A supporter signs up for the first free shift that begins at this hour within a week."""
    await supporter.says("/shifts")
    label = next(label for label in supporter.last.buttons if "➕" in label and f" {begins}–" in label)
    await supporter.presses(label)
    assert world.text("shift-signed", shift="…").split("…")[0] in supporter.heard[-1]


async def signed_up(
    world: World, begins: str = "20.00", ends: str = "22.00", weekday: int = MONDAY
) -> tuple[Team, Person]:
    """A supporter who is off duty, and has signed up for a shift."""
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, weekday, begins, ends)
    await signs_up(world, supporter, begins)
    return team, supporter


def words(world: World, weekday: int, date: str, hours: str) -> str:
    """A shift as sentences name it: "Monday 2 March, 20.00–22.00"; `date` is like "2-3"."""
    return f"{long_date(world, weekday, date)}, {hours}"


def long_date(world: World, weekday: int, date: str) -> str:
    """A date as sentences name it: "Monday 2 March"."""
    day, month = date.split("-")
    name = world.text(f"weekday-{weekday}")
    return world.text("date-long", weekday=name, day=day, month=f"m{month}")
