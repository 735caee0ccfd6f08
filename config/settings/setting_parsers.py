"""How a setting is written: each parser returns the value, or raises ValueError with what is accepted."""

import math
import re
from collections.abc import Callable
from datetime import time, timedelta
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from care.contacts.display_names import is_shown_whole
from care.model.token_bucket import Rate
from config.settings.content_folders import CONTENT, languages_in
from config.settings.redaction import Hidden

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
PERIODS = {"s": 1, "min": 60, "h": 3600}
"""In seconds."""
LONGEST = timedelta(days=3650)
"""The longest duration: ten years."""
ROTATED = timedelta(days=30)
"""The oldest backup: a person who was forgotten must be in none for longer."""
DELETABLE = timedelta(hours=47)  # Telegram lets a bot delete for 48 h
LINE = 200
STEPS = 3
"""How many steps an alert ladder has."""
TEXTS = CONTENT / "texts"
"""A folder for each language that has texts."""
RATE = re.compile(r"(\d{1,9})/(s|min|h)(?:\s*,\s*burst\s+(\d{1,9}))?")
SPOKEN = {
    "sekolah": "school",
    "kampus": "campus",
    "universitas": "campus",
    "komunitas": "community",
    **dict.fromkeys(("kantor", "tempat kerja", "perusahaan", "office", "company"), "workplace"),
    "kode": "code",
    "konselor": "counselor",
    **dict.fromkeys(("indonesia", "indonesian", "bahasa indonesia"), "id"),
    **dict.fromkeys(("inggris", "english", "bahasa inggris"), "en"),
}
"""What people call a choice, in small letters, where its name is another word."""
OFFSETS = {"+7": "Asia/Jakarta", "+8": "Asia/Makassar", "+9": "Asia/Jayapura"}
OFFSET = re.compile(r"(?:(?:etc/)?(?:gmt|utc))? ?\+?0?([1-9]\d?)(?::?00)?", re.IGNORECASE)
"""Hours before UTC as people write them; `Etc/GMT+7` means the opposite, and is hardly ever meant."""
ZONES = {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}
"""What clocks in Indonesia are called."""
SWITCH = {"on": True, "true": True, "1": True, "off": False, "false": False, "0": False}


def duration(text: str) -> timedelta:
    found = re.fullmatch(r"(\d{1,9})([smhd])", text)
    length = timedelta(**{UNITS[found[2]]: int(found[1])}) if found else timedelta()
    if not timedelta() < length <= LONGEST:
        raise ValueError("a duration like 90s, 5m, 2h or 30d, more than nothing and at most 3650d")
    return length


def deletable(text: str) -> timedelta:
    if duration(text) > DELETABLE:
        raise ValueError("a duration like 90s, 5m or 24h, at most 47h, because a bot can delete for 48h only")
    return duration(text)


def rotated(text: str) -> timedelta:
    if duration(text) > ROTATED:
        raise ValueError("a duration like 7d, at most 30d, because whoever was forgotten is in older backups")
    return duration(text)


def ladder(text: str) -> tuple[timedelta, ...]:
    accepted = "three durations, each longer than the one before, like 5m,10m,15m"
    try:
        steps = [duration(part.strip()) for part in text.split(",")]
    except ValueError:
        raise ValueError(accepted) from None
    if len(steps) != STEPS or sorted(set(steps)) != steps:
        raise ValueError(accepted)
    return tuple(steps)


def hours(text: str) -> tuple[time, time] | None:
    """Return from when to when, on the programme's clock; None for `off`."""
    if text.lower() == "off":
        return None
    accepted = "hours like 22:00-06:00, or off"
    found = re.fullmatch(r"(\d\d):(\d\d)-(\d\d):(\d\d)", text)
    try:
        begin, begin_minute, end, end_minute = map(int, found.groups()) if found else (24,) * 4
        span = time(begin, begin_minute), time(end, end_minute)
    except ValueError:
        raise ValueError(accepted) from None
    if span[0] == span[1]:
        raise ValueError(accepted)
    return span


def rate(default_burst: int) -> Callable[[str], Rate]:
    """Return a parser of rates.

    Without a burst, a rate keeps `default_burst` or, if larger, what it allows in a second.
    """

    def parse(text: str) -> Rate:
        found = RATE.fullmatch(text)
        if not found or not int(found[1]) or found[3] == "0":
            raise ValueError("a rate like 30/s, 20/min or 1000/h, or one with a burst like 1/s, burst 5")
        per_second = int(found[1]) / PERIODS[found[2]]
        return Rate(per_second, int(found[3] or max(default_burst, math.ceil(per_second))))

    return parse


