"""TOML files that people write: what is wrong in one is told in plain lines with file, line and entry."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from config.loading.toml_lines import LONG, find_lines, line_of
from config.settings.text_files import FileMistake, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from config.loading.toml_lines import Location

DAY = timedelta(days=1)
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")
_STRAIGHT = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
_OPENED, _CLOSED = re.compile(r"[\[{]"), re.compile(r"[\]}]")
_ID = re.compile(r"""\s*id\s*=\s*["'“”]?([\w-]+)""")
_TWICE = "this is there twice: give it once; entries of a list begin with [[two brackets]]"
_OPEN = "what begins here is not closed: a quote or a bracket is missing"
_HINTS = (
    (
        re.compile('"'),
        "line",
        'a text is not closed: its end quote (") is missing, or one inside needs a \\ before it',
    ),
    (re.compile("[“”„‟«»‘’]"), "line", 'these quotes are typographic: type straight ones (")'),
    (
        re.compile("[\u00a0\u200b-\u200d\u2060\ufeff]"),
        "line",
        "it holds a blank or a mark that is not seen: type the line again",
    ),
    (re.compile("Cannot (declare|overwrite|mutate)"), "parser", _TWICE),
    (
        re.compile(r"=\s*\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}"),
        "line",
        "a day is written like 2026-11-15",
    ),
    (re.compile(r"=\s*\d{1,2}[.:]\d\d\s*$"), "line", "a time is written like 08:00:00"),
    (re.compile("Unclosed|Unterminated|end of document"), "parser", _OPEN),
    (
        re.compile("Invalid value"),
        "parser",
        'what stands behind = is no value: a text stands between quotes (")',
    ),
    (
        re.compile("after a key|Invalid statement"),
        "parser",
        "this is no line of such a file: a name, =, and a value; a remark begins with #",
    ),
)
"""What to look for in the line (without its texts) or in the parser's words, and what to say."""
_A_DAY, _LIST = "must be a day like 2026-11-15", "must be a list: [ … ], or a table of its own: [[ … ]]"
_PLAIN = {
    "missing": "is missing",
    "extra_forbidden": "is not known here: look at its spelling, or take it out",
    "string_type": 'must be a text between quotes (")',
    "string_too_short": "is empty",
    "string_too_long": "must have at most {max_length} characters",
    "literal_error": "must be {expected}",
    **dict.fromkeys(
        ("date_type", "date_parsing", "date_from_datetime_parsing"), "must be a day like 2026-11-15"
    ),
    **dict.fromkeys(("time_type", "time_parsing"), "must be a time like 08:00:00"),
    **dict.fromkeys(("bool_type", "bool_parsing"), "must be true or false"),
    **dict.fromkeys(("int_type", "int_parsing"), "must be a whole number"),
    **dict.fromkeys(("model_type", "dict_type"), "must hold several, each with its name, between braces"),
    **dict.fromkeys(("list_type", "tuple_type"), _LIST),
    "too_short": "must have at least {min_length}",
    "too_long": "must have at most {max_length}, and has {actual_length}",
}
"""Plain words for each kind of refusal."""


