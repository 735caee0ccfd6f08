"""What a student does: asks for a peer or a counselor, answers or skips a few questions."""

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
from handlers.request.request import Visit


async def talk(visit: Visit) -> None:
    """💬."""
    await student_blocks.begin(visit.work, visit.person)


async def answer_topic(visit: Visit) -> None:
    """A topic, or ⏭."""
    await intake_questions.answer_topic(visit.work, visit.person, visit.arg(0), choice(Topic, visit.arg(1)))


async def answer_mood(visit: Visit) -> None:
    """The mood before, or ⏭."""
    await intake_questions.answer_mood(visit.work, visit.person, visit.arg(0), mark(visit.arg(1)))


async def answer_wish(visit: Visit) -> None:
    """A wish, or ⏭."""
    conversation, about, word = visit.arg(0), visit.arg(1), visit.arg(2)
    if about == "gender":
        await wishes.answer_gender(visit.work, visit.person, conversation, choice(Gender, word))
    else:
        await wishes.answer_language(visit.work, visit.person, conversation, choice(Language, word))


async def answer_unmet(visit: Visit) -> None:
    """Wait on, or anyone?"""
    anyone = visit.arg(1) == "anyone"
    await wishes.answer_unmet(visit.work, visit.person, visit.arg(0), anyone=anyone)


async def ask_for_another(visit: Visit) -> None:
    """🔁."""
    await student_blocks.another(visit.work, visit.person, visit.arg(0))


async def answer_mood_after(visit: Visit) -> None:
    """The mood after, or ⏭."""
    await endings.answer_mood_after(visit.work, visit.person, visit.arg(0), mark(visit.arg(1)))


async def answer_helped(visit: Visit) -> None:
    """Did it help, or ⏭."""
    await endings.answer_helped(visit.work, visit.person, visit.arg(0), choice(Help, visit.arg(1)))


async def ask_for_line(visit: Visit) -> None:
    """✍️: a line to the programme."""
    await parting_note.ask(visit.work, visit.person, visit.arg(0))


async def ask_for_counselor(visit: Visit) -> None:
    """/counselor and its buttons."""
    await sos.ask_for_counselor(visit.work, visit.person)


async def answer_handover(visit: Visit) -> None:
    """✅ or ❌ to somebody else, or 🤝 after a long talk."""
    if visit.arg(1) == "wish":
        await handover.wish(visit.work, visit.person, visit.arg(0))
    else:
        await handover.answer(visit.work, visit.person, visit.arg(0), agrees=visit.arg(1) == "yes")


async def want_another(visit: Visit) -> None:
    """🔁 after a long wait for an answer."""
    await silence_and_limits.another(visit.work, visit.person, visit.arg(0))


async def still_here(visit: Visit) -> None:
    """👋 after a long silence, from either side."""
    await silence_and_limits.still_here(visit.work, visit.person, visit.arg(0))
