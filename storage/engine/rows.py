"""What a row of any engine can do."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Protocol


class Row(Protocol):
    """A row; its values are found by name or by place."""

    def __getitem__(self, key: int | str, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...

    def __len__(self) -> int: ...

    def keys(self) -> Iterable[str]:
        """Return the names of its columns."""


@cache
def row_class(names: tuple[str, ...]) -> type[Any]:
    """Make the class of rows with these columns, for an engine that has none of its own."""
    places = {name: place for place, name in reversed(list(enumerate(names)))}

    class Named(tuple[Any, ...]):
        __slots__ = ()

        def __getitem__(self, key: Any) -> Any:
            return tuple.__getitem__(self, places[key] if isinstance(key, str) else key)

        def keys(self) -> tuple[str, ...]:
            return names

    return Named
