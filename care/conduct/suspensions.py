"""Suspensions by report: at once, but one student's reports do so for few before a person has looked.

Why it is so: docs/decisions/0068.
"""

from datetime import timedelta

from care.conduct.messages import ConductMessage
from care.conversation import handover
from care.escalation import alert_ladder
from care.model.entities import Participant, Person
from care.model.enums import Role, Standing, Urgency
from care.people.seating import student_of
from care.ports.unit_of_work import UnitOfWork
from care.team import offboarding

MOST = 3
"""Of how many supporters one student's reports end the offers within COUNTED, before a person has decided."""
COUNTED = timedelta(days=7)


async def rest(work: UnitOfWork, student: Person, helper: Participant) -> None:
    """Suspend a reported supporter until a person has decided, unless this student has suspended enough.

    Then a person looks first; the two are parted all the same.
    """
    person = await work.people.get(helper.person)
    if Role.SUPPORTER not in person.roles:
        return
    spent = await work.reports.spent(student.chat, work.now)
    if spent >= most(await work.duties.on_duty() + spent):
        return
    await work.reports.spend(student.chat, work.now + COUNTED)
    await offboarding.put_out(work, person, Standing.SUSPENDED, (Role.SUPPORTER,))
    await work.outbox.tell(person.chat, ConductMessage.REPORT_RESTS, keys="home")
    if not await work.duties.on_duty():
        await _pass_to_counselors(work)


def most(on_duty: int) -> int:
    """Return how many may be suspended: half of those on duty, but the first always and never above MOST."""
    return min(MOST, max(1, on_duty // 2))


async def _pass_to_counselors(work: UnitOfWork) -> None:
    """Open a case for everybody who waits, since no supporter is left on duty, and tell the team why."""
    waiting = await work.pairings.order()
    if group := await work.team.group():
        await work.outbox.tell(
            group, ConductMessage.REPORT_NOBODY_LEFT, urgency=Urgency.ALERT, count=len(waiting)
        )
    for conversation in waiting:
        student = await student_of(work, conversation)
        await handover.tell_counselors(work, student, handover.NOBODY_LEFT)
        if await alert_ladder.anybody_hears(work, student.person):
            await work.outbox.tell(student.chat, ConductMessage.WAITS_FOR_COUNSELORS)
