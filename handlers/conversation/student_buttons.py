"""Buttons under what a student reads."""

from collections.abc import Callable

from care.conversation.messages import ConversationMessage
from care.model.enums import Help, Topic
from care.model.message_kinds import MessageKind
from handlers.keyboards.keyboards import Params, Rows, button, choices, scale


def _undo(p: Params) -> Rows:
    """Return the way back after 🔚, where there is one."""
    return [[button("undo-end", "undo", p["undo"])]] if "undo" in p else []


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    ConversationMessage.ASK_TOPIC: lambda p: choices("topic", Topic, "topic", p["conversation"]),
    ConversationMessage.ASK_TOPIC_KEPT: lambda p: choices("topic", Topic, "topic", p["conversation"]),
    ConversationMessage.ASK_MOOD: lambda p: scale("mark", "mood", p["conversation"]),
    ConversationMessage.ASK_MOOD_AFTER: lambda p: [
        *scale("mark", "mood-after", p["conversation"]),
        *_undo(p),
        [button("another", "another", p["conversation"])],
        [button("key-report", "report", p["conversation"])],
    ],
    ConversationMessage.LEFT_QUEUE: _undo,
    ConversationMessage.REVIEW_OFFERED: lambda _: [[button("want-counselor", "counselor")]],
    ConversationMessage.ASK_HELPED: lambda p: choices("helped", Help, "helped", p["conversation"]),
    ConversationMessage.ASK_HANDOVER: lambda p: [
        [button("handover-yes", "handover", p["conversation"], "yes")],
        [button("handover-no", "handover", p["conversation"], "no")],
    ],
    ConversationMessage.HANDOVER_LOOKING: lambda p: [
        [button("handover-no", "handover", p["conversation"], "no")]
    ],
    ConversationMessage.HARD_LIMIT_STUDENT: lambda p: [
        [button("want-next", "handover", p["conversation"], "wish")]
    ],
    ConversationMessage.OFFER_ANOTHER: lambda p: [[button("another", "instead", p["conversation"])]],
    ConversationMessage.STILL_THERE: lambda p: [[button("here-i-am", "still-here", p["conversation"])]],
}
