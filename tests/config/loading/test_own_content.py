"""A programme's own folder: what is read of it, what is told, and what an upgrade may change beside it."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.doctor.content_check import faults
from care.model.enums import CONSENT_VERSION
from config.loading.checked_toml import DataMistake
from config.loading.programme_content import OWN_CONSENT, ProgrammeContent
from config.loading.text_checks import SOURCES
from config.loading.texts import TEXTS, Texts
from config.loading.training_files import TRAINING_FOLDER, load_training
from config.settings.settings import SettingsMistake, load_settings
from tests.world import TOKEN

TODAY = date(2026, 12, 1)
ENTRY = """
language = "id"
reviewer = "nobody yet"
[[entries]]
id = "our-own-word"
level = "concern"
category = "suicide"
patterns = ["uculmelati"]
hits = ["uculmelati", "aku uculmelati"]
misses = ["melati"]
why = "Said here for wanting to die."
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path


def content(own: Path, language: str = "id") -> ProgrammeContent:
    return ProgrammeContent(own, language=language)


def put(own: Path, name: str, text: str) -> Path:
    path = own / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def told(own: Path, **more: str) -> list[str]:
    given = {f"SEBAYA_{name.upper()}": value for name, value in more.items()}
    env = {"SEBAYA_BOT_TOKEN": TOKEN, "SEBAYA_CONTENT_FOLDER": str(own), **given}
    return [line for one in faults(load_settings(env, env_file=None), TODAY) for line in one.lines]


def test_an_empty_folder_changes_nothing_and_a_missing_one_is_refused(own: Path) -> None:
    here, ours = content(own), ProgrammeContent()
    assert (here.helplines(), here.consent_version()) == (ours.helplines(), CONSENT_VERSION)
    assert told(own) == []
    with pytest.raises(SettingsMistake, match="give a folder that is there"):
        told(own / "none")


def test_a_list_of_its_own_stands_instead_of_ours_and_is_checked_like_it(own: Path) -> None:
    put(own, "resources.toml", "")
    assert content(own).resources() == ()
    put(own, "helplines.toml", "[[helpline]]\nid = “sahabat”\n")
    with pytest.raises(DataMistake) as refused:
        content(own).helplines()
    assert str(refused.value).startswith(f"{own}/helplines.toml:2: sahabat: these quotes are typographic")
    assert told(own) == [str(refused.value)]


def test_what_nothing_reads_is_told_with_what_may_be_meant(own: Path) -> None:
    for name in ("helpline.toml", "helplines.toml.txt", "Daftar.xlsx", "lexicon/kami.csv", "README.md"):
        put(own, name, "home = x\n")
    first, *others = told(own)

    assert first.startswith(f"{own}/Daftar.xlsx is read by nothing; what is read is helplines.toml, ")
    assert others == [
        f"{own}/helpline.toml is read by nothing; did you mean helplines.toml?",
        f"{own}/helplines.toml.txt is read by nothing; did you mean helplines.toml?",
        f"{own}/lexicon/kami.csv is read by nothing: its name has to end in .toml",
    ]


def test_a_check_on_a_day_that_has_not_come_is_told_and_counts_for_nothing(own: Path) -> None:
    ours = (TEXTS.parent / "helplines.toml").read_text("utf-8")
    put(own, "helplines.toml", ours.replace("2026-11-15", "2062-11-15", 1))
    (line,) = told(own)

    assert line.startswith(f"{own}/helplines.toml:22: medical-119: checked: 2062-11-15 has not come yet")


def test_a_text_of_its_own_is_read_and_one_that_is_not_said_any_more_is_a_line(own: Path) -> None:
    put(own, "texts/id/kami.ftl", "# Kami\nhome = Halo dari kami.\nhome-of-old = Halo.\n")
    texts = content(own).texts()

    assert texts.say("id", "home") == "Halo dari kami."
    assert texts.say("en", "home") == Texts.load().say("en", "home")
    assert told(own) == [
        f"{own}/texts/id/kami.ftl:3: home-of-old is said nowhere: its name has changed, or it is gone"
    ]


def test_a_text_that_needs_what_it_is_not_given_is_read_in_our_words_and_told(own: Path) -> None:
    put(own, "texts/id/kami.ftl", "focused = Kamu bicara dengan { $nickname }.\n")

    assert content(own).texts().say("id", "focused", alias="x") == Texts.load().say(
        "id", "focused", alias="x"
    )
    assert told(own) == [
        f"{own}/texts/id/kami.ftl:1: focused uses $nickname, and should use $alias; ours is read instead"
    ]


def test_a_key_keeps_its_emoji(own: Path) -> None:
    put(own, "texts/id/kami.ftl", "key-end = Sudah\n")
    (line,) = told(own)

    assert line.endswith("kami.ftl:1: key-end should begin with 🔚: people and the program find it by that")


def test_a_consent_text_of_its_own_needs_a_version(own: Path) -> None:
    put(own, "texts/id/kami.ftl", "welcome = { $programme } { $contact } { $text_hours } { $case_days }\n")
    (line,) = told(own)
    assert f"write `version = 1` into {own}/consent.toml" in line

    put(own, "consent.toml", "version = 2\n")
    assert told(own) == []
    assert content(own).consent_version() == OWN_CONSENT + 2
    put(own, "consent.toml", 'version = "two"\n')
    assert told(own) == ["consent.toml:1: version: must be a whole number"]


