"""The form of a programme on a server is compared with what the migrations make, at a start and by verify."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.base.clock import seeded_chance
from care.detection.active_lexicon import ActiveLexicon
from storage import form
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.offline.inspection import touched
from storage.store import Store
from tests.postgresql import fresh_place, server
from tests.storage.rows import rules
from tests.world import KEY, lexicon

pytestmark = pytest.mark.postgresql
NOT_OURS = "the database is not built as Sebaya builds it"
NOTHING = "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"


async def start(home: Home) -> None:
    """The programme is opened and closed, as a start does it."""
    watch = ActiveLexicon(lexicon())
    await (await Store.open(home, KEY, rules=rules(), chance=seeded_chance(1), watcher=watch)).close()


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    """A programme that was started twice: what it makes at a start is no change."""
    with fresh_place() as place:
        home = Home(tmp_path / "beside", place)
        await start(home)
        await start(home)
        yield home


def meddles(home: Home, statement: str) -> None:
    """An administrator of the server does this in the programme's schema."""
    assert home.server
    server().execute(f"SET search_path = {home.server.schema}; {statement}; RESET search_path")


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("ALTER TABLE pins ADD COLUMN more TEXT", "table pins"),
        ("ALTER TABLE pins ALTER COLUMN tries DROP NOT NULL", "table pins"),
        ("ALTER TABLE pins ALTER COLUMN tries SET DEFAULT 7", "table pins"),
        ("ALTER TABLE pins DISABLE TRIGGER ALL", "table pins"),
        ("ALTER TABLE pins ENABLE ROW LEVEL SECURITY", "table pins"),
        ("CREATE TABLE pins_too () INHERITS (pins)", "table pins, table pins_too"),
        ("CREATE VIEW more AS SELECT 1 AS one", "view more"),
        ("DROP INDEX cases_open", "index cases_open"),
        ("ALTER TABLE audit DISABLE TRIGGER audit_unchanged", "trigger audit_unchanged"),
        ("DROP TRIGGER audit_kept ON audit", "trigger audit_kept"),
        (f"CREATE OR REPLACE FUNCTION audit_unchanged() {NOTHING}", "function audit_unchanged"),
        (
            "CREATE TRIGGER audit_kept BEFORE INSERT ON pins FOR EACH ROW EXECUTE FUNCTION audit_kept()",
            "trigger audit_kept",
        ),
        ("CREATE RULE quiet AS ON DELETE TO pins DO INSTEAD NOTHING", "rule quiet on pins"),
        ("CREATE POLICY anybody ON pins", "policy anybody"),
    ],
)
async def test_a_part_that_is_not_ours_stops_the_next_start_and_is_named_by_verify(
    home: Home, statement: str, part: str
) -> None:
    meddles(home, statement)

    with pytest.raises(NotOurs, match=f"^{NOT_OURS}: {part}; "):
        await start(home)
    assert await touched(home, KEY) == (part.split(", "), [])


async def test_triggers_that_note_changed_rows_are_made_anew_at_each_start(home: Home) -> None:
    meddles(
        home, f"CREATE OR REPLACE FUNCTION mark_members_0() {NOTHING}; DROP TRIGGER mark_cases_0 ON cases"
    )
    assert await touched(home, KEY) == (["function mark_members_0", "trigger mark_cases_0"], [])
    await start(home)

    assert await touched(home, KEY) == ([], [])


async def test_a_schema_of_a_newer_sebaya_is_refused_before_anything_is_written(home: Home) -> None:
    meddles(home, "INSERT INTO schema_version (version) VALUES (9999); DROP TRIGGER mark_cases_0 ON cases")

    with pytest.raises(NotOurs, match=r"^the database is newer \(version 9999\) .*: update Sebaya$"):
        await start(home)
    assert home.server
    left = server().execute(
        "SELECT 1 FROM pg_trigger WHERE tgname = 'mark_cases_0' AND tgrelid = %s::regclass",
        [f"{home.server.schema}.cases"],
    )
    assert left.fetchall() == []


async def test_playing_the_migrations_leaves_nothing_on_the_server(home: Home) -> None:
    form._made.clear()
    await start(home)
    asked = """
        SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname LIKE 'pg_temp%' AND c.relname = 'members'
    """

    assert form._made
    assert server().execute(asked).fetchone() == (0,)
