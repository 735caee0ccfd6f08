"""/mydata and /forget, and the words for what is kept of somebody."""

from collections.abc import Mapping
from datetime import datetime

from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.system import forgetting
from care.system.messages import SystemMessage
from handlers.request.request import Request
from handlers.wording.dates import full_date
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]
COUNTED = (
    *("conversations", "readable", "answers", "flags", "cases", "referrals", "reviews", "reports"),
    *("roles", "profile", "training", "certificates", "duties", "debriefs", "watched"),
    *("owned", "notes", "decisions", "record", "pins"),
)
"""The kinds of things that are counted, in the order in which they are told."""


async def show(request: Request) -> None:
    """Show what is kept of the person (/mydata)."""
    await forgetting.tell_holdings(request.work, request.visitor)


async def ask(request: Request) -> None:
    """Ask whether everything is to be forgotten (/forget)."""
    await forgetting.ask(request.work, request.visitor)


async def answer(request: Request) -> None:
    """Keep the ✅ or ❌ to that question."""
    if not request.arg(1).isdecimal():
        raise Refusal(PeopleMessage.BUTTON_GONE)
    yes = request.arg(2) == "yes"
    await forgetting.answer(request.work, request.person, request.arg(0), int(request.arg(1)), yes=yes)


async def list_holdings(texts: Texts, language: str, params: Params, _: UnitOfWork, facts: Facts) -> str:
    """Word a line for each kind of thing that is kept; kinds without anything are left out."""
    lines = [texts.say(language, SystemMessage.MYDATA), texts.say(language, "mydata-address")]
    for kind in ("agreed", "parents"):
        if at := int(params[kind]):
            date = full_date(texts, language, datetime.fromtimestamp(at, facts.zone).date())
            lines.append(texts.say(language, f"mydata-{kind}", date=date))
    said = [kind for kind in ("age", "name") if params[kind]]
    lines += [texts.say(language, f"mydata-{kind}", **{kind: params[kind]}) for kind in said]
    lines += [texts.say(language, f"mydata-{kind}", count=params[kind]) for kind in COUNTED if params[kind]]
    lines.append(texts.say(language, "mydata-passing"))
    return "\n".join([*lines, "", texts.say(language, "mydata-end")])
