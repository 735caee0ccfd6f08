"""Contact details are found where they stand, whatever the text, and helplines are none."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.contacts import read_lines
from care.contacts import contacts
from care.contacts.contacts import HELD_FOR_STUDENTS, STOPPED_FOR_SUPPORTERS, ContactKind, allow, find
from care.contacts.normalized_text import utf16_offsets
from config.loading.helplines import load_helplines

ALLOWED = allow(one.number for one in load_helplines())
PIECES = (
    *("0", "8", "+", "0812", "+62", "nol", "delapan", "belas", "dobel", "puluh", "o8", "١", "🅾", "7️⃣", "ﬁ"),
    *("@", "a_b", "ig aku ", "my snap ", ".", " . ", "dot com", "https://", "jl. ", "no 5", "rt 1", "\u200b"),
    *(
        "namaku ",
        "Biru ",
        "wa ",
        "aku ",
        "kita ketemu ",
        "yuk",
        " ",
        "\n",
        "😀",
        "\ud800",
        "İ",
        "ß",
        "\u0300",
    ),
)
TEXTS = st.text(st.characters()) | st.lists(st.sampled_from(PIECES)).map("".join)


def found(text: str) -> list[tuple[str, str]]:
    return [(contact.kind.value, contact.words(text)) for contact in find(text, ALLOWED)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("nomorku 0840-1234-5678 ya", "phone", "0840-1234-5678"),
        ("nol delapan empat nol 1 2 3 4 5, ok", "phone", "nol delapan empat nol 1 2 3 4 5"),
        ("ini (202) 555-0147", "phone", "(202) 555-0147"),
        ("😀😀 0️⃣8️⃣4️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣ 😀", "phone", "0️⃣8️⃣4️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣"),
        ("ig aku zaitun.biru ya", "handle", "zaitun.biru"),
        ("fb ku Zaitun Kertas", "handle", "Zaitun Kertas"),
        ("ke zaitun_biru at gmail dot com ya", "email", "zaitun_biru at gmail dot com"),
        ("di wa.me/6284012345678 ya", "link", "wa.me/6284012345678"),
        ("ke Jl. Kertas Biru No. 12 Kota Jingga ya", "address", "Jl. Kertas Biru No. 12 Kota Jingga"),
        ("nim aku 2100000123 kak", "student-number", "2100000123"),
        ("namaku Zaitun Kertas", "name", "Zaitun Kertas"),
        ("wa aku aja", "invitation", "wa aku"),
        ("besok ketemuan yuk", "meeting", "ketemuan yuk"),
    ],
)  # fmt: skip
def test_each_kind_is_found_where_it_stands(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("my ig zaitun", ["zaitun"]),
        ("my ig zaitun, kak", ["zaitun"]),
        ("my ig zaitun!", ["zaitun"]),
        ("my ig zaitun\nya", ["zaitun"]),
        ("my ig zaitun bagus", []),
        ("ig nya zaitun", []),
        ("zaitun_biru di ig", ["zaitun_biru"]),
        ("zaitun.biru di ig", ["zaitun.biru"]),
        ("zaitun di ig", []),
        ("lagi @sekolah.... capek", []),
        ("ig  aku \n zaitun.biru   ya", ["zaitun.biru"]),
        ("ig aku zaitun.biru\u0301 ya", ["zaitun.biru\u0301"]),
    ],
)
def test_an_account_is_told_by_the_words_and_signs_around_it(text: str, words: list[str]) -> None:
    assert [one.words(text) for one in find(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 202 555 0147", ["202 555 0147"]),
        ("334 334 3343", []),
        ("nomorku lima enam tujuh delapan dua satu tiga", ["lima enam tujuh delapan dua satu tiga"]),
        ("nomorku 12 34 56 78", []),
        ("nomorku 56782134", ["56782134"]),
        ("kode 56782134", []),
        ("nomorku 12345678", []),
        ("+999 0840 1234", []),
        ("628123456", []),
        ("6281234567", ["6281234567"]),
        ("62812345678901", ["62812345678901"]),
        ("712345678", []),
        ("812345678", ["812345678"]),
        ("812 345 678", ["812 345 678"]),
        ("0840 1234 5678 90", ["0840 1234 5678 90"]),
        ("0840 1234 5678 901", ["0840 1234 5678"]),
        ("besok 12.30, 0840-1234-5678", ["0840-1234-5678"]),
    ],
)
def test_a_number_is_one_by_its_digits_its_grouping_or_the_words_before(text: str, words: list[str]) -> None:
    assert [one.words(text) for one in find(text)] == words


def test_characters_beyond_the_first_plane_count_twice() -> None:
    assert utf16_offsets("\uffff😀a") == (0, 1, 3, 4)


@pytest.mark.parametrize("helpline", [one.number for one in load_helplines()])
@pytest.mark.parametrize("text", ["{}", "telepon {} ya", "bisa lewat wa {} juga", "{}, 110, 112 atau 119"])
def test_helplines_may_be_passed_on(helpline: str, text: str) -> None:
    assert found(text.format(helpline)) == []


def test_a_helpline_does_not_hide_another_number() -> None:
    assert found("119 0840-1234-5678, 08111-129-129") == [("phone", "0840-1234-5678")]


@pytest.mark.parametrize(
    "text",
    [
        "dia bilang wa aku aja",
        "mantan ngajak lanjut di wa aja",
        "kemarin dia dm aku nanti malam",
        "i never said text me later",
        "they said let's meet at the gate",
    ],
)
def test_what_others_said_or_somebody_refused_is_no_invitation(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["08111129129", "0811 1129 129 ya", "+62 811-1129-129"])
def test_an_allowed_number_is_known_however_it_is_grouped(text: str) -> None:
    assert find(text, allow(["08111-129-129"])) == ()
    assert find(text) != ()


def test_spoken_numbers_up_to_nineteen_are_read_as_their_digits() -> None:
    spoken = "nol delapan dua belas tiga empat lima enam tujuh"
    assert [one.words(spoken) for one in find(spoken)] == [spoken]
    assert find(spoken, allow(["081234567"])) == ()


def test_without_allowance_a_number_is_a_number() -> None:
    assert [contact.kind for contact in find("08111-129-129")] == [ContactKind.PHONE]


def test_an_alias_is_no_name() -> None:
    assert find("panggil aku Biru Rusa", allow(["Biru Rusa"])) == ()
    assert find("panggil aku Zaitun Rusa", allow(["Biru Rusa"])) != ()


def test_a_supporter_is_stopped_where_a_student_is_not_held() -> None:
    assert {ContactKind.INVITATION, ContactKind.MEETING} == STOPPED_FOR_SUPPORTERS - HELD_FOR_STUDENTS


def test_the_words_of_a_contact_are_cut_at_its_edges_among_wide_characters() -> None:
    text = "😀 ig aku 𝘇𝗮𝗶𝘁𝘂𝗻.biru, wa 0840-1234-5678 😀"
    assert [one.words(text) for one in find(text)] == ["𝘇𝗮𝗶𝘁𝘂𝗻.biru", "0840-1234-5678"]


@given(TEXTS)
def test_contacts_of_any_text_lie_inside_it_in_order_on_the_edges_of_characters(text: str) -> None:
    edges = set(accumulate((1 + (character > "\uffff") for character in text), initial=0))
    contacts = find(text, ALLOWED)
    assert all({one.offset, one.offset + one.length} <= edges and one.length > 0 for one in contacts)
    assert all(one.offset + one.length <= other.offset for one, other in pairwise(contacts))


@pytest.mark.parametrize(
    "piece",
    [
        *("0 8 ", "1 2 ", "+1", "a@", "a.", "\n", "ig aku ", "jl a b ", "my name is ", "mau a b di "),
        *("dua kali ", "nol ribu ", "ig a ", "08x12", "ketemu ke sama ", "kirim aku a ", "-6.1234,", "2345+"),
    ],
)
def test_a_hundred_kilobytes_of_anything_are_read_in_time(piece: str) -> None:
    find(piece * (100_000 // len(piece)), ALLOWED)


def test_hints_hide_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [line.text for line in read_lines()]
    with_hints = [find(text, ALLOWED) for text in texts]
    everything = tuple((kind, finder, bool) for kind, finder, _ in contacts._FINDERS)
    monkeypatch.setattr(contacts, "_FINDERS", everything)

    assert with_hints == [find(text, ALLOWED) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Panggil ibu sekarang",
            "panggil ibumu ya",
            "Panggil kakakmu di kamar sebelah",
            "panggil ibu kos sekarang",
        ),
        *("bisa panggil bapak?", "panggil penjaga asrama", "tolong panggil tetangga", "panggil adek ke sini"),
        *("Sebut lima benda yang kamu lihat", "sebut tiga hal yang kamu dengar", "sebut satu warna"),
        *("Gimana kalau kamu telepon sekarang?", "kamu telepon sekarang, aku tunggu di sini"),
    ],
)
def test_who_is_fetched_and_what_is_named_to_calm_down_is_nobodys_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("panggil aku kak dinda", "name"), ("panggil kak dinda aja", "name"), ("sebut aja dinda", "name")),
        *(("telepon sekarang yuk", "invitation"), ("kamu vc sekarang", "invitation")),
    ],
)
def test_a_name_to_be_called_by_and_a_call_are_found_beside_them(text: str, kind: str) -> None:
    assert [one for one, _ in found(text)] == [kind]
