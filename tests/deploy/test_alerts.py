"""The alert rules can be read, ask for figures that there are, and are explained."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client.parser import text_string_to_metric_families

from tests.world import opened

ROOT = Path(__file__).parent.parent.parent
METRIC = re.compile(r"\b(sebaya_\w+)(\{[^}]*\})?")
LABEL = re.compile(r'(\w+)=~?"([^"]*)"')
yaml = pytest.importorskip("yaml", reason="rules are read with the development lock")


def rules() -> list[dict[str, Any]]:
    (group,) = yaml.safe_load((ROOT / "deploy" / "alerts.yml").read_text("utf-8"))["groups"]
    found: list[dict[str, Any]] = group["rules"]
    return found


@pytest.fixture
async def samples(tmp_path: Path) -> AsyncIterator[list[tuple[str, dict[str, str]]]]:
    """What a programme with backups shows before anything has happened, by name and labels."""
    async with opened(tmp_path, http_port="8080", backup_folder=str(tmp_path / "backups")) as world:
        assert world.programme.server is not None
        async with TestClient(TestServer(world.programme.server.app)) as client:
            families = text_string_to_metric_families(await (await client.get("/metrics")).text())
            yield [(sample.name, sample.labels) for family in families for sample in family.samples]


async def test_each_rule_asks_for_figures_that_are_there_from_the_start(
    samples: list[tuple[str, dict[str, str]]],
) -> None:
    asked = [(rule["alert"], *found) for rule in rules() for found in METRIC.findall(rule["expr"])]
    missing = [
        (alert, name, label, value)
        for alert, name, labels in asked
        for label, values in LABEL.findall(labels) or [("", "")]
        for value in values.split("|")
        if not any(one == name and (not label or has.get(label) == value) for one, has in samples)
    ]

    assert missing == []
    assert len({name for _, name, _ in asked}) >= 10


def test_each_alert_says_how_urgent_it_is_and_stands_on_the_page() -> None:
    page = (ROOT / "docs" / "watching.md").read_text("utf-8")

    for rule in rules():
        assert rule["labels"]["severity"] in {"page", "ticket"}
        assert rule["annotations"]["summary"]
        assert f"`{rule['alert']}`" in page


async def test_every_figure_is_described(samples: list[tuple[str, dict[str, str]]]) -> None:
    page = (ROOT / "docs" / "running.md").read_text("utf-8")

    shown = {re.sub(r"_(bucket|count|sum|created)$", "", name) for name, _ in samples}
    assert [name for name in sorted(shown) if name.startswith("sebaya_") and f"`{name}" not in page] == []
