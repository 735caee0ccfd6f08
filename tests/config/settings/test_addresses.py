"""Addresses of the API, a proxy and the web hook among the settings; none shows a secret when refused."""

import pytest

from tests.config.settings.test_settings import loaded, mistake


def test_an_address_loses_its_closing_slash() -> None:
    assert loaded(TELEGRAM_API_URL="http://127.0.0.1:8081/").telegram_api_url == "http://127.0.0.1:8081"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("socks5://127.0.0.1:1080", "socks5://127.0.0.1:1080"),
        ("socks5h://me:p%40ss@proxy.example.org:1080/", "socks5://me:p%40ss@proxy.example.org:1080"),
        (" http://[::1]:3128 ", "http://[::1]:3128"),
    ],
)
def test_a_proxys_address_is_read(text: str, address: str) -> None:
    proxy = loaded(PROXY=text).proxy
    assert proxy is not None
    assert proxy.get_secret_value() == address


@pytest.mark.parametrize(
    "text",
    [
        *("proxy:3128", "https://proxy:3128", "ftp://proxy:21", "socks5://proxy", "http://:80", "http://p:0"),
        *("http://me:pass word@proxy:3128", "http://me:pass/word@proxy:3128", "http://me:pass#w@proxy:3128"),
        *("socks5://[::bad:1", "http://proxy:3128/way", "http://proxy:99999"),
    ],
)
def test_a_wrong_address_of_a_proxy_is_one_line_that_shows_no_password(text: str) -> None:
    line = mistake(PROXY=text)
    assert line.startswith("SEBAYA_PROXY='[REDACTED]' is not accepted; give socks5://host:port or http://")
    assert "\n" not in line
    assert "pass" not in line.replace("password", "")


def test_a_webhook_is_given_whole() -> None:
    assert mistake(WEBHOOK_URL="https://h/x") == "SEBAYA_WEBHOOK_URL needs SEBAYA_WEBHOOK_SECRET too"
    assert (
        mistake(WEBHOOK_URL="https://h/x", WEBHOOK_SECRET="a-secret-of-enough")
        == "SEBAYA_WEBHOOK_URL needs SEBAYA_HTTP_PORT too"
    )
    assert (
        loaded(WEBHOOK_URL="https://h/x", WEBHOOK_SECRET="a-secret-of-enough", HTTP_PORT="8080").http_port
        == 8080
    )


@pytest.mark.parametrize("url", ["http://bot.example.org/hook", "http://127.0.0.1.example.org/"])
def test_a_webhook_is_encrypted_on_its_way(url: str) -> None:
    line = mistake(WEBHOOK_URL=url, WEBHOOK_SECRET="a-secret-of-enough", HTTP_PORT="8080")
    assert line == "SEBAYA_WEBHOOK_URL must begin with https://, unless it is on this machine"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_a_webhook_on_this_machine_needs_no_encryption(host: str) -> None:
    url = f"http://{host}:8080/hook"
    assert loaded(WEBHOOK_URL=url, WEBHOOK_SECRET="a-secret-of-enough", HTTP_PORT="8080").webhook_url == url
