"""What a scan costs: usual messages, texts made to be slow, and building the lexicon."""

from __future__ import annotations

import gc
import hashlib
from statistics import median
from time import perf_counter_ns, process_time
from typing import TYPE_CHECKING, Any

from config.loading.lexicon_files import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from care.detection.lexicon import Lexicon

LONGEST = 4096
"""Characters of the longest message that Telegram carries."""
USUAL_LENGTHS = range(100, 141)
SIZES = (10_000, 20_000, 40_000, 80_000)
DENSE = "aku ga mau bundir, pengen mati aja malam ini. i want to die! "
PIECES = {
    "many matches": DENSE,
    "wishes without end": "mau pengen ",
    "the same word": "mati ",
    "repeated letters": "maaaatiiii ",
    "one long letter": "a",
    "no blanks": "pengenmatiajaudahgakuat",
    "no blanks, nothing known": "qzjxkvbnmwrt",
    "spelled out": "p e n g e n  m a t i  ",
    "spelled without gaps": "p e n g e n m a t i ",
    "signs between letters": "m.a.t.i b-u-n-u-h d_i_r_i ",
    "stars": "b*n*h d*r* m*t* ",
    "combining marks": "m\u0301\u0302a\u0303\u0304ti ",
    "another script": "реngеn mаti ",
    "styled": "𝗽𝗲𝗻𝗴𝗲𝗻 𝗺𝗮𝘁𝗶 ",
    "invisible": "ma\u3164ti\u200b ",
    "slips": "pnegen mtai bunhu diir kmatian ",
    "emoji": "🔪💊😭 ",
    "numbers": "1 22 333 4444 ",
    "barriers": "ga tapi jangan karena ",
}


def costs(lexicon: Lexicon, texts: Iterable[str]) -> dict[str, Any]:
    """Return all times: microseconds for usual messages, milliseconds for worst cases and for building."""
    return {
        "speed": _speed(lexicon, texts),
        "build": _build_times() | _size(lexicon),
        "worst cases": {name: round(_microseconds(lexicon, text) / 1000, 1) for name, text in worst(lexicon)},
        "long texts": _long_texts(lexicon),
    }


def worst(lexicon: Lexicon) -> Iterable[tuple[str, str]]:
    """Give texts of LONGEST characters that are made to be slow, each under a name."""
    for name, piece in PIECES.items():
        yield name, (piece * (LONGEST // len(piece) + 1))[:LONGEST]
    yield "near matches", _near_matches(lexicon)


def _near_matches(lexicon: Lexicon) -> str:
    """Return parts of many examples in an order that a hash decides: much is begun and little fits."""
    halves = [text[: len(text) * 2 // 3] for entry in lexicon.entries for text in entry.hits]
    halves.sort(key=lambda text: hashlib.sha256(text.encode()).digest())
    return " ".join(halves)[:LONGEST]


def _speed(lexicon: Lexicon, texts: Iterable[str]) -> Mapping[str, float]:
    """Return microseconds for everyday messages of usual length; of three runs of each the quickest."""
    usual = [text for text in texts if len(text) in USUAL_LENGTHS]
    gc.disable()
    times = sorted(_microseconds(lexicon, text) for text in usual)
    gc.enable()
    return {"messages": len(times), "median µs": median(times), "p99 µs": times[int(len(times) * 0.99)]}


def _microseconds(lexicon: Lexicon, text: str) -> float:
    return min(_once(lexicon, text) for _ in range(3))


def _once(lexicon: Lexicon, text: str) -> float:
    before = perf_counter_ns()
    lexicon.scan(text)
    return round((perf_counter_ns() - before) / 1000, 1)


def _build_times() -> dict[str, float]:
    """Return milliseconds of processor time for reading, checking and building, measured ten times."""
    times = []
    for _ in range(10):
        before = process_time()
        load_lexicon()
        times.append((process_time() - before) * 1000)
    return {"quickest ms": round(min(times), 1), "median ms": round(median(times), 1)}


def _size(lexicon: Lexicon) -> dict[str, int]:
    rules = (*lexicon.entries, *lexicon.helpers)
    return {
        "entries": len(lexicon.entries),
        "rules that lower or raise": len(lexicon.helpers),
        "patterns": sum(len(rule.patterns) for rule in rules),
        "phrases": sum(layer.phrases for layer in lexicon.layers),
    }


def _long_texts(lexicon: Lexicon) -> dict[str, float]:
    """Return microseconds per thousand characters of texts full of matches; they should not grow."""
    texts = {size: (DENSE * (size // len(DENSE) + 1))[:size] for size in SIZES}
    return {
        f"{size} characters": round(_microseconds(lexicon, text) / size * 1000)
        for size, text in texts.items()
    }
