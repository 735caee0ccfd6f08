"""What nobody qualified has read is counted, part by part, until somebody records that they have."""

from datetime import date
from pathlib import Path

import pytest

from config.loading.checked_toml import DataMistake
from config.loading.reviews import REVIEWED, ROLES, faults_in, parts_of, reviews_of, unread
from config.settings.content_folders import CONTENT

TODAY = date(2027, 2, 1)


def record(own: Path, *parts: str, role: str = "clinician", on: str = "2027-01-15") -> None:
    """Somebody has read these parts."""
    own.mkdir(exist_ok=True)
    lines = [
        f'[[reviewed]]\nwho = "dr. Sari, RS Harapan"\nrole = "{role}"\non = {on}\n[reviewed.parts]',
        *parts,
    ]
    (own / REVIEWED).write_text("\n".join(lines) + "\n", "utf-8")


def test_no_review_is_claimed_that_nobody_has_made() -> None:
    assert reviews_of() == []
    assert all(len(some) == len(parts_of()) for some in unread(parts_of(), []).values())


def test_all_that_students_families_and_supporters_read_is_a_part() -> None:
    names = {part.name for part in parts_of()}
    assert {"texts/id/people", "texts/en/escalation", "texts/id/poster", "letter/id", "letter/en"} <= names
    assert {"training/id/04-danger-signs", "training/en/rehearsals/self-harm"} <= names
    assert not {name for name in names if name.endswith(("/doctor", "/signs"))}


def test_what_was_read_counts_for_this_role_until_it_changes(tmp_path: Path) -> None:
    part = parts_of()[0]
    record(tmp_path, f'"{part.name}" = "{part.digest}"')
    left = unread(parts_of(tmp_path), reviews_of(tmp_path))

    assert part.name not in {one.name for one in left["clinician"]}
    assert part.name in {one.name for one in left["native-speaker"]}
    record(tmp_path, f'"{part.name}" = "0123456789abcdef"')
    assert part.name in {one.name for one in unread(parts_of(tmp_path), reviews_of(tmp_path))["clinician"]}


def test_a_programmes_own_text_is_a_part_of_its_own_and_a_remark_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "texts" / "id" / "kami.ftl"
    file.parent.mkdir(parents=True)
    file.write_text("home = Halo.\n", "utf-8")
    (before,) = (part for part in parts_of(tmp_path) if part.name == "own/texts/id/kami")
    file.write_text("# Ditulis lagi.\nhome = Halo.\n", "utf-8")
    (same,) = (part for part in parts_of(tmp_path) if part.name.startswith("own/"))
    file.write_text("home = Halo, ya.\n", "utf-8")
    (other,) = (part for part in parts_of(tmp_path) if part.name.startswith("own/"))

    assert before.digest == same.digest != other.digest


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"role": "principal"}, "role"),
        ({"on": "2027-03-01"}, "has not come yet"),
        ({}, "there is no part 'texts/id/nothing'"),
    ],
)
def test_a_record_that_says_nothing_is_told(tmp_path: Path, entry: dict[str, str], told: str) -> None:
    record(tmp_path, '"texts/id/nothing" = "0123456789abcdef"', **entry)
    assert told in "\n".join(faults_in(tmp_path, TODAY))


def test_a_record_that_cannot_be_read_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / REVIEWED).write_text("reviewed = yes\n", "utf-8")
    with pytest.raises(DataMistake, match=REVIEWED):
        reviews_of(tmp_path)


def test_ours_is_read_from_the_content_itself() -> None:
    assert (CONTENT / REVIEWED).exists()
    assert ROLES == ("clinician", "native-speaker")
