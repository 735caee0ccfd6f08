"""When the next thing becomes due by the passing of time alone: one statement over all such moments."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from care.model.moments import Moment
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Transaction

MILLI = timedelta(milliseconds=1)
WAITING = "stage = 'waiting' AND for_counselor = 0"
QUEUED = f"""(
    SELECT id, called_at FROM conversations WHERE {WAITING}
    UNION ALL SELECT id, called_at FROM conversations WHERE stage = 'later'
) v"""
# Each half has its own partial index; one condition with OR would read every conversation there has been.
OFFERED = f"""(
    SELECT id FROM conversations WHERE {WAITING}
    UNION ALL SELECT id FROM conversations WHERE stage = 'talking'
) v"""
WRITTEN = "conversations v CROSS JOIN messages m ON m.conversation = v.id"
SUPPORTING = """
    conversations v CROSS JOIN participants t ON t.conversation = v.id AND t.part = 'supporter'
    LEFT JOIN talks k ON k.conversation = v.id AND k.person = t.person WHERE v.stage = 'talking'
"""
"""CROSS JOIN keeps the order of the tables here and below: the few running conversations come first."""
OF_TALKS = "conversations v CROSS JOIN talks k ON k.conversation = v.id WHERE v.stage = 'talking'"
ON_CALL = "members WHERE on_call_since IS NOT NULL"
CLAIMED = "cases c WHERE c.state = 'claimed'"
STANDS: Mapping[Moment, tuple[str, str]] = {
    Moment.SOS_ASKED: ("sos_asked_at", "chats WHERE sos_asked_at IS NOT NULL"),
    Moment.RUNG_DUE: ("next_rung_at", "cases WHERE state = 'open'"),
    Moment.FLAG_RAISED: (
        "f.raised_at",
        "cases c CROSS JOIN flags f ON f.student = c.student WHERE c.state = 'claimed'",
    ),
    Moment.OWNER_CAME: (
        "t.joined_at",
        "cases c CROSS JOIN participants t ON t.conversation = c.conversation WHERE c.state = 'claimed'",
    ),
    Moment.OWNER_CLAIMED: ("c.claimed_at", CLAIMED),
    Moment.OWNER_ACTED: ("c.acted_at", CLAIMED),
    Moment.OWNER_KEPT: ("c.kept_at", CLAIMED),
    Moment.OWNER_REMINDED: ("c.reminded_at", CLAIMED),
    Moment.WRITTEN_TO_OWNER: (
        "m.written_at",
        "cases c CROSS JOIN messages m ON m.conversation = c.conversation WHERE c.state = 'claimed'",
    ),
    Moment.QUESTION_REPEATED: ("repeat_at", "threads WHERE repeat_at IS NOT NULL"),
    Moment.FOLLOW_UP_DUE: ("follow_up_at", "case_work WHERE follow_up_at IS NOT NULL"),
    Moment.REACH_ENDS: ("reach_until", "case_work WHERE reach_until IS NOT NULL"),
    Moment.IDENTITY_SHOWN: ("decided_at", "reveals WHERE approved = 1"),
    Moment.KEYPAD_ENDS: ("lasts_until", "keypads WHERE 1 = 1"),
    Moment.ACT_ASKED: ("asked_at", "acts WHERE 1 = 1"),
    Moment.ACT_LOOKED: ("look_at", "acts WHERE look_at IS NOT NULL"),
    Moment.IDENTITY_DUE: ("show_at", "reveals WHERE approved IS NULL"),
    Moment.IDENTITY_REVIEW: ("review_at", "reveals WHERE review_at IS NOT NULL"),
    Moment.REFERRAL_DUE: ("call_at", "referrals WHERE call_at IS NOT NULL"),
    Moment.IDENTITY_TOLD: ("tell_at", "reveals WHERE told_at IS NULL"),
    Moment.REPORT_TOLD: ("told_at", "reports WHERE closed_at IS NULL"),
    Moment.SUSPENSION_ENDS: ("suspended_until", "members WHERE standing = 'suspended'"),
    Moment.CERTIFICATE_ENDS: ("valid_until", "certificates WHERE revoked_at IS NULL"),
    Moment.CATCH_UP_SINCE: ("since", "catch_ups WHERE since IS NOT NULL"),
    Moment.DEBRIEF_TOLD: ("told_at", "debriefs WHERE done_at IS NULL"),
    Moment.TRAINING_TOUCHED: ("touched_at", "trainees WHERE reminders = 1"),
    Moment.TRAINING_REMINDED: ("reminded_at", "trainees WHERE reminders = 1"),
    Moment.REHEARSAL_TOUCHED: ("touched_at", "rehearsals WHERE ended_at IS NULL"),
    Moment.ON_CALL_SINCE: ("on_call_since", ON_CALL),
    Moment.ON_CALL_CONFIRMED: ("on_call_confirmed_at", ON_CALL),
    Moment.ON_CALL_ASKED: ("on_call_asked_at", ON_CALL),
    Moment.DUTY_ENDS: ("until", "duties WHERE ended_at IS NULL"),
    Moment.REST_ENDS: ("rest_until", "duties WHERE ended_at IS NULL"),
    Moment.OFFER_ENDS: ("expires_at", "offers WHERE state = 'open'"),
    Moment.OFFER_DECLINED: (
        "o.expires_at",
        f"{OFFERED} CROSS JOIN offers o ON o.conversation = v.id WHERE o.state = 'declined'",
    ),
    Moment.PAIRED: (
        "a.paired_at",
        f"conversations v CROSS JOIN pairings a ON a.student = v.student WHERE {WAITING}",
    ),
    Moment.ASKING_BEGAN: ("made_at", "conversations WHERE stage = 'asking'"),
    Moment.WISHES_ASKED: ("wishes_asked_at", "conversations WHERE stage = 'asking'"),
    Moment.WRITTEN_WHILE_ASKED: ("m.written_at", f"{WRITTEN} WHERE v.stage = 'asking'"),
    Moment.WAITING_BEGAN: ("waiting_since", f"conversations WHERE {WAITING}"),
    Moment.HELPER_LEFT: (
        "t.left_at",
        f"{QUEUED} CROSS JOIN participants t ON t.conversation = v.id WHERE 1 = 1",
    ),
    Moment.NOTICE_DUE: ("wait_notice_at", f"conversations WHERE {WAITING}"),
    Moment.WRITTEN_WHILE_WAITING: (
        "m.written_at",
        f"{QUEUED} CROSS JOIN messages m ON m.conversation = v.id WHERE 1 = 1",
    ),
    Moment.CALLED: ("called_at", f"{QUEUED} WHERE 1 = 1"),
    Moment.LATER_BEGAN: ("waiting_since", "conversations WHERE stage = 'later'"),
    Moment.AWAKE: ("awake_since", "programme WHERE id = 1"),
    Moment.TALK_BEGAN: ("t.joined_at + COALESCE(k.away, 0)", SUPPORTING),
    Moment.SUPPORTER_CAME: ("t.joined_at", SUPPORTING),
    Moment.WRITTEN_IN_TALK: ("m.written_at", f"{WRITTEN} WHERE v.stage = 'talking'"),
    Moment.STIRRED: ("k.stirred_at", OF_TALKS),
    Moment.STILL_THERE_ASKED: ("k.asked_at", OF_TALKS),
    Moment.HANDOVER: ("k.handover_at", OF_TALKS),
    Moment.BOARD_SHOWN: ("board_at", "programme WHERE group_chat IS NOT NULL"),
    Moment.CARD_POSTED: (
        "posted_at",
        "cards WHERE view IN ('board', 'case', 'rung', 'alert', 'level-risen', 'summary')",
    ),
    Moment.FOR_WHOM_ASKED: ("asked_at", "addressees WHERE question IS NOT NULL"),
    Moment.NOTICE_ENDS: ("expires_at", "outbox WHERE state = 'ready'"),
    Moment.UNSENT_WORDS: ("made_at", "outbox WHERE what = 'relay' AND told = 0"),
    Moment.FORGET_WISHED: (":now + 1", "farewells WHERE 1 = 1"),
}
"""Where each moment stands: a column, and the rows that count.
A row too many costs one look at what is due, a row too few delays something.
"""


class StoredMoments:
    """`care.ports.programme.Moments` in SQL."""

    def __init__(self, tx: Transaction, now: datetime) -> None:
        self._tx = tx
        self._now = now

    async def next(self, spans: Sequence[tuple[Moment, timedelta]]) -> datetime | None:
        parts = [part(moment, number) for number, (moment, _) in enumerate(spans)]
        given = {f"span{number}": span // MILLI for number, (_, span) in enumerate(spans)}
        found = await self._tx.value(
            f"SELECT MIN(at) FROM ({' UNION ALL '.join(parts)}) AS moments",
            {**given, "now": millis(self._now)},
        )
        return utc_or_none(found)


def part(moment: Moment, number: int) -> str:
    """Return the statement for one moment and the span of this number, as a part of the whole."""
    column, rows = STANDS[moment]
    span = f":span{number}"
    return f"SELECT MIN({column}) + {span} AS at FROM {rows} AND {column} > :now - {span}"
