"""What a supporter does: duty, offers, 🚩, and the check-in after."""

from care.conversation import endings, handover, pairing
from care.duty import on_off_duty
from care.escalation import flags
from care.matching import offers, wishes
from care.model.enums import Reason
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Refusal
from care.supporters import debrief
from handlers.request.arguments import choice
from handlers.request.request import Request

FLAG_LEVELS = {level.word: level for level in (Level.CONCERN, Level.URGENT, Level.EMERGENCY)}


def flag_level(word: str) -> Level:
    """A level that a supporter can give."""
    if word not in FLAG_LEVELS:
        raise Refusal(MessageKind.BUTTON_GONE)
    return FLAG_LEVELS[word]


async def show_duty(request: Request) -> None:
    """/duty."""
    await on_off_duty.show(request.work, request.person)


async def change_duty(request: Request) -> None:
    """🟢 and ⚪."""
    if request.arg(0) == "on":
        await on_off_duty.go_on(request.work, request.person)
    elif request.arg(0) == "longer":
        await on_off_duty.stay_longer(request.work, request.person)
    else:
        await on_off_duty.go_off(request.work, request.person)


async def answer_offer(request: Request) -> None:
    """✅, ❌ or "I may know this person" under an offer."""
    answers = {"yes": pairing.accept, "no": offers.decline, "known": offers.may_know}
    if request.arg(1) not in answers:
        raise Refusal(MessageKind.BUTTON_GONE)
    await answers[request.arg(1)](request.work, request.person, request.arg(0))


async def show_profile(request: Request) -> None:
    """What one may say of oneself."""
    await wishes.show_profile(request.work, request.person)


async def change_profile(request: Request) -> None:
    """A tap on one's own card."""
    await wishes.change_profile(request.work, request.person, request.arg(0), request.arg(1))


async def flag(request: Request) -> None:
    """🚩."""
    await flags.by_supporter(request.work, request.person)


async def flag_how_urgent(request: Request) -> None:
    """The level after 🚩."""
    await flags.refine_level(request.work, request.person, request.arg(0), flag_level(request.arg(1)))


async def flag_why(request: Request) -> None:
    """The reason after 🚩, or ⏭."""
    level, reason = flag_level(request.arg(1)), choice(Reason, request.arg(2))
    await flags.refine_reason(request.work, request.person, request.arg(0), level, reason)


async def check_in(request: Request) -> None:
    """One of the three taps after a conversation."""
    conversation, question, answer = request.arg(0), request.arg(1), request.arg(2)
    endings.parse_check_in(question, answer)
    await endings.check_in(request.work, request.person, conversation, question, answer)


async def hand_over(request: Request) -> None:
    """🤝."""
    await handover.request(request.work, request.person)


async def talked_over(request: Request) -> None:
    """✅ under a debrief, pressed by its supporter or by a counselor."""
    await debrief.done(request.work, request.person, request.arg(0), request.arg(1), here=request.here)
