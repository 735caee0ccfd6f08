"""Lexicon editing: counselors look for entries, try a sentence, turn one off, let one weigh more or less."""

from care.detection.rules import Entry
from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people.case_access import TEAM
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.programme.messages import ProgrammeMessage

# Entries in one answer.
SHOWN = 8
CHOSEN = tuple(level for level in Level if level)
"""The levels that an entry may have."""


async def refresh(work: UnitOfWork) -> None:
    """Use the lexicon that the database says from now on."""
    changes = work.programme.lexicon
    work.watcher.change(await changes.added(), await changes.off(), await changes.levels())


async def begin(work: UnitOfWork) -> None:
    """Load the lexicon at a start, and tell the group which of its entries today's files no longer bear."""
    await refresh(work)
    group, left_out = await work.team.group(), work.watcher.left_out
    if group and left_out:
        known = {entry.id: entry for entry in await work.programme.lexicon.added()}
        names = ", ".join(known[name].said("") for name in left_out[:SHOWN])
        await work.outbox.tell(group, ProgrammeMessage.LEXICON_LEFT_OUT, names=names, count=len(left_out))


async def show(work: UnitOfWork, chat: int, words: str, language: str) -> None:
    """Show what can be done with the lexicon, or the entries that speak of these words.

    What is called so in the reader's language comes first, then entries for that language.
    """
    if not words:
        await work.outbox.tell(chat, ProgrammeMessage.LEXICON)
        return
    if not found_by(work, words, language):
        raise Refusal(ProgrammeMessage.LEXICON_NOTHING, words=words)
    await work.outbox.tell(chat, ProgrammeMessage.LEXICON_FOUND, words=words, first=language)


def found_by(work: UnitOfWork, words: str, language: str) -> list[Entry]:
    """Return the entries that speak of these words: what is called so first, then entries for `language`."""
    wanted = words.casefold()
    found = [entry for entry in work.watcher.entries if wanted in _told(entry)]
    return sorted(
        found, key=lambda entry: (entry.said(language).casefold() != wanted, entry.language != language)
    )


def _told(entry: Entry) -> str:
    return " ".join((*entry.heard.values(), *entry.hits)).casefold()


async def try_words(work: UnitOfWork, chat: int, text: str) -> None:
    """Show what these words would raise, and why; they are not kept."""
    finding = work.watcher.scan(text)
    found = [[match.entry, match.own.word, match.level.word] for match in work.watcher.explain(text)[:SHOWN]]
    lines = "\n".join(" ".join(words) for words in found)
    await work.outbox.tell(chat, ProgrammeMessage.LEXICON_TRIED, level=finding.level.word, found=lines)


async def turn(work: UnitOfWork, counselor: Person, chat: int, name: str, *, on: bool) -> None:
    """Turn this entry on or off; the audit notes who changed it, and the group reads it."""
    _require(work, name)
    if on is (name not in await work.programme.lexicon.off()):
        await work.outbox.tell(chat, ProgrammeMessage.LEXICON_ENTRY, entry=name)
        return
    if on:
        await work.programme.lexicon.turn_on(name)
    else:
        await work.programme.lexicon.turn_off(name, counselor.id, work.now)
    await work.audit.note(counselor.id, AuditAction.LEXICON_ON if on else AuditAction.LEXICON_OFF, name)
    await refresh(work)
    await tell_changed(work, counselor, chat, name, "on" if on else "off")


async def set_level(work: UnitOfWork, counselor: Person, chat: int, name: str, level: Level) -> None:
    """Let this entry weigh so much; what accuses the team keeps its level, on which a case's guard rests."""
    entry = _require(work, name)
    if entry.category == TEAM:
        raise Refusal(ProgrammeMessage.LEXICON_OF_TEAM)
    before = work.watcher.level_of(entry)
    if level is before:
        await work.outbox.tell(chat, ProgrammeMessage.LEXICON_ENTRY, entry=name)
        return
    own = None if level is entry.level else level
    await work.programme.lexicon.set_level(name, own, counselor.id, work.now)
    await work.audit.note(counselor.id, AuditAction.LEXICON_LEVEL, name)
    await refresh(work)
    await tell_changed(work, counselor, chat, name, "level", before=before)


def _require(work: UnitOfWork, name: str) -> Entry:
    entry = work.watcher.entry(name)
    if entry is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return entry


async def tell_changed(
    work: UnitOfWork, counselor: Person, chat: int, name: str, change: str, *, before: Level = Level.NONE
) -> None:
    """Tell the group and the one who did it what was changed by whom, with the way back."""
    group = await work.team.group()
    for place in dict.fromkeys(filter(None, (group, chat))):
        await work.outbox.tell(
            place,
            ProgrammeMessage.LEXICON_CHANGED,
            entry=name,
            change=change,
            by=counselor.id,
            before=before.word,
        )
