"""What counselors do for a case without speaking in it, and the questions of supporters."""

from care import asides, consults, listening
from care.access import Action
from handlers.keyboards import Key
from handlers.routes import Route
from handlers.visit import Visit


async def listen(visit: Visit) -> None:
    """👁 on a card or in the owner's chat."""
    await listening.begin_with_case(visit.work, visit.person, visit.arg(0))


async def stop_listening(visit: Visit) -> None:
    """Enough listened."""
    await listening.stop(visit.work, visit.person, visit.arg(0))


async def advise(visit: Visit) -> None:
    """💡 where one listens."""
    await asides.advise(visit.work, visit.person, visit.arg(0))


async def advise_in_case(visit: Visit) -> None:
    """💡 in a case of one's own."""
    await asides.advise_in_case(visit.work, visit.person, visit.arg(0))


async def consult(visit: Visit) -> None:
    """🧭 and /consult."""
    await consults.ask(visit.work, visit.person)


async def offer_answer(visit: Visit) -> None:
    """✋ under a supporter's question."""
    await consults.offer_answer(visit.work, visit.person, visit.arg(0))


COMMANDS = {("consult", "konsul"): Route(Action.CONSULT, consult)}
KEYS = {Key.CONSULT: Route(Action.CONSULT, consult)}
PRESSES = {
    "listen": Route(Action.CASE, listen),
    "stop-listening": Route(Action.CASE, stop_listening),
    "advise": Route(Action.CASE, advise),
    "advise-case": Route(Action.CASE, advise_in_case),
    "answer-consult": Route(Action.CASE, offer_answer),
}
