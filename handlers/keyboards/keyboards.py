"""Keys under the chat and buttons under messages, found by their emoji."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from care.detection.normalize import simplify
from care.model.enums import Age, Gender, Help, Language, Reason, Topic
from care.model.message_kinds import Kind
from handlers.keyboards.signed_buttons import Press
from handlers.wording.texts import Texts

Params = Mapping[str, str | int]


class Key(StrEnum):
    """Keys of the reply keyboards; recognised by label in every language, or by the bare emoji."""

    TALK = "💬"
    COUNSELOR = "🧑‍🏫"
    RESOURCES = "📚"
    SOS = "🆘"
    SOS_YES = "✅"
    SOS_NO = "❌"
    END = "🔚"
    FLAG = "🚩"
    HANDOVER = "🤝"
    CONSULT = "🧭"
    GIVE_BACK = "↩️"
    CLOSE = "☑️"
    REPORT = "🚫"

    @property
    def text(self) -> str:
        """The key of its label among the texts."""
        return f"key-{self.name.lower().replace('_', '-')}"


KEYBOARDS: dict[str, tuple[tuple[Key, ...], ...]] = {
    "start": ((Key.SOS,),),
    "home": ((Key.TALK,), (Key.COUNSELOR, Key.RESOURCES), (Key.SOS,)),
    "student": ((Key.SOS, Key.END),),
    "supporter": ((Key.FLAG, Key.CONSULT), (Key.HANDOVER, Key.END)),
    "counselor": ((Key.GIVE_BACK, Key.CLOSE),),
    "sos": ((Key.SOS_YES,), (Key.SOS_NO,)),
}

KEYS_UNDER: dict[Kind, str] = {
    Kind.SOS_ASK: "sos",
    Kind.SOS_ASK_GUEST: "sos",
    Kind.WAITING_PLACE: "student",
    Kind.NOBODY_ON_DUTY: "student",
    Kind.OPENS_LATER: "student",
    Kind.NO_COUNSELOR: "student",
    Kind.PAIRED_STUDENT: "student",
    Kind.COUNSELOR_HERE: "student",
    Kind.SUPPORTER_IS_COUNSELOR: "student",
    Kind.LEFT_ALONE: "student",
    Kind.ENDED_STUDENT: "home",
    Kind.ENDED_BY_OTHER: "home",
    Kind.CASE_CLOSED_STUDENT: "home",
    Kind.REPORT_THANKS: "home",
    Kind.BLOCKED_NOW: "home",
    Kind.PAIRED_SUPPORTER: "supporter",
    Kind.BACK_WITH_STUDENT: "supporter",
    Kind.ENDED_SUPPORTER: "home",
    Kind.STUDENT_MOVED_ON: "home",
    Kind.COUNSELOR_TAKES_OVER: "home",
    Kind.HANDOVER_DONE: "student",
    Kind.ANOTHER_SOUGHT: "student",
    Kind.PARTNER_LEFT: "student",
    Kind.CLOSED_IN_SILENCE: "home",
    Kind.HANDED_OVER: "home",
    Kind.DUTY_SILENT: "home",
    Kind.TAKEN_OVER: "counselor",
    Kind.REACH_WAITS: "student",
    Kind.GIVEN_BACK: "home",
    Kind.BESIDE_LEFT: "home",
    Kind.RELEASED: "home",
    Kind.OWNER_SILENT: "home",
    Kind.OWNER_OUT: "home",
    Kind.CASE_CLOSED: "home",
    Kind.STUDENT_LEFT: "home",
}
"""Where a notice does not say itself (its parameter `keys`) which keyboard belongs under it."""


@dataclass(frozen=True, slots=True)
class Button:
    """One button: the key of its label, the label's parameters, and what it does."""

    label: str
    press: Press
    params: Params | None = None


GOES_ON = {
    *(Kind.ASIDE_OF_COUNSELOR, Kind.ASIDE_OF_SUPPORTER),
    *(Kind.CONSULT_SENT, Kind.CONSULT_REPEATED),
}
"""What tells somebody who may answer, or add something, and need not."""
Rows = list[list[Button]]


def button(label: str, action: str, *args: str | int, **shown: str | int) -> Button:
    """A button whose label may show something of its own."""
    return Button(label, Press(action, tuple(str(arg) for arg in args)), shown)


def in_rows(buttons: list[Button], width: int) -> Rows:
    """Side by side, so many in a row."""
    return [buttons[n : n + width] for n in range(0, len(buttons), width)]


