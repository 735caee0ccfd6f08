"""Display names in what the bot sends: for the team; and of counselors for whom they concern."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

SAID = ("accused-named", "accused-told", "accused-soon", "accused-taken", "reach-ask-by-name")
"""What tells a student, or whoever spoke for one, which counselors know of it or come (decision 0041)."""
HERE = "\0"


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody's names, and the texts in which counselors' stand for who is not in the team."""

    everybody: re.Pattern[str]
    peers: re.Pattern[str]
    said: re.Pattern[str]

    @classmethod
    def of(cls, everybody: Sequence[str], counselors: Sequence[str], say: Callable[..., str]) -> "Names":
        """`say` words a text by its key and parameters."""
        one = f"(?:{'|'.join(counselors)}|…)"
        texts = [re.escape(text).replace(re.escape(HERE), f"{one}(?:, {one})*") for text in _texts(say)]
        peers = "|".join(set(everybody) - set(counselors))
        return cls(re.compile("|".join(everybody)), re.compile(peers), re.compile("|".join(texts)))

    def wrongly_in(self, params: dict[str, Any]) -> bool:
        """Whether a request to somebody outside the team names somebody whom it must not name."""
        said = self.said.search(str(params.get("text", "")))
        return bool((self.peers if said else self.everybody).search(str(params)))


def _texts(say: Callable[..., str]) -> Iterator[str]:
    for key in SAID:
        yield say(key, names=HERE, name=HERE)
    for by, state in product(("student", "supporter"), ("nobody", "waits", "told")):
        yield say("accused-whom", by=by, state=state, names=HERE)
