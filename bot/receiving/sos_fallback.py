"""🆘 and words of danger while the database cannot be used: the one message that is sent without it."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Sequence

from telegram.error import TelegramError

from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from bot.telegram.error_classes import UNFIT, verdict_of
from bot.telegram.telegram import Telegram
from bot.telegram.update_keys import Raw, asks_for_help, sender_of, words_of
from care.model.levels import Level
from care.model.text_pages import pages
from care.people.messages import PeopleMessage
from handlers.wording.texts import Helplines

REMEMBERED = 10_000
"""The most updates whose answer is remembered, so that none is answered twice."""
Pages = tuple[str, ...]


class FirstAid:
    """Answer 🆘 and words of danger with the helplines, once per update, in the person's Telegram language.

    Nothing is known about who writes and where, so words of everybody count, from `urgent` up.
    """

    def __init__(
        self,
        telegram: Telegram,
        helplines: Helplines,
        known_language: Callable[[str | None], str],
        level_of: Callable[[str, Sequence[str]], Level],
        meter: Meter,
    ) -> None:
        self._telegram = telegram
        self._helplines = helplines
        self._known_language = known_language
        self._level_of = level_of
        self._meter = meter
        self._left: OrderedDict[int, Pages] = OrderedDict()
        self._log = get_logger()

    def language_of(self, sender: Raw) -> str:
        """Return the language of a sender's Telegram, or the programme's."""
        code = sender.get("language_code")
        return self._known_language(code if isinstance(code, str) else None)

    def is_sos(self, raw: Raw) -> bool:
        """Return whether this update is a 🆘."""
        return asks_for_help(raw)

    def _is_needed(self, raw: Raw, before: Sequence[str]) -> bool:
        return self.is_sos(raw) or self._level_of(words_of(raw), before) >= Level.URGENT

    async def help(self, batch: Sequence[Raw]) -> None:
        """Answer the senders in this batch who were not answered yet.

        An answer that failed is tried again with the next call. If one person has sent several such updates,
        one is answered.
        """
        helped, written = set(), defaultdict[int, list[str]](list)
        for raw in batch:
            update, sender = raw["update_id"], sender_of(raw)
            before = written[sender.get("id", 0)]
            # An empty tuple: this update is answered. None: it was not seen before.
            if self._left.get(update) != () and self._is_needed(raw, before):
                if sender["id"] in helped:
                    self._keep(update, ())
                else:
                    await self._answer(update, sender)
                helped.add(sender["id"])
            # Short messages are read together with what the same person wrote just before.
            before.extend(filter(None, [words_of(raw)]))

    async def _answer(self, update: int, sender: Raw) -> None:
        """Send the pages that were not sent yet; a refused page is replaced by the short form."""
        language = self.language_of(sender)
        left = self._left.get(update) or tuple(pages(self._helplines.in_full(language)))
        while left:
            try:
                await self._send(sender, left[0])
            except TelegramError as refused:
                if verdict_of(refused) not in UNFIT:
                    self._log.warning("first_aid_failed", kind=type(refused).__name__)
                    return
                left = self._shortened(left, self._helplines.in_short(language))
            else:
                left = left[1:]
            # After each page, so that a failure repeats none.
            self._keep(update, left)

    def _shortened(self, refused: Pages, short: str) -> Pages:
        """Return what goes instead: the short form, or nothing if that was refused."""
        form = (pages(short)[0],)
        outcome = "lost" if refused == form else "shortened"
        self._meter.refused_safety(outcome)
        self._log.error("safety_text_refused", kind=PeopleMessage.HELPLINES.value, outcome=outcome)
        return () if refused == form else form

    async def _send(self, sender: Raw, text: str) -> None:
        await self._telegram.call("sendMessage", {"chat_id": sender["id"], "text": text})

    def _keep(self, update: int, left: Pages) -> None:
        self._left[update] = left
        # The oldest go first; they are confirmed, or come again and are answered once more.
        if len(self._left) > REMEMBERED:
            self._left.popitem(last=False)
