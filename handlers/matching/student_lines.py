"""What a waiting student is told as things stand when it is sent."""

from care.matching import offers
from care.matching.messages import MatchingMessage
from care.model.entities import Conversation
from care.model.enums import Stage
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork
from care.rota import availability
from handlers.keyboards.keyboards import Params
from handlers.wording.texts import Facts, Texts


async def heard(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word that the words are kept, and who will read them: nothing is promised that is not so."""
    conversation = await work.conversations.get(str(params["waits"]))
    who = await _who(work, conversation)
    place = await work.conversations.queue_place(conversation) if who == "peer" else 0
    return texts.say(language, MatchingMessage.WAITING_HEARD, who=who, place=place)


async def _who(work: UnitOfWork, conversation: Conversation) -> str:
    """Return who is waited for: the owner of a case, counselors who were told, a peer, or nobody now."""
    case = await work.cases.of_conversation(conversation.id)
    if case and case.owner and not case.guard:
        return "owned"
    if conversation.for_counselor:
        return "counselor" if await case_access.hearers_about(work, conversation.student) else "nobody"
    comes = await availability.anybody(work, conversation.student) and await offers.is_open(work)
    return "peer" if comes and conversation.stage is Stage.WAITING else "nobody"
