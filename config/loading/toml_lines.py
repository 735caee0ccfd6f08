"""The line of a file on which something stands, which the parser of TOML does not say."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADER = re.compile(r"\s*(?P<open>\[{1,2})\s*(?P<table>[\w.-]+)\s*\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"\s*(?P<key>[\w-]+)\s*=")
LONG = re.compile("\"\"\"|'''")

Location = tuple[int | str, ...]


def find_lines(text: str) -> Mapping[Location, int]:
    """Return the line, counted from 1, of each table, of each table in a list, and of each key in them."""
    lines: dict[Location, int] = {}
    lengths: Counter[Location] = Counter()
    here: Location = ()
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        # A text of several lines holds no tables, whatever it looks like.
        within, inside = inside, inside ^ (len(LONG.findall(line)) % 2 == 1)
        if within:
            continue
        if header := _HEADER.fullmatch(line):
            here = _table(header, lengths)
            lines.setdefault(here, number)
        elif key := _KEY.match(line):
            lines.setdefault((*here, key["key"]), number)
    return lines


def _table(header: re.Match[str], lengths: Counter[Location]) -> Location:
    """Return where a header leads: within the last one of each list on the way."""
    here: Location = ()
    *parents, name = header["table"].split(".")
    for parent in parents:
        here = (*here, parent)
        here = (*here, lengths[here] - 1) if lengths[here] else here
    here = (*here, name)
    if header["open"] == "[[":
        lengths[here] += 1
        here = (*here, lengths[here] - 1)
    return here


def line_of(location: Location, lines: Mapping[Location, int]) -> int:
    """Return the line of `location`, or of the nearest thing around it; 1 if there is none."""
    while location and location not in lines:
        location = location[:-1]
    return lines.get(location, 1)
