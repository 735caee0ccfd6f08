"""Under the questions about wishes, and while a student waits."""

import pytest

from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from handlers.keyboards.keyboards import Params
from handlers.matching.wishes import BUTTONS, holds
from tests.handlers.drawing import drawn, read, stands

TALK: Params = {"conversation": "0c0nversat10"}
C = "0c0nversat10"
HOLDS = ["breathe > hold|breathe · ground > hold|ground", "write-first > hold|write"]
LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (
        MatchingMessage.ASK_WISH_GENDER,
        TALK,
        [
            f"wish-woman > wish|{C}|gender|woman · wish-man > wish|{C}|gender|man",
            f"skip > wish|{C}|gender|skip",
        ],
    ),
    (
        MatchingMessage.ASK_WISH_LANGUAGE,
        TALK,
        [
            f"language-id > wish|{C}|language|id · language-en > wish|{C}|language|en",
            f"skip > wish|{C}|language|skip",
        ],
    ),
    (MatchingMessage.WISH_UNMET, TALK, [f"wait-on > unmet|{C}|wait", f"anyone > unmet|{C}|anyone"]),
    (MatchingMessage.WAITING_STILL, {}, [*HOLDS, "want-counselor > counselor", "show-resources > resources"]),
    (
        MatchingMessage.WAITING_HEARD,
        {"counselor": 0},
        [*HOLDS, "want-counselor > counselor", "show-resources > resources"],
    ),
    (MatchingMessage.WAITING_HEARD, {"counselor": 1}, [*HOLDS, "show-resources > resources"]),
]


@pytest.mark.parametrize(("kind", "params", "rows"), LAYOUTS)
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(BUTTONS[kind](params), rows)


@pytest.mark.parametrize(("language", "skip"), [("id", "⏭ Lewati"), ("en", "⏭ Skip")])
def test_a_wish_can_be_skipped_in_its_last_row(language: str, skip: str) -> None:
    assert read(BUTTONS[MatchingMessage.ASK_WISH_GENDER](TALK), language)[-1][0] == skip


def test_something_to_hold_on_to_stands_alone_too() -> None:
    assert drawn(holds()) == HOLDS
