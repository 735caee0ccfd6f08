"""Handing a case on (📤): to whom, and the colleague's answer."""

from care.casework import handing_on
from care.casework.messages import CaseworkMessage
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from handlers.keyboards.keyboards import Params, Rows, button
from handlers.keyboards.label_widths import INLINE, shortened
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.arguments import number
from handlers.request.request import Request

NAME = INLINE[1] - 2
"""Characters of a name behind its mark."""


async def ask(request: Request) -> None:
    """Ask to whom the case is to go (📤)."""
    await handing_on.ask(request.work, request.person, request.arg(0))


async def offer(request: Request) -> None:
    """Ask the chosen colleague."""
    await handing_on.offer(request.work, request.person, request.arg(0), request.arg(1))


async def answer(request: Request) -> None:
    """Take the case (✅), or not (❌)."""
    if request.arg(2) not in {"yes", "no"}:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await handing_on.answer(
        request.work, request.person, request.arg(0), number(request.arg(1)), yes=request.arg(2) == "yes"
    )


async def show_choice(reader: Reader) -> Shown:
    """Return the colleagues who may have the case, each on a button, and 📤 for whoever takes it next."""
    text = reader.say(CaseworkMessage.HAND_ON_ASK, code=str(reader.params["code"]))
    case = await reader.work.cases.get(str(reader.params["case"]))
    found = await handing_on.colleagues(reader.work, case) if case and case.owner else ()
    page = page_of(reader.params, found, lambda one: one.person)
    opens = Press("hand-on", (str(reader.params["case"]),))
    rows = [
        [
            button(
                "hand-on-call" if one.member.on_call else "hand-on-to",
                *("hand-on-to", str(reader.params["case"]), one.person),
                name=shortened(one.called, NAME),
            )
        ]
        for one in page.here
    ]
    return text, [
        *rows,
        *page.turning(opens, lambda one: one.called),
        [button("release", "release", str(reader.params["case"]))],
    ]


def offered(p: Params) -> Rows:
    """Return the buttons under the question to a colleague."""
    about = (p["case"], p["tenure"])
    return [
        [button("hand-on-yes", "hand-on-do", *about, "yes"), button("say-no", "hand-on-do", *about, "no")]
    ]
