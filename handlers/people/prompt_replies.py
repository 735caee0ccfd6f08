"""Free text for the bot: a reply to something that it asked."""

from care.addressing import open_threads, prompt_replies
from care.model.prompts import Reply
from care.people import parental_consent
from care.people.messages import PeoplePurpose
from handlers.request.request import Request


async def answers_prompt(request: Request, replied: int) -> bool:
    """Return whether this replied to something that the bot asked; then it has been heard or refused."""
    prompt = await request.work.outbox.prompted(request.here, replied)
    if prompt is None or await open_threads.doubts(request.work, request.person, prompt, replied):
        return False
    # What is no attempt at a code goes where any other words go.
    if prompt.purpose is PeoplePurpose.PARENT_CODE and await parental_consent.are_words(
        request.work, request.person.id, request.text
    ):
        return False
    words = request.written.content.plain if request.written else ""
    answer = Reply(request.text, words, request.message)
    await prompt_replies.reply(request.work, request.person, prompt, replied, answer)
    return True
