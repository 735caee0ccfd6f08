"""Sebaya with a sampler inside: `python -m benchmarks.profiled OUT run`, in the place of `python -m bot run`.

SIGUSR1 begins, SIGUSR2 ends and writes OUT as JSON. A timer samples the event loop's thread every
millisecond, so that small functions do not look slower than they are; trips to SQLite's thread are counted.
"""

import signal
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter, process_time, thread_time
from types import FrameType

import orjson

from benchmarks.trips import told
from bot.__main__ import main

INTERVAL = 0.001
STATEMENT = 90
OURS = ("bot", "care", "config", "handlers", "storage")


class Sampler:
    """Where the loop's thread is, and how often it asks SQLite's."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._samples = 0
        self._alone: Counter[str] = Counter()
        self._within: Counter[str] = Counter()
        self._trips: Counter[str] = Counter()
        self._begun = (0.0, 0.0, 0.0)

    def install(self) -> None:
        """Listen for the signals."""
        signal.signal(signal.SIGUSR1, self._begin)
        signal.signal(signal.SIGUSR2, self._end)
        signal.signal(signal.SIGALRM, self._sample)

    def tell(self, statement: str, _: float) -> None:
        """One trip to SQLite's thread."""
        self._trips[statement[:STATEMENT]] += 1

    def _begin(self, *_: object) -> None:
        self._trips.clear()
        self._begun = perf_counter(), process_time(), thread_time()
        signal.setitimer(signal.ITIMER_REAL, INTERVAL, INTERVAL)

    def _sample(self, _: int, frame: FrameType | None) -> None:
        self._samples += 1
        self._alone[_package(frame)] += 1
        seen = set()
        while frame is not None:
            if (name := _our_name(frame)) is not None:
                seen.add(name)
            frame = frame.f_back
        self._within.update(seen)

    def _end(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        wall, process, thread = self._begun
        found = {
            "seconds": perf_counter() - wall,
            "process_busy": process_time() - process,
            "loop_busy": thread_time() - thread,
            "samples": self._samples,
            "alone": self._alone.most_common(),
            "within": self._within.most_common(60),
            "trips": self._trips.most_common(),
        }
        draft = self._out.with_suffix(".draft")
        draft.write_bytes(orjson.dumps(found))
        draft.rename(self._out)


def _package(frame: FrameType | None) -> str:
    """The package that the innermost frame belongs to; waiting for events is `idle`."""
    if frame is None:
        return "?"
    name = str(frame.f_globals.get("__name__", "?"))
    if name == "selectors" and frame.f_code.co_name == "select":
        return "idle (select)"
    return name.partition(".")[0]


def _our_name(frame: FrameType) -> str | None:
    name = str(frame.f_globals.get("__name__", ""))
    whole = f"{name}.{frame.f_code.co_qualname}" if name.partition(".")[0] in OURS else None
    return whole or (name if name in {"telegram._update", "telegram.ext._application"} else None)


if __name__ == "__main__":
    out = Path(sys.argv.pop(1))
    sampler = Sampler(out)
    sampler.install()
    with told(sampler.tell):
        main()
