"""Measure the signs of supporters' words: `python -m benchmarks.words.acts`, a part of `make bench-words`.

Two tables a language. *Families apart*: each sentence is weighed by a model of other families; the phrases
were written with these sentences in view, so their column is a fit, no guess. *Held back*: sentences that
nothing was learned from and no phrase was written after: the honest guess.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bot.cli.words.sign_figures import by_families, shipped, told
from care.curriculum.dialogue_signs import signs_of
from config.loading.acts import HELD_BACK, read_acts
from config.loading.lexicon_files import load_lexicon
from config.loading.training_files import OURS, load_training

if TYPE_CHECKING:
    from collections.abc import Sequence

    from care.curriculum.dialogue_signs import Signs
    from config.loading.acts import SupporterAct

RESULTS = Path(__file__).with_name("acts.json")
LONGEST = 4096


def main() -> int:
    """Measure, print and write."""
    course, lexicon, results = load_training(), load_lexicon(), dict[str, Any]()
    for language in OURS:
        signs, acts, held = course.of(language).signs, read_acts(language), read_acts(language, HELD_BACK)
        tables = {
            f"{language}, families apart, {len(acts)} sentences": by_families(acts, signs, lexicon),
            f"{language}, held back, {len(held)} sentences": shipped(held, signs, lexicon),
        }
        for name, table in tables.items():
            results[name] = [line.rstrip() for line in told(table)]
            sys.stdout.write("\n".join((name, *results[name], "")) + "\n")
        results[f"{language}, milliseconds"] = cost = _cost(acts, signs)
        sys.stdout.write(f"{language}, milliseconds: {cost}\n")
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


def _cost(acts: Sequence[SupporterAct], signs: Signs) -> dict[str, float]:
    """Return what one text costs, as it is usual, and as long as a message can be."""
    long = " ".join(act.text for act in acts)[:LONGEST]
    lasted = sorted(_lasted(act.text, signs) for act in acts[:: max(1, len(acts) // 300)])
    return {
        "usual": round(median(lasted), 2),
        "95 %": round(lasted[int(0.95 * len(lasted))], 2),
        f"{LONGEST} letters, sentences": round(
            _lasted(". ".join(act.text for act in acts)[:LONGEST], signs), 1
        ),
        f"{LONGEST} letters, no stop": round(_lasted(long.replace("?", ""), signs), 1),
    }


def _lasted(text: str, signs: Signs) -> float:
    begun = perf_counter()
    signs_of(text, signs)
    return 1000 * (perf_counter() - begun)


if __name__ == "__main__":
    sys.exit(main())
