"""Texts are found by language and key, in the wording of the setting."""

from pathlib import Path

import pytest

from config.loading.texts import TEXTS, MissingText, TextMistake, Texts, messages_in


def folder(path: Path, **texts: str) -> Path:
    """Languages with these texts, each with its name."""
    for language, text in texts.items():
        (path / language).mkdir(parents=True, exist_ok=True)
        (path / language / "some.ftl").write_text(text, encoding="utf-8")
        (path / language / "name.ftl").write_text(f"language-{language} = {language}\n", encoding="utf-8")
    return path


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    english = "hi = Hi { $name }!\nplace = your place\ncount = { $n } messages\nonly =\n    .attribute = x\n"
    indonesian = "hi = Hai { $name }!\nplace = tempatmu\ncount = { $n } pesan\n"
    return Texts.load(folder=folder(tmp_path, en=english, id=indonesian))


def test_the_programme_speaks_indonesian_and_english() -> None:
    texts = Texts.load()
    assert set(texts.languages) >= {"en", "id"}
    assert texts.say("id", "language-en") == "English"
    assert messages_in(TEXTS / "id").keys() == messages_in(TEXTS / "en").keys()


def test_a_text_is_said_in_its_language_with_its_parameters(texts: Texts) -> None:
    assert texts.say("en", "hi", name="Biru Rusa") == "Hi Biru Rusa!"
    assert texts.say("id", "hi", name="Biru Rusa") == "Hai Biru Rusa!"


def test_no_invisible_characters_surround_parameters(texts: Texts) -> None:
    assert texts.say("en", "hi", name="x").isascii()


@pytest.mark.parametrize("code", ["jv", "", "de-AT", None])
def test_an_unknown_language_is_answered_in_the_programmes(texts: Texts, code: str | None) -> None:
    assert texts.known(code) == "id"
    assert texts.say(code or "", "place") == "tempatmu"


def test_an_english_programme_answers_an_unknown_language_in_english(tmp_path: Path) -> None:
    path = folder(tmp_path, en="yes = yes\n", id="yes = ya\n")
    assert Texts.load(language="en", folder=path).say("jv", "yes") == "yes"


@pytest.mark.parametrize("code", ["en", "EN", "en-GB"])
def test_a_regional_code_means_its_language(texts: Texts, code: str) -> None:
    assert texts.say(code, "place") == "your place"


def test_the_setting_changes_the_wording(tmp_path: Path) -> None:
    path = folder(tmp_path, id="place = { $setting ->\n    [school] sekolah\n   *[other] tempat\n }\n")
    said = [Texts.load(setting, folder=path).say("id", "place") for setting in ("school", "workplace")]
    assert said == ["sekolah", "tempat"]


def test_numbers_are_written_as_the_language_does(texts: Texts) -> None:
    assert texts.say("id", "count", n=1500) == "1.500 pesan"
    assert texts.say("en", "count", n=1500) == "1,500 messages"
    assert texts.say("id", "count", n="1500") == "1500 pesan"


@pytest.mark.parametrize("key", ["nothing", "only", "hi.attribute"])
def test_a_missing_key_is_told(texts: Texts, key: str) -> None:
    with pytest.raises(MissingText, match=f"en/{key}"):
        texts.say("en", key)


def test_a_missing_parameter_is_shown_by_name_and_told_where_that_is_asked(tmp_path: Path) -> None:
    path = folder(tmp_path, id="hi = Hai { $name }!\n")
    assert Texts.load(folder=path).say("id", "hi") == "Hai name!"
    with pytest.raises(TextMistake, match=r"id/hi: .*name"):
        Texts.load(folder=path, strict=True).say("id", "hi")


def test_a_file_that_cannot_be_read_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(TextMistake, match=r"id/some.ftl:2: cannot be read: 'bad text without sign'"):
        Texts.load(folder=folder(tmp_path, id="good = yes\nbad text without sign\n"))


def test_a_key_that_stands_twice_is_told(tmp_path: Path) -> None:
    folder(tmp_path, id="again = one\n")
    (tmp_path / "id" / "zother.ftl").write_text("again = two\n")
    with pytest.raises(TextMistake, match=r"id/zother.ftl:1: again stands twice"):
        Texts.load(folder=tmp_path)
