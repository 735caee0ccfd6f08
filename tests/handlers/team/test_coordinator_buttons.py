"""Under the code of conduct, and under the question whom to invite."""

import pytest

from care.model.message_kinds import MessageKind
from care.team.messages import TeamMessage
from handlers.keyboards.keyboards import Params
from handlers.team.coordinator_buttons import BUTTONS
from tests.handlers.drawing import stands

LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (TeamMessage.CODE_OF_CONDUCT, {"role": "supporter"}, ["sign-code > sign|supporter"]),
    (TeamMessage.CODE_OF_CONDUCT, {"role": "counselor"}, ["sign-code > sign|counselor"]),
    (
        TeamMessage.DECLINE_SURE,
        {"person": "4evea1000001", "role": "supporter", "asked": 1772452800},
        ["team-yes > decline|4evea1000001|supporter|1772452800 · team-no > team-no"],
    ),
    (TeamMessage.GROUP_CONFIRM, {"pending": "ac7000000001"}, ["group-is-ours > act|ac7000000001|yes"]),
    (
        TeamMessage.INVITE_WHOM,
        {},
        ["invite-supporter > invite|supporter · invite-counselor > invite|counselor"],
    ),
]


@pytest.mark.parametrize(("kind", "params", "rows"), LAYOUTS)
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(BUTTONS[kind](params), rows)
