"""The files of learned signs: the weights of one language, which `sebaya training train` writes."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING

from care.curriculum.learned_signs import LearnedSigns, Question
from care.detection.linear_model import Column
from config.loading.checked_toml import DataMistake

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

WEIGHTS = "signs.bin"
FORM = 1
"""Raised when the features or the order of the file change, so that older weights are refused."""
BITS = 13


def read_learned(path: Path) -> LearnedSigns:
    """Return the model of a file of weights; raises DataMistake where it is of another form or length."""
    head, _, body = path.read_bytes().partition(b"\n")
    said = _head(path, head)
    size = 1 << BITS
    if len(body) != len(said) * size:
        raise DataMistake(f"{path.name} is not whole: `sebaya training train` makes it anew")
    columns = (array("b", body[start : start + size]) for start in range(0, len(body), size))
    return LearnedSigns(
        {
            name: Question(Column(weights, bias), sure)
            for (name, (bias, sure)), weights in zip(said.items(), columns, strict=True)
        }
    )


def written(learned: LearnedSigns) -> bytes:
    """Return the bytes of a file with this model."""
    signs = {name: (one.column.bias, one.sure) for name, one in learned.questions.items()}
    head = json.dumps({"form": FORM, "signs": signs}, separators=(",", ":")).encode()
    return b"\n".join((head, b"".join(one.column.weights.tobytes() for one in learned.questions.values())))


def _head(path: Path, head: bytes) -> Mapping[str, tuple[int, float]]:
    try:
        said = json.loads(head)
    except ValueError:
        said = {}
    if not isinstance(said, dict) or said.get("form") != FORM:
        raise DataMistake(f"{path.name} is of another form: `sebaya training train` makes it anew")
    signs: Mapping[str, tuple[int, float]] = said["signs"]
    return signs
