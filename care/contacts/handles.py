"""Handles: accounts on other platforms, told by the words around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from care.contacts.common_words import COMMON
from care.contacts.everyday_names import EVERYDAY
from care.contacts.game_ids import GAME
from care.contacts.normalized_text import phrase
from care.contacts.plain_words import PLAIN_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from care.contacts.normalized_text import Range, Reading

PLATFORM = (
    r"(?:i[ .\-_]?g|insta(?:gram)?|inst[4@](?:gr[a4@]m)?|tt(?= ?[:=])|w[ .\-_]?[a4]|whats?app|watsapp|wasap|"
    r"t[e3]l[e3](?:gram)?|tg|line|"
    r"fb|facebook|fesbuk|pesbuk|instagrem|telegrem|watsap|finsta|(?:x|tt)(?= ?(?:ku|aku|gue|saya)\b)|"
    r"messenger|twitter|twt|tik ?tok|discord|disc|dc|snap(?:chat)?|sc|threads|"
    r"roblox|rblx|steam|michat|kakao"
    r"(?:talk)?|wechat|viber|bigo|linkedin|youtube|yt|reddit|pinterest|spotify|wattpad|tumblr|"
    r"quora|skype|zoom|facetime|gmeet|google meet|bluesky|kik|ml|mobile legends|linktree)"
)
ELSEWHERE = r"(?:twitch|be ?real|locket|soundcloud|weverse|ome ?tv|lemon8|ngl|strava|capcut|hellotalk)"
OWN = r"(?: ?ku| ?nya|'s)?(?: (?:aku|akuu+|gue|gw|gua|saya|q|ku|ane))?"

_SIGNS = "📷📸👻✈🎮🐦🎵"
_ON = rf"(?:{PLATFORM}|{GAME}|{ELSEWHERE}|[1!]g|[1!]nst[a4]|[{_SIGNS}])"
NAMED = phrase(
    rf"\b(?:{PLATFORM}|{GAME}|{ELSEWHERE})(?:ku|nya|aku+|gue|gw|gua|saya|q|ane)?(?![a-z])"
    rf"|[1!](?:g|nst)|[{_SIGNS}@]"
)
"""What names a platform or a game, or stands for one."""
_HANDLE = r"(?P<handle>[a-z][\w.]{2,31}(?:#\d{4})?)"
_ACCOUNT = r"(?: (?:handle|username|user|usn|id|acc(?:ount)?|akun|tag))?"
_SAYS = (
    r"(?P<says> ?(?::|=|-+>|→|//|[|~;(–—-]) ?|,? (?:is|it's|its|itu|adalah|namanya|namaku|name|"
    r"named|called|usn|username|ya) ?:? | )"
)
_END = r"(?= ?(?:$|[\n.,!?)]|(?:ya+|aja|kak|dong|deh|guys|yuk|nih|if|kalau|kalo)\b))"
_LABELLED = phrase(
    rf"(?<![\w.@/])(?P<mine>my )?(?P<id>id )?{_ON}(?P<named> (?:id|usn|username))?(?P<own>{OWN}){_ACCOUNT}"
    rf"{_SAYS}{_HANDLE}"
)
_USERNAME = phrase(
    rf"(?<![\w.@/])(?P<mine>my )?(?:user ?name|usn|ign|gamer ?tag|id ?line|"
    rf"user(?=ku|nya| is| ?:| {_ON})|akun(?: (?:kedua|utama|asli|"
    rf"second|cadangan|fake|priv\w{{0,4}}|alter))?|"
    rf"(?:second|2nd|fake|priv\w{{0,4}}|alter|alt|main) acc(?:ount)?|handle|"
    rf"nick(?:name)?|nama (?:ig|akun|fb|tele|tiktok|discord))"
    rf"(?P<own>{OWN})(?: (?:(?:on|di) )?{_ON}(?:{OWN}))?{_SAYS}{_HANDLE}"
)
_THERE = phrase(
    rf"(?<![\w.@/])(?P<handle>[a-z][\w.]{{2,31}}) (?:di|on|in|at) "
    rf"(?:{PLATFORM}|everything|everywhere|all socials|semua (?:sosmed|medsos|akun))\b"
)
_ME = phrase(
    r"(?<![\w.@/])(?P<handle>[a-z][\w.]{2,31}),? (?:itu|is|that's|thats) (?:aku|me|mine|punyaku|akunku|gue)\b"
)
_SOUGHT = phrase(
    r"(?<![\w.])(?P<verb>follow|folow|add|search(?: up)?|look for|look up|find|cari|cek|stalk)"
    rf"(?P<who> (?:me|aku|gue))?(?:,| (?:aja|dong|ya|deh)| di {PLATFORM}| on {PLATFORM})* {_HANDLE}"
    rf"(?P<there> (?:di|on) {PLATFORM}\b)?"
)
_TO_ADD = phrase(
    rf"(?<![\w.])(?:add|follow|folow|fol|folback|search|cek|cari) (?:aja |aku )?(?:di )?"
    rf"(?:{PLATFORM}|{GAME}) {_HANDLE}{_END}"
)
_ALONE = phrase(
    rf"(?:^|[\n.,!?] ?)(?:(?:ini|nih|aku|my|gue|gw|kak|di|ada|punya|main|pakai|pake|and|dan|akun|acc|"
    rf"account|usn|nama|name|user) )?"
    rf"(?:(?:insta(?:gram)?|i[ .\-_]?g|t[e3]l[e3](?:gram)?|tik ?tok|discord|dc|twitter|twt|fb|facebook|"
    rf"snap(?:chat)?|line|kakao(?:talk)?|wechat|michat|"
    rf"threads|wattpad|{GAME}) |[{_SIGNS}] ?|@ ){_HANDLE}{_END}"
)
_SPACED = phrase(
    rf"(?<![\w.@/])(?:i[._-]?g|insta(?:gram)?|tele(?:gram)?|tg|line|fb|tik ?tok|tt|discord|dc|snap|"
    rf"twt|twitter|{GAME}){OWN}{_ACCOUNT} ?(?:[:=~]|->)? ?"
    rf"(?P<handle>(?:[a-z0-9][ .\-_]){{4,}}[a-z0-9])(?![\w.])"
)
_IS_MINE = phrase(
    rf"(?<![\w.@/])(?P<handle>[a-z][\w.]{{2,31}}),? (?:itu|is|that's|thats|adalah) "
    rf"(?:my {PLATFORM}\b|{PLATFORM} ?(?:aku|ku|gue|gw|saya)\b)"
)
_NEAR = phrase(
    rf"(?:\bmy {PLATFORM}\b|\b{PLATFORM} ?(?:aku|ku|gue|gw|saya)\b)[^\n]{{0,50}}? "
    r"(?P<handle>[a-z][a-z.]{2,20}(?:_|\d\d)[\w.]{0,20})"
)
_CALLED_FOR = phrase(
    rf"^ ?cari (?:aja )?(?P<handle>[a-z]\w{{5,31}}) di {PLATFORM}(?= (?:ya|aja|deh|dong)\b| ?$)"
)
_SPELLED = phrase(r"\b[a-z0-9]{2,20} (?:underscore|under score|garis bawah|strip bawah) [a-z0-9]{2,20}\b")
_DOTTED = phrase(
    rf"(?<![\w.@/]){PLATFORM}{OWN}{_ACCOUNT}{_SAYS}(?!(?:itu|ini|is|was|ada|jadi|the)\b)[a-z0-9]{{2,20}} "
    r"(?:dot|titik) (?!dot\b)[a-z0-9]{2,20}\b"
)
_ID_THERE = phrase(
    rf"(?<![\w.@/]){PLATFORM}\b[^.!?\n]{{0,12}}[ ,](?:id|usn|user(?:name)?)nya (?P<handle>[a-z][\w.]{{4,31}})"
)
_TAG = phrase(r"(?<![\w.])[a-z][\w.]{2,31}#\d{4}\b")
_PLAINLY = phrase(r"[:=→|~;(–—>-]|//|\b(?:it's|namanya|namaku|name|named|called|usn|username)\b")
_VERB_FORM = phrase(r"(?:di|ke|ter|ber|nge?|me[mn]?)\w{3,}|pe\w{3,}an")
_WORD_FORM = phrase(r"\w{3,}(?:nya|kan|ing|ed|[st]ion|ment|ness|able|ful|less|ity|isme|asi)")
_NUMBERED = phrase(r"\d\d|[a-z][013-9](?=[a-z]|$)")
# Letters of a plain word that may be an account, and letters beside signs or digits.
_SHORTEST_WORD = 4
_SHORTEST_LETTERS = 3
_SHORTEST_ALONE = 7
_NAMES_LIKE_VERBS = tuple(name for name in sorted(EVERYDAY) if _VERB_FORM.fullmatch(name))
_NO_ACCOUNT = COMMON | PLAIN_WORDS


def handles(written: Reading) -> Iterator[Range]:
    """Give the account names that stand beside a platform or a word for one."""
    named = NAMED.search(written.plain) is not None
    for match in _SPACED.finditer(written.plain) if named else ():
        yield match.span("handle")
    for pattern in (_TAG, _SPELLED, _DOTTED) if named else (_TAG, _SPELLED):
        for match in pattern.finditer(written.plain):
            yield match.span()
    for pattern, telling in _TELLING if named else _TELLING_ALONE:
        for match in pattern.finditer(written.plain):
            if _strong(match["handle"]) or (telling(match) and _a_name(match["handle"])):
                yield written.with_capitals(match.span("handle"))


def _announced(match: re.Match[str]) -> bool:
    """Return whether the words before say that an account name follows."""
    if match["mine"] and not match["says"].strip():
        return match.string[match.end() : match.end() + 1] in {"", ",", ".", "!", "\n"}
    return bool(
        match["mine"]
        or _group(match, "named")
        or match["own"].strip() not in {"", "nya"}
        or _PLAINLY.search(match["says"])
    )


def _group(match: re.Match[str], name: str) -> str:
    """Return what a group of this name holds, also where the pattern has none."""
    return match.groupdict().get(name) or ""


def _alone(match: re.Match[str]) -> bool:
    """Return whether so long a word beside a platform's name, and nothing else, is hardly a word."""
    return len(match["handle"]) >= _SHORTEST_ALONE and not _WORD_FORM.fullmatch(match["handle"])


