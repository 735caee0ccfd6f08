"""Under what everybody reads: consent, languages, age, whom words are for, what is held, being forgotten."""

import pytest

from care.addressing.messages import AddressingMessage
from care.conversation.messages import ConversationMessage
from care.escalation.messages import EscalationMessage
from care.model.message_kinds import MessageKind
from care.people.messages import PeopleMessage
from care.system.messages import SystemMessage
from config.loading.helplines import load_helplines
from handlers.keyboards.keyboards import Params, link
from handlers.people.common_buttons import BUTTONS, helpline_buttons
from tests.handlers.drawing import drawn, read, stands, too_long, unsaid

TALK, OTHER, PERSON = "0c0nversat10", "0ther0000001", "pe5on0000001"
LANGUAGES = "language-id > language|id · language-en > language|en"
CONSENT = ["agree > agree|3|id", "privacy-more > privacy", LANGUAGES, "key-sos > sos"]
COUNSELOR = ["want-counselor > counselor"]
HELD = ["send-anyway > held|1aheld2bheld|send", "dont-send > held|1aheld2bheld|drop"]
LAYOUTS: list[tuple[MessageKind, Params, list[str]]] = [
    (PeopleMessage.WELCOME, {"version": 3, "language": "id", "languages": "id en"}, CONSENT),
    (PeopleMessage.WELCOME_KEPT_NOTHING, {"version": 3, "language": "id"}, CONSENT),
    (PeopleMessage.LANGUAGE, {"languages": "id en"}, [LANGUAGES]),
    (
        PeopleMessage.ASK_AGE,
        {},
        ["of-age > age|adult · under-age > age|younger", "key-sos > sos"],
    ),
    (
        ConversationMessage.END_ASK,
        {"conversation": TALK},
        [f"end-yes > end|{TALK}|yes", f"end-no > end|{TALK}|no"],
    ),
    (PeopleMessage.COUNSELORS_TALK, {}, [*COUNSELOR, "key-sos > sos"]),
    (
        PeopleMessage.PARENTS_FIRST,
        {},
        ["unsafe-home > unsafe-home", "have-code > have-code", "show-resources > resources · key-sos > sos"],
    ),
    (
        PeopleMessage.PARENT_CODES,
        {},
        [
            "code-for-one > parent-code|once",
            "code-for-many > parent-code|shared",
            "code-back > parent-code|back",
            "codes-void > parent-code|void",
        ],
    ),
    (
        PeopleMessage.CODES_SURE,
        {"asked": 1772452800},
        ["team-yes > parent-code|void-all|1772452800 · team-no > team-no"],
    ),
    (
        PeopleMessage.TO_WHOM,
        {TALK: "Biru Rusa", OTHER: "Hijau Elang", "language": "id"},
        [f"choose-alias > focus|{TALK} (Biru Rusa)", f"choose-alias > focus|{OTHER} (Hijau Elang)"],
    ),
    (ConversationMessage.CONTACT_HELD, {"held": "1aheld2bheld"}, HELD),
    (ConversationMessage.VOICE_HELD, {"held": "1aheld2bheld"}, HELD),
    (
        ConversationMessage.PRIVATE_ASK,
        {"held": "1aheld2bheld", "company": "0123abcd"},
        [
            "private-yes > private|1aheld2bheld|0123abcd|send",
            "private-no > private|1aheld2bheld|0123abcd|drop",
        ],
    ),
    (EscalationMessage.COUNSELOR_OFFERED, {}, COUNSELOR),
    (EscalationMessage.HELP_A_FRIEND, {}, [*COUNSELOR, "friend-begin > friend"]),
    (
        PeopleMessage.WELCOME_SHORT,
        {"version": 3, "language": "id"},
        ["agree > agree|3|id", "privacy-more > privacy", "key-sos > sos"],
    ),
    (
        SystemMessage.FORGET_ASK,
        {"person": PERSON, "asked": 1_772_452_800},
        [f"forget-yes > forget|{PERSON}|1772452800|yes", f"forget-no > forget|{PERSON}|1772452800|no"],
    ),
]
FOR_WHOM: Params = {
    "whom": "4ue5t10n0001",
    f"talk_{TALK}": "0123abcd one Biru Rusa",
    "side_41": "counselor Biru Rusa",
}


@pytest.mark.parametrize(("kind", "params", "rows"), LAYOUTS)
def test_the_buttons_stand_in_order_and_each_does_its_own(
    kind: MessageKind, params: Params, rows: list[str]
) -> None:
    stands(BUTTONS[kind](params), rows)


def test_a_third_language_begins_a_new_row() -> None:
    rows = BUTTONS[PeopleMessage.LANGUAGE]({"languages": "id en jv"})

    assert drawn(rows) == [LANGUAGES, "language-jv > language|jv"]


def test_consent_is_given_in_the_language_in_which_it_was_read() -> None:
    rows = BUTTONS[PeopleMessage.WELCOME]({"version": 3, "language": "en", "languages": "id en"})

    assert drawn(rows)[0] == "agree > agree|3|en"
    assert [read(rows, language)[2] for language in ("id", "en")] == [["Bahasa Indonesia", "English"]] * 2


def test_for_whom_shows_the_talk_and_then_what_is_open_beside_it() -> None:
    rows = BUTTONS[AddressingMessage.FOR_WHOM](FOR_WHOM)

    assert drawn(rows) == [
        f"whom-talk > whom|4ue5t10n0001|talk|{TALK}|0123abcd (one Biru Rusa)",
        "side-counselor > whom|4ue5t10n0001|side|41 (Biru Rusa)",
    ]
    assert too_long(rows) == []
    assert "Biru Rusa" in read(rows, "en")[0][0]


def test_two_threads_of_a_kind_are_told_apart_by_whose_talk_they_are_about() -> None:
    rows = BUTTONS[AddressingMessage.FOR_WHOM]({**FOR_WHOM, "side_42": "counselor Hijau Elang"})

    assert drawn(rows)[1:] == [
        "side-counselor-of > whom|4ue5t10n0001|side|41 (Biru Rusa)",
        "side-counselor-of > whom|4ue5t10n0001|side|42 (Hijau Elang)",
    ]
    assert all("Hijau Elang" in read(rows, language)[2][0] for language in ("id", "en"))


@pytest.mark.parametrize("extra", [{"side_42": "flag-note Hijau Elang"}, {"language": "id"}])
def test_a_thread_alone_of_its_kind_is_named_by_its_kind(extra: Params) -> None:
    rows = drawn(BUTTONS[AddressingMessage.FOR_WHOM]({**FOR_WHOM, **extra}))

    assert rows[1] == "side-counselor > whom|4ue5t10n0001|side|41 (Biru Rusa)"
    assert len(rows) == 2 + ("side_42" in extra)


@pytest.mark.parametrize("counselor", [False, True])
def test_helplines_open_by_a_link_and_the_others_are_one_tap_away(counselor: bool) -> None:
    lines = {one.id: one for one in load_helplines()}
    rows = helpline_buttons([lines["healing119"], lines["sapa-129-whatsapp"]], counselor=counselor)

    assert rows[:2] == [
        [link("helpline-open", "https://healing119.id", host="healing119.id")],
        [link("helpline-write", "https://wa.me/628111129129", number="+628111129129")],
    ]
    assert drawn(rows[2:]) == [*(COUNSELOR if counselor else []), "helplines-more > helplines"]
    assert unsaid(rows) == []
