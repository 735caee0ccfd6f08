"""Findings of `sebaya doctor`: each has a text in every language, and a remedy if something is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from config.loading.texts import Texts


class Grade(StrEnum):
    """How serious a finding is; only `BAD` keeps a programme from working."""

    FINE = "fine"
    SKIPPED = "skipped"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One thing that was examined, and the result."""

    check: str
    grade: Grade
    what: str
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Return the key of its text."""
        return f"doctor-{self.check}-{self.what}"

    @property
    def needs_mending(self) -> bool:
        return self.grade in {Grade.WARNING, Grade.BAD}

    def told(self, texts: Texts, language: str) -> dict[str, str]:
        """Return the finding for programs; `mend` is empty if nothing has to be done."""
        mend = texts.say(language, f"{self.key}-mend", **self.given) if self.needs_mending else ""
        return {
            "check": self.check,
            "grade": self.grade.value,
            "what": self.what,
            "text": texts.say(language, self.key, **self.given),
            "mend": mend,
        }


def fine(check: str, what: str = "fine", **given: str) -> CheckResult:
    return CheckResult(check, Grade.FINE, what, given)


def skipped(check: str, **given: str) -> CheckResult:
    return CheckResult(check, Grade.SKIPPED, "unchecked", given)


def warning(check: str, what: str, **given: str) -> CheckResult:
    return CheckResult(check, Grade.WARNING, what, given)


def bad(check: str, what: str, **given: str) -> CheckResult:
    return CheckResult(check, Grade.BAD, what, given)
