"""The folders of content: ours, a programme's over it, those that are a language, and what else is there."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

CONTENT = Path(__file__).parents[1]
"""The folder of texts, lexicon, training and lists."""
LISTS = ("helplines.toml", "resources.toml", "referrals.toml")
"""Lists that a programme's own stand instead of."""
OWN = (*LISTS, "consent.toml", "protection.toml", "reviewed.toml", "texts", "lexicon", "training")
"""What is read in a programme's own folder."""
CODE = re.compile(r"[a-z]{2,3}")
"""The name of a language's folder."""
OF_MACHINES = re.compile(r"\..*|__pycache__|Thumbs\.db|desktop\.ini|~\$.*|.*~", re.IGNORECASE)
"""Names of what programs put there by themselves; nobody is told of it."""
OF_PEOPLE = re.compile(r"(readme|licen[cs]e|catatan|notes?)(\..*)?", re.IGNORECASE)
"""Names of what people write for each other."""


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


def unread_in(folder: Path) -> Iterator[str]:
    """Return a line for each thing in a programme's own folder that is read by nothing."""
    for path in files_in(folder, "*"):
        if path.name not in OWN and not OF_PEOPLE.fullmatch(path.name):
            near = get_close_matches(path.name.lower().removesuffix(".txt"), OWN, n=1, cutoff=0.7)
            meant = f"did you mean {near[0]}?" if near else f"what is read is {', '.join(OWN)}"
            yield f"{path.name} is read by nothing; {meant}"
    for kind, ending in (("texts", ".ftl"), ("lexicon", ".toml"), ("training", ".toml")):
        for path in files_in(folder / kind, "**/*"):
            if path.is_file() and path.suffix not in {ending, ".toml"} and not OF_PEOPLE.fullmatch(path.name):
                yield f"{path.relative_to(folder)} is read by nothing: its name has to end in {ending}"


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return the files that fit, by name, without what programs put there."""
    return sorted(path for path in folder.glob(pattern) if not OF_MACHINES.fullmatch(path.name))
