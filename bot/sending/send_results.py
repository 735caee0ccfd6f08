"""What becomes of a row after its request: sent, sent again, later, or not at all."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from telegram.error import TelegramError

from bot.base.clock import Chance
from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from bot.sending import row_kinds
from bot.sending.group_trouble import GroupTrouble
from bot.telegram.error_classes import UNFIT, ErrorClass
from bot.telegram.http_client import LONGEST_PAUSE
from bot.telegram.limits import SendLimits
from care.model.card_kinds import CardKind
from care.model.enums import Urgency
from care.model.message_kinds import MessageKind
from care.model.outbox_row import OLD_CARD, SHOWN_CODE, LateAnswer, Outgoing, What
from care.people.messages import PeopleMessage
from care.system import delivery_outcomes
from care.system.messages import SystemMessage
from care.team import group, status_board
from handlers.rendering.relay_requests import WORDS_OF_PEOPLE
from storage.engine.database import Row
from storage.outbox.outbox_rows import Arrival
from storage.store import Desk

LONGEST_BACKOFF = timedelta(seconds=60)
"""The longest wait between two tries to send a row."""
GROUP_RETRY = timedelta(seconds=30)
"""How often a group that cannot be written to is tried again."""
CARD_RETRY = timedelta(minutes=10)
"""How often a card is tried again that the group does not take, while it takes others."""
ALARMED_AGAIN = timedelta(minutes=10)
"""How long the team is not told again of the same trouble."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Before any alarm."""

STAYS = {OLD_CARD: {ErrorClass.REFUSED}, SHOWN_CODE: {*UNFIT, ErrorClass.GONE}}
"""What is to be deleted, and the verdicts that mean that it cannot be."""


