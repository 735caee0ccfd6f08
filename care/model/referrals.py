"""Referrals: where a student can be referred to."""

from collections.abc import Mapping
from dataclasses import dataclass

from care.model.helplines import worded


@dataclass(frozen=True, slots=True)
class Referral:
    """One entry of the programme's list, with its name in each language."""

    id: str
    name: Mapping[str, str]

    def worded(self, language: str) -> str:
        """Return its name in this language."""
        return worded(self.name, language)
