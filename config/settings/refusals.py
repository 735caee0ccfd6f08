"""Why settings are refused: one plain line each, with the name, the value and what is accepted."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path

from pydantic_core import ErrorDetails

from config.settings.redaction import REDACTED, redacted

SHOWN = 100
"""The most characters of a refused value that are shown."""


def told(
    error: ErrorDetails, known: Mapping[str, str], secret: Collection[str], env_file: Path | None
) -> str:
    """Return the line for one refusal; `known` gives the field of each name, `secret` what is never shown."""
    accepted = str(error.get("ctx", {}).get("error", error["msg"]))
    if not error["loc"]:
        return accepted
    name = str(error["loc"][0])
    if error["type"] == "extra_forbidden":
        return _unknown(name, known)
    if error["type"] == "missing":
        if env_file and not env_file.exists():
            where = f"there is no {env_file} in {Path.cwd()}: go to the programme's folder"
            return f"{name} is missing, and {where} (`sebaya init` makes a new one)"
        token = f"the token that @BotFather gave, or its file in {name}_FILE"
        return f"{name} is missing; give {token} (`sebaya init` asks for it)"
    shown = REDACTED if known[name] in secret else redacted(str(error["input"]))[:SHOWN]
    return f"{name}={shown!r} is not accepted; give {accepted}"


def _unknown(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name.upper(), known, n=1, cutoff=0.8)
    return f"{name} is not a setting; " + (
        f"did you mean {near[0]}?" if near else "docs/settings.md lists those there are"
    )
