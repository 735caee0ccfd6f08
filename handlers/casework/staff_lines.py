"""What supporters and counselors write to each other, and the cards of questions and new supporters."""

from collections.abc import Mapping

from care.casework import case_closing
from care.model.case_notes import CaseNote
from care.model.messages import Content
from care.model.outbox_row import Outgoing
from care.model.text_pages import width
from care.people import case_access
from care.people.messages import PeopleMessage
from care.people.seating import alias_in
from care.ports.unit_of_work import UnitOfWork
from care.supporters.shadowing import may_watch
from handlers.casework.case_buttons import consult_buttons, watch_buttons
from handlers.keyboards.keyboards import Rows
from handlers.wording.dates import CLOCK, short_day
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]
SHOWN = 3800
"""UTF-16 units; with the bot's own words it stays below Telegram's 4,096."""


async def of_counselor(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word a counselor's line for the supporter: whose it is, that the student does not see it, the words."""
    heading = texts.say(language, "aside-of-counselor", alias=params["alias"])
    return f"{heading}\n\n{await _words(texts, language, params, work)}"


async def of_supporter(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word a supporter's question for a counselor: who asks, about whom, the words."""
    heading = texts.say(language, "aside-of-supporter", alias=params["alias"], name=params["name"])
    return f"{heading}\n\n{await _words(texts, language, params, work)}"


async def _words(texts: Texts, language: str, params: Params, work: UnitOfWork) -> str:
    aside = await work.cases.asides.get(int(params["aside"]))
    return (aside.words if aside else None) or texts.say(language, "transcript-gone")


async def case_notes(texts: Texts, language: str, params: Params, work: UnitOfWork, facts: Facts) -> str:
    """Word what was noted about a case before: when, by whom, the words."""
    heading = texts.say(language, "case-notes", code=params["code"], alias=params["alias"])
    notes = await work.cases.case_works.notes(str(params["case"]))
    return "\n\n".join((heading, *[await _note(texts, language, one, work, facts) for one in notes]))


async def _note(texts: Texts, language: str, note: CaseNote, work: UnitOfWork, facts: Facts) -> str:
    local = note.at.astimezone(facts.zone)
    day = short_day(texts, language, local.date())
    return f"📝 {day} {local:{CLOCK}} {await work.people.called(note.writer)}: {note.words}"


async def may_read_notes(row: Outgoing, work: UnitOfWork) -> bool:
    """Return whether the reader still owns the case that these notes are about."""
    return row.chat is not None and await case_closing.may_read(work, row.chat, str(row.params["case"]))


async def returned(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word for their writer what went to nobody; what does not fit stands above, in their own chat."""
    text = texts.say(language, PeopleMessage.WORDS_RETURNED, count=params["count"]) + "\n"
    for held in await work.messages.undecided(str(params["whom"])):
        line = f"\n› {_mark(held.content)}{held.content.text}"
        if width(text + line) > SHOWN:
            return text + "\n› …"
        text += line
    return text


def _mark(content: Content) -> str:
    return "🖼 " if content.photo else "🎙 " if content.voice else ""


async def show_consult(
    texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts
) -> tuple[str, Rows] | None:
    """Show that a supporter asks: who, about whom, whether somebody has answered; never a word of it."""
    thread = await work.cases.asides.thread(about)
    if thread is None or await _is_guarded(work, thread.conversation):
        return None
    name = await work.people.called(thread.supporter)
    alias = await alias_in(work, thread.conversation)
    text = texts.say(language, "consult-card", name=name, alias=alias)
    if thread.answered_at is None:
        return f"{text}\n{texts.say(language, 'consult-open')}", consult_buttons(about)
    if thread.counselor is None:
        return f"{text}\n{texts.say(language, 'consult-over')}", []
    who = await work.people.called(thread.counselor)
    return f"{text}\n{texts.say(language, 'consult-answered', name=who)}", []


async def _is_guarded(work: UnitOfWork, conversation: str) -> bool:
    student = (await work.conversations.get(conversation)).student
    return await case_access.is_guarded(work, student)


async def show_watch(
    texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts
) -> tuple[str, Rows] | None:
    """Show a new supporter's conversation: its number, and whether a counselor can still read along."""
    found = await work.people.newcomers.watched(about)
    if not found or await _is_guarded(work, about):
        return None
    name = await work.people.called(found[-1].supporter)
    given: dict[str, str | int] = {
        "name": name,
        "alias": await alias_in(work, about),
        "number": found[-1].number,
    }
    text = texts.say(language, "watch-card", **given)
    if await may_watch(work, about):
        return text, watch_buttons(about)
    return f"{text}\n{texts.say(language, 'watch-over')}", []
