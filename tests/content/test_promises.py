"""What is promised is what a school can keep: every language says the same limits, and says them before."""

import re
from pathlib import Path

import pytest

from config.loading.training_files import load_training
from tests.content.reading import KEYS, LANGUAGES, SETTINGS, said

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
README = {"id": GUIDE.parents[1] / "README.id.md", "en": GUIDE.parents[1] / "README.md"}
COURSE = load_training()
LIFE = {"id": r"nyawa", "en": r"\blife\b"}
CHILD = {"id": r"anak disakiti|menyakiti anak", "en": r"child (?:is )?(?:being )?hurt|hurts a child"}
DUTY = {"id": r"wajib", "en": r"\b(?:must|have to|has to)\b"}
TOLD = {"id": r"memberi tahu|bertindak|diberi tahu", "en": r"\b(?:tell|told|act|acts)\b"}
FIRST = {"id": r"[Ss]ebisa", "en": r"\b(?:if|when|where) (?:they|you|we) can\b"}
LIMIT = (LIFE, CHILD, DUTY, TOLD, FIRST)
"""With a life in danger or a child hurt somebody must act, and speaks with the student first if possible."""
SAYS_SO = {
    "welcome": LIMIT,
    "privacy-limit": LIMIT,
    "referral-own": LIMIT,
    "referral-told-no": LIMIT,
    "referral-answer": (LIFE, CHILD, DUTY, FIRST),
    "ask-consent-to": (LIFE, CHILD, DUTY),
    "poster-confidential": (LIFE, CHILD, DUTY, TOLD),
    "counselor-offered": (TOLD,),
    "sos-ask-guest": (LIFE, TOLD),
}
IN_TRAINING = {"confidentiality": LIMIT, "violence": LIMIT, "handing-over": LIMIT}
NEVER = {
    "id": (
        r"tidak ada yang diteruskan",
        r"[Jj]angan teruskan apa pun, ya",
        r"sebelum meneruskan apa pun\. Kamu",
        r"(?<!sebisa mungkin )langkahnya (?:dibicarakan|dipilih) sama kamu",
        r"kalian tidak akan bertemu",
        r"[Ss]etiap kali(?: ada yang ikut)?, kamu (?:ku|di)beri ?tahu",
        r"tidak ada yang (?:akan )?(?:marah|memarahi)|tidak membuat siapa pun marah",
        r"[Pp]intunya tidak pernah ditutup",
        r"selain kamu",
        r"Tidak ada lagi yang (?:ku|aku )simpan tentang kamu di sini\. ",
        r"Mereka tidak tahu itu dari siapa",
        r"nama, nomor, atau fotomu",
        r"kamu tidak sendirian: ada konselor",
        r"ajakan bertemu dihentikan",
        r"hanya bisa bertugas kalau",
        r"Hanya untuk itu",
        r"[Aa]da orang yang memeriksanya(?!: sekarang kamu bisa)",
        r"konselor menyapamu di sini",
        r"rekan-rekanmu sudah (?:ku|aku )beri tahu",
        r"(?:ku|aku )teruskan ke rekan",
        r"dapat pendamping lain",
        r"kamu temani sudah diurus",
        r"tidak akan mendengar apa-apa",
    ),
    "en": (
        r"[Nn]othing is passed on",
        r"[Pp]lease pass nothing on\.$",
        r"before anything is passed on\. You",
        r"steps are talked over with you",
        r"(?:you two will not|not) meet again",
        r"told each time|whenever one does",
        r"[Nn]obody (?:is|will be) angry",
        r"[Tt]he door is never closed",
        r"Nobody but you",
        r"I keep nothing about you here any more\. ",
        r"They do not know whose it is",
        r"name, number or photo\b",
        r"not alone until then: a counselor",
        r"invitations to meet are stopped",
        r"can only be on duty while",
        r"For nothing else",
        r"A person looks into it",
        r"a counselor writes to you here on",
        r"your colleagues have been told",
        r"goes? (?:on )?to your colleagues",
        r"gets another peer",
        r"you were with is looked after",
        r"will hear nothing",
    ),
}
"""Sentences that were promised once and cannot be kept by a school, a counselor or this software."""


