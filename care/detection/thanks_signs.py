"""Thanks signs: whether words say thank you and nothing else."""

import re

from care.detection.normalize import simplify

_TO = (
    r"y[ao]+h?|iya|o+ke+|ok|sip|ka+k+|kakak|bu|ibu|pak|bapak|min|mas|mba+k?|bang"
    r"|banyak|banget|bgt|so much|a lot|very much"
)
_THANKS = re.compile(
    rf"^\W*(?:(?:{_TO})\W+)*"
    r"(?:ma+ka?si+h?|mksh|te?rima ?kasih|tri+ms|tengkyu|thanks?(?: (?:yo)?u)?|thankyou|thx|tysm|ty)"
    rf"(?:\W+(?:{_TO}))*\W*$"
)


def only_thanks(words: str) -> bool:
    """Return whether these words only thank somebody, such as "makasih ya kak"; a farewell is none."""
    return bool(_THANKS.search(simplify(words)[0]))
