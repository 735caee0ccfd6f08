"""The bot's menu in Telegram: commands and what they do, in every language."""

from collections.abc import Mapping, Sequence

from telegram.error import TelegramError

from bot.base.logs import get_logger
from bot.telegram.telegram import Telegram
from config.loading.texts import Texts

Menu = Sequence[Mapping[str, str]]

STUDENT_MENU = {
    "id": (
        *("bicara", "konselor", "darurat", "selesai", "tarik", "lapor", "teman", "rujukan"),
        *("sumber", "bahasa", "privasi", "dataku", "hapus", "bantuan"),
        *("tugas", "jadwal", "konsul", "latihan", "kasus", "catatanku"),
    ),
    "en": (
        "talk",
        "counselor",
        "sos",
        "end",
        "unsend",
        "report",
        "friend",
        "referral",
        "resources",
        "language",
        "privacy",
        "mydata",
        "forget",
        "help",
        "duty",
        "shifts",
        "consult",
        "training",
        "cases",
        "notes",
    ),
}
GROUP_MENU = ("status", "shifts", "oncall", "people", "invite", "lexicon", "audit")


async def publish_menu(telegram: Telegram, texts: Texts) -> None:
    """Give Telegram the menus; the bot runs without one that is refused.

    A phone in a language that the bot does not speak gets the programme's: so the bot answers too.
    """
    for code in ("", *texts.languages):
        names = STUDENT_MENU.get(texts.known(code), STUDENT_MENU["en"])
        menu = _menu(texts, texts.known(code), dict(zip(names, STUDENT_MENU["en"], strict=True)))
        await _publish(telegram, "all_private_chats", menu, {"language_code": code} if code else {})
    group = _menu(texts, texts.known(""), dict(zip(GROUP_MENU, GROUP_MENU, strict=True)))
    await _publish(telegram, "all_group_chats", group, {})


def _menu(texts: Texts, language: str, commands: Mapping[str, str]) -> Menu:
    """Return the commands with what they do; each is given with the English name that its text has."""
    return [
        {"command": name, "description": texts.say(language, f"menu-{english}")}
        for name, english in commands.items()
    ]


async def _publish(telegram: Telegram, scope: str, menu: Menu, spoken: Mapping[str, str]) -> None:
    try:
        await telegram.call("setMyCommands", {"commands": menu, "scope": {"type": scope}, **spoken})
    except TelegramError as refused:
        get_logger().warning("menu_not_published", kind=type(refused).__name__)
