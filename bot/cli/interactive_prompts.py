"""The questions of `sebaya init`; each answer is checked at once."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

import typer

from config.loading.texts import Texts
from config.settings.environment import PREFIX
from config.settings.setting_types import MinorsRule, SettingName
from config.settings.settings import SECRET, Settings, SettingsMistake, folder_here, load_settings

STAND_IN = "1:not_a_token_but_of_its_form"
"""A token that passes the check of its form, so that other settings can be checked one at a time."""
CHOICES = {
    "setting": get_args(SettingName),
    "minors": get_args(MinorsRule),
}
NAMED = {*CHOICES, "language", "timezone"}
"""Questions whose answer may be given in other words."""
QUESTIONS = (
    "language",
    "bot_token",
    "programme_name",
    "programme_contact",
    "setting",
    "timezone",
    "minors",
)
Given = Mapping[str, str | None]
Check = Callable[[Mapping[str, str]], None]


def asked_for(given: Given, known: Check | None = None) -> dict[str, str]:
    """Return the settings as `.env` names them; if a token is given, nothing is asked.

    `known` checks the token that was typed, with Telegram's address, and may refuse it (BadParameter).
    """
    values = {field: text for field, text in given.items() if text}
    if not {"bot_token", "bot_token_file"} & values.keys():
        for field in QUESTIONS:
            if field not in values:
                check = known if field == "bot_token" else None
                values[field] = _ask(field, values, check)
    return _as_env(values)


def _as_env(values: Mapping[str, str]) -> dict[str, str]:
    return {PREFIX + field.upper(): text for field, text in values.items() if text}


def _ask(field: str, values: Mapping[str, str], check: Check | None) -> str:
    question = Texts.load().say(values.get("language", "id"), f"init-ask-{field.replace('_', '-')}")
    if choices := {**CHOICES, "language": Texts.load().languages}.get(field):
        question = f"{question} ({'/'.join(choices)})"

    def taken(text: str) -> str:
        answer = _checked(field, text)
        if check:
            check(_as_env({**values, field: answer}))
        return answer

    if field in SECRET:
        return _hidden(question, taken)
    told: str = typer.prompt(question, default=_default(field), value_proc=taken)
    return told


def _hidden(question: str, taken: Callable[[str], str]) -> str:
    """Ask until the answer can be taken; what is typed is not shown, and why it cannot be taken is."""
    while True:
        try:
            return taken(typer.prompt(question, hide_input=True))
        except typer.BadParameter as refused:
            typer.echo(f"Error: {refused.message}")


def _default(field: str) -> Any:
    """Return what Enter means; None where an answer is needed."""
    info = Settings.model_fields[field]
    return None if info.is_required() else info.default


def spoken(language: str) -> str:
    """Return the language if there are texts in it; for an option of a command."""
    return _checked("language", language)


def _checked(field: str, text: str) -> str:
    """Return the answer (a choice by its own name), or raise the reason why it is asked again."""
    name = PREFIX + field.upper()
    given = {PREFIX + "BOT_TOKEN": STAND_IN, name: text.strip()}
    try:
        if field == "language" and (own := folder_here()):
            given[PREFIX + "CONTENT_FOLDER"] = str(own)
        known = load_settings(given, env_file=None)
    except SettingsMistake as mistake:
        raise typer.BadParameter(str(mistake)) from None
    return str(getattr(known, field)) if field in NAMED else text.strip()
