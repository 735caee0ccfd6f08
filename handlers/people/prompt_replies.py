"""Free text for the bot: a reply to something that it asked."""

from care.addressing import open_threads, prompt_replies
from care.addressing.addressee import plain
from care.model.prompts import Answer, Purpose
from care.people import parental_consent
from handlers.request.request import Visit


async def answers_prompt(visit: Visit) -> bool:
    """Whether this was a reply to something that the bot asked; then it has been heard, or refused."""
    replied = visit.reply_to or 0
    prompt = await visit.work.outbox.prompted(visit.here, replied) if replied else None
    if prompt is None or await open_threads.doubts(visit.work, visit.person, prompt, replied):
        return False
    if prompt.purpose is Purpose.PARENT_CODE and await parental_consent.are_words(
        visit.work, visit.person.id, visit.text
    ):
        return False
    answer = Answer(visit.text, plain_words(visit), visit.message)
    await prompt_replies.reply(visit.work, visit.person, prompt, replied, answer)
    return True


def plain_words(visit: Visit) -> str:
    """The words, or nothing where there is more than words."""
    return plain(visit.written.content) if visit.written else ""
