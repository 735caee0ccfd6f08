"""Helplines on the screen: not again within the hour unless asked for: somebody afraid reads one list.

Other numbers, because the need is another, are no repeat.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from care.model.enums import Shown, Urgency
from care.model.helplines import kinds_of
from care.model.message_kinds import MessageKind
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

QUIET = timedelta(hours=1)
"""How long what was shown is not shown again by itself."""
JUST_NOW = timedelta(seconds=10)
"""How long what 🆘 has shown counts as being on the screen, also for a further 🆘."""
LINES = {"crisis": Shown.CRISIS_LINES, "violence": Shown.VIOLENCE_LINES}


async def show(
    work: UnitOfWork,
    chat: int,
    *,
    urgency: Urgency = Urgency.SYSTEM,
    language: str | None = None,
    categories: Sequence[str] = (),
    counselor: bool = False,
) -> bool:
    """Show the helplines that fit, unless they were shown here within the hour; return whether they are.

    `categories`: of the flags; where none are given, the open case says. `counselor`: with a button for one.
    """
    kinds = await _kinds(work, chat, categories)
    due = await _are_due(work, chat, kinds)
    if due:
        await _show_now(work, chat, kinds, urgency, language, counselor=counselor)
    return due


async def tell_with(
    work: UnitOfWork,
    chat: int,
    kind: MessageKind,
    *,
    keys: str = "",
    categories: Sequence[str] = (),
    counselor: bool = False,
) -> None:
    """Tell something with the helplines below it; `numbers` says whether they follow or were just shown."""
    kinds = await _kinds(work, chat, categories)
    due = await _are_due(work, chat, kinds)
    await work.outbox.tell(chat, kind, urgency=Urgency.RELAY, numbers=int(due), keys=keys)
    if due:
        await _show_now(work, chat, kinds, Urgency.RELAY, counselor=counselor)


async def show_for_sos(work: UnitOfWork, chat: int, language: str) -> bool:
    """Show them because of 🆘, unless a 🆘 has just done so; return whether they are shown."""
    if await work.people.was_shown(chat, Shown.SOS, work.now - JUST_NOW):
        return False
    await work.people.note_shown(chat, Shown.SOS, work.now)
    await _show_now(work, chat, await _kinds(work, chat, ()), Urgency.ALERT, language)
    return True


async def _are_due(work: UnitOfWork, chat: int, kinds: Iterable[str]) -> bool:
    since = work.now - QUIET
    return not all([await work.people.was_shown(chat, LINES[kind], since) for kind in kinds])


async def _show_now(
    work: UnitOfWork,
    chat: int,
    kinds: Iterable[str],
    urgency: Urgency,
    language: str | None = None,
    *,
    counselor: bool = False,
) -> None:
    await work.outbox.tell(
        chat,
        PeopleMessage.HELPLINES,
        urgency=urgency,
        language=language,
        kinds=" ".join(sorted(kinds)),
        counselor=int(counselor),
    )
    for kind in kinds:
        await work.people.note_shown(chat, LINES[kind], work.now)


async def _kinds(work: UnitOfWork, chat: int, categories: Sequence[str]) -> frozenset[str]:
    """Return the kinds of need: of these categories, else of everything in the open case."""
    if categories:
        return kinds_of(categories)
    person = await work.people.at(chat)
    case = await work.cases.open_of(person.id) if person else None
    return kinds_of(await work.cases.categories(case) if case else ())
