"""Whoever keeps a list is reminded in the group, once a month, of what nobody has checked for half a year."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.scenarios.programme.test_own_content import HELPLINE, written
from tests.world import Team, World, opened

RESOURCE = """
[[resource]]
id = "puskesmas"
kind = "referral"
settings = ["school"]
name = { id = "Puskesmas Melati", en = "Melati health centre" }
what = { id = "Untuk bicara.", en = "To talk." }
how = { id = "Datang saja.", en = "Just go." }
source = "asked"
owner = "Bu Wening"
checked = 2025-09-01
"""
REFERRALS = """
[[referral]]
id = "clinic"
name = { id = "Klinik Seroja", en = "Seroja clinic" }
owner = "Pak Jati"
checked = 2025-09-02
[[referral]]
id = "adult"
name = { id = "Orang dewasa", en = "An adult" }
"""
LAWS = """
[[step]]
within = { id = "saat itu", en = "at once" }
who = { id = "kamu", en = "you" }
what = { id = "Temani.", en = "Stay." }
[[law]]
name = "Perda 7/2025"
says = { id = "Lapor.", en = "Report." }
source = "read"
checked = 2025-09-03
[[law]]
settings = ["campus"]
name = "Aturan kampus"
says = { id = "Lapor.", en = "Report." }
source = "read"
checked = 2025-09-03
[[law]]
name = "UU yang belum dibaca"
says = { id = "Lapor.", en = "Report." }
source = "from memory"
"""


def lists(folder: Path, *, day: str = "") -> str:
    """A programme's own lists; with a day, all that has a date was checked then."""
    texts = {
        "helplines.toml": HELPLINE.replace("2026-11-15", "2025-08-31"),
        "resources.toml": RESOURCE,
        "referrals.toml": REFERRALS,
        "protection.toml": LAWS,
    }
    for name, text in texts.items():
        for number in range(1, 4) if day else ():
            text = text.replace(f"2025-09-0{number}", day).replace("2025-08-31", day)  # noqa: PLW2901 (one after another)
        written(folder, name, text)
    return str(folder)


def told(world: World, team: Team) -> list[str]:
    first = world.text("late-checks", days=180)
    return [text for text in team.desk.heard if text.startswith(first)]


async def at(world: World, month: int, day: int) -> None:
    world.clock.move(datetime(2026, month, day, 2, tzinfo=UTC) - world.clock.now())
    await world.passes(seconds=4)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_group_reads_each_month_what_is_late_and_who_keeps_it(
    tmp_path: Path, language: str
) -> None:
    async with opened(tmp_path, language, content_folder=lists(tmp_path / "own")) as world:
        team = await world.team()
        await world.passes(minutes=1)
        assert told(world, team) == []

        await at(world, 4, 1)
        (late,) = told(world, team)
        date = world.text("date-full", day="2", month="m9", year="2025")
        kinds = {kind: world.text(f"listed-{kind}") for kind in ("helpline", "resource", "referral", "law")}
        clinic = world.text(
            "late-check",
            name={"id": "Klinik Seroja", "en": "Seroja clinic"}[language],
            kind=kinds["referral"],
            date=date,
            owner="Pak Jati",
        )
        assert clinic in late.splitlines()
        assert [sum(kind in line for line in late.splitlines()) for kind in kinds.values()] == [1, 1, 1, 1]
        assert (
            world.text("late-law", name="Perda 7/2025", kind=kinds["law"], date=date.replace("2", "3", 1))
            in late
        )
        assert not any(unknown in late for unknown in ("kampus", "belum dibaca", "dewasa", "adult"))

        await at(world, 4, 20)
        assert len(told(world, team)) == 1
        await at(world, 5, 1)
        assert len(told(world, team)) == 2


async def test_nothing_is_said_while_all_was_checked_of_late(tmp_path: Path) -> None:
    async with opened(tmp_path, content_folder=lists(tmp_path / "own", day="2026-03-01")) as world:
        team = await world.team()
        await world.passes(minutes=1)
        await at(world, 4, 1)

        assert any(text.startswith(world.text("monthly", month="2026-03")) for text in team.desk.heard)
        assert told(world, team) == []


async def test_a_list_of_laws_that_cannot_be_read_takes_nothing_from_the_others(tmp_path: Path) -> None:
    own = tmp_path / "own"
    lists(own)
    written(own, "protection.toml", "[[law]]\nname = 3\n")
    async with opened(tmp_path, content_folder=str(own)) as world:
        team = await world.team()
        await world.passes(minutes=1)
        await at(world, 4, 1)

        assert "Klinik Seroja" in told(world, team)[0]
