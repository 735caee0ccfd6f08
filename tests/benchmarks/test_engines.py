"""Both engines are still measured in one run, with sizes that say nothing of speed."""

import sys

import pytest

from benchmarks import engines

pytestmark = [pytest.mark.crash, pytest.mark.postgresql, pytest.mark.timeout(300)]
TINY = ("--runs", "1", "--conversations", "2", "--messages", "20", "--warm-up", "4", "--seconds", "0.4")


def test_both_engines_carry_every_message_in_one_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["engines", *TINY])
    engines.main()
    page = capsys.readouterr().out

    assert page.count("| Sebaya, SQLite |") == page.count("| Sebaya, PostgreSQL |") == 2
    assert page.count("\n\nEvery message of every run arrived once, where it belongs, in order.") == 2
    assert "postgresql 1" in page
