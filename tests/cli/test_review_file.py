"""`sebaya texts --review` writes one file with all that people read, and an entry to sign."""

import tomllib
from html import unescape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.cli.review_file import plain, sign_off, words_of
from config.loading.reviews import REVIEWED, parts_of, reviews_of, unread
from tests.content.reading import messages


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file, as text."""
    file = tmp_path_factory.mktemp("review") / "review.html"
    result = CliRunner().invoke(app, ["texts", "--review", str(file)])
    assert result.exit_code == 0, result.output
    assert f"{len(parts_of())} not read by a clinician" in result.output
    return unescape(file.read_text("utf-8"))


def test_every_part_stands_in_it_with_who_has_still_to_read_it(written: str) -> None:
    assert all(f"<h2>{part.name}</h2>" in written for part in parts_of())
    assert written.count("Not read yet by: clinician, native-speaker.") == len(parts_of())


@pytest.mark.parametrize(
    "key", ["welcome", "privacy-limit", "hint-suicide", "code-of-conduct", "poster-urgent"]
)
def test_a_text_stands_in_it_by_its_name(written: str, key: str) -> None:
    assert f"<th>{key}</th>" in written
    assert key in messages("id")


@pytest.mark.parametrize(
    "words",
    [
        "Bapak/Ibu yang kami hormati",
        "Kamu lagi kepikiran buat bunuh diri?",
        "Are you thinking of suicide?",
        "Makasih udah bilang",
    ],
)
def test_letter_texts_modules_and_rehearsals_are_there_in_words(written: str, words: str) -> None:
    assert words in written


def test_no_sign_of_how_texts_are_written_is_left_to_puzzle_over() -> None:
    (part,) = (part for part in parts_of() if part.name == "texts/en/conversation")
    shown = dict(words_of(part))
    assert "‹alias›" in shown["end-ask"]
    assert not [key for key, words in shown.items() if "{ $" in words or "->" in words]
    assert (
        plain(" { $told ->\n        [0] No.\n       *[other] Yes.\n    } { $hint }")
        == "‹by told›\n    – 0: No.\n   – other: Yes.\n‹hint›"
    )


def test_the_entry_at_its_end_is_what_a_programme_records(tmp_path: Path) -> None:
    entry = sign_off(parts_of()).replace('who = ""', 'who = "Ibu Wening"').replace("on = ", "on = 2027-01-15")
    entry = entry.replace('role = ""', 'role = "native-speaker"')
    (tmp_path / REVIEWED).write_text(entry, "utf-8")

    assert tomllib.loads(entry)
    left = unread(parts_of(), reviews_of(tmp_path))
    assert (left["native-speaker"], len(left["clinician"])) == ([], len(parts_of()))


def test_a_place_that_cannot_be_written_is_told_in_a_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["texts", "--review", str(tmp_path / "not" / "there.html")])
    assert result.exit_code != 0
