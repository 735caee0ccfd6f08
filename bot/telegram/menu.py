"""The bot's menu in Telegram: commands and what they do, in every language."""

from telegram.error import TelegramError

from bot.base.logs import get_logger
from bot.telegram.telegram import Telegram
from config.loading.texts import Texts

STUDENT_MENU = {
    "id": (
        *("bicara", "konselor", "darurat", "selesai", "tarik", "lapor"),
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
    """Give Telegram the menus; the bot runs without them if that fails."""
    try:
        for language in texts.languages:
            names = STUDENT_MENU.get(language, STUDENT_MENU["en"])
            commands = [
                {"command": name, "description": texts.say(language, f"menu-{english}")}
                for name, english in zip(names, STUDENT_MENU["en"], strict=True)
            ]
            params = {"commands": commands, "scope": {"type": "all_private_chats"}}
            await telegram.call("setMyCommands", {**params, "language_code": language})
        group = [{"command": name, "description": texts.say("id", f"menu-{name}")} for name in GROUP_MENU]
        await telegram.call("setMyCommands", {"commands": group, "scope": {"type": "all_group_chats"}})
    except TelegramError as refused:
        get_logger().warning("menu_not_published", kind=type(refused).__name__)
