"""The folders of content: those that are a language, and what else somebody has put beside them."""

import re
from collections.abc import Iterator
from pathlib import Path

CONTENT = Path(__file__).parents[1]
"""The folder of texts, lexicon, training and lists."""
CODE = re.compile(r"[a-z]{2,3}")
"""The name of a language's folder."""
OF_MACHINES = re.compile(r"\..*|__pycache__|Thumbs\.db|desktop\.ini", re.IGNORECASE)
"""Names of what programs put there by themselves; nobody is told of it."""


def folders_in(folder: Path) -> list[str]:
    """Return the folders that somebody has put there."""
    return [path.name for path in files_in(folder, "*") if path.is_dir()]


def languages_in(folder: Path) -> list[str]:
    """Return the languages that have a folder."""
    return [name for name in folders_in(folder) if CODE.fullmatch(name)]


def strange_in(folder: Path) -> Iterator[str]:
    """Return a line for each thing that is no language's folder."""
    for path in files_in(folder, "*"):
        if not path.is_dir():
            yield f"{path.name} stands in no language's folder, so nobody reads it: move it elsewhere"
        elif not CODE.fullmatch(path.name):
            yield f"{path.name} is no language's code (two or three letters): left out; move it elsewhere"


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return the files that fit, by name, without what programs put there."""
    return sorted(path for path in folder.glob(pattern) if not OF_MACHINES.fullmatch(path.name))
