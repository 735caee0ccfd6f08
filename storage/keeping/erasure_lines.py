"""The lines in the list of forgotten people: marks, and stamps that say until when the list is whole."""

import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

Line = Mapping[str, str]


def mark_of(person: str) -> str:
    """Return what stands in the list for this person's random id."""
    return sha256(f"sebaya forgotten\x1f{person}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Listed:
    """What a file holds: its lines by their marks, and the newest stamp that fits what stands before it.

    `odd`: lines that nobody with the key has written so. `chain`: of all marks so far, in their order.
    """

    lines: Mapping[str, Line] = field(default_factory=dict)
    stamped_at: datetime | None = None
    odd: int = 0
    chain: str = ""
    ends_with_stamp: bool = False

    def later(self, now: datetime) -> datetime:
        """Return now, or the stamp if that is later: a clock may have been put back."""
        return max(self.stamped_at or now, now).replace(microsecond=0)

    def with_line(self, *lines: Line) -> "Listed":
        """Return the same with these marks at the end."""
        known, chain = dict(self.lines), self.chain
        for line in lines:
            known[line["forgotten"]] = line
            chain = _linked(chain, line)
        return replace(self, lines=known, chain=chain, ends_with_stamp=False)

    def stamped(self, at: datetime, key: bytes | None) -> Sequence[Line]:
        """Return the stamp for what stands here; none without a key."""
        line = stamp(at, self.chain, key)
        return [line] if line else []


def signed(line: Line, key: bytes | None) -> Line:
    """Sign a mark with its time; without a key it stays as it is."""
    plain = {name: line[name] for name in ("at", "forgotten")}
    return {**plain, "by": _signature(key, line["at"], line["forgotten"])} if key else plain


def stamp(at: datetime, chain: str, key: bytes | None) -> Line | None:
    """Return the line that says that nothing was added until then; the same length each time."""
    text = at.astimezone(UTC).isoformat(timespec="seconds")
    return {"at": text, "whole": _signature(key, text, f"stamp {chain}")} if key else None


def read(path: Path, key: bytes | None) -> Listed:
    """Read a file; nothing if it cannot be read."""
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return Listed()
    listed = Listed()
    for line in text.splitlines():
        if (parsed := _parsed(line)) is not None:
            listed = _with(listed, parsed, key)
    return replace(listed, ends_with_stamp=listed.ends_with_stamp and text.endswith("\n"))


def _with(listed: Listed, line: Line, key: bytes | None) -> Listed:
    at, mark = line.get("at", ""), line.get("forgotten")
    if mark is not None:
        fits = key is None or hmac.compare_digest(line.get("by", ""), _signature(key, at, mark))
        return listed.with_line(line) if fits else replace(listed, odd=listed.odd + 1)
    if key is None or "whole" not in line:
        return listed
    if hmac.compare_digest(line["whole"], _signature(key, at, f"stamp {listed.chain}")):
        return replace(listed, stamped_at=datetime.fromisoformat(at), ends_with_stamp=True)
    return replace(listed, odd=listed.odd + 1, ends_with_stamp=False)


def _parsed(line: str) -> Line | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    texts = isinstance(found, dict) and all(isinstance(one, str) and one.isascii() for one in found.values())
    return found if texts and ("forgotten" in found or "whole" in found) else None


def _linked(chain: str, line: Line) -> str:
    return sha256(f"{chain}\x1f{line['forgotten']}".encode()).hexdigest()


def _signature(key: bytes | None, at: str, what: str) -> str:
    return hmac.digest(key or b"", f"{at}\x1f{what}".encode(), sha256).hex()[:32]
