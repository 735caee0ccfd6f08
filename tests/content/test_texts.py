"""Everybody is told in short, honest words; every language has all of them."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from care.deeds import Deed
from care.fitting import Profile
from care.handover import NOBODY_LEFT
from care.levels import Level
from care.notices import Kind
from care.talks import SILENT
from care.team import Step
from care.vocabulary import (
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
from config.content import TEXTS, Texts
from config.lexicon_files import load_lexicon
from handlers.boards import BOARDS
from handlers.keyboards import (
    BUTTONS,
    KEYBOARDS,
    Key,
    Rows,
    applicant_buttons,
    case_buttons,
    further_buttons,
    labels,
    profile_buttons,
    review_buttons,
)
from handlers.people import BOARDS as PEOPLE
from handlers.record import BOARDS as RECORD
from handlers.registry import IN_CHAT
from handlers.reports import REPORT_BUTTONS
from handlers.reveals import REVEAL_BUTTONS
from handlers.rota_buttons import ROTA_BUTTONS
from handlers.working_buttons import WORKING_BUTTONS, consult_buttons, watch_buttons
from tests.content import training_given, working

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = Path(__file__).parents[2]
LANGUAGES = ("id", "en")
SETTINGS = ("school", "campus", "workplace", "community")
SAID = {setting: Texts.load(setting, strict=True) for setting in SETTINGS}

ALWAYS = {"programme", "contact", "username", "text_hours", "case_days", "kept_days", "link_hours"}
"""What every notice may use; lists and cards are said without."""
BARE = {
    Kind.HELPLINES,
    Kind.TRANSCRIPT_PHOTO,
    Kind.PEOPLE,
    Kind.STATUS,
    Kind.TRANSCRIPT,
    Kind.CASE,
    Kind.APPLICANT,
    Kind.MYDATA,
} | set(BOARDS)
BARE |= set(RECORD) | set(PEOPLE)
GIVEN: dict[str, set[str]] = (
    working.GIVEN
    | training_given.GIVEN
    | {
        "kind-refused": {"what"},
        **{key: {"seconds"} for key in ("too-fast", "pressed-too-fast")},
        **{
            f"mydata-{kind}": {"count"}
            for kind in ("conversations", "readable", "answers", "flags", "duties")
        },
        "mydata-agreed": {"date"},
        "mydata-name": {"name"},
        "forget-ask": {"team"},
        "forget-held": {"reason"},
        "case-forgotten": {"code"},
        "restored": {"made", "count"},
        "restored-group": {"made", "count"},
        "contact-held": {"what"},
        "edit-holds-contact": {"what"},
        "contact-stopped": {"what"},
        "transcript-before": {"words"},
        "lexicon": {"count", "added", "off"},
        "lexicon-entry": {"entry", "level", "category", "confirmed", "refuted"},
        "lexicon-nothing": {"words"},
        "lexicon-tried": {"level"},
        "lexicon-mistake": {"mistake", "words"},
        "waiting-place": {"place", "known", "usual"},
        "waiting-still": {"place", "known", "usual"},
        "said": {"what"},
        "further": {"alias", "name", "count"},
        "further-yes": {"name"},
        "further-no": {"name"},
        "review": {"alias", "weeks", "count"},
        "review-yes": {"name"},
        "review-no": {"name"},
        "paired-student": {"alias"},
        "counselor-left": {"alias"},
        "counselor-beside": {"alias"},
        "student-gone": {"alias", "code"},
        "beside-gone": {"alias"},
        "beside-gone-counselor": {"alias"},
        "taken-over-together": {"alias", "code", "name"},
        "cancelled": {"count"},
        "delayed": {"count"},
        "was-away": {"away"},
        "was-away-group": {"away", "count"},
        "duty": {"on", "until"},
        "duty-on": {"until"},
        "offer": {"topic", "mood", "level", "waited", "seconds"},
        "paired-supporter": {"alias", "topic", "mood"},
        "back-with-student": {"alias"},
        "flag-noted": {"level", "category"},
        "flag-seen": {"level", "category"},
        "ask-flag-reason": {"level"},
        "name-asked-again": {"longest"},
        "code-of-conduct": {"role"},
        "duty-hours": {"today_span", "day_span", "week_span", "limit_span"},
        "duty-day-full": {"limit_span"},
        "duty-week-full": {"limit_span"},
        "duty-cut": {"until", "period", "limit_span"},
        "duty-ending": {"until"},
        "span": {"hours", "rest"},
        "soft-limit-student": {"minutes"},
        "soft-limit-supporter": {"minutes"},
        "hard-limit-student": {"minutes"},
        "hard-limit-supporter": {"minutes"},
        "nudge": {"alias"},
        "offer-another": {"alias"},
        "still-here": {"alias"},
        "answered-meanwhile": {"alias"},
        "ask-handover": {"alias"},
        "handover-stays": {"alias"},
        "handover-looking": {"alias"},
        "handover-nobody": {"alias"},
        "handover-done": {"alias"},
        "debrief": {"reason", "until"},
        "debrief-alert": {"reason", "name"},
        "debrief-done-alert": {"name"},
        "certified": {"until"},
        "invitation": {"role", "code"},
        "applicant": {"name", "role"},
        "on-call": {"name"},
        "off-call": {"name"},
        "last-on-call": {"name"},
        "case": {"alias", "category", "source", "at"},
        "focused": {"alias"},
        "note-asked-again": {"longest"},
        "student-left": {"code"},
        "case-entry": {"entry"},
        "case-state-claimed": {"name"},
        "case-state-closed": {"name", "outcome"},
        "rung": {"code", "level", "minutes"},
        **{key: {"code", "level"} for key in ("rung-risen", "rung-released")},
        **{key: {"code", "alias"} for key in ("released", "owner-asked", "owner-silent", "owner-out")},
        "owner-stays": {"code"},
        "claim-code": {"code"},
        **{key: {"count"} for key in ("board-open", "board-more")},
        "board-waiting": {"count", "longest"},
        "board-on-duty": {"names", "count"},
        "board-beat": {"at"},
        **{key: {"since", "until"} for key in ("board-away", "nothing-sent")},
        "back-again": {"since", "until", "count", "waiting"},
        "deaf": {"since"},
        "counselors-asked": {"count"},
        "case-before": {"name"},
        "alert": {"code", "alias", "level", "category"},
        "level-risen": {"code", "alias", "level", "category"},
        "claimed": {"code", "alias", "level", "category"},
        "claimed-by-other": {"name"},
        "transcript": {"code", "part", "parts"},
        "transcript-empty": {"code"},
        "transcript-note": {"note"},
        "taken-over": {"code", "alias"},
        "given-back": {"code", "alias"},
        "ask-outcome": {"code", "alias"},
        "case-closed": {"code", "outcome"},
        "check-in-alert": {"alias", "name"},
        "failure": {"reference"},
        "certified-until": {"date"},
        "status-on-duty": {"names"},
        "status-on-call": {"names"},
        "status-waiting": {"count"},
        "status-cases": {"count"},
        "minutes": {"minutes"},
        "shifts": {"zone"},
        "shift-line": {"hours", "there", "needed"},
        "shift-line-mine": {"hours", "there", "needed"},
        "gap-line": {"hours", "there", "needed"},
        "gaps": {"day"},
        **{key: {"shift"} for key in ("free-shift", "my-shift")},
        **{
            key: {"shift"}
            for key in ("shift-signed", "shift-mine", "shift-given-back", "shift-soon", "shift-now")
        },
        **{key: {"shift"} for key in ("shift-missed", "shift-cancelled", "swap-wanted", "swap-taken")},
        "swap-asked": {"shift", "count"},
        "shift-free": {"shift", "count"},
        **{key: {"name", "shift"} for key in ("no-show", "shift-lapsed")},
        **{key: {"slot"} for key in ("slot-added", "slot-added-once", "slot-chosen", "one-slot")},
        **{key: {"day"} for key in ("skip-slot", "take-duty-back")},
        "days-long": {"count"},
        **{key: {"at"} for key in ("clock", "opens-today", "opens-tomorrow")},
        **{f"short-day-{day}": {"date"} for day in range(7)},
        **{key: {"opens"} for key in ("opens-later", "call-noted", "opening-moved")},
        "on-call-ask": {"until"},
        "choose-alias": {"alias"},
        "one-colleague": {"name"},
        "monthly": {"month"},
        **{f"monthly-{name}": {"count"} for name in ("answered", "hours", "certified", "covered")},
        **{f"reveal-{key}": {"code"} for key in ("reasons", "in-words", "sent", "declined", "done")},
        "reveal-asked": {"name", "code", "cause", "words"},
        "identity": {"code"},
        "status-reveals": {"count"},
        **{key: {"code", "name", "why"} for key in ("report-card", "report-taken")},
        "report-words": {"note"},
        "report-reason": {"verdict"},
        "report-closed": {"code", "verdict"},
        **{key: {"until"} for key in ("report-rest", "blocked", "blocked-now")},
        "colleague": {"name", "role"},
        "team-sure": {"name", "step"},
        "team-changed": {"name", "by", "done"},
        **{key: {"role"} for key in ("your-role-paused", "your-role-removed", "your-role-restored")},
        "counselor-left-group": {"name"},
        "resource-unit": {"name", "what", "how", "checked"},
        "resource-referral": {"name", "what", "how", "checked"},
        "doctor-resources-stale": {"which"},
        "doctor-resources-unreadable": {"why"},
        "parent-code": {"shared", "code", "until"},
        "doctor-telegram-unreachable": {"url", "kind"},
        **{f"doctor-clock-{what}": {"seconds"} for what in ("fine", "off")},
        "doctor-token-fine": {"username"},
        "doctor-token-odd": {"code"},
        **{f"doctor-key-{what}": {"file"} for what in ("missing", "open", "open-mend", "unreadable")},
        **{f"doctor-database-{what}": {"file"} for what in ("none", "damaged", "open", "open-mend")},
        "doctor-database-unreadable": {"file", "kind"},
        **{f"doctor-database-{what}": {"version", "newest"} for what in ("fine", "older", "newer")},
        "doctor-on-call-fine": {"count"},
        "doctor-helplines-stale": {"which"},
        **{f"doctor-disk-{what}": {"megabytes"} for what in ("fine", "low", "empty")},
        **{f"doctor-backup-{what}": {"hours"} for what in ("fine", "old")},
        "doctor-backup-none": {"folder"},
        "doctor-version-fine": {"sebaya", "python"},
        "init-made": {"folder"},
        "init-kept": {"files"},
        "init-token-checked": {"username"},
        "init-code": {"code"},
        "poster-what": {"programme"},
        "poster-footer": {"programme", "contact"},
        "helpline-call": {"number", "name", "hours", "cost", "checked", "note"},
        "helpline-whatsapp": {"number", "name", "hours", "cost", "checked", "note"},
        "helpline-web": {"number", "name", "hours", "cost", "checked", "note"},
    }
)
"""What the code hands over to each text, besides `ALWAYS`."""
SAMPLES: dict[str, str | int] = (
    working.SAMPLES
    | training_given.SAMPLES
    | {
        "away": 120,
        "programme": "Sebaya SMA Harapan Nusantara",
        "contact": "bk@harapan.sch.id",
        "username": "sebaya_sma_harapan_nusantara_bot",
        "alias": "Lembayung Trenggiling",
        "name": "Bu Rina Kusumawardani",
        "names": "Rina, Dewi, Bagas",
        "code": "K-23456",
        "at": "21.05",
        "text_hours": 24,
        "case_days": 30,
        "kept_days": 30,
        "link_hours": 48,
        "until": "22-11-2026 16.00",
        "since": "02.10",
        "waiting": 12,
        "date": "22-11-2027",
        "checked": "15-11-2026",
        "number": "119",
        "hours": "24 jam",
        "cost": "gratis",
        "note": "Ia tinggal sendiri.",
        "entry": "no-longer-wants-to-live",
        "reference": "f3a91c",
        "words": "besok saja",
        "added": 3,
        "off": 1,
        "confirmed": 4,
        "refuted": 2,
        "mistake": "baris ini kurang",
        "count": 12,
        "longest": 40,
        "minutes": 12,
        "mood": 3,
        "today_span": "11 jam 45 menit",
        "day_span": "4 jam",
        "week_span": "11 jam 45 menit",
        "limit_span": "12 jam 30 menit",
        "period": "week",
        "reason": "urgent",
        "team": 1,
        "rest": 45,
        "on": 1,
        "part": 1,
        "parts": 3,
        "place": 12,
        "known": 1,
        "usual": 25,
        "waited": 12,
        "weeks": "12, 11, 14, 10",
        "opens": "Wednesday 04-03, 19.00",
        "shift": "Wed 04-03 19.00–21.00",
        "slot": "Wednesday 19.00–21.00 (2)",
        "zone": "America/Argentina/Buenos_Aires",
        "day": "Wed 04-03 19.00",
        "there": 1,
        "needed": 2,
        "seconds": 60,
        "url": "https://api.telegram.org",
        "kind": "ClientConnectorDNSError",
        "file": "/srv/sebaya/keys/sebaya.key",
        "version": "14",
        "newest": "14",
        "which": "medical-119, healing119, sejiwa-119-8, sapa-129, sapa-129-whatsapp, police-110, 112",
        "megabytes": "123456",
        "sebaya": "0.1.0",
        "python": "3.11.2",
        "shared": 1,
        "month": "2026-03",
        "cause": "Nyawanya terancam sekarang",
        "made": "22-11-2026 16.00",
        "by": "Pak Jati Wicaksono",
        "how": "Datangi ruang BK, atau minta konselor di sini: 🧑‍🏫",
        "why": "resources.toml: resource.0.owner: Field required",
        "folder": "/srv/sebaya",
        "files": "keys/sebaya.key, keys/backup.key",
    }
)
WORDED = {"level", "category", "topic", "outcome", "role", "what", "source", "step", "done", "why", "verdict"}

LONGEST = 300
LONGER = {
    **dict.fromkeys(("welcome", "welcome-kept-nothing", "privacy", "code-of-conduct", "lexicon-ask"), 900),
    **dict.fromkeys(("help", "join-supporter", "join-counselor"), 500),
}
POPUP = 200
LABEL = 30
PLACEHOLDER = 64
FORBIDDEN = re.compile(
    r"\b(users?|errors?|sessions?|pengguna|galat|sesi|(anonym|anonim|secure|encrypt|enkrip)\w*|aman dari)\b",
    re.IGNORECASE,
)

BEGINS = (
    working.BEGINS
    | {
        "agree": "✅",
        "accept": "✅",
        "sign-code": "✅",
        "accept-trained": "✅",
        "accept-counselor": "✅",
        "training-done": "✅",
        "decline": "❌",
        "decline-applicant": "❌",
        "go-on-duty": "🟢",
        "go-off-duty": "⚪",
        "claim": "🙋",
        "claim-code": "🙋",
        "take-over": "🗣",
        "give-back": "↩️",
        "close": "☑️",
        "call-yes": "✅",
        "call-no": "❌",
        "leave-waiting": "🔚",
        "give-shift-back": "↩️",
        "take-shift": "✅",
        "still-on-call": "📟",
        "on-call-again": "📟",
        "skip": "⏭",
        "another": "🔁",
        "show-resources": "📚",
        "offer-talk": "🧑‍🏫",
        "let-meet": "✅",
        "not-now": "❌",
        "no-need": "☑️",
        "want-counselor": "🧑‍🏫",
        "stay-longer": "🟢",
        "handover-yes": "✅",
        "handover-no": "❌",
        "want-next": "🤝",
        "here-i-am": "👋",
        "talked-over": "✅",
        "send-anyway": "⚠️",
        "dont-send": "❌",
        "forget-yes": "✅",
        "forget-no": "❌",
        "team-yes": "✅",
        "reveal-yes": "✅",
        "reveal-no": "❌",
        "team-no": "❌",
    }
    | {key.text: key.value for key in Key}
)
"""The emoji by which people, checks and the code find a button."""
MARKS = set(BEGINS.values()) | set("📟🧭🤝👁🚫🔁")
PRESSED: dict[str, str | int] = {
    "version": 1,
    "language": "id",
    "conversation": "c",
    "held": "h",
    "case": "k",
    "offer": "o",
    "level": "urgent",
    "role": "supporter",
    "person": "p",
    "referral": "r",
    "to_r": "R",
    "question": "listening",
    "supporter": "s",
    "count": 3,
    "first": 1,
    "last": 2,
    "slot": "s",
    "day": "20260302",
    "giver": "g",
    "asked": 1,
    "chosen": "0 19 1140 120",
    "report": "r",
    "reveal": "v",
    "about": "c",
    "number": 0,
    "reason": "else",
    "0": "Biru Rusa",
}


class _Uses(Visitor):
    """The variables and other texts that a text uses."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 Fluent's own name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 Fluent's own name
        self.texts.add(node.id.name)


