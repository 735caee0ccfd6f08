"""What counselors do for a case without speaking in it."""

from care import listening
from care.access import Action
from handlers.routes import Route
from handlers.visit import Visit


async def listen(visit: Visit) -> None:
    """👁 on a card or in the owner's chat."""
    await listening.begin_with_case(visit.work, visit.person, visit.arg(0))


async def stop_listening(visit: Visit) -> None:
    """Enough listened."""
    await listening.stop(visit.work, visit.person, visit.arg(0))


COMMANDS: dict[tuple[str, ...], Route] = {}
PRESSES = {
    "listen": Route(Action.CASE, listen),
    "stop-listening": Route(Action.CASE, stop_listening),
}