def whole(low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not re.fullmatch(r"\d{1,9}", text) or not low <= int(text) <= high:
            raise ValueError(f"a whole number from {low} to {high}")
        return int(text)

    return parse


def percent(text: str) -> int:
    found = re.fullmatch(r"(\d{1,3})\s*%?", text)
    if not found or int(found[1]) not in range(1, 101):
        raise ValueError("a percentage like 80 %, from 1 to 100")
    return int(found[1])


def month(text: str) -> int:
    if not text.isdecimal() or int(text) not in range(1, 13):
        raise ValueError("a month from 1 (January) to 12 (December)")
    return int(text)


def one_of(*names: str) -> Callable[[str], str]:
    """Return a parser for one of `names` or a word for it, in small or capital letters."""
    known = {name.lower(): name for name in names}

    def parse(text: str) -> str:
        word = " ".join(text.lower().split())
        name = SPOKEN.get(word, word)
        if name not in known:
            raise ValueError(f"one of {', '.join(names)}")
        return known[name]

    return parse


def language(text: str, own: Path | None = None) -> str:
    """Return one of the languages that have texts: ours, and those in the programme's own folder."""
    known = {*languages_in(TEXTS), *(languages_in(own / "texts") if own else ())}
    return one_of(*sorted(known, key=lambda name: (name != "id", name)))(text)


def shaped(pattern: str, accepted: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(accepted)
        return text

    return parse


token = shaped(r"\d+:[A-Za-z0-9_-]{20,}", "the token that @BotFather gave, like 123456789:AAE...")
secret = shaped(r"[A-Za-z0-9_-]{16,256}", "16 to 256 letters, digits, _ and -, drawn at random")
host = shaped(r"[A-Za-z0-9.:-]{1,253}", "an address of this machine, like 127.0.0.1, 0.0.0.0 or ::")
POSTGRESQL = r"postgresql://([^:@/?#\s]+@)?[^@/?#\s]*/[^:@/?#\s]+(\?(?!.*password=)[^@#\s]*)?"
ON_SERVER = "postgresql://login@host/database, without a password (PGPASSFILE names its file)"
server = shaped(POSTGRESQL, ON_SERVER)
database = shaped(
    rf"sqlite:///[^?#:]+|{POSTGRESQL}",
    "sqlite:/// and a file, like sqlite:///sebaya.db or, from the root, sqlite:////var/sebaya.db; or "
    f"{ON_SERVER}; ?programme=name where several share it",
)


def line(text: str) -> str:
    if len(text) > LINE or "\n" in text or not is_shown_whole(text):
        raise ValueError(f"one line of at most {LINE} characters, none invisible or from right to left")
    return text


def switch(text: str) -> bool:
    if text.lower() not in SWITCH:
        raise ValueError("on or off (also true, false, 1 or 0)")
    return SWITCH[text.lower()]


def address(text: str) -> str:
    """Return a web address without its closing slash."""
    try:
        parts = urlsplit(text)
        fine = (
            parts.scheme in {"http", "https"}
            and parts.hostname
            and parts.port != 0
            and "@" not in parts.netloc
        )
    except ValueError:
        fine = False
    if not fine or re.search(r"[\s?#]", text):
        raise ValueError("an address like https://bot.example.org, without a user, ? or #")
    return text.rstrip("/")


def is_safe(url: str) -> bool:
    """Return whether what is sent there is encrypted on its way, or stays on this machine."""
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname in {"localhost", "127.0.0.1", "::1"}


def api_address(text: str) -> str:
    if re.search(r"/bot[^/]*/?$", text):
        raise ValueError("the address before /bot and the token, like https://api.telegram.org")
    url = address(text)
    if not is_safe(url):
        raise ValueError(
            "an address that begins with https://, unless it is on this machine: the token goes there"
        )
    return url


def proxy(text: str) -> Hidden:
    """Return a proxy's address; `socks5h` is another name for what is always done: it looks up names."""
    url = re.sub(r"^socks5h(?=://)", "socks5", text).rstrip("/")
    try:
        parts = urlsplit(url)
        fine = parts.scheme in {"http", "socks5"} and parts.hostname and parts.port
    except ValueError:
        fine = False
    if not fine or parts.path or not re.fullmatch(r"[!-~]+", url) or re.search("[?#]", url):
        raise ValueError(
            "socks5://host:port or http://host:port; before the host user:password@, if the proxy wants "
            "them (in these %40 is written for @, %2F for /, %3A for :)"
        )
    return Hidden(url)


def zone(text: str) -> ZoneInfo:
    """Return a zone by its name, or by what clocks in Indonesia are called; an offset is no name of one."""
    accepted = "a time zone's name like Asia/Jakarta or UTC"
    if offset := OFFSET.fullmatch(text):
        hours = f"+{offset[1]}"
        raise ValueError(
            f"{accepted}; hours alone are no name (and Etc/GMT{hours} lies *behind* UTC){_near(hours)}"
        )
    try:
        return ZoneInfo(ZONES.get(text.lower(), text))
    except (KeyError, ValueError, OSError):
        raise ValueError(accepted + _near(text)) from None


def _near(text: str) -> str:
    """Return the question whether the nearest zone was meant; nothing if none is near."""
    known = {name.lower(): name for name in available_timezones()}
    places = {name.rpartition("/")[2]: name for name in known}
    wanted = text.lower().replace(" ", "_")
    near = known.get(wanted) or known.get(places.get(wanted, "")) or OFFSETS.get(text)
    near = near or next((known[name] for name in get_close_matches(wanted, known, n=1, cutoff=0.8)), None)
    return f"; did you mean {near}?" if near else ""


def file_path(text: str) -> Path:
    return Path(text).expanduser()


def folder_path(text: str) -> Path:
    if not (path := file_path(text)).is_dir():
        raise ValueError("a folder that is there; `sebaya init` makes one named content")
    return path
