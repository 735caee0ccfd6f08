"""What counselors do for a case without speaking in it, and the questions of supporters."""

from care.casework import case_closing, consultation, outreach, staff_messages
from care.escalation import cases, observe
from care.model.shadow_review import ANSWERS, QUESTIONS
from care.supporters import shadow_answers
from handlers.request.request import Request


async def show_photos(request: Request) -> None:
    """🖼 under a transcript."""
    first, last = int(request.arg(1)), int(request.arg(2))
    await cases.show_photos(request.work, request.person, request.arg(0), first, last)


async def listen(request: Request) -> None:
    """👁 on a card or in the owner's chat."""
    await observe.begin_with_case(request.work, request.person, request.arg(0))


async def watch(request: Request) -> None:
    """👁 under a new supporter's conversation."""
    await observe.begin_with_newcomer(request.work, request.person, request.arg(0))


async def review_peer(request: Request) -> None:
    """One tap of the checklist."""
    question, said = QUESTIONS[int(request.arg(2))], ANSWERS[int(request.arg(3))]
    await shadow_answers.answer(request.work, request.person, request.arg(0), request.arg(1), question, said)


async def stop_listening(request: Request) -> None:
    """Enough listened."""
    await observe.stop(request.work, request.person, request.arg(0))


async def advise(request: Request) -> None:
    """💡 where one listens."""
    await staff_messages.advise(request.work, request.person, request.arg(0))


async def advise_in_case(request: Request) -> None:
    """💡 in a case of one's own."""
    await staff_messages.advise_in_case(request.work, request.person, request.arg(0))


async def consult(request: Request) -> None:
    """🧭 and /consult."""
    await consultation.ask(request.work, request.person)


async def offer_answer(request: Request) -> None:
    """✋ under a supporter's question."""
    await consultation.offer_answer(request.work, request.person, request.arg(0))


async def note(request: Request) -> None:
    """📝 in the owner's chat."""
    await case_closing.ask_own_note(request.work, request.person, request.arg(0))


async def show_notes(request: Request) -> None:
    """🗒 under a reminder."""
    await case_closing.show_own_notes(request.work, request.person, request.arg(0))


async def keep_referral(request: Request) -> None:
    """Where to, or ⏭, after ☑️."""
    await case_closing.keep_referral(request.work, request.person, request.arg(0), request.arg(1))


async def set_follow_up(request: Request) -> None:
    """When to look again, or ⏭, after ☑️."""
    await case_closing.set_follow_up(request.work, request.person, request.arg(0), request.arg(1))


async def answer_may_write(request: Request) -> None:
    """A student's ✅ or ❌: may we write to you then?"""
    await case_closing.answer_may_write(
        request.work, request.person, request.arg(0), yes=request.arg(1) == "yes"
    )


async def answer_reach(request: Request) -> None:
    """A student's ✅ or ❌: do you want to write with a counselor?"""
    await outreach.answer(request.work, request.person, request.arg(0), yes=request.arg(1) == "yes")


async def ask_consent(request: Request) -> None:
    """🤲 in the owner's chat."""
    await case_closing.ask_consent_to(request.work, request.person, request.arg(0))


async def consent_to(request: Request) -> None:
    """The service that the student is asked about."""
    await case_closing.ask_consent(request.work, request.person, request.arg(0), request.arg(1))


async def answer_consent(request: Request) -> None:
    """A student's ✅ or ❌ to a referral."""
    case, referral, answer = request.arg(0), request.arg(1), request.arg(2)
    await case_closing.answer_consent(request.work, request.person, case, referral, yes=answer == "yes")
