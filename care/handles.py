"""Accounts on other platforms, told by the words around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from care.common_words import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from care.contact_text import Range, Written

PLATFORM = (
    r"(?:i[\s.\-_]?g|insta(?:gram)?|inst4(?:gram)?|w[\s.\-_]?[a4]|whats?app|watsapp|wasap|t[e3]l[e3](?:gram)?|tg|line|"
    r"fb|facebook|messenger|twitter|twt|tik\s?tok|discord|disc|dc|snap(?:chat)?|sc|threads|roblox|steam|michat|kakao"
    r"(?:talk)?|wechat|viber|bigo|linkedin|youtube|yt|reddit|pinterest|spotify|ml|mobile legends|linktree)"
)
OWN = r"(?:\s*ku|\s?nya|'s)?(?:\s+(?:aku|akuu+|gue|gw|gua|saya|q|ku|ane))?"

_HANDLE = r"(?P<handle>[a-z][\w.]{2,31}(?:#\d{4})?)"
_ACCOUNT = r"(?:\s+(?:handle|username|user|usn|id|acc(?:ount)?|akun|tag))?"
_SAYS = r"(?P<says>\s*(?::|=|->|→)\s*|,?\s+(?:is|it's|its|itu|adalah|namanya|namaku|name|named|called|usn|username|ya)\s*:?\s+|\s+)"
_LABELLED = re.compile(
    rf"(?<![\w.@/])(?P<mine>my\s+)?(?:id\s+)?(?:{PLATFORM}|[📷📸👻✈])(?P<own>{OWN}){_ACCOUNT}{_SAYS}{_HANDLE}"
)
_USERNAME = re.compile(
    rf"(?<![\w.@/])(?P<mine>my\s+)?(?:user\s?name|usn|user(?=ku|nya|\s+is|\s*:)|akun|handle|nick(?:name)?)"
    rf"(?P<own>{OWN})(?:\s+{PLATFORM}(?:{OWN}))?{_SAYS}{_HANDLE}"
)
_THERE = re.compile(rf"(?<![\w.@/])(?P<handle>[a-z][\w.]{{2,31}})\s+(?:di|on|in|at)\s+{PLATFORM}\b")
_SOUGHT = re.compile(
    r"(?<![\w.])(?P<verb>follow|folow|add|search(?:\s+up)?|look\s+for|look\s+up|find|cari|cek|stalk)"
    rf"(?P<who>\s+(?:me|aku|gue))?(?:,|\s+(?:aja|dong|ya|deh)|\s+di\s+{PLATFORM}|\s+on\s+{PLATFORM})*\s+{_HANDLE}"
    rf"(?P<there>\s+(?:di|on)\s+{PLATFORM}\b)?"
)
_TAG = re.compile(r"(?<![\w.])[a-z][\w.]{2,31}#\d{4}\b")
_PLAINLY = re.compile(r"[:=→]|->|\b(?:it's|namanya|namaku|name|named|called|usn|username)\b")
_VERB_FORM = re.compile(r"(?:di|ke|ter|ber|nge?|me[mn]?)\w{3,}")
_SHORTEST_WORD = 4
_SHORTEST_LETTERS = 3


def handles(written: Written) -> Iterator[Range]:
    """Give the account names that stand beside a platform or a word for one."""
    for match in _TAG.finditer(written.plain):
        yield match.span()
    for pattern in (_LABELLED, _USERNAME):
        for match in pattern.finditer(written.plain):
            if _strong(match["handle"]) or (_announced(match) and _a_name(match["handle"])):
                yield written.with_capitals(match.span("handle"))
    yield from _found_there(written.plain)


def _found_there(plain: str) -> Iterator[Range]:
    for match in _THERE.finditer(plain):
        if _strong(match["handle"]):
            yield match.span("handle")
    for match in _SOUGHT.finditer(plain):
        wanted = match["verb"] in {"add", "follow"} and match["there"] and _a_name(match["handle"])
        if wanted or _strong(match["handle"]):
            yield match.span("handle")


def _announced(match: re.Match[str]) -> bool:
    """Whether the words before say that an account name follows."""
    return bool(match["mine"] or match["own"].strip() not in {"", "nya"} or _PLAINLY.search(match["says"]))


def _strong(handle: str) -> bool:
    """Whether no word looks like this: letters with dots, underscores or digits inside."""
    handle = handle.rstrip(".")
    parts = [part for part in re.split(r"[._]+", handle) if part]
    signs = "_" in handle or "." in handle or any(map(str.isdecimal, handle))
    letters = sum(map(str.isalpha, handle))
    return signs and letters >= _SHORTEST_LETTERS and not any(part in COMMON for part in parts)


def _a_name(handle: str) -> bool:
    """Whether a plain word may be somebody's account."""
    word = handle.rstrip(".")
    return len(word) >= _SHORTEST_WORD and word not in COMMON and not _VERB_FORM.fullmatch(word)
