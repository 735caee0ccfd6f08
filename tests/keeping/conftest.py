"""What is kept, and for how long, is played in both languages."""

from tests.scenarios.conftest import world

__all__ = ["world"]
