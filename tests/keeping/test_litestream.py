"""The other way of backing up: its configuration names the right file, and what it copies can be restored."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from config.parsers import duration
from config.settings import Settings
from tests.keeping.conftest import Told
from tests.keeping.test_backup import machine_is_lost, talking
from tests.world import World

WRITTEN = Path(__file__).parents[2] / "deploy" / "litestream.yml"
LINE = re.compile(r"(?P<deep>(?:  )*(?:- )?)(?P<name>[a-z-]+):(?: (?P<value>\S+))?")


def settings() -> dict[str, str]:
    """Every line that is no comment, as `name: value` at some depth; one that is anything else fails here."""
    found = {}
    for line in WRITTEN.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            part = LINE.fullmatch(line)
            assert part, line
            found[f"{len(part['deep'])} {part['name']}"] = part["value"] or ""
    return found


def test_litestream_copies_the_database_and_never_the_keys() -> None:
    given = settings()
    name = Settings.model_fields["database_url"].default.rpartition("/")[2]

    assert given["4 path"].endswith(f"/{name}")
    assert [key for key in given if key.startswith("0 ")] == ["0 dbs", "0 snapshot"]
    assert not [value for value in given.values() if value.endswith((".keys", "sebaya.key", "backup.key"))]
    assert duration("1s") <= duration(given["6 sync-interval"]) <= duration("10s")
    assert duration(given["2 retention"]) <= duration("30d")


async def test_a_database_that_something_else_has_copied_is_restored_too(here: World, sebaya: Told) -> None:
    student, _ = await talking(here)
    copy = here.folder.parent / "restored.db"
    with (
        closing(sqlite3.connect(here.folder / "sebaya.db")) as source,
        closing(sqlite3.connect(copy)) as made,
    ):
        source.backup(made)
    await machine_is_lost(here)
    status, said = await sebaya("restore", "../restored.db")
    assert status == 0, said
    await here.opens()

    assert "I was put back" in student.heard[-1]
    assert await here.said() == [None]