@cache
def messages(language: str) -> dict[str, ast.Message]:
    entries = [
        entry
        for path in sorted((TEXTS / language).glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text("utf-8")).body
    ]
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


@cache
def variables(language: str, key: str) -> frozenset[str]:
    """Every variable of this text, those of the texts in it included."""
    uses = _Uses()
    uses.visit(messages(language)[key])
    return frozenset(uses.variables).union(*(variables(language, text) for text in uses.texts))


def longest_word(texts: Texts, language: str, prefix: str) -> str:
    """The longest of our own words that this parameter can be."""
    keys = (key for key in messages(language) if key.startswith(f"{prefix}-"))
    return max((texts.say(language, key) for key in keys if variables(language, key) <= {"setting"}), key=len)


def said(language: str, key: str, setting: str = "school", **given: str | int) -> str:
    """The text as somebody reads it, with long but plausible parameters."""
    texts = SAID[setting]
    params = {
        name: longest_word(texts, language, name) if name in WORDED else SAMPLES[name]
        for name in variables(language, key) - {"setting"}
    }
    return texts.say(language, key, **{**params, **given})


def every_reading(key: str) -> Iterator[str]:
    """The text in each language and setting."""
    return (said(language, key, setting) for language in LANGUAGES for setting in SETTINGS)


