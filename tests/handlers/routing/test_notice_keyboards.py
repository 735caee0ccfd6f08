"""Which keys stand under the chat after which notice: each keeps somebody's way on."""

import pytest

from care.casework.messages import CaseworkMessage
from care.conduct.messages import ConductMessage
from care.conversation.messages import ConversationMessage
from care.escalation.messages import EscalationMessage
from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from care.people.home import HOME
from care.team.messages import TeamMessage
from handlers.keyboards.keyboards import KEYBOARDS as NAMED
from handlers.routing.notice_keys import KEYBOARDS
from handlers.routing.renderer import BUTTONS, SCREENS

AFTER: dict[str, set[MessageKind]] = {
    "sos": {
        *(EscalationMessage.SOS_ASK, EscalationMessage.SOS_ASK_GUEST),
        *(EscalationMessage.DANGER_ASK, EscalationMessage.DANGER_STILL),
    },
    "student": {
        *(MatchingMessage.WAITING_PLACE, MatchingMessage.NOBODY_ON_DUTY, MatchingMessage.OPENS_LATER),
        *(MatchingMessage.NO_COUNSELOR, ConversationMessage.PAIRED_STUDENT, CaseworkMessage.COUNSELOR_HERE),
        *(
            CaseworkMessage.SUPPORTER_IS_COUNSELOR,
            ConversationMessage.LEFT_ALONE,
            ConversationMessage.HANDOVER_DONE,
        ),
        *(ConversationMessage.ANOTHER_SOUGHT, ConversationMessage.PARTNER_LEFT, CaseworkMessage.REACH_WAITS),
        *(ConversationMessage.UNDONE_STUDENT, ConversationMessage.UNDONE_WAITING),
    },
    "supporter": {ConversationMessage.PAIRED_SUPPORTER, ConversationMessage.BACK_WITH_STUDENT},
    "counselor": {CaseworkMessage.TAKEN_OVER},
    "home": {
        *(
            ConversationMessage.ENDED_STUDENT,
            ConversationMessage.ENDED_BY_OTHER,
            ConversationMessage.CASE_CLOSED_STUDENT,
        ),
        *(
            ConversationMessage.CLOSED_IN_SILENCE,
            ConversationMessage.ENDED_SUPPORTER,
            ConversationMessage.STUDENT_MOVED_ON,
        ),
        *(
            CaseworkMessage.COUNSELOR_TAKES_OVER,
            ConversationMessage.HANDED_OVER,
            ConversationMessage.RECUSED,
            ConversationMessage.DUTY_SILENT,
        ),
        *(
            ConversationMessage.BESIDE_LEFT,
            CaseworkMessage.GIVEN_BACK,
            CaseworkMessage.RELEASED,
            CaseworkMessage.HANDED_ON,
            CaseworkMessage.OWNER_SILENT,
        ),
        *(CaseworkMessage.OWNER_OUT, CaseworkMessage.CASE_CLOSED, ConversationMessage.STUDENT_LEFT),
        *(TeamMessage.JOINED_SUPPORTER, TeamMessage.JOINED_COUNSELOR),
        *(
            ConversationMessage.ENDED_BY_COUNSELOR,
            ConversationMessage.ENDED_CASE_GOES_ON,
            ConversationMessage.ENDED_MEETING_STANDS,
        ),
        *(
            ConversationMessage.ENDED_REPORTED,
            ConversationMessage.ENDED_BY_SUPPORTER,
            ConversationMessage.ENDED_STUDENT_LOST,
        ),
        ConversationMessage.ENDED_IDLE,
        *(ConversationMessage.REPORT_THANKS, ConductMessage.BLOCKED_NOW),
    },
}


@pytest.mark.parametrize(("name", "kinds"), AFTER.items())
def test_these_notices_and_no_others_bring_this_keyboard(name: str, kinds: set[MessageKind]) -> None:
    assert {kind for kind, keys in KEYBOARDS.items() if keys == name} == kinds
    assert name == HOME or name in NAMED


def test_no_notice_brings_a_keyboard_that_is_not_tried_here() -> None:
    assert set(KEYBOARDS.values()) == set(AFTER)


def test_a_notice_carries_either_buttons_or_keys_for_telegram_takes_one_of_them() -> None:
    assert not set(KEYBOARDS) & (set(BUTTONS) | set(SCREENS))
