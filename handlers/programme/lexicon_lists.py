"""What the lexicon holds and finds, as counselors read it: in plain words, never anybody's own."""

from collections import Counter
from collections.abc import Mapping, Sequence

from care.detection.rules import Entry
from care.detection.second_opinion import SECOND_OPINION
from care.model.levels import Level
from care.people.case_access import TEAM
from care.ports.lexicon import Verdicts
from care.ports.unit_of_work import UnitOfWork
from care.programme import lexicon_editing
from care.programme.lexicon_editing import CHOSEN
from care.programme.messages import ProgrammeMessage
from handlers.keyboards.keyboards import Rows, button, in_rows
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.case_lines import LEVEL_MARKS
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.arguments import sought
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]
PAGE = 8
"""Entries on one page."""
ADDED, OFF = "added", "off"
"""Lists that are no kind."""
TALK_ONLY = "▫️"
"""The mark of what says nothing by itself, and something in a talk."""


async def show_lexicon(reader: Reader) -> Shown:
    """Say what there is, and lead to teaching and to the lists."""
    watcher = reader.work.watcher
    off = await reader.work.programme.lexicon.off()
    count, added = len(watcher.entries), len(watcher.added)
    text = reader.say(ProgrammeMessage.LEXICON, count=count, added=added, off=len(off))
    if guesses := (await reader.work.programme.lexicon.verdicts()).get(SECOND_OPINION):
        told = {"confirmed": guesses.confirmed, "refuted": guesses.refuted}
        text = f"{text}\n{reader.say('lexicon-guesses', **told)}"
    rows = [[button("lexicon-teach", "teach")], [button("lexicon-to-kinds", "lexicon-kinds")]]
    if added:
        rows.append([button("lexicon-to-added", "lexicon-list", ADDED)])
    if off:
        rows.append([button("lexicon-to-off", "lexicon-list", OFF)])
    return text, rows


async def show_kinds(reader: Reader) -> Shown:
    """Show a button for each kind."""
    kinds = Counter(entry.category for entry in reader.work.watcher.entries)
    buttons = [button(f"kind-{kind}", "lexicon-list", kind) for kind in sorted(kinds)]
    return reader.say(ProgrammeMessage.LEXICON_KINDS), in_rows(buttons, 2)


async def show_list(reader: Reader) -> Shown:
    """Show entries by number, the heaviest first, with a button for each."""
    view = str(reader.params["view"])
    off = await reader.work.programme.lexicon.off()
    found = [entry for entry in reader.work.watcher.entries if _is_in(reader.work, view, entry, off)]
    found.sort(key=lambda entry: -reader.work.watcher.level_of(entry))
    page = page_of(reader.params, found, lambda entry: entry.id, PAGE)
    title = reader.say(f"lexicon-to-{view}" if view in {ADDED, OFF} else f"kind-{view}")
    heading = reader.say(ProgrammeMessage.LEXICON_LIST, title=title, count=len(found))
    lines, rows = await _numbered(reader, page.here)
    return "\n".join((heading, "", *lines)), [*rows, *page.turning(Press("lexicon-list", (view,)))]


def _is_in(work: UnitOfWork, view: str, entry: Entry, off: frozenset[str]) -> bool:
    if view == ADDED:
        return entry in work.watcher.added
    return entry.id in off if view == OFF else entry.category == view


async def show_found(reader: Reader) -> Shown:
    """Show the entries that were looked for."""
    words = str(reader.params["words"])
    found = lexicon_editing.found_by(reader.work, words, str(reader.params["first"]))
    page = page_of(reader.params, found, lambda entry: entry.id, PAGE)
    lines, rows = await _numbered(reader, page.here)
    turning = page.turning(Press("lexicon-found", (sought(words),)))
    return "\n".join((reader.say(ProgrammeMessage.LEXICON_FOUND), "", *lines)), [*rows, *turning]


async def _numbered(reader: Reader, entries: Sequence[Entry]) -> tuple[list[str], Rows]:
    off, verdicts = (
        await reader.work.programme.lexicon.off(),
        await reader.work.programme.lexicon.verdicts(),
    )
    lines = [
        f"{place}. {_line(reader, entry, verdicts.get(entry.id), off=entry.id in off)}"
        for place, entry in enumerate(entries, start=1)
    ]
    buttons = [
        button("lexicon-number", "lexicon-entry", entry.id, number=place)
        for place, entry in enumerate(entries, start=1)
    ]
    return lines, in_rows(buttons, 4)


