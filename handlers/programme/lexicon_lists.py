"""What the lexicon holds and finds, as counselors read it: entries, never anybody's words."""

from collections.abc import Mapping

from care.detection.rules import Entry
from care.model.levels import Level
from care.ports.lexicon import Verdicts
from care.ports.unit_of_work import UnitOfWork
from care.programme.messages import ProgrammeMessage
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]


async def list_found(texts: Texts, language: str, params: Params, work: UnitOfWork, facts: Facts) -> str:
    """Word entries with level, category, verdicts, patterns, and whether they are off."""
    del facts
    wanted = str(params["ids"]).split()
    off, verdicts = await work.programme.lexicon.off(), await work.programme.lexicon.verdicts()
    known = {entry.id: entry for entry in work.watcher.entries}
    lines = [
        _entry(texts, language, known[name], verdicts.get(name, Verdicts(0, 0)), off=name in off)
        for name in wanted
        if name in known
    ]
    return "\n\n".join((texts.say(language, ProgrammeMessage.LEXICON_FOUND), *lines))


def _entry(texts: Texts, language: str, entry: Entry, verdicts: Verdicts, *, off: bool) -> str:
    heading = texts.say(
        language,
        "lexicon-entry",
        entry=entry.id,
        level=texts.say(language, f"level-{entry.level.word}"),
        category=texts.say(language, f"category-{entry.category}"),
        confirmed=verdicts.confirmed,
        refuted=verdicts.refuted,
    )
    state = [texts.say(language, "lexicon-is-off")] if off else []
    return "\n".join((heading, " / ".join(entry.patterns)[:200], *state))


async def list_tried(texts: Texts, language: str, params: Params, work: UnitOfWork, facts: Facts) -> str:
    """Word what would be raised: each entry's own level, its final level, and the rules that changed it."""
    del work, facts
    level = str(params["level"])
    result = "lexicon-raises-nothing" if level == Level.NONE.word else ProgrammeMessage.LEXICON_TRIED
    lines = [_match(texts, language, line.split()) for line in str(params["found"]).splitlines()]
    heading = texts.say(language, result, level=_level(texts, language, level))
    return "\n".join((heading, *lines))


def _match(texts: Texts, language: str, words: list[str]) -> str:
    entry, own, came_to, *rules = words
    levels = " → ".join(_level(texts, language, word) for word in dict.fromkeys((own, came_to)))
    because = f" ({', '.join(rules)})" if rules else ""
    return f"• {entry}: {levels}{because}"


def _level(texts: Texts, language: str, word: str) -> str:
    return texts.say(language, f"level-{word}")
