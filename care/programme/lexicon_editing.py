"""Lexicon editing: counselors look for entries, try a sentence, add an entry, turn one off."""

import re
from collections import defaultdict
from collections.abc import Collection

from care.detection.rules import Entry
from care.detection.second_opinion import SECOND_OPINION
from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.people.permissions import Action, require
from care.ports.lexicon import Verdicts
from care.ports.unit_of_work import UnitOfWork
from care.programme.messages import ProgrammeMessage, ProgrammePurpose

# Entries in one answer.
SHOWN = 8
NAME = re.compile(r"(?=.*[a-z])[a-z0-9-]{3,40}")
LINES = re.compile(r"^\s*([a-z]+)\s*:\s*(.+?)\s*$", re.MULTILINE)
LEVELS = {level.word: level for level in Level if level}
FEWEST = {"pattern": 1, "yes": 2, "no": 1, "why": 1}
"""How many lines of each kind an entry needs at least."""


async def refresh(work: UnitOfWork) -> None:
    """Use the lexicon that the database says from now on."""
    work.watcher.change(await work.programme.lexicon.added(), await work.programme.lexicon.off())


async def begin(work: UnitOfWork) -> None:
    """Load the lexicon at a start, and tell the group which of its entries today's files no longer bear."""
    await refresh(work)
    group, left_out = await work.team.group(), work.watcher.left_out
    if group and left_out:
        names = ", ".join(left_out[:SHOWN])
        await work.outbox.tell(group, ProgrammeMessage.LEXICON_LEFT_OUT, names=names, count=len(left_out))


async def show(work: UnitOfWork, chat: int, words: str) -> None:
    """Show all in numbers, or the entries in which these words stand."""
    wanted = words.casefold()
    found = [entry for entry in work.watcher.entries if wanted and wanted in _told(entry)]
    off, added = await work.programme.lexicon.off(), await work.programme.lexicon.added()
    if not wanted:
        count = len(work.watcher.entries)
        guesses = (await work.programme.lexicon.verdicts()).get(SECOND_OPINION, Verdicts(0, 0))
        await work.outbox.tell(
            chat,
            ProgrammeMessage.LEXICON,
            count=count,
            added=len(added),
            off=len(off),
            confirmed=guesses.confirmed,
            refuted=guesses.refuted,
        )
        return
    if not found:
        raise Refusal(ProgrammeMessage.LEXICON_NOTHING, words=words)
    await work.outbox.tell(
        chat, ProgrammeMessage.LEXICON_FOUND, ids=" ".join(entry.id for entry in found[:SHOWN])
    )


def _told(entry: Entry) -> str:
    return " ".join((entry.id, entry.category, *entry.patterns)).casefold()


async def try_words(work: UnitOfWork, chat: int, text: str) -> None:
    """Show what these words would raise, and why; they are not kept."""
    finding = work.watcher.scan(text)
    found = [
        [match.entry, match.own.word, match.level.word, *match.lowered_by, *match.raised_by]
        for match in work.watcher.explain(text)[:SHOWN]
    ]
    lines = "\n".join(" ".join(words) for words in found)
    await work.outbox.tell(chat, ProgrammeMessage.LEXICON_TRIED, level=finding.level.word, found=lines)


async def turn(work: UnitOfWork, counselor: Person, chat: int, name: str, *, on: bool) -> None:
    """Turn this entry on or off; the audit notes who changed it."""
    if name not in {entry.id for entry in work.watcher.entries}:
        raise Refusal(ProgrammeMessage.LEXICON_NOTHING, words=name)
    if on:
        await work.programme.lexicon.turn_on(name)
    else:
        await work.programme.lexicon.turn_off(name, counselor.id, work.now)
    await work.audit.note(counselor.id, AuditAction.LEXICON_ON if on else AuditAction.LEXICON_OFF, name)
    await refresh(work)
    await work.outbox.tell(chat, ProgrammeMessage.LEXICON_FOUND, ids=name)


async def ask_entry(work: UnitOfWork, counselor: Person) -> None:
    """Ask in private for an entry, in a form that is explained."""
    if not counselor.started:
        raise Refusal(PeopleMessage.PRESS_START)
    await work.outbox.prompt(counselor.chat, ProgrammeMessage.LEXICON_ASK, ProgrammePurpose.LEXICON_ENTRY, "")


async def add(work: UnitOfWork, counselor: Person, about: str, text: str) -> None:
    """Add an entry whose examples hold; it works at once. Ask again where something is wrong."""
    del about
    require(counselor, Action.LEXICON)
    try:
        entry = _fitting(work, _entry_of(text, counselor, {known.category for known in work.watcher.entries}))
    except _Unfit as unfit:
        await work.outbox.prompt(
            counselor.chat,
            ProgrammeMessage.LEXICON_MISTAKE,
            ProgrammePurpose.LEXICON_ENTRY,
            "",
            mistake=unfit.mistake,
            words=unfit.about,
        )
        return
    await work.programme.lexicon.add(entry, counselor.id, work.now)
    await work.audit.note(counselor.id, AuditAction.LEXICON_ADDED, entry.id)
    await refresh(work)
    await work.outbox.tell(counselor.chat, ProgrammeMessage.LEXICON_FOUND, ids=entry.id)


class _Unfit(Exception):
    def __init__(self, mistake: str, about: str) -> None:
        super().__init__(mistake)
        self.mistake = mistake
        self.about = about


def _fitting(work: UnitOfWork, entry: Entry) -> Entry:
    for mistake, about in work.watcher.mistakes(entry):
        raise _Unfit(mistake, about)
    return entry


def _entry_of(text: str, counselor: Person, categories: Collection[str]) -> Entry:
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in LINES.findall(text):
        lines[name].append(value)
    for name in ("id", "level", "category"):
        if len(lines[name]) != 1:
            raise _Unfit("missing", name)
    for name, fewest in FEWEST.items():
        if len(lines[name]) < fewest:
            raise _Unfit("missing", name)
    name, level, category = lines["id"][0], lines["level"][0], lines["category"][0]
    if not NAME.fullmatch(name):
        raise _Unfit("id", name)
    if level not in LEVELS:
        raise _Unfit("level", level)
    if category not in categories:
        raise _Unfit("category", category)
    return Entry(
        name,
        LEVELS[level],
        category,
        tuple(lines["pattern"]),
        lines["why"][0],
        tuple(lines["yes"]),
        tuple(lines["no"]),
        language=lines["language"][0] if lines["language"] else counselor.language,
        reviewer=counselor.id,
    )
