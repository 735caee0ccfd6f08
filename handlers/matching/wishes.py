"""What a student wishes of a supporter: the answers, and the buttons under the questions."""

from collections.abc import Callable

from care.matching import wishes
from care.matching.messages import MatchingMessage
from care.model.enums import Gender, Hold, Language
from care.model.message_kinds import MessageKind
from handlers.keyboards.keyboards import Params, Rows, button, choices
from handlers.request.arguments import choice
from handlers.request.request import Request


def holds() -> Rows:
    """Return buttons for something to do while nobody answers yet."""
    return [
        [button("breathe", "hold", Hold.BREATHE), button("ground", "hold", Hold.GROUND)],
        [button("write-first", "hold", Hold.WRITE)],
    ]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    MatchingMessage.ASK_WISH_GENDER: lambda p: choices("wish", Gender, "wish", p["conversation"], "gender"),
    MatchingMessage.ASK_WISH_LANGUAGE: lambda p: choices(
        "language", Language, "wish", p["conversation"], "language"
    ),
    MatchingMessage.WISH_UNMET: lambda p: [
        [button("wait-on", "unmet", p["conversation"], "wait")],
        [button("anyone", "unmet", p["conversation"], "anyone")],
    ],
    MatchingMessage.WAITING_STILL: lambda _: [
        *holds(),
        [button("want-counselor", "counselor")],
        [button("show-resources", "resources")],
    ],
    MatchingMessage.WAITING_HEARD: lambda p: [
        *holds(),
        *([] if p["counselor"] else [[button("want-counselor", "counselor")]]),
        [button("show-resources", "resources")],
    ],
}


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
