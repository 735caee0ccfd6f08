"""What a programme says of itself, and its rules, from its settings."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import timedelta, tzinfo

from care.addressing import addressee
from care.casework import consultation, identity_disclosure, identity_requests
from care.conduct import reports
from care.contacts.contacts import allow
from care.model.rules import Rules
from care.people import case_access
from care.rota import hours
from care.training import certificates
from config.loading.programme_content import ProgrammeContent
from config.settings.settings import Settings
from storage.engine.place import Home

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(slots=True)
class ProgrammeFacts:
    """`handlers.wording.texts.Facts`; the bot's name is known once Telegram has told it."""

    name: str
    contact: str
    language: str
    zone: tzinfo
    rules: Rules
    username: str = ""

    def always(self) -> dict[str, str | int]:
        """Return what every text may use; times are whole minutes, hours and days, as the rules have them."""
        return {
            "programme": self.name,
            "contact": self.contact,
            "username": self.username,
            "text_hours": self.rules.text_kept // HOUR,
            "case_days": self.rules.case_text_kept // DAY,
            "kept_days": self.rules.retention // DAY,
            "link_hours": self.rules.invitation_valid // HOUR,
            "code_days": self.rules.parent_code_valid // DAY,
            "report_hours": reports.AFTER // HOUR,
            "consult_minutes": consultation.REPEATED_AFTER // MINUTE,
            "account_minutes": identity_disclosure.SHOWN // MINUTE,
            "objection_minutes": identity_requests.OBJECTED_WITHIN // MINUTE,
            "chosen_minutes": addressee.HOLDS // MINUTE,
            "named_minutes": -(-case_access.named_within(self.rules) // MINUTE),
            "renewal_days": certificates.RENEWAL // DAY,
            "pause_hours": hours.PAUSE // HOUR,
        }


def facts_of(settings: Settings, public: Iterable[str] = ()) -> ProgrammeFacts:
    """Return the facts that readers are told; `public` are numbers that everybody may pass on."""
    return ProgrammeFacts(
        settings.programme_name,
        settings.programme_contact,
        settings.language,
        settings.timezone,
        rules_of(settings, allow([*public, settings.programme_contact])),
    )


def home_of(settings: Settings) -> Home:
    """Return where the programme lies; raises `NotOurs` if the addresses cannot be."""
    return Home.at(settings.database_url, settings.keys_url, settings.beside)


def rules_of(settings: Settings, public: frozenset[str]) -> Rules:
    """Return the numbers and lists of the rules: a setting and a rule of the same name are the same."""
    content = ProgrammeContent.of(settings)
    named = {rule.name for rule in fields(Rules)} & set(Settings.model_fields)
    return Rules(
        **{name: getattr(settings, name) for name in named - {"setup_code"}},
        zone=settings.timezone,
        public_contacts=public,
        referrals=content.referrals(),
        consent_version=content.consent_version(),
        setup_code=settings.setup_code.get_secret_value() if settings.setup_code else None,
    )
