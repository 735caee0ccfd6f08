"""First words: what somebody writes before agreeing to anything."""

from care.escalation import sos
from care.escalation.messages import EscalationMessage
from care.model.entities import Guest
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people import accusation_signs, helplines_shown
from care.people.consent import Visitor, id_of
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork


async def hear(work: UnitOfWork, writer: Visitor, text: str) -> None:
    """Answer words of which nothing is kept: danger by helplines and a question, others by a refusal.

    The consent text is shown whole once a day; after that a line says what to press. While it is not answered
    whether a counselor may be told, that alone is asked again: there is one ✅ to press, not two.
    """
    if await watch(work, writer, text):
        await _ask(work, writer)
        return
    since = work.now - work.rules.guest_hash_kept
    if isinstance(writer, Guest) and writer.sos_asked_at and writer.sos_asked_at > since:
        raise Refusal(EscalationMessage.DANGER_STILL)
    version = work.rules.consent_version
    seen = await work.people.was_welcomed(writer.chat, version, since)
    await work.people.note_welcome(writer.chat, version, work.now)
    kind = PeopleMessage.WELCOME_SHORT if seen else PeopleMessage.WELCOME_KEPT_NOTHING
    raise Refusal(kind, PeopleMessage.WELCOME_KEPT_NOTHING, version=version)


async def watch(work: UnitOfWork, writer: Visitor, text: str) -> bool:
    """Show the helplines for danger in words that go nowhere; return whether there is danger in them."""
    finding = await accusation_signs.look(work, [text], id_of(writer))
    if finding.level < Level.CONCERN:
        return False
    await helplines_shown.show(work, writer.chat, language=writer.language, categories=finding.categories)
    return True


async def _ask(work: UnitOfWork, writer: Visitor) -> None:
    """Ask whether a counselor may be told: ✅ is consent for this alone, and silence means no."""
    if isinstance(writer, Guest):
        await work.people.set_sos(writer.chat, work.now)
    await work.outbox.silence(writer.chat, sos.QUESTIONS)
    await work.outbox.tell(writer.chat, EscalationMessage.DANGER_ASK, language=writer.language)
