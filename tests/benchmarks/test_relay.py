"""The benchmark itself still runs, with sizes that say nothing of speed."""

from pathlib import Path

import orjson
import pytest

from benchmarks import relay

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]


def test_every_part_gives_its_figures_and_loses_nothing(tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    relay.main(["--tiny", "--parts", ",".join(relay.PARTS), "--json", str(out)])
    found = orjson.loads(out.read_bytes())["parts"]

    assert set(found) == {"goals", *relay.PARTS}
    assert all(part["rows"] for part in found.values())
    for part in ("throughput", "latency", "steady", "past"):
        for rounds in found[part]["raw"].values():
            faults = [(one["repeated"], one["misplaced"], one["others"]) for one in rounds]
            assert [one["arrived"] - one["count"] for one in rounds] == [0]
            assert faults == [(0, 0, 0)], part


def test_the_tables_of_the_page_name_the_machine_and_the_versions(capsys: pytest.CaptureFixture[str]) -> None:
    relay.main(["--tiny", "--parts", "startup", "--markdown"])
    page = capsys.readouterr().out

    assert "cores" in page
    assert "| with it |" in page
