"""Free text for the bot: a reply to something that it asked."""

from care import (
    asides,
    certificates,
    closing,
    consults,
    flags,
    joining,
    last_lines,
    lexicon_editing,
    parental,
    relay,
    report_decisions,
    reports,
    reveals,
)
from care.access import Action, admit
from care.notices import Kind, Refusal
from care.prompts import Purpose
from handlers.visit import Visit

ANSWERS = {
    Purpose.NAME: joining.keep_name,
    Purpose.FLAG_NOTE: flags.keep_note,
    Purpose.LEXICON_ENTRY: lexicon_editing.add,
    Purpose.PARENT_CODE: parental.redeem,
    Purpose.HOURS_ELSEWHERE: certificates.keep_hours,
    Purpose.REPORT_NOTE: reports.keep_note,
    Purpose.REPORT_REASON: report_decisions.decide,
    Purpose.REVEAL_WHY: reveals.request,
    Purpose.LINE: last_lines.keep,
}
ASIDES = {Purpose.ASIDE: asides.write, Purpose.CONSULT: consults.put, Purpose.CASE_NOTE: closing.keep_note}
"""Threads beside a conversation: every reply belongs there, and never to the conversation itself."""
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
    Purpose.CONSULT: Action.CONSULT,
    Purpose.CASE_NOTE: Action.CASE,
}
"""An answer asks the gate as everything else does: who was asked may have lost the role since."""


GONE = {Kind.BUTTON_GONE, Kind.NOT_DELIVERED}
"""Refusals that speak of a button, or of trying again, where what was asked about is no longer there."""


async def answers_prompt(visit: Visit) -> bool:
    """Whether this was a reply to something that the bot asked; then it has been heard, or refused."""
    prompted = visit.reply_to and await visit.work.outbox.prompted(visit.here, visit.reply_to)
    if not prompted:
        return False
    purpose, about = prompted
    if purpose is Purpose.PARENT_CODE and parental.are_words(visit.work, visit.text):
        return False
    try:
        await _hear(visit, purpose, about)
    except Refusal as refusal:
        await relay.watch_unheard(visit.work, visit.person, visit.text)
        if refusal.kind in GONE:
            raise Refusal(Kind.PROMPT_GONE) from None
        raise
    return True


async def _hear(visit: Visit, purpose: Purpose, about: str) -> None:
    """A thread stays open for every further reply; any other question is answered once."""
    if purpose is Purpose.ANSWERED:
        raise Refusal(Kind.PROMPT_ANSWERED)
    if purpose is Purpose.OVER:
        raise Refusal(Kind.PROMPT_GONE)
    await admit(visit.work, visit.person, GATES[purpose])
    if purpose in ASIDES:
        for message in (visit.reply_to or 0, visit.message):
            await visit.work.asides.keep_open(visit.here, message, purpose, about, visit.work.now)
        await ASIDES[purpose](visit.work, visit.person, about, plain_words(visit), visit.message)
    else:
        await ANSWERS[purpose](visit.work, visit.person, about, visit.text)
        await visit.work.outbox.settle(visit.here, visit.reply_to or 0)
        if purpose in OF_ONESELF:
            await relay.watch_unheard(visit.work, visit.person, visit.text)


def plain_words(visit: Visit) -> str:
    """The words, or nothing where there is more than words."""
    content = visit.written.content if visit.written else None
    return content.text if content and not (content.photo or content.voice) else ""
