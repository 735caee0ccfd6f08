"""Keys under the chat and buttons under messages, found by their emoji."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from care.fitting import Profile
from care.notices import Kind
from care.vocabulary import Age, Gender, Help, Language, Outcome, Reason, Topic
from handlers.buttons import Press
from handlers.words import Texts

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


Rows = list[list[Button]]


def _press(label: str, action: str, *args: str | int) -> Button:
    return Button(label, Press(action, tuple(str(arg) for arg in args)))


def _scale(label: str, action: str, *args: str | int) -> Rows:
    marks = [_press(f"{label}-{n}", action, *args, n) for n in range(1, 6)]
    return [marks, [_press("skip", action, *args, "skip")]]


def _list(prefix: str, values: type[StrEnum], action: str, *args: str | int, skip: bool = True) -> Rows:
    found = [_press(f"{prefix}-{value}", action, *args, value) for value in values]
    rows = [found[n : n + 2] for n in range(0, len(found), 2)]
    return [*rows, [_press("skip", action, *args, "skip")]] if skip else rows


def _welcome(p: Params) -> Rows:
    agree = [_press("agree", "agree", p["version"], p["language"])]
    return [agree, *_languages(p), [_press("key-sos", "sos")]]


def _languages(p: Params) -> Rows:
    """A button for each language that there are texts in, two in a row."""
    found = [_press(f"language-{one}", "language", one) for one in str(p.get("languages", "id en")).split()]
    return [found[n : n + 2] for n in range(0, len(found), 2)]


def _duty(p: Params) -> Rows:
    change = _press("go-off-duty", "duty", "off") if p["on"] else _press("go-on-duty", "duty", "on")
    return [[change], [_press("about-me", "about-me")]]


def _debrief(p: Params) -> Rows:
    return [[_press("talked-over", "debrief", p["person"], p["conversation"])]]


def _held(p: Params) -> Rows:
    return [
        [_press("send-anyway", "held", p["held"], "send")],
        [_press("dont-send", "held", p["held"], "drop")],
    ]


def _flag_levels(p: Params) -> Rows:
    words = ("concern", "urgent", "emergency")
    return [[_press(f"level-{word}", "flag-level", p["conversation"], word)] for word in words]


def _claim(p: Params) -> Rows:
    return [[_press("claim", "claim", p["case"])]]


def _choices(p: Params) -> Rows:
    return [
        [Button("choose-alias", Press("focus", (conversation,)), {"alias": alias})]
        for conversation, alias in p.items()
        if conversation != "language"
    ]


BUTTONS: dict[Kind, Callable[[Params], Rows]] = {
    Kind.WELCOME: _welcome,
    Kind.WELCOME_KEPT_NOTHING: _welcome,
    Kind.ASK_AGE: lambda _: [
        [_press("of-age", "age", Age.ADULT), _press("under-age", "age", Age.YOUNGER)],
        [_press("key-sos", "sos")],
    ],
    Kind.COUNSELORS_TALK: lambda _: [[_press("want-counselor", "counselor")], [_press("key-sos", "sos")]],
    Kind.PARENTS_FIRST: lambda _: [
        [_press("have-code", "have-code")],
        [_press("show-resources", "resources"), _press("key-sos", "sos")],
    ],
    Kind.PARENT_CODES: lambda _: [
        [_press("code-for-one", "parent-code", "once")],
        [_press("code-for-many", "parent-code", "shared")],
        [_press("codes-void", "parent-code", "void")],
    ],
    Kind.LANGUAGE: _languages,
    Kind.TO_WHOM: _choices,
    Kind.ASK_TOPIC: lambda p: _list("topic", Topic, "topic", p["conversation"]),
    Kind.ASK_TOPIC_KEPT: lambda p: _list("topic", Topic, "topic", p["conversation"]),
    Kind.ASK_MOOD: lambda p: _scale("mark", "mood", p["conversation"]),
    Kind.ASK_WISH_GENDER: lambda p: _list("wish", Gender, "wish", p["conversation"], "gender"),
    Kind.ASK_WISH_LANGUAGE: lambda p: _list("language", Language, "wish", p["conversation"], "language"),
    Kind.WISH_UNMET: lambda p: [
        [_press("wait-on", "unmet", p["conversation"], "wait")],
        [_press("anyone", "unmet", p["conversation"], "anyone")],
    ],
    Kind.WAITING_STILL: lambda _: [
        [_press("want-counselor", "counselor")],
        [_press("show-resources", "resources")],
    ],
    Kind.ASK_MOOD_AFTER: lambda p: [
        *_scale("mark", "mood-after", p["conversation"]),
        [_press("another", "another", p["conversation"])],
        [_press("key-report", "report", p["conversation"])],
    ],
    Kind.REVIEW_OFFERED: lambda _: [[_press("want-counselor", "counselor")]],
    Kind.ASK_HELPED: lambda p: _list("helped", Help, "helped", p["conversation"]),
    Kind.CONTACT_HELD: _held,
    Kind.VOICE_HELD: _held,
    Kind.COUNSELOR_OFFERED: lambda _: [[_press("want-counselor", "counselor")]],
    Kind.DUTY: _duty,
    Kind.DUTY_ON: lambda _: [[_press("go-off-duty", "duty", "off")]],
    Kind.DUTY_OFF: lambda _: [[_press("go-on-duty", "duty", "on")]],
    Kind.CERTIFIED: lambda _: [[_press("go-on-duty", "duty", "on")]],
    Kind.OFFER: lambda p: [
        [_press("accept", "offer", p["offer"], "yes"), _press("decline", "offer", p["offer"], "no")],
        [_press("may-know", "offer", p["offer"], "known")],
    ],
    Kind.FLAG_RAISED: _flag_levels,
    Kind.FLAG_UNHEARD: _flag_levels,
    Kind.ASK_FLAG_REASON: lambda p: _list("category", Reason, "flag-reason", p["conversation"], p["level"]),
    Kind.ASK_HEAVY: lambda p: _scale("load", "check-in", p["conversation"], "heavy"),
    Kind.ASK_TALKED_ABOUT: lambda p: _list("topic", Topic, "check-in", p["conversation"], "topic"),
    Kind.ASK_REPORT: lambda p: [
        [_press("report-no", "check-in", p["conversation"], "report", "no")],
        [_press("report-hard", "check-in", p["conversation"], "report", "hard")],
        [_press("report-yes", "check-in", p["conversation"], "report", "yes")],
        [_press("key-report", "report", p["conversation"])],
    ],
    Kind.DUTY_ENDING: lambda _: [
        [_press("stay-longer", "duty", "longer")],
        [_press("go-off-duty", "duty", "off")],
    ],
    Kind.ASK_HANDOVER: lambda p: [
        [_press("handover-yes", "handover", p["conversation"], "yes")],
        [_press("handover-no", "handover", p["conversation"], "no")],
    ],
    Kind.HANDOVER_LOOKING: lambda p: [[_press("handover-no", "handover", p["conversation"], "no")]],
    Kind.HARD_LIMIT_STUDENT: lambda p: [[_press("want-next", "handover", p["conversation"], "wish")]],
    Kind.OFFER_ANOTHER: lambda p: [[_press("another", "instead", p["conversation"])]],
    Kind.STILL_THERE: lambda p: [[_press("here-i-am", "still-here", p["conversation"])]],
    Kind.FORGET_ASK: lambda p: [
        [_press("forget-yes", "forget", p["person"], p["asked"], "yes")],
        [_press("forget-no", "forget", p["person"], p["asked"], "no")],
    ],
    Kind.DEBRIEF: _debrief,
    Kind.DEBRIEF_ALERT: _debrief,
    Kind.CODE_OF_CONDUCT: lambda p: [[_press("sign-code", "sign", p["role"])]],
    Kind.INVITE_WHOM: lambda _: [
        [_press("invite-supporter", "invite", "supporter"), _press("invite-counselor", "invite", "counselor")]
    ],
    Kind.ALERT: _claim,
    Kind.CLAIMED: lambda p: [
        [_press("listen", "listen", p["case"]), _press("take-over", "take-over", p["case"])],
        [_press("take-over-together", "together", p["case"])],
        [_press("advise", "advise-case", p["case"]), _press("note", "note", p["case"])],
        [_press("ask-consent-of", "ask-consent", p["case"])],
        [_press("give-back", "give-back", p["case"]), _press("close", "close", p["case"])],
        [_press("release", "release", p["case"])],
        [_press("reveal", "reveal", p["case"])],
    ],
    Kind.LEVEL_RISEN: lambda p: [[_press("take-over", "take-over", p["case"])]],
    Kind.RUNG: _claim,
    Kind.RUNG_RISEN: _claim,
    Kind.RUNG_RELEASED: _claim,
    Kind.OWNER_ASKED: lambda p: [
        [_press("keep-case", "keep-case", p["case"])],
        [_press("take-over", "take-over", p["case"]), _press("close", "close", p["case"])],
        [_press("release", "release", p["case"])],
    ],
    Kind.ASK_OUTCOME: lambda p: _list("outcome", Outcome, "outcome", p["case"], skip=False),
}


def applicant_buttons(person: str, role: str, *, signed: bool, untrained: bool) -> Rows:
    """Under an applicant's card: accept or decline; later, training done."""
    if signed and role == "supporter":
        return [
            [_press("accept-trained", "decide", person, role, "trained")],
            [_press("accept-untrained", "decide", person, role, "later")],
            [_press("decline-applicant", "decide", person, role, "no")],
        ]
    if signed:
        return [
            [_press("accept-counselor", "decide", person, role, "later")],
            [_press("decline-applicant", "decide", person, role, "no")],
        ]
    return [[_press("training-done", "certify", person)]] if untrained else []