class Judge:
    """Mark rows inside one transaction, and tell the rules what sending has shown."""

    def __init__(self, limits: SendLimits, chance: Chance, meter: Meter) -> None:
        self._limits = limits
        self._chance = chance
        self._meter = meter
        self._group = GroupTrouble()
        self._alarmed: dict[MessageKind, datetime] = {}
        self._log = get_logger()

    async def arrived(self, arrived: Sequence[Arrival], desk: Desk) -> None:
        """Mark rows that Telegram accepted."""
        await desk.dispatch.sent(arrived, desk.work.now)
        for row, message in arrived:
            if row.group:
                await self._arrived_in_group(row, message, desk)

    async def _arrived_in_group(self, row: Outgoing, message: int | None, desk: Desk) -> None:
        group = await desk.dispatch.in_group(row)
        if group.ours and self._group.took(row, message) and group.lost:
            await delivery_outcomes.group_found(desk.work)
        if row.what is What.CARD and not group.there:
            # It arrived where the group was, while this moved: its number means nothing here.
            await desk.work.outbox.repost(CardKind(row.kind), row.about)

    async def goes_on(self, arrived: Sequence[Arrival], desk: Desk) -> None:
        """Continue rows of which Telegram accepted a page."""
        await desk.dispatch.turn_page(arrived)

    async def refused(
        self, rows: Sequence[Outgoing], verdict: ErrorClass, refusal: TelegramError, desk: Desk
    ) -> None:
        """Decide about rows that Telegram did not accept, or about which it did not say."""
        if verdict in UNFIT and row_kinds.is_safety(rows[0].what, rows[0].kind):
            await self._shorten(rows[0].id, rows[0].kind, desk, shortened=rows[0].plain)
            return
        rich = verdict is ErrorClass.TOO_RICH and rows[0].what in WORDS_OF_PEOPLE
        if rich or (verdict is ErrorClass.REFUSED and len(rows) > 1):
            await self._simplify(rows, desk)
            return
        if verdict is ErrorClass.GONE and rows[0].what in row_kinds.UNDELIVERED:
            await self._lost(rows, verdict, desk)
            return
        for row in rows:
            await self._refused(row, verdict, refusal, desk)

    async def unworded(self, row: Row, desk: Desk) -> None:
        """Shorten a safety text that could not be worded; of other rows the group's cards come again."""
        if row_kinds.is_safety(row["what"], row["kind"]):
            await self._shorten(row["id"], row["kind"], desk, shortened=bool(row["plain"]))
            return
        if row["what"] == What.CARD and row["chat"] == await desk.work.team.group():
            await self._come_again(row["id"], desk)
            return
        await self.abandon(row["id"], desk)
        if row["what"] in {What.NOTICE, What.CARD} and row["urgency"] <= Urgency.ALERT:
            await self._tell_not_shown(row["kind"], row["chat"], desk)
        elif row["what"] in {What.NOTICE, What.CARD} and row["kind"] not in row_kinds.UNMISSED:
            await delivery_outcomes.not_answered(desk.work, row["chat"], row["reader"])

    async def _tell_not_shown(self, kind: str, chat: int | None, desk: Desk) -> None:
        """Tell the team that an alert could not be shown, so that they know there is something to look for.

        Anybody else has nowhere to look, and gets the helplines instead.
        """
        if chat is None or kind == CardKind.RUNG:
            return
        self._log.error("alert_not_shown", kind=kind)
        if await _is_of_team(desk, chat):
            await desk.work.outbox.tell(chat, SystemMessage.NOT_SHOWN)
        else:
            await desk.work.outbox.tell(chat, PeopleMessage.HELPLINES, urgency=Urgency.RELAY, short=1)

    async def _shorten(self, row: int, kind: str, desk: Desk, *, shortened: bool) -> None:
        """Send a safety text again in a shorter form and tell the team; one that is short already is lost."""
        outcome = "lost" if shortened else "shortened"
        self._log.error("safety_text_refused", kind=kind, outcome=outcome)
        self._meter.refused_safety(outcome)
        if shortened:
            await self.abandon(row, desk)
        else:
            await desk.dispatch.simplify([row])
        await self._raise_alarm(
            SystemMessage.SAFETY_LOST if shortened else SystemMessage.SAFETY_SHORTENED, desk
        )

    async def _raise_alarm(self, kind: MessageKind, desk: Desk) -> None:
        """Tell the team, at most once in `ALARMED_AGAIN` for as long as it lasts."""
        now = desk.work.now
        if now - self._alarmed.get(kind, NEVER) >= ALARMED_AGAIN:
            self._alarmed[kind] = now
            await delivery_outcomes.tell_refused(desk.work, kind)

    async def _simplify(self, rows: Sequence[Outgoing], desk: Desk) -> None:
        """Send an album part by part, a message without formatting; refused again, it is given up."""
        if len(rows) > 1 or not rows[0].plain:
            await desk.dispatch.simplify([row.id for row in rows])
        else:
            await self.abandon(rows[0].id, desk)

    async def _refused(self, row: Outgoing, verdict: ErrorClass, refusal: TelegramError, desk: Desk) -> None:
        now = desk.work.now
        if verdict is ErrorClass.DONE:
            await desk.dispatch.sent([(row, row.posted)], now)
        elif verdict is ErrorClass.WAIT:
            await self._wait(desk, row, refusal)
        elif verdict is ErrorClass.MOVED and row.chat is not None:
            await self._moved(row, row.chat, getattr(refusal, "new_chat_id", 0), desk)
        elif verdict is ErrorClass.CARD_LOST and row.what is What.CARD:
            await desk.dispatch.card_lost(row)
            await desk.dispatch.again(row, now, repeated=False)
        elif verdict is ErrorClass.NO_RIGHT or (verdict in UNFIT and row.kind == CardKind.PIN):
            await desk.dispatch.drop([row])
            await status_board.cannot_pin(desk.work)
        elif row.what is What.ERASE and verdict in STAYS.get(row.kind, ()):
            await self._stays(row, desk)
        elif verdict in {ErrorClass.UNCLEAR, ErrorClass.NOT_SENT}:
            await desk.dispatch.again(row, now + self._backoff(row), repeated=verdict is ErrorClass.UNCLEAR)
        elif await _is_our_group(desk, row):
            await self._in_group(row, verdict, desk)
        elif verdict in {*UNFIT, ErrorClass.CARD_LOST} and row_kinds.is_missed(row):
            await self._say_so(row, verdict, desk)
        else:
            await self._lost([row], verdict, desk)

    async def _say_so(self, row: Outgoing, verdict: ErrorClass, desk: Desk) -> None:
        """End in words what Telegram does not take: without its buttons, and with a line that says so."""
        if row.what is What.RELAY:
            await self.abandon(row.id, desk, voice=verdict is ErrorClass.NO_VOICE)
        elif row.what is What.ANSWER:
            late = LateAnswer(row.kind, row.language or "", row.params)
            await desk.dispatch.drop([row])
            await delivery_outcomes.answered_late(desk.work, late)
        elif row.plain or row.chat is None:
            await self.give_up([row], desk)
        else:
            await (desk.dispatch.simplify([row.id]) if row.what is What.NOTICE else desk.dispatch.drop([row]))
            await delivery_outcomes.not_answered(desk.work, row.chat, row.language)

    async def _moved(self, row: Outgoing, chat: int, address: int, desk: Desk) -> None:
        """Follow a group to its new address; what was to be deleted has no number there."""
        if row.what is What.ERASE:
            await desk.dispatch.drop([row])
            if row.kind == SHOWN_CODE:
                await group.tell_readable(desk.work, chat, 0)
        else:
            await desk.dispatch.again(row, desk.work.now, repeated=False)
        await group.move(desk.work, chat, address)

    async def _in_group(self, row: Outgoing, verdict: ErrorClass, desk: Desk) -> None:
        """Wait for a group that takes nothing; of what it does not take alone, cards come again."""
        now, mine = desk.work.now, verdict in {ErrorClass.REFUSED, ErrorClass.TOO_RICH}
        if not mine and (verdict is ErrorClass.GONE or not self._group.is_about(row)):
            await delivery_outcomes.group_lost(desk.work)
            # Tried twice: then others go first, to see whether it is this row or the group.
            if row.attempts > 1:
                await desk.dispatch.put_off(row.id, now + GROUP_RETRY)
            else:
                await desk.dispatch.again(row, now + GROUP_RETRY, repeated=False)
        elif row.what is not What.CARD:
            await (
                self._say_so(row, verdict, desk)
                if row_kinds.is_missed(row)
                else self._lost([row], verdict, desk)
            )
        elif row.posted:
            await desk.dispatch.card_lost(row)
            await desk.dispatch.again(row, now, repeated=False)
        else:
            await self._come_again(row.id, desk)

    async def _come_again(self, card: int, desk: Desk) -> None:
        """Try a card again later, because somebody may wait for what is decided there, and tell the team."""
        self._log.error("card_not_shown", row=card)
        await desk.dispatch.put_off(card, desk.work.now + CARD_RETRY)
        await self._raise_alarm(SystemMessage.NOT_SHOWN, desk)

    async def _stays(self, row: Outgoing, desk: Desk) -> None:
        """Handle what cannot be deleted.

        A card becomes a short line; the person who wrote a code is asked to delete it.
        """
        if row.kind == OLD_CARD:
            await desk.work.outbox.postings.blank(row.id)
        elif row.chat is not None:
            await desk.dispatch.drop([row])
            await group.tell_readable(desk.work, row.chat, int(row.about))

    async def _lost(self, rows: Sequence[Outgoing], verdict: ErrorClass, desk: Desk) -> None:
        row = rows[0]
        await self.give_up(rows, desk)
        if row.what is What.CARD and row.urgent and not row.group:
            await self._tell_not_shown(row.kind, row.chat, desk)
        if verdict is ErrorClass.GONE and row.chat is not None:
            if row.group:
                await desk.work.people.leave_group(row.chat)
            else:
                await delivery_outcomes.unreachable(desk.work, row.chat)

    async def give_up(self, rows: Sequence[Outgoing], desk: Desk, *, leaking: bool = False) -> None:
        """Drop rows that will not be sent: tell their writers, and leave nobody without an alert."""
        await desk.dispatch.drop(rows)
        if leaking:
            self._log.error("identity_stopped", what=rows[0].what)
            # A writer need not know what becomes of a copy for somebody who only listens.
            if rows[0].overheard:
                return
            await delivery_outcomes.tell_stopped(desk.work, rows[0].writer)
            return
        news = Counter(
            (row.writer, kind) for row in rows if row.writer is not None and (kind := row_kinds.bad_news(row))
        )
        for (writer, kind), count in news.items():
            await delivery_outcomes.undelivered(desk.work, writer, kind, count)
        for row in rows:
            if row.what is What.NOTICE and row.urgent:
                await self._tell_not_shown(row.kind, row.chat, desk)

    async def abandon(self, row: int, desk: Desk, *, voice: bool = False) -> None:
        """Drop a row that cannot be sent as it is, or not even read; tell its writer, if there is one."""
        if whose := await desk.dispatch.abandon(row):
            await delivery_outcomes.not_passed_on(desk.work, *whose, voice=voice)

    async def later(self, row: Outgoing, desk: Desk) -> None:
        """Send again, with a mark, a row that may have arrived and could not be marked."""
        await desk.dispatch.again(row, desk.work.now + LONGEST_BACKOFF, repeated=True)

    async def _wait(self, desk: Desk, row: Outgoing, refusal: TelegramError) -> None:
        """Pause this chat as long as Telegram asks; the others go on."""
        pause = getattr(refusal, "retry_after", timedelta(seconds=1))
        until = desk.work.now + (pause if isinstance(pause, timedelta) else timedelta(seconds=pause))
        if row.chat is not None:
            self._limits.pause(row.chat, until)
        if until - desk.work.now >= timedelta(seconds=LONGEST_PAUSE) and await _is_our_group(desk, row):
            await delivery_outcomes.group_lost(desk.work)
        await desk.dispatch.again(row, until, repeated=False)

    def _backoff(self, row: Outgoing) -> timedelta:
        # Doubled with each try, and spread: rows that failed together do not come back together.
        wait = min(timedelta(seconds=2 ** min(row.attempts, 10) / 2), LONGEST_BACKOFF)
        return wait * self._chance.uniform(0.8, 1.2)


async def _is_of_team(desk: Desk, chat: int) -> bool:
    """Return whether this is the chat of somebody of the team, or their group."""
    person = await desk.work.people.at(chat)
    return person.in_team if person else chat == await desk.work.team.group()


async def _is_our_group(desk: Desk, row: Outgoing) -> bool:
    """Return whether this went to the counselors' group, and not to another group that has the bot."""
    return row.group and row.chat == await desk.work.team.group()
