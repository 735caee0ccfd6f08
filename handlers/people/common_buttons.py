"""Buttons under what everybody reads."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from care.addressing.messages import AddressingMessage
from care.conversation.messages import ConversationMessage
from care.escalation.messages import EscalationMessage
from care.model.enums import Age
from care.model.helplines import Helpline
from care.model.message_kinds import MessageKind
from care.people.messages import PeopleMessage
from care.system.messages import SystemMessage
from handlers.keyboards.keyboards import Params, Rows, button, in_rows, link


def _welcome(p: Params) -> Rows:
    agree = [button("agree", "agree", p["version"], p["language"])]
    return [agree, [button("privacy-more", "privacy")], *_languages(p), [button("key-sos", "sos")]]


def helpline_buttons(links: Sequence[Helpline], *, counselor: bool) -> Rows:
    """Return the buttons under the two helplines: their chats and pages, a counselor, the other numbers."""
    opens = [
        link("helpline-write", one.link, number=one.tapped)
        if one.how == "whatsapp"
        else link("helpline-open", one.link, host=urlsplit(one.link).netloc)
        for one in links
    ]
    asks = [button("want-counselor", "counselor")] if counselor else []
    return [[one] for one in (*opens, *asks, button("helplines-more", "helplines"))]


def _languages(p: Params) -> Rows:
    """Return a button for each language that has texts, two in a row."""
    found = [button(f"language-{one}", "language", one) for one in str(p.get("languages", "id en")).split()]
    return in_rows(found, 2)


def _held(p: Params) -> Rows:
    return [
        [button("send-anyway", "held", p["held"], "send")],
        [button("dont-send", "held", p["held"], "drop")],
    ]


def _private(p: Params) -> Rows:
    return [
        [button("private-yes", "private", p["held"], p["company"], "send")],
        [button("private-no", "private", p["held"], p["company"], "drop")],
    ]


def _choices(p: Params) -> Rows:
    return [
        [button("choose-alias", "focus", conversation, alias=alias)]
        for conversation, alias in p.items()
        if conversation != "language"
    ]


def _for_whom(p: Params) -> Rows:
    """Return a button for the talk, by who is in it, then one for each thing that is open beside it.

    Two of a kind are told apart by whose talk they are about.
    """
    asked, rows = p["whom"], []
    for name, value in p.items():
        what, _, number = name.partition("_")
        if what == "talk":
            company, who, alias = str(value).split(" ", 2)
            rows.append([button("whom-talk", "whom", asked, "talk", number, company, who=who, alias=alias)])
        elif what == "side":
            kind, alias = str(value).split(" ", 1)
            alone = sum(str(other).startswith(f"{kind} ") for other in p.values()) == 1
            label = f"side-{kind}" if alone else f"side-{kind}-of"
            rows.append([button(label, "whom", asked, "side", number, alias=alias)])
    return rows


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    PeopleMessage.WELCOME: _welcome,
    PeopleMessage.WELCOME_KEPT_NOTHING: _welcome,
    PeopleMessage.WELCOME_SHORT: lambda p: [
        [button("agree", "agree", p["version"], p["language"])],
        [button("privacy-more", "privacy")],
        [button("key-sos", "sos")],
    ],
    PeopleMessage.ASK_AGE: lambda _: [
        [button("of-age", "age", Age.ADULT), button("under-age", "age", Age.YOUNGER)],
        [button("key-sos", "sos")],
    ],
    PeopleMessage.COUNSELORS_TALK: lambda _: [
        [button("want-counselor", "counselor")],
        [button("key-sos", "sos")],
    ],
    PeopleMessage.PARENTS_FIRST: lambda _: [
        [button("unsafe-home", "unsafe-home")],
        [button("have-code", "have-code")],
        [button("show-resources", "resources"), button("key-sos", "sos")],
    ],
    PeopleMessage.PARENT_CODES: lambda _: [
        [button("code-for-one", "parent-code", "once")],
        [button("code-for-many", "parent-code", "shared")],
        [button("code-back", "parent-code", "back")],
        [button("codes-void", "parent-code", "void")],
    ],
    PeopleMessage.CODES_SURE: lambda p: [
        [button("team-yes", "parent-code", "void-all", p["asked"]), button("team-no", "team-no")]
    ],
    PeopleMessage.LANGUAGE: _languages,
    PeopleMessage.TO_WHOM: _choices,
    AddressingMessage.FOR_WHOM: _for_whom,
    ConversationMessage.CONTACT_HELD: _held,
    ConversationMessage.VOICE_HELD: _held,
    ConversationMessage.PRIVATE_ASK: _private,
    EscalationMessage.COUNSELOR_OFFERED: lambda _: [[button("want-counselor", "counselor")]],
    EscalationMessage.HELP_A_FRIEND: lambda _: [
        [button("want-counselor", "counselor")],
        [button("friend-begin", "friend")],
    ],
    ConversationMessage.END_ASK: lambda p: [
        [button("end-yes", "end", p["conversation"], "yes")],
        [button("end-no", "end", p["conversation"], "no")],
    ],
    SystemMessage.FORGET_ASK: lambda p: [
        [button("forget-yes", "forget", p["person"], p["asked"], "yes")],
        [button("forget-no", "forget", p["person"], p["asked"], "no")],
    ],
}
