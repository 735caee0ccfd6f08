"""Measure the keyword flags: `python -m benchmarks.lexicon DATA_FOLDER` prints a table and writes JSON.

Counts only; no text is shown or written. Each figure is given for all rows, and for the half of them, chosen
by a hash, that nobody read while the lexicon was written.
"""

from __future__ import annotations

import csv
import gc
import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter_ns, process_time
from typing import TYPE_CHECKING, Any

from care.model.levels import Level
from config.loading.lexicon_files import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from care.detection.lexicon import Lexicon

RESULTS = Path(__file__).with_name("lexicon.json")
SALT = "h-lexicon"
USUAL_LENGTHS = range(100, 141)
SIZES = (10_000, 20_000, 40_000, 80_000)
DENSE = "aku ga mau bundir, pengen mati aja malam ini. i want to die! "
AT_RISK = frozenset("SI")
NOT_MEANT = frozenset("JN")


@dataclass(frozen=True)
class Row:
    """One message of a table and what it came to."""

    text: str
    language: str
    label: str
    level: Level

    @property
    def unread(self) -> bool:
        """Tell whether the row belongs to the half that was kept for measuring."""
        return hashlib.sha256((SALT + self.text).encode()).digest()[0] % 2 == 1


@dataclass(frozen=True)
class Measure:
    """A share of some rows of one table, and what it should be at least or at most."""

    name: str
    target: str
    table: str
    counts: Callable[[Row], bool]
    least: Level = Level.CONCERN
    per: int = 1


def _at_risk(row: Row) -> bool:
    return row.label in AT_RISK


def _not_meant(row: Row) -> bool:
    return row.label in NOT_MEANT


def _other(language: str) -> Callable[[Row], bool]:
    return lambda row: row.language == language


MEASURES = (
    Measure("recall of S and I, Indonesian tweets", "at least 0.95", "labelled_id_tweets", _at_risk),
    Measure("recall of S and I, Indonesian Telegram", "at least 0.90", "labelled_id_telegram", _at_risk),
    Measure("recall of S, short English posts", "at least 0.60", "labelled_en_tweets", _at_risk),
    Measure("J and N at urgent, tweets", "at most 0.20", "labelled_id_tweets", _not_meant, Level.URGENT),
    Measure("alarms per 10,000, Indonesian", "at most 40", "everyday", _other("id"), per=10_000),
    Measure("alarms per 10,000, English", "at most 30", "everyday", _other("en"), per=10_000),
    Measure("probes, S caught", "at least 0.85", "probes", _at_risk),
    Measure("probes, N flagged", "at most 0.15", "probes", _not_meant),
)


def main(arguments: Sequence[str]) -> int:
    """Measure, print and write; 2 if the folder is not given."""
    if len(arguments) != 1:
        sys.stderr.write("python -m benchmarks.lexicon DATA_FOLDER\n")
        return 2
    build = _build_times()
    lexicon = load_lexicon()
    tables = {name: _scanned(Path(arguments[0]), name, lexicon) for name in {m.table for m in MEASURES}}
    results = {
        "figures": [_figure(measure, tables[measure.table]) for measure in MEASURES],
        "speed": _speed(lexicon, [row.text for row in tables["everyday"]]),
        "build": build | _size(lexicon),
        "long texts": _long_texts(lexicon),
    }
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write("\n".join(_lines(results)) + "\n")
    return 0


def _scanned(folder: Path, name: str, lexicon: Lexicon) -> list[Row]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [
            Row(row["text"], row["lang"], row["label"], lexicon.scan(row["text"]).level)
            for row in csv.DictReader(lines)
        ]


def _figure(measure: Measure, rows: Iterable[Row]) -> dict[str, Any]:
    counted = [row for row in rows if measure.counts(row)]
    unread = [row for row in counted if row.unread]
    return {
        "name": measure.name,
        "target": measure.target,
        "rows": len(counted),
        "all": _share(measure, counted),
        "unread rows": len(unread),
        "unread": _share(measure, unread),
    }


def _share(measure: Measure, rows: Sequence[Row]) -> float:
    reached = sum(row.level >= measure.least for row in rows)
    return round(measure.per * reached / len(rows), 3 if measure.per == 1 else 1)


def _speed(lexicon: Lexicon, texts: Iterable[str]) -> dict[str, float]:
    """Return microseconds for everyday messages of usual length; of three runs of each the quickest."""
    usual = [text for text in texts if len(text) in USUAL_LENGTHS]
    gc.disable()
    times = sorted(min(_microseconds(lexicon, text) for _ in range(3)) for text in usual)
    gc.enable()
    return {"messages": len(times), "median µs": median(times), "p99 µs": times[int(len(times) * 0.99)]}


def _microseconds(lexicon: Lexicon, text: str) -> float:
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
        f"{size} characters": round(min(_microseconds(lexicon, text) for _ in range(3)) / size * 1000)
        for size, text in texts.items()
    }


def _lines(results: dict[str, Any]) -> Iterator[str]:
    yield f"{'measure':<42}{'target':>15}{'all':>9}{'unread half':>13}{'rows':>14}"
    for one in results["figures"]:
        rows = f"{one['rows']}/{one['unread rows']}"
        yield f"{one['name']:<42}{one['target']:>15}{one['all']:>9}{one['unread']:>13}{rows:>14}"
    for part in ("speed", "build", "long texts"):
        yield f"{part}: " + ", ".join(f"{name} {value}" for name, value in results[part].items())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
