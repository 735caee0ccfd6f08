"""What a programme says of itself, and its numbers, from its settings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta, tzinfo

from care.contacts.contacts import allow
from care.model.rules import Rules
from config.loading.referrals import load_referrals
from config.settings.settings import Settings

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(slots=True)
class ProgrammeFacts:
    """`handlers.routing.renderer.texts.Facts`; the bot's name is known once Telegram has told it."""

    name: str
    contact: str
    language: str
    zone: tzinfo
    rules: Rules
    username: str = ""

    def always(self) -> dict[str, str | int]:
        """What every text may use; times are whole hours and days."""
        return {
            "programme": self.name,
            "contact": self.contact,
            "username": self.username,
            "text_hours": self.rules.text_kept // HOUR,
            "case_days": self.rules.case_text_kept // DAY,
            "kept_days": self.rules.retention // DAY,
            "link_hours": self.rules.invitation_valid // HOUR,
        }


def facts_of(settings: Settings, public: Iterable[str] = ()) -> ProgrammeFacts:
    """The facts that readers are told; `public` are the numbers that everybody may pass on."""
    return ProgrammeFacts(
        settings.programme_name,
        settings.programme_contact,
        settings.language,
        settings.timezone,
        rules_of(settings, allow([*public, settings.programme_contact])),
    )


def rules_of(settings: Settings, public: frozenset[str]) -> Rules:
    """The numbers and lists that the rules go by."""
    return replace(
        _numbers(settings),
        public_contacts=public,
        referrals=load_referrals(settings.setting),
        setup_code=settings.setup_code.get_secret_value() if settings.setup_code else None,
    )


def _numbers(settings: Settings) -> Rules:
    return Rules(
        offer_timeout=settings.offer_timeout,
        max_conversations=settings.max_conversations,
        shift_length=settings.shift_length,
        wait_notice=settings.wait_notice,
        wish_wait=settings.wish_wait,
        pair_limit=settings.pair_limit,
        zone=settings.timezone,
        certificate_valid=settings.certificate_valid,
        ladder=settings.ladder,
        emergency_ladder=settings.emergency_ladder,
        owner_silence=settings.owner_silence,
        transcript=settings.transcript,
        idle=settings.conversation_idle,
        text_kept=settings.text_kept,
        case_text_kept=settings.case_text_kept,
        copies_kept=settings.copies_kept,
        retention=settings.retention,
        shift_reminder=settings.shift_reminder,
        on_call_confirm=settings.on_call_confirm,
        daily_hours=settings.daily_hours,
        weekly_hours=settings.weekly_hours,
        voice=settings.voice,
        cooldown=settings.cooldown,
        pass_mark=settings.pass_mark,
        quiz_wait=settings.quiz_wait,
        first_watched=settings.first_watched,
        soft_limit=settings.conversation_soft_limit,
        hard_limit=settings.conversation_hard_limit,
        supporter_silence=settings.supporter_silence,
        minors=settings.minors,
        setup_code=None,
    )
