"""Settings come from the environment and from `.env`, however it was saved; what cannot be read is told."""

from datetime import timedelta
from pathlib import Path

import pytest

from config.settings.settings import SettingsMistake, folder_here, load_settings
from tests.config.settings.test_settings import TOKEN


def test_the_environment_beats_the_file_and_an_empty_value_is_none(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        f"SEBAYA_BOT_TOKEN={TOKEN}\nSEBAYA_LANGUAGE=en\nSEBAYA_COOLDOWN=1m\nOTHER=1\nSEBAYA_HTTP_PORT=\n"
    )
    settings = load_settings({"SEBAYA_COOLDOWN": "2m", "SEBAYA_LANGUAGE": ""}, file)
    assert (settings.language, settings.cooldown) == ("en", timedelta(minutes=2))
    assert settings.http_port is None


def test_the_file_is_checked_like_the_environment(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("SEBAYA_LANGUGE=en\n")
    with pytest.raises(SettingsMistake, match=r"did you mean SEBAYA_LANGUAGE\?"):
        load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, file)
    file.write_bytes(b"\xff\x00")
    with pytest.raises(SettingsMistake, match="is not plain text"):
        load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, file)


SAVED = f"SEBAYA_BOT_TOKEN={TOKEN}\nSEBAYA_PROGRAMME_NAME='Sahabat Melati'\n"


@pytest.mark.parametrize(
    "data",
    [SAVED.encode("utf-8-sig"), SAVED.encode("utf-16"), SAVED.replace("\n", "\r\n").encode()],
    ids=["with a mark", "UTF-16", "of Windows"],
)
def test_the_file_is_read_however_it_was_saved(tmp_path: Path, data: bytes) -> None:
    (tmp_path / ".env").write_bytes(data)
    assert load_settings({}, tmp_path / ".env").programme_name == "Sahabat Melati"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("SEBAYA_PROGRAMME_NAME='Sahabat", ":2: SEBAYA_PROGRAMME_NAME: is not NAME=value, or an end quote"),
        ("SEBAYA_PROGRAMME_NAME=“Sahabat”", ":2: SEBAYA_PROGRAMME_NAME: these quotes are typographic"),
        ("SEBAYA_LANGUAGE: id", ":2: SEBAYA_LANGUAGE: is not NAME=value"),
        ("SEBAYA_LANGUAGE", ":2: SEBAYA_LANGUAGE has no = behind it"),
        ("SEBAYA_LANGUAGE=en\nSEBAYA_LANGUAGE=id", ":3: SEBAYA_LANGUAGE is there twice (line 2 has it too)"),
        ("# caf\udce9", ":2: is not saved as UTF-8"),
    ],
)
def test_a_line_of_the_file_that_would_be_left_out_is_told(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / ".env"
    path.write_bytes(f"SEBAYA_BOT_TOKEN={TOKEN}\n{line}\n".encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsMistake) as refused:
        load_settings({}, path)

    assert str(refused.value).startswith(f"{path}{told}")
    assert len(str(refused.value).splitlines()) == 1


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    with pytest.raises(SettingsMistake, match="is a folder: a file is needed there"):
        load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, tmp_path / ".env")


def test_the_processs_environment_is_read_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    assert load_settings(env_file=None).bot_token.get_secret_value() == TOKEN


def test_a_list_in_the_file_is_written_as_in_the_environment(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"SEBAYA_BOT_TOKEN={TOKEN}\nSEBAYA_LADDER=1m,2m,3m\n")
    assert load_settings({}, tmp_path / ".env").ladder[0] == timedelta(minutes=1)


def test_only_what_is_given_is_read_and_not_the_processs_environment_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SEBAYA_COOLDOWN", "7m")
    assert load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, None).cooldown == timedelta(minutes=10)


def test_a_folder_alone_is_read_whatever_else_stands_there(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"SEBAYA_CONTENT_FOLDER={tmp_path}\nSEBAYA_BOT_TOKEN_FILE=nowhere\nSEBAYA_VOICE=maybe\n")
    assert folder_here({}, file) == tmp_path
    with pytest.raises(SettingsMistake, match="CONTENT_FOLDER='nowhere' is not accepted; give a folder"):
        folder_here({"SEBAYA_CONTENT_FOLDER": "nowhere"}, file)
