"""Presence signs: whether short words ask if anybody is there."""

import re

from care.detection.normalize import simplify

SHORT = 60
"""The most characters of such a question; longer words tell a story."""
_CALLS = re.compile(
    r"\?|^\W*(p+|ping|ka+k+|min|ha+lo+|hallo|ha+i+|hel+o+|hey+|hi+|woi+|tes)\W*$"
    r"|\b(ada (orang|org|yang|yg|siapa)|masih lama|kok lama|kapan dijawab|dibaca (ga|gak|nggak)|di ?read)\b"
    r"|\b(any(body|one) (there|here)|still there|how long)\b"
)


def asks_for_somebody(words: str) -> bool:
    """Return whether these words only call for somebody, such as "kak??", "p" or "is anyone there"."""
    return len(words) <= SHORT and bool(_CALLS.search(simplify(words)[0]))