def profile_buttons(texts: Texts, language: str, profile: Profile) -> Rows:
    """What a supporter may say of themselves; what is said is marked."""

    def button(label: str, part: str, value: str, *, said: bool) -> Button:
        press = Press("profile", (part, value))
        return Button("said", press, {"what": texts.say(language, label)}) if said else Button(label, press)

    topics = [
        button(f"topic-{t}", "topic", t, said=t in profile.topics) for t in Topic if t is not Topic.OTHER
    ]
    return [
        *(topics[n : n + 2] for n in range(0, len(topics), 2)),
        [button(f"gender-{g}", "gender", g, said=g is profile.gender) for g in Gender],
        [button(f"language-{one}", "language", one, said=one in profile.languages) for one in Language],
    ]


def further_buttons(further: str) -> Rows:
    """Under the question whether two may meet once more."""
    return [[_press("let-meet", "further", further, "yes"), _press("not-now", "further", further, "no")]]


def review_buttons(review: str) -> Rows:
    """Under a care review."""
    return [[_press("offer-talk", "review", review, "offer"), _press("no-need", "review", review, "none")]]


def case_buttons(case: str, *, taken: bool = False) -> Rows:
    """Under the card of a case that is not closed: any counselor may read along, one may take it."""
    listen = _press("listen", "listen", case)
    return [[listen] if taken else [_press("claim", "claim", case), listen]]


def reply_keyboard(texts: Texts, language: str, name: str) -> dict[str, Any]:
    """The keyboard under a chat, as Telegram takes it."""
    rows = [[{"text": texts.say(language, key.text)} for key in row] for row in KEYBOARDS[name]]
    return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}


def labels(texts: Texts) -> dict[str, Key]:
    """What a tapped key sends, in every language, and the bare emoji."""
    known: dict[str, Key] = {}
    for key in Key:
        known[key.value] = known[key.value.rstrip("\ufe0f")] = key
        known.update({texts.say(language, key.text): key for language in texts.languages})
    return known
