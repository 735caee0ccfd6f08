"""Under cards: what a card of this state offers, and to whom."""

import pytest

from care.model.enums import Gender, Language, Topic
from care.model.match_rules import Profile
from handlers.escalation.card_buttons import (
    applicant_buttons,
    asked_buttons,
    case_buttons,
    claim_buttons,
    further_buttons,
    profile_buttons,
    review_buttons,
    take_over_buttons,
)
from handlers.keyboards.keyboards import Rows
from tests.handlers.drawing import TEXTS, drawn, fits, read, row_lengths, stands

K, P, F, V = "ca5e00000001", "pe5on0000001", "fu47he400001", "4ev1ew000001"
ACCEPT = ["accept-trained > decide|{0}|supporter|trained", "accept-untrained > decide|{0}|supporter|later"]
CLAIM = f"claim > claim|{K}"


@pytest.mark.parametrize(
    ("role", "signed", "untrained", "rows"),
    [
        (
            "supporter",
            True,
            True,
            [*(one.format(P) for one in ACCEPT), f"decline-applicant > decide|{P}|supporter|no"],
        ),
        (
            "counselor",
            True,
            False,
            [
                f"accept-counselor > decide|{P}|counselor|later",
                f"decline-applicant > decide|{P}|counselor|no",
            ],
        ),
        ("supporter", False, True, [f"training-done > certify|{P}"]),
        ("supporter", False, False, []),
        ("counselor", False, False, []),
    ],
)
def test_an_applicant_is_decided_on_once_they_have_signed_and_certified_later(
    role: str, *, signed: bool, untrained: bool, rows: list[str]
) -> None:
    assert drawn(applicant_buttons(P, role, signed=signed, untrained=untrained)) == rows


CARDS: list[tuple[Rows, list[str]]] = [
    (case_buttons(K), [f"{CLAIM} · listen > listen|{K}"]),
    (case_buttons(K, taken=True), [f"listen > listen|{K}"]),
    (claim_buttons(K), [CLAIM]),
    (take_over_buttons(K), [f"take-over > take-over|{K}"]),
    (
        asked_buttons(K),
        [CLAIM, f"accused-yes > accused-so|{K}|yes", f"accused-no > accused-so|{K}|no"],
    ),
    (further_buttons(F), [f"let-meet > further|{F}|yes · not-now > further|{F}|no"]),
    (review_buttons(V), [f"offer-talk > review|{V}|offer · no-need > review|{V}|none"]),
]


@pytest.mark.parametrize(("rows", "expected"), CARDS)
def test_the_buttons_stand_in_order_and_each_does_its_own(rows: Rows, expected: list[str]) -> None:
    stands(rows, expected)


@pytest.mark.parametrize(
    "rows",
    [
        applicant_buttons(P, "supporter", signed=True, untrained=True),
        applicant_buttons(P, "counselor", signed=True, untrained=True),
        applicant_buttons(P, "supporter", signed=False, untrained=True),
        profile_buttons(TEXTS, "id", Profile()),
    ],
)
def test_each_button_fits_telegram_and_has_a_text_in_each_language(rows: Rows) -> None:
    fits(rows)


def test_a_profile_offers_every_topic_but_the_rest_then_gender_then_languages() -> None:
    rows = profile_buttons(TEXTS, "en", Profile())
    presses = [button.press.args for row in rows for button in row]

    assert row_lengths(rows) == [2, 2, 2, 1, 2, 2]
    assert presses == [
        *(("topic", topic.value) for topic in Topic if topic is not Topic.OTHER),
        *(("gender", gender.value) for gender in Gender),
        *(("language", one.value) for one in Language),
    ]


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_a_supporter_has_said_is_marked_and_can_be_taken_back_by_the_same_press(language: str) -> None:
    said = Profile(Gender.MAN, frozenset({Language.EN}), frozenset({Topic.LOVE}))
    before = profile_buttons(TEXTS, language, Profile())
    after = profile_buttons(TEXTS, language, said)
    marked = [button for row in after for button in row if button.label == "said"]

    assert [[one.press for one in row] for row in after] == [[one.press for one in row] for row in before]
    assert [one.press.args[1] for one in marked] == ["love", "man", "en"]
    assert read(after, language) != read(before, language)
    assert TEXTS.say(language, "topic-love") in read([marked], language)[0][0]
