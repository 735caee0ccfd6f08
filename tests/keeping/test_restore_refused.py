"""What cannot be restored, or backed up, is refused and leaves what is there as it was."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from config.settings.key_file import write_key
from tests.keeping.conftest import Told
from tests.keeping.test_backup import machine_is_lost, talking
from tests.keeping.test_forget import forgets
from tests.world import KEY, World

pytestmark = pytest.mark.usefixtures("backup_key_named")


async def test_without_the_list_of_the_forgotten_nothing_is_restored(here: World, sebaya: Told) -> None:
    await talking(here)
    await sebaya("backup", "../kept.backup")
    await machine_is_lost(here)
    (here.folder / "sebaya.db.erasures").unlink()
    status, said = await sebaya("restore", "../kept.backup")
    assert status == 2
    assert "the list of who was forgotten is not at sebaya.db.erasures" in said

    status, said = await sebaya("restore", "../kept.backup", "--nobody-forgotten")
    assert status == 0, said


async def test_a_list_that_a_new_start_has_made_is_not_taken_for_the_one_that_is_missing(
    here: World, sebaya: Told
) -> None:
    await talking(here)
    await forgets(here, await here.waits())
    status, said = await sebaya("backup", "../kept.backup")
    assert (status, "sebaya.db.erasures" in said) == (0, True)
    await machine_is_lost(here)
    listed = here.folder / "sebaya.db.erasures"
    whole = listed.read_bytes()
    listed.write_bytes(b"")
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "ends at no time that can be read" in said, (here.folder / "sebaya.db").exists()) == (
        2,
        True,
        False,
    )

    listed.write_bytes(whole)
    status, said = await sebaya("restore", "../kept.backup")
    assert status == 0, said


async def test_a_restore_goes_over_nothing_and_beside_nobody(here: World, sebaya: Told) -> None:
    await talking(here)
    await sebaya("backup", "../kept.backup")
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "stop that one first" in said) == (2, True)

    await here.closes()
    before = (here.folder / "sebaya.db").read_bytes()
    status, said = await sebaya("restore", "../kept.backup")
    assert (status, "sebaya.db is there: move it away first; nothing was changed" in said) == (2, True)
    assert (here.folder / "sebaya.db").read_bytes() == before
    for left in ("sebaya.db.keys", "sebaya.db-wal"):
        (here.folder / "sebaya.db").rename(here.folder / "away")
        (here.folder / left).touch()
        status, said = await sebaya("restore", "../kept.backup")
        assert (status, f"{left} is there" in said) == (2, True)
        (here.folder / "away").rename(here.folder / "sebaya.db")
        (here.folder / left).rename(here.folder / f"away-{left}")
    (here.folder / "away-sebaya.db.keys").rename(here.folder / "sebaya.db.keys")
    await here.opens()


@pytest.mark.parametrize("harm", ["cut", "changed", "backup key", "main key"])
async def test_what_does_not_fit_is_refused_and_leaves_nothing(here: World, sebaya: Told, harm: str) -> None:
    await talking(here)
    await sebaya("backup", "../kept.backup")
    await machine_is_lost(here)
    kept = here.folder.parent / "kept.backup"
    data = kept.read_bytes()
    if harm == "cut":
        kept.write_bytes(data[: len(data) // 2])
    elif harm == "changed":
        kept.write_bytes(data[:5000] + bytes([data[5000] ^ 1]) + data[5001:])
    else:
        name = "../backup.key" if harm == "backup key" else "sebaya.key"
        (here.folder / name).write_text("B" * 43 + "\n")
    left = sorted(here.folder.iterdir())
    status, said = await sebaya("restore", "../kept.backup")

    assert status == 2
    assert len(said.splitlines()) == 1
    assert {"cut": "cut off", "changed": "changed", "backup key": "another backup key"}.get(
        harm, "main key"
    ) in said
    assert {*here.folder.iterdir()} - {*left} <= {here.folder / "sebaya.db.lock"}
    (here.folder / "sebaya.key").unlink()
    write_key(here.folder / "sebaya.key", KEY)
    await here.opens()


@contextmanager
def full_disk(after: int) -> Iterator[None]:
    """No file of this process may become longer than so many bytes."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (after, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.mark.parametrize("after", [10_000, 450_000])
async def test_a_full_disk_leaves_the_backup_before_as_it_was(here: World, sebaya: Told, after: int) -> None:
    await talking(here)
    await sebaya("backup", "../kept.backup")
    kept = here.folder.parent / "kept.backup"
    before = kept.read_bytes()
    with full_disk(after if after < len(before) else len(before) - 1):
        status, said = await sebaya("backup", "../kept.backup")

    assert status == 2
    assert "as it was" in said
    assert kept.read_bytes() == before
    assert sorted(path.name for path in here.folder.parent.iterdir()) == [
        "backup.key",
        "kept.backup",
        "programme",
    ]
