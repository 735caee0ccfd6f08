"""The glossary names what is there: tables, classes and modules, and the words that people read."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path

import pytest

from storage.engine.database import SqliteDatabase, Transaction
from storage.migrate import migrate
from tests.sources import sources

ROOT = Path(__file__).parent.parent
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (.+) \| (.+) \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)
ENTRIES = [row for row in ROW.findall(GLOSSARY) if row[0] != "Term"]
WORD = re.compile(r"^([\w-]+) =|\{[^{}]*\}|^ *\*?\[\w+\]|^#.*", re.MULTILINE)
"""Of a text: its name, what is filled in, the names of variants, and remarks."""


def named(column: int) -> set[str]:
    """All that stands as code in a column."""
    return {name for row in ENTRIES for name in re.findall(r"`([^`]+)`", row[column])}


@cache
def classes() -> Mapping[str, Mapping[Path, Set[str]]]:
    """Every class of the program by its name: the modules that have one, and its members there."""
    found = defaultdict[str, dict[Path, Set[str]]](dict)
    for path, text in sources("bot", "care", "config", "handlers", "storage").items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef):
                found[node.name][path] = set(_members(node))
    return found


def _members(node: ast.ClassDef) -> Iterator[str]:
    for line in node.body:
        if isinstance(line, ast.Assign):
            yield from (target.id for target in line.targets if isinstance(target, ast.Name))


def is_there(name: str) -> bool:
    """Whether a module, a class, or a member of a class is called so."""
    if "/" in name:
        return (ROOT / name).is_file()
    kind, _, member = name.partition(".")
    return any(not member or member in members for members in classes().get(kind, {}).values())


def read_by_people() -> str:
    """All that people read in Indonesian, in small letters."""
    files = [*(ROOT / "config" / "texts" / "id").glob("*.ftl"), ROOT / "docs" / "guide" / "id.md"]
    text = "\n".join(WORD.sub(" ", path.read_text(encoding="utf-8")) for path in sorted(files))
    return " ".join(text.split()).lower()


async def tables(folder: Path) -> Mapping[str, Set[str]]:
    """The columns of each table of a database that has had every migration."""

    async def read(tx: Transaction) -> Mapping[str, Set[str]]:
        rows = await tx.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        names = [row["name"] for row in rows]
        return {name: {row["name"] for row in await tx.rows(f"PRAGMA table_info({name})")} for name in names}

    database = await SqliteDatabase.open(folder / "glossary.db")
    await migrate(database)
    try:
        return await database.run(read)
    finally:
        await database.close()


async def test_every_table_of_the_database_is_named_and_no_other(tmp_path: Path) -> None:
    there = await tables(tmp_path)
    columns = {f"{table}.{column}" for table, of_it in there.items() for column in of_it}
    said = named(3)

    assert said - there.keys() - columns == set()
    assert there.keys() - {name.partition(".")[0] for name in said} == {"schema_version"}


def test_every_class_and_module_that_is_named_is_there() -> None:
    assert {name for name in named(4) if not is_there(name)} == set()


def test_where_two_classes_have_one_name_the_module_stands_beside_it() -> None:
    beside = {name: Path(path) for name, path in re.findall(r"`(\w+)[.\w]*` in `([^`]+)`", GLOSSARY)}
    kinds = {name.partition(".")[0] for name in named(4) if "/" not in name}
    shared = {kind for kind in kinds if len(classes().get(kind, {})) > 1}

    assert shared
    assert {kind for kind in shared if beside.get(kind) not in classes().get(kind, {})} == set()


@pytest.mark.parametrize("module", ["entities", "enums", "messages"])
def test_every_value_of_the_domain_is_named(module: str) -> None:
    tree = ast.parse(sources("care")[Path("care", "model", f"{module}.py")])
    values = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}

    assert values
    assert values - {name.partition(".")[0] for name in named(4)} == set()


def test_no_term_stands_twice() -> None:
    terms = [row[0] for row in ENTRIES]

    assert len(terms) > 100
    assert sorted(set(terms)) == sorted(terms)


def test_the_indonesian_words_are_those_that_people_read() -> None:
    texts = read_by_people()
    words = {row[1] for row in ENTRIES if not row[1].startswith("*")}

    assert {word for word in words if not re.search(rf"\b{re.escape(word.lower())}\b", texts)} == set()
