"""Curves: what the second opinion would find at other thresholds, and how many alarms that would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from care.model.levels import Level
from config.loading.second_opinion_files import load_second_opinion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.words.__main__ import Row
    from care.detection.lexicon import Lexicon

POINTS = (40, 20, 0, -10, -20, -30, -40, -60)
CURVES = (
    ("Indonesian tweets", "labelled_id_tweets", "id_telegram_menfess"),
    ("Indonesian Telegram", "labelled_id_telegram", "id_telegram_menfess"),
    ("English posts", "labelled_en_tweets", "en_tweeteval_everyday"),
    ("English posts, help-seekers", "labelled_en_tweets", "en_esconv_seeker"),
)


def curves(
    everyday: Sequence[Row], tables: Mapping[str, Sequence[Row]], lexicon: Lexicon
) -> Iterator[dict[str, Any]]:
    """Give recall of S and I, and alarms in 10,000 everyday texts, of the model and of it with the slots."""
    model = load_second_opinion().model
    for name, table, source in CURVES:
        risky = _scored([row for row in tables[table] if row.label in {"S", "I"}], model, lexicon)
        usual = _scored([row for row in everyday if row.label == source], model, lexicon)
        for point in POINTS:
            (found, together), (alarms, alarms_together) = _at(risky, point), _at(usual, point)
            yield {
                "table": name,
                "at": point,
                "model recall": round(found, 3),
                "model alarms": round(alarms * 10_000),
                "both recall": round(together, 3),
                "both alarms": round(alarms_together * 10_000),
            }


def _scored(rows: Sequence[Row], model: Any, lexicon: Lexicon) -> list[tuple[float, bool]]:
    return [(model.scores(lexicon.folded(row.text).words).own, row.level >= Level.CONCERN) for row in rows]


def _at(scored: Sequence[tuple[float, bool]], point: float) -> tuple[float, float]:
    alone = sum(own > point for own, _ in scored)
    return alone / len(scored), sum(own > point or slots for own, slots in scored) / len(scored)
