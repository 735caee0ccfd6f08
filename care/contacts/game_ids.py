"""Ids of games: the numbers and codes by which players find each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from care.contacts.normalized_text import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from care.contacts.normalized_text import Range, Reading

GAME = (
    r"(?:m(?:l(?:bb)?|obile ?legends?|inecraft)|f(?:f|ree ?fire|ortnite)|pubgm?|psn|c(?:odm?|oc|lash \w+)|"
    r"hok|hago|hsr|a(?:ov|mong ?us)|genshin|gamee?|valo(?:rant)?|riot|ro?bl(?:o?x|ok)|"
    r"s(?:team|tumble ?guys|upercell)|"
    r"xbox|epic games|brawl ?stars?|bigo|litmatch|efootball)"
)
_ID = r"(?:u?id|user ?id|player ?id|akun|nick(?:name)?|usn|user(?:name)?|kode|code)"
_OWN = r"(?:ku|nya|aku|gue|gw|gua|saya|q|is|itu|adalah|di|in|on|my|server|ya|'s)"
_THINGS = r"(?<!order )(?<!pesanan )(?<!transaksi )(?<!produk )(?<!ticket )(?<!tiket )(?<!voucher )"
_NUMBER = (
    r"(?P<id>\d{6,12}(?: ?[(\[] ?\d{3,5} ?[)\]]| \d{4,5})?)(?![\d.,]*\d| ?(?:rb|ribu|k|jt|juta|diamond)\b)"
)
_SAYS = r" ?(?::|=|-+>?)? ?"

_IDS = phrases(
    rf"\b{GAME}(?: ?(?:{_OWN}|{_ID})\b){{1,4}}{_SAYS}{_NUMBER}",
    rf"\b{GAME}{_SAYS}{_NUMBER}",
    rf"{_THINGS}\b(?:u?id|user ?id|player ?id)(?: ?(?:{_OWN}|{GAME})\b){{1,4}}{_SAYS}{_NUMBER}",
    rf"{_THINGS}\b(?:uid|player id){_SAYS}{_NUMBER}",
    r"(?<![\d.,-])(?P<id>\d{8,10} ?[(\[] ?\d{4,5} ?[)\]])",
    r"\b(?:friend ?code|kode (?:teman|temen|friend|mabar))\b[^\d\n]{0,24}"
    r"(?P<id>(?:sw-?)?\d{4}[ -]?\d{4}(?:[ -]?\d{2,4})?)\b",
    r"\b(?P<id>sw-\d{4}-\d{4}-\d{4})\b",
    r"(?<![\w.])(?P<id>[a-z][\w.]{2,31}#(?=[a-z]{0,4}\d)[a-z0-9]{3,5})\b",
)


def game_ids(written: Reading) -> Iterator[Range]:
    """Give the ids by which somebody can be found in a game."""
    for pattern in _IDS:
        for match in pattern.finditer(written.plain):
            yield match.span("id")
