"""Staff names: somebody of the team named in a text, as people are spoken of ("bu melati")."""

import re
from collections.abc import Iterable, Iterator, Mapping

from care.contacts.own_names_in_text import tells

TITLES = (
    *("bu", "ibu", "buk", "bunda", "pak", "bapak", "bpk", "pa", "kak", "kakak", "ka", "kk", "bang", "abang"),
    *(
        "mas",
        "mbak",
        "mba",
        "ustadz",
        "ustad",
        "ustadzah",
        "om",
        "tante",
        "miss",
        "ms",
        "mrs",
        "mr",
        "mister",
    ),
    *("sir", "madam", "maam", "dr", "coach"),
)
ROLE = "konselor"
"""The word that stands in for a name, to try whether words accuse the person who bears it."""
_TITLE = "|".join(TITLES)
_NO_NAME = rf"(?:{_TITLE}|guru|bk|itu|ini|yang|yg|aku|saya)(?!\w)"
_TITLED = re.compile(rf"(?<!\w)(?:{_TITLE})\.?\s+(?!{_NO_NAME})\w{{2,}}", re.IGNORECASE)


def without_names(text: str) -> str:
    """Return the text with each title and the name behind it replaced by the role of a counselor."""
    return _TITLED.sub(ROLE, text)


def named_in(texts: Iterable[str], known: Mapping[str, str]) -> frozenset[str]:
    """Return the persons whose names stand in one of these texts: with a title, or as they gave them."""
    found = list(texts)
    return frozenset(
        person for person, name in known.items() if any(tells(_spoken(name), text) for text in found)
    )


def _spoken(name: str) -> Iterator[str]:
    """Give the ways in which somebody of this name is spoken of."""
    yield name
    words = [word for word in re.findall(r"\w+", name) if word.casefold() not in TITLES]
    if words:
        yield " ".join(words)
        yield from (f"{title} {words[0]}" for title in (*TITLES, ROLE, "guru bk", "counselor"))
        yield from (f"{words[0]} {role}" for role in (ROLE, "guru bk"))
