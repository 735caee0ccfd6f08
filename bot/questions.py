"""What `sebaya init` asks for, each answer checked at once."""

from collections.abc import Mapping
from typing import Any, get_args

import typer

from config.content import Texts
from config.environment import PREFIX
from config.kinds import MinorsRule, SettingName
from config.settings import Settings, SettingsMistake, load_settings

STAND_IN = "1:not_a_token_but_of_its_form"
CHOICES = {
    "setting": get_args(SettingName),
    "minors": get_args(MinorsRule),
}
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


def asked_for(given: Given) -> dict[str, str]:
    """The settings as `.env` names them; whoever gives a token is asked nothing."""
    values = {field: text for field, text in given.items() if text}
    if not {"bot_token", "bot_token_file"} & values.keys():
        for field in QUESTIONS:
            if field not in values:
                values[field] = _ask(field, values.get("language", "id"))
    return {PREFIX + field.upper(): text for field, text in values.items() if text}


def _ask(field: str, language: str) -> str:
    question = Texts.load().say(language, f"init-ask-{field.replace('_', '-')}")
    if choices := {**CHOICES, "language": Texts.load().languages}.get(field):
        question = f"{question} ({'/'.join(choices)})"
    answer: str = typer.prompt(
        question, default=_default(field), value_proc=lambda text: _checked(field, text)
    )
    return answer


def _default(field: str) -> Any:
    """What Enter means; None where an answer is needed."""
    info = Settings.model_fields[field]
    return None if info.is_required() else info.default


def spoken(language: str) -> str:
    """A language that there are texts in, as an option of a command."""
    return _checked("language", language)


def _checked(field: str, text: str) -> str:
    """The answer, or the reason why it is asked again."""
    name = PREFIX + field.upper()
    try:
        load_settings({PREFIX + "BOT_TOKEN": STAND_IN, name: text.strip()}, env_file=None)
    except SettingsMistake as mistake:
        raise typer.BadParameter(str(mistake)) from None
    return text.strip()
