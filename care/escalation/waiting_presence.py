"""Presence while waiting: words that nobody reads yet get an honest line, not each of them."""

from datetime import timedelta

from care.detection.presence_signs import asks_for_somebody
from care.matching.messages import MatchingMessage
from care.model.entities import Place
from care.model.enums import Part, Shown, Stage, Urgency
from care.ports.unit_of_work import UnitOfWork

WAITS = {Stage.WAITING, Stage.LATER}
SAID = (Shown.HEARD, Shown.CRISIS_LINES, Shown.VIOLENCE_LINES)
"""What tells somebody who waits how things stand."""
ASKED_AGAIN = timedelta(seconds=20)
"""How soon "is anybody there?" is answered once more; other words wait for `wait_repeat`."""


async def answer(work: UnitOfWork, place: Place, words: str) -> None:
    """Say that the words are kept and who reads them, unless something was just said."""
    if place.seat.part is not Part.STUDENT or place.conversation.stage not in WAITS:
        return
    quiet = ASKED_AGAIN if asks_for_somebody(words) else work.rules.wait_repeat
    since = work.now - quiet
    if any([await work.people.was_shown(place.seat.chat, what, since) for what in SAID]):
        return
    await work.people.note_shown(place.seat.chat, Shown.HEARD, work.now)
    await work.outbox.tell(
        place.seat.chat,
        MatchingMessage.WAITING_HEARD,
        urgency=Urgency.RELAY,
        waits=place.conversation.id,
        counselor=int(place.conversation.for_counselor),
    )
