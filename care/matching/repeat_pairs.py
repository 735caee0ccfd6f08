"""Repeated pairs: after PAIR_LIMIT meetings a counselor decides whether two may meet once more."""

from datetime import timedelta

from care.model.card_kinds import CardKind
from care.model.entities import Further
from care.model.match_rules import Candidate, Past, WaitingStudent
from care.ports.unit_of_work import UnitOfWork

# Meetings in this time count against PAIR_LIMIT.
PERIOD = timedelta(days=14)


async def ask(work: UnitOfWork, request: WaitingStudent, candidate: Candidate, past: Past) -> None:
    """Ask the group by a card, once nobody else has come within WAIT_NOTICE; one question at a time."""
    if work.now - request.since < work.rules.wait_notice:
        return
    further = Further(
        work.chance.new_id(), request.conversation, candidate.person, past.met[candidate.person]
    )
    if await work.pairings.ask_further(further, work.now):
        await work.outbox.show(CardKind.FURTHER, further.id)
