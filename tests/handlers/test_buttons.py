"""The data of buttons: only what was signed here, for this very person, is read."""

import hmac
from base64 import urlsafe_b64encode
from collections import Counter as Counted
from collections.abc import Callable, Iterator
from datetime import timedelta
from hashlib import sha256
from itertools import islice
from random import Random  # noqa: TID251 (a seed makes it the same each time)
from types import SimpleNamespace

import pytest
from telegram import CallbackQuery, Chat, Message, User

from bot.programme_info import facts_of
from care.addressing.messages import AddressingMessage
from care.casework.messages import CaseworkMessage
from care.conduct.messages import ConductMessage
from care.curriculum.messages import TrainingMessage
from care.curriculum.practice_records import Skill
from care.curriculum.training_records import Quiz, Reading
from care.model.acts import Keypad, KeypadStage
from care.model.entities import Guest
from care.model.match_rules import Profile
from care.model.message_kinds import MessageKind, Refusal
from care.people.messages import PeopleMessage
from care.people.rate_limit import Paces
from config.loading.texts import Texts
from config.settings.settings import load_settings
from handlers.casework.case_buttons import consult_buttons, watch_buttons
from handlers.conduct.accusations import instead_buttons
from handlers.escalation.card_buttons import (
    applicant_buttons,
    asked_buttons,
    case_buttons,
    further_buttons,
    profile_buttons,
    review_buttons,
)
from handlers.keyboards.keyboards import Button, Rows, way_out
from handlers.keyboards.signed_buttons import LONGEST, Forged, Press, Signer
from handlers.people.common_buttons import helpline_buttons
from handlers.privilege.keypads import keypad_buttons
from handlers.routing.rate_limit import Pacing
from handlers.routing.registry import Counter, Registry
from handlers.routing.renderer import BUTTONS
from handlers.routing.route_table import PRESSES
from handlers.training.practice_screens import level_buttons, sheet_buttons
from handlers.training.training_buttons import SAID, answer_buttons, page_buttons, trainee_buttons
from tests.training import small_course
from tests.virtual import NOON
from tests.world import TOKEN

KEY, OTHER_KEY = bytes(range(32)), bytes(32)
FORGERIES = 100_000
TOKENS = tuple(f"{digit}7oken00" for digit in range(10))
PARAMS: dict[str, str | int] = {
    "version": 1, "language": "id", "on": 1, "held": "1aheld2bheld", "conversation": "0c0nversat10",
    "undo": "0c0nversat10",
    "offer": "ab0ffer12345", "level": "urgent", "role": "supporter", "case": "ca5e00000001",
    "person": "pe5on0000001", "asked": 1_772_452_800, "tenure": 1_772_452_800,
    "referral": "psychologist", "to_psychologist": "x",
    "question": "listening", "supporter": "5upp00000001", "count": 1, "first": 1_000, "last": 9_999,
    "slot": "5107a0000001", "day": "20260302", "giver": "91ver0000001", "chosen": "20260302 19 1140 60",
    "report": "4ep040000001", "reveal": "4evea1000001", "reason": "threats", "number": 1,
    "about": "0c0nversat10", "named": "pe5on0000001", "rehearsal": "4ehea45a1001", "part": "offer",
    "says": "", "counselor": 0, "company": "0123abcd", "two": 1, "seconds": 1,
    "pending": "ac7000000001",
}  # fmt: skip
CHOICES: dict[MessageKind, tuple[dict[str, str | int], ...]] = {
    PeopleMessage.TO_WHOM: ({"0c0nversat10": "Biru Rusa", "language": "id"},),
    AddressingMessage.FOR_WHOM: (
        {
            "whom": "4ue5t10n0001",
            "talk_0c0nversat10": "0123abcd one Biru Rusa",
            "side_123456789": "counselor Biru Rusa",
        },
    ),
    ConductMessage.REPORT_WHOM: (PARAMS | {"1": "Biru Rusa", "2": ""},),
    TrainingMessage.LEARNING: tuple(PARAMS | {"says": says} for says in SAID),
}
"""Notices whose parameters are what there is to choose from."""
ON_BOARDS = {
    *("audit", "days-off", "module", "off-clear", "person", "rehearse", "shift", "shifts"),
    *(
        "lock",
        "lock-do",
        "team",
        "team-do",
    ),
    *("play", "quiz-next", "sign-up", "slot", "slot-skip", "slots", "trainee"),
    *("slot-remove", "slot-remove-do"),
    *("accuse", "cases", "case", "hand-on-to"),
    *("people", "status", "notes", "lexicon-found", "waiting"),
    *("teach", "lexicon-kinds", "lexicon-list", "lexicon-entry", "lexicon-turn", "lexicon-level"),
    *("friend-answer", "friend-card"),
    *("referrals", "referrals-own", "referral-line", "referral-step", "referral-take", "referral-words"),
    *("draft-tap", "draft-go", "draft-level", "draft-kind", "draft-save", "draft-stop", "missed-line"),
}
"""Actions whose buttons only the database can tell: an evening and scenarios of their own press them."""
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def drawn(seed: int) -> Random:
    """Chance that repeats itself."""
    return Random(seed)


