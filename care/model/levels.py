"""Levels: how strongly something that was said or pressed asks for a person."""

from __future__ import annotations

from enum import IntEnum


class Level(IntEnum):
    """The levels of a flag, in their order; a higher one always goes before a lower one."""

    NONE = 0
    NOTE = 1
    CONCERN = 2
    URGENT = 3
    EMERGENCY = 4

    @property
    def word(self) -> str:
        """Return the level's name as people, files and the command line write it."""
        return self.name.lower()

    @classmethod
    def parse(cls, word: str) -> Level:
        """Return the level that `word` names; raise ValueError, which says the names, for any other."""
        for level in cls:
            if level.word == word.strip().lower():
                return level
        raise ValueError(f"{word!r} is no level; there are {', '.join(level.word for level in cls)}")
