"""The corpus: sentences in families, each with a label and a kind that are known."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "config" / "lexicon" / "corpus"
LABELS = set("SIPJDTVN")
KINDS = {
    *("suicide", "self-harm", "goodbye", "distress", "abuse", "violence", "sexual", "threat", "bullying"),
    *("eating", "substances", "running-away", "pregnancy", "psychosis", "third-person"),
    *("idiom", "denial", "fiction", "homework", "games", "news", "religion", "medicine", "everyday"),
}
FILES = sorted(FOLDER.glob("*.tsv"))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def test_there_are_sentences() -> None:
    assert len(FILES) >= 3


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_line_says_family_label_kind_and_text(path: Path) -> None:
    for row in rows(path):
        assert set(row) == {"family", "label", "kind", "text"}
        assert row["label"] in LABELS
        assert row["kind"] in KINDS
        assert row["text"].strip()


def test_no_sentence_and_no_family_is_there_twice() -> None:
    said: set[str] = set()
    families: dict[str, set[Path]] = defaultdict(set)
    for path in FILES:
        for row in rows(path):
            key = letters(row["text"]) or row["text"]
            assert key not in said, f"{path.name}: {row['family']}"
            said.add(key)
            families[row["family"]].add(path)

    assert not [family for family, paths in families.items() if len(paths) > 1]