@dataclass(frozen=True, slots=True)
class TomlFile:
    """What a file holds, and where."""

    name: str
    raw: Mapping[str, Any]
    lines: Mapping[Location, int]

    @classmethod
    def read(cls, path: Path, name: str | None = None) -> Self:
        """Return the content of a file under its name; raises FileMistake."""
        name = name or path.name
        text = read_text(path, name)
        try:
            raw = tomllib.loads(text)
        except tomllib.TOMLDecodeError as garbled:
            raise FileMistake(_garbled(name, text, str(garbled))) from None
        return cls(name, raw, find_lines(text))

    def at(self, *location: int | str) -> str:
        """Return the file's name and the line of something in it."""
        return f"{self.name}:{line_of(location, self.lines)}"

    def refusals(self, refused: ValidationError) -> Iterator[str]:
        """Return a line for each value that was refused."""
        for error in refused.errors(include_url=False):
            where = self.way(error["loc"])
            yield f"{self.at(*error['loc'])}: {where and where + ': '}{_plain(error)}"

    def doubles(self) -> Iterator[str]:
        """Return a line for each entry of a list whose id another one has too."""
        first: dict[tuple[str, str], str] = {}
        for table, place, entry in self._entries():
            where, name = self.at(table, place, "id"), entry.get("id")
            before = first.setdefault((table, str(name)), where)
            if name is not None and before != where:
                yield f"{where}: {name}: this id is there twice (line {before.rpartition(':')[2]} has it too)"

    def ahead(self, today: date) -> Iterator[str]:
        """Return a line for each entry that was checked on a day that has not come."""
        for table, place, entry in self._entries():
            checked, name = entry.get("checked"), entry.get("id", entry.get("name"))
            # A day may have begun elsewhere.
            if isinstance(checked, date) and not isinstance(checked, datetime) and checked > today + DAY:
                yield (
                    f"{self.at(table, place, 'checked')}: {name}: checked: {checked} has not come "
                    "yet: give the day on which somebody tried it"
                )

    def _entries(self) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
        for table, entries in self.raw.items():
            for place, entry in enumerate(entries if isinstance(entries, list) else []):
                if isinstance(entry, dict):
                    yield table, place, entry

    def way(self, location: Location) -> str:
        """Return the way to a value, with an entry's id in place of its number, else counted from one."""
        raw: Any = self.raw
        words: list[str] = []
        for key in location:
            try:
                raw = raw[key]
            except (KeyError, IndexError, TypeError):
                raw = None
            if isinstance(key, int) and not (isinstance(raw, dict) and "id" in raw):
                words[-1:] = [f"{' '.join(words[-1:])} {key + 1}".strip()]
            else:
                words.append(str(raw["id"] if isinstance(key, int) else key))
        return ": ".join(words)


def _plain(error: ErrorDetails) -> str:
    given = error.get("ctx", {})
    if error["type"] == "string_too_short" and given.get("min_length") != 1:
        return f"must have at least {given.get('min_length')} characters"
    words = _PLAIN.get(error["type"])
    if words is None:
        return error["msg"].removeprefix("Value error, ").replace("Input should be", "must be")
    return words.format(**given)


def _garbled(name: str, text: str, told: str) -> str:
    """Return one line for what TOML does not take: where, in which entry, and what to do."""
    lines = text.splitlines() or [""]
    place = _PLACE.search(told)
    number = int(place[1]) if place and place[1] else _left_open(lines)
    number = min(number, len(lines))
    entry = _entry(lines, number)
    return f"{name}:{number}: {entry and entry + ': '}{_hint(lines[number - 1], _PLACE.sub('', told))}"


def _left_open(lines: list[str]) -> int:
    """Return the line of the last quotes or bracket that nothing closes."""
    numbered = list(enumerate(lines, start=1))
    long = [number for number, line in numbered if len(LONG.findall(line)) % 2]
    if len(long) % 2:
        return long[-1]
    opened = [number for number, line in numbered if len(_OPENED.findall(line)) > len(_CLOSED.findall(line))]
    return (opened or [len(lines)])[-1]


def _entry(lines: list[str], number: int) -> str:
    """Return the id of the entry around a line; "" if it has none."""
    first = next((n for n in range(number, 0, -1) if lines[n - 1].lstrip().startswith("[")), 0)
    for line in lines[first:]:
        if line.lstrip().startswith("["):
            return ""
        if found := _ID.match(line):
            return found[1]
    return ""


def _hint(line: str, told: str) -> str:
    """Return what is wrong with a line, in plain words; `told` is what the parser says of it."""
    rest = _STRAIGHT.sub("", line)
    for sign, place, words in _HINTS:
        if sign.search(rest if place == "line" else told):
            return words
    return f"cannot be read: {told[:1].lower()}{told[1:]}"