def _line(reader: Reader, entry: Entry, verdicts: Verdicts | None, *, off: bool) -> str:
    spoken = "" if entry in reader.work.watcher.added else f" ({reader.say(f'spoken-{entry.language}')})"
    level = reader.work.watcher.level_of(entry)
    told = f"{LEVEL_MARKS.get(level, TALK_ONLY)} {entry.said(reader.language)}{spoken}"
    return " · ".join((told, *_standing(reader, verdicts, off=off)))


async def show_entry(reader: Reader) -> Shown:
    """Show one entry with examples that it hears, and what can be changed."""
    entry = reader.work.watcher.entry(str(reader.params["entry"]))
    if entry is None:
        return reader.say("lexicon-entry-gone"), []
    off = entry.id in await reader.work.programme.lexicon.off()
    verdicts = (await reader.work.programme.lexicon.verdicts()).get(entry.id)
    lines = [
        reader.say(
            ProgrammeMessage.LEXICON_ENTRY,
            heard=entry.said(reader.language),
            level=reader.say(f"pick-{reader.work.watcher.level_of(entry).word}"),
            category=reader.say(f"category-{entry.category}"),
        ),
        *_standing(reader, verdicts, off=off),
        reader.say("lexicon-examples"),
        *(f"• {text}" for text in entry.hits[:3]),
    ]
    turn = button("lexicon-on", "lexicon-turn", entry.id, "on")
    if not off:
        turn = button("lexicon-off", "lexicon-turn", entry.id, "off")
    return "\n".join(lines), [*_levels(reader, entry), [turn]]


def _levels(reader: Reader, entry: Entry) -> Rows:
    """Return a button for each other level; what accuses the team keeps its own."""
    now = reader.work.watcher.level_of(entry)
    others = [one for one in CHOSEN if one is not now and entry.category != TEAM]
    return [[button(f"pick-{one.word}", "lexicon-level", entry.id, one.word)] for one in others]


def _standing(reader: Reader, verdicts: Verdicts | None, *, off: bool) -> list[str]:
    """Return how often it was right, if that is known, and whether it is off."""
    told = []
    if verdicts:
        told.append(reader.say("lexicon-verdicts", confirmed=verdicts.confirmed, refuted=verdicts.refuted))
    return [*told, *([reader.say("lexicon-is-off")] if off else [])]


def marked(reader: Reader, level: Level) -> str:
    """Return "🟠 Urgent" in the reader's language."""
    return reader.say(f"pick-{level.word}" if level else "level-none")


async def show_changed(reader: Reader) -> Shown:
    """Say who changed what, with the way back while it stands so."""
    entry = reader.work.watcher.entry(str(reader.params["entry"]))
    if entry is None:
        return reader.say("lexicon-entry-gone"), []
    change, before = str(reader.params["change"]), str(reader.params["before"])
    text = reader.say(
        ProgrammeMessage.LEXICON_CHANGED,
        name=await reader.work.people.called(str(reader.params["by"])),
        change=change,
        heard=entry.said(reader.language),
        level=marked(reader, reader.work.watcher.level_of(entry)),
        before=marked(reader, Level.parse(before)),
        category=reader.say(f"category-{entry.category}"),
    )
    back = {
        "level": button("lexicon-undo", "lexicon-level", entry.id, before),
        "off": button("lexicon-undo", "lexicon-turn", entry.id, "on"),
    }.get(change, button("lexicon-undo", "lexicon-turn", entry.id, "off"))
    return text, [[back]]


async def list_tried(texts: Texts, language: str, params: Params, work: UnitOfWork, facts: Facts) -> str:
    """Word what would be raised: what is heard, its own level, and what it came to."""
    reader = Reader(texts, language, params, work, facts)
    level = Level.parse(str(params["level"]))
    result = ProgrammeMessage.LEXICON_TRIED if level else "lexicon-raises-nothing"
    lines = [_match(reader, line.split()) for line in str(params["found"]).splitlines()]
    return "\n".join((reader.say(result, level=marked(reader, level)), *filter(None, lines)))


def _match(reader: Reader, words: list[str]) -> str:
    name, own, came_to = words
    entry = reader.work.watcher.entry(name)
    if entry is None:
        return ""
    levels = " → ".join(marked(reader, Level.parse(word)) for word in dict.fromkeys((own, came_to)))
    return f"• {entry.said(reader.language)}: {levels}"