def slug(category: str) -> str:
    return category.replace(" ", "-")


def button_sets() -> Iterator[Rows]:
    for kind, make in {
        **BUTTONS,
        **ROTA_BUTTONS,
        **WORKING_BUTTONS,
        **REPORT_BUTTONS,
        **REVEAL_BUTTONS,
    }.items():
        if kind is Kind.TO_WHOM:
            yield make({"c1": "Biru Rusa"})
        else:
            yield from (make({**PRESSED, "on": on}) for on in (0, 1))
    yield case_buttons("k")
    yield further_buttons("f")
    yield consult_buttons("t")
    yield watch_buttons("c")
    yield review_buttons("r")
    yield profile_buttons(SAID["school"], "id", Profile())
    for role in ("supporter", "counselor"):
        yield applicant_buttons("p", role, signed=True, untrained=False)
    yield applicant_buttons("p", "supporter", signed=False, untrained=True)


def label_sets() -> list[list[str]]:
    inline = [list({button.label: 0 for row in rows for button in row}) for rows in button_sets()]
    under = [[key.text for row in rows for key in row] for rows in KEYBOARDS.values()]
    return inline + under


def refusals() -> set[Kind]:
    """Every kind that the code refuses with; a refused press shows it as a popup."""
    paths = [*(CODE / "care").rglob("*.py"), *(CODE / "handlers").glob("*.py")]
    found = (re.findall(r"Refusal\(\s*Kind\.(\w+)", path.read_text("utf-8")) for path in paths)
    return {Kind[name] for names in found for name in names} - IN_CHAT


