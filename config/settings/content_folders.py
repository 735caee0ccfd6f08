"""What lies among the folders of languages: those that are one, and what else somebody has put there."""

import re
from collections.abc import Iterator
from pathlib import Path

CONTENT = Path(__file__).parents[1]
"""Where texts, lexicon, training and lists lie."""
CODE = re.compile(r"[a-z]{2,3}")
"""A language, as its folder is named."""
OF_MACHINES = re.compile(r"\..*|__pycache__|Thumbs\.db|desktop\.ini", re.IGNORECASE)
"""What machines put there by themselves: it is nobody's mistake."""


def folders_in(folder: Path) -> list[str]:
    """The folders that somebody has put there."""
    return [path.name for path in files_in(folder, "*") if path.is_dir()]


def languages_in(folder: Path) -> list[str]:
    """The languages that have a folder."""
    return [name for name in folders_in(folder) if CODE.fullmatch(name)]


def strange_in(folder: Path) -> Iterator[str]:
    """A line for each thing that is no language's folder."""
    for path in files_in(folder, "*"):
        if not path.is_dir():
            yield f"{path.name} stands in no language's folder, so nobody reads it: move it elsewhere"
        elif not CODE.fullmatch(path.name):
            yield f"{path.name} is no language's code (two or three letters): left out; move it elsewhere"


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Those that fit, by name, without what machines put there."""
    return sorted(path for path in folder.glob(pattern) if not OF_MACHINES.fullmatch(path.name))
