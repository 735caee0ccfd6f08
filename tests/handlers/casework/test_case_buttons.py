"""Under what those read who work a case, and what they ask a student."""

import pytest

from care.casework.messages import CaseworkMessage
from care.conversation.messages import ConversationMessage
from care.escalation.messages import EscalationMessage
from care.model.message_kinds import MessageKind
from care.people.messages import PeopleMessage
from care.supporters.messages import SupporterMessage
from care.team.messages import TeamMessage
from handlers.casework import identity_disclosure
from handlers.casework.case_buttons import BUTTONS, consult_buttons, watch_buttons
from handlers.keyboards.keyboards import Params
from tests.handlers.drawing import drawn, read, stands, too_long, unsaid

K, C, R = "ca5e00000001", "0c0nversat10", "4evea1000001"
EMERGENCY = "outcome-emergency-services"
CASE: Params = {"case": K}
TALK: Params = {"conversation": C}
LISTENING = [f"advise > advise|{C}", f"stop-listening > stop-listening|{C}"]
SERVICES: Params = {**CASE, "to_psychologist": "Psikolog", "to_police": "Polisi", "to_clinic": "Klinik"}


def services(action: str) -> list[str]:
    """What the list of services looks like, two in a row."""
    return [
        f"choose-alias > {action}|{K}|psychologist (Psikolog) · choose-alias > {action}|{K}|police (Polisi)",
        f"choose-alias > {action}|{K}|clinic (Klinik)",
    ]


def asked(action: str, *about: str) -> list[str]:
    """A student's yes and no."""
    press = "|".join((action, K, *about))
    return [f"say-yes > {press}|yes · say-no > {press}|no"]


LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (
        EscalationMessage.CLAIMED,
        CASE,
        [
            f"take-over > take-over|{K}",
            f"take-over-together > together|{K}",
            f"listen > listen|{K} · note > note|{K}",
            f"advise > advise-case|{K}",
            f"ask-consent-of > ask-consent|{K}",
            f"missed > missed|{K}",
            f"hand-on > hand-on|{K}",
            f"give-back > give-back|{K} · reveal > reveal|{K}",
            f"close > close|{K}",
        ],
    ),
    (ConversationMessage.TALK_ENDED, CASE, [f"take-over > take-over|{K}", f"missed > missed|{K}"]),
    (CaseworkMessage.REACH_SILENT, CASE, [f"take-over > take-over|{K} · reveal > reveal|{K}"]),
    (CaseworkMessage.STUDENT_GONE, CASE, [f"reveal > reveal|{K}"]),
    (TeamMessage.ON_CALL_STATE, {}, ["go-on-call > on-call|on · go-off-call > on-call|off"]),
    (
        CaseworkMessage.OWNER_ASKED,
        CASE,
        [
            f"keep-case > keep-case|{K}",
            f"take-over > take-over|{K} · close > close|{K}",
            f"release > release|{K}",
        ],
    ),
    (
        CaseworkMessage.ASK_OUTCOME,
        CASE,
        [
            f"outcome-safe > outcome|{K}|safe · outcome-followed-up > outcome|{K}|followed-up",
            f"outcome-referred > outcome|{K}|referred · {EMERGENCY} > outcome|{K}|emergency-services",
            f"outcome-false-alarm > outcome|{K}|false-alarm",
        ],
    ),
    (
        EscalationMessage.PHOTOS,
        {**CASE, "first": 100_000_001, "last": 100_000_999, "count": 7},
        [f"show-photos > photos|{K}|100000001|100000999 (7)"],
    ),
    (
        EscalationMessage.TRANSCRIPT,
        CASE,
        [f"take-over > take-over|{K} · listen > listen|{K}", f"missed > missed|{K}"],
    ),
    (EscalationMessage.TRANSCRIPT, {}, []),
    (EscalationMessage.LISTENING, TALK, LISTENING),
    (PeopleMessage.ONLY_LISTENING, TALK, LISTENING),
    (CaseworkMessage.ASK_REFERRAL, SERVICES, [*services("referral"), f"skip > referral|{K}|skip"]),
    (CaseworkMessage.ASK_CONSENT_TO, SERVICES, services("consent-to")),
    (
        CaseworkMessage.ASK_FOLLOW_UP,
        CASE,
        [
            f"in-days-1 > follow-up|{K}|1 · in-days-3 > follow-up|{K}|3",
            f"in-days-7 > follow-up|{K}|7 · in-days-14 > follow-up|{K}|14",
            f"skip > follow-up|{K}|skip",
        ],
    ),
    (
        SupporterMessage.PEER_REVIEW,
        {**TALK, "supporter": "5upp00000001", "question": "handing-over"},
        [
            f"seen-good > peer|{C}|5upp00000001|2|0",
            f"seen-grow > peer|{C}|5upp00000001|2|1",
            f"seen-unseen > peer|{C}|5upp00000001|2|2",
        ],
    ),
    (CaseworkMessage.FOLLOW_UP_DUE, CASE, [f"show-notes > show-notes|{K}"]),
    (CaseworkMessage.FOLLOW_UP_DUE, {"case": ""}, []),
    (CaseworkMessage.REACH_ASK, CASE, asked("reach")),
    (CaseworkMessage.REACH_ASK_BY_NAME, CASE, asked("reach")),
    (CaseworkMessage.ASK_MAY_WRITE, CASE, asked("may-write")),
    (CaseworkMessage.FOLLOW_UP_STUDENT, {}, ["want-counselor > counselor"]),
]
REVEALS: list[tuple[MessageKind, Params, list[str]]] = [
    (
        CaseworkMessage.REVEAL_REASONS,
        CASE,
        [f"reveal-{why} > reveal-why|{K}|{why}" for why in ("life", "others", "child", "law")],
    ),
    (
        CaseworkMessage.REVEAL_ASKED,
        {"reveal": R, "seconds": 1},
        [f"reveal-yes > reveal-do|{R}|yes", f"reveal-no > reveal-do|{R}|no"],
    ),
    (CaseworkMessage.REVEAL_ASKED, {"reveal": R, "seconds": 0}, [f"reveal-no > reveal-do|{R}|no"]),
    (
        CaseworkMessage.REVEAL_HOW,
        {"reveal": R, "two": 1},
        [f"reveal-two > reveal-how|{R}|two", f"reveal-by-myself > reveal-how|{R}|alone"],
    ),
    (CaseworkMessage.REVEAL_HOW, {"reveal": R, "two": 0}, [f"reveal-by-myself > reveal-how|{R}|alone"]),
    (CaseworkMessage.REVEAL_GROUP, {"reveal": R}, [f"reveal-object > reveal-do|{R}|no"]),
    (CaseworkMessage.REVEAL_SOON, {"reveal": R}, [f"reveal-object > reveal-do|{R}|no"]),
    (CaseworkMessage.REVEAL_SOON_GROUP, {"reveal": R}, [f"reveal-object > reveal-do|{R}|no"]),
    (
        CaseworkMessage.REVEAL_REVIEW,
        {"reveal": R},
        [f"reveal-review-right > reveal-review|{R}|right", f"reveal-review-talk > reveal-review|{R}|talk"],
    ),
    (CaseworkMessage.REVEAL_DONE, {"reveal": R}, [f"reveal-wait > reveal-hold|{R}"]),
    (CaseworkMessage.REVEAL_HELD, {"reveal": R}, [f"reveal-tell > reveal-tell|{R}"]),
]
ALL = {**BUTTONS, **identity_disclosure.BUTTONS}


@pytest.mark.parametrize(("kind", "params", "rows"), [*LAYOUTS, *REVEALS])
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(ALL[kind](params), rows)


@pytest.mark.parametrize("kind", [CaseworkMessage.ASK_CONSENT_TO, CaseworkMessage.ASK_REFERRAL])
def test_the_longest_id_of_a_service_that_the_list_takes_fits_under_the_question(kind: MessageKind) -> None:
    rows = BUTTONS[kind]({**CASE, f"to_{'a' * 20}": "x"})

    assert too_long(rows) == []


def test_a_supporters_question_is_answered_by_its_thread_and_a_talk_watched_by_its_conversation() -> None:
    assert drawn(consult_buttons("7h3ead000001")) == ["answer-consult > answer-consult|7h3ead000001"]
    assert drawn(watch_buttons(C)) == [f"listen > watch|{C}"]
    assert unsaid([*consult_buttons("7h3ead000001"), *watch_buttons(C)]) == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_who_reads_along_with_a_newcomer_presses_the_same_eye_as_in_a_case(language: str) -> None:
    (watched,) = read(watch_buttons(C), language)
    (_, listened) = read(BUTTONS[EscalationMessage.TRANSCRIPT](CASE), language)[0]

    assert watched == [listened]
    assert listened.startswith("👁")
