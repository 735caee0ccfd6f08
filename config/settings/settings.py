"""The settings of a programme: names, defaults, and mistakes told in one line each."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails

from care.model.token_bucket import Rate
from config.settings.environment import PREFIX, SettingsMistake, given
from config.settings.redaction import REDACTED, redacted
from config.settings.setting_parsers import is_safe
from config.settings.setting_types import (
    Address,
    ApiAddress,
    Database,
    Deletable,
    Duration,
    File,
    Host,
    Ladder,
    Language,
    Line,
    LogLevel,
    Minors,
    Percent,
    Port,
    Rotated,
    Setting,
    Switch,
    Token,
    Word,
    Zone,
    default,
    rate,
    whole,
)

__all__ = ["NAMES", "Settings", "SettingsMistake", "load_settings"]

DOT_ENV = Path(".env")
SHOWN = 100


class Settings(BaseModel):
    """What the environment decides; made by `load_settings`. Every number has its default here."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True, hide_input_in_errors=True)

    bot_token: Token
    bot_token_file: File | None = None
    telegram_api_url: ApiAddress = "https://api.telegram.org"
    database_url: Database = "sqlite:///sebaya.db"
    secret_key_file: File = default("sebaya.key")
    backup_key_file: File | None = None
    backup_folder: File | None = None
    backup_every: Duration = default("24h")
    backup_kept: Rotated = default("30d")
    erasures_file: File | None = None
    log_level: LogLevel = "INFO"
    http_host: Host = "127.0.0.1"
    http_port: Port | None = None
    webhook_url: Address | None = None
    webhook_secret: Word | None = None

    programme_name: Line = "Sebaya"
    programme_contact: Line = ""
    setup_code: Word | None = None
    setting: Setting = "school"
    language: Language = "id"
    timezone: Zone = default("Asia/Jakarta")
    minors: Minors = "school"
    resources_file: File | None = None

    text_kept: Duration = default("24h")
    case_text_kept: Duration = default("30d")
    copies_kept: Deletable = default("24h")
    retention: Duration = default("30d")

    wait_notice: Duration = default("3m")
    wish_wait: Duration = default("3m")
    conversation_soft_limit: Duration = default("45m")
    conversation_hard_limit: Duration = default("60m")
    conversation_idle: Duration = default("30m")
    supporter_silence: Duration = default("5m")
    voice: Switch = False

    certificate_valid: Duration = default("365d")
    pass_mark: Percent = default("80 %")
    quiz_wait: Duration = default("10m")
    shift_length: Duration = default("2h")
    shift_reminder: Duration = default("30m")
    daily_hours: Duration = default("4h")
    weekly_hours: Duration = default("12h")
    offer_timeout: Duration = default("60s")
    max_conversations: Annotated[int, whole(1, 2)] = 1
    cooldown: Duration = default("10m")
    first_watched: Annotated[int, whole(0, 1000)] = 10
    pair_limit: Annotated[int, whole(1, 1000)] = 2

    on_call_confirm: Duration = default("12h")
    ladder: Ladder = default("5m,10m,15m")
    emergency_ladder: Ladder = default("1m,3m,5m")
    owner_silence: Duration = default("30m")
    transcript: Annotated[int, whole(1, 1000)] = 30

    flood_limit: Annotated[Rate, rate(burst=10)] = default("20/min, burst 10")
    send_limit_total: Annotated[Rate, rate(burst=30)] = default("30/s")
    send_limit_chat: Annotated[Rate, rate(burst=5)] = default("1/s, burst 5")
    send_limit_group: Annotated[Rate, rate(burst=20)] = default("20/min")

    @property
    def database_path(self) -> Path:
        """The database's file, relative to the working directory unless the address has four slashes."""
        return Path(self.database_url.removeprefix("sqlite:///"))

    @property
    def erasures_path(self) -> Path:
        """The list of who was forgotten: where it was set, else beside the backups, else the database."""
        beside = (self.backup_folder or self.database_path.parent) / f"{self.database_path.name}.erasures"
        return self.erasures_file or beside

    @model_validator(mode="after")
    def _webhook_is_complete(self) -> Self:
        for name in ("webhook_secret", "http_port"):
            if self.webhook_url and getattr(self, name) is None:
                raise ValueError(f"{PREFIX}WEBHOOK_URL needs {PREFIX}{name.upper()} too")
        if self.webhook_url and not is_safe(self.webhook_url):
            raise ValueError(f"{PREFIX}WEBHOOK_URL must begin with https://, unless it is on this machine")
        return self


NAMES = {PREFIX + field.upper(): field for field in Settings.model_fields}
SECRET = frozenset({"bot_token", "setup_code", "webhook_secret"})


def load_settings(env: Mapping[str, str] | None = None, env_file: Path | None = DOT_ENV) -> Settings:
    """Settings from `env` (the process's environment unless given), which beats `env_file`.

    An empty value counts as none. Raises SettingsMistake.
    """
    texts = given(os.environ if env is None else env, env_file)
    mistakes = [_unknown(name) for name in texts if name not in NAMES]
    try:
        settings = Settings.model_validate(
            {NAMES[name]: text for name, text in texts.items() if name in NAMES}
        )
    except ValidationError as refused:
        mistakes += [_told(error, texts) for error in refused.errors(include_url=False)]
    if mistakes:
        raise SettingsMistake("\n".join(mistakes))
    return settings


def _unknown(name: str) -> str:
    near = get_close_matches(name.upper(), NAMES, n=1, cutoff=0.8)
    return f"{name} is not a setting; " + (
        f"did you mean {near[0]}?" if near else "README.md lists those there are"
    )


def _told(error: ErrorDetails, texts: Mapping[str, str]) -> str:
    accepted = str(error.get("ctx", {}).get("error", error["msg"]))
    if not error["loc"]:
        return accepted
    field = str(error["loc"][0])
    name = PREFIX + field.upper()
    if error["type"] == "missing":
        return f"{name} is missing; give the token that @BotFather gave, or its file in {name}_FILE"
    shown = REDACTED if field in SECRET else redacted(texts[name])[:SHOWN]
    return f"{name}={shown!r} is not accepted; give {accepted}"
