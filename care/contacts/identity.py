"""Identity: what names a person outside (an address, a student number, the own name)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from care.contacts.common_words import COMMON
from care.contacts.normalized_text import phrase, phrases

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from care.contacts.normalized_text import Range, Reading

_STREET = r"(?:jl\.?|jln\.?|jalan|gg\.?|gang)"
_HOUSE = r"(?:no(?:mor|mer)?\.?|nmr|#|blok|rt|gang|gg\.?|kav\.?) ?\.? ?[a-z]?\d{1,4}"
_HOME = r"\b(?:rumah|rumahku|tinggal|ngekos|ngekost|kos|kosku|kost|kosan|alamat|alamatku|domisili)\b"
_AREA = (
    r"(?:jl\.?|jln\.?|jalan|gang|gg\.|perum\w*|komplek\w*|kompleks|cluster|desa|dusun|dukuh|"
    r"kelurahan|kecamatan|kel\.|kec\.|blok)"
)
_NOT_STREET = (
    r"(?!(?:kaki|pulang|keluar|terus|sama|bareng|ke|di|dari|raya (?:macet|depan)|hidup\w*|"
    r"menuju|buntu|tengah|"
    r"tikus|rusak|sendiri\w*|jalan|yang|itu|ini|aja|dulu|lagi|mundur|tol|cerita|pintas|"
    r"terbaik|lain|masuk|sore|pagi)\b)"
)
_ROAD = r"(?:street|st|road|rd|avenue|ave|lane|ln|boulevard|blvd|court|drive|crescent|terrace)\b"
_LIVE = r"\b(?:i live|my (?:house|home|place|flat|dorm) is|my address|come to)\b"

_ADDRESSES = phrases(
    rf"\b{_STREET} ?{_NOT_STREET}(?:[a-z][\w'-]{{0,24}} ){{1,4}}?(?:{_HOUSE}|"
    rf"[ivx]{{1,4}} ?/ ?\d{{1,4}})",
    rf"\b(?:jl|jln)\.? (?!\d){_NOT_STREET}(?:[a-z][\w'-]{{1,24}} ){{1,4}}?\d{{1,4}}[a-z]?\b"
    rf"(?! ?(?:menit|jam|km|meter|m)\b)",
    rf"\bjalan {_NOT_STREET}(?:[a-z][\w'-]{{2,24}} ){{1,3}}?\d{{1,3}}[a-z]?\b(?! ?(?:menit|"
    rf"jam|km|meter|hari|kali|tahun|x|m|orang|bulan)\b)",
    r"\balamat\w{0,3}\b[^.!?\n]{0,50}?\b(?:no|nomor|rt|blok)\.? ?\d{1,4}",
    r"\bhouse (?:no\.?|number) ?\d{1,4}\b[^.!?\n]{0,40}",
    r"\brt\.? ?\d{1,3} ?[/,.\- ]{0,3} ?rw\.? ?\d{1,3}",
    rf"{_HOME}[^.!?\n]{{0,25}}?\b{_AREA} {_NOT_STREET}[a-z]\w{{2,24}}",
    r"\b(?:perum\w{0,6}|komplek\w?|cluster|apartemen|"
    r"rusun) (?:[a-z]\w{1,24} ){1,4}?(?:(?:blok|no\.?|unit|tower|lantai) ?[a-z]?|[a-z]{1,2}) ?(?:[/.-]|"
    r"no\.?)? ?\d{1,4}",
    r"\bblok [a-z]{1,2},? (?:no|nomor|nmr)\.? ?\d{1,3}\b",
    r"\bblok [a-z]{1,2} ?[/.\-]? ?\d{1,3} ?(?:,? ?no(?:mor)?\.? ?\d{1,3}|/ ?\d{1,3})?",
    rf"\b\d{{1,5}}[a-z]?,? (?:[a-z][\w'-]{{1,24}} ){{1,3}}?{_ROAD}",
    rf"{_LIVE}[^.!?\n]{{0,12}}?\b(?:[a-z]\w{{2,24}} ){{1,2}}?{_ROAD}(?=[^.!?\n]{{0,12}}\d)",
    r"\bi (?:live|stay) (?:at|in|on) [^.!?\n]{2,40}\b(?:number|no\.?|unit|apt\.?|block) \d{1,4}",
    r"\bmy address(?: is| ?:) (?=[^.!?\n]{0,60}\d)[^.!?\n]{3,60}",
)
_PLACES_ON_EARTH = phrases(
    r"(?<![\d.,])-?\d{1,2}\.\d{4,} ?[,;/ ] ?-?\d{1,3}\.\d{4,}(?![\d.])",
    r"\b(?:lokasi\w*|loc|location|titik|koordinat|coordinates?|gps|lat\w*|maps?)\b[^\d\n]{0,16}?"
    r"-?\d{1,2}\.\d{2,} ?[,;/ ] ?(?:lon\w* ?:? ?)?-?\d{1,3}\.\d{2,}(?![\d.])",
    r"\b\d{1,2} ?[°º] ?\d{1,2}[^\n]{0,12}?[nsew]\b",
    r"(?<![\w+])(?=[2-9+]{0,8}[cfghjmpqrvwx])(?=[a-z+]{0,8}\d)(?:[2-9cfghjmpqrvwx]{4}){1,2}\+"
    r"[2-9cfghjmpqrvwx]{2,3}\b",
)
"""Coordinates, and codes that stand for them."""
_EARTH = phrase(r"\d\.\d\d|\w\+\w|[°º]")
"""What must stand in a text before it is worth looking for one of these."""
_OFFICE = phrase(
    r"\b(?:puskesmas|klinik|clinic|rumah sakit|hospital|rsud?|rsj|apotek|posyandu|polsek|polres\w*|polda|"
    r"kantor|office|police|uptd|dinas|lembaga|yayasan|lbh|p2tp2a|sekolah(?:an)?|school|sm[pak]n?|kampus|"
    r"campus|perpus\w*|library|psikolog|counsel\w+|konselor|biro|layanan)\b"
)
_WITH_A_HOME = phrase(
    r"\b(?:rumah(?! sakit)\w*|tinggal|kos\w*|ngekos\w*|home|house|live|stay|aku|saya|gue|gw|me|my|dekat|"
    r"deket|sebelah|samping|belakang|depan|seberang|near|behind|beside|opposite|next to|\w+ku)\b"
)
_NO_ROAD = phrase(r"^\d{1,5} (?:streets?|blocks?|minutes?|mins?|hours?|days?|times?|more|people|of|years?)\b")

_NUMBERS = phrase(
    r"\b(?:nim|npm|nisn?|nik|nrp|nip|ktp|paspor|passport|student (?:id|no\.?|number)|id (?:card|number)|"
    r"matric\w{0,8}(?: (?:no\.?|number))?|no(?:mor|mer)?\.? (?:induk(?: siswa)?|ktp|kk|ujian|peserta|siswa|"
    r"kartu (?:pelajar|siswa|ujian|mahasiswa|keluarga))|kartu (?:pelajar|siswa)|(?:my )?student (?:card|no))"
    r"[ :\-=]{0,3}(?:(?:[a-z]{0,7}ku|punya\w{0,2}|aku|saya|gue|gw|siswa|nya|is|no|nomor|"
    r"number|itu|mahasiswa|ujian)[ :.]{1,3}){0,3}"
    r"(?P<number>[a-z]?\d[\d .-]{2,20}\d[a-z]?)"
)

_OF_THE_STATE = phrase(
    r"(?<![\d.,-])[1-9]\d{5}[ .-]?(?:[0-6]\d|7[01])(?:0[1-9]|1[0-2])\d\d[ .-]?\d{4}(?![\d.,-]*\d)"
)
"""The number of somebody's identity card in Indonesia: district, day of birth, and four digits more."""
_ME = r"(?:aku|saya|gue|gw|gua)"
_NAME = r"(?P<name>[a-z][a-z'-]{1,24}(?: [a-z][a-z'-]{1,24})?)"
_NAMES = phrases(
    rf"\bn(?:ama|m)(?: (?:asli|lengkap|panggilan|panjang|depan))?(?: ?ku| {_ME}) (?:(?:itu|adalah|"
    rf"tuh) |: ?)?{_NAME}",
    rf"\b{_ME} (?:namanya|bernama) {_NAME}",
    rf"\b(?:kenalin|kenalkan|perkenalkan)[, ]+(?:{_ME}|nama\w{{0,3}}) {_NAME}",
    r"\bmy (?:(?:real|full|first|last|actual) )?name(?:'s|s| is) " + _NAME,
    rf"(?:^|\n)(?:nama|name)(?: lengkap)? ?: ?{_NAME}",
    rf"(?:^|[.,!] ?)(?:the )?name's {_NAME}",
    rf"\bi(?:'?m| am) (?:called|named) {_NAME}",
)
_CALLS = phrase(
    rf"(?:^|[.!?\n,] ?|\b(?:bisa|boleh|tolong) )(?:panggil|sebut) (?:(?:aja|saja|{_ME}) ){{0,2}}{_NAME}"
    rf"|\b(?:you can|just|please|pls) call me {_NAME.replace('name>', 'called>')}"
)
_KIN = (
    r"(?:ibu|bu|bapak|bapa|bpk|pak|ayah|mamah?|mami|papah?|papi|bunda|umm?i|abi|abah|emak|mak|ortu|kakak|kak|"
    r"abang|bang|mas|mbak|adi?k|adek|dek|tante|om|bibi|bude|pakde|paman|nenek|kakek|eyang|oma|opa|saudara|"
    r"sepupu|keluarga|tetangga|warga|wali|penjaga|pengurus|pengasuh|musyrif\w*|pembina|sekuriti|security|"
    r"teman|temen|guru|satpam|ambulans?|dokter|orang ?tua)"
)
_ALSO = r"(?:kost?\w*|asrama|rumah|sebelah|depan|piket|bk|uks|kelas(?:mu)?|rt|rw|kantin|pondok|jaga)"
_COUNT = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa|benda|hal|warna|suara)"
_CALLED_FOR = phrase(
    rf"{_KIN}(?:mu|ku|nya)\b"
    rf"|(?:{_KIN}(?: (?:{_KIN}(?:mu|nya)?|{_ALSO}))?|{_COUNT}(?: \w+)?)(?: (?P<next>\w+)|$|\W)"
)
"""Who is called for help, or what is to be named: nobody is called that."""
_GOES_ON = COMMON | {"ya", "yah", "deh", "dong", "ke", "yuk", "yang", "atau", "dan", "buat", "biar"}
_CAPITAL = phrase(
    rf"\b(?:{_ME}|i'?m|i am) (?P<name>[a-z][a-z'-]{{1,24}}(?: [a-z]{{1,24}})?),? "
    r"(?:anak|dari kelas|kelas|siswa|siswi|mahasiswa|from class|from grade|xii?|xi|\d{1,2} ?(?:[a-z]|ips|"
    r"m?ipa|tkj))\b"
    r"|\b(?:it's|its|ini|this is) (?P<here>[a-z]{2,24}(?: [a-z]{2,24})?) (?:from|dari) (?:class |kelas |"
    r"year )?\w{0,4}\d"
    r"|\b(?:perkenalkan|kenalin|halo|hai)[, ]+(?:saya|aku) (?P<greeting>[a-z]{2,24}) ?$"
    r"|\b(?:biasa\w{0,3} dipanggil|panggilan\w{0,3}|this is) (?P<known>[a-z]{2,24})\b"
    r"|\b(?:perkenalkan|kenalin|kenalkan)[, ]+(?P<introduced>[a-z]{2,24}(?: [a-z]{2,24})?) ?"
    r"(?=$|[.,!\n]|dari |anak |kelas )"
)
_SCHOOL = r"(?:sm[akp]|smkn|sma?n|smpn|mts|mtsn|man) ?(?:negeri ?)?\d{1,3}\b"
_CLASS = r"(?:x|xi|xii|vii|viii|ix|7|8|9|1[0-2]) ?[- ]?(?:m?ipa|ips|bahasa|tkj|rpl|akl?|[a-h])\b"
_A_SCHOOL = phrase(rf"\b{_SCHOOL}")
_AT_SCHOOL = phrases(
    rf"\b(?:aku|saya|gue|gw|anak|dari)\b[^.!?\n]{{0,20}}?\b{_SCHOOL}[^.!?\n]{{0,20}}?\b{_CLASS}(?: ?\d\b)?",
    rf"\b(?:aku|saya|gue|gw|anak|dari)\b[^.!?\n]{{0,20}}?\b{_CLASS}(?: ?\d)?[^.!?\n]{{0,20}}?\b{_SCHOOL}",
)
"""A class together with its school is told of few people."""
_VERB_FORM = phrase(r"(?:di|ke|ter|ber)\w{4,}")


