"""Secrets that could be guessed, and a way on which the token could be read, are refused at the start."""

import pytest

from config.settings.settings import SettingsMistake, load_settings
from tests.world import TOKEN


def refused(**given: str) -> str:
    """The line with which a start with these settings ends."""
    with pytest.raises(SettingsMistake) as mistake:
        load_settings({"SEBAYA_BOT_TOKEN": TOKEN, **{f"SEBAYA_{n}": v for n, v in given.items()}}, None)
    return str(mistake.value)


@pytest.mark.parametrize("name", ["SETUP_CODE", "WEBHOOK_SECRET"])
@pytest.mark.parametrize("text", ["1", "admin", "open-sesame", "fifteen-letters"])
def test_a_short_secret_is_refused_in_one_line_that_does_not_show_it(name: str, text: str) -> None:
    line = refused(**{name: text})

    assert line.startswith(f"SEBAYA_{name}=")
    assert "16 to 256" in line
    assert text not in line.partition("not accepted")[0]
    assert "\n" not in line


@pytest.mark.parametrize(
    "url",
    [
        "http://api.telegram.org",
        "http://10.0.0.5:8081",
        "http://localhost.example.org",
        "http://127.0.0.2.nip.io",
    ],
)
def test_a_bot_api_elsewhere_is_called_encrypted_or_not_at_all(url: str) -> None:
    line = refused(TELEGRAM_API_URL=url)

    assert line.startswith(
        f"SEBAYA_TELEGRAM_API_URL={url!r} is not accepted; give an address that begins with https"
    )
    assert "\n" not in line


@pytest.mark.parametrize("url", ["http://localhost:8081", "http://127.0.0.1:8081", "http://[::1]:8081"])
def test_one_on_this_machine_may_be_called_as_it_is(url: str) -> None:
    given = {"SEBAYA_BOT_TOKEN": TOKEN, "SEBAYA_TELEGRAM_API_URL": url}

    assert load_settings(given, None).telegram_api_url == url
