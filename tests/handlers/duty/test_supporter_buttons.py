"""Under what a supporter reads: duty, an offer, a flag, the check-in after a talk."""

import pytest

from care.conversation.messages import ConversationMessage
from care.duty.messages import DutyMessage
from care.escalation.messages import EscalationMessage
from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from care.supporters.messages import SupporterMessage
from handlers.duty.supporter_buttons import BUTTONS
from handlers.keyboards.keyboards import Params
from tests.handlers.drawing import read, stands

C = "0c0nversat10"
TALK: Params = {"conversation": C}
ON, OFF = ["go-on-duty > duty|on"], ["go-off-duty > duty|off"]
DEBRIEF: Params = {"person": "pe5on0000001", "conversation": C}
LEVELS = [
    f"level-concern > flag-level|{C}|concern",
    f"level-urgent > flag-level|{C}|urgent",
    f"level-emergency > flag-level|{C}|emergency",
    f"about-team > flag-team|{C}",
]
WHY = f"flag-reason|{C}|emergency"
SAID = f"check-in|{C}|topic"
LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (DutyMessage.DUTY, {"on": 1}, [*OFF, "about-me > about-me"]),
    (DutyMessage.DUTY, {"on": 0}, [*ON, "about-me > about-me"]),
    (DutyMessage.DUTY_ON, {}, OFF),
    (DutyMessage.DUTY_OFF, {}, ON),
    (SupporterMessage.CERTIFIED, {}, ON),
    (
        MatchingMessage.OFFER,
        {"offer": "ab0ffer12345"},
        [
            "accept > offer|ab0ffer12345|yes · decline > offer|ab0ffer12345|no",
            "may-know > offer|ab0ffer12345|known",
        ],
    ),
    (EscalationMessage.FLAG_RAISED, TALK, LEVELS),
    (EscalationMessage.FLAG_RAISED_APART, TALK, LEVELS),
    (EscalationMessage.FLAG_UNHEARD, TALK, LEVELS),
    (
        EscalationMessage.ASK_FLAG_REASON,
        {**TALK, "level": "emergency"},
        [
            f"category-suicide > {WHY}|suicide · category-self-harm > {WHY}|self-harm",
            f"category-violence > {WHY}|violence · category-sexual-violence > {WHY}|sexual-violence",
            f"category-beyond-me > {WHY}|beyond-me · category-team > {WHY}|team",
            f"skip > {WHY}|skip",
        ],
    ),
    *(
        (kind, TALK, [f"i-know-them > recuse|{C}"])
        for kind in (
            ConversationMessage.HANDOVER_ASKED,
            ConversationMessage.HANDOVER_WAIT,
            ConversationMessage.HANDOVER_REFUSED,
            ConversationMessage.HANDOVER_UNMET,
        )
    ),
    (
        ConversationMessage.ASK_HEAVY,
        TALK,
        [
            " · ".join(f"load-{n} > check-in|{C}|heavy|{n}" for n in (1, 2, 3, 4, 5)),
            f"skip > check-in|{C}|heavy|skip",
        ],
    ),
    (
        ConversationMessage.ASK_TALKED_ABOUT,
        TALK,
        [
            f"topic-studies > {SAID}|studies · topic-family > {SAID}|family",
            f"topic-friends > {SAID}|friends · topic-love > {SAID}|love",
            f"topic-bullying > {SAID}|bullying · topic-loneliness > {SAID}|loneliness",
            f"topic-mood > {SAID}|mood · topic-other > {SAID}|other",
            f"skip > {SAID}|skip",
        ],
    ),
    (
        ConversationMessage.ASK_REPORT,
        TALK,
        [
            f"report-no > check-in|{C}|report|no",
            f"report-hard > check-in|{C}|report|hard",
            f"report-yes > check-in|{C}|report|yes",
            f"key-report > report|{C}",
        ],
    ),
    (DutyMessage.DUTY_ENDING, {}, ["stay-longer > duty|longer", *OFF]),
    (SupporterMessage.DEBRIEF, DEBRIEF, [f"talked-over > debrief|pe5on0000001|{C}"]),
    (SupporterMessage.DEBRIEF_AGAIN, DEBRIEF, [f"talked-over > debrief|pe5on0000001|{C}"]),
    (SupporterMessage.DEBRIEF_ALERT, DEBRIEF, [f"talked-over > debrief|pe5on0000001|{C}"]),
]


@pytest.mark.parametrize(("kind", "params", "rows"), LAYOUTS)
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(BUTTONS[kind](params), rows)


def test_duty_is_changed_by_one_green_or_one_white_button() -> None:
    for language in ("id", "en"):
        assert read(BUTTONS[DutyMessage.DUTY]({"on": 1}), language)[0][0].startswith("⚪")
        assert read(BUTTONS[DutyMessage.DUTY]({"on": 0}), language)[0][0].startswith("🟢")
