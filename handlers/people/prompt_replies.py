"""Free text for the bot: a reply to something that it asked."""

from care.addressing import open_threads, prompt_replies
from care.addressing.addressee import plain
from care.model.prompts import Reply
from care.people import parental_consent
from care.people.messages import PeoplePurpose
from handlers.request.request import Request


async def answers_prompt(request: Request) -> bool:
    """Return whether this was a reply to something that the bot asked; then it has been heard or refused."""
    replied = request.reply_to or 0
    prompt = await request.work.outbox.prompted(request.here, replied) if replied else None
    if prompt is None or await open_threads.doubts(request.work, request.person, prompt, replied):
        return False
    # What is no attempt at a code goes where any other words go.
    if prompt.purpose is PeoplePurpose.PARENT_CODE and await parental_consent.are_words(
        request.work, request.person.id, request.text
    ):
        return False
    answer = Reply(request.text, plain_words(request), request.message)
    await prompt_replies.reply(request.work, request.person, prompt, replied, answer)
    return True


def plain_words(request: Request) -> str:
    """Return the words, or nothing if the message holds more than words."""
    return plain(request.written.content) if request.written else ""
