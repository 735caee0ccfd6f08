"""The settings of a programme: names, defaults, and mistakes told in one line each."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails

from care.model.token_bucket import Rate
from config.settings import setting_parsers
from config.settings.environment import PREFIX, SettingsMistake, given, written
from config.settings.places import Places
from config.settings.redaction import REDACTED, redacted
from config.settings.setting_types import (
    Address,
    ApiAddress,
    Database,
    Deletable,
    Duration,
    File,
    Folder,
    HiddenAddress,
    Host,
    Hours,
    Ladder,
    Language,
    Line,
    LogLevel,
    Minors,
    Month,
    Percent,
    Port,
    Proxy,
    Rotated,
    Secret,
    Server,
    Setting,
    Switch,
    Token,
    Zone,
    default,
    rate,
    whole,
)

__all__ = ["NAMES", "Settings", "SettingsMistake", "load_settings"]

DOT_ENV = Path(".env")
SHOWN = 100
"""The most characters of a refused value that are shown."""


class Settings(Places, BaseModel):
    """What the environment decides; made by `load_settings`. Every number has its default here.

    What stands under a field is its meaning in docs/settings.md, which `make pages` writes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True, hide_input_in_errors=True)

    bot_token: Token
    """The token from @BotFather."""
    bot_token_file: File | None = None
    """A file that holds the token, in place of the token itself."""
    telegram_api_url: ApiAddress = "https://api.telegram.org"
    """The address before `/bot` and the token, for a Bot API server of your own."""
    proxy: Proxy | None = None
    """The proxy through which Telegram is reached where the network does not lead there; nothing goes past
    it, and names are looked up there."""
    database_url: Database = "sqlite:///sebaya.db"
    """The database's file; four slashes for a path from the root."""
    keys_url: Server | None = None
    """For a programme in a PostgreSQL: another database, for the conversations' keys; never backed up."""
    secret_key_file: File = default("sebaya.key")
    """The key's file: one line, 32 bytes in base64url, mode 0600."""
    backup_key_file: File | None = None
    """The key for backups; `sebaya backup` makes it if it is not there. Never keep it beside them."""
    backup_folder: File | None = None
    """Where the running bot puts backups; without it, it makes none."""
    backup_every: Duration = default("24h")
    """How old the newest one there may be."""
    backup_kept: Rotated = default("30d")
    """When one there is deleted; at most `30d`."""
    erasures_file: File | None = None
    """The list of who was forgotten, as hashes that lead to nobody; if not given, `sebaya.db.erasures` in
    the backups' folder, or beside the database."""
    log_level: LogLevel = "INFO"
    """For Sebaya's own lines."""
    http_host: Host = "127.0.0.1"
    """The address that the port below is opened at."""
    http_port: Port | None = None
    """The port for `/healthz`, `/metrics` and the webhook; without it none is opened."""
    webhook_url: Address | None = None
    """The `https://` address that Telegram calls; needs the port and the secret too. Without it the bot
    polls."""
    webhook_secret: Secret | None = None
    """What proves that Telegram calls."""
    heartbeat_url: HiddenAddress | None = None
    """A dead man's switch elsewhere: its address is asked for each minute while all is well, and it calls
    somebody when that stops (docs/watching.md)."""

    programme_name: Line = "Sebaya"
    """Who runs this, as people read it."""
    programme_contact: Line = ""
    """One line on how to reach those who run it."""
    setup_code: Secret | None = None
    """The code for the first `/setup`; `sebaya init` makes it. Works once, and then never again: later
    codes come from `sebaya setup-code`."""
    content_folder: Folder | None = None
    """Your own helplines, resources, referrals, texts, version of the consent text, lexicon and training.
    [What goes there](running.md#your-own-content)."""
    setting: Setting = "school"
    """Where the programme runs: changes the wording."""
    language: Language = "id"
    """The group's language, and that of people whose own is not spoken here."""
    timezone: Zone = default("Asia/Jakarta")
    """In which times are shown, and in which the rota's slots are meant."""
    sos_questions: Switch = True
    """Whether three questions are asked after 🆘 and ✅ while a counselor is called; a clinician has to read
    their texts first."""
    sos_reviewed: str = ""
    """Which clinician has read the texts after 🆘, and when; empty: nobody yet, and `sebaya doctor` says
    so."""
    minors: Minors = "school"
    """Who consents for those under 18: `school`: you hold the parents' consent; `code`: a code that you
    give to parents (not needed for a counselor where harm is at home or a life in danger); `counselor`:
    they talk with counselors only. The last two ask for the age after ✅."""
    school_year: Month = 7
    """The month (1 to 12) with which a school year begins: from then on everybody is asked for their age
    again, where it is asked."""
    resources_file: File | None = None
    """Your own units and places of referral in a file elsewhere, instead of `resources.toml` in the folder of
    your own content."""

    text_kept: Duration = default("24h")
    """After the end, until the key of what was said is destroyed."""
    case_text_kept: Duration = default("30d")
    """The same, after the closing of a conversation's case."""
    copies_kept: Deletable = default("24h")
    """After the end, until the copies in the team's chats are deleted; at most `47h`."""
    retention: Duration = default("30d")
    """After the end, until the records without words go too; 90 days after a case of theirs is closed."""

    wait_notice: Duration = default("3m")
    """When somebody who waits first hears again; then every five minutes."""
    wish_wait: Duration = default("3m")
    """How long a wish (language, the supporter's gender) is kept before the student is asked: wait on, or
    anyone?"""
    conversation_soft_limit: Duration = default("45m")
    """A soft hint at the time."""
    conversation_hard_limit: Duration = default("60m")
    """When hand-over or an end is offered, once."""
    conversation_idle: Duration = default("30m")
    """Silence of both sides before they are asked; ten minutes later the conversation is closed. As long
    do the first questions stay open."""
    supporter_silence: Duration = default("5m")
    """When a silent supporter is nudged; after twice as long the student is offered somebody else."""
    undo_end: Duration = default("60s")
    """How long a student can undo 🔚; their supporter gets no offer for so long."""
    voice: Switch = False
    """Whether voice messages are carried; whoever sends one is told first that a voice can be recognised."""

    second_opinion: Switch = False
    """Whether a trained model weighs each message too; it hears more, and alarms more for nothing."""

    certificate_valid: Duration = default("365d")
    """How long a recorded training counts."""
    pass_mark: Percent = default("80 %")
    """How much of a quiz must be right."""
    quiz_wait: Duration = default("10m")
    """Time between two tries at a quiz."""
    training_grace: Duration = default("60d")
    """How long supporters who were certified before practice was asked for have to do what is new."""
    shift_length: Duration = default("2h")
    """How long 🟢 lasts outside a shift of the rota; within one, to its end."""
    shift_reminder: Duration = default("30m")
    """How long before a shift its supporter is reminded of it."""
    daily_hours: Duration = default("4h")
    """Duty in a day at most, signed up for or done; days of the programme's time zone."""
    weekly_hours: Duration = default("12h")
    """The same for a week, Monday to Sunday."""
    offer_timeout: Duration = default("60s")
    """How long an offer stands before the next supporter is asked."""
    max_conversations: Annotated[int, whole(1, 2)] = 1
    """Conversations at a time for each supporter."""
    cooldown: Duration = default("10m")
    """No new offers for so long after a heavy conversation."""
    first_watched: Annotated[int, whole(0, 1000)] = 10
    """So many first conversations of a supporter may be read along with by a counselor; 0: none."""
    pair_limit: Annotated[int, whole(1, 1000)] = 2
    """How often the same two meet in 14 days; for more a counselor is asked."""

    on_call_confirm: Duration = default("12h")
    """How long being on call counts without a tap; one is asked an hour before."""
    ladder: Ladder = default("5m,10m,15m")
    """When a case that nobody has taken is repeated, counted from its opening."""
    emergency_ladder: Ladder = default("1m,3m,5m")
    """The same for an emergency."""
    summary_every: Duration = default("1h")
    """A case below emergency is repeated slower and slower after the last step (concern four times as long
    each time, urgent twice); once that is longer than this, it stands in one summary of what is open."""
    summary_daily_after: Duration = default("12h")
    """After so long of these summaries the case is in one a day, at seven in the morning."""
    quiet_hours: Hours = default("22:00-06:00")
    """The programme's night: reminders of a concern rest, unless the student asked for somebody; all on call
    are told at once of what is more. `off`: no night."""
    owner_silence: Duration = default("30m")
    """When a case goes on to others whose owner does nothing while it needs them; they are asked at half
    of it."""
    referral_deadlines: Ladder = default("24h,72h,14d")
    """How long each step of a referral may take, by priority: emergency, urgent, normal. What is overdue
    comes back to its counselor, after a day to the others too, then every three days."""
    transcript: Annotated[int, whole(1, 1000)] = 30
    """How many of the last messages the owner of a case gets."""
    seconder_age: Duration = default("7d")
    """How long somebody must be a counselor before they confirm what others do: a privileged act, or seeing a
    student's account."""
    pin_cost: Annotated[int, whole(10, 20)] = 15
    """How slow a PIN is to try: two to the power of this is scrypt's n (at 15 a tenth of a second, 32 MB).
    PINs from before go on to fit."""

    flood_limit: Annotated[Rate, rate(burst=10)] = default("20/min, burst 10")
    """How much one person may write before being asked, in words, to wait a minute; 🆘, 🚩 and words of
    danger always pass."""
    send_limit_total: Annotated[Rate, rate(burst=30)] = default("30/s")
    """Messages that the bot sends in all."""
    send_limit_chat: Annotated[Rate, rate(burst=5)] = default("1/s, burst 5")
    """Messages that it sends to one chat."""
    send_limit_group: Annotated[Rate, rate(burst=20)] = default("20/min")
    """Messages that it sends to one group; part of the burst is kept for the first word of a case."""

    @model_validator(mode="after")
    def _webhook_is_complete(self) -> Self:
        for name in ("webhook_secret", "http_port"):
            if self.webhook_url and getattr(self, name) is None:
                raise ValueError(f"{PREFIX}WEBHOOK_URL needs {PREFIX}{name.upper()} too")
        if self.webhook_url and not setting_parsers.is_safe(self.webhook_url):
            raise ValueError(f"{PREFIX}WEBHOOK_URL must begin with https://, unless it is on this machine")
        return self


