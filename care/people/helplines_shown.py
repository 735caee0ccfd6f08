"""Helplines on the screen: not twice within seconds, so that somebody afraid reads one list."""

from datetime import timedelta

from care.model.enums import Urgency
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

JUST_NOW = timedelta(seconds=10)
"""How long what 🆘 has shown counts as being on the screen."""


async def show(
    work: UnitOfWork,
    chat: int,
    *,
    urgency: Urgency = Urgency.SYSTEM,
    language: str | None = None,
    **params: str | int,
) -> bool:
    """Show the helplines, unless 🆘 has just shown them here; return whether they are shown."""
    if await work.people.saw_numbers(chat, work.now - JUST_NOW):
        return False
    await work.outbox.tell(chat, PeopleMessage.HELPLINES, urgency=urgency, language=language, **params)
    return True
