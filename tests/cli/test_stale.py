"""What nobody has checked for half a year is told at each start."""

from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from bot.base.logs import configure_logs
from bot.cli.review_file import sign_off
from bot.cli.run_command import warn_of_length, warn_of_stale, warn_of_unread
from config.loading.helplines import load_helplines
from config.loading.programme_content import ProgrammeContent
from config.loading.reviews import REVIEWED, ROLES, parts_of
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


def test_a_start_tells_how_much_nobody_has_reviewed_by_role(tmp_path: Path) -> None:
    out = StringIO()
    configure_logs("INFO", out)
    warn_of_unread(ProgrammeContent(tmp_path))
    of = len(parts_of())
    assert f'"clinician":{of},"native-speaker":{of}' in out.getvalue()

    entry = sign_off(parts_of()).replace('who = ""', 'who = "Bu Wening"').replace("on = ", "on = 2027-01-15")
    both = (entry.replace('role = ""', f'role = "{role}"') for role in ROLES)
    (tmp_path / REVIEWED).write_text("\n".join(both), "utf-8")
    warn_of_unread(ProgrammeContent(tmp_path))
    assert out.getvalue().count("content_not_reviewed") == 1
