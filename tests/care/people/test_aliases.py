"""Aliases say nothing of anybody, and there are enough of them."""

from care.contacts.contacts import find
from care.model.levels import Level
from care.people.aliases import ALIASES, ANIMALS, QUALITIES
from config.loading.lexicon_files import load_lexicon

PEOPLE = """
    Ayu Bima Bintang Bunga Cahaya Camelia Dahlia Embun Fajar Indah Intan Jingga Jujur Kenanga Kenari
    Lembayung Mahir Mawar Melati Mentari Mulia Mutiara Nila Nuri Pelangi Permata Pipit Ruby Sabar Safir Sakura
    Samudra Senja Setia Sinta Surya Teguh Tulus Violet Zamrud Zaitun
"""
PLACES = "Anyer Batam Cendrawasih Gading Kerinci Komodo Landak Lombok Merapi Rinjani Sumba Tembaga Toba"
INSULTS = """
    Anjing Asu Ayam Babi Badak Bangsat Banteng Beruang Buaya Bulat Burung Cebong Cicak Domba Elang Gagak Gajah
    Hitam Kadal Kambing Kampret Kecoa Keledai Kerbau Kucing Kuda Kunyuk Kupu-kupu Kutu Lalat Lele Lintah Macan
    Manis Monyet Nyamuk Onta Paus Perkutut Putih Sapi Serigala Singa Siput Tikus Tuna Ular Ungu Unta
"""
"""Said of people to hurt, or with a second meaning: also what is harmless as an animal or a colour."""


def test_there_are_enough_and_no_word_comes_twice() -> None:
    words = [*QUALITIES, *ANIMALS]

    assert len(ALIASES) == len(set(ALIASES)) >= 2_000
    assert len({word.casefold() for word in words}) == len(words)


def test_no_alias_is_a_name_a_place_or_an_insult() -> None:
    assert not {*QUALITIES, *ANIMALS} & set(f"{PEOPLE} {PLACES} {INSULTS}".split())


def test_no_alias_raises_a_flag_or_looks_like_a_contact() -> None:
    lexicon = load_lexicon()

    assert {lexicon.scan(alias).level for alias in ALIASES} == {Level.NONE}
    assert [alias for alias in ALIASES if find(alias, frozenset())] == []


def test_every_alias_can_be_said_aloud_and_typed() -> None:
    assert all(len(alias) <= 30 and alias.replace("-", "").replace(" ", "").isascii() for alias in ALIASES)
    assert all(word.replace("-", "").isalpha() and word.istitle() for word in QUALITIES)
