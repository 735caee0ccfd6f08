"""Instances of python-telegram-bot's own types, with a mark of its own in every field that can hold one.

The fields come from the types themselves: what the library learns tomorrow is marked tomorrow.
"""

import re
import warnings
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from inspect import Parameter, signature
from itertools import count
from types import UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import telegram
from telegram import TelegramObject
from telegram._utils.types import JSONDict, TimePeriod
from telegram.warnings import PTBDeprecationWarning

from bot.prove.table_clock import NOON

Json = dict[str, Any]
WORD = "kanari"
BASE = 0xCAAF1E5_000000
"""Numbers from here on; as large as an account's id may be."""
_TENS = str(BASE)[:8]
_BYTES = BASE.to_bytes(7, "big")[:4]
FOUND = re.compile(
    b"|".join(
        (
            rb"(?i:%s\d+)" % WORD.encode(),
            rb"%s\d{8}" % _TENS.encode(),
            rb"(?i:%x)[0-9a-fA-F]{6}" % (BASE >> 24),
            rb"%s\x00.." % re.escape(_BYTES),
            rb"..\x00%s" % re.escape(_BYTES[::-1]),
        )
    ),
    re.DOTALL,
)
"""A mark as words, in tens, in sixteens, or as the bytes of a number."""
NAMES = {**vars(telegram), "JSONDict": JSONDict, "TimePeriod": TimePeriod}
ONCE_MORE = {telegram.Message, telegram.Chat, telegram.User}
"""Types that may stand inside themselves once."""


def found(data: bytes | str) -> list[bytes]:
    """The marks that stand in this."""
    return FOUND.findall(data.encode() if isinstance(data, str) else data)


class Marks:
    """Fills types; each field gets a mark that no other has."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def made(self) -> int:
        """How many marks there are so far."""
        return next(self._numbers) - 1

    def filled(self, kind: type[TelegramObject], **given: Any) -> Json:
        """The JSON of an instance whose every field is filled; `given` stands in the place of marks."""
        with old_names():
            return self._instance(kind, (), given).to_dict()

    def field(self, kind: type[TelegramObject], name: str) -> list[Json]:
        """The JSON of this one field of a type, once for each type that it may have."""
        with old_names():
            made = [self._value(one, (telegram.Message,)) for one in _alternatives(hints(kind)[name])]
        return [_json(one) for one in made if one is not None]

    def _instance(self, kind: type[TelegramObject], outer: tuple[type, ...], given: Json) -> TelegramObject:
        values = dict(given)
        for name, wanted in hints(kind).items():
            if name not in values:
                values[name] = self._value(_alternatives(wanted)[0], (*outer, kind))
        return kind(**{name: value for name, value in values.items() if value is not None})

    def _value(self, wanted: Any, outer: tuple[type, ...]) -> Any:
        if isinstance(wanted, type) and issubclass(wanted, TelegramObject):
            deep = outer.count(wanted) > (wanted in ONCE_MORE)
            return None if deep else self._instance(wanted, outer, {})
        if not issubclass(get_origin(wanted) or object, Sequence):
            return self._plain(wanted)
        made = [self._value(one, outer) for one in _alternatives(get_args(wanted)[0])]
        return [one for one in made if one is not None]

    def _plain(self, wanted: Any) -> Any:
        number = next(self._numbers)
        if get_origin(wanted) is Literal:
            return get_args(wanted)[0]
        plain: dict[Any, Any] = {int: BASE + number, float: float(BASE + number), bool: True}
        plain |= {timedelta: timedelta(seconds=7), dict: {f"{WORD}{number}": f"{WORD}{number}"}}
        if wanted is datetime:
            return NOON
        return plain.get(get_origin(wanted) or wanted, f"{WORD}{number}")


@contextmanager
def old_names() -> Iterator[None]:
    """Fields that have another name by now are filled all the same."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        yield


def _json(value: Any) -> Any:
    if isinstance(value, TelegramObject):
        return value.to_dict()
    if isinstance(value, datetime):
        return int(value.timestamp())
    return [_json(one) for one in value] if isinstance(value, list) else value


def hints(kind: type[TelegramObject]) -> dict[str, Any]:
    """The fields of a type and what each may be."""
    return _hints(cast("Hashable", kind))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    known = get_type_hints(kind.__init__, localns=NAMES)
    fields = [name for name, field in signature(kind.__init__).parameters.items() if _is_field(name, field)]
    return {name: known[name] for name in fields}


def _is_field(name: str, field: Parameter) -> bool:
    return name not in {"self", "api_kwargs"} and field.kind is not Parameter.VAR_KEYWORD


@cache
def _alternatives(wanted: Any) -> list[Any]:
    """What may stand there: the types of a union, and for a base type those that come from it."""
    if get_origin(wanted) in {Union, UnionType}:
        inner = [one for one in get_args(wanted) if one is not type(None)]
        inner = [timedelta] if timedelta in inner else inner
        return [each for one in inner for each in _alternatives(one)]
    if isinstance(wanted, type) and issubclass(wanted, TelegramObject):
        return list(_concrete(wanted))
    return [wanted]


def _concrete(kind: type[TelegramObject]) -> Iterator[type[TelegramObject]]:
    """The types of which Telegram sends instances, those of the library itself."""
    below = [one for one in kind.__subclasses__() if one.__module__.startswith("telegram._")]
    if not below or kind in {telegram.Chat, telegram.User}:
        yield kind
    for one in below:
        yield from _concrete(one)
