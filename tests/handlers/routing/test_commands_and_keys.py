"""What each command and each key leads to, who may use it, and where it is heard."""

from datetime import timedelta
from typing import Any

import pytest
from telegram import Chat, Message, MessageEntity, Update, User
from telegram.ext import BaseHandler, CommandHandler, MessageHandler

from bot.programme_info import facts_of
from care.model.message_kinds import Trait
from care.people.rate_limit import Paces
from care.system.all_messages import WITH
from config.settings.settings import load_settings
from handlers.keyboards.keyboards import Key
from handlers.routing.rate_limit import ALWAYS, GUARDIANS, Pacing
from handlers.routing.registry import EDIT, KEY_LENGTH, UNKNOWN, WRITE, Registry
from handlers.routing.renderer import BUTTONS
from handlers.routing.route_table import COMMANDS, KEYS
from tests.handlers.drawing import COUNSELORS, EVERYBODY, SIGNER, TEXTS, ways
from tests.virtual import NOON
from tests.world import TOKEN

KNOWN = "coordinator counselor student supporter"
TEAM = "coordinator counselor supporter"
PRIVATE = [
    ("language bahasa", "common_actions.ask_language", EVERYBODY),
    ("resources sumber", "common_actions.show_resources", EVERYBODY),
    ("sos darurat", "common_actions.ask_sos", EVERYBODY),
    ("unsend tarik", "common_actions.unsend", EVERYBODY),
    ("cancel batal", "common_actions.let_go", EVERYBODY),
    ("mydata dataku", "data_rights.show", EVERYBODY),
    ("forget hapus", "data_rights.ask", EVERYBODY),
    ("talk bicara", "student_actions.talk", "student"),
    ("counselor konselor", "student_actions.ask_for_counselor", "student"),
    ("duty tugas", "supporter_actions.show_duty", "supporter"),
    ("cases kasus", "case_lists.show_cases", COUNSELORS),
    ("notes catatanku", "case_lists.show_notes", COUNSELORS),
    ("report lapor", "reports.ask", KNOWN),
    ("referral rujukan", "actions.show", KNOWN),
    ("friend teman", "friend.begin", "student"),
]
REHEARSED = [
    ("end selesai", EVERYBODY),
    ("flag tandai", "supporter"),
    ("handover serah", "supporter"),
    ("consult konsul", "supporter"),
]
"""In a rehearsal these belong to it."""
ANYWHERE = [
    ("start", "common_actions.start", EVERYBODY),
    ("help bantuan", "homes.show_help", EVERYBODY),
    ("privacy privasi", "common_actions.show_privacy", EVERYBODY),
    ("parents ortu", "minors.show_codes", "coordinator"),
    ("shifts jadwal", "rota_actions.show_shifts", TEAM),
    ("oncall", "counselor_actions.show_on_call", COUNSELORS),
    ("status", "counselor_actions.show_status", COUNSELORS),
    ("training latihan", "training_actions.training", TEAM),
    ("audit catatan", "audit_log.show", COUNSELORS),
    ("lexicon kamus", "lexicon.lexicon", COUNSELORS),
    ("setup", "coordinator_actions.set_up", EVERYBODY),
    ("invite", "coordinator_actions.invite", "coordinator"),
    ("people", "team_actions.show_people", COUNSELORS),
]
KEYED = [
    (Key.SOS, "common_actions.ask_sos", EVERYBODY),
    (Key.SOS_YES, "common_actions.agree_sos", EVERYBODY),
    (Key.SOS_NO, "common_actions.decline_sos", EVERYBODY),
    (Key.RESOURCES, "common_actions.show_resources", EVERYBODY),
    (Key.FRIEND, "friend.begin", "student"),
    (Key.TALK, "student_actions.talk", "student"),
    (Key.COUNSELOR, "student_actions.ask_for_counselor", "student"),
    (Key.GIVE_BACK, "counselor_actions.give_back_focused", COUNSELORS),
    (Key.CLOSE, "counselor_actions.ask_outcome_focused", COUNSELORS),
    (Key.REPORT, "reports.ask", KNOWN),
    (Key.MY_CASES, "case_lists.show_mine", COUNSELORS),
    (Key.OPEN_CASES, "case_lists.show_open", COUNSELORS),
    (Key.BOARD, "counselor_actions.show_status", COUNSELORS),
    (Key.ON_CALL, "counselor_actions.show_on_call", COUNSELORS),
    (Key.PEOPLE, "team_actions.show_people", COUNSELORS),
    (Key.HELP, "homes.show_help", EVERYBODY),
    (Key.DUTY, "supporter_actions.show_duty", "supporter"),
    (Key.SHIFTS, "rota_actions.show_shifts", TEAM),
    (Key.TRAINING, "training_actions.training", TEAM),
    (Key.NEED, "homes.show_student", KNOWN),
    (Key.AS_COUNSELOR, "homes.show_counselor", KNOWN),
    (Key.AS_SUPPORTER, "homes.show_supporter", KNOWN),
]
KEYED_IN_REHEARSAL = [
    (Key.END, EVERYBODY),
    (Key.FLAG, "supporter"),
    (Key.CONSULT, "supporter"),
    (Key.HANDOVER, "supporter"),
]
IN_PRIVATE, IN_GROUP = Chat(7_000_000_001, Chat.PRIVATE), Chat(-100_000, Chat.SUPERGROUP)


