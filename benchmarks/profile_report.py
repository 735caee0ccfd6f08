"""Where Sebaya's time goes, as a table."""

from dataclasses import asdict

from benchmarks.report import Figures
from benchmarks.sampling import Sampled

PACKAGES, FUNCTIONS, TRIPS = 14, 40, 16


def profile(found: Sampled) -> Figures:
    """Shares of the loop's time by package and by function of ours, and trips to SQLite's thread."""
    columns = ("Where", "share", "ms/message")
    figures = Figures("profile", "Where the time goes", columns, raw=asdict(found))
    each = 1000 * found.seconds / found.messages
    innermost = [(f"in {name}", count) for name, count in found.alone[:PACKAGES]]
    for name, count in [*innermost, *found.within[:FUNCTIONS]]:
        share = count / max(1, found.samples)
        figures.rows.append((name, f"{share:.1%}", f"{share * each:.3f}"))
    figures.notes += [found.faults, _times(found, each), *_trips(found)]
    return figures


def _times(found: Sampled, each: float) -> str:
    loop, process = (1000 * busy / found.messages for busy in (found.loop_busy, found.process_busy))
    return (
        f"{each:.2f} ms a message: {loop:.2f} ms of processor time in the loop's thread, "
        f"{process:.2f} ms in all threads. `in` is the innermost package; the others hold what they call."
    )


def _trips(found: Sampled) -> list[str]:
    trips = sum(count for _, count in found.trips)
    often = [f"- {count / found.messages:.2f} × `{statement}`" for statement, count in found.trips[:TRIPS]]
    heading = f"{trips / found.messages:.1f} trips to SQLite's thread for each message; most often:"
    return [heading, "\n".join(often)]
