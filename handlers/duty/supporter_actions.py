"""What a supporter does: duty, offers, 🚩, and the check-in after."""

from care.conversation import endings, handover, pairing
from care.duty import on_off_duty
from care.escalation import flags
from care.matching import offers, wishes
from care.model.enums import Reason
from care.model.levels import Level
from care.model.message_kinds import Kind, Refusal
from care.supporters import debrief
from handlers.request.arguments import choice
from handlers.request.request import Visit

FLAG_LEVELS = {level.word: level for level in (Level.CONCERN, Level.URGENT, Level.EMERGENCY)}


def flag_level(word: str) -> Level:
    """A level that a supporter can give."""
    if word not in FLAG_LEVELS:
        raise Refusal(Kind.BUTTON_GONE)
    return FLAG_LEVELS[word]


async def show_duty(visit: Visit) -> None:
    """/duty."""
    await on_off_duty.show(visit.work, visit.person)


async def change_duty(visit: Visit) -> None:
    """🟢 and ⚪."""
    if visit.arg(0) == "on":
        await on_off_duty.go_on(visit.work, visit.person)
    elif visit.arg(0) == "longer":
        await on_off_duty.stay_longer(visit.work, visit.person)
    else:
        await on_off_duty.go_off(visit.work, visit.person)


async def answer_offer(visit: Visit) -> None:
    """✅, ❌ or "I may know this person" under an offer."""
    answers = {"yes": pairing.accept, "no": offers.decline, "known": offers.may_know}
    if visit.arg(1) not in answers:
        raise Refusal(Kind.BUTTON_GONE)
    await answers[visit.arg(1)](visit.work, visit.person, visit.arg(0))


async def show_profile(visit: Visit) -> None:
    """What one may say of oneself."""
    await wishes.show_profile(visit.work, visit.person)


async def change_profile(visit: Visit) -> None:
    """A tap on one's own card."""
    await wishes.change_profile(visit.work, visit.person, visit.arg(0), visit.arg(1))


async def flag(visit: Visit) -> None:
    """🚩."""
    await flags.by_supporter(visit.work, visit.person)


async def flag_how_urgent(visit: Visit) -> None:
    """The level after 🚩."""
    await flags.refine_level(visit.work, visit.person, visit.arg(0), flag_level(visit.arg(1)))


async def flag_why(visit: Visit) -> None:
    """The reason after 🚩, or ⏭."""
    level, reason = flag_level(visit.arg(1)), choice(Reason, visit.arg(2))
    await flags.refine_reason(visit.work, visit.person, visit.arg(0), level, reason)


async def check_in(visit: Visit) -> None:
    """One of the three taps after a conversation."""
    conversation, question, answer = visit.arg(0), visit.arg(1), visit.arg(2)
    endings.parse_check_in(question, answer)
    await endings.check_in(visit.work, visit.person, conversation, question, answer)


async def hand_over(visit: Visit) -> None:
    """🤝."""
    await handover.request(visit.work, visit.person)


async def talked_over(visit: Visit) -> None:
    """✅ under a debrief, pressed by its supporter or by a counselor."""
    await debrief.done(visit.work, visit.person, visit.arg(0), visit.arg(1), here=visit.here)
