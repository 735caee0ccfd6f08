"""What everybody can do: begin, agree, choose a language, read, 🆘, end, write."""

from care.addressing import addressee, open_threads
from care.casework.messages import CaseworkMessage
from care.conversation import edits, endings, private_messages, relay
from care.conversation.messages import ConversationMessage
from care.escalation import first_words, sos
from care.model.entities import Guest
from care.model.enums import Hold
from care.model.message_kinds import Refusal
from care.people import consent, seating
from care.people.messages import PeopleMessage
from care.people.permissions import Action
from care.people.privilege import keypads
from care.services.referral import friend
from care.team import group, onboarding
from care.training import rehearsal_routing
from handlers.keyboards.keyboards import BARE, Key, spelled
from handlers.people import homes, prompt_replies
from handlers.request.arguments import chosen
from handlers.request.request import Request
from handlers.request.route import Route

HOLDS = {
    Hold.BREATHE: PeopleMessage.HOLD_BREATHE,
    Hold.GROUND: PeopleMessage.HOLD_GROUND,
    Hold.WRITE: PeopleMessage.HOLD_WRITE,
}


async def start(request: Request) -> None:
    """Begin (/start), also by a one-time link; with a code in a group, set that group up."""
    if request.in_group:
        if request.args:
            await group.set_up(request.work, request.visitor, request.here, request.args[0])
    elif request.args and request.args[0].startswith(friend.PREFIX):
        await friend.arrive(request.work, request.visitor, request.args[0])
    elif request.args and request.args[0] != "hello":
        await onboarding.open_link(request.work, request.visitor, request.args[0], request.visitor.language)
    else:
        await onboarding.start(request.work, request.visitor)


async def agree(request: Request) -> None:
    """Agree to the consent text (✅)."""
    await consent.agree(request.work, request.visitor, int(request.arg(0)), request.arg(1))


async def ask_language(request: Request) -> None:
    """Ask for the language (/language)."""
    await consent.read(request.work, request.visitor, PeopleMessage.LANGUAGE)


async def choose_language(request: Request) -> None:
    """Keep the chosen language."""
    await consent.choose_language(request.work, request.visitor, request.arg(0))


async def show_unknown(request: Request) -> None:
    """Show the help for an unknown command.

    Words after it mean that somebody began a sentence with a stroke.
    """
    if len(request.text.split()) > 1:
        await write(request)
    else:
        await homes.show_help(request)


async def show_privacy(request: Request) -> None:
    """Show what is kept, and who sees it (/privacy, and 📖 under the consent text)."""
    await consent.show_privacy(request.work, request.visitor, request.here)


async def show_resources(request: Request) -> None:
    """Show the resources and the helplines (/resources, 📚)."""
    await consent.read(request.work, request.visitor, PeopleMessage.RESOURCES)
    await show_helplines(request)


async def show_helplines(request: Request) -> None:
    """Show all helplines ("more" under the two that fit best)."""
    await consent.read(request.work, request.visitor, PeopleMessage.HELPLINES_ALL)


async def hold(request: Request) -> None:
    """Show something to do now (🫁 🌿 ✏️); it is there for everybody, in every state."""
    await consent.read(request.work, request.visitor, HOLDS[chosen(Hold, request.arg(0))])


async def ask_sos(request: Request) -> None:
    """Ask whether the person needs help now (🆘 alone, `/sos` alone, and their button)."""
    await sos.ask(request.work, request.visitor)


async def hears_call(route: Route, request: Request) -> bool:
    """Answer 🆘 where a student calls for help in what they write; return whether.

    The words still go where they were meant to go.
    """
    if request.in_group or route.action is Action.SOS:
        return False
    return await sos.hear(request.work, request.visitor, request.shows, request.message, request.reply_to)


async def agree_sos(request: Request) -> None:
    """Confirm 🆘 (✅); the emoji alone counts only while the question is open."""
    if is_mere_emoji(request):
        await write(request)
    else:
        await sos.agree(request.work, request.visitor)


async def decline_sos(request: Request) -> None:
    """Decline 🆘 (❌); the emoji alone counts only while the question is open."""
    if is_mere_emoji(request):
        await write(request)
    else:
        await sos.decline(request.work, request.visitor)


