"""Buttons for counselors who work on a case, and for the people whom they ask."""

from collections.abc import Callable

from care.casework.case_closing import DAYS
from care.casework.messages import CaseworkMessage
from care.conversation.messages import ConversationMessage
from care.escalation.messages import EscalationMessage
from care.model.enums import Outcome
from care.model.message_kinds import MessageKind
from care.model.shadow_review import ANSWERS, QUESTIONS
from care.people.messages import PeopleMessage
from care.supporters.messages import SupporterMessage
from care.team.messages import TeamMessage
from handlers.keyboards.keyboards import Params, Rows, button, in_rows


def _listening(p: Params) -> Rows:
    conversation = p["conversation"]
    return [
        [button("advise", "advise", conversation)],
        [button("stop-listening", "stop-listening", conversation)],
    ]


def _next_step(p: Params) -> Rows:
    """Return the buttons under the end of a long transcript for the case's owner.

    Other parts have no case.
    """
    if "case" not in p:
        return []
    return [
        [button("take-over", "take-over", p["case"]), button("listen", "listen", p["case"])],
        [button("missed", "missed", p["case"])],
    ]


def _referrals(action: str) -> Callable[[Params], Rows]:
    """Return a button for each service of the programme's list; parameters named `to_…` hold the names."""

    def rows(p: Params) -> Rows:
        found = [
            button("choose-alias", action, p["case"], name.removeprefix("to_"), alias=value)
            for name, value in p.items()
            if name.startswith("to_")
        ]
        pairs = in_rows(found, 2)
        return [*pairs, [button("skip", action, p["case"], "skip")]] if action == "referral" else pairs

    return rows


def _follow_up(p: Params) -> Rows:
    days = [button(f"in-days-{n}", "follow-up", p["case"], n) for n in DAYS]
    return [days[:2], days[2:], [button("skip", "follow-up", p["case"], "skip")]]


def _yes_no(action: str, *names: str) -> Callable[[Params], Rows]:
    """Return the buttons of a question to a student about a case."""

    def rows(p: Params) -> Rows:
        about = [p[name] for name in names]
        return [[button("say-yes", action, *about, "yes"), button("say-no", action, *about, "no")]]

    return rows


def _peer_review(p: Params) -> Rows:
    about = (p["conversation"], p["supporter"], QUESTIONS.index(str(p["question"])))
    return [[button(f"seen-{said}", "peer", *about, number)] for number, said in enumerate(ANSWERS)]


def owner_buttons(case: str | int) -> Rows:
    """Return all that the owner can do in an open case."""
    return [
        [button("take-over", "take-over", case)],
        [button("take-over-together", "together", case)],
        [button("listen", "listen", case), button("note", "note", case)],
        [button("advise", "advise-case", case)],
        [button("ask-consent-of", "ask-consent", case)],
        [button("missed", "missed", case)],
        [button("hand-on", "hand-on", case)],
        [button("give-back", "give-back", case), button("reveal", "reveal", case)],
        [button("close", "close", case)],
    ]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    EscalationMessage.CLAIMED: lambda p: owner_buttons(p["case"]),
    ConversationMessage.TALK_ENDED: lambda p: [
        [button("take-over", "take-over", p["case"])],
        [button("missed", "missed", p["case"])],
    ],
    TeamMessage.ON_CALL_STATE: lambda _: [
        [button("go-on-call", "on-call", "on"), button("go-off-call", "on-call", "off")]
    ],
    CaseworkMessage.OWNER_ASKED: lambda p: [
        [button("keep-case", "keep-case", p["case"])],
        [button("take-over", "take-over", p["case"]), button("close", "close", p["case"])],
        [button("release", "release", p["case"])],
    ],
    CaseworkMessage.ASK_OUTCOME: lambda p: in_rows(
        [button(f"outcome-{outcome}", "outcome", p["case"], outcome) for outcome in Outcome], 2
    ),
    EscalationMessage.PHOTOS: lambda p: [
        [button("show-photos", "photos", p["case"], p["first"], p["last"], count=p["count"])]
    ],
    EscalationMessage.TRANSCRIPT: _next_step,
    EscalationMessage.LISTENING: _listening,
    PeopleMessage.ONLY_LISTENING: _listening,
    CaseworkMessage.ASK_REFERRAL: _referrals("referral"),
    CaseworkMessage.ASK_CONSENT_TO: _referrals("consent-to"),
    CaseworkMessage.ASK_FOLLOW_UP: _follow_up,
    SupporterMessage.PEER_REVIEW: _peer_review,
    CaseworkMessage.FOLLOW_UP_DUE: lambda p: (
        [[button("show-notes", "show-notes", p["case"])]] if p["case"] else []
    ),
    CaseworkMessage.REACH_SILENT: lambda p: [
        [button("take-over", "take-over", p["case"]), button("reveal", "reveal", p["case"])]
    ],
    CaseworkMessage.STUDENT_GONE: lambda p: [[button("reveal", "reveal", p["case"])]],
    CaseworkMessage.REACH_ASK: _yes_no("reach", "case"),
    CaseworkMessage.REACH_ASK_BY_NAME: _yes_no("reach", "case"),
    CaseworkMessage.ASK_MAY_WRITE: _yes_no("may-write", "case"),
    CaseworkMessage.FOLLOW_UP_STUDENT: lambda _: [[button("want-counselor", "counselor")]],
}


def watch_buttons(conversation: str) -> Rows:
    """Return the buttons under the card of a new supporter's conversation."""
    return [[button("listen", "watch", conversation)]]


def consult_buttons(thread: str) -> Rows:
    """Return the buttons under a supporter's question in the group while nobody has answered."""
    return [[button("answer-consult", "answer-consult", thread)]]
