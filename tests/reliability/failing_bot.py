"""The real programme, made to kill itself with SIGKILL at a named point: a launcher for tests alone.

`python -m tests.reliability.failing_bot --at before-commit --nth 3` is one life. With `--lives` each line
"POINT NTH" on standard input is one in a process of its own, imported once; its exit status is printed.
"""

import argparse
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

from telegram.ext import Application

from bot.base.clock import SystemClock
from bot.cli import run_command
from bot.doctor.content_check import faults
from bot.receiving.intake import Intake
from bot.scheduling import alarms
from bot.telegram.http_client import AiohttpRequest
from config.loading.programme_content import ProgrammeContent
from config.settings.settings import load_settings
from storage import migrate
from storage.engine.database import SqliteTransaction
from storage.keeping.retention import StoredRetention
from storage.outbox.outbox_queue import Dispatch
from storage.outbox.seen_updates import Seen
from storage.store import Desk, Store

T = TypeVar("T")
POINTS = (
    "after-receive",
    "after-handler",
    "before-commit",
    "after-commit",
    "before-acknowledge",
    "before-send",
    "after-send",
    "after-mark",
    "in-a-purge",
    "in-a-migration",
)
NEVER = "never"
SOON = timedelta(seconds=0.2)
PROBE = """
    ALTER TABLE outbox ADD COLUMN probe INTEGER;
    UPDATE outbox SET probe = 1;
    CREATE INDEX probe ON outbox (probe)
"""
"""A migration that is not there yet; with its number it is four statements."""


class Fuse:
    """Kills this process when a point is passed for the n-th time."""

    def __init__(self, at: str, nth: int) -> None:
        self._at = at
        self._left = nth

    def passed(self, point: str) -> None:
        """This point is being passed."""
        self._left -= point == self._at
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def wire(at: str, fuse: Fuse) -> None:
    """Put the points around the programme's seams; what a purge or a migration needs, for these alone."""
    if at == "in-a-migration":
        return _around_migrations(fuse)
    if at == "in-a-purge":
        return _around_purge(fuse)
    _around_updates(fuse)
    _around_transactions(fuse)
    _around_requests(fuse)
    return None


def _around(owner: type, name: str, before: Callable[..., object], after: Callable[..., object]) -> None:
    """Call these before and after a method, each with what it is called with."""
    method = getattr(owner, name)

    async def watched(*args: Any, **kwargs: Any) -> Any:
        before(*args, **kwargs)
        result = await method(*args, **kwargs)
        after(*args, **kwargs)
        return result

    setattr(owner, name, watched)


def _nothing(*_: object, **__: object) -> None:
    """Not a point."""


def _around_updates(fuse: Fuse) -> None:
    _around(Intake, "handle", lambda *_: fuse.passed("after-receive"), _nothing)
    _around(Application, "process_update", _nothing, lambda *_: fuse.passed("after-handler"))


def _around_transactions(fuse: Fuse) -> None:
    """A transaction is known by what was done in it: updates were looked up, or rows were marked as sent."""
    done: set[str] = set()
    _around(Seen, "new", _nothing, lambda *_: done.add("updates"))
    _around(Dispatch, "sent", _nothing, lambda *_: done.add("marks"))
    run = Store.run

    async def watched(
        self: Store, now: datetime, job: Callable[[Desk], Awaitable[T]], *, stirs: bool = True
    ) -> T:
        mine: set[str] = set()

        async def noted(desk: Desk) -> T:
            done.clear()
            result = await job(desk)
            mine.update(done)
            if "updates" in mine:
                fuse.passed("before-commit")
            return result

        result = await run(self, now, noted, stirs=stirs)
        fuse.passed("after-commit" if "updates" in mine else "after-mark" if "marks" in mine else "")
        return result

    Store.run = watched  # type: ignore[method-assign]  # a test watches it


def _around_requests(fuse: Fuse) -> None:
    def before(_: object, url: str, method: str, request_data: Any = None, **__: object) -> None:
        if url.endswith("/getUpdates") and "offset" in request_data.parameters:
            fuse.passed("before-acknowledge")
        if url.endswith("/sendMessage"):
            fuse.passed("before-send")

    def after(_: object, url: str, *__: object, **___: object) -> None:
        if url.endswith("/sendMessage"):
            fuse.passed("after-send")

    _around(AiohttpRequest, "do_request", before, after)


def _around_purge(fuse: Fuse) -> None:
    """A key is gone, and that it is has not been committed."""
    _around(StoredRetention, "destroy_key", _nothing, lambda *_: fuse.passed("in-a-purge"))
    alarms.AFTER_START = SOON


def _around_migrations(fuse: Fuse) -> None:
    known = migrate.scripts()
    number = known[-1][0] + 1

    def after(_: object, sql: str, params: object = None) -> None:
        if "probe" in sql or params == {"number": number}:
            fuse.passed("in-a-migration")

    _around(SqliteTransaction, "rows", _nothing, after)
    setattr(migrate, migrate.scripts.__name__, lambda: [*known, (number, PROBE)])


def live(at: str, nth: int) -> None:
    """Run the programme until this point is passed for the n-th time, or until SIGTERM."""
    if at != NEVER:
        wire(at, Fuse(at, nth))
    run_command.run()


def _read_once() -> None:
    """Content is the same in each life: it is read and looked at before the first."""
    settings = load_settings()
    content, found = ProgrammeContent.of(settings), list(faults(settings, SystemClock().now().date()))
    lexicon, course, texts = content.lexicon(), content.course(), content.texts()
    setattr(run_command, faults.__name__, lambda *_: iter(found))
    for name, read in {"lexicon": lexicon, "course": course, "texts": texts}.items():
        setattr(ProgrammeContent, name, lambda _, read=read: read)


def live_in_turn() -> None:
    """One life for each line, in a process of its own."""
    _read_once()
    for line in sys.stdin:
        at, nth = line.split()
        child = os.fork()
        if child == 0:
            live(at, int(nth))
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--at", choices=(*POINTS, NEVER), default=NEVER)
    parser.add_argument("--nth", type=int, default=1)
    parser.add_argument("--lives", action="store_true")
    options = parser.parse_args()
    if options.lives:
        live_in_turn()
    else:
        live(options.at, options.nth)


if __name__ == "__main__":
    main()
