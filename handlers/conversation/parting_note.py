"""The parting note: the button, the words as a coordinator reads them, and who may read them."""

from care.conversation import parting_note
from care.conversation.messages import ConversationMessage
from care.model.outbox_row import Outgoing
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork
from handlers.keyboards.keyboards import Params, Rows, button
from handlers.request.request import Request
from handlers.wording.texts import Facts, Texts


async def ask(request: Request) -> None:
    """Ask for a line to the programme (✍️)."""
    await parting_note.ask(request.work, request.person, request.arg(0))


def buttons(params: Params) -> Rows:
    """Return ✍️ under the thanks, where a line can be written."""
    return [[button("write-line", "line", params["conversation"])]] if "conversation" in params else []


def hard_buttons(params: Params) -> Rows:
    """Return the way to a counselor before ✍️, after a talk that was hard and did not help."""
    return [[button("want-counselor", "counselor")], *buttons(params)]


async def word(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word a student's line to the programme, without whose it is."""
    words = await work.conversations.last_lines.get(str(params["conversation"]))
    heading = texts.say(language, ConversationMessage.LAST_LINE)
    return f"{heading}\n\n{words or texts.say(language, 'transcript-gone')}"


async def may_read(row: Outgoing, work: UnitOfWork) -> bool:
    """Return whether the reader may still read the line."""
    reader = await work.people.at(row.chat) if row.chat is not None else None
    conversation = str(row.params["conversation"])
    return reader is None or await case_access.may_read_line(work, reader.id, conversation)
