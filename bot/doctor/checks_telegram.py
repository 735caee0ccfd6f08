"""What Telegram says of the bot: it answers, knows the token, has the same time, and gives the rights."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.base.clock import Clock
from bot.doctor.check_result import CheckResult, bad, fine, skipped, warning
from bot.telegram.api_probe import CertificateRefused, Probe, ProbeAnswer, ProxyAway, Unreached
from storage.offline.inspection import Staffing

DRIFT = timedelta(seconds=60)
"""The most that the machine's clock may be away from Telegram's."""
OF_THE_BOT = ("privacy-mode", "botfather")
SWITCHES = {
    "groups": ("can_join_groups", True),
    "inline": ("supports_inline_queries", False),
    "business": ("can_connect_to_business", False),
    "topics": ("has_topics_enabled", False),
    "guest": ("supports_guest_queries", False),
}
"""Switches of @BotFather: the field of `getMe` that tells of each, and how it has to stand."""
RIGHTS = {"right-delete": "can_delete_messages", "right-pin": "can_pin_messages"}
ADMINISTRATORS = {"administrator", "creator"}
GONE = {"left", "kicked"}


async def about_bot(probe: Probe, url: str, clock: Clock) -> tuple[list[CheckResult], int | None]:
    """Check proxy, reach, token, clock and switches; return the bot's own id too if it is known."""
    try:
        answer = await probe.ask("getMe")
    except Unreached as fault:
        away = await _unreached(probe, url, fault, clock.now())
        return [*away, *map(skipped, ("token", "clock", *OF_THE_BOT))], None
    reached = [*_proxy(probe), fine("telegram"), _clock(answer, clock)]
    if not answer.granted:
        what = bad("token", "refused") if answer.token_refused else bad("token", "odd", code=str(answer.code))
        return [*reached, what, *map(skipped, OF_THE_BOT)], None
    me = answer.result
    sees_all = me.get("can_read_all_group_messages", False)
    privacy = warning("privacy-mode", "off") if sees_all else fine("privacy-mode")
    known = fine("token", username=str(me["username"]))
    return [*reached, known, privacy, *_switches(me)], int(me["id"])


async def _unreached(probe: Probe, url: str, fault: Unreached, now: datetime) -> list[CheckResult]:
    """Tell whether it is the proxy that does not answer, or Telegram behind it."""
    place, kind = probe.way.place, str(fault)
    if place and not await probe.way.answers():
        return [bad("proxy", "away", place=place), skipped("telegram")]
    if isinstance(fault, ProxyAway):
        return [bad("proxy", "refuses", place=place), skipped("telegram")]
    if isinstance(fault, CertificateRefused):
        return [*_proxy(probe), bad("telegram", "stranger", url=url, now=f"{now:%Y-%m-%d %H:%M}")]
    return [*_proxy(probe), bad("telegram", "unreachable", url=url, kind=kind)]


def _proxy(probe: Probe) -> list[CheckResult]:
    return [fine("proxy", place=probe.way.place)] if probe.way.place else []


def _switches(me: Mapping[str, object]) -> Sequence[CheckResult]:
    """Say of each switch of @BotFather that stands wrong what it does; a field that is missing is off."""
    wrong = [name for name, (field, wanted) in SWITCHES.items() if bool(me.get(field)) is not wanted]
    return [warning("botfather", name) for name in wrong] or [fine("botfather")]


def _clock(answer: ProbeAnswer, clock: Clock) -> CheckResult:
    if answer.date is None:
        return skipped("clock")
    drift = abs(clock.now() - answer.date)
    seconds = str(round(drift.total_seconds()))
    return fine("clock", seconds=seconds) if drift <= DRIFT else bad("clock", "off", seconds=seconds)


async def about_group(probe: Probe, staffing: Staffing | None, bot_id: int | None) -> list[CheckResult]:
    """Check the group, and what the bot may do there."""
    if staffing is None or bot_id is None:
        return [skipped("group"), *map(skipped, (*RIGHTS, "right-members"))]
    if staffing.group is None:
        return [bad("group", "none"), *map(skipped, (*RIGHTS, "right-members"))]
    try:
        member = await _member(probe, staffing.group, bot_id)
    except Unreached:
        return [skipped("group"), *map(skipped, (*RIGHTS, "right-members"))]
    if staffing.lost or member["status"] in GONE:
        return [bad("group", "gone"), *map(skipped, (*RIGHTS, "right-members"))]
    is_admin = member["status"] in ADMINISTRATORS
    return [fine("group"), *_rights(member), _right("right-members", granted=is_admin)]


async def _member(probe: Probe, group: int, bot_id: int) -> dict[str, object]:
    """Return what the bot is in the group; raises `Unreached` if Telegram does not say."""
    answer = await probe.ask("getChatMember", chat_id=group, user_id=bot_id)
    if answer.granted:
        return dict(answer.result)
    if answer.chat_refused:
        return {"status": "left"}
    raise Unreached(f"HTTP{answer.code}")


def _rights(member: dict[str, object]) -> list[CheckResult]:
    return [
        _right(check, granted=bool(member.get(name)) or member["status"] == "creator")
        for check, name in RIGHTS.items()
    ]


def _right(check: str, *, granted: bool) -> CheckResult:
    return fine(check) if granted else warning(check, "missing")
