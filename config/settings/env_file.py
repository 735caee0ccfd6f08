"""Writing a `.env` file that is read back with the same values."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from config.settings.environment import SettingsMistake

PLAIN = re.compile(r"[A-Za-z0-9_@%+=:,./-]*")


def write_env(path: Path, values: Mapping[str, str]) -> None:
    """Make the file at `path`, mode 0600; never overwrite. Raises SettingsMistake."""
    text = "".join(f"{name}={quoted(value)}\n" for name, value in values.items())
    try:
        # Created with its mode, and never over an existing file.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise SettingsMistake(f"{path} is there already: move it away to begin anew") from None
    except OSError as fault:
        raise SettingsMistake(f"{path} cannot be written: {fault.strerror}") from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)


def quoted(value: str) -> str:
    """Return a value as `.env` files hold it; raises SettingsMistake for what they cannot hold."""
    # python-dotenv would read ${NAME} as a variable, also in quotes.
    if "${" in value or "\n" in value or "\r" in value:
        raise SettingsMistake(f"{value!r} cannot stand in .env: give one line without ${{")
    if PLAIN.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
