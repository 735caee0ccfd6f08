"""Links, e-mail addresses and @names, also with their dots and signs spelled out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from care.contacts.normalized_text import phrase, phrases
from care.contacts.public_hosts import is_public

if TYPE_CHECKING:
    from collections.abc import Iterator

    from care.contacts.normalized_text import Range, Reading

_ENDINGS = (
    "com|net|org|id|edu|gov|io|co|gg|ly|ee|xyz|biz|dev|uk|au|sg|jp|kr|cn|ru|nl|eu|ac|sch|web|example|"
    "test|invalid"
)
_WORDS_TOO = (
    "me|my|to|so|in|is|it|be|us|am|tv|fm|ai|cc|gl|gle|gd|app|link|page|site|online|info|shop|store|club|"
    "live|life|"
    "fun|world|space|team|chat|blog|bio|pro|gay|love|ph|th|vn|in|de|fr|es|ca|cx|sh|st|ws"
)
_KNOWN = (
    "t|wa|m|ig|line|about|telegram|youtu|forms|goo|fb|tiktok|discord|snapchat|lynk|vt|vm|is|msha|campsite"
)
_LABEL = r"[a-z0-9][a-z0-9-]{0,62}"
_PATH = r"(?:[/?#:][^ <>\"]*)?"
_DOT = (
    r"(?:,(?=(?:com|net|org)\b)| ?[\[({<] ?(?:\.|dot|titik) ?[\])}>] ?| (?:dot|d0t|titik|ttk) |"
    r" \. | \.(?=\w))"
)
_SLASH = r"(?: ?(?:/|\bslash\b|\bgaris miring\b) ?[\w.+-]{1,64}){0,3}"
_AT = r"(?: ?@ ?| ?[\[({<] ?(?:@|at|et) ?[\])}>] ?| (?:at|et|add|a keong|arroba) )"
_LOCAL = r"(?<![\w.+-])[\w.+-]{1,64}"
_POST = r"(?:g-?mail|gmel|yahoo|ymail|rocketmail|hotmail|outlook|icloud|proton(?:mail)?)"
_SURE = r"com|net|org|id|edu|co|sch|ac|example|me"

_LINKS = phrases(
    r"\b(?:h(?:tt|xx)ps?|tg) ?: ?// ?[^ <>\"]+",
    rf"(?<![\w@.-])www\.(?:{_LABEL}\.){{1,4}}[a-z]{{2,24}}\b{_PATH}",
    rf"(?<![\w@.-])(?:{_LABEL}\.){{1,4}}(?:{_ENDINGS})(?![\w@-]|\.\w){_PATH}",
    rf"(?<![\w@.-])(?:{_LABEL}\.){{1,4}}(?:{_WORDS_TOO})/[^ <>\"]+",
    rf"(?<![\w@.-])(?:{_KNOWN})\.(?:{_WORDS_TOO})(?![\w@-]){_PATH}",
    rf"(?<![\w@.-])(?!(?:the|a|di)\b){_LABEL}(?:{_DOT}{_LABEL}){{0,2}}{_DOT}(?:com|net|org|"
    rf"id|gg|ly|ee|xyz|io|co)\b{_SLASH}",
    rf"(?<![\w@.-])(?:{_KNOWN}){_DOT}(?:me|be|gle|gl)\b{_SLASH}",
    r"\b(?:t|wa) ?\.? ?me ?/ ?[\w+]+",
    r"\b(?:instagram|insta|tiktok|facebook|fb|twitter|discord) (?:dot |titik )?com ?"
    r"(?:/|slash\b|garis miring\b) ?[\w.]+",
)
_EMAILS = phrases(
    rf"{_LOCAL}@(?:{_LABEL}\.){{1,4}}[a-z]{{2,24}}",
    rf"{_LOCAL}{_AT}{_LABEL}(?:(?: ?\. ?| ?, ?|{_DOT})(?:{_SURE})){{1,3}}\b",
    rf"{_LOCAL}(?: ?@ ?){_POST}\b",
    rf"(?<![\w.+-])\w*[._\d][\w.]{{0,62}}{_AT}{_POST}\b",
    rf"(?<![\w.+-])[\w.]{{2,62}} {_POST} com\b",
    rf"(?<![\w.+-])[a-z]\w*(?:[._]\w+|\d\d\w*) (?:(?:di|pake|pakai|on) )?{_POST}\b",
    rf"(?:^|\n)[a-z]\w{{7,62}} (?:(?:di|pake|pakai|on) ){_POST} ?(?=$|\n)",
    rf"\b[a-z0-9]{{2,31}} (?:dot|titik) [a-z0-9]{{2,31}}{_AT}{_POST}\b",
    rf"\b(?:{_POST}|e-?mail|imel|surel|mail)(?:ku|nya|'s)?(?: (?:aku|saya|gue|gw|is|itu|:|"
    rf"=)){{0,2}}[ :=]+"
    r"(?=[a-z]*[._\d])[a-z][\w.]{3,62}(?<!\.)",
)
_AFTER_A_LINK = ".,;:!?)]}'\""
_NAME_AFTER_AT = phrase(r"(?<![\w@./])@/?(?P<name>[a-z][a-z0-9_.]{2,31}| [a-z]{2,31}[._][a-z0-9_.]{2,31})")
_PLACES = phrase(
    r"(?:guru|dia|kepsek|osis|bk|bos|mama|papa|ibu|ayah|temen|rumah|rmh|sekolah|skul|kantin|"
    r"kampus|kelas|kosa?n?|kost|kantor|mall?|kamar|lab|perpus|masjid|musho?la|gereja|"
    r"cafe|kafe|office|library|school|work|home|house|class|room|semua|all|everyone|everybody|"
    r"here|sini|sana|jam|lt|"
    r"lantai|gedung|aula|parkiran|gerbang|uks|rs|puskesmas|bus|halte|stasiun|toilet|wc|gym|"
    r"church|hospital|campus|"
    r"the|my|night|lunch|noon|malam|siang|pagi|sore)[\w.]{0,3}"
)


def links(written: Reading) -> Iterator[Range]:
    """Give the links that lead to none of the allowed hosts."""
    for pattern in _LINKS:
        for match in pattern.finditer(written.plain):
            link = match[0].rstrip(_AFTER_A_LINK)
            host = _host(link)
            if host not in written.allowed and not is_public(host, link.partition(host)[2]):
                yield match.start(), match.start() + len(link)


def emails(written: Reading) -> Iterator[Range]:
    """Give the e-mail addresses."""
    for pattern in _EMAILS:
        for match in pattern.finditer(written.plain):
            yield match.span()


def names_after_at(written: Reading) -> Iterator[Range]:
    """Give the @names; "@" before a place or a time only means "at"."""
    for match in _NAME_AFTER_AT.finditer(written.plain):
        if not _PLACES.fullmatch(match["name"].strip().rstrip(".")):
            yield match.span()


def _host(link: str) -> str:
    """Return the host of a link, without what stands around it."""
    after = link.partition("://")[2] or link
    return re.split(r"[/?#:]", after, maxsplit=1)[0].removeprefix("www.")
