"""What a row of any engine can do."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol


class Row(Protocol):
    """A row; its values are found by name or by place."""

    def __getitem__(self, key: int | str, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...

    def __len__(self) -> int: ...

    def keys(self) -> Iterable[str]:
        """Return the names of its columns."""
