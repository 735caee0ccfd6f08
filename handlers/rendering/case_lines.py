"""Words for a case that stand on more than one screen: how urgent it is, and who has it."""

from care.model.entities import Case
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from handlers.wording.texts import Texts

LEVEL_MARKS = {Level.NOTE: "⚪", Level.CONCERN: "🟡", Level.URGENT: "🟠", Level.EMERGENCY: "🔴"}


def level_words(texts: Texts, language: str, case: Case) -> str:
    """Return "🔴 Emergency"; if the level has risen, with the earlier one before it."""
    now = f"{LEVEL_MARKS[case.level]} {texts.say(language, f'level-{case.level.word}')}"
    if case.first_level is None or case.first_level >= case.level:
        return now
    return f"{texts.say(language, f'level-{case.first_level.word}')} → {now}"


def why_line(texts: Texts, language: str, reason: str, entries: str, work: UnitOfWork) -> str:
    """Return in plain words why a talk as a whole has become a concern: never anybody's words."""
    known = {entry.id: entry for entry in work.watcher.entries}
    named = [known[name] for name in entries.split() if name in known]
    keys = [f"sign-{one.sign}" if one.sign else f"category-{one.category}" for one in named]
    signs = [texts.say(language, key) for key in dict.fromkeys(keys)]
    return texts.say(language, f"why-{reason}", count=len(signs), signs=" · ".join(signs))


async def state_line(texts: Texts, language: str, case: Case, work: UnitOfWork) -> str:
    """Return whether the case is open, who has it, or how it ended."""
    owner = await work.people.called(case.owner)
    if case.state == "open" and case.released_by:
        before = texts.say(language, "case-before", name=await work.people.called(case.released_by))
        return f"{texts.say(language, 'case-state-open')} ({before})"
    if case.outcome:
        outcome = texts.say(language, f"outcome-{case.outcome}")
        return texts.say(language, "case-state-closed", outcome=outcome, name=owner)
    return texts.say(language, f"case-state-{case.state}", name=owner)
