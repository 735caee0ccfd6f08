"""Everybody is told in short, honest words; every language has all of them."""

import re
from hashlib import sha256

import pytest

from care.conversation.handover import NOBODY_LEFT
from care.conversation.silence_and_limits import SILENT
from care.conversation.without_code import UNSAFE
from care.escalation.messages import EscalationMessage
from care.escalation.supporter_cards import ANY, KINDS
from care.model.audit_actions import AuditAction
from care.model.enums import (
    CONSENT_VERSION,
    Help,
    Outcome,
    Reason,
    ReportReason,
    Role,
    Source,
    Standing,
    Topic,
    Verdict,
)
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Trait
from care.people.messages import PeopleMessage
from care.system.all_messages import MESSAGES, WITH
from care.system.messages import SystemMessage
from care.team.messages import TeamMessage
from care.team.team import TeamStep
from config.loading.lexicon_files import load_lexicon
from config.loading.texts import TEXTS, messages_in
from handlers.people.privacy import PAGES
from handlers.routing.renderer import SCREENS
from tests.content.buttons import LABELS
from tests.content.given import ALWAYS, GIVEN, SAMPLES
from tests.content.reading import KEYS, LANGUAGES, SAID, SETTINGS, every_reading, messages, said, variables
from tests.sources import sources

BARE = {
    PeopleMessage.HELPLINES,
    EscalationMessage.TRANSCRIPT_PHOTO,
    TeamMessage.PEOPLE,
    TeamMessage.STATUS,
    EscalationMessage.TRANSCRIPT,
    SystemMessage.MYDATA,
} | set(SCREENS)
LONGEST = 300
LONGER = {
    **dict.fromkeys(
        ("code-of-conduct", "code-of-conduct-counselor", "lexicon-ask"),
        900,
    ),
    **dict.fromkeys(("welcome", *PAGES), 400),
    "welcome-kept-nothing": 465,
    **dict.fromkeys(("help-group", "join-supporter", "join-counselor"), 500),
}
POPUP = 200
PLACEHOLDER = 64
FORBIDDEN = re.compile(
    r"\b(users?|errors?|sessions?|pengguna|galat|sesi|(anonym|anonim|secure|encrypt|enkrip)\w*|aman dari)\b",
    re.IGNORECASE,
)


def slug(category: str) -> str:
    return category.replace(" ", "-")


def refusals() -> set[MessageKind]:
    """Every kind that the code refuses with; a refused press shows it as a popup."""
    code = "\n".join(sources("care", "handlers").values())
    names = set(re.findall(r"Refusal\(\s*\w+Message\.(\w+)", code))
    found = {kind for kind in MESSAGES.values() if kind.name in names}
    assert {kind.name for kind in found} == names
    return found - WITH[Trait.IN_CHAT]


NEEDED = {
    *MESSAGES,
    *LABELS,
    *(f"level-{level.word}" for level in Level),
    *(f"topic-{topic}" for topic in (*Topic, "none")),
    *(f"helped-{helped}" for helped in Help),
    *(f"outcome-{outcome}" for outcome in Outcome),
    *(f"role-{role}" for role in Role),
    *(f"standing-{standing}" for standing in Standing),
    *(f"applicant-{standing}" for standing in (*Standing, "untrained")),
    *(f"source-{source}" for source in Source),
    *(f"category-{slug(entry.category)}" for entry in load_lexicon().entries),
    *(
        f"category-{category}"
        for category in (*Reason, "sos", "counselor-asked", UNSAFE, "earlier", NOBODY_LEFT, SILENT)
    ),
    *(f"hint-{category}" for category in (*KINDS.values(), ANY)),
    *(f"case-state-{state}" for state in ("open", "claimed", "closed")),
    *(f"language-{language}" for language in LANGUAGES),
    *(f"deed-{deed}" for deed in AuditAction),
    *(f"why-{why}" for why in ReportReason),
    "identity",
    *(f"verdict-{verdict}" for verdict in Verdict),
    *(f"{word}-{step}" for step in TeamStep for word in ("step", "done")),
    *("page-before", "page-here", "page-after", "people-find", "people-none-so"),
    *("one-colleague", "team-yes", "team-no", "record-older", "record-newest"),
}


def test_every_language_has_the_same_texts() -> None:
    assert set(messages("id")) == set(messages("en"))


def subject_of(kind: MessageKind) -> str:
    """The subject that a kind belongs to."""
    package = type(kind).__module__.split(".")[-2]
    return "training" if package == "curriculum" else package


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_stands_in_the_file_of_its_subject(language: str) -> None:
    found = {key: one.file for key, one in messages_in(TEXTS / language).items()}
    astray = {key: found[key] for key, kind in MESSAGES.items() if found[key] != f"{subject_of(kind)}.ftl"}
    assert astray == {}


def test_whatever_the_code_says_has_a_text() -> None:
    assert set(NEEDED) - set(messages("id")) == set()


def test_whatever_handlers_say_by_name_has_a_text() -> None:
    code = "\n".join(sources("handlers").values())
    keys = set(re.findall(r'\.say\(\s*language,\s*"([a-z-]+)"', code))
    assert keys
    assert keys <= set(messages("id"))


