"""Things that happen, some more often than others; each has its name and its arguments in a failing run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis.stateful import RuleBasedStateMachine, rule
from hypothesis.strategies import SearchStrategy, builds, fixed_dictionaries, just, one_of

F = TypeVar("F", bound=Callable[..., None])


@dataclass(frozen=True, repr=False)
class Deed:
    """One thing that happens: a method and its arguments."""

    name: str
    arguments: dict[str, Any]

    def __repr__(self) -> str:
        return f"{self.name}({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})"


def deed(*, often: int = 1, **arguments: SearchStrategy[Any]) -> Callable[[F], F]:
    """Mark a method as something that may happen, `often` times as often as others."""

    def marked(method: F) -> F:
        chosen = builds(Deed, just(method.__name__), fixed_dictionaries(arguments))
        method.deeds = [chosen] * often  # type: ignore[attr-defined]  # marks a function
        return method

    return marked


def deeds_of(machine: type[RuleBasedStateMachine]) -> Any:
    """The one rule that lets any marked method of `machine` happen.

    Rules of hypothesis' own are chosen evenly, and most are switched off in most runs.
    """
    chosen = [
        one
        for part in machine.__mro__
        for method in vars(part).values()
        for one in getattr(method, "deeds", ())
    ]

    def happens(self: RuleBasedStateMachine, deed: Deed) -> None:
        getattr(self, deed.name)(**deed.arguments)

    return rule(deed=one_of(chosen))(happens)