LABEL_SETS = label_sets()
LABELS = sorted({label for labels_of in LABEL_SETS for label in labels_of})
KEYS = sorted(messages("id"))
NEEDED = {
    *(kind.value for kind in Kind),
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
        for category in (*Reason, "sos", "counselor-asked", "earlier", NOBODY_LEFT, SILENT)
    ),
    *(f"case-state-{state}" for state in ("open", "claimed", "closed")),
    *(f"language-{language}" for language in LANGUAGES),
    *(f"deed-{deed}" for deed in Deed),
    *(f"why-{why}" for why in ReportReason),
    "identity",
    *(f"verdict-{verdict}" for verdict in Verdict),
    *(f"{word}-{step}" for step in Step for word in ("step", "done")),
    *("one-colleague", "team-yes", "team-no", "record-older", "record-newest"),
}


def test_every_language_has_the_same_texts() -> None:
    assert set(messages("id")) == set(messages("en"))


@pytest.mark.parametrize("key", sorted(NEEDED))
def test_whatever_the_code_says_has_a_text(key: str) -> None:
    assert key in messages("id")


def test_whatever_handlers_say_by_name_has_a_text() -> None:
    sources = [path.read_text("utf-8") for path in (CODE / "handlers").glob("*.py")]
    keys = {key for source in sources for key in re.findall(r'\.say\(\s*language,\s*"([a-z-]+)"', source)}
    assert keys
    assert keys <= set(messages("id"))


