"""The board as the counselors' group reads it: what to do first, then who is there."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from care.model.entities import Case
from care.model.timers import Board
from care.ports.unit_of_work import UnitOfWork
from care.team.status_board import most_urgent_first
from handlers.keyboards.keyboards import Rows, button
from handlers.rendering.case_lines import LEVEL_MARKS
from handlers.rendering.screens import Shown
from handlers.wording.dates import age_of
from handlers.wording.texts import Facts, Texts

MOST_CASES = 10
"""Lines; how many more there are is said below them."""
MOST_BUTTONS = 3
"""For the most urgent cases without an owner."""
MOST_NAMES = 8
"""How many more there are is said behind them."""
AWAY_SHOWN = timedelta(hours=12)
"""How long the board shows that the bot was out of reach."""


async def show_board(texts: Texts, language: str, _: str, work: UnitOfWork, facts: Facts) -> Shown:
    """Show first the cases without an owner, with 🙋; then other cases, the queue, and who is there."""
    board = await work.programme.boards.present()
    cases = most_urgent_first(board.cases)
    unowned = [one for one in cases if one.owner is None]
    lines = [
        texts.say(language, "board-open" if unowned else "board-quiet", count=len(unowned)),
        *[await _case_line(texts, language, one, work) for one in cases[:MOST_CASES]],
    ]
    if len(cases) > MOST_CASES:
        lines.append(texts.say(language, "board-more", count=len(cases) - MOST_CASES))
    lines += ["", *await _people(texts, language, board, work)]
    lines += _away(texts, language, board, work.now, facts)
    lines.append(texts.say(language, "board-beat", at=f"{work.now.astimezone(facts.zone):%H.%M}"))
    return "\n".join(lines), _buttons(unowned)


def _away(texts: Texts, language: str, board: Board, now: datetime, facts: Facts) -> list[str]:
    """Return when the bot was last out of reach, for half a day afterwards."""
    if not board.away_from or not board.away_until or now - board.away_until > AWAY_SHOWN:
        return []
    since, until = (f"{at.astimezone(facts.zone):%H.%M}" for at in (board.away_from, board.away_until))
    return [texts.say(language, "board-away", since=since, until=until)]


def _buttons(unowned: list[Case]) -> Rows:
    return [[button("claim-code", "claim", one.id, code=one.code)] for one in unowned[:MOST_BUTTONS]]


async def _case_line(texts: Texts, language: str, case: Case, work: UnitOfWork) -> str:
    age = age_of(texts, language, case.opened_at, work.now)
    who = await work.people.called(case.owner) if case.owner else texts.say(language, "board-nobody")
    return f"{LEVEL_MARKS[case.level]} {case.code} · {age} · {who}"


async def _people(texts: Texts, language: str, board: Board, work: UnitOfWork) -> list[str]:
    talking = sum(busy for _, busy in board.on_duty)
    on_duty = await _names(work, [person for person, _ in board.on_duty])
    on_call = await _names(work, board.on_call)
    nobody = texts.say(language, "nobody")
    return [
        *waiting_lines(texts, language, board, work.now),
        texts.say(language, "board-on-duty", names=on_duty or nobody, count=talking),
        texts.say(language, "status-on-call", names=on_call or nobody),
    ]


def waiting_lines(texts: Texts, language: str, board: Board, now: datetime) -> list[str]:
    """Say who waits for a supporter; below it, where there are any, who waits for something else."""
    queues = {"waiting": board.waiting, "later": board.later, "for-counselor": board.for_counselor}
    return [
        texts.say(
            language,
            f"board-{what}",
            count=queue.count,
            longest=age_of(texts, language, queue.since, now) if queue.since else "",
        )
        for what, queue in queues.items()
        if queue.count or what == "waiting"
    ]


async def _names(work: UnitOfWork, people: Sequence[str]) -> str:
    names = [await work.people.called(person) for person in people[:MOST_NAMES]]
    more = [f"+{len(people) - MOST_NAMES}"] if len(people) > MOST_NAMES else []
    return ", ".join([*names, *more])
