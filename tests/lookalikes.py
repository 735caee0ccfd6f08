"""Make care/detection/lookalikes.py from Unicode's table: `python -m tests.lookalikes confusables.txt`,
then `ruff format`.

The table is https://www.unicode.org/Public/security/latest/confusables.txt (UTS #39). Of it we keep what
looks like one Latin letter or digit; names of characters add small capitals, enclosed and turned letters.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

MODULE = Path(__file__).parents[1] / "care" / "detection" / "lookalikes.py"
LINE = re.compile(r"([0-9A-F]+) ;\t([0-9A-F ]+) ;\tMA")
NAMED = re.compile(
    r"(?:LATIN LETTER SMALL CAPITAL"
    r"|LATIN SMALL LETTER (?:TURNED|REVERSED|SIDEWAYS|DOTLESS|SCRIPT)"
    r"|(?:NEGATIVE )?(?:CIRCLED|SQUARED) LATIN CAPITAL LETTER"
    r"|CROSSED NEGATIVE SQUARED LATIN CAPITAL LETTER"
    r"|REGIONAL INDICATOR SYMBOL LETTER"
    r"|LATIN SMALL LETTER) ([A-Z])(?: WITH .*)?"
)
ALSO = {"ĸ": "k", "к": "k", "п": "n", "и": "u", "л": "n", "ч": "y", "я": "r", "е": "e", "з": "e", "σ": "o"}
"""Letters that are used so, though Unicode sees no danger in them."""
LIST_WIDTH = 100


def lookalikes(confusables: str) -> dict[str, str]:
    """Return for each character that is no plain one the letter or digit that it looks like."""
    found = dict(ALSO)
    for code in range(0x80, 0x110000):
        character = chr(code)
        if named := NAMED.fullmatch(unicodedata.name(character, "")):
            found.setdefault(character, named[1].lower())
    raw = {chr(int(source, 16)): target for source, target in LINE.findall(confusables)}
    for character, target in raw.items():
        looks = "".join(chr(int(code, 16)) for code in target.split())
        looks = found.get(looks, looks).lower()
        if not character.isascii() and len(looks) == 1 and looks.isascii() and looks.isalnum():
            found.setdefault(character, looks)
    return {character: found[character] for character in sorted(found) if _needed(character)}


def _needed(character: str) -> bool:
    """Tell whether a character is still there once styles, accents and case are gone."""
    return unicodedata.normalize("NFKD", character).lower() == character and character.isprintable()


def module(table: dict[str, str], version: str) -> str:
    """Return the module's text: for each letter the characters that look like it."""
    lines = [
        '"""Look-alikes: characters of other scripts and styles, by the letter or digit that they look like.',
        "",
        f"Made by `python -m tests.lookalikes` from Unicode's confusables.txt {version} and from names.",
        "Copyright 1991-2020 Unicode, Inc.; https://www.unicode.org/license.txt.",
        '"""',
        "",
        "_LIKE = {",
    ]
    for letter in sorted(set(table.values())):
        lines += _row(letter, [f"{ord(one):x}" for one, looks in table.items() if looks == letter])
    lines += [
        "}",
        "",
        "LOOKALIKES = {",
        "    chr(int(code, 16)): letter for letter, codes in _LIKE.items() for code in codes.split()",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _row(letter: str, codes: list[str]) -> list[str]:
    rows, row = [], ""
    for code in codes:
        if len(row) + len(code) > LIST_WIDTH - 12:
            rows.append(row)
            row = ""
        row += f"{code} "
    rows.append(row.rstrip())
    if len(rows) == 1:
        return [f'    "{letter}": "{rows[0]}",']
    return [f'    "{letter}": (', *(f'        "{row}"' for row in rows), "    ),"]


if __name__ == "__main__":
    source = Path(sys.argv[1]).read_text("utf-8-sig")
    MODULE.write_text(module(lookalikes(source), source.split("Version: ")[1].split()[0]), "utf-8")