@pytest.mark.parametrize("key", KEYS)
def test_a_text_uses_the_same_variables_in_every_language(key: str) -> None:
    assert variables("id", key) == variables("en", key)


@pytest.mark.parametrize("key", KEYS)
def test_a_text_uses_only_what_it_is_given(key: str) -> None:
    told = key in set(Kind) - BARE
    given = GIVEN.get(key, set()) | {"setting"} | (ALWAYS if told else set())
    assert variables("id", key) <= given


@pytest.mark.parametrize("key", KEYS)
def test_a_text_is_short_enough_to_be_read(key: str) -> None:
    assert max(map(len, every_reading(key))) <= LONGER.get(key, LONGEST)


@pytest.mark.parametrize("kind", sorted(refusals()))
def test_a_refusal_fits_a_popup(kind: Kind) -> None:
    assert max(map(len, every_reading(kind.value))) <= POPUP


@pytest.mark.parametrize("label", LABELS)
def test_a_label_fits_a_phone(label: str) -> None:
    assert max(map(len, every_reading(label))) <= LABEL


def test_the_placeholder_is_what_telegram_takes() -> None:
    assert max(map(len, every_reading("prompt-placeholder"))) <= PLACEHOLDER


@pytest.mark.parametrize("key", KEYS)
def test_no_cold_or_untrue_word_is_said(key: str) -> None:
    assert not [FORBIDDEN.search(text) for text in every_reading(key) if FORBIDDEN.search(text)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [key for key in KEYS if "contact" in variables("id", key)])
