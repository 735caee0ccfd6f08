"""The one place that builds a programme from its settings."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Self

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot
from telegram.request import BaseRequest

from bot import __version__
from bot.base.clock import Chance, Clock
from bot.base.logs import get_logger
from bot.monitoring.gauges import Build
from bot.monitoring.group_watch import GroupWatch
from bot.monitoring.health import Health
from bot.monitoring.heartbeat import Heartbeat
from bot.monitoring.metrics import Meter, MeteredTelegram
from bot.monitoring.wellbeing import WellBeing
from bot.programme_info import ProgrammeFacts, facts_of, home_of
from bot.receiving import doors
from bot.receiving.intake import Intake, Telegraphs
from bot.receiving.rescue import Rescue
from bot.receiving.second_instance import OtherCopies
from bot.receiving.server import Server
from bot.receiving.sos_fallback import FirstAid
from bot.receiving.webhook_setup import HookKeeper
from bot.scheduling.alarms import Alarms
from bot.scheduling.backups import Backups, list_of, newest
from bot.scheduling.beginning import begin
from bot.sending.commits import Commits
from bot.sending.courier import Courier
from bot.sending.send_results import Judge
from bot.telegram.error_classes import event_of
from bot.telegram.limits import SendLimits
from bot.telegram.menu import publish_menu
from bot.telegram.telegram import Telegram
from care.curriculum.course import Course
from care.detection.active_lexicon import ActiveLexicon
from care.detection.lexicon import Lexicon
from care.people.rate_limit import Paces
from care.ports.unit_of_work import Unavailable
from config.loading.everyday_sentences import load_everyday
from config.loading.helplines import HelplineTexts
from config.loading.programme_content import ProgrammeContent
from config.loading.resources import ResourceTexts
from config.loading.second_opinion_files import load_second_opinion
from config.loading.texts import Texts
from config.settings.settings import Settings
from handlers.keyboards.signed_buttons import Signer
from handlers.routing.rate_limit import Pacing
from handlers.routing.registry import Counter, Registry
from handlers.routing.renderer import Wording
from storage.store import Store

LANDING = 10.0
"""Seconds that requests in flight are given when the programme stops."""


@dataclass(frozen=True, slots=True)
class Programme:
    """One running programme; a process can hold several."""

    store: Store
    application: Telegraphs
    telegram: Telegram
    intake: Intake
    courier: Courier
    alarms: Alarms
    group_watch: GroupWatch
    request: BaseRequest
    texts: Texts
    facts: ProgrammeFacts
    keeper: HookKeeper | None
    server: Server | None
    being: WellBeing
    heartbeat: Heartbeat | None
    built: Build

    @classmethod
    async def build(
        cls,
        settings: Settings,
        main_key: bytes,
        *,
        clock: Clock,
        chance: Chance,
        request: BaseRequest,
        lexicon: Lexicon,
        course: Course | None = None,
    ) -> Self:
        """Open the storage and connect all parts; Telegram is not asked anything yet."""
        erasures, content = list_of(settings), ProgrammeContent.of(settings)
        texts, known = content.texts(), content.helplines()
        helplines, public = HelplineTexts(known, texts), [one.number for one in known]
        facts, meter = facts_of(settings, public), Meter(clock)
        second = load_second_opinion() if settings.second_opinion else None
        watch = ActiveLexicon(lexicon, load_everyday, second)
        store = await Store.open(
            home_of(settings),
            main_key,
            rules=facts.rules,
            chance=chance,
            watcher=watch,
            erasures=erasures,
            course=course or content.course(),
        )
        await begin(store, clock)
        signer = Signer(*store.button_keys())
        application = _application(settings, request)
        registry = Registry(texts, facts, signer, Pacing(Paces(settings.flood_limit)))
        registry.install(application)
        telegram = Telegram(application.bot)
        wording = Wording(texts, helplines, facts, signer, ResourceTexts(content.resources(), texts))
        metered = MeteredTelegram(application.bot, meter, clock)
        limits = _limits(settings)
        judge = Judge(limits, chance, meter)
        commits = Commits(store, judge)
        courier = Courier(metered, store, commits, judge, wording, limits, clock, meter)
        first_aid = FirstAid(
            telegram,
            helplines,
            texts.known,
            lambda words, before: watch.scan(words, before).level,
            meter,
        )
        copies = OtherCopies(store, clock, courier.wake)
        intake = Intake(
            telegram,
            application,
            commits.run,
            first_aid,
            Rescue(first_aid, chance),
            clock,
            courier.wake,
            meter,
            copies,
        )
        backups = Backups(settings, store, erasures, clock, courier.wake)
        alarms = Alarms(store, clock, chance, courier.wake, meter, backups)
        name = partial(_learn_name, application, facts)
        group_watch = GroupWatch(telegram, store, clock, lambda: application.bot.id, name, courier.wake)
        built = Build(__version__, "webhook" if settings.webhook_url else "polling", store.versions[1])
        being = WellBeing(store, meter, clock, polls=settings.webhook_url is None)
        health = _health(settings, store, meter, clock, being, built)
        keeper, server = doors.doors(settings, telegram, intake, health, meter, copies, clock)
        return cls(
            store,
            application,
            telegram,
            intake,
            courier,
            alarms,
            group_watch,
            request,
            texts,
            facts,
            keeper,
            server,
            being,
            doors.heartbeat_of(settings, being, meter, clock),
            built,
        )

    async def listen(self) -> None:
        """Open the programme's own HTTP address, if it has one."""
        if self.server:
            await self.server.open()

    async def greet(self) -> None:
        """Get ready at Telegram: learn the bot's name, set how updates come, send again what was being sent.

        After a long absence people are told of it, before anything else is sent.
        """
        await self.application.initialize()
        await self.store.remember_token(self.application.bot.token)
        self.facts.username = self.application.bot.username
        # Before anything else is sent: what was being sent when the last run ended goes again, with a mark.
        await self.courier.recover()
        if self.keeper:
            await self.keeper.set()
        else:
            await self.telegram.call("deleteWebhook", {})
        await self.alarms.returned()

    async def run(self, ready: Callable[[], None]) -> None:
        """Run until cancelled; `ready` is called once updates come in."""
        self.alarms.start()
        # One that fails ends all: half a bot must not go on in silence.
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task((self.keeper or self.intake).run(ready))
            tasks.create_task(self.courier.run())
            tasks.create_task(self.alarms.run())
            tasks.create_task(self.group_watch.run())
            tasks.create_task(publish_menu(self.telegram, self.texts))
            if self.heartbeat:
                tasks.create_task(self.heartbeat.run())

    async def close(self) -> None:
        """Wait for requests in flight, then close everything."""
        # First nothing new begins, then what is in flight lands, then connections and files are closed.
        self.alarms.stop()
        if self.keeper:
            self.keeper.close()
        if self.server:
            await self.server.close()
        with suppress(Unavailable):  # what is not kept as sent goes again, marked
            await self.courier.land(LANDING)
        await self.alarms.backups.copied(LANDING)
        await self.application.shutdown()
        await self.request.shutdown()
        # Last: the parts above still write into it.
        await self.store.close()


