"""What a student does: ask for a peer or a counselor, answer or skip a few questions."""

from care.conversation import (
    endings,
    handover,
    intake_questions,
    parting_note,
    silence_and_limits,
    student_blocks,
)
from care.escalation import sos
from care.matching import wishes
from care.model.enums import Gender, Help, Language, Topic
from handlers.request.arguments import choice, mark
from handlers.request.request import Request


async def talk(request: Request) -> None:
    """Begin a conversation (💬)."""
    await student_blocks.begin(request.work, request.person)


async def answer_topic(request: Request) -> None:
    """Keep the topic, or ⏭."""
    await intake_questions.answer_topic(
        request.work, request.person, request.arg(0), choice(Topic, request.arg(1))
    )


async def answer_mood(request: Request) -> None:
    """Keep the mood before the conversation, or ⏭."""
    await intake_questions.answer_mood(request.work, request.person, request.arg(0), mark(request.arg(1)))


async def answer_wish(request: Request) -> None:
    """Keep a wish, or ⏭."""
    conversation, about, word = request.arg(0), request.arg(1), request.arg(2)
    if about == "gender":
        await wishes.answer_gender(request.work, request.person, conversation, choice(Gender, word))
    else:
        await wishes.answer_language(request.work, request.person, conversation, choice(Language, word))


async def answer_unmet(request: Request) -> None:
    """Keep whether the student waits on for their wish, or takes anyone."""
    anyone = request.arg(1) == "anyone"
    await wishes.answer_unmet(request.work, request.person, request.arg(0), anyone=anyone)


async def ask_for_another(request: Request) -> None:
    """Ask for another supporter (🔁)."""
    await student_blocks.another(request.work, request.person, request.arg(0))


async def answer_mood_after(request: Request) -> None:
    """Keep the mood after the conversation, or ⏭."""
    await endings.answer_mood_after(request.work, request.person, request.arg(0), mark(request.arg(1)))


async def answer_helped(request: Request) -> None:
    """Keep whether it helped, or ⏭."""
    await endings.answer_helped(request.work, request.person, request.arg(0), choice(Help, request.arg(1)))


async def ask_for_line(request: Request) -> None:
    """Ask for a line to the programme (✍️)."""
    await parting_note.ask(request.work, request.person, request.arg(0))


async def ask_for_counselor(request: Request) -> None:
    """Ask for a counselor (/counselor and its buttons)."""
    await sos.ask_for_counselor(request.work, request.person)


async def answer_handover(request: Request) -> None:
    """Answer a hand-over: ✅ or ❌ to somebody else, or 🤝 after a long talk."""
    if request.arg(1) == "wish":
        await handover.wish(request.work, request.person, request.arg(0))
    else:
        await handover.answer(request.work, request.person, request.arg(0), agrees=request.arg(1) == "yes")


async def want_another(request: Request) -> None:
    """Ask for another supporter after a long wait for an answer (🔁)."""
    await silence_and_limits.another(request.work, request.person, request.arg(0))


async def still_here(request: Request) -> None:
    """Say after a long silence that one is still there (👋), from either side."""
    await silence_and_limits.still_here(request.work, request.person, request.arg(0))
