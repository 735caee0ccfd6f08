"""Practice as it is read: the trainer's sheet, what became of it, and what somebody still has to do."""

from collections.abc import Iterable
from datetime import datetime

from care.curriculum.practice_records import LEVELS, Sheet, Skill
from care.model.entities import UNKNOWN
from care.ports.unit_of_work import UnitOfWork
from care.training import practice
from care.training.catching_up import until_of
from handlers.keyboards.keyboards import Rows, button, in_rows
from handlers.rendering.screens import Reader, Shown
from handlers.wording.dates import full_date
from handlers.wording.texts import Facts, Texts

HOUR = 60


async def show_sheet(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown | None:
    """Show the trainer the next skill with its four levels, then the whole sheet to be kept."""
    reader, sheet = Reader(texts, language, {}, work, facts), await work.training.sheets.get(about)
    if sheet is None:
        return reader.say("sheet-gone"), []
    heading = reader.say("sheet", name=await work.people.called(sheet.person))
    if skill := sheet.next:
        return "\n\n".join((heading, *_asked(reader, skill))), level_buttons(about, skill)
    parts = [heading, "\n".join(_levels(reader, sheet))]
    if sheet.hurtful:
        parts.append(reader.say("sheet-hurtful", names=_named(reader, sheet.hurtful)))
    if sheet.done_at:
        return "\n\n".join((*parts, reader.say("sheet-kept"))), []
    return "\n\n".join(parts), sheet_buttons(about)


def _asked(reader: Reader, skill: Skill) -> tuple[str, str]:
    number, name = list(Skill).index(skill) + 1, reader.say(f"skill-{skill}")
    asked = reader.say("sheet-skill", number=number, count=len(Skill), name=name)
    return asked, reader.say(f"skill-{skill}-means")


def _levels(reader: Reader, sheet: Sheet) -> list[str]:
    """Return a line for each skill with its level."""
    said = [(skill, sheet.levels.get(skill)) for skill in Skill]
    return [
        f"• {reader.say(f'skill-{skill}')}: {reader.say(f'sheet-level-{level}')}"
        for skill, level in said
        if level
    ]


def _named(reader: Reader, skills: Iterable[Skill]) -> str:
    return ", ".join(reader.say(f"skill-{skill}") for skill in skills)


def level_buttons(rehearsal: str, skill: Skill) -> Rows:
    """Return a button for each level, and a way out where there was too little to go by."""
    levels = [button(f"sheet-level-{level}", "sheet", rehearsal, skill.value, level) for level in LEVELS]
    return [*in_rows(levels, 2), [button("sheet-drop", "sheet-drop", rehearsal)]]


def sheet_buttons(rehearsal: str) -> Rows:
    """Return the buttons under a sheet that is full: keep it, or begin anew."""
    return [
        [button("sheet-save", "sheet-save", rehearsal)],
        [button("sheet-again", "sheet-again", rehearsal)],
    ]


async def show_own_sheet(reader: Reader) -> Shown:
    """Show the trainee how the trainer found them, and whether it counts."""
    sheet = await reader.work.training.sheets.get(str(reader.params["rehearsal"]))
    if sheet is None:
        return reader.say("sheet-gone"), []
    if sheet.hurtful:
        meaning = reader.say("sheet-own-hurtful", names=_named(reader, sheet.hurtful))
    else:
        meaning = reader.say("sheet-own-harmed" if sheet.harm else "sheet-own-counts")
    lines = [reader.say("sheet-own"), *_levels(reader, sheet), "", meaning]
    return "\n".join(lines), [[button("all-modules", "training")]]


async def own_practice(reader: Reader, person: str) -> list[str]:
    """Word for a supporter what is missing, until when, and what comes from people."""
    waits = await reader.work.training.sheets.waiting(person)
    sheet = [reader.say("sheet-waits-own")] if waits else []
    return [*await _left(reader, person), *sheet, reader.say("from-people-own")]


async def practice_lines(reader: Reader, person: str) -> list[str]:
    """Word for the coordinators the newest sheet, what is missing, until when, and hours with people."""
    sheet = await reader.work.training.sheets.latest(person)
    lines = await _sheet_lines(reader, sheet) if sheet else []
    if waits := await reader.work.training.sheets.waiting(person):
        trainer = await reader.work.people.called(waits.trainer) if waits.trainer else UNKNOWN
        lines.append(reader.say("sheet-waits", trainer=trainer))
    minutes = sum(one.minutes for one in await reader.work.training.elsewhere(person))
    people = reader.say("from-people", hours=f"{minutes / HOUR:g}")
    return [*lines, *await _left(reader, person), people]


async def _sheet_lines(reader: Reader, sheet: Sheet) -> list[str]:
    """Word when, with whom and how somebody last rehearsed with a trainer."""
    levels = ", ".join(f"{reader.say(f'skill-{skill}')} {level}" for skill, level in sheet.levels.items())
    trainer = await reader.work.people.called(sheet.trainer) if sheet.trainer else UNKNOWN
    date = _date(reader, sheet.done_at) if sheet.done_at else UNKNOWN
    lines = [reader.say("trainee-sheet", date=date, trainer=trainer, levels=levels)]
    if sheet.hurtful:
        lines.append(reader.say("sheet-hurtful", names=_named(reader, sheet.hurtful)))
    return lines


def _date(reader: Reader, at: datetime) -> str:
    return full_date(reader.texts, reader.language, at.astimezone(reader.facts.zone).date())


async def _left(reader: Reader, person: str) -> list[str]:
    """Word what is missing, and the date until which it has to be done, if there is one."""
    lines = [await _lacks(reader, person)]
    catch_up = await reader.work.training.catch_ups.of(person)
    if catch_up and catch_up.since:
        lines.append(reader.say("catch-up-until", date=_date(reader, until_of(reader.work, catch_up.since))))
    return [line for line in lines if line]


async def _lacks(reader: Reader, person: str) -> str:
    """Name the rehearsals that a certificate still needs; nothing if there is none, or training elsewhere."""
    if await practice.is_up_to_date(reader.work, person):
        return ""
    left = await practice.lacking(reader.work, person, reader.language)
    names = [script.title for script in left.scripts]
    if left.others:
        names.append(reader.say("others-left", count=left.others))
    if left.live:
        names.append(reader.say("live-left"))
    return reader.say("practice-lacks", names=", ".join(names)) if names else ""
