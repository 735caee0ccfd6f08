"""A bot that may die between any two of its steps, as a process that loses its power does."""

import asyncio
import types
from collections.abc import Coroutine, Generator
from typing import Any


class Life:
    """So many steps (runs of a task from one wait to the next); then every task stands still for ever."""

    def __init__(self, steps: int) -> None:
        self._left = steps
        self._buried = False
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.tasks: set[asyncio.Task[Any]] = set()

    def is_over(self) -> bool:
        """Count one more step; true from the one on that is one too many."""
        self._left -= 1
        if self._left < 0 and not self.over.done():
            self.over.set_result(None)
        return self._left < 0 and not self._buried

    async def bury(self) -> None:
        """Clear away the tasks; they end as cancelled ones do, and must reach nobody by now."""
        self._buried = True
        while living := [task for task in self.tasks if not task.done()]:
            for task in living:
                task.cancel()
            await asyncio.gather(*living, return_exceptions=True)


class Loop:
    """An event loop's task factory: what is started during a life counts its steps."""

    def __init__(self) -> None:
        self.life: Life | None = None

    def __call__(self, loop: asyncio.AbstractEventLoop, work: Any, /, **kwargs: Any) -> asyncio.Task[Any]:
        if self.life is None:
            return asyncio.Task(work, loop=loop, **kwargs)
        task = asyncio.Task(_mortal(self.life, work), loop=loop, **kwargs)
        self.life.tasks.add(task)
        return task

    async def live(self, work: Coroutine[Any, Any, None], steps: int) -> Life:
        """Let `work` go on for so many steps, or to its end; the life that this was is not buried yet."""
        self.life = life = Life(steps)
        try:
            task = asyncio.ensure_future(work)
            await asyncio.wait({task, life.over}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.life = None
        if task.done():
            task.result()
        return life


async def _mortal(life: Life, work: Coroutine[Any, Any, Any]) -> Any:
    return await _steps(life, work)


@types.coroutine
def _steps(life: Life, work: Coroutine[Any, Any, Any]) -> Generator[Any, Any, Any]:
    step: Any = work.send
    given: Any = None
    while True:
        if life.is_over():
            try:
                yield from asyncio.get_running_loop().create_future()
            except asyncio.CancelledError as buried:
                step, given = work.throw, buried
        try:
            waits = step(given)
        except StopIteration as end:
            return end.value
        try:
            step, given = work.send, (yield waits)
        except BaseException as fault:  # noqa: BLE001 (whatever it is, the work is told)
            step, given = work.throw, fault


@types.coroutine
def one_step() -> Generator[Any, Any, None]:
    """Wait for nothing: the step ends here, and the next begins."""
    yield
