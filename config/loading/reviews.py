"""Reviews: which of the content a clinician and a native speaker have read, and what nobody has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from config.loading.checked_toml import Checked, DataMistake, Day, Text, read_checked
from config.settings.content_folders import CONTENT, files_in, languages_in
from config.settings.text_files import FileMistake, read_text

REVIEWED = "reviewed.toml"
ROLES = ("clinician", "native-speaker")
"""As what somebody reads: whether it helps and harms nobody; whether it sounds as people speak."""
FOR_TECHNICIANS = {"doctor", "prove", "setup", "planning", "languages", "programme", "privilege"}
"""Files of texts that no student, family or supporter reads."""
DIGITS = 16
"""Hexadecimal digits by which a part is known to be what was read."""


class Review(Checked):
    """Who has read which parts, as what, and when; each part with the digest of what was read."""

    who: Text
    role: Literal["clinician", "native-speaker"]
    on: Day
    parts: Annotated[dict[str, str], Field(min_length=1)]


class _Reviews(Checked):
    reviewed: list[Review] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Part:
    """A file that is reviewed as a whole; `digest` changes with each word of it, not with a remark."""

    name: str
    path: Path
    digest: str


def parts_of(own: Path | None = None) -> Sequence[Part]:
    """Return what has to be reviewed: ours, and a programme's own with `own/` before its name."""
    ours = [_part(name, path) for name, path in (*_files(CONTENT), *_letters())]
    theirs = [_part(f"own/{name}", path) for name, path in _files(own)] if own else []
    return [*ours, *theirs]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Return the texts, the modules and the rehearsals of each language, by name."""
    for language in languages_in(folder / "texts"):
        for path in files_in(folder / "texts" / language, "*.ftl"):
            if path.stem not in FOR_TECHNICIANS:
                yield f"texts/{language}/{path.stem}", path
    for language in languages_in(folder / "training"):
        place = folder / "training" / language
        for path in (*files_in(place, "*.toml"), *files_in(place / "rehearsals", "*.toml")):
            if path.stem != "signs":
                yield f"training/{path.relative_to(folder / 'training').with_suffix('').as_posix()}", path


def _letters() -> Iterator[tuple[str, Path]]:
    """Return the letter to parents in each language, where the documents lie beside the program."""
    for path in files_in(CONTENT.parent / "docs" / "guide", "??.md"):
        yield f"letter/{path.stem}", path


def letter_in(text: str) -> str:
    """Return the quoted lines of a guide: its letter to parents."""
    return "\n".join(line.removeprefix(">").strip() for line in text.splitlines() if line.startswith(">"))


def _part(name: str, path: Path) -> Part:
    try:
        text = read_text(path, name)
    except FileMistake:
        text = ""  # told where the content is checked
    lines = (line.strip() for line in (letter_in(text) if path.suffix == ".md" else text).splitlines())
    words = "\n".join(line for line in lines if line and not line.startswith("#"))
    return Part(name, path, sha256(words.encode()).hexdigest()[:DIGITS])


def reviews_of(own: Path | None = None) -> Sequence[Review]:
    """Return every review that was recorded, ours and the programme's; raises DataMistake."""
    files = [CONTENT / REVIEWED, *([own / REVIEWED] if own else [])]
    return [review for path in files if path.exists() for review in read_checked(path, _Reviews).reviewed]


def unread(parts: Sequence[Part], reviews: Sequence[Review]) -> Mapping[str, Sequence[Part]]:
    """Return by role the parts that nobody has read as they are now."""
    read = {(review.role, *one) for review in reviews for one in review.parts.items()}
    return {role: [part for part in parts if (role, part.name, part.digest) not in read] for role in ROLES}


def faults_in(own: Path | None, today: date) -> Iterator[str]:
    """Return a line for each mistake in what was recorded: such a review counts for nothing, or will."""
    try:
        reviews = reviews_of(own)
    except DataMistake as mistake:
        yield from str(mistake).splitlines()
        return
    known = {part.name for part in parts_of(own)} if reviews else set()
    for review in reviews:
        yield from (
            f"{REVIEWED}: {review.who}: there is no part {name!r}: its name has changed, or it is gone"
            for name in review.parts
            if name not in known
        )
        if review.on > today:
            yield f"{REVIEWED}: {review.who}: {review.on} has not come yet"
