"""What is left to do for a message whose handling failed: tell its sender, and notice danger in it."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from bot.base.clock import Chance
from bot.base.logs import get_logger
from bot.receiving.sos_fallback import FirstAid
from bot.telegram.update_keys import Raw, number_of, replied_of, sender_of, words_of
from care.conversation import lost_messages
from care.escalation import sos
from care.people import consent
from care.people.consent import Visitor
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.system import delivery_outcomes
from storage.store import Desk, Store

Step = Callable[[UnitOfWork], Awaitable[None]]


class Rescue:
    """Run each step in its own savepoint: a step that fails here too undoes nothing else."""

    def __init__(self, first_aid: FirstAid, chance: Chance) -> None:
        self._first_aid = first_aid
        self._chance = chance
        self._log = get_logger()

    async def note(self, desk: Desk, raw: Raw, fault: BaseException | None) -> bool:
        """Tell the people concerned, in the batch's transaction; return whether all of that worked.

        Without a `fault` the message could not even be read.
        """
        reference = self._chance.new_id()
        if fault:
            self._log.error("handler_failed", reference=reference, exc_info=fault)
        else:
            self._log.error("words_unread", reference=reference)
        if "id" not in sender_of(raw):
            return True
        told = await self._first_that_works(desk, [partial(self._tell, raw, reference)])
        if self._first_aid.is_sos(raw):
            aid = [partial(self._ask, raw), partial(self._show_numbers, raw)]
            told = await self._first_that_works(desk, aid) and told
        ways = [partial(self._flag, raw, way) for way in lost_messages.WAYS if words_of(raw)]
        return (not ways or await self._first_that_works(desk, ways)) and told

    async def _tell(self, raw: Raw, reference: str, work: UnitOfWork) -> None:
        writer = await self._writer(raw, work)
        await delivery_outcomes.failed(work, writer.chat, reference, writer.language)

    async def _ask(self, raw: Raw, work: UnitOfWork) -> None:
        """Ask a student as always whether they need help now, so that their silence is noticed too."""
        writer = await self._writer(raw, work)
        if await sos.writes_as_student(work, writer, number_of(raw), replied_of(raw)):
            await sos.ask(work, writer)
        else:
            await consent.read(work, writer, PeopleMessage.HELPLINES)

    async def _show_numbers(self, raw: Raw, work: UnitOfWork) -> None:
        await consent.read(work, await self._writer(raw, work), PeopleMessage.HELPLINES)

    async def _flag(self, raw: Raw, way: lost_messages.Way, work: UnitOfWork) -> None:
        await way(work, await self._writer(raw, work), words_of(raw), replied_of(raw))

    async def _writer(self, raw: Raw, work: UnitOfWork) -> Visitor:
        sender = sender_of(raw)
        language = self._first_aid.language_of(sender)
        # `writes=False`: an update that failed is no sign that somebody can be written to.
        return await work.people.arrive(sender["id"], language, work.now, writes=False)

    async def _first_that_works(self, desk: Desk, steps: Iterable[Step]) -> bool:
        """Run steps until one works; return whether one did."""
        for step in steps:
            try:
                async with desk.tx.savepoint():
                    await step(desk.work)
            except Exception as fault:  # noqa: BLE001 (a second failure must not silence an alarm, or others)
                Store.raise_if_lost(fault)
                self._log.error("rescue_failed", exc_info=fault)
            else:
                return True
        return False
