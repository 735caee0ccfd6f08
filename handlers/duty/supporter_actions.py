"""What a supporter does: duty, offers, 🚩, hand-over, and the check-in afterwards."""

from care.conversation import endings, handover, pairing
from care.duty import on_off_duty
from care.escalation import supporter_flags
from care.matching import offers, wishes
from care.model.enums import Reason
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.supporters import debrief
from handlers.request.arguments import choice
from handlers.request.request import Request

FLAG_LEVELS = {level.word: level for level in (Level.CONCERN, Level.URGENT, Level.EMERGENCY)}


def flag_level(word: str) -> Level:
    """Return the level that a supporter may give; raises a refusal for any other word."""
    if word not in FLAG_LEVELS:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return FLAG_LEVELS[word]


async def show_duty(request: Request) -> None:
    """Show the supporter's duty (/duty)."""
    await on_off_duty.show(request.work, request.person)


async def change_duty(request: Request) -> None:
    """Begin, prolong or end duty (🟢, ⚪)."""
    if request.arg(0) == "on":
        await on_off_duty.go_on(request.work, request.person)
    elif request.arg(0) == "longer":
        await on_off_duty.stay_longer(request.work, request.person)
    else:
        await on_off_duty.go_off(request.work, request.person)


async def answer_offer(request: Request) -> None:
    """Answer an offer: ✅, ❌ or "I may know this person"."""
    answers = {"yes": pairing.accept, "no": offers.decline, "known": offers.may_know}
    if request.arg(1) not in answers:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await answers[request.arg(1)](request.work, request.person, request.arg(0))


async def show_profile(request: Request) -> None:
    """Show what a supporter may say of themselves."""
    await wishes.show_profile(request.work, request.person)


async def change_profile(request: Request) -> None:
    """Change one thing on the supporter's own card."""
    await wishes.change_profile(request.work, request.person, request.arg(0), request.arg(1))


async def flag(request: Request) -> None:
    """Raise a flag (🚩)."""
    await supporter_flags.by_supporter(request.work, request.person)


async def flag_how_urgent(request: Request) -> None:
    """Keep the level that was chosen after 🚩."""
    await supporter_flags.refine_level(
        request.work, request.person, request.arg(0), flag_level(request.arg(1))
    )


async def flag_why(request: Request) -> None:
    """Keep the reason that was chosen after 🚩, or ⏭."""
    level, reason = flag_level(request.arg(1)), choice(Reason, request.arg(2))
    await supporter_flags.refine_reason(request.work, request.person, request.arg(0), level, reason)


async def check_in(request: Request) -> None:
    """Keep one of the three answers after a conversation."""
    conversation, question, answer = request.arg(0), request.arg(1), request.arg(2)
    endings.parse_check_in(question, answer)
    await endings.check_in(request.work, request.person, conversation, question, answer)


async def hand_over(request: Request) -> None:
    """Ask for somebody to take over the conversation (🤝)."""
    await handover.request(request.work, request.person)


async def recuse(request: Request) -> None:
    """Leave a talk with somebody whom the supporter knows (🤫)."""
    await handover.recuse(request.work, request.person, request.arg(0))


async def talked_over(request: Request) -> None:
    """Mark a debrief as done (✅), by its supporter or by a counselor."""
    await debrief.done(request.work, request.person, request.arg(0), request.arg(1), here=request.here)
