"""Keys under the chat, found by label or emoji; rows of buttons; scales and choices."""

import pytest

from care.casework.messages import CaseworkMessage
from care.escalation.messages import EscalationMessage
from care.model.enums import Help
from care.model.message_kinds import MessageKind, Trait
from care.people.home import Home
from care.system.all_messages import WITH
from handlers.keyboards.keyboards import (
    AT_HOME,
    BARE,
    KEYBOARDS,
    Button,
    Key,
    button,
    choices,
    in_rows,
    labels,
    reply_keyboard,
    scale,
    spelled,
    way_out,
)
from handlers.keyboards.signed_buttons import Press
from tests.handlers.drawing import TEXTS, drawn, fits, row_lengths, unsaid

NAMES = {
    "start": "🆘",
    "home-student": "💬 / 🧑‍🏫 📚 / 🫶 / 🆘",
    "home-supporter": "🟢 🗓 / 🎓 🧭 / 🆘",
    "home-counselor": "🗂 📋 / 📊 📟 / 📇 ❓ / 🆘",
    "student": "🆘 🔚",
    "supporter": "🚩 🧭 / 🤝 🔚",
    "counselor": "↩️ ☑️",
    "sos": "✅ / ❌",
}


@pytest.mark.parametrize(("name", "keys"), NAMES.items())
def test_each_keyboard_has_its_keys_in_their_places(name: str, keys: str) -> None:
    assert " / ".join(" ".join(row) for row in KEYBOARDS[name]) == keys


def test_no_keyboard_is_untried() -> None:
    assert set(KEYBOARDS) == set(NAMES)


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("id", [["🆘 Butuh bantuan sekarang"], ["🔚 Selesai"]]),
        ("en", [["🆘 I need help now", "🔚 End"]]),
    ],
)
def test_a_students_keyboard_reads_in_their_language(language: str, rows: list[list[str]]) -> None:
    shown = reply_keyboard(TEXTS, language, "student")

    assert [[key["text"] for key in row] for row in shown["keyboard"]] == rows
    assert (shown["resize_keyboard"], shown["is_persistent"]) == (True, True)


@pytest.mark.parametrize("key", list(Key))
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_key_is_known_by_its_label_however_a_phone_spells_it(key: Key, language: str) -> None:
    known, label = labels(TEXTS), TEXTS.say(language, key.text)

    assert known[label] is key
    assert known[spelled(f"  {label.upper()} ".replace(" ", "  "))] is key
    assert known[spelled(label.replace("\ufe0f", ""))] is key
    assert label.startswith(key.value)


@pytest.mark.parametrize("key", sorted(set(Key) - AT_HOME))
def test_a_lone_emoji_is_its_key_also_without_its_variation_sign(key: Key) -> None:
    assert BARE[spelled(key.value)] is key
    assert BARE[spelled(key.value.replace("\ufe0f", ""))] is key


@pytest.mark.parametrize("key", sorted(AT_HOME))
def test_a_lone_emoji_of_a_home_is_a_message_like_any_other(key: Key) -> None:
    assert spelled(key.value) not in labels(TEXTS)


@pytest.mark.parametrize(
    ("name", "others", "keys"),
    [
        ("home-supporter", [Home.STUDENT], "🟢 🗓 / 🎓 🧭 / 🫂 / 🆘"),
        ("home-counselor", [Home.SUPPORTER, Home.STUDENT], "🗂 📋 / 📊 📟 / 📇 ❓ / 🎧 🫂 / 🆘"),
        ("home-student", [Home.COUNSELOR, Home.SUPPORTER], "💬 / 🧑‍🏫 📚 / 🫶 / 🗃 🎧 / 🆘"),
        ("home-student", [], "💬 / 🧑‍🏫 📚 / 🫶 / 🆘"),
    ],
)
def test_a_home_leads_to_each_other_one_above_its_last_row(name: str, others: list[Home], keys: str) -> None:
    rows = reply_keyboard(TEXTS, "id", name, others)["keyboard"]

    assert " / ".join(" ".join(key["text"].split()[0] for key in row) for row in rows) == keys


@pytest.mark.parametrize("text", ["", "Selesai", "🆘🆘", "🔚 Selesai ya", "halo"])
def test_other_words_are_no_key(text: str) -> None:
    assert spelled(text) not in labels(TEXTS)


def test_the_texts_of_keys_are_named_after_them() -> None:
    assert (Key.SOS_YES.text, Key.TALK.text) == ("key-sos-yes", "key-talk")


def test_a_button_carries_words_alone_and_shows_what_is_named() -> None:
    made = button("choose-alias", "focus", "0c0nversat10", 7, alias="Biru")

    assert made == Button("choose-alias", Press("focus", ("0c0nversat10", "7")), {"alias": "Biru"})


@pytest.mark.parametrize(
    ("count", "width", "lengths"), [(0, 2, []), (1, 2, [1]), (4, 2, [2, 2]), (5, 2, [2, 2, 1]), (3, 5, [3])]
)
def test_buttons_fill_rows_from_the_left(count: int, width: int, lengths: list[int]) -> None:
    buttons = [button("clock", "slot-add", n, at=str(n)) for n in range(count)]
    rows = in_rows(buttons, width)

    assert row_lengths(rows) == lengths
    assert [one for row in rows for one in row] == buttons


def test_a_scale_goes_from_one_to_five_and_can_be_skipped() -> None:
    assert drawn(scale("load", "check-in", "c", "heavy")) == [
        " · ".join(f"load-{n} > check-in|c|heavy|{n}" for n in range(1, 6)),
        "skip > check-in|c|heavy|skip",
    ]
    assert unsaid(scale("load", "check-in", "c", "heavy")) == []


def test_choices_stand_two_in_a_row_in_the_order_of_their_list() -> None:
    assert drawn(choices("helped", Help, "helped", "c")) == [
        "helped-yes > helped|c|yes · helped-some > helped|c|some",
        "helped-no > helped|c|no",
        "skip > helped|c|skip",
    ]


@pytest.mark.parametrize("kind", sorted(WITH[Trait.GOES_ON]))
def test_what_may_be_answered_and_need_not_is_done_with(kind: MessageKind) -> None:
    assert drawn(way_out(kind, 123_456_789)) == ["side-done > side|123456789"]


@pytest.mark.parametrize("kind", [CaseworkMessage.CONSULT_ASK, EscalationMessage.ASK_FLAG_REASON])
def test_what_waits_for_an_answer_is_broken_off(kind: MessageKind) -> None:
    rows = way_out(kind, 9_999_999_999)

    assert drawn(rows) == ["side-over > side|9999999999"]
    fits(rows)
