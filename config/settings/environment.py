"""What the environment and the .env file say, still as text."""

import re
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

from dotenv.parser import parse_stream
from pydantic_settings import BaseSettings, DotEnvSettingsSource

from config.settings.text_files import FileMistake, encoding_of, read_text

PREFIX = "SEBAYA_"
TOKEN = PREFIX + "BOT_TOKEN"
TOKEN_FILE = PREFIX + "BOT_TOKEN_FILE"
NAMED = re.compile(r"\s*(?:export\s+)?(\w+)")
TYPOGRAPHIC = tuple("“”„‟«‘’")
"""Quotes that a word processor makes of straight ones."""


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
    if env_file is None or not env_file.exists():
        return {}
    try:
        text = read_text(env_file, str(env_file))
    except FileMistake as mistake:
        raise SettingsMistake(str(mistake)) from None
    if mistakes := list(_mistakes(str(env_file), text)):
        raise SettingsMistake("\n".join(mistakes))
    coding = encoding_of(env_file)
    return DotEnvSettingsSource(
        BaseSettings, env_file=env_file, env_file_encoding=coding, case_sensitive=True
    ).env_vars


def _mistakes(name: str, text: str) -> Iterator[str]:
    """Return a line for each thing in a `.env` file that would be left out or misread; never a value."""
    lines: dict[str, int] = {}
    for found in parse_stream(StringIO(text)):
        place, key = f"{name}:{found.original.line}", found.key or ""
        if found.error:
            said = NAMED.match(found.original.string)
            yield f"{place}: {said[1] + ': ' if said else ''}is not NAME=value, or an end quote is missing"
        if not key.upper().startswith(PREFIX):
            continue
        if key in lines:
            yield f"{place}: {key} is there twice (line {lines[key]} has it too)"
        if found.value is None:
            yield f"{place}: {key} has no = behind it"
        elif found.value[:1] in TYPOGRAPHIC:
            yield f"{place}: {key}: these quotes are typographic: type straight ones, or none"
        lines[key] = found.original.line


def _token(path: str) -> str:
    try:
        return read_text(Path(path).expanduser()).strip()
    except FileMistake:
        raise SettingsMistake(
            f"{TOKEN_FILE}={path!r} cannot be read; give a file that holds the token"
        ) from None
