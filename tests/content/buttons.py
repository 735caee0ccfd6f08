"""Every set of buttons that somebody can see, and the emoji by which each is found."""

import re
from collections.abc import Iterator

from care.addressing.messages import AddressingMessage
from care.addressing.subjects import PROMPTS
from care.casework.messages import CaseworkMessage
from care.model.acts import Keypad, KeypadStage
from care.model.match_rules import Profile
from care.people.messages import PeopleMessage
from config.loading.helplines import load_helplines
from handlers.casework.case_buttons import consult_buttons, watch_buttons
from handlers.conduct.accusations import instead_buttons
from handlers.escalation.card_buttons import (
    applicant_buttons,
    asked_buttons,
    case_buttons,
    further_buttons,
    profile_buttons,
    review_buttons,
)
from handlers.keyboards.keyboards import KEYBOARDS, Key, Rows, way_out
from handlers.people.common_buttons import helpline_buttons
from handlers.privilege.keypads import keypad_buttons
from handlers.routing.renderer import BUTTONS
from handlers.training import training_buttons
from tests.content.reading import KEYS, SAID, said
from tests.sources import sources
from tests.virtual import NOON

PRESSED: dict[str, str | int] = {
    "version": 1,
    "counselor": 0,
    "language": "id",
    "conversation": "c",
    "company": "0123abcd",
    "held": "h",
    "case": "k",
    "named": "p",
    "offer": "o",
    "level": "urgent",
    "role": "supporter",
    "person": "p",
    "referral": "r",
    "to_r": "R",
    "question": "listening",
    "supporter": "s",
    "count": 3,
    "first": 1,
    "last": 2,
    "slot": "s",
    "day": "20260302",
    "giver": "g",
    "asked": 1,
    "chosen": "0 19 1140 120",
    "tenure": 1,
    "report": "r",
    "reveal": "v",
    "about": "c",
    "number": 0,
    "reason": "else",
    "0": "Biru Rusa",
    "undo": "c",
    "two": 1,
    "seconds": 1,
    "pending": "a",
}


SIDES = (
    ("counselor", "counselor"),
    ("supporter", "supporter"),
    *((side,) for side in ("counselor", "supporter", *(one for one in PROMPTS if not one.lasts))),
)
"""What may be open beside a talk: two threads, or one of anything."""


def button_sets() -> Iterator[Rows]:
    for kind, make in BUTTONS.items():
        if kind in training_buttons.BUTTONS:
            continue
        if kind is PeopleMessage.TO_WHOM:
            yield make({"c1": "Biru Rusa"})
        elif kind is AddressingMessage.FOR_WHOM:
            for sides in SIDES:
                shown = {f"side_{number}": f"{side} Biru Rusa" for number, side in enumerate(sides)}
                yield make({"whom": "q", "talk_c": "0123abcd one Biru Rusa", **shown})
        else:
            yield from (make({**PRESSED, "on": on}) for on in (0, 1))
    yield case_buttons("k")
    yield instead_buttons("k", "student")
    yield asked_buttons("k")
    yield further_buttons("f")
    yield consult_buttons("t")
    yield from (way_out(kind, 1) for kind in (CaseworkMessage.CONSULT_ASK, CaseworkMessage.CONSULT_SENT))
    yield watch_buttons("c")
    yield review_buttons("r")
    yield keypad_buttons(Keypad("k", "p", KeypadStage.ENTER, tuple("abcdefghij"), NOON))
    yield helpline_buttons(load_helplines(), counselor=True)
    yield profile_buttons(SAID["school"], "id", Profile())
    for role in ("supporter", "counselor"):
        yield applicant_buttons("p", role, signed=True, untrained=False)
    yield applicant_buttons("p", "supporter", signed=False, untrained=True)


def label_sets() -> list[list[str]]:
    inline = [list({button.label: 0 for row in rows for button in row}) for rows in button_sets()]
    under = [[key.text for row in rows for key in row] for rows in KEYBOARDS.values()]
    return inline + under


LABEL_SETS = label_sets()
LABELS = sorted({label for labels_of in LABEL_SETS for label in labels_of})
WRITTEN = set(re.findall(r'button\(\s*"([a-z-]+)"', "\n".join(sources("handlers").values())))
"""Labels that stand in the code, also of buttons that only a screen shows."""
LABELLED = sorted({*LABELS, *WRITTEN, *(key for key in KEYS if key.startswith("side-"))})


def emoji_of(text: str) -> str:
    """The emoji with which a label begins, or nothing."""
    first = text.split(maxsplit=1)[0]
    return "" if any(letter.isalnum() for letter in first) else first


BEGINS = {label: emoji_of(said("id", label)) for label in LABELLED} | {key.text: key.value for key in Key}
"""The emoji by which people, checks and the code find a button, if it has one; the same in every language."""
MARKS = set(filter(None, BEGINS.values()))
