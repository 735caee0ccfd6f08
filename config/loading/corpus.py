"""The corpus: sentences written for this project, in families, with their labels and kinds of danger."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from config.loading.checked_toml import Checked, DataMistake, read_checked
from config.loading.lexicon_tables import LEXICON_FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CORPUS = "corpus"
"""The folder of sentences with labels: no entries, but what is learned from them and measured on them."""
COLUMNS = ["family", "label", "kind", "text"]


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence; families of one `group` restate one meaning, so they stay on one side of a split."""

    family: str
    text: str
    label: str
    kind: str
    group: str = field(compare=False)


class _Groups(Checked):
    groups: dict[str, list[str]]


def read_corpus(folder: Path | None = None) -> list[Sentence]:
    """Return every sentence of the corpus in an order that is always the same; raises DataMistake."""
    place = (folder or LEXICON_FOLDER) / CORPUS
    groups = _groups_by_family(place / "groups.toml")
    return sorted(sentence for path in place.glob("*.tsv") for sentence in _read(path, groups))


def _groups_by_family(path: Path) -> Mapping[str, str]:
    if not path.exists():
        return {}
    known = read_checked(path, _Groups).groups
    return {family: group for group, families in known.items() for family in families}


def _read(path: Path, groups: Mapping[str, str]) -> list[Sentence]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or list(rows[0]) != COLUMNS:
        raise DataMistake(f"{path.name}: a corpus has the columns {', '.join(COLUMNS)}")
    return [
        Sentence(
            row["family"], row["text"], row["label"], row["kind"], groups.get(row["family"], row["family"])
        )
        for row in rows
    ]