async def _learn_name(application: Telegraphs, facts: ProgrammeFacts) -> None:
    """Ask Telegram what the bot is called now: links with a former name lead nowhere.

    The library keeps the name too, and knows commands to this bot by it.
    """
    me = await application.bot.get_me()
    if me.username and me.username != facts.username:
        get_logger().warning("bot_renamed")
        facts.username = me.username


def _limits(settings: Settings) -> SendLimits:
    return SendLimits(settings.send_limit_total, settings.send_limit_chat, settings.send_limit_group)


def _health(
    settings: Settings, store: Store, meter: Meter, clock: Clock, being: WellBeing, built: Build
) -> Health:
    backups = settings.backup_folder
    last_backup = partial(newest, backups) if backups else None
    folder = settings.beside.parent
    return Health(store, meter, clock, being, built, folder=folder, last_backup=last_backup)


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
    """As `Programme.greet`, but wait while Telegram cannot be reached.

    A refused token is waited out too if Telegram has accepted it before; otherwise raises `InvalidToken`.
    """
    log, pause = get_logger(), 1.0
    while True:
        try:
            return await programme.greet()
        except InvalidToken:
            if not await programme.store.knows_token(programme.application.bot.token):
                raise
            log.warning("token_refused", kind="InvalidToken", seconds=int(pause))
        except TelegramError as trouble:
            log.warning(event_of(trouble), kind=type(trouble).__name__, seconds=int(pause))
        await clock.sleep(pause)
        pause = min(pause * 2, 30.0)
