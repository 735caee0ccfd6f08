"""The board: one message in the counselors' group that shows how things stand, and that the bot lives."""

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

from care.model.card_kinds import CardKind
from care.model.entities import Case
from care.model.timers import Board, Queue
from care.ports.unit_of_work import UnitOfWork
from care.team.messages import TeamMessage

ABOUT = "board"
GAP = timedelta(seconds=7)
"""The least time between two changes: what happens meanwhile is one edit, within ten seconds."""
# How often a group that cannot be written to is tried again.
TRIED = timedelta(seconds=30)
BEAT = timedelta(minutes=5)
"""How often it is shown anew without a change: ages go on, and its time says that the bot lives."""


async def begin(work: UnitOfWork) -> None:
    """Show the board for the first time, in a new group."""
    await work.programme.boards.shown(fingerprint(await work.programme.boards.present()), work.now)
    await work.outbox.repost(CardKind.BOARD, ABOUT)


async def keep(work: UnitOfWork) -> None:
    """Show what has changed, and beat; a group that cannot be written to is tried again by it."""
    if await work.team.group() is None:
        return
    before, at = await work.programme.boards.last()
    if await work.team.group_lost_at() is not None:
        if at is None or work.now - at >= TRIED:
            await _show(work, "")
        return
    if await work.programme.boards.take_to_pin():
        await work.outbox.show(CardKind.PIN, ABOUT)
    if at and work.now - at < GAP:
        return
    present = await work.programme.boards.present()
    mark = fingerprint(present)
    if (mark != before if at else not _is_empty(present)) or (at and work.now - at >= BEAT):
        await _show(work, mark)


async def _show(work: UnitOfWork, mark: str) -> None:
    await work.programme.boards.shown(mark, work.now)
    await work.outbox.show(CardKind.BOARD, ABOUT)


def _is_empty(board: Board) -> bool:
    return not (board.on_duty or any(one.count for one in _queues(board)) or board.cases)


def _queues(board: Board) -> tuple[Queue, ...]:
    return (board.waiting, board.later, board.for_counselor)


def fingerprint(board: Board) -> str:
    """Return a mark that is the same for two boards that differ only in ages."""
    cases = [(one.id, one.level, one.state, one.owner, one.released_by) for one in board.cases]
    seen = (board.on_duty, board.on_call, _queues(board), cases, board.away_until)
    return sha256(repr(seen).encode()).hexdigest()[:16]


def most_urgent_first(cases: Sequence[Case]) -> Sequence[Case]:
    """Sort cases: those without an owner first, then by level, then by age."""
    return sorted(cases, key=lambda one: (one.owner is not None, -one.level, one.opened_at, one.id))


async def cannot_pin(work: UnitOfWork) -> None:
    """Tell the group once how to have the board pinned; it stays where it is."""
    group = await work.team.group()
    if await work.programme.boards.pin_refused() and group:
        await work.outbox.tell(group, TeamMessage.CANNOT_PIN)


async def rights_changed(work: UnitOfWork) -> None:
    """Try again what was refused because a right was missing."""
    await work.programme.boards.may_pin_again()
