"""Adding a language is copying a folder: what is missing then is said plainly, and the bot speaks it."""

import re
import shutil
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from config.loading.fluent_files import messages_in, written_out
from config.loading.text_checks import Source, check_languages, copied_in, note
from config.loading.texts import TEXTS, Texts
from handlers.keyboards.keyboards import Key, labels
from tests.world import opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Our languages, and a third that is a copy of the English folder with its own name."""
    folder = tmp_path / "texts"
    for ours in ("id", "en"):
        shutil.copytree(TEXTS / ours, folder / ours)
    shutil.copytree(folder / "en", folder / "jv")
    change(folder / "jv" / "languages.ftl", "", "\nlanguage-jv = Basa Jawa\n")
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")


def test_our_own_languages_lack_nothing() -> None:
    assert check_languages() == []


def test_a_copied_folder_with_its_name_is_a_language(folder: Path) -> None:
    assert [line for line in check_languages(folder) if "word for word" not in line] == []
    texts = Texts.load(folder=folder)
    assert texts.known("jv-Latn") == "jv"
    assert {texts.say(language, "language-jv") for language in texts.languages} == {"Basa Jawa"}


def test_what_is_missing_is_said_plainly(folder: Path) -> None:
    (folder / "jv" / "languages.ftl").unlink()
    change(folder / "jv" / "people.ftl", "focused = ", "focussed = ")
    change(folder / "jv" / "system.ftl", "about { $away } hours", "about { $hours } hours")

    told = check_languages(folder)
    assert any("was-away uses $hours, and should use $away" in one for one in told)
    assert "jv/people.ftl: focused is missing" in told
    assert any(re.match(r"jv/people\.ftl:\d+: focussed is said nowhere", one) for one in told)
    assert "jv/languages.ftl: language-id is missing" in told
    assert "jv/languages.ftl: language-jv is missing, the language's name as its speakers say it" in told


def test_a_file_that_cannot_be_read_is_said_plainly(folder: Path) -> None:
    change(folder / "jv" / "menu.ftl", "", "\nno sign here\n")
    (line,) = check_languages(folder)
    assert line.startswith("jv/menu.ftl:24: cannot be read: 'no sign here': there is no =")


def test_what_a_language_lacks_is_read_in_the_programmes(folder: Path) -> None:
    change(folder / "jv" / "people.ftl", "\nhome =\n", "\nhome-later =\n")
    texts = Texts.load(folder=folder)
    assert texts.say("jv", "home") == texts.say("id", "home")


def test_its_keys_are_known_by_their_labels(folder: Path) -> None:
    change(folder / "jv" / "conversation.ftl", "key-end = 🔚 End", "key-end = 🔚 Rampung")
    assert labels(Texts.load(folder=folder))["🔚 Rampung"] is Key.END


def test_the_command_says_what_is_missing_and_what_is_still_anothers(folder: Path) -> None:
    copied = CliRunner().invoke(app, ["texts", "--folder", str(folder)])
    (folder / "jv" / "menu.ftl").unlink()
    unwell = CliRunner().invoke(app, ["texts", "--folder", str(folder), "--copied"])

    assert (copied.exit_code, unwell.exit_code) == (2, 2)
    assert "texts are still word for word those of en" in copied.output
    assert "complete" not in copied.output
    assert re.search(r"^jv \(2\d\d\d texts, \d\d in words of its own\)$", copied.output, re.MULTILINE)
    assert "jv/menu.ftl: menu-talk is missing" in unwell.output
    assert re.search(r"jv/people\.ftl:\d+: home is still word for word that of en", unwell.output)


def test_a_text_that_is_meant_so_is_noted_by_its_key(folder: Path) -> None:
    for path in (folder / "jv").glob("*.ftl"):
        path.unlink()
    (folder / "jv" / "languages.ftl").write_text("language-jv = Basa Jawa\n", "utf-8")
    (folder / "jv" / "people.ftl").write_text("yes = Yes\n", "utf-8")
    source = Source.read(folder)
    key = next(key for key, one in source.languages["en"].items() if source.copied("jv", key, one))
    words = written_out(source.languages["en"][key].message)
    (folder / "jv" / "people.ftl").write_text(f"{words}\n", "utf-8")
    theirs = messages_in(folder / "jv")

    note(folder / "jv", source, ["language-jv"])
    assert copied_in(folder / "jv", source, theirs) == {key: "en"}
    note(folder / "jv", source, [key])
    assert copied_in(folder / "jv", source, theirs) == {}


async def test_people_choose_it_by_its_own_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("config.settings.setting_parsers", "config.loading.texts"):
        monkeypatch.setattr(f"{module}.TEXTS", folder)
    monkeypatch.setattr("config.loading.programme_content.Texts.load", partial(Texts.load, folder=folder))
    change(folder / "jv" / "people.ftl", "I am here. Want to talk?", "Aku neng kene.")
    async with opened(folder.parent, language="jv") as world:
        guest = world.person(language_code="id")
        await guest.start()
        await guest.presses("Basa Jawa")
        await guest.presses("✅")

        assert guest.last.text.startswith("Aku neng kene.")
