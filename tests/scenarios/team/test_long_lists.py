"""A list that one message cannot hold comes in several, whole, with its buttons under the last one."""

from pathlib import Path

import pytest

from handlers.rendering.list_pages import MOST
from sandbox.state.screen import Seen
from tests.scenarios.large import grow, name
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


@pytest.mark.property
async def test_somebody_among_three_hundred_is_suspended_with_four_taps(world: World) -> None:
    team = await world.team()
    await grow(world, team)
    await team.desk.says("/people")
    for label in ("Lavende", name(12)[:20], "⏸", world.text("team-yes")):
        await team.desk.presses(label, on=team.desk.last)

    done = world.text("done-suspend")
    assert team.group.heard[-1] == world.text("team-changed", name=name(12), by="Bu Melati", done=done)


async def test_somebody_is_found_by_a_part_of_their_name(world: World) -> None:
    team = await world.team()
    await team.joins("Kak Cempaka")
    await team.desk.says("/people cempaka")

    assert team.desk.last.buttons == ["Kak Cempaka"]
    await team.desk.says("/people cempaka|🌧")
    assert team.desk.last.buttons == ["Kak Cempaka"]


@pytest.mark.property
async def test_a_button_to_a_page_says_the_same_when_the_list_has_changed(world: World) -> None:
    team = await world.team()
    await grow(world, team)
    coordinator = team.coordinator
    await coordinator.taps("📇")
    old = coordinator.last
    before = set(named(old))
    await world.rows("UPDATE members SET standing = 'removed' WHERE role = 'supporter' AND rowid % 7 = 0")
    await coordinator.presses(world.text("page-after"), on=old)

    assert coordinator.last.id == old.id
    assert len(named(old)) == MOST
    assert not before & set(named(old))
    await coordinator.presses(world.text("page-before"), on=old)
    assert named(old)[0] == f"• {name(0)}"


def named(seen: Seen) -> list[str]:
    """Who stands on a page of /people."""
    return [line.partition(" – ")[0] for line in seen.text.splitlines() if line.startswith("•")]
