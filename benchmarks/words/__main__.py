"""Measure the keyword flags: `make bench-words DATA=FOLDER`, `python -m benchmarks.words FOLDER --quick`.

Prints every table with Wilson intervals and writes them as JSON. Counts only; no text is shown or written.
Public tables are given for all rows and for the half, chosen by a hash, that nobody read while the lexicon
was written; invented sentences are given by the source ("family") after which they were written.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.words.cost import costs
from benchmarks.words.curves import curves
from benchmarks.words.model_cost import model_costs
from bot.cli.words.intervals import wilson
from bot.cli.words.second_opinions import ModelAlone, both
from care.model.levels import Level
from config.loading.lexicon_files import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.cli.words.labelled_rows import Searches

RESULTS = Path(__file__).with_name("words.json")
SALT = "h-lexicon"
AT_RISK = frozenset("SI")
NOT_MEANT = frozenset("JN")
SPOKEN = (
    ("aku udh siapin obatnya, malam ini aku mau minum semua", Level.EMERGENCY),
    ("i have the pills ready, gonna take them all tonight", Level.EMERGENCY),
    ("udah di atas gedung sekolah", Level.URGENT),
    ("tali nya udh siap", Level.URGENT),
    ("lagi pegang silet", Level.URGENT),
    ("aku di pegang2 sama om aku", Level.URGENT),
    ("om aku nyuruh aku buka baju", Level.URGENT),
    ("aku dipaksa sama kakak kelas di wc", Level.URGENT),
)
"""Eight sentences that raised nothing once, with the level that each should reach."""


@dataclass(frozen=True)
class Row:
    """One message of a table and what it came to; `expected` is the level named in a table of cases."""

    text: str
    label: str
    family: str
    expected: Level
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
    reached: Callable[[Row], bool] = lambda row: row.level >= Level.CONCERN
    per: int = 1


def _label(*labels: str) -> Callable[[Row], bool]:
    return lambda row: row.label in labels


def _urgent(row: Row) -> bool:
    return row.level >= Level.URGENT


def _as_expected(row: Row) -> bool:
    return row.level >= row.expected


MEASURES = (
    Measure("recall of S and I, Indonesian tweets", "≥ .93", "labelled_id_tweets", _label(*AT_RISK)),
    Measure("recall of S and I, Indonesian Telegram", "≥ .80", "labelled_id_telegram", _label(*AT_RISK)),
    Measure("recall of S, short English posts", "≥ .60", "labelled_en_tweets", _label(*AT_RISK)),
    Measure("J and N at urgent, tweets", "≤ .10", "labelled_id_tweets", _label(*NOT_MEANT), _urgent),
    Measure("J and N at urgent, Telegram", "≤ .04", "labelled_id_telegram", _label(*NOT_MEANT), _urgent),
    Measure("alarms, Telegram menfess", "≤ 60", "everyday", _label("id_telegram_menfess"), per=10_000),
    Measure("alarms, campus menfess", "≤ 20", "everyday", _label("id_collegemenfess"), per=10_000),
    Measure("alarms, English tweets", "≤ 20", "everyday", _label("en_tweeteval_everyday"), per=10_000),
    Measure("alarms, English SMS", "", "everyday", _label("en_sms"), per=10_000),
    Measure("flags, help-seekers in English", "", "everyday", _label("en_esconv_seeker"), per=10_000),
    Measure("probes, S caught", "≥ .85", "probes", _label("S")),
    Measure("probes, N flagged", "≤ .15", "probes", _label("N")),
    Measure("cases, plain, at the level", "≥ .90", "cases_words", _label("plain"), _as_expected),
    Measure("cases, disguised, at the level", "≥ .80", "cases_words", _label("disguised"), _as_expected),
    Measure("cases, harmless, alarms", "≤ .04", "cases_words", _label("harmless")),
    Measure("cases, harmless, urgent", "≤ 2 of 194", "cases_words", _label("harmless"), _urgent),
)


def main(arguments: Sequence[str]) -> int:
    """Measure, print and write; `--quick` leaves the times out and writes nothing."""
    parser = argparse.ArgumentParser("python -m benchmarks.words")
    parser.add_argument("folder", type=Path, help="where the tables are")
    parser.add_argument("--quick", action="store_true", help="only the tables: no times, nothing is written")
    chosen = parser.parse_args(arguments)
    lexicon = load_lexicon()
    ways: dict[str, Searches] = {"slots": lexicon, "model": ModelAlone(lexicon), "both": both(lexicon)}
    tables = {way: _tables(chosen.folder, search) for way, search in ways.items()}
    results = _results(tables["both"], ways["both"])
    results["opinions"] = [
        {"name": one.name, "target": one.target}
        | {way: _share(one, _counted(one, tables[way][one.table])) for way in ways}
        for one in MEASURES
    ]
    results["curves"] = list(curves(tables["slots"]["everyday"], tables["slots"], lexicon))
    if not chosen.quick:
        usual = [row.text for row in tables["both"]["everyday"]]
        results |= costs(lexicon, usual) | {"second opinion": model_costs(lexicon, usual)}
        RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write("\n".join(_lines(results)) + "\n")
    return 0


def _tables(folder: Path, search: Searches) -> dict[str, list[Row]]:
    names = dict.fromkeys(measure.table for measure in MEASURES)
    return {name: _scanned(folder / f"{name}.csv", search) for name in names}


def _counted(measure: Measure, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if measure.counts(row)]


def _results(tables: dict[str, list[Row]], search: Searches) -> dict[str, Any]:
    return {
        "figures": [_figure(measure, tables[measure.table]) for measure in MEASURES],
        "families": list(_families(tables["cases_words"])),
        "spoken": [(text, least.word, search.scan(text).level.word) for text, least in SPOKEN],
    }


def _scanned(path: Path, search: Searches) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [
            Row(
                row["text"],
                row.get("label") or row["group"],
                row.get("source", ""),
                Level.parse(row.get("expected_level", "none")),
                search.scan(row["text"]).level,
            )
            for row in csv.DictReader(lines)
        ]


def _figure(measure: Measure, rows: Sequence[Row]) -> dict[str, Any]:
    counted = _counted(measure, rows)
    unread = [row for row in counted if row.unread]
    figure = {"name": measure.name, "target": measure.target, "all": _share(measure, counted)}
    return figure if measure.table == "cases_words" else figure | {"unread": _share(measure, unread)}


def _share(measure: Measure, rows: Sequence[Row]) -> dict[str, float]:
    """Return how many of how many, the share, and its Wilson interval of 95 %."""
    reached = sum(map(measure.reached, rows))
    low, high = wilson(reached, len(rows))
    places = 3 if measure.per == 1 else 0
    shares = (round(measure.per * share, places) for share in (reached / max(len(rows), 1), low, high))
    return {"of": len(rows), "reached": reached, **dict(zip(("share", "low", "high"), shares, strict=True))}


def _families(rows: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """Give for each source of the cases how many dangers reach their level, and how many harmless alarm."""
    for family in dict.fromkeys(row.family for row in rows):
        danger = [row for row in rows if row.family == family and row.label != "harmless"]
        harmless = [row for row in rows if row.family == family and row.label == "harmless"]
        alarms = sum(row.level >= Level.CONCERN for row in harmless)
        found = sum(map(_as_expected, danger))
        yield {"family": family[:48], "danger": (found, len(danger)), "harmless": (alarms, len(harmless))}


def _lines(results: dict[str, Any]) -> Iterator[str]:
    yield f"{'measure':<40}{'target':>12}{'all rows':>34}{'unread half':>34}"
    for one in results["figures"]:
        unread = _told(one["unread"]) if "unread" in one else ""
        yield f"{one['name']:<40}{one['target']:>12}{_told(one['all']):>34}{unread:>34}"
    yield from _told_opinions(results)
    for one in results["families"]:
        (found, danger), (alarms, harmless) = one["danger"], one["harmless"]
        yield f"{one['family']:<50} danger {found:>3} of {danger:<4} harmless {alarms:>3} of {harmless}"
    for text, least, level in results["spoken"]:
        yield f"{level:<10} (wanted: {least}) {text}"
    for part in ("speed", "build", "worst cases", "long texts", "second opinion"):
        if part in results:
            yield f"{part}: " + ", ".join(f"{name} {value}" for name, value in results[part].items())


def _told_opinions(results: dict[str, Any]) -> Iterator[str]:
    yield f"{'measure':<40}{'target':>12}{'slots alone':>34}{'model alone':>34}{'both':>34}"
    for one in results["opinions"]:
        told = "".join(f"{_told(one[way]):>34}" for way in ("slots", "model", "both"))
        yield f"{one['name']:<40}{one['target']:>12}{told}"
    for one in results["curves"]:
        shares = ", ".join(f"{name} {share:g}" for name, share in one.items() if name not in {"table", "at"})
        yield f"{one['table']}, model's threshold {one['at']}: {shares}"


def _told(share: dict[str, float]) -> str:
    return f"{share['reached']}/{share['of']} {share['share']:g} ({share['low']:g} to {share['high']:g})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
