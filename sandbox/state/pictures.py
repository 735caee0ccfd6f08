"""The sample pictures that the page offers: small drawings of this project's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "page" / "pictures"
KIND = "image/svg+xml"


@cache
def names() -> tuple[str, ...]:
    """Return the names of the pictures."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))


def picture(name: object) -> bytes | None:
    """Return the drawing of this name."""
    return (FOLDER / f"{name}.svg").read_bytes() if name in names() else None
