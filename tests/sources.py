"""The project's own Python, for tests that read it: at any depth, and never nothing."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@cache
def sources(*folders: str) -> dict[Path, str]:
    """Each module's text by its path below the project; `AssertionError` for a folder without one."""
    return {path.relative_to(ROOT): path.read_text("utf-8") for one in folders for path in _modules(one)}


def _modules(folder: str) -> Sequence[Path]:
    found = sorted((ROOT / folder).rglob("*.py"))
    assert found, f"no module was found in {folder}: whoever reads nothing finds nothing"
    return found
