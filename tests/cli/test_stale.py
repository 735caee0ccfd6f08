"""What nobody has checked for half a year is told at each start."""

from datetime import UTC, datetime
from io import StringIO

import pytest

from bot.base.logs import configure_logs
from bot.cli.run_command import warn_of_length, warn_of_stale
from config.loading.helplines import load_helplines
from config.loading.programme_content import ProgrammeContent
from config.loading.texts import Texts
from config.settings.settings import load_settings
from tests.virtual import VirtualClock
from tests.world import TOKEN


@pytest.mark.parametrize(("year", "helplines", "resources"), [(2026, 0, 0), (2030, 7, 2)])
def test_a_start_names_every_number_and_place_that_is_late(year: int, helplines: int, resources: int) -> None:
    out = StringIO()
    configure_logs("INFO", out)
    settings = load_settings({"SEBAYA_BOT_TOKEN": TOKEN, "SEBAYA_SETTING": "campus"}, env_file=None)
    warn_of_stale(settings, VirtualClock(datetime(year, 12, 1, tzinfo=UTC)))

    assert out.getvalue().count("helpline_stale") == helplines
    assert out.getvalue().count("resource_stale") == resources


@pytest.mark.parametrize(("times", "told"), [(1, 0), (5, 1)])
def test_a_start_tells_that_the_helplines_fill_several_messages(
    times: int, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = StringIO()
    configure_logs("INFO", out)
    monkeypatch.setattr(ProgrammeContent, "helplines", lambda _: load_helplines() * times)
    warn_of_length(ProgrammeContent(), Texts.load())

    assert out.getvalue().count("helplines_long") == told
