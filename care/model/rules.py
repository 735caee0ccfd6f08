"""Rules: the programme's numbers."""

from dataclasses import dataclass
from datetime import UTC, time, timedelta, tzinfo

from care.model.enums import CONSENT_VERSION
from care.model.referrals import Service


@dataclass(frozen=True, slots=True)
class Rules:
    """The programme's numbers, from its settings."""

    offer_timeout: timedelta
    max_conversations: int
    shift_length: timedelta
    wait_notice: timedelta
    certificate_valid: timedelta
    ladder: tuple[timedelta, ...]
    emergency_ladder: tuple[timedelta, ...]
    transcript: int
    conversation_idle: timedelta
    text_kept: timedelta
    case_text_kept: timedelta
    copies_kept: timedelta
    setup_code: str | None
    shift_reminder: timedelta
    on_call_confirm: timedelta
    retention: timedelta = timedelta(days=30)
    flagged_kept: timedelta = timedelta(days=90)
    wish_wait: timedelta = timedelta(minutes=3)
    pair_limit: int = 2
    zone: tzinfo = UTC
    consent_version: int = CONSENT_VERSION
    voice: bool = False
    public_contacts: frozenset[str] = frozenset()
    wait_repeat: timedelta = timedelta(minutes=5)
    sos_wait: timedelta = timedelta(minutes=2)
    ask_wait: timedelta = timedelta(minutes=2)
    flag_quiet: timedelta = timedelta(minutes=10)
    told_within: timedelta = timedelta(minutes=5)
    absence_told: timedelta = timedelta(hours=20)
    extension: timedelta = timedelta(minutes=15)
    invitation_valid: timedelta = timedelta(hours=48)
    guest_hash_kept: timedelta = timedelta(hours=24)
    daily_hours: timedelta = timedelta(hours=4)
    weekly_hours: timedelta = timedelta(hours=12)
    end_reminder: timedelta = timedelta(minutes=10)
    pass_mark: int = 80
    quiz_wait: timedelta = timedelta(minutes=10)
    training_grace: timedelta = timedelta(days=60)
    cooldown: timedelta = timedelta(minutes=10)
    conversation_soft_limit: timedelta = timedelta(minutes=45)
    conversation_hard_limit: timedelta = timedelta(minutes=60)
    supporter_silence: timedelta = timedelta(minutes=5)
    idle_wait: timedelta = timedelta(minutes=10)
    handover_wait: timedelta = timedelta(minutes=10)
    no_show_after: timedelta = timedelta(minutes=10)
    gaps_told_at: time = time(16)
    quiet_hours: tuple[time, time] | None = (time(22), time(6))
    summary_every: timedelta = timedelta(hours=1)
    summary_daily_after: timedelta = timedelta(hours=12)
    summary_at: time = time(7)
    call_kept: timedelta = timedelta(hours=12)
    wait_kept: timedelta = timedelta(hours=24)
    later_kept: timedelta = timedelta(days=7)
    undo_end: timedelta = timedelta(seconds=60)
    owner_silence: timedelta = timedelta(minutes=30)
    first_watched: int = 10
    reach_wait: timedelta = timedelta(minutes=30)
    referrals: tuple[Service, ...] = ()
    referral_deadlines: tuple[timedelta, ...] = (timedelta(hours=24), timedelta(hours=72), timedelta(days=14))
    audit_kept: timedelta = timedelta(days=365)
    minors: str = "school"
    school_year: int = 7
    sos_questions: bool = True
    parent_code_valid: timedelta = timedelta(days=90)
    seconder_age: timedelta = timedelta(days=7)
    pin_cost: int = 15