def built() -> list[Button]:
    """One of every button that can be made without a database, as notices and cards show them."""
    quiz, module = Quiz("9u1200000001", "5upp00000001", "role", ()), small_course().of("id").modules[0]
    pages = [Reading(module.id, module.version, page, page) for page in (0, 1, module.pages - 1)]
    screens: list[Rows] = [
        *(make(params) for kind, make in BUTTONS.items() for params in CHOICES.get(kind, (PARAMS,))),
        applicant_buttons("pe5on0000001", "supporter", signed=True, untrained=False),
        applicant_buttons("pe5on0000001", "supporter", signed=False, untrained=True),
        case_buttons("ca5e00000001"),
        instead_buttons("ca5e00000001", "student"),
        asked_buttons("ca5e00000001"),
        consult_buttons("7h3ead000001"),
        *(way_out(kind, 123_456_789) for kind in (CaseworkMessage.CONSULT_ASK, CaseworkMessage.CONSULT_SENT)),
        watch_buttons("0c0nversat10"),
        profile_buttons(Texts.load("school", "id"), "id", Profile()),
        further_buttons("fu47he400001"),
        review_buttons("4ev1ew000001"),
        helpline_buttons((), counselor=True),
        keypad_buttons(Keypad("4eypad000001", "pe5on0000001", KeypadStage.ENTER, TOKENS, NOON)),
        trainee_buttons("pe5on0000001", ready=True),
        level_buttons("4ehea45a1001", Skill.CONNECTING),
        sheet_buttons("4ehea45a1001"),
        answer_buttons(quiz, 0, 2),
        *(page_buttons(module, page) for page in pages),
    ]
    return [button for screen in screens for row in screen for button in row]


def presses() -> list[Press]:
    """What they do."""
    return [button.press for button in built()]


def test_every_button_is_read_as_it_was_signed_by_its_owner_alone() -> None:
    signer = Signer(KEY)
    for press in presses():
        for owner in (None, 7_000_000_001):
            data = signer.sign(press, owner)
            assert signer.read(data, owner) == press
            assert len(data.encode()) <= LONGEST


def test_every_action_has_a_button_and_every_button_an_action() -> None:
    assert {press.action for press in presses()} == set(PRESSES) - ON_BOARDS


def test_a_button_from_before_the_key_changed_is_read_and_no_new_one_is_signed_so() -> None:
    before, now = Signer(OTHER_KEY), Signer(KEY, OTHER_KEY)
    press = Press("claim", ("ca5e00000001",))

    assert now.read(before.sign(press, None), None) == press
    with pytest.raises(Forged):
        before.read(now.sign(press, None), None)


Forge = Callable[[Random, str, int], tuple[str, int]]
"""From a button's data and its owner to what is sent, and by whom."""


def flip(chance: Random, data: str, owner: int) -> tuple[str, int]:
    raw = bytearray(data.encode())
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return raw.decode(errors="replace"), owner


