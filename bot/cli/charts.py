"""A monthly report as a picture: bars for counts that are shown, a dash for those that are not."""

from pathlib import Path
from typing import Any

from care.programme.messages import ProgrammeMessage
from care.programme.monthly import MonthReport, Table
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
    place.barh(spots, [count or 0 for count in counts], color=BARS, height=0.65)
    for spot, count in zip(spots, counts, strict=True):
        place.annotate(
            HIDDEN if count is None else str(count),
            (count or 0, spot),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            color=FAINT if count is None else INK,
        )
    place.set_yticks(spots, labels)
    place.invert_yaxis()
    place.set_xlim(0, max([5, *(count or 0 for count in counts)]) * 1.12)
    place.xaxis.get_major_locator().set_params(integer=True)
    place.spines[["top", "right"]].set_visible(False)
    total = HIDDEN if table.total is None else table.total
    title = f"{table_label(texts, language, table.measure)}: {total}"
    place.set_title(title, loc="left", fontsize=11, color=INK)
