"""The sandbox stands alone."""

import ast
import sys
from pathlib import Path

import sandbox

ALLOWED = {*sys.stdlib_module_names, "aiohttp", "orjson", "sandbox"}


def imported(source: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(source.read_text())))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def test_it_imports_the_standard_library_aiohttp_and_orjson_only() -> None:
    sources = Path(sandbox.__file__).parent.glob("*.py")
    names = {name.partition(".")[0] for source in sources for name in imported(source)}
    assert names <= ALLOWED