def truncate(chance: Random, data: str, owner: int) -> tuple[str, int]:
    cut = chance.randrange(1, len(data))
    return (data[cut:] if chance.random() < 0.5 else data[:-cut]), owner


def press_as_another(chance: Random, data: str, owner: int) -> tuple[str, int]:
    return data, owner + chance.choice([-1, 1, 2**32, -owner, chance.randrange(1, 2**40)])


def swap_action(chance: Random, data: str, owner: int) -> tuple[str, int]:
    body, _, signature = data.rpartition("#")
    other = chance.choice([press.action for press in presses_once if not body.startswith(press.action)])
    return f"{'|'.join([other, *body.split('|')[1:]])}#{signature}", owner


def swap_argument(chance: Random, data: str, owner: int) -> tuple[str, int]:
    body, _, signature = data.rpartition("#")
    parts = body.split("|")
    parts[chance.randrange(len(parts))] = chance.choice(["yes", "no", "5", "emergency", "", "0c0nversat11"])
    return f"{'|'.join(parts)}{chance.choice(['', '|yes', '|'])}#{signature}", owner


def sign_elsewhere(chance: Random, data: str, owner: int) -> tuple[str, int]:
    body = data.rpartition("#")[0]
    key, version = chance.choice([(KEY, "0"), (KEY, "2"), (KEY, ""), (OTHER_KEY, "1"), (b"", "1")])
    signed = hmac.digest(key, f"{version}\x1f{body}\x1f{owner}".encode(), sha256)[:8]
    return f"{body}#{urlsafe_b64encode(signed).rstrip(b'=').decode()}", owner


def spell_otherwise(chance: Random, data: str, owner: int) -> tuple[str, int]:
    last = ALPHABET[ALPHABET.index(data[-1]) ^ chance.choice([1, 2, 3])]
    forms = [f" {data}", f"{data} ", f"{data}=", f"#{data}", data.upper(), data[:-1] + last, f"{data}\0"]
    return chance.choice(forms), owner


def make_up(chance: Random, data: str, owner: int) -> tuple[str, int]:
    strange = "aZ0|#\u200b\u202e٣𝟛é\ud800🆘\n\0="
    length = chance.choice([0, 1, 2, 11, 63, 64, 65, 200])
    return "".join(chance.choice(strange) for _ in range(length)), owner


presses_once = presses()
FORGES: tuple[Forge, ...] = (
    flip, truncate, press_as_another, swap_action, swap_argument, sign_elsewhere, spell_otherwise, make_up,
)  # fmt: skip


def forgeries(seed: int) -> Iterator[tuple[str, int]]:
    """Without end: every way in turn, of every button, and nothing that is genuine by accident."""
    chance, signer = drawn(seed), Signer(KEY)
    while True:
        for forge in FORGES:
            owner = chance.randrange(1, 2**33)
            genuine = signer.sign(chance.choice(presses_once), owner), owner
            forged = forge(chance, *genuine)
            if forged != genuine:
                yield forged


@pytest.mark.property
def test_a_hundred_thousand_forged_presses_are_refused_and_counted() -> None:
    settings = load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, env_file=None)
    pacing = Pacing(Paces(settings.flood_limit))
    registry = Registry(Texts.load("school", "id"), facts_of(settings), Signer(KEY), pacing)
    context, visitor = SimpleNamespace(bot_data=Counter()), Guest(1, "id")
    shown = Message(1, NOON - timedelta(hours=1), Chat(1, Chat.PRIVATE))
    outcomes: Counted[str] = Counted()
    for data, owner in islice(forgeries(20_261), FORGERIES):
        query = CallbackQuery("1", User(owner, "Zaitun", is_bot=False), "1", message=shown, data=data)
        try:
            registry._visit_of(query, None, visitor, 1, context)  # type: ignore[arg-type]  # stands in for a context
        except Refusal as refusal:
            outcomes[refusal.kind] += 1
        else:
            outcomes["accepted"] += 1

    assert outcomes == {PeopleMessage.BUTTON_GONE: FORGERIES}
    assert context.bot_data.forged == FORGERIES
