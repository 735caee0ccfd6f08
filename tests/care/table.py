"""A small programme without Telegram: the rules on a real database file, in one transaction."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.seeding import SETTINGS, offered
from bot.base.clock import seeded_chance
from bot.planning.newcomers import coordinator, rules_of, set_up
from care.conversation import pairing
from care.detection.active_lexicon import ActiveLexicon
from care.escalation import sos
from care.model.entities import Person
from care.model.enums import Part
from care.model.message_kinds import Refusal
from care.ports.unit_of_work import UnitOfWork
from storage.engine.place import Home
from storage.store import Store
from tests.blank import begin_with
from tests.virtual import NOON
from tests.world import KEY, lexicon, training


@dataclass(frozen=True, slots=True)
class Table:
    """A student and a supporter who talk, a coordinator who is on call, and the student's open case."""

    work: UnitOfWork
    student: Person
    supporter: Person
    counselor: Person
    conversation: str
    case: str

    @property
    def unstarted(self) -> Person:
        """The coordinator, had they never pressed Start in the bot."""
        return replace(self.counselor, started=False)


Deed = Callable[[Table], Awaitable[object]]


async def answered(folder: Path, deed: Deed) -> str:
    """Return what this deed is refused with (a kind of message, or a text for trainees), or "nothing"."""
    await begin_with(folder / "sebaya.db")
    store = await Store.open(
        Home(folder / "sebaya.db"),
        KEY,
        rules=rules_of(SETTINGS),
        chance=seeded_chance(1),
        watcher=ActiveLexicon(lexicon()),
        course=training(),
    )
    try:
        return await store.run(NOON, lambda desk: _done(desk.work, deed))
    finally:
        await store.close()


async def _done(work: UnitOfWork, deed: Deed) -> str:
    table = await _laid(work)
    try:
        await deed(table)
    except Refusal as refusal:
        return str(refusal.params.get("says", refusal.kind.value))
    return "nothing"


async def _laid(work: UnitOfWork) -> Table:
    await set_up(work)
    supporter, offer = await offered(work, 0)
    await pairing.accept(work, supporter, offer.id)
    (student,) = [
        seat.person
        for seat in await work.conversations.participants(offer.conversation)
        if seat.part is Part.STUDENT
    ]
    await sos.agree(work, await work.people.get(student))
    case = await work.cases.open_of(student)
    assert case is not None
    people = work.people
    return Table(
        work,
        await people.get(student),
        await people.get(supporter.id),
        await coordinator(work),
        offer.conversation,
        case.id,
    )
