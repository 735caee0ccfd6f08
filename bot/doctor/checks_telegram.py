"""What Telegram says of the bot: it answers, knows the token, has the same time, and gives the rights."""

from datetime import timedelta

from bot.base.clock import Clock
from bot.doctor.check_result import CheckResult, bad, fine, skipped, warning
from bot.telegram.api_probe import Probe, ProbeAnswer, Unreached
from storage.offline.inspection import Staffing

DRIFT = timedelta(seconds=60)
"""The most that the machine's clock may be away from Telegram's."""
AFTER_TOKEN = ("clock", "privacy-mode")
RIGHTS = {"right-delete": "can_delete_messages", "right-pin": "can_pin_messages"}
ADMINISTRATORS = {"administrator", "creator"}
GONE = {"left", "kicked"}


async def about_bot(probe: Probe, url: str, clock: Clock) -> tuple[list[CheckResult], int | None]:
    """Check reach, token, clock and privacy mode; return the bot's own id too if it is known."""
    try:
        answer = await probe.ask("getMe")
    except Unreached as fault:
        gone = bad("telegram", "unreachable", url=url, kind=str(fault))
        return [gone, *map(skipped, ("token", *AFTER_TOKEN))], None
    reached = [fine("telegram"), _clock(answer, clock)]
    if not answer.granted:
        what = bad("token", "refused") if answer.token_refused else bad("token", "odd", code=str(answer.code))
        return [*reached, what, skipped("privacy-mode")], None
    me = answer.result
    sees_all = me.get("can_read_all_group_messages", False)
    privacy = warning("privacy-mode", "off") if sees_all else fine("privacy-mode")
    return [*reached, fine("token", username=str(me["username"])), privacy], int(me["id"])


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
