"""A text that is said in one language is held in the others too."""

from pathlib import Path

from tests.both_languages import SaidInBoth


def texts(folder: Path, english: str) -> SaidInBoth:
    for language, words in {"id": "hai = Hai { $name }", "en": english}.items():
        (folder / language).mkdir()
        (folder / language / "texts.ftl").write_text(f"{words}\nlanguage-{language} = Bahasa\n")
    return SaidInBoth.load(folder=folder)


def test_a_text_that_holds_in_both_is_said(tmp_path: Path) -> None:
    assert texts(tmp_path, "hai = Hi { $name }").say("id", "hai", name="Tanjung") == "Hai Tanjung"
    assert SaidInBoth.taken() == []


def test_a_parameter_that_is_not_given_in_the_other_language_is_told_once(tmp_path: Path) -> None:
    assert texts(tmp_path, "hai = Hi { $nama }").say("id", "hai", name="Rimba") == "Hai Rimba"
    (told,) = SaidInBoth.taken()
    assert told.startswith("en/hai: ")
    assert SaidInBoth.taken() == []


def test_a_text_of_nothing_in_the_other_language_is_told(tmp_path: Path) -> None:
    texts(tmp_path, 'hai = { "" }').say("id", "hai", name="Samudra")
    assert SaidInBoth.taken() == ["en/hai: []"]
