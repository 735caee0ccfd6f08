"""Whatever else lies in the content's folders, people are answered, and what is wrong is told."""

import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bot.doctor.content_check import faults
from config.loading.lexicon_files import LEXICON_FOLDER, check_lexicon, load_lexicon
from config.loading.text_checks import check_languages
from config.loading.texts import TEXTS, TextMistake, Texts
from config.loading.training_files import TRAINING_FOLDER, TrainingMistake, check_training, load_training
from config.settings.settings import Settings, load_settings
from tests.content.test_languages import change
from tests.world import TOKEN, opened

pytestmark = pytest.mark.property

TODAY = date(2026, 12, 1)
Change = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Our own texts, which may be changed."""
    for ours in ("id", "en"):
        shutil.copytree(TEXTS / ours, tmp_path / "texts" / ours)
    return tmp_path / "texts"


def backup_copy(folder: Path) -> None:
    shutil.copytree(folder / "id", folder / "id_lama")


def backup_with_a_date(folder: Path) -> None:
    shutil.copytree(folder / "id", folder / "id-2026-01-02")


def empty(folder: Path) -> None:
    (folder / "ms").mkdir()


def copy_without_a_name(folder: Path) -> None:
    shutil.copytree(folder / "id", folder / "ms")


def half_translated(folder: Path) -> None:
    (folder / "jv").mkdir()
    (folder / "jv" / "languages.ftl").write_text("language-jv = Basa Jawa\n", "utf-8")


def half_translated_without_a_name(folder: Path) -> None:
    (folder / "jv").mkdir()
    (folder / "jv" / "people.ftl").write_text("welcome = Sugeng rawuh.\n", "utf-8")


def garbled(folder: Path) -> None:
    half_translated(folder)
    (folder / "jv" / "people.ftl").write_bytes(b"welcome = \xff\xfe\n")


def without_a_sign(folder: Path) -> None:
    half_translated(folder)
    (folder / "jv" / "people.ftl").write_text("no sign here\n", "utf-8")


def said_twice(folder: Path) -> None:
    half_translated(folder)
    (folder / "jv" / "copy.ftl").write_text("language-jv = Jawa\n", "utf-8")


def a_folder_as_a_file(folder: Path) -> None:
    half_translated(folder)
    (folder / "jv" / "people.ftl").mkdir()


def stray_file(folder: Path) -> None:
    (folder / "people.ftl").write_text("home = Halo\n", "utf-8")


def compiled(folder: Path) -> None:
    (folder / "__pycache__").mkdir()


def of_the_finder(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\x00\x01")
    (folder / ".AppleDouble").mkdir()
    (folder / "id" / "._people.ftl").write_bytes(b"\x00\x05\x16\x07\xff")


STRANGE: dict[Change, str | None] = {
    backup_copy: "id_lama is no language's code",
    backup_with_a_date: "id-2026-01-02 is no language's code",
    empty: "ms: there are no texts in it",
    copy_without_a_name: "ms/languages.ftl: language-ms is missing",
    half_translated: "jv/people.ftl: welcome is missing",
    half_translated_without_a_name: "jv/languages.ftl: language-jv is missing",
    garbled: "jv/people.ftl:1: is not saved as UTF-8",
    without_a_sign: "jv/people.ftl:1: cannot be read: 'no sign here'",
    said_twice: "jv/languages.ftl:1: language-jv stands twice",
    a_folder_as_a_file: "jv/people.ftl is a folder",
    stray_file: "people.ftl stands in no language's folder",
    compiled: None,
    of_the_finder: None,
}


@pytest.mark.parametrize("change", STRANGE)
async def test_everybody_is_answered_and_each_fault_is_a_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, change: Change
) -> None:
    change(folder)
    monkeypatch.setattr("config.loading.programme_content.Texts.load", partial(Texts.load, folder=folder))
    async with opened(folder.parent) as world:
        guest = world.person()
        await guest.start()
        assert guest.heard[-1] == Texts.load().say("id", "welcome", **world.programme.facts.always()).strip()
        await guest.says("/language")
        named = ["Basa Jawa"] if change is half_translated else []
        assert sorted(guest.last.buttons) == sorted(["Bahasa Indonesia", "English", *named])
        await guest.says("🆘")
        assert "119" in guest.heard[-2]

    told = STRANGE[change]
    lines = check_languages(folder)
    assert any(line.startswith(told) for line in lines) if told else lines == []


def test_a_folder_that_is_left_out_is_told_in_one_line_and_what_to_do(folder: Path) -> None:
    backup_copy(folder)
    empty(folder)

    lines = check_languages(folder)
    assert len(lines) == 2
    assert all("left out" in line and "move it" in line for line in lines)


@pytest.mark.parametrize("language", ["id", "en"])
def test_without_the_programmes_own_texts_there_is_no_start(folder: Path, language: str) -> None:
    change(folder / language / "menu.ftl", "", "\nno sign here\n")
    with pytest.raises(TextMistake, match=rf"{language}/menu\.ftl:\d+: cannot be read"):
        Texts.load(language=language, folder=folder)


def test_another_language_that_cannot_be_read_does_not_keep_the_programme_from_speaking(folder: Path) -> None:
    change(folder / "en" / "menu.ftl", "", "\nno sign here\n")
    assert Texts.load(folder=folder).languages == ("id",)


def test_what_the_programmes_own_language_lacks_is_said_in_indonesian(folder: Path) -> None:
    half_translated(folder)
    assert Texts.load(language="jv", folder=folder).say("jv", "home") == Texts.load().say("id", "home")


def test_a_text_that_our_own_language_lost_is_said_in_another_and_told(folder: Path) -> None:
    change(folder / "id" / "people.ftl", "focused = ", "focussed = ")

    assert Texts.load(folder=folder).say("id", "focused", alias="x") == Texts.load().say(
        "en", "focused", alias="x"
    )
    assert any("focused is said nowhere" in line for line in check_languages(folder))


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TRAINING_FOLDER, tmp_path / "training"))


def unfinished_training(folder: Path) -> None:
    shutil.copytree(folder / "id", folder / "jv")
    (folder / "jv" / "01-role.toml").unlink()


TAUGHT: dict[Change, str | None] = {
    backup_copy: "id_lama is no language's code",
    empty: "ms/signs.toml cannot be read",
    unfinished_training: "jv: modules: 'role' is missing",
    stray_file: "people.ftl stands in no language's folder",
    compiled: None,
    lambda folder: (folder / "id" / "rehearsals" / "._exam-stress.toml").write_bytes(b"\xff"): None,
}


@pytest.mark.parametrize("change", TAUGHT)
def test_what_is_no_complete_training_is_left_out(taught: Path, change: Change) -> None:
    change(taught)
    told, lines = TAUGHT[change], check_training(taught)

    assert load_training(taught) == load_training()
    assert any(line.startswith(told) for line in lines) if told else lines == []


def test_a_training_without_one_of_our_languages_is_refused(taught: Path) -> None:
    shutil.rmtree(taught / "id")
    with pytest.raises(TrainingMistake, match=r"id/signs\.toml"):
        load_training(taught)


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LEXICON_FOLDER, tmp_path / "lexicon"))


def test_of_the_lexicon_a_folder_is_told_and_hidden_files_are_nothing(words: Path) -> None:
    shutil.copytree(words, words / "lama")
    (words / "._id-harm.toml").write_bytes(b"\x00\xff")
    (words / "lama.toml").mkdir()

    assert load_lexicon(words).entries == load_lexicon().entries
    assert check_lexicon(words) == [
        "lama is a folder, and nothing in it is read: move it elsewhere",
        "lama.toml is a folder, and nothing in it is read: move it elsewhere",
    ]


def settings(**more: str) -> Settings:
    given = {f"SEBAYA_{name.upper()}": value for name, value in more.items()}
    return load_settings({"SEBAYA_BOT_TOKEN": TOKEN, **given}, env_file=None)


def test_our_own_content_has_no_fault() -> None:
    assert list(faults(settings(), TODAY)) == []


def test_faults_of_each_kind_are_found_together_and_say_whether_they_stop_a_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("helplines", "referrals", "resources"):
        (tmp_path / f"{name}.toml").write_text("no sign here", "utf-8")
    for place in ("training_files.TRAINING_FOLDER", "lexicon_files.LEXICON_FOLDER"):
        monkeypatch.setattr(f"config.loading.{place}", tmp_path)
    monkeypatch.setattr("config.loading.programme_content.check_languages", lambda: ["one"] * 9)

    found = {one.kind: one for one in faults(settings(content_folder=str(tmp_path)), TODAY)}
    stopping = {"lexicon", "training", "helplines", "referrals", "resources"}
    assert {kind for kind, one in found.items() if one.stops} == stopping
    assert not found["texts"].stops
    assert found["texts"].shown[-1] == "and 4 more: `sebaya texts` lists them"