@pytest.fixture
def registry() -> Registry:
    """The registry of an invented programme."""
    settings = load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, env_file=None)
    return Registry(TEXTS, facts_of(settings), SIGNER, Pacing(Paces(settings.flood_limit)))


def sent(text: str, chat: Chat, *, edited: bool = False) -> Update:
    """An update with this text; a command is marked as Telegram marks it."""
    length = len(text.partition(" ")[0])
    marks = [MessageEntity(MessageEntity.BOT_COMMAND, 0, length)] if text.startswith("/") else []
    user = User(7_000_000_001, "Zaitun", is_bot=False)
    date = NOON - timedelta(minutes=1)
    message = Message(5, date, chat, from_user=user, text=text, entities=marks)
    message.set_bot(_Named())  # type: ignore[arg-type]  # only its name is asked for
    return Update(1, edited_message=message) if edited else Update(1, message=message)


class _Named:
    """A bot with a name."""

    username = "sebaya_bot"


def heard_by(registry: Registry, update: Update) -> BaseHandler[Update, Any, None]:
    """The handler that is asked first."""
    return next(one for one in registry.handlers() if one.check_update(update) not in (None, False))


@pytest.mark.parametrize(("names", "done", "roles"), [*PRIVATE, *ANYWHERE])
def test_a_command_does_its_own_and_is_for_these_roles(names: str, done: str, roles: str) -> None:
    assert ways(COMMANDS[tuple(names.split())]) == (done, roles)


@pytest.mark.parametrize(("names", "roles"), REHEARSED)
def test_a_command_of_a_talk_asks_first_whether_it_is_rehearsed(names: str, roles: str) -> None:
    assert ways(COMMANDS[tuple(names.split())]) == ("training_actions.do", roles)


@pytest.mark.parametrize(("key", "done", "roles"), KEYED)
def test_a_key_does_its_own_and_is_for_these_roles(key: Key, done: str, roles: str) -> None:
    assert ways(KEYS[key]) == (done, roles)


@pytest.mark.parametrize(("key", "roles"), KEYED_IN_REHEARSAL)
def test_a_key_of_a_talk_asks_first_whether_it_is_rehearsed(key: Key, roles: str) -> None:
    assert ways(KEYS[key]) == ("training_actions.do", roles)


def test_no_command_and_no_key_is_untried() -> None:
    names = [row[0] for row in (*PRIVATE, *ANYWHERE, *REHEARSED)]
    assert sorted(" ".join(one) for one in COMMANDS) == sorted(names)
    assert set(KEYS) == {row[0] for row in (*KEYED, *KEYED_IN_REHEARSAL)} == set(Key)


