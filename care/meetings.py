"""The same two meet only so often: a counselor decides whether they may meet once more."""

from datetime import timedelta

from care.fitting import Candidate, Past, Request
from care.ports.work import Work
from care.values import Further
from care.views import View

PERIOD = timedelta(days=14)


async def ask(work: Work, request: Request, candidate: Candidate, past: Past) -> None:
    """A card in the group, once nobody else has come within WAIT_NOTICE; one question at a time."""
    if work.now - request.since < work.rules.wait_notice:
        return
    further = Further(
        work.chance.new_id(), request.conversation, candidate.person, past.met[candidate.person]
    )
    if await work.pairings.ask_further(further, work.now):
        await work.outbox.show(View.FURTHER, further.id)
