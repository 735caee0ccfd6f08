"""Carry the checks out one after the other, and say what became of each."""

import warnings
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.prove.engines import IN_FILES, Lies
from bot.prove.figures import Figure
from bot.prove.promises import Promise
from bot.prove.proof_ground import ProofGround


@dataclass(frozen=True, slots=True)
class ProofResult:
    """What became of one check: its figures, or the kind of fault that kept it from being played."""

    promise: Promise
    figures: Sequence[Figure] = field(default=())
    fault: str = ""

    @property
    def holds(self) -> bool:
        """Return whether it was played to its end and every figure keeps its bound."""
        return bool(self.figures) and all(one.holds for one in self.figures)


async def verdicts(
    promises: Iterable[Promise], folder: Path, lies: Lies = IN_FILES
) -> AsyncIterator[ProofResult]:
    """Check each promise in a folder that nothing else uses."""
    place = ProofGround(folder, lies)
    for promise in promises:
        yield await _verdict(promise, place)


async def _verdict(promise: Promise, place: ProofGround) -> ProofResult:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ProofResult(promise, await promise.check(place))
    except Exception as fault:  # noqa: BLE001 (whatever keeps a promise from being shown: it is not shown)
        return ProofResult(promise, fault=type(fault).__name__)
