"""Asks the machine-readable Bot API whether requests, answers and updates are what they should be."""

import json
import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

import orjson
from pydantic import TypeAdapter, ValidationError

from sandbox.methods.api import BotApi
from sandbox.wire.responses import Answer

Json = dict[str, Any]

EXTRACT = Path(__file__).with_name("bot_api.json")
CHOICES = re.compile(r" or |, | and ")
URLENCODED = {
    "Integer": r"-?\d+",
    "Float": r"-?\d+(\.\d+)?",
    "Boolean": r"(?i:true|false)",
    "True": r"(?i:true)",
}


class DriftError(AssertionError):
    """Something is not as the Bot API says."""


class Oracle:
    """Checks against the machine-readable Bot API, strictly, and against aiogram's types."""

    right: ClassVar[set[bytes]] = set()
    """What was found right before: most calls of a world, such as looks for updates, are the same again."""

    def __init__(self) -> None:
        schema = json.loads(EXTRACT.read_text())
        self._methods: dict[str, Json] = schema["methods"]
        self._types: dict[str, Json] = schema["types"]
        self._unions: dict[str, list[str]] = schema["unions"]

    def attach(self, api: BotApi) -> None:
        """Checks every call from now on; updates that a test pushed raw are let through."""

        def watch(method: str, params: Json, answer: Answer) -> None:
            self._once(self.check_request, method, params)
            if answer.ok:
                self._once(self.check_answer, method, _without_raw(api, method, answer.result))

        api.watchers.append(watch)

    def _once(self, check: Callable[[str, Any], None], method: str, value: Any) -> None:
        try:
            said = orjson.dumps((check.__name__, method, value))
        except TypeError:  # it holds files
            said = b""
        if said not in self.right:
            check(method, value)
            self.right.update({said} - {b""})

    def check_request(self, method: str, params: Json) -> None:
        """Fails on an unknown method or parameter, a missing one, and a wrong type."""
        attached = {name for name, value in params.items() if _is_file(value)}
        given = {name: f"attach://{name}" if name in attached else value for name, value in params.items()}
        fields = self._known(self._methods, method)
        parts = {name for name in attached if name not in fields["required"] | fields["optional"]}
        given = {name: value for name, value in given.items() if name not in parts}
        self._check_fields(fields, given, method, encoded=True)
        _validated(method, lambda: _model(method).model_validate(given))

    def check_answer(self, method: str, result: Any) -> None:
        """Fails on a result that the method cannot have."""
        self._check(self._known(self._methods, method)["returns"], result, method)
        _validated(method, lambda: _returned(method).validate_python(result))

    def check_update(self, raw: Json) -> None:
        """Fails on an update that Telegram would not send."""
        self._check("Update", raw, "Update")
        _validated("Update", lambda: _aiogram("types").Update.model_validate(raw))

    def _check(self, kind: str, value: Any, where: str, *, encoded: bool = False) -> None:
        if kind.startswith("Array of "):
            self._check_array(kind.removeprefix("Array of "), value, where)
        elif choices := self._choices(kind):
            self._check_any(choices, value, where, encoded=encoded)
        elif kind in {"Integer", "Float", "String", "Boolean", "True", "InputFile"}:
            _check_plain(kind, value, where, encoded=encoded)
        elif not (kind == "KeyboardButton" and isinstance(value, str)):
            self._check_object(kind, value, where)

    def _choices(self, kind: str) -> list[str]:
        choices = CHOICES.split(kind)
        return choices if len(choices) > 1 else self._unions.get(kind, [])

    def _check_array(self, kind: str, value: Any, where: str) -> None:
        if not isinstance(value, list):
            raise DriftError(f"{where}: a list of {kind} is wanted, not {value!r}")
        for number, item in enumerate(value):
            self._check(kind, item, f"{where}[{number}]")

    def _check_any(self, kinds: list[str], value: Any, where: str, *, encoded: bool) -> None:
        complaints = []
        for kind in kinds:
            try:
                return self._check(kind, value, where, encoded=encoded)
            except DriftError as drift:
                complaints.append(f"{kind}: {drift}")
        raise DriftError(f"{where} is none of these: " + "; ".join(complaints))

    def _check_object(self, kind: str, value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise DriftError(f"{where}: {kind} is wanted, not {value!r}")
        self._check_fields(self._known(self._types, kind), value, where)

    def _check_fields(self, fields: Json, value: Json, where: str, *, encoded: bool = False) -> None:
        known = fields["required"] | fields["optional"]
        if unknown := value.keys() - known.keys():
            raise DriftError(f"{where} knows no {', '.join(sorted(unknown))}")
        if missing := fields["required"].keys() - value.keys():
            raise DriftError(f"{where} needs {', '.join(sorted(missing))}")
        for name, item in value.items():
            self._check(known[name], item, f"{where}.{name}", encoded=encoded)

    def _known(self, table: dict[str, Json], name: str) -> Json:
        if name not in table:
            raise DriftError(f"{name} is not in {EXTRACT.name}; extract_schema.py lists what is")
        return table[name]


def _check_plain(kind: str, value: Any, where: str, *, encoded: bool) -> None:
    if encoded and isinstance(value, str) and re.fullmatch(URLENCODED.get(kind, ".*"), value, re.DOTALL):
        return
    if kind in {"Boolean", "True"}:
        right = value is True or (kind == "Boolean" and value is False)
    elif kind in {"Integer", "Float"}:
        right = isinstance(value, int if kind == "Integer" else (int, float)) and not isinstance(value, bool)
    else:
        right = isinstance(value, str)
    if not right:
        raise DriftError(f"{where}: {kind} is wanted, not {value!r}")


def _is_file(value: Any) -> bool:
    return isinstance(value, bytes | tuple)


def _without_raw(api: BotApi, method: str, result: Any) -> Any:
    if method != "getUpdates":
        return result
    return [update for update in result if update["update_id"] not in api.updates.pushed]


@cache
def _returned(method: str) -> TypeAdapter[Any]:
    return TypeAdapter(_model(method).__returning__)


def _model(method: str) -> Any:
    return getattr(_aiogram("methods"), method[0].upper() + method[1:])


def _aiogram(part: str) -> Any:
    """Imported when first asked, because it takes seconds, and collecting tests asks nothing."""
    return import_module(f"aiogram.{part}")


def _validated(where: str, validate: Callable[[], object]) -> None:
    try:
        validate()
    except ValidationError as error:
        raise DriftError(f"{where}: aiogram says {error}") from error
