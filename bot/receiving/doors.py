"""What others may call, and whom we call: Telegram's webhook, monitoring, and the outward heartbeat."""

from bot.base.clock import Clock
from bot.monitoring.health import Health
from bot.monitoring.heartbeat import Heartbeat
from bot.monitoring.metrics import Meter
from bot.monitoring.wellbeing import WellBeing
from bot.receiving.intake import Intake
from bot.receiving.second_instance import OtherCopies
from bot.receiving.server import Server
from bot.receiving.webhook import Webhook
from bot.receiving.webhook_batches import Batches
from bot.receiving.webhook_setup import HookKeeper
from bot.telegram.proxy import Way
from bot.telegram.telegram import Telegram
from config.settings.settings import Settings


def heartbeat_of(settings: Settings, being: WellBeing, meter: Meter, clock: Clock) -> Heartbeat | None:
    """Build the outward heartbeat, through the proxy that is set; None without an address."""
    url = settings.heartbeat_url
    way = Way(settings.proxy).connector
    return Heartbeat(url.get_secret_value(), being, meter, clock, way) if url else None


def doors(
    settings: Settings,
    telegram: Telegram,
    intake: Intake,
    health: Health,
    meter: Meter,
    copies: OtherCopies,
    clock: Clock,
) -> tuple[HookKeeper | None, Server | None]:
    """Build what Telegram (webhook) and monitoring may call, if a port is set."""
    if settings.http_port is None:
        return None, None
    routes, keeper = health.routes(), None
    if settings.webhook_url and settings.webhook_secret:
        secret = settings.webhook_secret.get_secret_value()
        webhook = Webhook(Batches(intake.handle, clock), settings.webhook_url, secret, meter)
        keeper = HookKeeper(webhook, telegram, intake.once, copies, clock)
        routes += webhook.routes()
    return keeper, Server(settings.http_host, settings.http_port, routes)
