"""What names a person outside: an address, a student number, the own name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from care.common_words import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from care.contact_text import Range, Written

_STREET = r"(?:jl\.?|jln\.?|jalan|gg\.?|gang)"
_WORDS = r"(?:[a-z][\w'-]{0,24}\s+){0,4}?"
_HOUSE = r"(?:no(?:mor|mer)?\.?|nmr|#|blok|rt|gang|gg\.?|kav\.?)\s?\.?\s?[a-z]?\d{1,4}"
_HOME = r"\b(?:rumah|rumahku|tinggal|ngekos|ngekost|kos|kosku|kost|kosan|alamat|alamatku|domisili)\b"
_AREA = r"(?:jl\.?|jln\.?|jalan|gang|gg\.|perum\w*|komplek\w*|kompleks|cluster|desa|dusun|dukuh|kelurahan|kecamatan|kel\.|kec\.|blok)"
_NOT_STREET = (
    r"(?!(?:kaki|pulang|keluar|terus|sama|bareng|ke|di|dari|raya\s+(?:macet|depan)|hidup\w*|menuju|buntu|tengah|"
    r"tikus|rusak|sendiri\w*|jalan|yang|itu|ini|aja|dulu|lagi|mundur|tol|cerita|pintas|terbaik|lain|masuk|sore|pagi)\b)"
)
_ROAD = r"(?:street|st|road|rd|avenue|ave|lane|ln|boulevard|blvd|crescent|terrace)\b"
_LIVE = r"\b(?:i\s+live|my\s+(?:house|home|place|flat|dorm)\s+is|my\s+address|come\s+to)\b"

_ADDRESSES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_STREET}\s?{_NOT_STREET}(?:[a-z][\w'-]{{0,24}}\s+){{1,4}}?(?:{_HOUSE}|[ivx]{{1,4}}\s?/\s?\d{{1,4}})",
        rf"\b(?:jl|jln)\.?\s+(?!\d){_NOT_STREET}(?:[a-z][\w'-]{{1,24}}\s+){{1,4}}?\d{{1,4}}[a-z]?\b(?!\s*(?:menit|jam|km|meter|m)\b)",
        rf"\bjalan\s+{_NOT_STREET}(?:[a-z][\w'-]{{2,24}}\s+){{1,3}}?\d{{1,3}}[a-z]?\b(?!\s*(?:menit|jam|km|meter|hari|kali|tahun|x|m|orang|bulan)\b)",
        r"\brt\.?\s?\d{1,3}\s?[/,.\- ]{0,3}\s?rw\.?\s?\d{1,3}",
        rf"{_HOME}[^.!?\n]{{0,25}}?\b{_AREA}\s+{_NOT_STREET}[a-z]\w{{2,24}}",
        r"\b(?:perum\w{0,6}|komplek\w?|cluster|apartemen|rusun)\s+(?:[a-z]\w{1,24}\s+){1,4}?(?:blok|no\.?|unit|tower|lantai)\s?[a-z]?\s?[/.-]?\s?\d{1,4}",
        r"\bblok\s+[a-z]{1,2}\s?[/.\-]?\s?\d{1,3}\s?(?:,?\s?no(?:mor)?\.?\s?\d{1,3}|/\s?\d{1,3})?",
        r"\bkode\s?pos\s?:?\s?\d{5}\b",
        rf"\b\d{{1,5}}[a-z]?,?\s+(?:[a-z][\w'-]{{1,24}}\s+){{1,3}}?{_ROAD}",
        rf"{_LIVE}[^.!?\n]{{0,12}}?\b(?:[a-z]\w{{2,24}}\s+){{1,2}}?{_ROAD}(?=[^.!?\n]{{0,12}}\d)",
        r"\bmy\s+address(?:\s+is|\s*:)\s+(?=[^.!?\n]{0,60}\d)[^.!?\n]{3,60}",
    )
)
_NO_ROAD = re.compile(
    r"^\d{1,5}\s+(?:streets?|blocks?|minutes?|mins?|hours?|days?|times?|more|people|of|years?)\b"
)

_NUMBERS = re.compile(
    r"\b(?:nim|npm|nisn?|nik|nrp|nip|ktp|paspor|passport|student\s+(?:id|no\.?|number)|id\s+(?:card|number)|"
    r"matric\w{0,8}(?:\s+(?:no\.?|number))?|no(?:mor)?\.?\s+(?:induk|ktp|ujian|peserta|siswa))"
    r"[\s:\-=]{0,3}(?:(?:ku|aku|saya|gue|gw|siswa|nya|is|no|nomor|number|itu|mahasiswa)[\s:.]{1,3}){0,3}"
    r"(?P<number>[a-z]?\d[\d .]{2,20}\d[a-z]?)"
)

_ME = r"(?:aku|saya|gue|gw|gua)"
_NAME = r"(?P<name>[a-z][a-z'-]{1,24}(?:\s+[a-z][a-z'-]{1,24})?)"
_NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bnama(?:\s+(?:asli|lengkap|panggilan|panjang|depan))?(?:ku|\s+{_ME})\s+(?:(?:itu|adalah|tuh)\s+|:\s*)?{_NAME}",
        rf"\b{_ME}\s+(?:namanya|bernama)\s+{_NAME}",
        rf"\b(?:kenalin|kenalkan|perkenalkan)[,\s]+(?:{_ME}|nama\w{{0,3}})\s+{_NAME}",
        r"\bmy\s+(?:(?:real|full|first|last|actual)\s+)?name(?:'s|s|\s+is)\s+" + _NAME,
        rf"(?:^|[.,!]\s*)(?:the\s+)?name's\s+{_NAME}",
        rf"\bi(?:'?m|\s+am)\s+(?:called|named)\s+{_NAME}",
    )
)
_CALLS = re.compile(
    rf"(?:^|[.!?\n,]\s*|\b(?:bisa|boleh|tolong)\s+)panggil\s+(?:(?:aja|saja|{_ME})\s+){{0,2}}{_NAME}"
    rf"|\b(?:you\s+can|just|please|pls)\s+call\s+me\s+{_NAME.replace('name>', 'called>')}"
)
_CAPITAL = re.compile(
    rf"\b(?:{_ME}|i'?m|i\s+am)\s+(?P<name>[a-z][a-z'-]{{1,24}}(?:\s+[a-z]{{1,24}})?),?\s+"
    r"(?:anak|dari\s+kelas|kelas|siswa|siswi|mahasiswa|from\s+class|from\s+grade)\b"
    r"|\b(?:perkenalkan|kenalin|halo|hai)[,\s]+(?:saya|aku)\s+(?P<greeting>[a-z]{2,24})\s*$"
)
_VERB_FORM = re.compile(r"(?:di|ke|ter|ber)\w{4,}")


def addresses(written: Written) -> Iterator[Range]:
    """Give the postal addresses."""
    for pattern in _ADDRESSES:
        for match in pattern.finditer(written.plain):
            if not _NO_ROAD.match(match[0]):
                yield written.with_capitals(match.span())


def student_numbers(written: Written) -> Iterator[Range]:
    """Give the numbers under which a school, a campus or the state knows somebody."""
    for match in _NUMBERS.finditer(written.plain):
        yield match.span("number")


def own_names(written: Written) -> Iterator[Range]:
    """Give the names by which the writers introduce themselves."""
    for pattern in _NAMES:
        for match in pattern.finditer(written.plain):
            yield from _named(written, *match.span("name"))
    for match in _CALLS.finditer(written.plain):
        group = "name" if match["name"] else "called"
        if group == "name" or written.capital(match.start(group)):
            yield from _named(written, *match.span(group))
    for match in _CAPITAL.finditer(written.plain):
        group = "name" if match["name"] else "greeting"
        if written.capital(match.start(group)):
            yield from _named(written, *match.span(group))


def _named(written: Written, start: int, end: int) -> Iterator[Range]:
    """Give the words from `start` on that may be a name and are not allowed."""
    words = written.plain[start:end].split()
    if written.allowed.issuperset(words) or words[0] in COMMON:
        return
    if _VERB_FORM.fullmatch(words[0]) and not written.capital(start):
        return
    both = len(words) > 1 and words[1] not in COMMON and written.capital(end - len(words[1]))
    yield start, end if both else start + len(words[0])
