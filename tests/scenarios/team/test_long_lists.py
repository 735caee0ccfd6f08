"""A list that one message cannot hold comes in several, whole, with its buttons under the last one."""

from pathlib import Path

from tests.world import World, opened

ENTRY = """
[[resource]]
id = "unit-{n}"
kind = "unit"
settings = ["school"]
name = {{ id = "Ruang {n} {long}", en = "Room {n} {long}" }}
what = {{ id = "{long}", en = "{long}" }}
how = {{ id = "{long}", en = "{long}" }}
source = "asked at the desk"
owner = "coordinator"
checked = 2026-11-22
"""


async def test_twelve_long_resources_are_all_shown(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text("".join(ENTRY.format(n=n, long="🧡" * 140) for n in range(12)), encoding="utf-8")
    async with opened(tmp_path, resources_file=str(path)) as world:
        student = await world.student()
        await student.says("/sumber")

        shown = "".join(student.heard)
        assert all(f"Ruang {n} " in shown for n in range(12))
        assert student.heard[-1].startswith(world.text("helplines-all"))


async def test_a_team_of_ninety_is_shown_whole_and_each_can_be_pressed(world: World) -> None:
    team = await world.team()
    await world.rows(
        """
        INSERT INTO chats (hash, kind, started, seen_at)
        WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 90)
        SELECT randomblob(16), 'person', 1, 0 FROM n
        """
    )
    await world.rows(
        """
        INSERT INTO people (id, chat, language, consent, made_at)
        SELECT 'p' || id, id, 'id', 0, 0 FROM chats WHERE address IS NULL
        """
    )
    await world.rows(
        """
        INSERT INTO members (person, role, standing)
        SELECT id, 'supporter', 'active' FROM people WHERE id LIKE 'p%'
        """
    )
    before = len(team.group.heard)
    await team.desk.says("/people")

    shown = team.group.heard[before:]
    assert len(shown) > 1
    assert "".join(shown).count("•") == 92
    assert len(team.desk.last.buttons) == 92
