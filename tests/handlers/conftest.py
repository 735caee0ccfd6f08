"""A store with one open transaction for screens and cards, which show the present state."""

from tests.storage.conftest import here, work

__all__ = ["here", "work"]
