"""The documents say what is there: commands, settings, events, tests and links."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.__main__ import app
from config.settings.settings import NAMES
from handlers.routing.route_table import COMMANDS
from tests import settings_page
from tests.sources import sources

ROOT = Path(__file__).parent.parent
COMMAND_PAGE = ROOT / "docs" / "commands.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
ARCHITECTURE = ROOT / "docs" / "architecture.md"
FILE = re.compile(
    r"(?<![\w/.-])((?:benchmarks|bot|care|config|deploy|docs|handlers|sandbox|storage|tests)/[\w./-]+\.[a-z]+)"
)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\((?!https?://)([^)#\s]*)#?([^)\s]*)\)")
READ_BEFORE = {"bot_token_file", "database_url", "erasures_file"}
"""Read inside config, before or beside the settings."""


@cache
def text(path: Path) -> str:
    """A file as it was written."""
    return path.read_text(encoding="utf-8")


def everything() -> str:
    """All documents, one after the other."""
    return "\n".join(text(path) for path in DOCUMENTS)


def code(*folders: str) -> str:
    """All Python of these folders."""
    return "\n".join(sources(*folders).values())


@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_a_readme_is_read_in_five_minutes(name: str) -> None:
    assert len(text(ROOT / name).split()) <= 1200


def test_both_readmes_tell_the_same_commands_and_lead_to_the_same_pages() -> None:
    told = re.compile(r"`(?:sebaya|make) [^`]+`|\]\((?!README|docs/guide|docs/images)[^)]+\)")
    english, indonesian = (told.findall(text(ROOT / name)) for name in ("README.md", "README.id.md"))

    assert english == [one.replace("(docs/id/", "(docs/") for one in indonesian]


def test_the_settings_page_is_the_one_made_from_the_code() -> None:
    assert settings_page.BEGIN + settings_page.tables() + settings_page.END in settings_page.written()


def test_every_setting_has_its_meaning() -> None:
    assert list(settings_page.meanings()) == list(NAMES.values())


def test_a_setting_is_called_unused_exactly_as_long_as_nothing_reads_it() -> None:
    unused = {field for field, meaning in settings_page.meanings().items() if "Not used yet" in meaning}
    asked = set(re.findall(r"\brules\.(\w+)", code("care", "handlers", "storage", "bot")))
    read = set(re.findall(r"\bsettings\.(\w+)", code("bot", "config"))) | asked | READ_BEFORE

    assert unused == set(NAMES.values()) - read


def test_every_make_target_that_is_told_is_there() -> None:
    told = set(re.findall(r"(?:`|^)make ([\w-]+)", everything(), re.MULTILINE))
    targets = set(re.findall(r"^([\w-]+):", text(ROOT / "Makefile"), re.MULTILINE))

    assert {"demo", "test", "check"} <= told <= targets


def commands() -> set[str]:
    """Everything that the command line knows and shows."""
    group = typer.main.get_command(app)
    shown = {name: one for name, one in getattr(group, "commands", {}).items() if not one.hidden}
    inner = {f"{name} {word}" for name, one in shown.items() for word in getattr(one, "commands", {})}
    return {name for name, one in shown.items() if not hasattr(one, "commands")} | inner


def test_every_command_of_the_command_line_is_listed() -> None:
    listed = re.findall(r"^\| `sebaya ([a-z-]+(?: [a-z][a-z-]*)?)", text(COMMAND_PAGE), re.MULTILINE)

    assert sorted(listed) == sorted(commands())


def test_every_command_that_is_told_is_there() -> None:
    told = set(
        re.findall(
            r"`(?:\.venv/bin/)?sebaya ((?:contacts|lexicon|audit|training|programmes) [a-z][a-z-]*|"
            r"[a-z][a-z-]*)",
            everything(),
        )
    )

    assert told <= commands()


def test_every_command_of_the_bot_is_listed() -> None:
    section = text(COMMAND_PAGE).partition("## Commands in Telegram")[2].partition("\n## ")[0]
    listed = set(re.findall(r"`/([a-z]+)", section))

    assert listed == {name for names in COMMANDS for name in names}


def events() -> set[str]:
    """Everything that may stand as an event in the log."""
    errors = text(ROOT / "bot" / "telegram" / "error_classes.py")
    chosen = errors.partition("def event_of")[2].partition("\ndef ")[0]
    told = re.findall(
        r"log(?:ger\(\))?\.(?:debug|info|warning|error|critical)\(\s*\"([a-z_]+)\"", code("bot")
    )
    return {*told, *re.findall(r"\"([a-z_]+)\"", chosen), "library"}


def test_every_event_of_the_log_is_explained() -> None:
    section = text(ROOT / "docs" / "running.md").partition("## The log")[2]

    assert set(re.findall(r"^\| `([a-z_]+)` \|", section, re.MULTILINE)) == events()


def test_every_test_that_a_promise_names_is_there() -> None:
    named = set(re.findall(r"`(test_\w+)`", everything()))
    there = set(re.findall(r"def (test_\w+)\(", code("tests")))

    assert named
    assert named <= there


@pytest.mark.parametrize(
    "path", [path for path in DOCUMENTS if path.name != "CHANGELOG.md"], ids=lambda p: p.name
)
def test_every_file_that_is_named_is_there(path: Path) -> None:
    for name in FILE.findall(text(path)):
        assert (ROOT / name).exists(), name


def contracts() -> list[dict[str, Any]]:
    """What import-linter holds the folders to."""
    found = tomllib.loads(text(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
    return list(found)


def test_the_architecture_names_every_contract() -> None:
    section = text(ARCHITECTURE).partition("## Which way imports go")[2].partition("\n## ")[0]
    named = re.findall(r'"([^"]+)"', section)

    assert sorted(named) == sorted(one["name"] for one in contracts())


@pytest.mark.parametrize("folder", ["bot", "care", "config", "handlers", "sandbox", "storage"])
def test_the_architecture_names_the_packages_in_their_order(folder: str) -> None:
    (layers,) = (one["layers"] for one in contracts() if one.get("containers") == [folder])
    (row,) = re.findall(rf"^\| `{folder}` \| [^|]+ \| (.*) \|$", text(ARCHITECTURE), re.MULTILINE)

    assert [part.split(" | ") for part in layers] == [re.findall(r"`(\w+)`", one) for one in row.split(" · ")]


def test_the_architecture_names_the_subjects_of_the_rules_in_their_order() -> None:
    (layers,) = (one["layers"] for one in contracts() if one.get("containers") == ["care"])
    section = text(ARCHITECTURE).partition("| Subject | What it is about |")[2].partition("\n\n")[0]

    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == " | ".join(layers).split(" | ")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for link, part in LINK.findall(text(path)):
        aim = path.parent / link if link else path
        assert aim.exists(), link
        assert not part or part in anchors(aim), f"{link}#{part}"


def anchors(path: Path) -> set[str]:
    """The names that a page's headings get."""
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in HEADING.findall(text(path))}


def test_a_decision_names_every_place_that_takes_any_exception() -> None:
    record = text(ROOT / "docs" / "decisions" / "0012-the-tick-is-a-loop-of-our-own.md")
    named = re.findall(r"`([\w/]+\.py)`", record.partition("`except Exception`")[2])
    there = {
        str(path)
        for path, source in sources("bot", "care", "config", "handlers", "sandbox", "storage").items()
        if re.search(r"except Exception\b", source)
    }

    assert sorted(named) == sorted(there)


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{4}-[a-z-]+\.md)\)", text(folder / "README.md"))

    assert listed == sorted(path.name for path in folder.glob("0*.md"))
