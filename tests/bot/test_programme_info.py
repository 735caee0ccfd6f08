"""Texts are told the times of the rules as the settings have them."""

import pytest

from bot.programme_info import facts_of
from config.settings.settings import load_settings


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, {"text_hours": 24, "case_days": 30, "kept_days": 30, "named_minutes": 2}),
        ({"TEXT_KEPT": "48h", "CASE_TEXT_KEPT": "14d"}, {"text_hours": 48, "case_days": 14}),
        ({"RETENTION": "60d"}, {"kept_days": 60}),
        ({"LADDER": "1m,2m,3m"}, {"named_minutes": 1}),
        ({"LADDER": "90s,5m,10m"}, {"named_minutes": 2}),
    ],
)
def test_a_time_in_a_text_follows_its_setting(given: dict[str, str], told: dict[str, int]) -> None:
    env = {f"SEBAYA_{name}": value for name, value in {"BOT_TOKEN": "10001:" + "x" * 35, **given}.items()}
    always = facts_of(load_settings(env, env_file=None)).always()

    assert {name: always[name] for name in told} == told
