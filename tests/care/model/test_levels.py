"""Levels have an order and a word."""

from __future__ import annotations

import pytest

from care.model.levels import Level


def test_a_higher_level_is_greater() -> None:
    assert Level.NONE < Level.NOTE < Level.CONCERN < Level.URGENT < Level.EMERGENCY


@pytest.mark.parametrize("level", Level)
def test_a_level_is_read_from_its_own_word(level: Level) -> None:
    assert Level.parse(level.word) is level


def test_an_unknown_level_is_refused_with_the_levels_there_are() -> None:
    with pytest.raises(ValueError, match="'grave' is no level; there are none, note, concern"):
        Level.parse("grave")
