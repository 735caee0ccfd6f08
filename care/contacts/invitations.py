"""Invitations to go on outside the programme, and to meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from care.contacts.handles import PLATFORM
from care.contacts.normalized_text import phrase, phrases
from care.contacts.phones import dialled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from care.contacts.normalized_text import Range, Reading

_I = r"(?:aku|gue|gw|gua|saya)"
_ME = r"(?:akuu*|gue|gw|gua|saya|ku|me)"
_YOU = r"(?:kamu|kmu|km|lu|lo|kakak|kak|ka|dek|you|u|ya)"
_CONTACT = (
    rf"(?:{PLATFORM}|dm|pc|japri|chat|inbox|telp|telpon|telfon|telepon|call|vc|sms|text|message|msg|"
    rf"hubungi|kontak|"
    r"contact|add|follow|ping)"
)
_SOON = (
    r"(?= ?(?:$|[.!?,;\n)]|\b(?:aja|aj|saja|ya|yah|yaa|yuk|dong|deh|langsung|dulu|nanti|nnt|ntar|kalau|"
    r"kalo|kl|lewat|"
    rf"via|malam|besok|kapan (?:aja|pun)|instead|if|later|tonight|anytime|whenever|(?:di|on|at|via) "
    rf"{PLATFORM})\b))"
)
_ACCOUNT = (
    r"(?:(?:nomor|nomer|nmr)(?: (?:hp|wa|telp|telepon|kontak))?|no\.? ?(?:hp|wa|telp?)?|kontak|number|"
    r"digits|username|"
    rf"usn|akun|socials?|id line|{PLATFORM})"
)
_MINE = rf"(?:my {_ACCOUNT}|{_ACCOUNT} ?(?:ku|aku|gue|gw|saya))"
_YOURS = rf"(?:{_ACCOUNT} ?(?:mu| (?:kamu|lu|lo|kakak))|(?:your|ur) {_ACCOUNT})"
_WAY = r"(?:di|ke|lewat|via|pake|pakai|on|over|to|through|by|using)"
_OUTSIDE = (
    rf"(?:{PLATFORM}|dm|japri|luar (?:bot|sini|aplikasi)|sebelah|(?:app|aplikasi|tempat) lain|signal|"
    r"another app|email|nomor pribadi)\b"
)
_LURE = (
    r"(?:yuk|yok|ayo|aja|mending|gimana|mau|boleh|bisa|let's|lets|can we|could we|want to|wanna|shall we|"
    r"why don't|"
    r"how about|we can|we could|kita bisa|keep|can you|instead|rather|should|prefer|just|please|biar|nanti)"
)
_NOT_PUT = r"(?!(?:di)?(?:taro|taruh|simpan|simpen|titip\w{0,4})\b)"
"""What is put away somewhere else is a thing, not a talk."""
_TALK = r"(?:lanjut\w{0,3}|pindah|sambung|ngobrol|chat\w{0,4}|cerita|talk|continue|move|switch|kontakan)"
_SEEK = r"(?:find|look|reach|add|hit|dm|message|text|follow|cari|temui)"
_ASK = r"(?:minta|bagi|kasih|kirim|share|boleh|give|send|have|get|know|tau|tahu|drop)"
_OFFER = r"(?:kasih|kirim|give|send|share|here's|heres|ini|mau|want)"

_INVITATIONS = phrases(
    rf"\b(?!(?:call|text) me later){_CONTACT} (?:ke )?{_ME}\b{_SOON}",
    r"\b(?:dm|japri|pc) (?:aja|ya|yuk|dong)\b",
    rf"(?:^|\n)(?:yuk |kita )?(?:pindah|lanjut|sambung)(?:in)? (?:ke|di|lewat) {PLATFORM} ?(?=$|[\n.!?])",
    rf"\b{PLATFORM} aja (?:yuk|yok|ya+h?|dong|deh|kak|gimana)\b",
    r"\b(?:japriin|dmin|chatin) (?:aku|gue|saya)\b",
    rf"\b(?:{PLATFORM}|dm|call|vc|telpon|telepon|chat)[ '-]?an (?:yuk|yok|aja|dong)\b|\b(?:call|vc|telpon|"
    rf"telepon) (?:yuk|yok)\b",
    r"\b(?:mutualan|follow-?followan|saling follow|temenan di (?:ig|fb|tiktok))\b|\b(?:let's|lets) "
    r"be mutuals\b",
    r"\b(?:slide in(?:to)? my dms?|my dms? (?:is|are) open|friend me|off (?:this|the) (?:bot|app|chat))\b",
    r"\b(?:shall|can|could) we (?:just )?(?:call|text|dm|facetime|video ?call|vc)\b",
    rf"\b(?:hmu|hit me up)\b(?: on {PLATFORM})?",
    rf"\b(?:lanjut\w{{0,3}}|pindah|sambung) {PLATFORM}\b",
    rf"\b(?:jangan|ga usah|not|don't) (?:\w{{1,10}} )?(?:di sini|here)\b[^.!?\n]{{0,20}}?\b{PLATFORM}\b",
    rf"\b{_SEEK} (?:me|us|aku|gue|gw)(?: up)? (?:aja )?{_WAY} {_OUTSIDE}",
    rf"\b{_LURE}\b(?: {_NOT_PUT}\w{{1,15}}){{0,5}}? {_WAY} {_OUTSIDE}",
    rf"\b{_TALK}(?: \w{{1,15}}){{0,3}}? {_WAY} {_OUTSIDE}(?=(?: \w{{1,15}}){{0,2}} (?:yuk|yok|aja|ya|dong|"
    rf"instead)\b)",
    r"\b(?:chat|obrolan|jalur|ngobrol|talk|bicara) (?:pribadi|privately|private|personal|berdua) (?:yuk|"
    r"aja|dong|"
    r"ya|instead)\b",
    r"\b(?:di luar|jangan lewat|ga usah lewat|selain) (?:bot|aplikasi)\b",
    r"\b(?:outside(?: of)?|instead of) (?:this|the) (?:bot|chat|app)\b",
)
_ACCOUNTS = phrases(
    rf"\b(?:add|follow|folback|save|simpan|cek|check) {_MINE}\b",
    rf"\b{_OFFER} (?:you |kamu )?{_MINE}\b(?! (?:ke|sama|to) (?!kamu|you))",
    rf"\b{_ASK} (?:\w{{1,15}} ){{0,2}}?{_YOURS}\b",
    rf"\b(?:minta|bagi|kirim|share|drop|spill) (?:\w{{1,15}} ){{0,2}}?{_ACCOUNT} ?(?:nya|"
    rf"mu)?(?: {_YOU}){{0,2}}"
    r"(?= ?(?:$|[.?!,]|dong|donk|ya|deh))",
    rf"\b{_ACCOUNT} ?(?:nya|mu|{_YOU}) (?:apa|brp|berapa|apaan|dong|donk)\b",
    rf"\bwhat(?:'s|s| is) (?:your|ur|yr) (?:\w{{1,10}} )?{_ACCOUNT}\b",
    rf"\b(?:tuker\w{{0,3}}|exchange|swap|trade) {_ACCOUNT}\b",
    rf"(?:\bmana {_YOURS}\b|\b{_YOURS} ?\?)",
    rf"\bare (?:you|u) on {PLATFORM}\b",
    rf"\b(?:punya|ada|pake|pakai|main) {PLATFORM}(?: (?:ga|gak|nggak|ngga|kah)\b| ?\?)",
    rf"\b(?:you|u) (?:have|got|use) (?:an? )?{PLATFORM}\b|\b(?:got|have) (?:an? )?{PLATFORM} ?\?",
    rf"\b(?:{_I}|i'll|ill|i will|i can|let me) (?:wa|dm|chat|telpon|telp|call|text|message) "
    rf"{_YOU}\b(?! (?:di sini|here))",
    rf"\b(?:boleh|can|may|could) (?:aku |i )?(?:follow|add|call|text|dm|telpon|wa|chat) (?:kamu|you|u|lu|"
    rf"kakak)\b"
    rf"(?= ?(?:$|[?.,!]|later|after|tonight|nanti|ga|gak|(?:di|on) {PLATFORM}))",
    rf"\b(?:join|gabung|masuk) (?:ke )?(?:grup|group|server) (?:{PLATFORM} ?)?(?:aku|ku|kita|kami|gue|yuk|"
    rf"aja)\b",
    r"\bjoin (?:my|our) (?:server|group|discord|channel)\b",
)

_TOGETHER = r"(?:ketemu(?:an)?|ketmu|kopdar|ngopi|nongkrong|jalan|main|nonton|hangout)"
_NOT_HERE = (
    r"(?!(?: \w{1,10}){0,4} (?:di (?:sini|chat|bot)|here)\b)(?! (?:lagi )?(?:pertama|tiap|setiap|cuma|"
    r"mulu|dulu|waktu|pas|sejak|kaki|"
    r"keluar|here|"
    r"again here)\b)"
)
_NOT_OFFICE = r"(?! (?:konselor|guru|psikolog|siapa|orang|dia|bk|bu|pak|mama|ayah|ibu)\b)"
_NOT_SOMEBODY = r"(?! (?:a|an|the|new|my|your|some(?:one|body)?|them|him|her|people|here)\b)"
_PLACE = r"(?:rumah|kos|kost|kosan|tempat|apart\w{0,6}|kamar)"
_LET_US = r"(?:let's|lets|can we|could we|shall we|should we|we should|we could|we can|want to|wanna)"
_MEETINGS = phrases(
    r"\b(?:nongki|nongs|nongkrong|ngafe|ngopi|hang ?out|meet ?up|kopdar|kumpul)(?:an)? "
    r"(?:\w{1,10} )?(?:yuk|yok|kuy)\b",
    r"\b(?:nonton|jalan|jalan-?jalan|jalan2|main) (?:yuk|yok|kuy)\b",
    rf"\b(?:ke|main ke|mampir ke) {_PLACE} ?(?:ku|aku|gue|gw|saya) (?:aja|yuk|yok|dong|ya|sini)\b",
    r"\bcome (?:find|see|get|pick) me\b (?:at|in|after|by|near|up)\b",
    r"\bketemu(?:an)?(?: langsung)? ?(?:yuk|yok|dong|aja|ga\b|gak|nggak|kah)",
    r"\bketemu(?:an)?(?: \w{1,12}){0,4} (?:yuk|yok)\b",
    rf"\bkita (?:(?:bisa|boleh|jadi|mau|harus|aja) ){{0,2}}{_TOGETHER}\b{_NOT_HERE}",
    r"\b(?:ngopi|nongkrong|jalan|main|nonton|makan|belajar|pulang) (?:bareng\w?|berdua|sama aku) "
    r"(?:\w{1,10} ){0,2}?"
    r"(?:yuk|yok|mau|ga|gak)\b",
    rf"\b{_I} (?:jemput|samperin|datengin|temuin) (?:kamu|lu|lo|ya|ke|nanti|besok)\b(?! (?:di (?:sini|"
    rf"chat)|cerita))",
    rf"\b{_I} (?:tunggu|tungguin|nunggu) (?:(?:kamu|lu|lo) )?di (?!sini\b|chat\b)",
    rf"\b(?:yuk|ayo|yok) ketemu(?:an)?\b{_NOT_OFFICE}",
    r"\bketemu(?:an)? (?:aja )?di (?!sini|chat|bot)\w{2,15}(?=(?: \w{1,10}){0,3} (?:ya|yuk|jam|besok|"
    r"nanti|sabtu|minggu)\b)",
    r"\bke \w{2,15} bareng\w? (?:yuk|yok|mau|ga|gak)\b|\bnge-?date\b|\bkencan (?:yuk|sama aku)\b",
    rf"\b{_I} (?:(?:dateng|datang|main|mampir|nyusul) )?ke {_PLACE} ?(?:kamu|mu|lu|lo)\b",
    rf"\b(?:main|dateng|datang|mampir|nginep|nginap) (?:aja )?ke {_PLACE} ?(?:ku|aku|gue|gw|saya)\b",
    r"\b(?:temuin?|samperin|jemput|temenin|susulin|datengin) (?:aku|gue) (?:di|ke)\b(?! (?:sini|chat))",
    r"\b(?:share ?lo[ck]|sherlok|kirim lokasi|send (?:me )?your location)\b",
    rf"\b{_LET_US} (?:\w{{1,10}} ){{0,2}}?(?:meet(?: up)?|hang ?out|(?:grab|get) (?:a )?(?:coffee|food|"
    rf"lunch|dinner|boba|drinks?)|"
    rf"see each other)\b"
    rf"{_NOT_SOMEBODY}",
    r"\bmeet me (?:at|in|after|before|tomorrow|outside|there|by)\b",
    r"\b(?:see|meet) (?:you|u) (?:in person|irl|face to face|outside|after)\b",
    r"\b(?:come|drop|swing) (?:over |by )?(?:to |by )?my (?:place|house|room|dorm|home|apartment)\b",
    r"\bcome (?:over )?to (?:your|ur) (?:house|place|room|dorm|home|school)\b",
    r"\bi(?:'ll|ll| will| can| could) (?:wait for|pick|meet|come get|come see|visit) (?:you|u)\b(?! here)",
    r"\bsee (?:you|u) (?:at|in) (?:the|my|your|school|front) ?(?!chat|bot)",
)

_OTHERS = (
    r"dia|ia|mereka|mantan\w*|temen\w*|teman\w*|pacar\w*|guru\w*|mama|mamaku|papa|papaku|ayah|ibu|ortu|"
    r"orang\w*|abang\w*|adik\w*|adek\w*|kakakku|kakak kelas|kakel|kating|senior\w*|cowok\w*|cewek\w*|doi|"
    r"he|she|they|people|someone|everyone|nobody|mom|mum|dad|friends?|teachers?|boyfriend|girlfriend|ex"
)
_PAST_OR_REFUSED = (
    r"used to|dulu|kemarin|kmrn|tadi|pernah|sering|takut|jangan|ga|gak|nggak|ngga|tidak|dilarang|males|"
    r"terakhir|last time|"
    r"don't|dont|"
    r"didn't|didnt|can't|cant|cannot|never|not|won't|stopped|afraid|scared|hate|asked|wanted|was|were|had"
)
_CARING = (
    r"(?:guru|bk|konselor|psikolog|psikiater|dokter|bidan|perawat|suster|puskesmas|klinik|rs|rumah sakit|"
    r"rsud|rsj|uks|polisi|polsek|wali ?kelas|kepsek|kepala sekolah|satgas|ppks|p2tp2a|ppa|lbh|sapa|layanan|"
    r"hotline|counsel\w+|therapist|psychologist|psychiatrist|doctor|nurse|police|hospital|clinic|11[0-9]|129)"
)
_HELPER = (
    rf"(?:{_CARING}|bu|ibu\w*|pak|bapak|pembina|ustad\w*|pendeta|ortu|orang ?tua|mama\w*|papa\w*|ayah\w*|"
    r"bunda\w*|keluarga\w*|teacher|parents?|mom|mum|dad)"
)
_GOING = phrase(
    rf"\b(?:ketemu(?:an)?|ketmu|temuin?|datengin|samperin|ke|meet|see|visit)\b"
    rf"(?:(?: (?:langsung|aja|dulu|sama|dengan|sm|ke|with|the|a|an|our|your|my|school|kakak|kak|para))* "
    rf"(?P<helper>{_HELPER})\b)?"
)
"""Going to those who help is never stopped; a place near them ("di depan ruang bk") is no going to them."""
_OF_HELP = phrase(rf" ?(?:ke |sama )?(?:kakak |kak )?{_CARING}\b")
_NUMBER = phrase(r"\d[\d -]{1,18}\d")
# Characters after an invitation in which an allowed number may follow.
_SHORTLY = 40
_SAID = phrase(r" ?[,.'\"]? ?(?:\w{1,8} )?[,.]? ?(?:said|says|kata|katanya|bilang|ucap) (?:\w)")
_VETO = phrase(rf"\b(?:{_OTHERS}|{_PAST_OR_REFUSED})\b")


def invitations(written: Reading) -> Iterator[Range]:
    """Give the invitations to another platform, and the questions for somebody's account there."""
    yield from unless_told(written, _INVITATIONS)
    yield from unless_told(written, _ACCOUNTS)


