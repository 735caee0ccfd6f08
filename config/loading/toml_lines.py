"""The line of a lexicon file on which something stands, which the parser of TOML does not say."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADER = re.compile(r"\[{1,2}\s*(?P<table>\w+)\s*\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"(?P<key>\w+)\s*=")

Location = tuple[int | str, ...]


def find_lines(text: str) -> Mapping[Location, int]:
    """Return the line, counted from 1, of each table, of each table in a list, and of each key in them."""
    lines: dict[Location, int] = {}
    lengths: Counter[str] = Counter()
    here: Location = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            table = header["table"]
            here = (table, lengths[table]) if line.startswith("[[") else (table,)
            lengths[table] += 1
            lines[here] = number
        elif key := _KEY.match(line):
            lines.setdefault((*here, key["key"]), number)
    return lines


def line_of(location: Location, lines: Mapping[Location, int]) -> int:
    """Return the line of `location`, or of the nearest thing around it; 1 if there is none."""
    while location and location not in lines:
        location = location[:-1]
    return lines.get(location, 1)