def _to_be_added(match: re.Match[str]) -> bool:
    """Return whether a reader is told to add an account, and where."""
    return match["verb"] in {"add", "follow"} and bool(match["there"])


_TELLING: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], bool]], ...] = (
    (_LABELLED, _announced),
    (_USERNAME, _announced),
    (_IS_MINE, lambda _: True),
    (_TO_ADD, lambda _: True),
    (_ALONE, _alone),
    (_CALLED_FOR, lambda _: True),
    (_ID_THERE, lambda _: True),
    (_SOUGHT, _to_be_added),
    (_THERE, lambda _: False),
    (_ME, lambda _: False),
    (_NEAR, lambda _: False),
)
"""Patterns for places of account names, each with the test whether a plain word there is one."""
_TELLING_ALONE = tuple(one for one in _TELLING if one[0] in {_USERNAME, _SOUGHT, _THERE, _ME})
"""Those that need no name of a platform or a game in the text."""


def _strong(handle: str) -> bool:
    """Return whether the name has a dot, an underscore or digits as no word has; a "2" may double a word."""
    handle = handle.rstrip(".")
    parts = [part for part in re.split(r"[._]+", handle) if part]
    signs = "_" in handle or "." in handle or bool(_NUMBERED.search(handle))
    letters = sum(map(str.isalpha, handle))
    return signs and letters >= _SHORTEST_LETTERS and not any(part in COMMON for part in parts)


def _a_name(handle: str) -> bool:
    """Return whether a plain word may be somebody's account."""
    word = handle.rstrip(".")
    if len(word) < _SHORTEST_WORD or word in _NO_ACCOUNT:
        return False
    return not _VERB_FORM.fullmatch(word) or word.startswith(_NAMES_LIKE_VERBS)
