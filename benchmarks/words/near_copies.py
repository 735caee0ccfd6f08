"""Find sentences of the corpus that are too near to a text of other tables: `… near_copies FOLDER`.

Two texts are near where their words' runs of five letters are the same to NEAR or more (Jaccard). Prints the
family and the table, never a text.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from care.detection.normalize import fold
from config.loading.corpus import read_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

RUN, NEAR = 5, 0.6
# Runs of the shortest text that is compared: of shorter ones everybody writes the same.
SHORTEST = 12


def main(folder: Path) -> int:
    """Print each near sentence; 1 if there is one, else 0."""
    found = list(near_copies(folder))
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.stdout.write(f"{len(found)} sentences are too near to a text of {folder}\n")
    return 1 if found else 0


def near_copies(folder: Path) -> Iterator[str]:
    """Give a line for each sentence of the corpus that is near to a text in the tables of `folder`."""
    sentences = [(one.family, runs(one.text)) for one in read_corpus()]
    common = Counter(run for _, own in sentences for run in own)
    with_rare: dict[str, list[int]] = defaultdict(list)
    for place, (_, own) in enumerate(sentences):
        for run in _rare(own, common):
            with_rare[run].append(place)
    for table in sorted(folder.glob("*.csv")):
        with table.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                theirs = runs(row["text"])
                for place in {place for run in _rare(theirs, common) for place in with_rare.get(run, ())}:
                    family, own = sentences[place]
                    if min(len(own), len(theirs)) >= SHORTEST and len(own & theirs) >= NEAR * len(
                        own | theirs
                    ):
                        yield f"{family}: near to a text of {table.name}"


def _rare(found: set[str], common: Counter[str]) -> list[str]:
    """Return the rarest runs, so many that two texts that are near share at least one of them."""
    ordered = sorted(found, key=lambda run: (common[run], run))
    return ordered[: len(ordered) - ceil(NEAR * len(ordered)) + 1]


def runs(text: str) -> set[str]:
    """Return the runs of RUN letters in a folded text."""
    folded = fold(text).text
    return {folded[at : at + RUN] for at in range(len(folded) - RUN + 1)}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
