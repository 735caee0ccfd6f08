"""Help signs: a call for help in what somebody writes (sign, word or command), wherever it stands."""

import re

from care.detection.normalize import simplify

_CALL = re.compile(
    r"🆘"
    r"|s(?<![^\W_].)(?<!@.)(?<!med[\W_].)(?:o+(?:so+)*s+|[\W_]{1,3}o[\W_]{1,3}s)(?![^\W\d_])"
    r"(?!(?: {1,2}|[-_./])med(?:ia\w*|sos)?(?!\w))"
    r"|/(?<!\w.)darurat(?!\w)"
)
"""Letters right before or after make another word (sosial), and "sos med" is no call; "sos medis" is one."""


def calls_for_help(words: str) -> bool:
    """Return whether these words hold 🆘, SOS as a word, `/sos` or `/darurat`, in any case and style."""
    return bool(_CALL.search(simplify(words)[0]))
