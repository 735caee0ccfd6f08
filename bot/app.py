"""The composition root: the one place that builds a programme from its settings."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Self

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot
from telegram.request import BaseRequest

from bot.alarms import Alarms
from bot.clock import Chance, Clock
from bot.courier import Courier
from bot.facts import ProgrammeFacts, facts_of
from bot.first_aid import FirstAid
from bot.intake import Intake, Telegraphs
from bot.limits import SendLimits
from bot.logs import get_logger
from bot.menu import publish_menu
from bot.telegram import Telegram
from care.ports.work import Unavailable, Watcher
from config.content import Texts
from config.helplines import HelplineTexts, load_helplines
from config.settings import Settings
from handlers.buttons import Signer
from handlers.keyboards import Key
from handlers.registry import Counter, Registry
from handlers.wording import Wording
from storage.store import Store

LANDING = 10.0
"""Seconds that requests in flight are given when the programme stops."""


@dataclass(frozen=True, slots=True)
class Programme:
    """One running programme; a process may hold several."""

    store: Store
    application: Telegraphs
    telegram: Telegram
    intake: Intake
    courier: Courier
    alarms: Alarms
    request: BaseRequest
    texts: Texts
    facts: ProgrammeFacts

    @classmethod
    async def build(
        cls,
        settings: Settings,
        main_key: bytes,
        *,
        clock: Clock,
        chance: Chance,
        request: BaseRequest,
        watcher: Watcher,
    ) -> Self:
        """Open the storage and wire everything; nothing is asked of Telegram yet."""
        texts = Texts.load(settings.setting, settings.language)
        known = load_helplines()
        helplines, public = HelplineTexts(known, texts), [one.number for one in known]
        facts = facts_of(settings, public)
        store = await Store.open(
            settings.database_path, main_key, rules=facts.rules, chance=chance, watcher=watcher
        )
        signer = Signer(*store.button_keys(main_key))
        application = _application(settings, request)
        registry = Registry(texts, facts, signer)
        registry.install(application)
        telegram = Telegram(application.bot)
        wording = Wording(texts, helplines, facts, signer)
        limits = SendLimits(settings.send_limit_total, settings.send_limit_chat, settings.send_limit_group)
        courier = Courier(telegram, store, wording, limits, clock, chance)

        def is_sos(text: str) -> bool:
            return registry.key_of(text) is Key.SOS

        first_aid = FirstAid(telegram, wording.helplines, texts.known, is_sos)
        intake = Intake(telegram, application, courier.keep_with, first_aid, clock, chance, courier.wake)
        alarms = Alarms(store, clock, chance, courier.wake)
        return cls(store, application, telegram, intake, courier, alarms, request, texts, facts)

    async def greet(self) -> None:
        """Learn the bot's name, take polling over from a web hook, send again what was being sent."""
        await self.application.initialize()
        self.facts.username = self.application.bot.username
        await self.telegram.call("deleteWebhook", {})
        await self.courier.recover()

    async def run(self, ready: Callable[[], None]) -> None:
        """Run until cancelled."""
        self.alarms.start()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.intake.run(ready))
            tasks.create_task(self.courier.run())
            tasks.create_task(self.alarms.run())
            tasks.create_task(publish_menu(self.telegram, self.texts))

    async def close(self) -> None:
        """Let what is in flight land, then close."""
        self.alarms.stop()
        with suppress(Unavailable):  # what is not kept as sent goes again, marked
            await self.courier.land(LANDING)
        await self.application.shutdown()
        await self.request.shutdown()
        await self.store.close()


def _application(settings: Settings, request: BaseRequest) -> Telegraphs:
    bot: ExtBot[None] = ExtBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    contexts = ContextTypes(bot_data=Counter)
    return Application.builder().bot(bot).updater(None).job_queue(None).context_types(contexts).build()


async def greet_patiently(programme: Programme, clock: Clock) -> None:
    """As `Programme.greet`, waiting while Telegram cannot be reached; `InvalidToken` is not waited out."""
    log, pause = get_logger(), 1.0
    while True:
        try:
            return await programme.greet()
        except InvalidToken:
            raise
        except TelegramError as trouble:
            log.warning("telegram_unreachable", kind=type(trouble).__name__, seconds=int(pause))
        await clock.sleep(pause)
        pause = min(pause * 2, 30.0)
