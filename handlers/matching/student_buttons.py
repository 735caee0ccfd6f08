"""Buttons under what a student reads."""

from collections.abc import Callable

from care.model.enums import Gender, Help, Language, Topic
from care.model.message_kinds import Kind
from handlers.keyboards.keyboards import Params, Rows, button, choices, scale

BUTTONS: dict[Kind, Callable[[Params], Rows]] = {
    Kind.ASK_TOPIC: lambda p: choices("topic", Topic, "topic", p["conversation"]),
    Kind.ASK_TOPIC_KEPT: lambda p: choices("topic", Topic, "topic", p["conversation"]),
    Kind.ASK_MOOD: lambda p: scale("mark", "mood", p["conversation"]),
    Kind.ASK_WISH_GENDER: lambda p: choices("wish", Gender, "wish", p["conversation"], "gender"),
    Kind.ASK_WISH_LANGUAGE: lambda p: choices("language", Language, "wish", p["conversation"], "language"),
    Kind.WISH_UNMET: lambda p: [
        [button("wait-on", "unmet", p["conversation"], "wait")],
        [button("anyone", "unmet", p["conversation"], "anyone")],
    ],
    Kind.WAITING_STILL: lambda _: [
        [button("want-counselor", "counselor")],
        [button("show-resources", "resources")],
    ],
    Kind.ASK_MOOD_AFTER: lambda p: [
        *scale("mark", "mood-after", p["conversation"]),
        [button("another", "another", p["conversation"])],
        [button("key-report", "report", p["conversation"])],
    ],
    Kind.REVIEW_OFFERED: lambda _: [[button("want-counselor", "counselor")]],
    Kind.ASK_HELPED: lambda p: choices("helped", Help, "helped", p["conversation"]),
    Kind.THANKS: lambda p: [[button("write-line", "line", p["conversation"])]] if "conversation" in p else [],
    Kind.ASK_HANDOVER: lambda p: [
        [button("handover-yes", "handover", p["conversation"], "yes")],
        [button("handover-no", "handover", p["conversation"], "no")],
    ],
    Kind.HANDOVER_LOOKING: lambda p: [[button("handover-no", "handover", p["conversation"], "no")]],
    Kind.HARD_LIMIT_STUDENT: lambda p: [[button("want-next", "handover", p["conversation"], "wish")]],
    Kind.OFFER_ANOTHER: lambda p: [[button("another", "instead", p["conversation"])]],
    Kind.STILL_THERE: lambda p: [[button("here-i-am", "still-here", p["conversation"])]],
}