def test_texts_that_cannot_be_read_stop_a_start_in_the_programmes_language_alone(own: Path) -> None:
    put(own, "texts/en/kami.ftl", "no sign here\n")
    assert content(own).texts().say("en", "home") == Texts.load().say("en", "home")
    with pytest.raises(ValueError, match=r"en/kami.ftl:1: cannot be read"):
        content(own, "en").texts()


def test_words_of_its_own_raise_flags_and_a_fault_in_them_leaves_ours(own: Path) -> None:
    put(own, "lexicon/kami.toml", ENTRY)
    assert content(own).lexicon().scan("uculmelati").matches[0].entry == "our-own-word"
    assert told(own) == []

    put(own, "lexicon/kami.toml", ENTRY.replace('"concern"', '"grave"'))
    assert content(own).lexicon().scan("aku pengen mati").matches
    (line,) = told(own)
    assert line.startswith(f"{own}/lexicon/kami.toml:6: entries: our-own-word: level: 'grave' is no level")


def module(name: str, old: str = "", new: str = "", language: str = "id") -> str:
    text = (TRAINING_FOLDER / language / name).read_text("utf-8")
    assert old in text
    return text.replace(old, new)


def test_a_module_of_its_own_is_taught_in_every_language(own: Path) -> None:
    put(own, "training/id/01-role.toml", module("01-role.toml", "minutes = ", "minutes = 1"))
    new = module("10-using-sebaya.toml", 'id = "using-sebaya"', 'id = "our-school"')
    ours = len(load_training().plan.modules)
    put(own, "training/id/99-our-school.toml", new.replace("number = 10", "number = 99"))
    course = content(own).course()

    assert told(own) == []
    assert [len(course.of(one).modules) for one in ("id", "en")] == [ours + 1, ours + 1]
    assert course.of("en").module("our-school") == course.of("id").module("our-school")
    assert course.of("en").module("role") == course.of("id").module("role")
    assert course.of("en").module("listening") == load_training().of("en").module("listening")


def test_a_language_of_its_own_is_taught_in_part_and_the_rest_in_the_programmes(own: Path) -> None:
    put(own, "training/qaa/01-role.toml", module("01-role.toml", "\ntitle = ", '\ntitle = "Jawa" # '))
    put(own, "texts/qaa/languages.ftl", "language-qaa = Basa Jawa\n")
    ours = load_training()
    for language in ("id", "en", "qaa"):
        course, spoken = content(own, language).course(), "id" if language == "qaa" else language
        assert [course.of("qaa").modules[n].title for n in (0, 1)] == [
            "Jawa",
            ours.of(spoken).modules[1].title,
        ]
        assert course.of("su").modules[1] == ours.of(spoken).modules[1]


def test_what_is_built_otherwise_in_a_translation_is_told_and_read_in_another_language(own: Path) -> None:
    put(own, "training/qaa/01-role.toml", module("01-role.toml", "minutes = ", "minutes = 1"))

    assert content(own).course().of("qaa").module("role") == load_training().of("id").module("role")
    assert told(own) == [f"{own}/training/qaa/role: minutes differs, so it is read in another language"]


def test_a_file_of_training_that_cannot_be_read_leaves_ours(own: Path) -> None:
    put(own, "training/id/01-role.toml", module("01-role.toml", 'id = "role"', "id = “role”"))
    assert content(own).course().of("id") == load_training().of("id")
    (line,) = told(own)
    assert line.startswith(f"{own}/training/id/01-role.toml:1: ")


def test_a_changed_source_is_told_until_it_is_noted(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(own, "texts/qaa/languages.ftl", "language-qaa = Basa Jawa\nlanguage-id = Basa Indonesia\nyes = Iya\n")
    monkeypatch.setenv("SEBAYA_CONTENT_FOLDER", str(own))
    noted = CliRunner().invoke(app, ["texts", "--note", "all"])
    sources = own / "texts" / "qaa" / SOURCES
    assert f"{sources}: " in noted.output
    before = sources.read_text("utf-8")
    sources.write_text(before.replace('language-id = "', 'language-id = "0'), "utf-8")
    changed = CliRunner().invoke(app, ["texts"])
    again = CliRunner().invoke(app, ["texts", "--note", "language-id"])

    assert "qaa/languages.ftl:2: language-id: what it was written from has changed" in changed.output
    assert "written from has changed" not in again.output
    assert sources.read_text("utf-8") == before


def test_the_commands_read_the_folder_that_is_named_here(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(own, "lexicon/kami.toml", ENTRY)
    put(own, "training/id/01-role.toml", "id = 1\n")
    monkeypatch.setenv("SEBAYA_CONTENT_FOLDER", str(own))
    scanned = CliRunner().invoke(app, ["lexicon", "scan"], input="uculmelati\n")
    checked = CliRunner().invoke(app, ["training", "check"])

    assert "our-own-word" in scanned.output
    assert checked.exit_code == 2
    assert f"{own}/training/id/01-role.toml:1: " in checked.output


def test_a_whole_copy_of_our_texts_is_no_translation(own: Path) -> None:
    shutil.copytree(TEXTS / "id", own / "texts" / "qaa")
    with (own / "texts" / "qaa" / "languages.ftl").open("a", encoding="utf-8") as file:
        file.write("language-qaa = Basa Jawa\n")
    (line,) = told(own)

    assert "texts are still word for word those of id: `sebaya texts --copied` lists them" in line
