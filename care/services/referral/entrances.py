"""Entrances: how a referral begins, from an open case (🤲) or at its closing (☑️)."""

from care.casework import case_closing
from care.escalation import cases
from care.model.entities import Person
from care.model.services.steps import Mover
from care.ports.unit_of_work import UnitOfWork
from care.services.referral import record, steps


async def suggest(work: UnitOfWork, counselor: Person, case_id: str, service: str) -> None:
    """Begin a referral from the counselor's open case, and show it: next the student is asked."""
    case = await cases.own_case(work, counselor, case_id)
    referral = await record.begin(work, counselor, case, service)
    await steps.show(work, counselor, referral.id, Mover.KEEPER)


async def refer_closed(work: UnitOfWork, counselor: Person, case_id: str, service: str) -> None:
    """Begin a referral from the case that was just closed (or "skip"), then ask for note and date."""
    case = await case_closing.own(work, counselor, case_id)
    if service != "skip":
        referral = await record.begin(work, counselor, case, service)
        await steps.show(work, counselor, referral.id, Mover.KEEPER)
    await case_closing.ask_note_and_date(work, counselor, case)