def _scale(label: str, action: str, *args: str | int) -> Rows:
    marks = [button(f"{label}-{n}", action, *args, n) for n in range(1, 6)]
    return [marks, [button("skip", action, *args, "skip")]]


def _list(prefix: str, values: type[StrEnum], action: str, *args: str | int) -> Rows:
    found = [button(f"{prefix}-{value}", action, *args, value) for value in values]
    return [*in_rows(found, 2), [button("skip", action, *args, "skip")]]


def _welcome(p: Params) -> Rows:
    agree = [button("agree", "agree", p["version"], p["language"])]
    return [agree, *_languages(p), [button("key-sos", "sos")]]


def _languages(p: Params) -> Rows:
    """A button for each language that there are texts in, two in a row."""
    found = [button(f"language-{one}", "language", one) for one in str(p.get("languages", "id en")).split()]
    return in_rows(found, 2)


def _duty(p: Params) -> Rows:
    change = button("go-off-duty", "duty", "off") if p["on"] else button("go-on-duty", "duty", "on")
    return [[change], [button("about-me", "about-me")]]


def _debrief(p: Params) -> Rows:
    return [[button("talked-over", "debrief", p["person"], p["conversation"])]]


def _held(p: Params) -> Rows:
    return [
        [button("send-anyway", "held", p["held"], "send")],
        [button("dont-send", "held", p["held"], "drop")],
    ]


def _flag_levels(p: Params) -> Rows:
    words = ("concern", "urgent", "emergency")
    levels = [[button(f"level-{word}", "flag-level", p["conversation"], word)] for word in words]
    return [*levels, [button("about-team", "flag-team", p["conversation"])]]


def _choices(p: Params) -> Rows:
    return [
        [button("choose-alias", "focus", conversation, alias=alias)]
        for conversation, alias in p.items()
        if conversation != "language"
    ]


def _for_whom(p: Params) -> Rows:
    """The talk by who is in it, then what is open beside it; two of a kind by whose talk they are about."""
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


def way_out(kind: Kind, side: str | int) -> Rows:
    """Inside a talk, under what is asked or told beside it: what is written next is for the talk again."""
    return [[button("side-done" if kind in GOES_ON else "side-over", "side", side)]]


