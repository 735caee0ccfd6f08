"""The token, the codes and the keys are shown by nothing that prints."""

import json
import logging
import pickle
import traceback
from io import StringIO
from pathlib import Path

import pytest

from bot.base.logs import configure_logs, get_logger
from bot.telegram.api_probe import Probe, Unreached
from bot.telegram.proxy import Way
from config.settings.settings import Settings, load_settings
from storage.sealing.encryption import Former, Vault
from tests.world import KEY, World, opened

SECRETS = {
    "SEBAYA_BOT_TOKEN": "10001:an_invented_token_of_some_length",
    "SEBAYA_SETUP_CODE": "open-sesame-please",
    "SEBAYA_WEBHOOK_SECRET": "hush-hush-nobody-hears",
    "SEBAYA_PROXY": "socks5://sekolah:kata-rahasia-proxy@127.0.0.1:9",
}


def settings() -> Settings:
    return load_settings(SECRETS, env_file=None)


def shows(text: str) -> list[str]:
    """The secrets in a text."""
    return [
        secret
        for secret in (*SECRETS.values(), "kata-rahasia-proxy", KEY.hex(), repr(KEY)[2:-1])
        if secret in text
    ]


@pytest.mark.parametrize(
    "printed",
    [repr, str, "{}".format, lambda one: f"{one!r:s}", lambda one: json.dumps(one.model_dump(mode="json"))],
)
def test_settings_print_as_redacted(printed: object) -> None:
    assert callable(printed)
    text = str(printed(settings()))

    assert "[REDACTED]" in text
    assert shows(text) == []


def test_a_traceback_with_its_variables_shows_no_secret() -> None:
    known, vault, probe = settings(), Vault(KEY), Probe("http://127.0.0.1:9", SECRETS["SEBAYA_BOT_TOKEN"])
    former = Former.of(KEY)
    try:
        int("none", base=len((known, vault, probe, former)))
    except ValueError as error:
        told = traceback.TracebackException.from_exception(error, capture_locals=True)

    text = "".join(told.format())
    assert "REDACTED" in text
    assert "vault = <storage.sealing.encryption.Vault" in text
    assert shows(text) == []


@pytest.mark.parametrize("way", [Way(), Way(settings().proxy)])
async def test_an_api_that_cannot_be_reached_is_told_without_the_token(way: Way) -> None:
    with pytest.raises(Unreached) as told:
        await Probe("http://127.0.0.1:9", SECRETS["SEBAYA_BOT_TOKEN"], way).ask("getMe")

    assert shows("".join(traceback.format_exception(told.value))) == []


def test_a_log_line_redacts_whatever_it_is_given() -> None:
    out = StringIO()
    configure_logs("DEBUG", out)
    log = get_logger()
    log.info("told", settings=settings(), token=SECRETS["SEBAYA_BOT_TOKEN"], words="one two")
    log.error("failed", exc_info=ValueError(SECRETS["SEBAYA_BOT_TOKEN"]))
    logging.getLogger("httpx").warning("POST /bot%s/getMe", SECRETS["SEBAYA_BOT_TOKEN"])

    assert out.getvalue().count("\n") == 3
    assert shows(out.getvalue()) == []


def test_a_copy_of_the_settings_hides_as_well() -> None:
    assert shows(repr(pickle.loads(pickle.dumps(settings()))) + repr(settings().model_copy())) == []  # noqa: S301 (what was pickled here)


async def test_a_running_programme_prints_nothing_of_them(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        assert shows(printed_parts(world)) == []


def printed_parts(world: World) -> str:
    """Every part of a programme as somebody's debugging would print it, one level deep."""
    parts = [getattr(world.programme, name) for name in world.programme.__slots__ if name != "application"]
    inner = [value for part in parts for value in getattr(part, "__dict__", {}).values()]
    return "\n".join(map(repr, [*parts, *inner]))