def addresses(written: Reading) -> Iterator[Range]:
    """Give the postal addresses."""
    for pattern in _PLACES_ON_EARTH if _EARTH.search(written.plain) else ():
        for match in pattern.finditer(written.plain):
            yield match.span()
    for pattern in _ADDRESSES:
        for match in pattern.finditer(written.plain):
            if _NO_ROAD.match(match[0]) or match[0].split()[-1] in COMMON or _of_an_office(written, match):
                continue
            yield written.with_capitals(match.span())


def _of_an_office(written: Reading, match: re.Match[str]) -> bool:
    """Return whether it is where anybody may go for help or to school, and nobody's home is told by it."""
    said = written.clause_before(match.start()) + match[0]
    return bool(_OFFICE.search(said)) and not _WITH_A_HOME.search(said)


def student_numbers(written: Reading) -> Iterator[Range]:
    """Give the numbers under which a school, a campus or the state knows somebody."""
    for match in _OF_THE_STATE.finditer(written.plain):
        yield match.span()
    for match in _NUMBERS.finditer(written.plain):
        yield match.span("number")


def own_names(written: Reading) -> Iterator[Range]:
    """Give the names by which the writers introduce themselves."""
    for pattern in _AT_SCHOOL if _A_SCHOOL.search(written.plain) else ():
        for match in pattern.finditer(written.plain):
            yield match.span()
    for pattern in _NAMES:
        for match in pattern.finditer(written.plain):
            yield from _named(written, *match.span("name"))
    for match in _CALLS.finditer(written.plain):
        group = "name" if match["name"] else "called"
        if match["name"] and _calls_for(match["name"]):
            continue
        if group == "name" or written.capital(match.start(group)):
            yield from _named(written, *match.span(group))
    for match in _CAPITAL.finditer(written.plain):
        group = match.lastgroup or "name"
        if written.capital(match.start(group)):
            yield from _named(written, *match.span(group))


def _calls_for(words: str) -> bool:
    """Return whether it is somebody to be fetched ("panggil ibu kos"), not a name ("panggil kak dinda")."""
    found = _CALLED_FOR.match(words)
    return found is not None and (not found["next"] or found["next"] in _GOES_ON)


def _named(written: Reading, start: int, end: int) -> Iterator[Range]:
    """Give the words from `start` on that may be a name and are not allowed."""
    words = written.plain[start:end].split()
    if written.allowed.issuperset(words) or words[0] in COMMON:
        return
    if _VERB_FORM.fullmatch(words[0]) and not written.capital(start):
        return
    both = len(words) > 1 and words[1] not in COMMON and written.capital(end - len(words[1]))
    yield start, end if both else start + len(words[0])
