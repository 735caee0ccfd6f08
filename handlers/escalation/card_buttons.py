"""Buttons under cards; they change with what the card shows."""

from care.model.enums import Gender, Language, Topic
from care.model.match_rules import Profile
from handlers.keyboards.keyboards import Button, Rows, button, in_rows
from handlers.wording.texts import Texts


def applicant_buttons(person: str, role: str, *, signed: bool, untrained: bool) -> Rows:
    """Return the buttons under an applicant's card: accept or decline; later, training done."""
    if signed and role == "supporter":
        return [
            [button("accept-trained", "decide", person, role, "trained")],
            [button("accept-untrained", "decide", person, role, "later")],
            [button("decline-applicant", "decide", person, role, "no")],
        ]
    if signed:
        return [
            [button("accept-counselor", "decide", person, role, "later")],
            [button("decline-applicant", "decide", person, role, "no")],
        ]
    return [[button("training-done", "certify", person)]] if untrained else []


def profile_buttons(texts: Texts, language: str, profile: Profile) -> Rows:
    """Return a button for each thing that a supporter may say of themselves; what is said is marked."""

    def choice(label: str, part: str, value: str, *, said: bool) -> Button:
        if said:
            return button("said", "profile", part, value, what=texts.say(language, label))
        return button(label, "profile", part, value)

    topics = [
        choice(f"topic-{t}", "topic", t, said=t in profile.topics) for t in Topic if t is not Topic.OTHER
    ]
    return [
        *in_rows(topics, 2),
        [choice(f"gender-{g}", "gender", g, said=g is profile.gender) for g in Gender],
        [choice(f"language-{one}", "language", one, said=one in profile.languages) for one in Language],
    ]


def further_buttons(further: str) -> Rows:
    """Return the buttons under the question whether two may meet once more."""
    return [[button("let-meet", "further", further, "yes"), button("not-now", "further", further, "no")]]


def review_buttons(review: str) -> Rows:
    """Return the buttons under a care review."""
    return [[button("offer-talk", "review", review, "offer"), button("no-need", "review", review, "none")]]


def case_buttons(case: str, *, taken: bool = False) -> Rows:
    """Return the buttons under an open case's card: any counselor may read along, one may take it."""
    listen = button("listen", "listen", case)
    return [[listen] if taken else [button("claim", "claim", case), listen]]


def claim_buttons(case: str) -> Rows:
    """Return the button under an alert for a case that nobody has."""
    return [[button("claim", "claim", case)]]


def asked_buttons(case: str) -> Rows:
    """Return the buttons under the question whether somebody of the team is accused."""
    return [
        *claim_buttons(case),
        [button("accused-yes", "accused-so", case, "yes")],
        [button("accused-no", "accused-so", case, "no")],
    ]


def take_over_buttons(case: str) -> Rows:
    """Return the button under what tells a case's owner that there is more."""
    return [[button("take-over", "take-over", case)]]