def is_mere_emoji(request: Request) -> bool:
    """Return whether ✅ or ❌ is a message like any other, because 🆘 was not pressed."""
    answers = BARE.get(spelled(request.text)) in {Key.SOS_YES, Key.SOS_NO}
    return answers and request.visitor.sos_asked_at is None


async def end(request: Request) -> None:
    """End the conversation (🔚)."""
    await endings.end(request.work, request.person)


async def confirm_end(request: Request) -> None:
    """Answer whether the talk is to end (🔚 of a supporter or counselor)."""
    await endings.confirm(request.work, request.person, request.arg(0), yes=request.arg(1) == "yes")


async def turn_to(request: Request) -> None:
    """Choose the conversation to write in."""
    await seating.turn_to(request.work, request.person, request.arg(0))


async def sign(request: Request) -> None:
    """Agree to the code of conduct (✅)."""
    await onboarding.sign(request.work, request.person, onboarding.team_role(request.arg(0)))


async def write(request: Request) -> None:
    """Take a person's own words: an answer to a prompt, or a message for the conversation."""
    if isinstance(request.visitor, Guest):
        await first_words.hear(request.work, request.visitor, request.text)
        return
    work, person = request.work, request.person
    words = request.written.content.plain if request.written else ""
    # Most words begin with no digit, and are not even looked at.
    if words[:1].isdigit() and await keypads.takes_typed(work, person, words, request.message):
        return
    # Prompts and rehearsals first: their words must not reach the rules of conversations.
    if request.reply_to and await prompt_replies.answers_prompt(request, request.reply_to):
        return
    # Only the team rehearses: of all others nothing is asked.
    if person.in_team and await rehearsal_routing.hears(work, person, words):
        return
    # Nothing of it crosses, but danger in its words is still noticed.
    if request.written is None:
        await relay.watch_refused(work, person, request.text)
        if request.refused == "long":
            raise Refusal(ConversationMessage.TEXT_TOO_LONG)
        raise Refusal(ConversationMessage.KIND_REFUSED, what=request.refused)
    await addressee.say(work, person, request.written)


async def edit(request: Request) -> None:
    """Take an edit of a person's own message."""
    if isinstance(request.visitor, Guest):
        await first_words.watch(request.work, request.visitor, request.text)
        return
    # Its reader still reads the earlier words: a line beside the talk is not changed afterwards.
    if await request.work.cases.asides.is_open(request.here, request.message):
        raise Refusal(CaseworkMessage.ASIDE_EDITED)
    if await rehearsal_routing.goes_on(request.work, request.person):
        raise Refusal(ConversationMessage.EDIT_REFUSED)
    if request.written is None:
        await edits.refuse_edit(request.work, request.person, request.message, request.text)
    else:
        await edits.edit(request.work, request.person, request.written)


async def unsend(request: Request) -> None:
    """Take a message back (/unsend, as a reply or alone)."""
    await edits.unsend(request.work, request.person, request.reply_to)


async def choose_whom(request: Request) -> None:
    """Choose a talk, or something beside it, under "For whom?"."""
    if request.arg(1) == "side":
        await addressee.choose_side(request.work, request.person, request.arg(0), int(request.arg(2)))
    else:
        conversation, company = request.arg(2), request.arg(3)
        await addressee.choose_talk(
            request.work, request.person, request.arg(0), conversation, company, request.names
        )


async def let_go(request: Request) -> None:
    """Answer nothing to what was asked last (/cancel)."""
    await open_threads.let_go(request.work, request.person)


async def close_side(request: Request) -> None:
    """Close what the bot asked beside a talk (✖)."""
    await open_threads.close(request.work, request.person, int(request.arg(0)))


async def answer_private(request: Request) -> None:
    """Send a location or voice to the counselor alone (✅), or drop it (❌)."""
    held, with_whom = request.arg(0), request.arg(1)
    await private_messages.answer(
        request.work, request.person, held, with_whom, send=request.arg(2) == "send"
    )


async def release(request: Request) -> None:
    """Send a held message (⚠️) or drop it (❌)."""
    await relay.release(request.work, request.person, request.arg(0), send=request.arg(1) == "send")
