"""What everybody can do: begin, agree, choose a language, read, 🆘, end, write."""

from care.addressing import addressee, open_threads
from care.conversation import edits, endings, relay
from care.escalation import sos
from care.model.entities import Guest
from care.model.message_kinds import Kind, Refusal
from care.people import consent, seating
from care.people.permissions import Action
from care.team import group, onboarding
from care.training import rehearsal_routing
from handlers.keyboards.keyboards import BARE, Key, spelled
from handlers.people import prompt_replies
from handlers.request.request import Visit
from handlers.request.route import Route


async def start(visit: Visit) -> None:
    """/start, also through a one-time link; with a code in a group it sets that up."""
    if visit.in_group:
        if visit.args:
            await group.set_up(visit.work, visit.visitor, visit.here, visit.args[0])
    elif visit.args and visit.args[0] != "hello":
        await onboarding.open_link(visit.work, visit.visitor, visit.args[0], visit.visitor.language)
    else:
        await onboarding.start(visit.work, visit.visitor)


async def agree(visit: Visit) -> None:
    """✅ under the consent text."""
    await consent.agree(visit.work, visit.visitor, int(visit.arg(0)), visit.arg(1))


async def ask_language(visit: Visit) -> None:
    """/language."""
    await consent.read(visit.work, visit.visitor, Kind.LANGUAGE)


async def choose_language(visit: Visit) -> None:
    """A language's button."""
    await consent.choose_language(visit.work, visit.visitor, visit.arg(0))


async def show_help(visit: Visit) -> None:
    """/help."""
    await visit.work.outbox.tell(visit.here, Kind.HELP, language=visit.visitor.language)


async def show_unknown(visit: Visit) -> None:
    """A command that is not known: help, unless somebody simply began a sentence with a stroke."""
    if len(visit.text.split()) > 1:
        await write(visit)
    else:
        await show_help(visit)


async def show_privacy(visit: Visit) -> None:
    """/privacy."""
    await visit.work.outbox.tell(visit.here, Kind.PRIVACY, language=visit.visitor.language)


async def show_resources(visit: Visit) -> None:
    """/resources and 📚."""
    await consent.read(visit.work, visit.visitor, Kind.RESOURCES)
    await consent.read(visit.work, visit.visitor, Kind.HELPLINES)


async def ask_sos(visit: Visit) -> None:
    """🆘 alone, `/sos` alone, and their button."""
    await sos.ask(visit.work, visit.visitor)


async def hears_call(route: Route, visit: Visit) -> bool:
    """Whether 🆘 was answered because a student calls for help in what they write; the words go their way."""
    if visit.in_group or route.action is Action.SOS:
        return False
    return await sos.hear(visit.work, visit.visitor, visit.shows, visit.message, visit.reply_to)


async def agree_sos(visit: Visit) -> None:
    """✅ after 🆘; the bare emoji only while the question is open."""
    if is_mere_emoji(visit):
        await write(visit)
    else:
        await sos.agree(visit.work, visit.visitor)


async def decline_sos(visit: Visit) -> None:
    """❌ after 🆘; the bare emoji only while the question is open."""
    if is_mere_emoji(visit):
        await write(visit)
    else:
        await sos.decline(visit.work, visit.visitor)


def is_mere_emoji(visit: Visit) -> bool:
    """Whether ✅ or ❌ is a message like any other, because 🆘 has not been pressed."""
    answers = BARE.get(spelled(visit.text)) in {Key.SOS_YES, Key.SOS_NO}
    return answers and visit.visitor.sos_asked_at is None


async def end(visit: Visit) -> None:
    """🔚."""
    await endings.end(visit.work, visit.person)


async def turn_to(visit: Visit) -> None:
    """Choosing the conversation to write in."""
    await seating.turn_to(visit.work, visit.person, visit.arg(0))


async def sign(visit: Visit) -> None:
    """✅ under the code of conduct."""
    await onboarding.sign(visit.work, visit.person, onboarding.team_role(visit.arg(0)))


async def write(visit: Visit) -> None:
    """Words of one's own: an answer to a prompt, or a message for the conversation."""
    if isinstance(visit.visitor, Guest):
        await consent.hear_guest(visit.work, visit.visitor, visit.text)
        return
    words = prompt_replies.plain_words(visit)
    if await prompt_replies.answers_prompt(visit) or await rehearsal_routing.hears(
        visit.work, visit.person, words
    ):
        return
    if visit.written is None:
        await relay.watch_refused(visit.work, visit.person, visit.text)
        raise Refusal(Kind.KIND_REFUSED, what=visit.refused)
    await addressee.say(visit.work, visit.person, visit.written)


async def edit(visit: Visit) -> None:
    """An edit of one's own message."""
    if isinstance(visit.visitor, Guest):
        await consent.watch_guest(visit.work, visit.visitor, visit.text)
        return
    if await visit.work.asides.is_open(visit.here, visit.message):
        raise Refusal(Kind.ASIDE_EDITED)
    if await rehearsal_routing.goes_on(visit.work, visit.person):
        raise Refusal(Kind.EDIT_REFUSED)
    if visit.written is None:
        await edits.refuse_edit(visit.work, visit.person, visit.message, visit.text)
    else:
        await edits.edit(visit.work, visit.person, visit.written)


async def unsend(visit: Visit) -> None:
    """/unsend, as a reply or alone."""
    await edits.unsend(visit.work, visit.person, visit.reply_to)


async def choose_whom(visit: Visit) -> None:
    """A talk, or something beside it, under "For whom?"."""
    if visit.arg(1) == "side":
        await addressee.choose_side(visit.work, visit.person, visit.arg(0), int(visit.arg(2)))
    else:
        conversation, company = visit.arg(2), visit.arg(3)
        await addressee.choose_talk(
            visit.work, visit.person, visit.arg(0), conversation, company, visit.names
        )


async def close_side(visit: Visit) -> None:
    """✖ under something that the bot asked beside a talk."""
    await open_threads.close(visit.work, visit.person, int(visit.arg(0)))


async def release(visit: Visit) -> None:
    """⚠️ or ❌ under a held message."""
    await relay.release(visit.work, visit.person, visit.arg(0), send=visit.arg(1) == "send")
