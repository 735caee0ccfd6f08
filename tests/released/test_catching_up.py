"""Supporters whom a release has certified keep their certificates, and have time to do what is new."""

from pathlib import Path

import pytest

from storage import migrate
from storage.engine.database import SqliteDatabase, Transaction
from tests.released.kept import RELEASES, released

CERTIFIED = "SELECT person, issued_at, valid_until FROM certificates ORDER BY person, issued_at"
SUPPORTERS = """
    SELECT DISTINCT m.person FROM members m JOIN certificates c ON c.person = m.person
    WHERE m.role = 'supporter' AND m.standing IN ('active', 'suspended') ORDER BY m.person
"""


@pytest.mark.parametrize("release", RELEASES)
async def test_certificates_of_a_release_stay_valid_with_a_time_to_catch_up(
    tmp_path: Path, release: str
) -> None:
    database = await SqliteDatabase.open(released(tmp_path, release))

    async def read(tx: Transaction, statement: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in await tx.rows(statement)]

    before = await database.run(lambda tx: read(tx, CERTIFIED))
    supporters = [person for (person,) in await database.run(lambda tx: read(tx, SUPPORTERS))]
    await migrate.migrate(database)

    assert before
    assert supporters
    assert await database.run(lambda tx: read(tx, CERTIFIED)) == before
    assert await database.run(
        lambda tx: read(tx, "SELECT person, since, told FROM catch_ups ORDER BY 1")
    ) == [(person, None, 0) for person in supporters]
    await database.close()
