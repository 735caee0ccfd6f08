"""The harmless sentences of the lexicon's corpus, on which a new entry is tried."""

import csv
from collections.abc import Sequence
from pathlib import Path

from config.loading.lexicon_tables import LEXICON_FOLDER

HARMLESS = {"N", "J"}
"""Labels of sentences that mean no danger: everyday ones and figures of speech."""


def load_everyday(folder: Path = LEXICON_FOLDER / "corpus") -> Sequence[str]:
    """Return the sentences of all files; none where the folder is missing or cannot be read."""
    found: list[str] = []
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [row["text"] for row in rows if row.get("label") in HARMLESS]
    return found
