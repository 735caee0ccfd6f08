"""Training: how far trainees have come, what they rehearse and how well, until when they may be on duty."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from care.curriculum.practice_records import CatchUp, Sheet, Skill
from care.curriculum.training_records import (
    Certificate,
    Elsewhere,
    Quiz,
    Reading,
    Rehearsal,
    Trainee,
    TrainingSource,
)


class Training(Protocol):
    """Pages and quizzes of each trainee."""

    async def trainee(self, person: str) -> Trainee | None: ...

    async def touch(self, person: str, now: datetime) -> None:
        """Note that they did something for their training."""

    async def complete(self, person: str, now: datetime) -> bool:
        """Note that their training is complete; return False if that was noted before."""

    async def set_reminders(self, person: str, *, wanted: bool) -> None: ...

    async def to_remind(self, quiet_since: datetime) -> Sequence[tuple[str, int]]:
        """Return (person, chat) of the team who want reminders, and did or heard nothing since then."""

    async def reminded(self, person: str, now: datetime) -> None: ...

    async def reading(self, person: str, module: str) -> Reading | None: ...

    async def readings(self, person: str) -> Sequence[Reading]: ...

    async def read(self, person: str, reading: Reading) -> None: ...

    async def quiz(self, quiz: str) -> Quiz | None: ...

    async def open_quiz(self, person: str, subject: str) -> Quiz | None: ...

    async def quizzes(self, person: str) -> Sequence[Quiz]:
        """Return those that were answered to the end, the first first."""

    async def begin(self, quiz: Quiz, now: datetime) -> None: ...

    async def answer(self, quiz: str, answers: Sequence[int]) -> None: ...

    async def end(self, quiz: Quiz, now: datetime) -> None:
        """End it with its score; without one it counts as never begun."""

    async def note_elsewhere(
        self, note: str, person: str, elsewhere: Elsewhere, by: str, now: datetime
    ) -> None: ...

    async def elsewhere(self, person: str) -> Sequence[Elsewhere]: ...


class Certificates(Protocol):
    """Each certificate with how it came about; the one that ends last counts."""

    async def issue(
        self, person: str, until: datetime, by: str, source: TrainingSource, now: datetime
    ) -> None: ...

    async def latest(self, person: str) -> Certificate | None:
        """Return the certificate that counts, whether it has ended or not."""

    async def ending(self, before: datetime, lead: timedelta, stage: int) -> Sequence[Certificate]:
        """Return certificates of active supporters that end before then.

        They were made for longer than `lead`, and less than this stage of warning was told.
        """

    async def warned(self, certificate: Certificate, stage: int) -> None: ...

    async def revoke(self, person: str, now: datetime) -> None:
        """End all certificates of this person at this moment."""

    async def restore(self, certificate: Certificate, until: datetime) -> None:
        """Make a revoked certificate count again, until then."""


class Rehearsals(Protocol):
    """Rehearsals: where in the script, and points gained; never a word of it."""

    async def running(self, person: str) -> Rehearsal | None:
        """Return what this person rehearses now, as supporter or as trainer."""

    async def get(self, rehearsal: str) -> Rehearsal | None:
        """Return it, if it goes on."""

    async def begin(self, rehearsal: Rehearsal, now: datetime) -> None: ...

    async def move(self, rehearsal: str, node: str, points: Sequence[str], now: datetime) -> None: ...

    async def play(self, rehearsal: str, trainer: str, now: datetime) -> bool:
        """Let this trainer play the student; return False if somebody does, or it is over."""

    async def harm(self, rehearsal: str, harm: str) -> None:
        """Keep that somebody was hurt in it in this way."""

    async def end(self, rehearsal: str, now: datetime, *, finished: bool) -> None: ...

    async def harmed(self, person: str) -> Sequence[tuple[str, str, int]]:
        """Return script, way and count of their rehearsals in which somebody was hurt, the first first."""

    async def idle(self, before: datetime) -> Sequence[Rehearsal]:
        """Return those in which nothing happened since then."""

    async def finished(self, person: str) -> Sequence[str]:
        """Return the scripts that were rehearsed to the end, once each, and `WITH_TRAINER`."""


class Sheets(Protocol):
    """Sheets of live rehearsals: levels of skills, never a word."""

    async def begin(self, rehearsal: str, person: str, trainer: str, now: datetime) -> None: ...

    async def get(self, rehearsal: str) -> Sheet | None: ...

    async def fill(self, rehearsal: str, levels: Mapping[Skill, int]) -> None:
        """Keep these levels in place of those before."""

    async def end(self, rehearsal: str, now: datetime) -> None:
        """Note that the trainer is done with it."""

    async def drop(self, rehearsal: str) -> None:
        """Remove it: there was too little to go by."""

    async def latest(self, person: str) -> Sheet | None:
        """Return the newest of their sheets that is done."""

    async def waiting(self, person: str) -> Sheet | None:
        """Return the newest of their sheets that is not done yet."""


class CatchUps(Protocol):
    """Supporters who were certified before practice was asked for, until they have done what is new."""

    async def of(self, person: str) -> CatchUp | None: ...

    async def all(self) -> Sequence[CatchUp]:
        """Return those of active supporters who can be reached."""

    async def told(self, person: str, stage: int, since: datetime) -> None: ...

    async def settle(self, person: str) -> None:
        """Remove it: they have done what is new."""
