"""/mydata and /forget, and how what is kept of somebody reads."""

from collections.abc import Mapping
from datetime import UTC, datetime

from care.model.message_kinds import Kind, Refusal
from care.ports.work import Work
from care.system import forgetting
from handlers.request.request import Visit
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]
COUNTED = ("conversations", "readable", "answers", "flags", "duties", "certificates")


async def show(visit: Visit) -> None:
    """/mydata."""
    await forgetting.tell_holdings(visit.work, visit.visitor)


async def ask(visit: Visit) -> None:
    """/forget."""
    await forgetting.ask(visit.work, visit.visitor)


async def answer(visit: Visit) -> None:
    """✅ or ❌ under the question."""
    if not visit.arg(1).isdecimal():
        raise Refusal(Kind.BUTTON_GONE)
    yes = visit.arg(2) == "yes"
    await forgetting.answer(visit.work, visit.person, visit.arg(0), int(visit.arg(1)), yes=yes)


async def list_holdings(texts: Texts, language: str, params: Params, _: Work, facts: Facts) -> str:
    """A line for each kind of thing that is kept; what there is none of is left out."""
    lines = [texts.say(language, Kind.MYDATA), texts.say(language, "mydata-address")]
    if agreed := int(params["agreed"]):
        date = f"{datetime.fromtimestamp(agreed, UTC).astimezone(facts.zone):%d-%m-%Y}"
        lines.append(texts.say(language, "mydata-agreed", date=date))
    if name := params["name"]:
        lines.append(texts.say(language, "mydata-name", name=name))
    lines += [texts.say(language, f"mydata-{kind}", count=params[kind]) for kind in COUNTED if params[kind]]
    return "\n".join([*lines, "", texts.say(language, "mydata-end")])
