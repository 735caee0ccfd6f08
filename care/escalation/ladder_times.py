"""When an alert is repeated: by steps first, then slower and slower, then in a summary an hour, and a day."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from care.model.entities import Case
from care.model.enums import Source
from care.model.levels import Level
from care.model.shift_calendar import next_on_wall
from care.people.case_access import steps, waits_for_name
from care.ports.unit_of_work import UnitOfWork

PRESSED = {Source.SOS, Source.SILENCE, Source.STUDENT}
"""Sources by which a student asks for help: they are answered at once, and alert again at any level."""
SLOWER = {Level.CONCERN: 4, Level.URGENT: 2}
"""After the last step each distance is so many times the one before; an emergency keeps its last one."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def wait_after(times: Sequence[timedelta], rung: int, slower: int = 1) -> timedelta:
    """Return the time from `rung` to the next step; after the last one it grows `slower` times each time."""
    times = (timedelta(0), *times)
    last = len(times) - 2
    step = min(rung, last)
    # Bounded: in the end a case that nobody takes would ask for more than a timedelta holds.
    return (times[step + 1] - times[step]) * int(slower ** min(rung - step, 16))


def next_call(work: UnitOfWork, case: Case) -> datetime:
    """Return when this case, which nobody has, is repeated next; `case.rung` is the step that it is at."""
    # Until the last step the student hears at each one what was done, also at night.
    if case.rung < len(steps(work, case)):
        return work.now + _wait(work, case, case.rung)
    at = (
        _next_summary(work, case)
        if _is_late(work, case, case.rung)
        else work.now + _wait(work, case, case.rung)
    )
    return quiet_until(work, case, at) or at


def in_summary(work: UnitOfWork, case: Case) -> bool:
    """Return whether this step is told in the summary, in place of a reminder of its own."""
    return _is_late(work, case, case.rung - 1)


def quiet_until(work: UnitOfWork, case: Case, at: datetime) -> datetime | None:
    """Return when reminders of this case begin again, if `at` is in QUIET_HOURS and it rests in them.

    Only a concern rests, after it was heard of once; never where the student has asked for somebody.
    """
    if case.level > Level.CONCERN or case.source in PRESSED or waits_for_name(case):
        return None
    return end_of_quiet(work, at)


def end_of_quiet(work: UnitOfWork, at: datetime) -> datetime | None:
    """Return the end of QUIET_HOURS around `at`; None outside them, and where there are none."""
    if work.rules.quiet_hours is None:
        return None
    (begin, end), here = work.rules.quiet_hours, at.astimezone(work.rules.zone)
    now = here.time()
    inside = begin <= now < end if begin < end else now >= begin or now < end
    return next_on_wall(at, end, work.rules.zone) if inside else None


def _wait(work: UnitOfWork, case: Case, rung: int) -> timedelta:
    return wait_after(steps(work, case), rung, SLOWER.get(case.level, 1))


def _is_late(work: UnitOfWork, case: Case, rung: int) -> bool:
    """Return whether the summary comes sooner than the next reminder after this step would."""
    if case.level is Level.EMERGENCY or rung < len(steps(work, case)):
        return False
    return _wait(work, case, rung) >= work.rules.summary_every


def _next_summary(work: UnitOfWork, case: Case) -> datetime:
    """Return the next full SUMMARY_EVERY, so that one summary has all cases; later the next morning."""
    if _summaries(work, case) * work.rules.summary_every >= work.rules.summary_daily_after:
        return next_on_wall(work.now, work.rules.summary_at, work.rules.zone)
    every = work.rules.summary_every
    return work.now - (work.now - EPOCH) % every + every


def _summaries(work: UnitOfWork, case: Case) -> int:
    """Return in how many summaries the case has been since its ladder began."""
    return sum(_is_late(work, case, rung) for rung in range(case.rung))
