"""What somebody writes to something that the bot asked: a question, a form, a thread beside a talk."""

from care.casework import case_closing, consultation, identity_disclosure, staff_messages
from care.conduct import report_decisions, reports
from care.conversation import parting_note, relay
from care.escalation import flags
from care.model.entities import Person
from care.model.message_kinds import Kind, Refusal
from care.model.prompts import THREADS, Answer, Prompt, Purpose
from care.model.staff_threads import Side
from care.people import parental_consent
from care.people.permissions import Action, admit
from care.ports.work import Work
from care.programme import lexicon_editing
from care.team import onboarding
from care.training import certificates

ANSWERS = {
    Purpose.NAME: onboarding.keep_name,
    Purpose.FLAG_NOTE: flags.keep_note,
    Purpose.LEXICON_ENTRY: lexicon_editing.add,
    Purpose.PARENT_CODE: parental_consent.redeem,
    Purpose.HOURS_ELSEWHERE: certificates.keep_hours,
    Purpose.REPORT_NOTE: reports.keep_note,
    Purpose.REPORT_REASON: report_decisions.decide,
    Purpose.REVEAL_WHY: identity_disclosure.request,
    Purpose.LINE: parting_note.keep,
}
BESIDE = {
    Purpose.ASIDE: staff_messages.write,
    Purpose.ADVICE: staff_messages.write,
    Purpose.CONSULT: consultation.put,
    Purpose.CASE_NOTE: case_closing.keep_note,
}
"""Beside a conversation: every reply belongs there, and never to the conversation itself."""
OF_ONESELF = {Purpose.NAME, Purpose.PARENT_CODE, Purpose.REPORT_NOTE, Purpose.LINE}
"""Answers that may speak of their writer's own danger; what the team answers speaks of others."""
GATES = {
    Purpose.NAME: Action.PROFILE,
    Purpose.FLAG_NOTE: Action.FLAG,
    Purpose.LEXICON_ENTRY: Action.LEXICON,
    Purpose.PARENT_CODE: Action.TALK,
    Purpose.HOURS_ELSEWHERE: Action.CERTIFY,
    Purpose.REPORT_NOTE: Action.REPORT,
    Purpose.REPORT_REASON: Action.REPORTS,
    Purpose.REVEAL_WHY: Action.REVEAL,
    Purpose.LINE: Action.ANSWER,
    Purpose.ASIDE: Action.REPLY,
    Purpose.ADVICE: Action.REPLY,
    Purpose.CONSULT: Action.CONSULT,
    Purpose.CASE_NOTE: Action.CASE,
}
"""An answer asks the gate as everything else does: who was asked may have lost the role since."""
GONE = {Kind.BUTTON_GONE, Kind.NOT_DELIVERED}
"""Refusals that speak of a button, or of trying again, where what was asked about is no longer there."""


async def reply(work: Work, person: Person, prompt: Prompt, replied: int, answer: Answer) -> None:
    """A reply to what was asked is heard, or refused."""
    try:
        await hear(work, person, prompt.purpose, prompt.about, answer, replied)
    except Refusal as refusal:
        await relay.watch_unheard(work, person, answer.text)
        if refusal.kind in GONE:
            raise Refusal(Kind.PROMPT_GONE) from None
        raise


async def hear(
    work: Work, person: Person, purpose: Purpose, about: str, answer: Answer, replied: int | None = None
) -> None:
    """A thread stays open for every further message; any other question is answered once."""
    if purpose is Purpose.ANSWERED:
        raise Refusal(Kind.PROMPT_ANSWERED)
    if purpose is Purpose.OVER:
        raise Refusal(Kind.PROMPT_GONE)
    await admit(work, person, GATES[purpose])
    if purpose in BESIDE:
        await _hear_beside(work, person, purpose, about, answer, replied)
    else:
        await _hear_once(work, person, purpose, about, answer, replied)


async def _hear_beside(
    work: Work, person: Person, purpose: Purpose, about: str, answer: Answer, replied: int | None
) -> None:
    for message in filter(None, (replied, answer.source)):
        await work.asides.keep_open(person.chat, message, purpose, about, work.now)
    await BESIDE[purpose](work, person, about, answer.words, answer.source)
    if purpose in THREADS:
        await work.addressees.touch(person.chat, purpose, about, work.now)
    else:
        await _close(work, await work.addressees.on_topic(person.chat, purpose, about))


async def _hear_once(
    work: Work, person: Person, purpose: Purpose, about: str, answer: Answer, replied: int | None
) -> None:
    asked = await work.addressees.on_topic(person.chat, purpose, about)
    await ANSWERS[purpose](work, person, about, answer.text)
    await work.outbox.settle(person.chat, purpose, about, replied)
    await _close(work, asked)  # what had to be asked again is another side
    if purpose in OF_ONESELF:
        await relay.watch_unheard(work, person, answer.text)


async def _close(work: Work, side: Side | None) -> None:
    if side:
        await work.addressees.close(side.id)
