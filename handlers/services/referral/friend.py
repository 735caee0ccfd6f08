"""Worried about a friend (🫶): the questions, what to say today, and the card."""

from care.services.referral import friend
from care.services.referral.messages import ReferralMessage
from handlers.keyboards.keyboards import Rows, button, in_rows
from handlers.rendering.screens import Reader, Shown
from handlers.request.request import Request
from handlers.services.referral.screens import in_place


async def begin(request: Request) -> None:
    """Ask the first question (🫶, /friend)."""
    await friend.begin(request.work, request.person)


async def answer(request: Request) -> None:
    """Keep an answer in the next buttons, and go on."""
    await friend.answer(request.work, request.person, request.arg(0))


async def make_card(request: Request) -> None:
    """Make a card to hand over."""
    await friend.make_card(request.work, request.person)


async def show(reader: Reader) -> Shown:
    """Return the next question, or what to say today with what can be done."""
    given = str(reader.params["given"])
    found = friend.read(given)
    if len(found) == len(friend.QUESTIONS):
        return _advice(reader, found), _ways(found)
    question = friend.QUESTIONS[len(found)]
    text = reader.say(f"friend-ask-{question}")
    if not found:
        text = f"{reader.say(ReferralMessage.FRIEND)}\n\n{text}"
    answers = [in_place(f"friend-{answer}", "friend-answer", given + answer[0]) for answer in friend.ANSWERS]
    return text, in_rows(answers, 2)


def _advice(reader: Reader, found: dict[str, str]) -> str:
    lines = [f"• {reader.say(f'friend-say-{question}-{answer}')}" for question, answer in found.items()]
    end = reader.say("friend-danger" if _is_grave(found) else "friend-you-too")
    return "\n".join([reader.say("friend-today"), *lines, "", end])


def _is_grave(found: dict[str, str]) -> bool:
    """Return whether danger is not ruled out."""
    return any(found[question] != "no" for question in friend.DANGER)


def _ways(found: dict[str, str]) -> Rows:
    numbers = [[button("friend-numbers", "helplines")]] if _is_grave(found) else []
    return [*numbers, [button("friend-make-card", "friend-card")], [button("want-counselor", "counselor")]]