NAMES = {PREFIX + field.upper(): field for field in Settings.model_fields}
SECRET = frozenset({"bot_token", "heartbeat_url", "proxy", "setup_code", "webhook_secret"})


def load_settings(env: Mapping[str, str] | None = None, env_file: Path | None = DOT_ENV) -> Settings:
    """Return settings from `env` (by default the process's environment), which beats `env_file`.

    An empty value counts as none. Raises SettingsMistake.
    """
    texts = given(os.environ if env is None else env, env_file)
    mistakes = [_unknown(name) for name in texts if name not in NAMES]
    try:
        settings = Settings.model_validate(
            {NAMES[name]: text for name, text in texts.items() if name in NAMES}
        )
    except ValidationError as refused:
        mistakes += [_told(error, texts, env_file) for error in refused.errors(include_url=False)]
    if mistakes:
        raise SettingsMistake("\n".join(mistakes))
    return settings


def folder_here(env: Mapping[str, str] | None = None, env_file: Path | None = DOT_ENV) -> Path | None:
    """Return the folder of the programme's own content, reading nothing else. Raises SettingsMistake."""
    name = f"{PREFIX}CONTENT_FOLDER"
    text = written(os.environ if env is None else env, env_file).get(name)
    try:
        return setting_parsers.folder_path(text) if text else None
    except ValueError as refused:
        raise SettingsMistake(f"{name}={text!r} is not accepted; give {refused}") from None


def _unknown(name: str) -> str:
    near = get_close_matches(name.upper(), NAMES, n=1, cutoff=0.8)
    return f"{name} is not a setting; " + (
        f"did you mean {near[0]}?" if near else "docs/settings.md lists those there are"
    )


def _told(error: ErrorDetails, texts: Mapping[str, str], env_file: Path | None) -> str:
    accepted = str(error.get("ctx", {}).get("error", error["msg"]))
    if not error["loc"]:
        return accepted
    field = str(error["loc"][0])
    name = PREFIX + field.upper()
    if error["type"] == "missing":
        if env_file and not env_file.exists():
            where = f"there is no {env_file} in {Path.cwd()}: go to the programme's folder"
            return f"{name} is missing, and {where} (`sebaya init` makes a new one)"
        token = f"the token that @BotFather gave, or its file in {name}_FILE"
        return f"{name} is missing; give {token} (`sebaya init` asks for it)"
    shown = REDACTED if field in SECRET else redacted(texts[name])[:SHOWN]
    return f"{name}={shown!r} is not accepted; give {accepted}"
