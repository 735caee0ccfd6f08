"""Prefilter: what must stand in a text before it is worth a search; most messages hold none of it.

A hint may be there for nothing; what it lets pass is searched in full, so it must never be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ahocorasick_rs import AhoCorasick

from care.contacts.handles import NAMED, PLATFORM
from care.contacts.spoken_digits import SPELLED

_AREA = r"\b(?:jl|jalan|gang|gg|perum|komplek|cluster|desa|dusun|dukuh|kel[.u]|kec[.a]|blok)"
_SPELLED_DOT = r"dot|d0t|titik|ttk"
_EMAIL = re.compile(
    rf"@|{_SPELLED_DOT}|mail|gmel|outlook|icloud|proton|surel|imel"
    r"|[.,]\s?(?:com|net|org|id|edu|co|sch|ac|example|me)"
)
_GAME_ID = re.compile(r"\d{5}|\d{4}[ -]\d{4}|#")
_LINK = re.compile(rf"/|www|slash|miring|{_SPELLED_DOT}|\w\.\w|\s\.|,(?:com|net|org)")
_HANDLE = re.compile(r"\s(?:itu|is|that's|thats)\s(?:aku|me|mine|punyaku|gue)")
_NAME = re.compile(r"this is|\bxi?i?\b|\d")
_ACCOUNT = (
    "# _ @ ign gamer idline 📷 📸 👻 ✈ 🎮 🐦 🎵 user usn akun acc handle nick follow folow add search look "
    "find cari cek stalk under bawah "
)
_CALLED = "nam nm call panggil sebut kenal halo hai kelas anak sisw mahas class grade year"
_AWAY = (
    "dm pc japri chat inbox tel cal vc sms text message msg hubungi kontak contact add follow ping mutual "
    "slide friend facetime hmu luar sebelah app aplikasi tempat signal mail nomor nomer nmr number digit "
    "social akun usn grup group server channel priva personal berdua jangan selain outside instead no hit"
)
_MEETING = (
    "ketemu ketmu kopdar ngopi nongkrong jalan main nonton hang bareng berdua jemput samperin datengin "
    "temui tunggu nunggu date kencan rumah kos tempat apart kamar nyusul mampir nginep nginap dateng datang "
    "temenin lo lokasi location meet coffee food lunch dinner boba drink see come drop swing wait pick "
    "visit sama nongki nongs ngafe kumpul susulin"
)
_CLOSER = (
    "vc call sleep cam time telpo telfo telepo pap selfie foto photo pic mabar push bareng id usn nick ign "
    "add follow invite join cari "
    "asli lengkap real full"
)
_ACCOUNT_WORDS, _CALLED_WORDS, _AWAY_WORDS, _MEETING_WORDS, _CLOSER_WORDS = (
    AhoCorasick(words.split()) for words in (_ACCOUNT, _CALLED, _AWAY, _MEETING, _CLOSER)
)
_PLATFORM = re.compile(rf"\b{PLATFORM}")
_NUMBER_WORDS = AhoCorasick(list(SPELLED))
_FEWEST_WORDS = 3

Hint = Callable[[str], object]
"""Says by what is true whether a text may hold something; most are one pattern's own search."""
emails: Hint = _EMAIL.search
links: Hint = _LINK.search
game_ids: Hint = _GAME_ID.search
digits: Hint = re.compile(r"\d").search
addresses: Hint = re.compile(rf"\d|{_AREA}").search
after_at: Hint = re.compile("@").search


def numbers(plain: str) -> bool:
    """Return whether the text holds a digit, or at least _FEWEST_WORDS words that stand for one."""
    return digits(plain) is not None or len(_NUMBER_WORDS.find_matches_as_indexes(plain)) >= _FEWEST_WORDS


def invitations(plain: str) -> bool:
    """Return whether the text holds a platform, or a word for writing elsewhere."""
    return bool(_AWAY_WORDS.find_matches_as_indexes(plain)) or _PLATFORM.search(plain) is not None


def closer(plain: str) -> bool:
    """Return whether the text holds a word for a call, a picture, a game or a name."""
    return bool(_CLOSER_WORDS.find_matches_as_indexes(plain))


def handles(plain: str) -> bool:
    """Return whether the text holds a platform, or a word or sign that stands with an account's name."""
    if _ACCOUNT_WORDS.find_matches_as_indexes(plain) or _HANDLE.search(plain):
        return True
    return NAMED.search(plain) is not None


def names(plain: str) -> bool:
    """Return whether the text holds a word that a name, a class or a school comes with."""
    return bool(_CALLED_WORDS.find_matches_as_indexes(plain)) or _NAME.search(plain) is not None


def meetings(plain: str) -> bool:
    """Return whether the text holds a word for being together somewhere."""
    return bool(_MEETING_WORDS.find_matches_as_indexes(plain))
