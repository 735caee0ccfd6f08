"""A programme as large as they get: everything of which a list is made, many times and with long names."""

from datetime import timedelta
from itertools import count

from care.model.audit_actions import AuditAction
from care.model.entities import Person as Known
from care.model.enums import Outcome, Role, Stage, Standing, Turnout
from care.model.levels import Level
from care.model.shift_calendar import EVERY_SLOT, Slot
from care.rota import plan
from care.team import onboarding
from sandbox.people.people import Person
from storage.store import Desk
from tests.storage.rows import ADDRESS, DAY, HOUR, Here
from tests.world import Team, World

PEOPLE, COUNSELORS, SLOTS, CASES, DAYS_OFF = 300, 40, 200, 60, 20
THIRD, CLOSED, OWNED = 3, 1, 2
"""Of three cases one is open, one closed, and one in the coordinator's hands."""
LINES, WORDS = 60, "hari ini aku capek sekali " * 20
FIRST = 5_000
"""From here on people have numbers of their own."""
PLANTS = (
    *("Anggrek", "Bakung", "Cempaka", "Dahlia", "Edelweis", "Flamboyan", "Gambir", "Hortensia", "Ixora"),
    *("Jambu", "Kenanga", "Lavender", "Melati", "Nusa", "Oleander", "Padma", "Raflesia", "Sakura", "Teratai"),
)
LONGEST = 40
"""Letters of the longest name that somebody may give."""


def name(number: int) -> str:
    """A name of forty letters; nineteen letters begin one."""
    return f"{PLANTS[number % len(PLANTS)]} {number:03} ".ljust(LONGEST, "w")


async def grow(world: World, team: Team) -> None:
    """Let the team's programme grow so large; the coordinator owns half of the cases."""

    async def fill(desk: Desk) -> None:
        here = Here(world.programme.store)
        here.desk, here._numbers = desk, count(FIRST)
        await _people(here)
        await _rota(here)
        coordinator = (await desk.work.team.coordinators())[0]
        await _cases(here, coordinator)

    await world.programme.store.run(world.clock.now(), fill)
    for number in range(FIRST, FIRST + 2_000):
        person = Person(world.api, id=ADDRESS + number, first_name="Zaitun")
        person.user.started = True
    await world.settle()


async def _people(here: Here) -> None:
    work = here.work
    for number in range(PEOPLE):
        role = Role.COUNSELOR if number < COUNSELORS else Role.SUPPORTER
        person = await _member(here, number, role)
        if role is Role.SUPPORTER:
            await work.team.certify(person.id, work.now + 90 * DAY, person.id, work.now)
        if number % 5 == 0 and role is Role.SUPPORTER:
            await here.duty(person, work.now, work.now + 2 * HOUR)
    for number in range(PEOPLE, PEOPLE + CASES):
        person = await _named(here, number)
        await work.team.join(person.id, Role.SUPPORTER)
        await onboarding.sign(work, person, Role.SUPPORTER)


async def _member(here: Here, number: int, role: Role) -> Known:
    person = await _named(here, number)
    await here.work.team.join(person.id, role)
    await here.work.team.decide(person.id, role, Standing.ACTIVE, person.id, here.work.now)
    if role is Role.COUNSELOR:
        await here.work.team.circle.seen(person.id)
        await here.work.team.set_on_call(person.id, on_call=True, now=here.work.now)
    return await here.work.people.get(person.id)


async def _named(here: Here, number: int) -> Known:
    person = await here.person(at=here.work.now)
    await here.work.people.set_name(person.id, name(number))
    return person


async def _rota(here: Here) -> None:
    work, team = here.work, await here.work.team.colleagues()
    helpers = [one for one in team if one.role is Role.SUPPORTER]
    for number in range(SLOTS):
        slot = Slot(f"slot{number:08}", number % 7, None, 8 * 60 + 5 * (number // 7), 60, 6)
        await work.rota.add_slot(slot, helpers[0].person, work.now)
    for place, planned in enumerate(await plan.plan(work, plan.today(work), 7)):
        for one in range(6):
            helper = helpers[(6 * place + one) % len(helpers)]
            await work.rota.sign_up(planned.shift, helper.person, Turnout.SIGNED, work.now)
    for day in range(8, 8 + DAYS_OFF):
        for left_out in (EVERY_SLOT, "slot00000000", "slot00000001"):
            await work.rota.set_off(plan.today(work) + timedelta(days=day), left_out)


async def _cases(here: Here, coordinator: str) -> None:
    work = here.work
    for number in range(3 * CASES):
        stage = Stage.WAITING if number < CASES else Stage.ASKING
        talk = await here.conversation(stage=stage, at=work.now)
        case = await here.case(talk, level=Level.URGENT, at=work.now)
        for _ in range(LINES if number == CASES + OWNED else 0):
            (seat,) = await work.conversations.participants(talk.id)
            await here.message(seat, WORDS, at=work.now)
        if number % THIRD:
            await work.cases.claim(case.id, coordinator, work.now)
            await work.cases.case_works.add_note(case, coordinator, here.number(), "catatan " * 60, work.now)
        if number % THIRD == CLOSED:
            await work.cases.close(case.id, Outcome.SAFE, work.now)
        for _ in range(CASES if number < THIRD else 1):
            await work.audit.note(coordinator, AuditAction.CLAIM, case.id)