def test_a_text_uses_the_same_variables_in_every_language() -> None:
    differing = {key: variables("id", key) ^ variables("en", key) for key in KEYS}
    assert {key: names for key, names in differing.items() if names} == {}


def test_a_text_uses_only_what_it_is_given() -> None:
    unknown = {key: variables("id", key) - given(key) for key in KEYS}
    assert {key: names for key, names in unknown.items() if names} == {}


def given(key: str) -> set[str]:
    """The names of what a text can speak of."""
    told = key in MESSAGES.keys() - BARE
    return GIVEN.get(key, set()) | {"setting"} | (ALWAYS if told else set())


def longest(key: str) -> int:
    """How many characters a text has at most."""
    return max(map(len, every_reading(key)))


def test_a_text_is_short_enough_to_be_read() -> None:
    assert {key: longest(key) for key in KEYS if longest(key) > LONGER.get(key, LONGEST)} == {}


def test_a_refusal_fits_a_popup() -> None:
    assert {kind: longest(kind.value) for kind in refusals() if longest(kind.value) > POPUP} == {}


def test_the_placeholder_is_what_telegram_takes() -> None:
    assert max(map(len, every_reading("prompt-placeholder"))) <= PLACEHOLDER


def test_no_cold_or_untrue_word_is_said() -> None:
    assert [(key, text) for key in KEYS for text in every_reading(key) if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [key for key in KEYS if "contact" in variables("id", key)])
def test_a_programme_without_contact_leaves_no_gap(language: str, key: str) -> None:
    lines = [line for line in said(language, key, contact="@").splitlines() if "@" in line]
    assert lines
    assert all(line.endswith(". @") for line in lines)


def test_languages_are_named_as_their_speakers_do() -> None:
    for language in LANGUAGES:
        assert said(language, "language-id") == "Bahasa Indonesia"
        assert said(language, "language-en") == "English"


@pytest.mark.parametrize(
    ("key", "link"),
    [
        ("invitation", "https://t.me/{username}?start={code}"),
        ("setup-done", "https://t.me/{username}?start=hello"),
        ("press-start", "https://t.me/{username}?start=hello"),
    ],
)
def test_a_link_stands_alone_on_its_line(key: str, link: str) -> None:
    assert all(link.format(**SAMPLES) in text.splitlines() for text in every_reading(key))


@pytest.mark.parametrize("promise", ["Sebaya SMA Harapan Nusantara", "Telegram", "🆘", "✅"])
def test_the_consent_text_hides_nothing(promise: str) -> None:
    assert all(promise in text for text in every_reading("welcome"))


@pytest.mark.parametrize("promise", ["24", "30", "Telegram", "bk@harapan.sch.id", "/dataku", "/hapus"])
def test_what_stands_behind_the_consent_text_says_the_rest(promise: str) -> None:
    whole = "\n".join(said("id", key) for key in PAGES)
    assert promise in whole


ELSEWHERE = {
    "school": r"mahasiswa|kampus|campus|karyawan|pegawai|employee|tempat kerja|workplace",
    "campus": r"\bsiswa|sekolah|school|karyawan|pegawai|employee|tempat kerja|workplace",
    "workplace": r"siswa|sekolah|school|student|kampus|campus|orang dewasa|\ban? adult",
    "community": r"siswa|sekolah|school|student|kampus|campus|karyawan|pegawai|employee|orang dewasa",
}
CHOICES = {"init-ask-setting", "init-ask-minors"}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_speaks_of_its_own_people_and_place(setting: str) -> None:
    foreign = re.compile(ELSEWHERE[setting], re.IGNORECASE)
    texts = SAID[setting]
    for language in LANGUAGES:
        for key in set(KEYS) - CHOICES:
            text = said(language, key, setting) if variables(language, key) else texts.say(language, key)
            assert not foreign.search(without_names(text)), (language, key, text)


def without_names(text: str) -> str:
    """A text without the samples, which name an invented school."""
    for sample in map(str, SAMPLES.values()):
        text = text.replace(sample, "")
    return text


def test_a_changed_consent_text_has_a_new_version() -> None:
    """Whoever changes it gives it a new number, which asks everybody again, and writes its digest here."""
    read = "\n".join(text for key in ("welcome", *PAGES) for text in every_reading(key))
    assert (CONSENT_VERSION, sha256(read.encode()).hexdigest()[:16]) == (4, "9838797fef0f155e")


def test_who_writes_before_agreeing_first_reads_that_nothing_was_kept() -> None:
    for language, beginning in (
        ("id", "Yang baru kamu tulis tidak aku simpan"),
        ("en", "What you just wrote was not kept"),
    ):
        assert said(language, "welcome-kept-nothing").startswith(beginning)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["offer", "paired-supporter"])
def test_a_mood_that_was_not_said_is_no_number(language: str, key: str) -> None:
    assert said(language, "topic-none") in said(language, key, mood=0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bot_does_not_worry_in_a_persons_place(language: str) -> None:
    worried = re.compile(r"\baku (khawatir|cemas|sedih)|\bI('m| am) (worried|afraid|sad)\b", re.IGNORECASE)
    said_of_itself = [key for key in {kind.value for kind in MessageKind} - BARE if key in KEYS]

    assert [key for key in said_of_itself if worried.search(said(language, key))] == []
