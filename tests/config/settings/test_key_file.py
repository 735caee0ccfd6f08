"""A key file is written once, for its owner alone, and refused in one plain line when it is not right."""

from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

from config.settings.key_file import KeyMistake, load_key, take_place, write_key

KEY = bytes(range(0, 256, 8))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sebaya.key"


def written(path: Path, text: bytes, mode: int = 0o600) -> Path:
    path.write_bytes(text)
    path.chmod(mode)
    return path


def test_a_written_key_is_loaded_again_and_is_its_owners_alone(path: Path) -> None:
    write_key(path, KEY)
    assert load_key(path) == KEY
    assert path.stat().st_mode & 0o777 == 0o600


def test_padding_and_the_line_end_are_optional(path: Path) -> None:
    assert load_key(written(path, urlsafe_b64encode(KEY).rstrip(b"="))) == KEY


def test_a_key_is_never_overwritten(path: Path) -> None:
    write_key(path, KEY)
    with pytest.raises(KeyMistake, match="not overwritten"):
        write_key(path, bytes(32))
    assert load_key(path) == KEY


def test_a_key_of_another_length_is_not_written(path: Path) -> None:
    with pytest.raises(KeyMistake, match="32 bytes, not 16"):
        write_key(path, bytes(16))
    assert not path.exists()


def test_a_missing_file_names_the_command_that_makes_one(path: Path) -> None:
    with pytest.raises(KeyMistake, match="`sebaya init`"):
        load_key(path)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o620])
def test_a_file_that_others_can_open_names_the_cure(path: Path, mode: int) -> None:
    with pytest.raises(KeyMistake, match="chmod 600"):
        load_key(written(path, urlsafe_b64encode(KEY), mode))


@pytest.mark.parametrize(
    "text", [b"", b"short", urlsafe_b64encode(bytes(33)), urlsafe_b64encode(KEY) * 2, b"\xff" * 43]
)
def test_what_is_no_key_is_refused_without_showing_it(path: Path, text: bytes) -> None:
    with pytest.raises(KeyMistake, match="holds no key") as caught:
        load_key(written(path, text))
    assert "\n" not in str(caught.value)
    assert not text or text.decode(errors="replace") not in str(caught.value)


def test_a_folder_is_refused_in_one_line(path: Path) -> None:
    path.mkdir()
    with pytest.raises(KeyMistake, match="cannot be read"):
        load_key(path)
    with pytest.raises(KeyMistake, match="cannot be written"):
        write_key(path / "no" / "folder", KEY)


def test_a_new_key_takes_the_place_of_the_old_one(path: Path) -> None:
    new = path.with_name("new.key")
    write_key(path, KEY)
    write_key(new, bytes(32))
    take_place(new, of=path)

    assert load_key(path) == bytes(32)
    assert not new.exists()


def test_a_place_that_cannot_be_taken_names_both_files(path: Path) -> None:
    new = path.with_name("new.key")
    write_key(new, KEY)
    path.mkdir()
    with pytest.raises(KeyMistake, match=f"{path} cannot be replaced .* {new} now"):
        take_place(new, of=path)
    assert load_key(new) == KEY
