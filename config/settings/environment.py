"""What the environment and the .env file say, still as text."""

from collections.abc import Mapping
from pathlib import Path

from pydantic_settings import BaseSettings, DotEnvSettingsSource

PREFIX = "SEBAYA_"
TOKEN = PREFIX + "BOT_TOKEN"
TOKEN_FILE = PREFIX + "BOT_TOKEN_FILE"


class SettingsMistake(ValueError):
    """Settings that cannot be used; the text is one plain line for each mistake."""


def given(env: Mapping[str, str], env_file: Path | None) -> dict[str, str]:
    """Return our names with their texts; those of `env` beat those of `env_file`.

    An empty text counts as none. If there is no token, it is read from the token's file.
    """
    ours = written(env, env_file)
    if TOKEN not in ours and TOKEN_FILE in ours:
        ours[TOKEN] = _token(ours[TOKEN_FILE])
    return ours


def written(env: Mapping[str, str], env_file: Path | None) -> dict[str, str]:
    """Return our names with their texts as they stand there; those of `env` beat those of `env_file`."""
    return _ours(_read(env_file)) | _ours(env)


def _ours(texts: Mapping[str, str | None]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text and name.upper().startswith(PREFIX)}


def _read(env_file: Path | None) -> Mapping[str, str | None]:
    try:
        return DotEnvSettingsSource(BaseSettings, env_file=env_file, case_sensitive=True).env_vars
    except (OSError, UnicodeError):
        raise SettingsMistake(f"{env_file} cannot be read; give a readable text file, or none") from None


def _token(path: str) -> str:
    try:
        return Path(path).expanduser().read_text().strip()
    except (OSError, UnicodeError):
        raise SettingsMistake(
            f"{TOKEN_FILE}={path!r} cannot be read; give a file that holds the token"
        ) from None
