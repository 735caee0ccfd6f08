"""What a student does: ask for a peer or a counselor, answer or skip a few questions."""

from care.conversation import (
    endings,
    handover,
    intake_questions,
    returning,
    silence_and_limits,
    student_blocks,
)
from care.escalation import sos
from care.model.enums import Help, Topic
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


async def ask_for_another(request: Request) -> None:
    """Ask for another supporter (🔁)."""
    await student_blocks.another(request.work, request.person, request.arg(0))


async def undo_end(request: Request) -> None:
    """Go on after 🔚 (↩️), with those who were there or in the queue."""
    await returning.undo(request.work, request.person, request.arg(0))


async def answer_mood_after(request: Request) -> None:
    """Keep the mood after the conversation, or ⏭."""
    await endings.answer_mood_after(request.work, request.person, request.arg(0), mark(request.arg(1)))


async def answer_helped(request: Request) -> None:
    """Keep whether it helped, or ⏭."""
    await endings.answer_helped(request.work, request.person, request.arg(0), choice(Help, request.arg(1)))


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
