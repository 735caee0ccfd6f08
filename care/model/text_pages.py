"""Text pages: long texts in as many messages as Telegram needs, cut where a reader would cut them."""

from collections.abc import Sequence

LONGEST = 4096
"""The longest message that Telegram takes, in UTF-16 units."""
SEAMS = ("\n\n", "\n", " ", "")
"""Where a text is cut: between entries, else between lines, between words, and at last between letters."""


def width(text: str) -> int:
    """Return the length as Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def pages(text: str, longest: int = LONGEST, seams: Sequence[str] = SEAMS) -> list[str]:
    """Return the text in few parts, none longer; an entry, line or word is cut only if too long by itself."""
    if width(text) <= longest:
        return [text]
    seam, *finer = seams
    found = [""]
    for piece in text.split(seam) if seam else text:
        joined = f"{found[-1]}{seam}{piece}" if found[-1] else piece
        found[-1:] = [joined] if width(joined) <= longest else [found[-1], *pages(piece, longest, finer)]
    return [page for page in found if page.strip()]
