"""Makes `bot_api.json`, the part of the machine-readable Bot API that the oracle needs.

Usage: unpack the source distribution of aiogram, then

    python -m tests.sandbox.extract_schema aiogram-3.31.0/.butcher/schema/schema.json

It keeps names, types and what is required, and no prose. What is missing is added to the lists below.
Return types come from the installed aiogram.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any, get_args, get_origin

import aiogram
from aiogram import methods

HERE = Path(__file__).parent
TARGET = HERE / "bot_api.json"
NOTICE = "Names and types from the source distribution of aiogram {}; its licence is in bot_api.LICENSE."

METHODS = """
    getMe getUpdates deleteWebhook setWebhook getWebhookInfo sendMessage sendPhoto sendVoice sendLocation
    sendMediaGroup editMessageText editMessageCaption editMessageMedia editMessageReplyMarkup
    deleteMessage deleteMessages
    answerCallbackQuery setMessageReaction sendChatAction pinChatMessage unpinChatMessage setMyCommands
    getChatMember getChat getChatAdministrators leaveChat getFile
"""
TYPES = """
    Update Message InaccessibleMessage MaybeInaccessibleMessage User Chat ChatFullInfo AcceptedGiftTypes
    MessageEntity PhotoSize Voice Sticker Document Contact Location Venue VideoNote Video Audio Animation Poll
    PollOption Dice Game Story MessageOrigin MessageOriginUser MessageOriginHiddenUser MessageOriginChat
    MessageOriginChannel ReplyParameters LinkPreviewOptions TextQuote ExternalReplyInfo InlineKeyboardMarkup
    InlineKeyboardButton ReplyKeyboardMarkup KeyboardButton ReplyKeyboardRemove ForceReply CallbackQuery
    ChatMember ChatMemberOwner ChatMemberAdministrator ChatMemberMember ChatMemberRestricted ChatMemberLeft
    ChatMemberBanned ChatMemberUpdated MessageReactionUpdated ReactionType ReactionTypeEmoji
    ReactionTypeCustomEmoji ReactionTypePaid WebhookInfo File InputMedia InputMediaPhoto BotCommand
    BotCommandScope BotCommandScopeDefault BotCommandScopeAllPrivateChats BotCommandScopeAllGroupChats
    BotCommandScopeAllChatAdministrators BotCommandScopeChat BotCommandScopeChatAdministrators
    BotCommandScopeChatMember ForumTopicCreated ForumTopicClosed ForumTopicReopened
    BusinessConnection BusinessBotRights BusinessMessagesDeleted ManagedBotUpdated ManagedBotCreated
    BotSubscriptionUpdated MessageGenerationStopped EphemeralMessageParameters
    RichMessage RichMessageButton RichBlock RichBlockCaption RichBlockListItem RichBlockTableCell RichText
"""
RICH = re.compile(r"Rich(Block|Text)[A-Z]\w+")
"""The kinds of blocks and texts, which are as many as the schema knows."""
PLAIN = {"RichText": ["String", "Array of RichText"]}
"""What a union may also be, beside its types."""
CHOICE = re.compile(r"^\s*- (\w+)$", re.MULTILINE)


def main(source: Path) -> None:
    schema = json.loads(source.read_text())
    known = {child["name"]: child for group in schema["items"] for child in group["children"]}
    types = sorted({*TYPES.split(), *filter(RICH.fullmatch, known)})
    extract = {
        "notice": NOTICE.format(aiogram.__version__),
        "version": schema["api"]["version"],
        "methods": {name: fields(known[name]) | {"returns": returned(name)} for name in METHODS.split()},
        "types": {name: fields(known[name]) for name in types if known[name]["annotations"]},
        "unions": {
            name: PLAIN.get(name, []) + choices(known[name])
            for name in types
            if not known[name]["annotations"]
        },
    }
    TARGET.write_text(json.dumps(extract, indent=1, sort_keys=True) + "\n")


def fields(entry: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The names and types of the parameters or fields, apart by whether they are required."""
    given = entry["annotations"]
    return {
        "required": {field["name"]: field["type"] for field in given if field["required"]},
        "optional": {field["name"]: field["type"] for field in given if not field["required"]},
    }


def choices(entry: dict[str, Any]) -> list[str]:
    """The types that a type stands for."""
    return CHOICE.findall(entry["description"])


def returned(method: str) -> str:
    """What aiogram says that the method returns, in the words of the Bot API."""
    return name_of(getattr(methods, method[0].upper() + method[1:]).__returning__)


def name_of(kind: Any) -> str:
    if get_origin(kind) is list:
        return f"Array of {name_of(get_args(kind)[0])}"
    if get_args(kind):
        return " or ".join(name_of(choice) for choice in get_args(kind))
    return "True" if kind is bool else str(kind.__name__)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
