"""Backups that the running bot makes: when they are due, and until they are too old."""

from datetime import timedelta
from pathlib import Path

from bot.scheduling.backups import kept, newest
from config.settings.key_file import write_key
from tests.keeping.test_backup import BACKUP_KEY
from tests.world import World, opened


async def hours_pass(world: World, hours: int) -> None:
    """So many hours, with a look at the backups in each."""
    for _ in range(hours):
        world.clock.move(timedelta(hours=1))
        await world.programme.alarms.backups.ring()


async def test_one_is_made_each_day_and_kept_for_so_long(tmp_path: Path) -> None:
    write_key(tmp_path / "backup.key", BACKUP_KEY)
    folder = tmp_path / "backups"
    given = {"backup_key_file": f"{tmp_path}/backup.key", "backup_folder": str(folder), "backup_kept": "3d"}
    async with opened(tmp_path, **given) as world:
        await world.programme.alarms.backups.ring()
        assert newest(folder) == world.clock.now().replace(microsecond=0)
        await hours_pass(world, 23)
        assert len(kept(folder)) == 1
        await hours_pass(world, 24 * 5)

        noted = await world.rows("SELECT actor FROM audit WHERE action = 'backup'")

    assert [row["actor"] for row in noted] == [""] * 6
    assert len(kept(folder)) == 3
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())
    assert (folder / "sebaya.db.erasures").exists()


async def test_the_group_hears_once_that_no_backup_can_be_made(tmp_path: Path) -> None:
    given = {"backup_key_file": f"{tmp_path}/missing.key", "backup_folder": f"{tmp_path}/backups"}
    async with opened(tmp_path, **given) as world:
        team = await world.team()
        for _ in range(3):
            await world.programme.alarms.backups.ring()
            await world.settle()
        assert team.desk.heard.count(world.text("backup-failed")) == 1

        write_key(tmp_path / "missing.key", BACKUP_KEY)
        await world.programme.alarms.backups.ring()
        assert newest(tmp_path / "backups")
        assert "backup_failed" in world.log.getvalue()
