"""Invitations to go on outside the programme, and to meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from care.handles import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from care.contact_text import Range, Written

_ME = r"(?:aku|akuu+|gue|gw|gua|saya|ku|me)"
_YOU = r"(?:kamu|kmu|km|lu|lo|kakak|kak|ka|dek|you|u|ya)"
_CONTACT = (
    rf"(?:{PLATFORM}|dm|pc|japri|chat|inbox|telp|telpon|telfon|telepon|call|vc|sms|text|message|msg|hubungi|kontak|"
    r"contact|add|follow|ping)"
)
_SOON = (
    r"(?=\s*(?:$|[.!?,;\n)]|\b(?:aja|aj|saja|ya|yah|yaa|yuk|dong|deh|langsung|dulu|nanti|kalau|kalo|kl|lewat|via|malam|"
    rf"nnt|ntar|besok|kapan|instead|if|later|tonight|anytime|when|di\s+{PLATFORM}|(?:on|at|via)\s+{PLATFORM})\b))"
)
_ACCOUNT = rf"(?:nomor|nomer|nmr|no\.?\s?(?:hp|wa|telp?)?|kontak|number|digits|username|usn|akun|socials?|id\s+line|{PLATFORM})"
_WAY = r"(?:di|ke|lewat|via|pake|pakai|on|over|to|through|by|using)"
_OUTSIDE = rf"(?:{PLATFORM}|dm|japri|luar\s+(?:bot|sini|aplikasi)|another app|email|nomor pribadi)\b"
_LURE = (
    r"(?:yuk|yok|ayo|aja|mending|gimana|mau|boleh|bisa|let's|lets|can we|could we|want to|wanna|shall we|why don't|"
    r"how about|instead|rather|should|prefer|just|please|biar|nanti)"
)

_INVITATIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_CONTACT}\s+(?:ke\s+)?{_ME}\b{_SOON}",
        rf"\b(?:dm|japri|pc)\s+(?:aja|ya|yuk|dong)\b",
        rf"\b(?:add|follow|folback|save|simpan|cek|check)\s+(?:my\s+(?:{_ACCOUNT})|{_ACCOUNT}\s?(?:aku|ku|gue|gw|saya))\b",
        rf"\b(?:find|reach|add|hit|dm|message|text|follow|cari|temui)\s+(?:me|us|aku|gue|gw)(?:\s+up)?\s+(?:aja\s+)?{_WAY}\s+{_OUTSIDE}",
        rf"\b{_LURE}\b(?:\s+\w{{1,15}}){{0,5}}?\s+{_WAY}\s+{_OUTSIDE}",
        r"\b(?:lanjut\w{0,3}|pindah|sambung|ngobrol|chat\w{0,4}|cerita|talk|continue|move|switch|chatting|kontakan)"
        rf"(?:\s+\w{{1,15}}){{0,3}}?\s+{_WAY}\s+{_OUTSIDE}(?=(?:\s+\w{{1,15}}){{0,2}}\s+(?:yuk|yok|aja|ya|dong|instead|gimana)\b)",
        rf"\b(?:punya|ada)\s+{PLATFORM}(?:\s+(?:ga|gak|nggak|ngga|kah)\b|\s*\?)",
        rf"\b(?:do\s+)?(?:you|u)\s+(?:have|got|use)\s+(?:an?\s+)?{PLATFORM}\b",
        rf"\b(?:minta|bagi|kirim|share|drop|spill)\s+(?:\w{{1,15}}\s+){{0,2}}?{_ACCOUNT}\s?(?:nya|mu|\s{_YOU})?(?:\s+{_YOU})?(?=\s*(?:$|[.?!,]|dong|donk|ya|deh))",
        rf"\b(?:minta|bagi|kasih|kirim|share|boleh|give|send|have|get|know|tau|tahu|drop)\s+(?:\w{{1,15}}\s+){{0,2}}?(?:{_ACCOUNT}\s?(?:mu|\s(?:kamu|lu|lo|kakak))|(?:your|ur)\s+{_ACCOUNT})\b",
        rf"\b(?:tuker\w{{0,3}}|exchange|swap|trade)\s+{_ACCOUNT}\b",
        rf"\b{_ACCOUNT}\s?(?:nya|mu|\s?{_YOU})\s+(?:apa|brp|berapa|apaan|dong|donk)\b",
        rf"\bwhat(?:'s|s|\s+is)\s+(?:your|ur|yr)\s+(?:\w{{1,10}}\s+)?{_ACCOUNT}\b",
        rf"\b(?:aku|gue|gw|i'll|ill|i will|i can|let me)\s+(?:wa|dm|chat|telpon|telp|call|text|message)\s+{_YOU}\b(?!\s+(?:di\s+sini|here))",
        rf"\b(?:save|simpan)\s+nomor\s?(?:ku|aku|gue)\b",
        r"\b(?:di\s+luar|jangan\s+lewat|ga\s+usah\s+lewat|selain)\s+(?:bot|aplikasi)\b|\b(?:outside(?:\s+of)?|instead\s+of)\s+(?:this|the)\s+(?:bot|chat|app)\b",
    )
)

_MEET = r"(?:ketemu(?:an)?|ketmu|kopdar|ngopi|nongkrong|jalan|main|nonton|hangout)"
_NOT_HERE = r"(?!\s+(?:lagi\s+)?(?:di\s+(?:sini|chat|bot)|pertama|dulu|waktu|pas|sejak|kaki|keluar|here|again here)\b)"
_PLACE = r"(?:rumah|kos|kost|kosan|tempat|apart\w{0,6}|kamar)"
_MEETINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bketemu(?:an)?(?:\s+langsung)?\s*(?:yuk|yok|dong|aja|ga\b|gak|nggak|kah)",
        rf"\bkita\s+(?:(?:bisa|boleh|jadi|mau|harus|aja)\s+){{0,2}}{_MEET}\b{_NOT_HERE}",
        r"\b(?:ngopi|nongkrong|jalan|main|nonton|makan|belajar|pulang)\s+(?:bareng\w?|berdua|sama\s+aku)\s+(?:\w{1,10}\s+){0,1}?(?:yuk|yok|mau|ga|gak)\b",
        r"\b(?:aku|gue|gw)\s+(?:jemput|samperin|tunggu|tungguin|nunggu|datengin|temuin)\s+(?:kamu|lu|lo)\b(?!\s+(?:di\s+(?:sini|chat)|cerita))",
        rf"\b(?:main|dateng|datang|mampir|nginep|nginap)\s+(?:aja\s+)?ke\s+{_PLACE}\s?(?:ku|aku|gue|gw|saya)\b",
        r"\b(?:let's|lets|can we|could we|shall we|should we|we should|we could|we can|want to|wanna)\s+(?:\w{1,10}\s+){0,2}?"
        r"(?:meet(?:\s+up)?|hang\s?out|grab\s+(?:coffee|food|lunch)|see\s+each\s+other)\b(?!\s+(?:a|an|the|new|my|your|some\w*|them|him|her|people|here)\b)",
        r"\bmeet\s+me\s+(?:at|in|after|before|tomorrow|outside|there|by)\b",
        r"\b(?:come|drop|swing)\s+(?:over\s+|by\s+)?(?:to\s+|by\s+)?my\s+(?:place|house|room|dorm|home|apartment)\b",
        r"\bi(?:'ll|ll|\s+will|\s+can)\s+(?:wait\s+for|pick|meet|come\s+get)\s+(?:you|u)\b(?!\s+here)",
    )
)
_VETO = re.compile(
    r"\b(?:dia|ia|mereka|mantan\w*|temen\w*|teman\w*|pacar\w*|guru\w*|mama|mamaku|papa|papaku|ayah|ibu|ortu|orang\w*|"
    r"abang\w*|adik\w*|kakakku|doi|he|she|they|people|someone|everyone|nobody|mom|mum|dad|friends?|teachers?|boyfriend|"
    r"girlfriend|ex|used to|dulu|kemarin|kmrn|tadi|pernah|sering|takut|jangan|ga|gak|nggak|ngga|tidak|dilarang|males|"
    r"don't|dont|didn't|didnt|can't|cant|cannot|never|not|won't|stopped|afraid|scared|hate|asked|wanted|was|were|had)\b"
)


def invitations(written: Written) -> Iterator[Range]:
    """Give the invitations to another platform, and the questions for somebody's account there."""
    yield from _unless_told(written, _INVITATIONS)


def meetings(written: Written) -> Iterator[Range]:
    """Give the proposals to meet."""
    yield from _unless_told(written, _MEETINGS)


def _unless_told(written: Written, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Range]:
    """Give what is found where nobody only tells of others, of the past, or of a refusal."""
    for pattern in patterns:
        for match in pattern.finditer(written.plain):
            if not _VETO.search(written.clause_before(match.start())):
                yield match.span()
