"""The corpus of acts: what supporters write, in families of one idea, with the signs that it shows."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from care.curriculum.curriculum import CLASSIFIED, IMPLIES
from config.loading.checked_toml import DataMistake
from config.loading.training_files import TRAINING_FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ACTS = "acts.tsv"
"""Learned from, and measured on by families kept apart."""
HELD_BACK = "held-back.tsv"
"""Written last, and only measured on: nothing is learned from it, no phrase is written after it."""
COLUMNS = ["family", "signs", "may", "text"]


@dataclass(frozen=True, slots=True, order=True)
class SupporterAct:
    """One sentence; `may` holds signs that are neither wanted nor wrong."""

    family: str
    text: str
    signs: frozenset[str]
    may: frozenset[str]


def read_acts(language: str, name: str = ACTS, folder: Path | None = None) -> list[SupporterAct]:
    """Return every sentence of a language in an order that is always the same; raises DataMistake."""
    path = (folder or TRAINING_FOLDER) / language / name
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or list(rows[0]) != COLUMNS:
        raise DataMistake(f"{language}/{name}: acts have the columns {', '.join(COLUMNS)}")
    acts = sorted(_act(row) for row in rows)
    if wrong := sorted(_unknown(acts)):
        raise DataMistake(f"{language}/{name}: there is no sign {', '.join(wrong)}")
    return acts


def _act(row: dict[str, str]) -> SupporterAct:
    signs = frozenset(row["signs"].split())
    may = frozenset(row["may"].split())
    implied = {IMPLIES[sign] for sign in signs | may if sign in IMPLIES}
    return SupporterAct(row["family"], row["text"], signs, (may | implied) - signs)


def _unknown(acts: list[SupporterAct]) -> Iterator[str]:
    for act in acts:
        yield from (act.signs | act.may) - {*CLASSIFIED}
