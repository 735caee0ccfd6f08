"""A counselor asks who a student is, and a second counselor decides."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from care.casework import identity_disclosure
from care.casework.messages import CaseworkMessage
from care.model.enums import RevealReason
from care.model.message_kinds import MessageKind
from care.model.outbox_row import Outgoing
from care.model.text_pages import width
from care.ports.unit_of_work import UnitOfWork
from handlers.keyboards.keyboards import Params, Rows, button
from handlers.rendering.relay_requests import NO_PREVIEW, Call
from handlers.request.arguments import chosen
from handlers.request.request import Request
from handlers.wording.dates import MINUTE
from handlers.wording.texts import Facts, Texts


async def ask(request: Request) -> None:
    """Ask the owner of a case why they need the student's account (🪪)."""
    await identity_disclosure.ask(request.work, request.person, request.arg(0))


async def ask_why(request: Request) -> None:
    """Keep the reason from the list and ask for it in words."""
    reason = chosen(RevealReason, request.arg(1))
    await identity_disclosure.ask_why(request.work, request.person, request.arg(0), reason)


async def decide(request: Request) -> None:
    """Keep the second counselor's ✅ or ❌."""
    await identity_disclosure.decide(
        request.work, request.person, request.arg(0), agrees=request.arg(1) == "yes"
    )


async def hold(request: Request) -> None:
    """Do not tell the student now, because that would be dangerous."""
    await identity_disclosure.hold(request.work, request.person, request.arg(0))


async def tell_now(request: Request) -> None:
    """Tell the student, because that is no longer dangerous."""
    await identity_disclosure.tell_now(request.work, request.person, request.arg(0))


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    CaseworkMessage.REVEAL_REASONS: lambda p: [
        [button(f"reveal-{why}", "reveal-why", p["case"], why)] for why in RevealReason
    ],
    CaseworkMessage.REVEAL_ASKED: lambda p: [
        [button("reveal-yes", "reveal-do", p["reveal"], "yes")],
        [button("reveal-no", "reveal-do", p["reveal"], "no")],
    ],
    CaseworkMessage.REVEAL_DONE: lambda p: [[button("reveal-wait", "reveal-hold", p["reveal"])]],
    CaseworkMessage.REVEAL_HELD: lambda p: [[button("reveal-tell", "reveal-tell", p["reveal"])]],
}


async def show_asked(
    texts: Texts, language: str, params: Mapping[str, str | int], work: UnitOfWork, facts: Facts
) -> str:
    """Return who asks about which case and why, as a reason from the list and in words."""
    reveal = await work.cases.reveals.get(str(params["reveal"]))
    case = await work.cases.get(reveal.case) if reveal else None
    if reveal is None or case is None:
        return texts.say(language, CaseworkMessage.REVEAL_GONE)
    return texts.say(
        language,
        CaseworkMessage.REVEAL_ASKED,
        name=await work.people.called(reveal.owner),
        code=case.code,
        cause=texts.say(language, f"reveal-{reveal.reason}"),
        words=await work.cases.reveals.why(reveal.id),
        account_minutes=facts.always()["account_minutes"],
    )


async def identity_call(texts: Texts, language: str, row: Outgoing, work: UnitOfWork) -> Call | None:
    """Build the request that shows the account, with its name as Telegram gives it when the row is sent."""
    found = await identity_disclosure.account(work, row.about)
    if found is None:
        return None
    account, code = found
    words = (
        texts.say(language, "identity", code=code, account_minutes=identity_disclosure.SHOWN // MINUTE),
        texts.say(language, "identity-unnamed"),
        texts.say(language, "identity-open"),
    )
    always = {"chat_id": row.address, "protect_content": True, "link_preview_options": NO_PREVIEW}
    # Asked when it is sent: the name is stored nowhere.
    ask = Call("getChat", {"chat_id": account})
    return Call("sendMessage", always, ask=ask, fill=partial(_filled, always, words, account))


def _filled(
    always: Mapping[str, Any], words: tuple[str, str, str], account: int, chat: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Add the name and @name, as far as Telegram gives them, and two ways to the account.

    A mention opens where Telegram knows that the bot has met the account, the link on some phones only.
    """
    head, unnamed, how = words
    given = " ".join(filter(None, (chat.get("first_name"), chat.get("last_name"))))
    handle = f"@{chat['username']}" if chat.get("username") else ""
    name, number = given or unnamed, str(account)
    before = f"{head}\n{name}\n" + (f"{handle}\n" if handle else "")
    mention = {
        "type": "text_mention",
        "offset": width(f"{head}\n"),
        "length": width(name),
        "user": {"id": account, "is_bot": False, "first_name": name},
    }
    link = {
        "type": "text_link",
        "offset": width(before),
        "length": len(number),
        "url": f"tg://user?id={number}",
    }
    return {**always, "text": f"{before}{number}\n\n{how}", "entities": [mention, link]}
