"""What is run on demand, by `make thorough`: the same again, longer, or with further values."""

import pytest


def thorough(*values: object, id: str | None = None) -> object:  # noqa: A002 (as pytest calls it)
    """Values of a parametrized test that `make test` leaves out, because others already say the same."""
    return pytest.param(*values, marks=pytest.mark.thorough, id=id)