CODES = ("code-of-conduct", "code-of-conduct-counselor")
CONDUCT = {
    "no copies": {"id": r"tidak kusalin", "en": r"do not copy"},
    "nothing sexual": {"id": r"seksual", "en": r"sexual"},
    "no money": {"id": r"uang atau hadiah|uang, atau hadiah", "en": r"no money"},
    "no discrimination": {"id": r"membeda-bedakan", "en": r"treat people differently"},
    "no faith pushed": {"id": r"tidak mendorong agama", "en": r"not push my faith"},
    "sober": {"id": r"alkohol", "en": r"alcohol"},
    "no secret danger": {"id": r"tidak pernah kurahasiakan", "en": r"never keep danger secret"},
    "report": {"id": r"/lapor", "en": r"/report"},
}
"""What everybody in the team signs before they begin."""


def reading_of(language: str, key: str) -> list[str]:
    """One text as everybody who reads this language reads it, in each kind of programme."""
    return [said(language, key, setting) for setting in SETTINGS]


def taught(language: str, module: str) -> str:
    """All that one module says."""
    found = COURSE.of(language).module(module)
    assert found
    examples = (line for one in found.examples for line in (*one.good, one.good_why))
    return "\n".join((*found.cards, *examples))


def everything(language: str) -> list[str]:
    """Every sentence of the bot, the training, the guide and the README in this language."""
    texts = [text for key in KEYS for text in reading_of(language, key)]
    files = (GUIDE.parents[1] / "config" / "training" / language).rglob("*.toml")
    return [
        *texts,
        *(path.read_text("utf-8") for path in files),
        (GUIDE / f"{language}.md").read_text("utf-8"),
        README[language].read_text("utf-8"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SAYS_SO)
def test_each_text_names_the_limit_before_it_counts(key: str, language: str) -> None:
    missing = {
        fact[language]
        for text in reading_of(language, key)
        for fact in SAYS_SO[key]
        if not re.search(fact[language], text, re.IGNORECASE)
    }
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_whoever_joins_promises_all_that_keeps_a_child_safe(code: str, language: str) -> None:
    text = said(language, code)
    assert {what for what, words in CONDUCT.items() if not re.search(words[language], text)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("module", IN_TRAINING)
def test_supporters_learn_the_limit_as_students_read_it(module: str, language: str) -> None:
    text = taught(language, module)
    assert {
        fact[language] for fact in IN_TRAINING[module] if not re.search(fact[language], text, re.IGNORECASE)
    } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_parents_are_told_what_their_children_are(language: str) -> None:
    guide = (GUIDE / f"{language}.md").read_text("utf-8")
    (letter,) = re.findall(r"(?:^> .*\n|^>\n)+", guide, re.MULTILINE)
    letter = letter.replace("\n> ", " ")

    assert {fact[language] for fact in LIMIT if not re.search(fact[language], letter, re.IGNORECASE)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_consent_poster_and_letter_say_alike_when_a_counselor_reads(language: str) -> None:
    fresh = {"id": r"teman sebaya(?:nya)? baru", "en": r"\ba new peer|the peer is new"}[language]
    letter = re.sub(r"\s+>?\s*", " ", (GUIDE / f"{language}.md").read_text("utf-8"))
    keys = ("welcome", "privacy-who", "poster-confidential")

    assert [
        text[:60] for text in (*(said(language, key) for key in keys), letter) if not re.search(fresh, text)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_children_read_when_their_parents_are_told_as_the_letter_says_it(language: str) -> None:
    told = {"id": r"diberi tahu kalau itu menolong", "en": r"told if that helps"}[language]
    not_told = {"id": r"bukan kalau (?:itu )?membahayakan", "en": r"not if it puts"}[language]
    letter = re.sub(r"\s+>?\s*", " ", (GUIDE / f"{language}.md").read_text("utf-8"))

    for text in (said(language, "privacy-limit"), letter):
        assert re.search(told, text)
        assert re.search(not_told, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_promised_that_cannot_be_kept(language: str) -> None:
    told = everything(language)
    assert [(bad, text[:90]) for bad in NEVER[language] for text in told if re.search(bad, text)] == []