@pytest.mark.parametrize("names", [row[0] for row in (*PRIVATE, *ANYWHERE, *REHEARSED)])
def test_a_command_is_heard_in_private_by_each_of_its_names(registry: Registry, names: str) -> None:
    for name in names.split():
        found = heard_by(registry, sent(f"/{name} x", IN_PRIVATE))
        assert isinstance(found, CommandHandler)
        assert found.commands == frozenset(names.split())


@pytest.mark.parametrize("names", [row[0] for row in ANYWHERE])
def test_what_belongs_to_the_group_is_heard_there_too(registry: Registry, names: str) -> None:
    found = heard_by(registry, sent(f"/{names.split(maxsplit=1)[0]}", IN_GROUP))
    assert isinstance(found, CommandHandler)


@pytest.mark.parametrize("names", [row[0] for row in (*PRIVATE, *REHEARSED)])
def test_in_a_group_a_private_command_is_words_that_are_only_overheard(
    registry: Registry, names: str
) -> None:
    found = heard_by(registry, sent(f"/{names.split(maxsplit=1)[0]}", IN_GROUP))
    assert isinstance(found, MessageHandler)
    assert found.callback == registry._overheard


@pytest.mark.parametrize("name", ["start", "setup"])
def test_a_code_that_was_typed_into_a_group_is_taken_away_also_when_it_was_mended(
    registry: Registry, name: str
) -> None:
    assert isinstance(heard_by(registry, sent(f"/{name} CODE", IN_GROUP, edited=True)), CommandHandler)
    assert [names[0] for names, route in COMMANDS.items() if route.hides] == ["start", "setup"]


def test_an_unknown_command_is_answered_in_private_and_words_are_words(registry: Registry) -> None:
    for text, route in (("/nonsense", UNKNOWN), ("/sos tolong", WRITE)):
        found = heard_by(registry, sent(text, IN_PRIVATE))
        assert isinstance(found, MessageHandler if route is UNKNOWN else CommandHandler)
    assert heard_by(registry, sent("halo", IN_PRIVATE)).callback == registry._written
    assert [ways(one)[0] for one in (UNKNOWN, WRITE, EDIT)] == [
        "common_actions.show_unknown",
        "common_actions.write",
        "common_actions.edit",
    ]


def test_only_sos_with_words_behind_it_is_words() -> None:
    assert [names[0] for names, route in COMMANDS.items() if route.alone] == ["sos"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_label_is_a_key_up_to_64_letters_and_words_are_none(registry: Registry, language: str) -> None:
    label = TEXTS.say(language, Key.END.text)

    assert registry.key_of(label) is Key.END
    assert registry.key_of(" " * (KEY_LENGTH - len(label)) + label) is Key.END
    assert registry.key_of(" " * (KEY_LENGTH - len(label) + 1) + label) is None
    assert registry.key_of(f"{label} ya") is None


@pytest.mark.parametrize(
    ("code", "language"),
    [("en", "en"), ("en-GB", "en"), ("id", "id"), ("jv", "id"), ("", "id"), (None, "id")],
)
def test_a_visitor_is_spoken_to_in_their_telegrams_language_if_it_is_spoken_here(
    registry: Registry, code: str | None, language: str
) -> None:
    user = User(1, "Zaitun", is_bot=False, language_code=code)

    assert registry.language_of(user) == language
    assert registry.language_of(None) == "id"


def test_a_refusal_with_buttons_comes_into_the_chat_where_they_can_be_pressed() -> None:
    assert set(BUTTONS) >= WITH[Trait.IN_CHAT]


def test_help_passes_a_flood_and_so_does_the_work_on_cases() -> None:
    assert sorted(ALWAYS) == ["counselor", "flag", "sos"]
    assert sorted(GUARDIANS) == ["coordinator", "counselor"]
