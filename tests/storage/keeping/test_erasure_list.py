"""Who was forgotten, in a file outside the database: lines that are only added, with a copy."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from storage.keeping.erasure_lines import Listed
from storage.keeping.erasure_list import ErasureList, erasures_beside, mark_of
from tests.virtual import NOON


def listed(folder: Path, *, copied: bool = True) -> ErasureList:
    """A list in this folder, and its copy beside it."""
    return ErasureList(folder / "list", folder / "copy" if copied else None)


def broken(path: Path) -> None:
    """Nothing can be written or read there."""
    path.unlink(missing_ok=True)
    path.mkdir()


def test_the_list_stands_beside_its_database_and_its_copy_may_be_the_same(tmp_path: Path) -> None:
    path = tmp_path / "sebaya.db"

    assert erasures_beside(path) == tmp_path / "sebaya.db.erasures"
    assert ErasureList(path, path).paths == [path]
    assert list(listed(tmp_path).paths) == [tmp_path / "list", tmp_path / "copy"]


def test_a_mark_leads_to_nobody_and_is_the_same_each_time(tmp_path: Path) -> None:
    one = listed(tmp_path)
    one.add("person-1", NOON)

    assert mark_of("person-1") == mark_of("person-1") != mark_of("person-2")
    assert "person-1" not in (tmp_path / "list").read_text("utf-8")
    assert one.marks() == {mark_of("person-1")}


def test_a_list_that_has_begun_is_private_and_holds_what_its_copy_knew(tmp_path: Path) -> None:
    ErasureList(tmp_path / "copy").add("person-1", NOON)
    one = ErasureList(tmp_path / "deep" / "list", tmp_path / "copy")
    one.begin()
    one.begin()

    assert ErasureList(tmp_path / "deep" / "list").marks() == {mark_of("person-1")}
    assert len((tmp_path / "deep" / "list").read_text("utf-8").splitlines()) == 1
    assert stat.S_IMODE((tmp_path / "deep" / "list").stat().st_mode) == 0o600


def test_a_copy_follows_and_neither_loses_what_it_had(tmp_path: Path) -> None:
    ErasureList(tmp_path / "copy").add("old", NOON)
    one = listed(tmp_path)
    one.add("new", NOON)
    assert one.behind
    assert [one.is_complete(path) for path in one.paths] == [False, False]
    one.follow()

    assert not one.behind
    assert [one.is_complete(path) for path in one.paths] == [True, True]
    assert ErasureList(tmp_path / "copy").marks() == {mark_of("old"), mark_of("new")}
    one.add("newer", NOON)
    assert one.behind


def test_without_a_copy_nothing_is_behind(tmp_path: Path) -> None:
    one = listed(tmp_path, copied=False)
    one.add("person-1", NOON)

    assert not one.behind


def test_what_cannot_be_written_is_said_and_a_later_success_clears_it(tmp_path: Path) -> None:
    one = listed(tmp_path, copied=False)
    broken(tmp_path / "list")
    with pytest.raises(OSError, match="list"):
        one.add("person-1", NOON)
    assert (one.fault, one.unreadable()) == ("IsADirectoryError", tmp_path / "list")
    (tmp_path / "list").rmdir()
    assert one.unreadable() is None
    one.add("person-1", NOON)

    assert (one.fault, one.marks()) == (None, frozenset({mark_of("person-1")}))


def test_a_copy_that_cannot_be_written_stays_behind(tmp_path: Path) -> None:
    one = listed(tmp_path)
    one.add("person-1", NOON)
    broken(tmp_path / "copy")
    with pytest.raises(OSError, match="copy"):
        one.follow()

    assert one.behind
    assert one.unreadable() == tmp_path / "copy"
    assert one.marks() == {mark_of("person-1")}


@pytest.mark.parametrize("last", ["", '{"at": "2026', "nonsense", "[]", '{"forgotten"', "\udcff"])
def test_a_last_line_that_was_cut_off_counts_for_nothing_and_spoils_no_other(
    tmp_path: Path, last: str
) -> None:
    one = listed(tmp_path, copied=False)
    one.add("person-1", NOON)
    with (tmp_path / "list").open("a", encoding="utf-8", errors="surrogateescape") as file:
        file.write(last)
    one.add("person-2", NOON)

    assert one.marks() == {mark_of("person-1"), mark_of("person-2")}


def test_a_list_that_is_not_there_holds_nobody(tmp_path: Path) -> None:
    one = listed(tmp_path)

    assert one.marks() == frozenset()
    assert one.unreadable() is None


KEYED = bytes(range(7, 39))


def keyed(folder: Path) -> ErasureList:
    return ErasureList(folder / "list", folder / "copy", KEYED)


def only(one: ErasureList) -> Listed:
    """What stands in the list itself."""
    return next(listed for _, listed in one.readings())


def test_a_stamp_says_until_when_the_list_is_whole_and_grows_no_file(tmp_path: Path) -> None:
    one = keyed(tmp_path)
    assert one.add("person-1", NOON) == NOON
    size = (tmp_path / "list").stat().st_size
    for hours in range(1, 5):
        assert one.stamp(NOON + timedelta(hours=hours)) == NOON + timedelta(hours=hours)

    assert (tmp_path / "list").stat().st_size == size
    assert (only(one).stamped_at, only(one).odd) == (NOON + timedelta(hours=4), 0)
    assert one.stamp(NOON) == NOON + timedelta(hours=4)  # a clock was put back


def test_a_copy_gets_the_lines_and_the_stamp(tmp_path: Path) -> None:
    one = keyed(tmp_path)
    one.begin()
    one.add("person-1", NOON)
    one.follow()
    one.add("person-2", NOON)
    one.stamp(NOON + timedelta(hours=1))
    one.follow()

    read_again = [listed for _, listed in keyed(tmp_path).readings()]
    assert [(len(one.lines), one.stamped_at, one.odd) for one in read_again] == [
        (2, NOON + timedelta(hours=1), 0)
    ] * 2


@pytest.mark.parametrize("cut", range(2, 400, 13))
def test_a_list_cut_off_anywhere_is_at_most_older(tmp_path: Path, cut: int) -> None:
    one = keyed(tmp_path)
    one.add("person-1", NOON)
    one.add("person-2", NOON + timedelta(hours=1))
    path = tmp_path / "list"
    path.write_bytes(path.read_bytes()[:-cut])

    assert only(one).odd == 0
    assert only(one).stamped_at in {None, NOON}
    one.add("person-3", NOON + timedelta(hours=2))
    assert (only(one).stamped_at, only(one).odd) == (NOON + timedelta(hours=2), 0)


def test_without_a_signature_a_line_counts_for_nobody_once_there_is_a_key(tmp_path: Path) -> None:
    listed(tmp_path).add("invented", NOON)
    one = keyed(tmp_path)
    assert (one.marks(), only(one).odd) == (frozenset(), 1)

    older = listed(tmp_path)
    older.sign_with(KEYED, adopt=True)
    assert one.marks() == {mark_of("invented")}
    assert only(one).odd == 0
