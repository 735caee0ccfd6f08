"""What the second opinion costs by itself: time for usual and for long messages, memory, and loading."""

from __future__ import annotations

import tracemalloc
from statistics import median
from time import perf_counter_ns
from typing import TYPE_CHECKING, Any

from benchmarks.words.cost import LONGEST, USUAL_LENGTHS, worst
from config.loading.lexicon_tables import LEXICON_FOLDER
from config.loading.second_opinion_files import FOLDER, WEIGHTS, read_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from care.detection.lexicon import Lexicon
    from care.detection.linear_model import LinearModel

PATH = LEXICON_FOLDER / FOLDER / WEIGHTS


def model_costs(lexicon: Lexicon, texts: Iterable[str]) -> dict[str, Any]:
    """Return microseconds of usual messages (words known, or new), milliseconds of long ones, sizes."""
    model = read_model(PATH)
    usual = [lexicon.folded(text).words for text in texts if len(text) in USUAL_LENGTHS]
    known = [_quickest(model, words, forget=False) for words in usual]
    new = [_quickest(model, words, forget=True) for words in usual[:400]]
    long = {name: _quickest(model, lexicon.folded(text).words, forget=True) for name, text in worst(lexicon)}
    slowest = max(long, key=lambda name: long[name])
    return {
        "words known, median µs": median(known),
        "words known, p99 µs": sorted(known)[int(len(known) * 0.99)],
        "words new, median µs": median(new),
        f"slowest of {len(long)} texts of {LONGEST}, ms": round(long[slowest] / 1000, 1),
        "slowest": slowest,
        "file, bytes": PATH.stat().st_size,
        "memory with 2,000 messages, MiB": _memory(usual),
        "loading, ms": round(min(_loading() for _ in range(5)), 1),
    }


def _quickest(model: LinearModel, words: Sequence[str], *, forget: bool) -> float:
    times = []
    for _ in range(3):
        if forget:
            model.forget()
        before = perf_counter_ns()
        model.scores(words)
        times.append(perf_counter_ns() - before)
    return round(min(times) / 1000, 1)


def _memory(usual: Sequence[Sequence[str]]) -> float:
    tracemalloc.start()
    model = read_model(PATH)
    for words in usual[:2000]:
        model.scores(words)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return round(held / 2**20, 2)


def _loading() -> float:
    before = perf_counter_ns()
    read_model(PATH).scores(("|", "halo", "|"))
    return (perf_counter_ns() - before) / 1e6