def meetings(written: Reading) -> Iterator[Range]:
    """Give the proposals to meet, but not to go to those who help."""
    for start, end in unless_told(written, _MEETINGS):
        if not _leads_to_help(written, start, end):
            yield start, end


def _leads_to_help(written: Reading, start: int, end: int) -> bool:
    """Return whether it is a counselor, a doctor or an adult whom somebody is to go to first."""
    going = _GOING.search(written.plain, start, min(len(written.plain), end + _SHORTLY))
    return going is not None and bool(going["helper"]) and going.start() < end


def unless_told(written: Reading, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Range]:
    """Give matches, but not in clauses about others, the past or a refusal, nor before an allowed number."""
    for pattern in patterns:
        for match in pattern.finditer(written.plain):
            start, end = match.span()
            told = _VETO.search(written.clause_before(start)) or _SAID.match(written.plain, end)
            if not told and not _leads_to_allowed(written, end):
                yield start, end


def _leads_to_allowed(written: Reading, end: int) -> bool:
    """Return whether it is somebody who helps, or a number that may be passed on, that follows."""
    if _OF_HELP.match(written.plain, end):
        return True
    numbers = _NUMBER.findall(written.plain, end, end + _SHORTLY)
    return any(not written.allowed.isdisjoint(dialled(number)) for number in numbers[:1])
