"""One word for one thing: in the texts, the training and the documents that people read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.loading.texts import TEXTS
from tests.content.reading import KEYS, own_words

HERE = Path(__file__).parents[2]
DOCUMENTS = (
    *sorted((HERE / "docs" / "id").glob("*.md")),
    HERE / "docs" / "guide" / "id.md",
    HERE / "README.id.md",
)
TRAINING = tuple(sorted((HERE / "config" / "training" / "id").rglob("*.toml")))
WRONG = {
    "dia": r"\b[Ii]a\b(?! (?:menjawab|kosong))",
    "tim program": r"[Pp]engelola program|tim yang menjalankan",
    "teknisi": r"[Pp]engelola bot|[Oo]perator bot",
    "nama samaran": r"\b[Aa]lias\w*|(?<!nama )\bsamaranmu",
}
"""The word that is meant, and what stands in its place where somebody forgot it."""
TO_STUDENTS = re.compile(r"bercerita|Siswa|menunggu")
"""Headings above texts that students read, who know no word but "teman sebaya"."""


def of_students() -> Iterator[str]:
    """Each line under a heading for students."""
    for path in sorted((TEXTS / "id").glob("*.ftl")):
        meant = False
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                meant = bool(TO_STUDENTS.search(line))
            elif meant:
                yield line


@pytest.mark.parametrize("word", WRONG)
def test_texts_know_one_word_for_one_thing(word: str) -> None:
    assert [key for key in KEYS if re.search(WRONG[word], own_words("id", key))] == []


@pytest.mark.parametrize("path", [*DOCUMENTS, *TRAINING], ids=lambda path: path.name)
def test_documents_and_training_know_the_same_word(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [word for word, wrong in WRONG.items() if word != "teknisi" and re.search(wrong, text)] == []


def test_students_know_a_peer_by_one_name() -> None:
    lines = list(of_students())
    assert len(lines) > 60
    assert [line for line in lines if "endamping" in line] == []
