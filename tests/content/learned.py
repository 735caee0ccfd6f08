"""What was learned from which sentences: `python -m tests.content.learned`, after learning anew."""

import json
from hashlib import sha256
from pathlib import Path

from config.loading.corpus import CORPUS
from config.loading.lexicon_tables import LEXICON_FOLDER
from config.loading.second_opinion_files import FOLDER, WEIGHTS

RECORD = Path(__file__).with_name("learned.json")
OPINION = LEXICON_FOLDER / FOLDER
LEARNED: dict[str, tuple[list[Path], Path]] = {
    "second-opinion": (
        [*(LEXICON_FOLDER / CORPUS).iterdir(), OPINION / "words.toml"],
        OPINION / WEIGHTS,
    ),
}
"""Each with the files that it is learned from, and its weights."""


def digest(*files: Path) -> str:
    """The SHA-256 of these files, by name."""
    return sha256(b"".join(one.name.encode() + one.read_bytes() for one in sorted(files))).hexdigest()


def present() -> dict[str, list[str]]:
    """The sentences and weights that are there now."""
    return {name: [digest(*sources), digest(weights)] for name, (sources, weights) in LEARNED.items()}


def recorded() -> dict[str, list[str]]:
    """What was there when it was learned."""
    known: dict[str, list[str]] = json.loads(RECORD.read_text("utf-8"))
    return known


if __name__ == "__main__":
    RECORD.write_text(json.dumps(present(), indent=2) + "\n", "utf-8")
