"""Under what a student reads: questions before and after a talk, waiting, hand-over."""

import pytest

from care.conversation.messages import ConversationMessage
from care.model.message_kinds import MessageKind
from handlers.conversation.student_buttons import BUTTONS
from handlers.keyboards.keyboards import Params
from tests.handlers.drawing import read, stands

TALK: Params = {"conversation": "0c0nversat10"}
C = "0c0nversat10"
TOPICS = [
    f"topic-studies > topic|{C}|studies · topic-family > topic|{C}|family",
    f"topic-friends > topic|{C}|friends · topic-love > topic|{C}|love",
    f"topic-bullying > topic|{C}|bullying · topic-loneliness > topic|{C}|loneliness",
    f"topic-mood > topic|{C}|mood · topic-other > topic|{C}|other",
    f"skip > topic|{C}|skip",
]
LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (ConversationMessage.ASK_TOPIC, TALK, TOPICS),
    (ConversationMessage.ASK_TOPIC_KEPT, TALK, TOPICS),
    (
        ConversationMessage.ASK_MOOD,
        TALK,
        [" · ".join(f"mark-{n} > mood|{C}|{n}" for n in (1, 2, 3, 4, 5)), f"skip > mood|{C}|skip"],
    ),
    (
        ConversationMessage.ASK_MOOD_AFTER,
        TALK,
        [
            " · ".join(f"mark-{n} > mood-after|{C}|{n}" for n in (1, 2, 3, 4, 5)),
            f"skip > mood-after|{C}|skip",
            f"another > another|{C}",
            f"key-report > report|{C}",
        ],
    ),
    (
        ConversationMessage.ASK_MOOD_AFTER,
        {**TALK, "undo": C},
        [
            " · ".join(f"mark-{n} > mood-after|{C}|{n}" for n in (1, 2, 3, 4, 5)),
            f"skip > mood-after|{C}|skip",
            f"undo-end > undo|{C}",
            f"another > another|{C}",
            f"key-report > report|{C}",
        ],
    ),
    (ConversationMessage.LEFT_QUEUE, {}, []),
    (ConversationMessage.LEFT_QUEUE, {"undo": C}, [f"undo-end > undo|{C}"]),
    (ConversationMessage.REVIEW_OFFERED, {}, ["want-counselor > counselor"]),
    (
        ConversationMessage.ASK_HELPED,
        TALK,
        [
            f"helped-yes > helped|{C}|yes · helped-some > helped|{C}|some",
            f"helped-no > helped|{C}|no",
            f"skip > helped|{C}|skip",
        ],
    ),
    (
        ConversationMessage.ASK_HANDOVER,
        TALK,
        [f"handover-yes > handover|{C}|yes", f"handover-no > handover|{C}|no"],
    ),
    (ConversationMessage.HANDOVER_LOOKING, TALK, [f"handover-no > handover|{C}|no"]),
    (ConversationMessage.HARD_LIMIT_STUDENT, TALK, [f"want-next > handover|{C}|wish"]),
    (ConversationMessage.OFFER_ANOTHER, TALK, [f"another > instead|{C}"]),
    (ConversationMessage.STILL_THERE, TALK, [f"here-i-am > still-here|{C}"]),
]


@pytest.mark.parametrize(("kind", "params", "rows"), LAYOUTS)
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(BUTTONS[kind](params), rows)


@pytest.mark.parametrize(("language", "skip"), [("id", "⏭ Lewati"), ("en", "⏭ Skip")])
def test_every_question_can_be_skipped_in_its_last_row(language: str, skip: str) -> None:
    asked = (
        ConversationMessage.ASK_TOPIC,
        ConversationMessage.ASK_MOOD,
        ConversationMessage.ASK_HELPED,
    )

    assert {read(BUTTONS[kind](TALK), language)[-1][0] for kind in asked} == {skip}