BUTTONS: dict[Kind, Callable[[Params], Rows]] = {
    Kind.WELCOME: _welcome,
    Kind.WELCOME_KEPT_NOTHING: _welcome,
    Kind.ASK_AGE: lambda _: [
        [button("of-age", "age", Age.ADULT), button("under-age", "age", Age.YOUNGER)],
        [button("key-sos", "sos")],
    ],
    Kind.COUNSELORS_TALK: lambda _: [[button("want-counselor", "counselor")], [button("key-sos", "sos")]],
    Kind.PARENTS_FIRST: lambda _: [
        [button("unsafe-home", "unsafe-home")],
        [button("have-code", "have-code")],
        [button("show-resources", "resources"), button("key-sos", "sos")],
    ],
    Kind.PARENT_CODES: lambda _: [
        [button("code-for-one", "parent-code", "once")],
        [button("code-for-many", "parent-code", "shared")],
        [button("codes-void", "parent-code", "void")],
    ],
    Kind.LANGUAGE: _languages,
    Kind.TO_WHOM: _choices,
    Kind.FOR_WHOM: _for_whom,
    Kind.ASK_TOPIC: lambda p: _list("topic", Topic, "topic", p["conversation"]),
    Kind.ASK_TOPIC_KEPT: lambda p: _list("topic", Topic, "topic", p["conversation"]),
    Kind.ASK_MOOD: lambda p: _scale("mark", "mood", p["conversation"]),
    Kind.ASK_WISH_GENDER: lambda p: _list("wish", Gender, "wish", p["conversation"], "gender"),
    Kind.ASK_WISH_LANGUAGE: lambda p: _list("language", Language, "wish", p["conversation"], "language"),
    Kind.WISH_UNMET: lambda p: [
        [button("wait-on", "unmet", p["conversation"], "wait")],
        [button("anyone", "unmet", p["conversation"], "anyone")],
    ],
    Kind.WAITING_STILL: lambda _: [
        [button("want-counselor", "counselor")],
        [button("show-resources", "resources")],
    ],
    Kind.ASK_MOOD_AFTER: lambda p: [
        *_scale("mark", "mood-after", p["conversation"]),
        [button("another", "another", p["conversation"])],
        [button("key-report", "report", p["conversation"])],
    ],
    Kind.REVIEW_OFFERED: lambda _: [[button("want-counselor", "counselor")]],
    Kind.ASK_HELPED: lambda p: _list("helped", Help, "helped", p["conversation"]),
    Kind.THANKS: lambda p: [[button("write-line", "line", p["conversation"])]] if "conversation" in p else [],
    Kind.CONTACT_HELD: _held,
    Kind.VOICE_HELD: _held,
    Kind.COUNSELOR_OFFERED: lambda _: [[button("want-counselor", "counselor")]],
    Kind.HELP_A_FRIEND: lambda _: [[button("want-counselor", "counselor")]],
    Kind.HELPLINES: lambda p: [[button("want-counselor", "counselor")]] if "counselor" in p else [],
    Kind.DUTY: _duty,
    Kind.DUTY_ON: lambda _: [[button("go-off-duty", "duty", "off")]],
    Kind.DUTY_OFF: lambda _: [[button("go-on-duty", "duty", "on")]],
    Kind.CERTIFIED: lambda _: [[button("go-on-duty", "duty", "on")]],
    Kind.OFFER: lambda p: [
        [button("accept", "offer", p["offer"], "yes"), button("decline", "offer", p["offer"], "no")],
        [button("may-know", "offer", p["offer"], "known")],
    ],
    Kind.FLAG_RAISED: _flag_levels,
    Kind.FLAG_RAISED_APART: _flag_levels,
    Kind.FLAG_UNHEARD: _flag_levels,
    Kind.ASK_FLAG_REASON: lambda p: _list("category", Reason, "flag-reason", p["conversation"], p["level"]),
    Kind.ASK_HEAVY: lambda p: _scale("load", "check-in", p["conversation"], "heavy"),
    Kind.ASK_TALKED_ABOUT: lambda p: _list("topic", Topic, "check-in", p["conversation"], "topic"),
    Kind.ASK_REPORT: lambda p: [
        [button("report-no", "check-in", p["conversation"], "report", "no")],
        [button("report-hard", "check-in", p["conversation"], "report", "hard")],
        [button("report-yes", "check-in", p["conversation"], "report", "yes")],
        [button("key-report", "report", p["conversation"])],
    ],
    Kind.DUTY_ENDING: lambda _: [
        [button("stay-longer", "duty", "longer")],
        [button("go-off-duty", "duty", "off")],
    ],
    Kind.ASK_HANDOVER: lambda p: [
        [button("handover-yes", "handover", p["conversation"], "yes")],
        [button("handover-no", "handover", p["conversation"], "no")],
    ],
    Kind.HANDOVER_LOOKING: lambda p: [[button("handover-no", "handover", p["conversation"], "no")]],
    Kind.HARD_LIMIT_STUDENT: lambda p: [[button("want-next", "handover", p["conversation"], "wish")]],
    Kind.OFFER_ANOTHER: lambda p: [[button("another", "instead", p["conversation"])]],
    Kind.STILL_THERE: lambda p: [[button("here-i-am", "still-here", p["conversation"])]],
    Kind.FORGET_ASK: lambda p: [
        [button("forget-yes", "forget", p["person"], p["asked"], "yes")],
        [button("forget-no", "forget", p["person"], p["asked"], "no")],
    ],
    Kind.DEBRIEF: _debrief,
    Kind.DEBRIEF_ALERT: _debrief,
    Kind.CODE_OF_CONDUCT: lambda p: [[button("sign-code", "sign", p["role"])]],
    Kind.INVITE_WHOM: lambda _: [
        [button("invite-supporter", "invite", "supporter"), button("invite-counselor", "invite", "counselor")]
    ],
}


def reply_keyboard(texts: Texts, language: str, name: str) -> dict[str, Any]:
    """The keyboard under a chat, as Telegram takes it."""
    rows = [[{"text": texts.say(language, key.text)} for key in row] for row in KEYBOARDS[name]]
    return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}


def spelled(text: str) -> str:
    """A label however a phone sends it: without variation signs and case, with single plain blanks."""
    return " ".join(simplify(text)[0].split())


BARE = {spelled(key): key for key in Key}
"""Keys by their emoji alone."""


def labels(texts: Texts) -> dict[str, Key]:
    """What a tapped key sends, in every language, as it is worded and as `spelled`; and the bare emoji."""
    worded = {texts.say(language, key.text): key for language in texts.languages for key in Key}
    return {**worded, **{spelled(label): key for label, key in worded.items()}, **BARE}
