"""Buttons for those who work a case, and for whoever they ask."""

from collections.abc import Callable, Mapping

from care.closing import DAYS
from care.notices import Kind
from care.peer_review import ANSWERS, QUESTIONS
from handlers.buttons import Press
from handlers.keyboards import Button, Rows

Params = Mapping[str, str | int]


def _press(label: str, action: str, *args: str | int) -> Button:
    return Button(label, Press(action, tuple(str(arg) for arg in args)))


def _listening(p: Params) -> Rows:
    conversation = p["conversation"]
    return [
        [_press("advise", "advise", conversation)],
        [_press("stop-listening", "stop-listening", conversation)],
    ]


def _next_step(p: Params) -> Rows:
    """Under the end of a long transcript for a case's owner; other parts have no case."""
    if "case" not in p:
        return []
    return [[_press("take-over", "take-over", p["case"]), _press("listen", "listen", p["case"])]]


def _referrals(action: str) -> Callable[[Params], Rows]:
    """The programme's own list: parameters named `to_…` hold its names."""

    def rows(p: Params) -> Rows:
        found = [
            Button(
                "choose-alias", Press(action, (str(p["case"]), name.removeprefix("to_"))), {"alias": value}
            )
            for name, value in p.items()
            if name.startswith("to_")
        ]
        pairs = [found[n : n + 2] for n in range(0, len(found), 2)]
        return [*pairs, [_press("skip", action, p["case"], "skip")]] if action == "referral" else pairs

    return rows


def _follow_up(p: Params) -> Rows:
    days = [_press(f"in-days-{n}", "follow-up", p["case"], n) for n in DAYS]
    return [days[:2], days[2:], [_press("skip", "follow-up", p["case"], "skip")]]


def _yes_no(action: str, *names: str) -> Callable[[Params], Rows]:
    """A question to a student about a case."""

    def rows(p: Params) -> Rows:
        about = [p[name] for name in names]
        return [[_press("say-yes", action, *about, "yes"), _press("say-no", action, *about, "no")]]

    return rows


def _peer_review(p: Params) -> Rows:
    about = (p["conversation"], p["supporter"], QUESTIONS.index(str(p["question"])))
    return [[_press(f"seen-{said}", "peer", *about, number)] for number, said in enumerate(ANSWERS)]


def watch_buttons(conversation: str) -> Rows:
    """Under the card of a new supporter's conversation."""
    return [[_press("listen", "watch", conversation)]]


def consult_buttons(thread: str) -> Rows:
    """Under a supporter's question in the group while nobody has answered."""
    return [[_press("answer-consult", "answer-consult", thread)]]


WORKING_BUTTONS: dict[Kind, Callable[[Params], Rows]] = {
    Kind.PHOTOS: lambda p: [
        [
            Button(
                "show-photos",
                Press("photos", (str(p["case"]), str(p["first"]), str(p["last"]))),
                {"count": p["count"]},
            )
        ]
    ],
    Kind.TRANSCRIPT: _next_step,
    Kind.LISTENING: _listening,
    Kind.ONLY_LISTENING: _listening,
    Kind.ASK_REFERRAL: _referrals("referral"),
    Kind.ASK_CONSENT_TO: _referrals("consent-to"),
    Kind.ASK_FOLLOW_UP: _follow_up,
    Kind.PEER_REVIEW: _peer_review,
    Kind.FOLLOW_UP_DUE: lambda p: [[_press("show-notes", "show-notes", p["case"])]] if p["case"] else [],
    Kind.REACH_ASK: _yes_no("reach", "case"),
    Kind.ASK_MAY_WRITE: _yes_no("may-write", "case"),
    Kind.ASK_CONSENT: _yes_no("consent", "case", "referral"),
    Kind.FOLLOW_UP_STUDENT: lambda _: [[_press("want-counselor", "counselor")]],
}
