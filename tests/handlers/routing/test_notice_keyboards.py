"""Which keys stand under the chat after which notice: each keeps somebody's way on."""

import pytest

from care.model.message_kinds import MessageKind
from handlers.keyboards.keyboards import KEYBOARDS as NAMED
from handlers.routing.renderer import BUTTONS, KEYBOARDS, SCREENS

AFTER: dict[str, set[MessageKind]] = {
    "sos": {MessageKind.SOS_ASK, MessageKind.SOS_ASK_GUEST},
    "student": {
        *(MessageKind.WAITING_PLACE, MessageKind.NOBODY_ON_DUTY, MessageKind.OPENS_LATER),
        *(MessageKind.NO_COUNSELOR, MessageKind.PAIRED_STUDENT, MessageKind.COUNSELOR_HERE),
        *(MessageKind.SUPPORTER_IS_COUNSELOR, MessageKind.LEFT_ALONE, MessageKind.HANDOVER_DONE),
        *(MessageKind.ANOTHER_SOUGHT, MessageKind.PARTNER_LEFT, MessageKind.REACH_WAITS),
    },
    "supporter": {MessageKind.PAIRED_SUPPORTER, MessageKind.BACK_WITH_STUDENT},
    "counselor": {MessageKind.TAKEN_OVER},
    "home": {
        *(MessageKind.ENDED_STUDENT, MessageKind.ENDED_BY_OTHER, MessageKind.CASE_CLOSED_STUDENT),
        *(MessageKind.CLOSED_IN_SILENCE, MessageKind.ENDED_SUPPORTER, MessageKind.STUDENT_MOVED_ON),
        *(MessageKind.COUNSELOR_TAKES_OVER, MessageKind.HANDED_OVER, MessageKind.DUTY_SILENT),
        *(MessageKind.BESIDE_LEFT, MessageKind.GIVEN_BACK, MessageKind.RELEASED, MessageKind.OWNER_SILENT),
        *(MessageKind.OWNER_OUT, MessageKind.CASE_CLOSED, MessageKind.STUDENT_LEFT),
        *(MessageKind.REPORT_THANKS, MessageKind.BLOCKED_NOW),
    },
}


@pytest.mark.parametrize(("name", "kinds"), AFTER.items())
def test_these_notices_and_no_others_bring_this_keyboard(name: str, kinds: set[MessageKind]) -> None:
    assert {kind for kind, keys in KEYBOARDS.items() if keys == name} == kinds
    assert name in NAMED


def test_no_notice_brings_a_keyboard_that_is_not_tried_here() -> None:
    assert set(KEYBOARDS.values()) == set(AFTER)


def test_a_notice_carries_either_buttons_or_keys_for_telegram_takes_one_of_them() -> None:
    assert not set(KEYBOARDS) & (set(BUTTONS) | set(SCREENS))
