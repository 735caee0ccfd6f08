"""What `sebaya doctor` finds: each with a text in every language, and with its mend where one is needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from config.loading.texts import Texts


class Grade(StrEnum):
    """How bad it is; only `BAD` keeps a programme from working."""

    FINE = "fine"
    SKIPPED = "skipped"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and what was found."""

    check: str
    grade: Grade
    what: str
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The key of its text."""
        return f"doctor-{self.check}-{self.what}"

    @property
    def needs_mending(self) -> bool:
        return self.grade in {Grade.WARNING, Grade.BAD}

    def told(self, texts: Texts, language: str) -> dict[str, str]:
        """As programs read it; `mend` is empty where nothing is to be done."""
        mend = texts.say(language, f"{self.key}-mend", **self.given) if self.needs_mending else ""
        return {
            "check": self.check,
            "grade": self.grade.value,
            "what": self.what,
            "text": texts.say(language, self.key, **self.given),
            "mend": mend,
        }


def fine(check: str, what: str = "fine", **given: str) -> Finding:
    return Finding(check, Grade.FINE, what, given)


def skipped(check: str, **given: str) -> Finding:
    return Finding(check, Grade.SKIPPED, "unchecked", given)


def warning(check: str, what: str, **given: str) -> Finding:
    return Finding(check, Grade.WARNING, what, given)


def bad(check: str, what: str, **given: str) -> Finding:
    return Finding(check, Grade.BAD, what, given)
