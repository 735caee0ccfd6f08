"""The sandbox stands alone."""

import ast
import sys

from tests.sources import sources

ALLOWED = {*sys.stdlib_module_names, "aiohttp", "orjson", "sandbox"}


def imported(source: str) -> set[str]:
    nodes = list(ast.walk(ast.parse(source)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def test_it_imports_the_standard_library_aiohttp_and_orjson_only() -> None:
    names = {name.partition(".")[0] for source in sources("sandbox").values() for name in imported(source)}
    assert "aiohttp" in names
    assert names <= ALLOWED
