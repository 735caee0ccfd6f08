"""Tests that read the code read all of it."""

import pytest

from tests.sources import sources


def test_modules_are_found_at_any_depth() -> None:
    assert any(len(path.parts) > 2 for path in sources("care", "tests"))


def test_a_folder_without_modules_is_told() -> None:
    with pytest.raises(AssertionError, match="no module was found in docs/images"):
        sources("docs/images")
