"""Kinds that public reports name: what leads to somebody is found, its harmless twins and help pass."""

from itertools import product

import pytest

from benchmarks.contacts import ALLOWED
from care.contacts.contacts import HELD_FOR_STUDENTS, find

GOING = (
    *("ketemu", "yuk ketemu", "ketemuan sama", "mau ketemu", "kita ketemu", "temui", "datengin", "yuk ke"),
    *("cerita aja ke", "lanjut ke", "pindah ke", "hubungi aja", "telepon", "bisa wa", "chat", "minta nomor"),
    *("let's see", "meet", "talk to", "call", "text", "let's go to", "could we see"),
)
HELP = (
    *("guru BK", "bu BK", "konselor", "kakak konselor", "psikolog", "puskesmas terdekat", "wali kelas"),
    *("dokter", "polisi", "119", "110", "112", "SAPA 129", "satgas PPKS", "the counselor", "a doctor"),
)
ENDS = ("", " yuk", " aja ya", " besok yuk", " bareng yuk", " yuk, aku temenin", " together", " if you want")


def found(text: str) -> list[tuple[str, str]]:
    return [(contact.kind.value, contact.words(text)) for contact in find(text, ALLOWED)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("wa084099110022", "phone", "084099110022"),
        ("simpan nih084099110022nanti", "phone", "084099110022"),
        ("hp0840-9911-0022", "phone", "0840-9911-0022"),
        ("text me at202-555-0147", "phone", "202-555-0147"),
        ("nol delapan empat nol, sembilan lima kali", "phone", "nol delapan empat nol, sembilan lima kali"),
        ("zero eight four zero nine twice one thrice", "phone", "zero eight four zero nine twice one thrice"),
        ("nol delapan empat nol dua ribu seratus", "phone", "nol delapan empat nol dua ribu seratus"),
        ("〇八四〇九九一一二二", "phone", "〇八四〇九九一一二二"),
        ("٠٨٤٠٥٥٦٦٧٧", "phone", "٠٨٤٠٥٥٦٦٧٧"),
        ("0840x5566x7788", "phone", "0840x5566x7788"),
        ("0812+0000+1111", "phone", "0812+0000+1111"),
        ("no resi 081200001111", "phone", "081200001111"),
        ("id ML ku 123456789 (1234)", "handle", "123456789 (1234)"),
        ("123456789 (1234)", "handle", "123456789 (1234)"),
        ("kode teman ku 9182 7364 5500", "handle", "9182 7364 5500"),
        ("telegram zaitunbiru", "handle", "zaitunbiru"),
        ("tele ku melatibiru", "handle", "melatibiru"),
        ("ign ku zaitunbiru", "handle", "zaitunbiru"),
        ("twitch aku zaitunbiru", "handle", "zaitunbiru"),
        ("akun ig zaitunbiru", "handle", "zaitunbiru"),
        ("👻 zaitunbiru", "handle", "zaitunbiru"),
        ("add dc zaitunbiru", "handle", "zaitunbiru"),
        ("steam id zaitunbiru", "handle", "zaitunbiru"),
        ("ig = z a i t u n b i r u", "handle", "z a i t u n b i r u"),
        ("zaitun.biru pake gmail", "email", "zaitun.biru pake gmail"),
        ("insta com slash zaitun", "link", "insta com slash zaitun"),
        ("instagram.com/zaitun", "link", "instagram.com/zaitun"),
        ("-6.914744, 107.609810", "address", "-6.914744, 107.609810"),
        ("plus code 6P3H+4V bandung", "address", "6P3H+4V"),
        ("aku tinggal deket sekolah, jl mawar no 12", "address", "jl mawar no 12"),
        ("3201011212060001", "student-number", "3201011212060001"),
        ("no kartu pelajar 20231145", "student-number", "20231145"),
        ("perkenalkan Zaitun Pratama", "name", "Zaitun Pratama"),
        ("aku anak SMAN 5 kelas 11 IPA 2", "name", "aku anak SMAN 5 kelas 11 IPA 2"),
        ("blok c no 12", "address", "blok c no 12"),
        ("kakaotalk zaitunbiru", "handle", "zaitunbiru"),
        ("pindah ke wa", "invitation", "pindah ke wa"),
        ("vc?", "invitation", "vc?"),
        ("nm ku Zaitun", "name", "Zaitun"),
        ("mau vc?", "invitation", "mau vc"),
        ("wa aja yuk", "invitation", "wa aja yuk"),
        ("add aku di ff", "invitation", "add aku di ff"),
        ("let's facetime", "invitation", "let's facetime"),
        ("send me your selfie", "invitation", "send me your selfie"),
        ("pap dong", "invitation", "pap dong"),
        ("mabar yuk", "invitation", "mabar yuk"),
        ("nama asli kamu siapa", "invitation", "nama asli kamu siapa"),
        ("ketemu di ruang bk yuk", "meeting", "ketemu di ruang bk yuk"),
        ("ketemuan di taman yuk, nanti ke bk", "meeting", "ketemuan di taman yuk"),
    ],
)
def test_what_leads_to_somebody_is_found(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        *("resi JNE 0123456789012", "order id 8409911223", "guid 110bcd25-a55d-453a-8046-1297901ea002"),
        *(
            "hotline 021 500 454",
            "yayasan pulih 021-788-42580",
            "panggil ambulans",
            "snap decision",
            "dc aku putus terus",
        ),
        *("Childline 0800 1111", "1-800-273-8255", "+1 800 273 8255", "Into The Light intothelightid.org"),
        *("nonton di netflix.com", "daftar di snbp.go.id", "kode pos 40123", "2356+22 berapa"),
        *("alamat sekolah jl pendidikan no 1", "puskesmas di jl merdeka no 10", "school: 12 Paper Street"),
        *(
            "ml ku stuck",
            "beli 500 diamond ml 120.000",
            "telegram lemot",
            "instagram membosankan",
            "👻 serem",
        ),
        *(
            "dia minta pap terus",
            "kakak kelas bilang ketemuan yuk",
            "call me later, said mom",
            "vc sama mama",
        ),
        *("minum obat dua kali sehari", "w a n t  t o  d i e", "aku kirim foto tugas ya", "mau telepon 119?"),
    ],
)
def test_harmless_twins_pass(text: str) -> None:
    assert found(text) == []


def test_a_way_to_help_always_passes() -> None:
    lines = (f"{going} {who}{end}" for going, who, end in product(GOING, HELP, ENDS))

    assert [line for line in lines if found(line)] == []


def test_a_danger_is_held_with_its_contact_only() -> None:
    text = "aku mau mati, wa084099110022"
    assert [one.words(text) for one in find(text, ALLOWED, HELD_FOR_STUDENTS)] == ["084099110022"]
