"""What the environment and the .env file say, read by the sources of pydantic-settings."""

import re
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any, Self

from dotenv.parser import parse_stream
from pydantic import AliasGenerator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from config.settings.text_files import FileMistake, encoding_of, read_text

PREFIX = "SEBAYA_"
NAMED = re.compile(r"\s*(?:export\s+)?(\w+)")
TYPOGRAPHIC = tuple("“”„‟«‘’")
"""Quotes that a word processor makes of straight ones."""


class SettingsMistake(ValueError):
    """Settings that cannot be used; the text is one plain line for each mistake."""


def name_of(field: str) -> str:
    """Return the name under which people write a setting."""
    return PREFIX + field.upper()


class Written(BaseSettings):
    """Settings as people write them: `read` gives the texts of the environment, and these beat the file's.

    An empty text counts as none. Names that are not ours are let be.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",
        validate_default=True,
        hide_input_in_errors=True,
        case_sensitive=True,
        env_ignore_empty=True,
        enable_decoding=False,  # a list is written with commas, never as JSON
        alias_generator=AliasGenerator(validation_alias=name_of),
    )

    @classmethod
    def settings_customise_sources(cls, *_: Any, **sources: Any) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment comes as arguments: its own source passes over names that it does not know."""
        file: DotEnvSettingsSource = sources["dotenv_settings"]
        file.env_vars = _ours(file.env_vars)
        return sources["init_settings"], file

    @classmethod
    def read(cls, env: Mapping[str, str], env_file: Path | None) -> Self:
        """Return the settings; raises SettingsMistake for the file, ValidationError for what stands in it."""
        values = _ours(env)
        if env_file and env_file.exists():
            _check(env_file)
            values |= {"_env_file": env_file, "_env_file_encoding": encoding_of(env_file)}
        return cls(**values)


class TokenFile(PydanticBaseSettingsSource):
    """The token in a file of its own, where no source before it has the token itself."""

    def get_field_value(self, _: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Nothing is looked up by a field's name alone."""
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        """Return the token, or nothing; raises SettingsMistake for a file that cannot be read."""
        token, file = name_of("bot_token"), name_of("bot_token_file")
        if token in self.current_state or not (path := self.current_state.get(file)):
            return {}
        try:
            return {token: read_text(Path(path).expanduser()).strip()}
        except FileMistake:
            raise SettingsMistake(
                f"{file}={path!r} cannot be read; give a file that holds the token"
            ) from None


def _ours(texts: Mapping[str, str | None]) -> dict[str, Any]:
    return {name: text for name, text in texts.items() if text and name.upper().startswith(PREFIX)}


def _check(env_file: Path) -> None:
    try:
        text = read_text(env_file, str(env_file))
    except FileMistake as mistake:
        raise SettingsMistake(str(mistake)) from None
    if mistakes := list(_mistakes(str(env_file), text)):
        raise SettingsMistake("\n".join(mistakes))


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