def test_a_programme_without_contact_leaves_no_gap(language: str, key: str) -> None:
    lines = [line for line in said(language, key, contact="@").splitlines() if "@" in line]
    assert lines
    assert all(line.endswith(". @") for line in lines)


@pytest.mark.parametrize(("key", "emoji"), BEGINS.items())
def test_a_button_begins_with_its_emoji(key: str, emoji: str) -> None:
    assert all(text.startswith(emoji) for text in every_reading(key))


@pytest.mark.parametrize("label", LABELS)
def test_no_button_shows_another_buttons_emoji(label: str) -> None:
    foreign = MARKS - {BEGINS.get(label)}
    assert not [mark for text in every_reading(label) for mark in foreign if mark in text]


@pytest.mark.parametrize("label_set", LABEL_SETS, ids=" ".join)
def test_an_emoji_means_one_button_in_a_set(label_set: list[str]) -> None:
    for language in LANGUAGES:
        texts = [said(language, label) for label in label_set]
        assert all(sum(mark in text for text in texts) <= 1 for mark in MARKS)
        assert len(set(texts)) == len(texts)


def test_every_key_is_known_by_its_label_in_every_language() -> None:
    known = labels(SAID["school"])
    assert all(known[said(language, key.text)] is key for key in Key for language in LANGUAGES)


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


@pytest.mark.parametrize("promise", ["Sebaya SMA Harapan Nusantara", "Telegram", "24", "30", "🆘", "✅"])
def test_the_consent_text_hides_nothing(promise: str) -> None:
    assert all(promise in text for text in every_reading("welcome"))


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
    read = "\n".join(every_reading("welcome"))
    assert (CONSENT_VERSION, sha256(read.encode()).hexdigest()[:16]) == (2, "cecba07a76cb7a7a")


def test_who_writes_before_agreeing_first_reads_that_nothing_was_kept() -> None:
    for language, beginning in (
        ("id", "Yang baru kamu tulis tidak kusimpan"),
        ("en", "What you just wrote was not kept"),
    ):
        assert said(language, "welcome-kept-nothing").startswith(beginning)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["offer", "paired-supporter"])
def test_a_mood_that_was_not_said_is_no_number(language: str, key: str) -> None:
    assert said(language, "topic-none") in said(language, key, mood=0)
