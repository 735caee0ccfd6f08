"""What counselors do for a case without speaking in it, and the questions of supporters."""

from care.casework import case_closing, consultation, outreach, staff_messages
from care.escalation import cases, observe
from care.model.shadow_review import ANSWERS, QUESTIONS
from care.supporters import shadow_answers
from handlers.request.request import Visit


async def show_photos(visit: Visit) -> None:
    """🖼 under a transcript."""
    first, last = int(visit.arg(1)), int(visit.arg(2))
    await cases.show_photos(visit.work, visit.person, visit.arg(0), first, last)


async def listen(visit: Visit) -> None:
    """👁 on a card or in the owner's chat."""
    await observe.begin_with_case(visit.work, visit.person, visit.arg(0))


async def watch(visit: Visit) -> None:
    """👁 under a new supporter's conversation."""
    await observe.begin_with_newcomer(visit.work, visit.person, visit.arg(0))


async def review_peer(visit: Visit) -> None:
    """One tap of the checklist."""
    question, said = QUESTIONS[int(visit.arg(2))], ANSWERS[int(visit.arg(3))]
    await shadow_answers.answer(visit.work, visit.person, visit.arg(0), visit.arg(1), question, said)


async def stop_listening(visit: Visit) -> None:
    """Enough listened."""
    await observe.stop(visit.work, visit.person, visit.arg(0))


async def advise(visit: Visit) -> None:
    """💡 where one listens."""
    await staff_messages.advise(visit.work, visit.person, visit.arg(0))


async def advise_in_case(visit: Visit) -> None:
    """💡 in a case of one's own."""
    await staff_messages.advise_in_case(visit.work, visit.person, visit.arg(0))


async def consult(visit: Visit) -> None:
    """🧭 and /consult."""
    await consultation.ask(visit.work, visit.person)


async def offer_answer(visit: Visit) -> None:
    """✋ under a supporter's question."""
    await consultation.offer_answer(visit.work, visit.person, visit.arg(0))


async def note(visit: Visit) -> None:
    """📝 in the owner's chat."""
    await case_closing.ask_own_note(visit.work, visit.person, visit.arg(0))


async def show_notes(visit: Visit) -> None:
    """🗒 under a reminder."""
    await case_closing.show_own_notes(visit.work, visit.person, visit.arg(0))


async def keep_referral(visit: Visit) -> None:
    """Where to, or ⏭, after ☑️."""
    await case_closing.keep_referral(visit.work, visit.person, visit.arg(0), visit.arg(1))


async def set_follow_up(visit: Visit) -> None:
    """When to look again, or ⏭, after ☑️."""
    await case_closing.set_follow_up(visit.work, visit.person, visit.arg(0), visit.arg(1))


async def answer_may_write(visit: Visit) -> None:
    """A student's ✅ or ❌: may we write to you then?"""
    await case_closing.answer_may_write(visit.work, visit.person, visit.arg(0), yes=visit.arg(1) == "yes")


async def answer_reach(visit: Visit) -> None:
    """A student's ✅ or ❌: do you want to write with a counselor?"""
    await outreach.answer(visit.work, visit.person, visit.arg(0), yes=visit.arg(1) == "yes")


async def ask_consent(visit: Visit) -> None:
    """🤲 in the owner's chat."""
    await case_closing.ask_consent_to(visit.work, visit.person, visit.arg(0))


async def consent_to(visit: Visit) -> None:
    """The service that the student is asked about."""
    await case_closing.ask_consent(visit.work, visit.person, visit.arg(0), visit.arg(1))


async def answer_consent(visit: Visit) -> None:
    """A student's ✅ or ❌ to a referral."""
    case, referral, answer = visit.arg(0), visit.arg(1), visit.arg(2)
    await case_closing.answer_consent(visit.work, visit.person, case, referral, yes=answer == "yes")
