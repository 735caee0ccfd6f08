"""Closer: invitations to call, to show oneself, to play together, and questions for a real name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from care.contacts.game_ids import GAME
from care.contacts.invitations import unless_told
from care.contacts.normalized_text import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from care.contacts.normalized_text import Range, Reading

_SEEN = r"(?:vc|v?call|video ?call|sleep ?call|on ?cam|face ?time)"
_PHONE = r"(?:telpon|telfon|telepon)(?:an)?"
_LIVE = rf"(?:{_SEEN}|{_PHONE})"
_NOW = r"(?:skrg|sekarang|malem ini)"
_ASKED = (
    r"(?= ?(?:$|[.?!,;\n]|\b(?:ga|gak|nggak|ngga|yuk|yok|kak|dong|donk|ya|pls|please|now|tonight|nanti)\b))"
)
_NOT_YOURS = r"(?<!\bkamu )(?<!\bkmu )(?<!\bkm )(?<!\byou )"
"""Behind it stands what somebody else is to do: call their mother, or for help."""
_PICTURE = r"pap|selfie|(?:foto|photo|pic|pict|pics)(?:mu| kamu| lu| muka\w*| wajah\w*| selfie| of you)?"
_GAMES = rf"{GAME}|line|wa|ig"

_CLOSER = phrases(
    rf"\b(?:mau|mo|wanna|want to|bisa|boleh|ayo|yuk|kita|let's|lets) {_LIVE}(?:an)?{_ASKED}",
    rf"(?:^|\n){_LIVE} ?\?",
    rf"\b{_LIVE}(?:an)? (?:aja |bareng |sama aku )?(?:yuk|yok|dong|kuy)\b",
    rf"\b{_SEEN}(?:an)? (?:aja |bareng |sama aku )?{_NOW}\b",
    rf"{_NOT_YOURS}\b{_PHONE} (?:aja |bareng |sama aku )?{_NOW}\b",
    rf"\b(?:kasih|kirim\w{{0,2}}|minta|send|spill|share|mau|mana) "
    rf"(?:me |aku |a |an |some |your |ur |liat ){{0,3}}"
    rf"(?:{_PICTURE})"
    rf"(?: (?:mu|kamu|lu|of you(?:rself)?|muka\w*|wajah\w*|kakak))?{_ASKED}",
    r"\b(?:foto|pic)(?: ?mu| kamu| lu| muka\w*| wajah\w*) (?:dong|donk|mana|kak)\b",
    rf"\b(?:add|follow|invite|join|cari) (?:aku|me|gue|gw|gua|saya) (?:di|on|in) {GAME}\b",
    r"\b(?:pap|selfie)(?:in)? (?:dong|donk|yuk|muka|wajah|sekarang|skrg)\b",
    rf"\b(?:mabar|push ?rank|main bareng)(?: (?:bareng|aja|{_GAMES}))? (?:yuk|yok|kuy|sama aku|mau|skuy)\b",
    rf"\b(?:id|uid|usn|nick|ign)(?: (?:{_GAMES}))? ?(?:mu|kamu|lu|lo|kakak|kak)\b(?: (?:apa|brp|"
    r"berapa|dong)| ?\?)",
    rf"\b(?:what's|whats|what is) (?:your|ur) (?:{_GAMES} )?(?:id|uid|ign|gamertag|friend code)\b",
    rf"\badd (?:id|uid|usn|nick)(?: (?:{_GAMES}))? ?(?:ku|aku|gue|gw|saya)\b",
    r"\b(?:nama asli|nama lengkap) ?(?:mu|kamu|lu|kakak)\b(?: (?:siapa|apa))",
    r"\bsiapa nama (?:asli|lengkap) ?(?:mu|kamu|lu)\b",
    r"\b(?:what's|whats|what is) (?:your|ur) (?:real|full) name\b",
)


def closer_invitations(written: Reading) -> Iterator[Range]:
    """Give the invitations that would bring two people closer than the programme does."""
    yield from unless_told(written, _CLOSER)
