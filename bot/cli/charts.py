"""A monthly report as a picture: bars for counts that are shown, a hatched band for those that are not."""

from pathlib import Path
from typing import Any

from care.programme.messages import ProgrammeMessage
from care.programme.monthly import MonthReport, Table
from care.programme.small_cells import LEAST
from config.loading.texts import Texts
from handlers.programme.monthly import HIDDEN, cell_label, table_label

COLUMNS = 2
BARS, INK, FAINT = "#2f6f8f", "#222222", "#9a9a9a"


def draw(report: MonthReport, texts: Texts, language: str, path: Path) -> None:
    """Write the picture (PNG); the library takes a second to load, so only this function loads it."""
    from matplotlib.figure import Figure  # noqa: PLC0415 (slow to import, and only charts need it)

    rows = -(-len(report.tables) // COLUMNS)
    figure = Figure(figsize=(11, 2.9 * rows), layout="constrained", dpi=110)
    places = figure.subplots(rows, COLUMNS, squeeze=False)
    figure.suptitle(texts.say(language, ProgrammeMessage.MONTHLY, month=report.month), fontsize=15, color=INK)
    for number, place in enumerate(places.flat):
        if number < len(report.tables):
            _bars(place, report.tables[number], texts, language)
        else:
            place.set_axis_off()
    figure.supxlabel(texts.say(language, "monthly-hidden"), fontsize=9, color=FAINT)
    figure.savefig(path, format="png")


def _bars(place: Any, table: Table, texts: Texts, language: str) -> None:
    labels = [cell_label(texts, language, table.measure, cell) for cell in table.cells]
    counts = list(table.cells.values())
    spots = list(range(len(labels)))
    widest = max([LEAST, *(count for count in counts if count is not None)]) * 1.12
    for spot, count in zip(spots, counts, strict=True):
        if count is None:
            _band(place, spot, widest)
        else:
            _bar(place, spot, count)
    place.set_yticks(spots, labels)
    place.invert_yaxis()
    place.set_xlim(0, widest)
    place.xaxis.get_major_locator().set_params(integer=True)
    place.spines[["top", "right"]].set_visible(False)
    total = HIDDEN if table.total is None else table.total
    title = f"{table_label(texts, language, table.measure)}: {total}"
    place.set_title(title, loc="left", fontsize=11, color=INK)


def _bar(place: Any, spot: int, count: int) -> None:
    place.barh(spot, count, color=BARS, height=0.65)
    place.annotate(
        str(count), (count, spot), xytext=(4, 0), textcoords="offset points", va="center", color=INK
    )


def _band(place: Any, spot: int, widest: float) -> None:
    """Draw a count that is not shown: without a bar it would look like none, with one like a number."""
    place.barh(spot, widest, color="none", edgecolor=FAINT, hatch="////", linewidth=0, alpha=0.5, height=0.65)
    place.annotate(HIDDEN, (widest / 2, spot), ha="center", va="center", color=INK, backgroundcolor="white")
