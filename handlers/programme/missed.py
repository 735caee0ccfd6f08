"""The lines of a case by number, to choose the one that raised nothing."""

from textwrap import shorten

from care.model.message_kinds import Refusal
from care.programme import missed_lines
from care.programme.messages import ProgrammeMessage
from handlers.keyboards.keyboards import button, in_rows
from handlers.rendering.screens import Reader, Shown
from handlers.wording.dates import CLOCK

LINE = 300
"""The most characters that are shown of a line."""


async def list_lines(reader: Reader) -> Shown:
    """Show the student's lines with time and number, and a button for each number."""
    case = await reader.work.cases.get(str(reader.params["case"]))
    if case is None:
        return reader.say("case-gone"), []
    try:
        page = await missed_lines.page_of(reader.work, case, int(reader.params["page"]))
    except Refusal:
        return reader.say(ProgrammeMessage.LEXICON_NO_LINES), []
    lines = [
        f"{number}. {message.written_at.astimezone(reader.facts.zone):{CLOCK}} "
        f"{shorten(message.content.text if message.content else '', LINE, placeholder='…')}"
        for number, message in page.lines
    ]
    buttons = [
        button("lexicon-number", "missed-line", case.id, message.id, number=number)
        for number, message in page.lines
    ]
    turns = []
    if page.number:
        turns.append(button("lexicon-before", "missed", case.id, page.number - 1))
    if page.number + 1 < page.of:
        turns.append(button("lexicon-after", "missed", case.id, page.number + 1))
    heading = reader.say(ProgrammeMessage.LEXICON_MISSED, code=case.code)
    rows = [*in_rows(buttons, 4), *([turns] if turns else []), [button("lexicon-teach", "teach")]]
    return "\n".join((heading, "", *lines)), rows
