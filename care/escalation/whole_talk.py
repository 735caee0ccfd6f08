"""The whole talk: signals that weigh little alone add up to a concern, each reason once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from care.detection.active_lexicon import ActiveLexicon
from care.detection.lexicon import Lexicon
from care.detection.result import Finding, Match
from care.detection.rules import Entry
from care.detection.talk_signs import (
    FALLEN,
    GOODBYE,
    SEVERAL,
    TOGETHER,
    Heard,
    has_fallen,
    level_of_goodbye,
    several,
)
from care.escalation.known_signs import Known
from care.model.entities import Conversation, Flag
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork

EVER = datetime(1970, 1, 1, tzinfo=UTC)
CLOSED_SINCE = timedelta(hours=24)
"""How long after its closing a goodbye still belongs to a case."""
LAST_TALKS = timedelta(days=7)
"""How old a talk may be with whose mood the present one is compared."""
GOODBYE_SIGN = "goodbye"
SHOWN = 3
"""Signs that are named beside a mood that has fallen: the last ones."""


def sign_of(entry: Entry) -> str:
    """Return what the entry says of its writer."""
    return entry.sign or entry.category


def without_doubles(matches: Sequence[Match], lexicon: Lexicon | ActiveLexicon) -> Sequence[Match]:
    """Leave out a note whose words say the same category by another note, which names its sign.

    One phrase must not weigh as two.
    """
    notes = [match for match in matches if match.level is Level.NOTE and match.own is Level.NOTE]
    if len(notes) <= 1:
        return matches
    named = {entry.id for entry in lexicon.entries if entry.sign}

    def is_said_by(note: Match, other: Match) -> bool:
        better = other.entry in named and note.entry not in named
        return better and other.category == note.category and _shares_words(note, other)

    doubled = {note for note in notes if any(is_said_by(note, other) for other in notes)}
    return [match for match in matches if match not in doubled]


def _shares_words(one: Match, other: Match) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


async def is_silent_note(work: UnitOfWork, flag: Flag) -> bool:
    """Return whether this is a note of which nobody needs to hear again, but which was not heard before."""
    if flag.level is not Level.NOTE or flag.conversation is None:
        return False
    heard = await work.cases.heard.since(flag.conversation, work.now - TOGETHER)
    return flag.entry not in {one.entry for one in heard}


async def reasons(work: UnitOfWork, seen: Flag, finding: Finding, known: Known) -> list[Flag]:
    """Return what this message raises with what was heard before; asked before it is stored itself.

    A message that weighs nothing and is no goodbye asks the database nothing.
    """
    notes = any(match.level is Level.NOTE for match in finding.matches)
    if seen.conversation is None or not (notes or finding.quiet or Level.NONE < finding.level < Level.URGENT):
        return []
    entries = {entry.id: entry for entry in work.watcher.entries}
    raised: list[Flag] = []
    if notes:
        matches = without_doubles(finding.matches, work.watcher)
        now = [Heard(match.entry, match.level, work.now) for match in matches]
        raised += await _several(work, seen, known, entries, now)
        raised += await _with_mood(work, seen, known, entries, now)
    found = [*(match.entry for match in finding.matches if match.level), *finding.quiet]
    goodbyes = [name for name in found if name in entries and entries[name].sign == GOODBYE_SIGN]
    if goodbyes and finding.level < Level.URGENT:
        raised += await _goodbye(work, seen, known, entries, goodbyes[0])
    return raised


async def _several(
    work: UnitOfWork, seen: Flag, known: Known, entries: Mapping[str, Entry], now: Sequence[Heard]
) -> Sequence[Flag]:
    signs = {name: sign_of(entry) for name, entry in entries.items() if entry.level is Level.NOTE}
    before = await work.cases.heard.since(seen.conversation or "", work.now - TOGETHER)
    found = several([*before, *now], signs, work.now)
    flag = replace(seen, level=Level.CONCERN, category=SEVERAL, entry=" ".join(found or ()))
    return await _new(work, flag, known)


async def _with_mood(
    work: UnitOfWork, seen: Flag, known: Known, entries: Mapping[str, Entry], now: Sequence[Heard] = ()
) -> Sequence[Flag]:
    talk = await work.conversations.get(seen.conversation or "")
    if talk.mood is None:
        return ()
    before = await work.cases.heard.mood_before(talk.student, talk.id, work.now - LAST_TALKS)
    if not has_fallen(before, talk.mood, talk.mood_after):
        return ()
    heard = [*await work.cases.heard.since(talk.id, EVER), *now]
    # What was lowered (denied, over, a figure of speech) is no sign.
    meant = [one.entry for one in heard if one.entry in entries and one.level >= entries[one.entry].level > 0]
    last = " ".join([*dict.fromkeys(meant[::-1])][:SHOWN])
    return await _new(work, replace(seen, level=Level.CONCERN, category=FALLEN, entry=last), known)


async def mood(work: UnitOfWork, seen: Flag, known: Known) -> Sequence[Flag]:
    """Return what a mood raises that was given just now, with what was heard in its talk."""
    return await _with_mood(work, seen, known, {entry.id: entry for entry in work.watcher.entries})


async def _goodbye(
    work: UnitOfWork, seen: Flag, known: Known, entries: Mapping[str, Entry], entry: str
) -> Sequence[Flag]:
    opened_by = entries.get(known.case.entry or "") if known.case else None
    if opened_by and opened_by.sign == GOODBYE_SIGN:
        return ()  # one goodbye is no danger before the next
    talk = await work.conversations.get(seen.conversation or "")
    heard = talk.level >= Level.CONCERN or await _had_case(work, talk)
    level = level_of_goodbye(heard=heard, open_case=known.case is not None)
    flag = replace(seen, level=level, category=GOODBYE, entry=entry)
    return await _new(work, flag, known) if level else ()


async def _had_case(work: UnitOfWork, talk: Conversation) -> bool:
    closed = await work.cases.closed_since(work.now - CLOSED_SINCE)
    return any(case.student == talk.student for case in closed)


async def _new(work: UnitOfWork, flag: Flag, known: Known) -> Sequence[Flag]:
    """Return the flag alone; nothing if it names no sign, or its reason was given in this talk or case."""
    if not flag.entry:
        return ()
    if known.case and flag.category in await work.cases.raised(known.case):
        return ()
    return () if known.level(flag.category, EVER) else (flag,)
