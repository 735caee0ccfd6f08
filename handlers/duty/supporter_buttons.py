"""Buttons under what a supporter reads."""

from collections.abc import Callable

from care.conversation.messages import ConversationMessage
from care.duty.messages import DutyMessage
from care.escalation.messages import EscalationMessage
from care.matching.messages import MatchingMessage
from care.model.enums import Reason, Topic
from care.model.message_kinds import MessageKind
from care.supporters.messages import SupporterMessage
from handlers.keyboards.keyboards import Params, Rows, button, choices, scale


def _duty(p: Params) -> Rows:
    change = button("go-off-duty", "duty", "off") if p["on"] else button("go-on-duty", "duty", "on")
    return [[change], [button("about-me", "about-me")]]


def _debrief(p: Params) -> Rows:
    return [[button("talked-over", "debrief", p["person"], p["conversation"])]]


def _flag_levels(p: Params) -> Rows:
    words = ("concern", "urgent", "emergency")
    levels = [[button(f"level-{word}", "flag-level", p["conversation"], word)] for word in words]
    return [*levels, [button("about-team", "flag-team", p["conversation"])]]


def _knows(p: Params) -> Rows:
    """Return the way out of a talk with somebody whom the supporter knows."""
    return [[button("i-know-them", "recuse", p["conversation"])]]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    DutyMessage.DUTY: _duty,
    DutyMessage.DUTY_ON: lambda _: [[button("go-off-duty", "duty", "off")]],
    DutyMessage.DUTY_OFF: lambda _: [[button("go-on-duty", "duty", "on")]],
    SupporterMessage.CERTIFIED: lambda _: [[button("go-on-duty", "duty", "on")]],
    MatchingMessage.OFFER: lambda p: [
        [button("accept", "offer", p["offer"], "yes"), button("decline", "offer", p["offer"], "no")],
        [button("may-know", "offer", p["offer"], "known")],
    ],
    EscalationMessage.FLAG_RAISED: _flag_levels,
    EscalationMessage.FLAG_RAISED_APART: _flag_levels,
    EscalationMessage.FLAG_UNHEARD: _flag_levels,
    EscalationMessage.ASK_FLAG_REASON: lambda p: choices(
        "category", Reason, "flag-reason", p["conversation"], p["level"]
    ),
    ConversationMessage.HANDOVER_ASKED: _knows,
    ConversationMessage.HANDOVER_WAIT: _knows,
    ConversationMessage.HANDOVER_REFUSED: _knows,
    ConversationMessage.HANDOVER_UNMET: _knows,
    ConversationMessage.ASK_HEAVY: lambda p: scale("load", "check-in", p["conversation"], "heavy"),
    ConversationMessage.ASK_TALKED_ABOUT: lambda p: choices(
        "topic", Topic, "check-in", p["conversation"], "topic"
    ),
    ConversationMessage.ASK_REPORT: lambda p: [
        [button("report-no", "check-in", p["conversation"], "report", "no")],
        [button("report-hard", "check-in", p["conversation"], "report", "hard")],
        [button("report-yes", "check-in", p["conversation"], "report", "yes")],
        [button("key-report", "report", p["conversation"])],
    ],
    DutyMessage.DUTY_ENDING: lambda _: [
        [button("stay-longer", "duty", "longer")],
        [button("go-off-duty", "duty", "off")],
    ],
    SupporterMessage.DEBRIEF: _debrief,
    SupporterMessage.DEBRIEF_ALERT: _debrief,
}
