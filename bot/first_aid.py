"""🆘 while the database cannot be used: the one message that is sent without it."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from telegram.error import TelegramError

from bot.logs import get_logger
from bot.telegram import Telegram
from bot.updates import Raw, asks_for_help, sender_of

REMEMBERED = 10_000


class FirstAid:
    """Answers 🆘 with the helplines, once per update, in the person's Telegram language."""

    def __init__(
        self,
        telegram: Telegram,
        helplines: Callable[[str], str],
        known_language: Callable[[str | None], str],
        is_sos_label: Callable[[str], bool],
    ) -> None:
        self._telegram = telegram
        self._helplines = helplines
        self._known_language = known_language
        self._is_sos_label = is_sos_label
        self._answered: OrderedDict[int, None] = OrderedDict()
        self._log = get_logger()

    def language_of(self, sender: Raw) -> str:
        """The language that a sender's Telegram speaks, or the programme's."""
        code = sender.get("language_code")
        return self._known_language(code if isinstance(code, str) else None)

    def is_needed(self, raw: Raw) -> bool:
        """Whether this update is a 🆘."""
        return asks_for_help(raw, self._is_sos_label)

    async def help(self, batch: Sequence[Raw]) -> None:
        """Answer every 🆘 in this batch that has not been answered; failing to is tried again with it."""
        for raw in batch:
            if raw["update_id"] not in self._answered and self.is_needed(raw):
                await self._answer(raw)

    async def _answer(self, raw: Raw) -> None:
        text = self._helplines(self.language_of(sender_of(raw)))
        try:
            await self._telegram.call("sendMessage", {"chat_id": sender_of(raw)["id"], "text": text})
        except TelegramError as refused:
            self._log.warning("first_aid_failed", kind=type(refused).__name__)
            return
        self._answered[raw["update_id"]] = None
        if len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
