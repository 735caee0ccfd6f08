"""What counselors do for a case without speaking in it, and the questions of supporters."""

from care.casework import case_closing, consultation, outreach, staff_messages
from care.escalation import cases, observe
from care.model.shadow_review import ANSWERS, QUESTIONS
from care.supporters import shadow_answers
from handlers.request.request import Request


async def show_photos(request: Request) -> None:
    """Send the photos of a transcript (🖼)."""
    first, last = int(request.arg(1)), int(request.arg(2))
    await cases.show_photos(request.work, request.person, request.arg(0), first, last)


async def listen(request: Request) -> None:
    """Let a counselor read along, from the case's card or from the owner's chat (👁)."""
    await observe.begin_with_case(request.work, request.person, request.arg(0))


async def watch(request: Request) -> None:
    """Let a counselor read along in a new supporter's conversation (👁)."""
    await observe.begin_with_newcomer(request.work, request.person, request.arg(0))


async def review_peer(request: Request) -> None:
    """Keep one answer of the checklist about a new supporter."""
    question, said = QUESTIONS[int(request.arg(2))], ANSWERS[int(request.arg(3))]
    await shadow_answers.answer(request.work, request.person, request.arg(0), request.arg(1), question, said)


async def stop_listening(request: Request) -> None:
    """End a counselor's reading along."""
    await observe.stop(request.work, request.person, request.arg(0))


async def advise(request: Request) -> None:
    """Ask a counselor who reads along for a line to the supporter (💡)."""
    await staff_messages.advise(request.work, request.person, request.arg(0))


async def advise_in_case(request: Request) -> None:
    """Ask the owner of a case for a line to the supporter (💡)."""
    await staff_messages.advise_in_case(request.work, request.person, request.arg(0))


async def consult(request: Request) -> None:
    """Ask a supporter for a question to the counselors (🧭, /consult)."""
    await consultation.ask(request.work, request.person)


async def offer_answer(request: Request) -> None:
    """Ask a counselor for the answer to a supporter's question (✋)."""
    await consultation.offer_answer(request.work, request.person, request.arg(0))


async def note(request: Request) -> None:
    """Ask the owner for a note about the case (📝)."""
    await case_closing.ask_own_note(request.work, request.person, request.arg(0))


async def show_notes(request: Request) -> None:
    """Show the notes of a case under a reminder (🗒)."""
    await case_closing.show_own_notes(request.work, request.person, request.arg(0))


async def set_follow_up(request: Request) -> None:
    """Keep when to look at the case again, or ⏭; asked after ☑️."""
    await case_closing.set_follow_up(request.work, request.person, request.arg(0), request.arg(1))


async def answer_may_write(request: Request) -> None:
    """Keep the student's ✅ or ❌ to being written to at the follow-up."""
    await case_closing.answer_may_write(
        request.work, request.person, request.arg(0), yes=request.arg(1) == "yes"
    )


async def answer_reach(request: Request) -> None:
    """Keep the student's ✅ or ❌ to writing with a counselor."""
    await outreach.answer(request.work, request.person, request.arg(0), yes=request.arg(1) == "yes")


async def ask_consent(request: Request) -> None:
    """Ask the owner for which service the student's consent is wanted (🤲)."""
    await case_closing.ask_consent_to(request.work, request.person, request.arg(0))
