"""What is held in the other language too: which scenarios are played in English, and every text said."""

from functools import cache
from pathlib import Path
from typing import ClassVar

import pytest

from config.loading.texts import Texts


def mark_plays(items: list[pytest.Item]) -> None:
    """Mark what is also played in Indonesian, where the rules are the same.

    `english`, and played by `make test`: the first scenario of each file, and all of a file that names a
    language, where words matter. `again`, and played when asked for: the others.
    """
    begun: set[Path] = set()
    for item in items:
        if _is_played_again(item):
            needed = item.path not in begun or _names_a_language(item.path)
            item.add_marker("english" if needed else "again")
            begun.add(item.path)


def _is_played_again(item: pytest.Item) -> bool:
    """Whether it is a scenario of a whole programme that is also played in Indonesian."""
    given = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    return "en" in given.values() and ("world" in given or "scenarios" in item.path.parts)


@cache
def _names_a_language(path: Path) -> bool:
    return "language" in path.read_text(encoding="utf-8")


class SaidInBoth(Texts):
    """Texts that are also said in every other language with the same parameters, and what was wrong there."""

    wrong: ClassVar[list[str]] = []
    right: ClassVar[set[tuple[object, ...]]] = set()

    @classmethod
    def taken(cls) -> list[str]:
        """What was wrong since this was asked last."""
        wrong, cls.wrong[:] = cls.wrong[:], []
        return wrong

    def _format(self, language: str, key: str, params: dict[str, str | float]) -> str:
        for other in self.languages:
            said = (other, key, self._setting, *params.items())
            if other != language and said not in self.right:
                self._compare(language, other, key, params)
                self.right.add(said)
        return super()._format(language, key, params)

    def _compare(self, language: str, other: str, key: str, params: dict[str, str | float]) -> None:
        """Note what is wrong in the other language alone: what is not given at all is the caller's fault."""
        text, mistakes = self._tried(other, key, params)
        if not text or (mistakes and not self._tried(language, key, params)[1]):
            self.wrong.append(f"{other}/{key}: {mistakes}")

    def _tried(self, language: str, key: str, params: dict[str, str | float]) -> tuple[str, list[Exception]]:
        bundle, pattern = self._found(language, key)
        text, mistakes = bundle.format_pattern(pattern, {"setting": self._setting, **params})
        return str(text).strip(), list(mistakes)


read_once = type("Texts", (SaidInBoth,), {"load": staticmethod(cache(SaidInBoth.load))})
"""Takes the place of `Texts` in a world; each setting and language is read once."""
