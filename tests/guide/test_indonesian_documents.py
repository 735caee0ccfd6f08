"""A school that reads Indonesian finds the same: what to do on a bad day, who is told, what is kept."""

import re
from pathlib import Path

import pytest

from tests.guide import protection_pages

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("safety", "child-tells-of-abuse", "incidents", "privacy", "roles", "deploying")
WHOLE = ("child-tells-of-abuse", "incidents")
"""Pages to print, of which no step may be missing in one of the languages."""
MARKS = re.compile("🆘|🚩|🙋|🗣|🪪|🔒|👤|📝|🏠|✅|❌")
COMMAND = re.compile(r"`(sebaya [a-z-]+|mv [^`]+|chmod \d+|dmesg)")
STEP = re.compile(r"^\d+\. ", re.MULTILINE)
HEADING = re.compile(r"^## ", re.MULTILINE)


def pair(name: str) -> tuple[str, str]:
    """A page in English and in Indonesian."""
    return (DOCS / f"{name}.md").read_text("utf-8"), (DOCS / "id" / f"{name}.md").read_text("utf-8")


def test_the_index_leads_to_every_page_and_there_is_no_other() -> None:
    there = {path.stem for path in (DOCS / "id").glob("*.md")} - {"README"}
    index = (DOCS / "id" / "README.md").read_text("utf-8")

    assert there == set(PAGES) == set(re.findall(r"\]\(([a-z-]+)\.md\)", index))


@pytest.mark.parametrize("name", PAGES)
def test_each_page_leads_to_the_same_in_the_other_language(name: str) -> None:
    english, indonesian = pair(name)

    assert f"](id/{name}.md)" in english.partition("\n## ")[0]
    assert f"](../{name}.md)" in indonesian.partition("\n## ")[0]


@pytest.mark.parametrize("name", WHOLE)
def test_a_page_to_print_has_the_same_parts_steps_and_commands_in_both(name: str) -> None:
    english, indonesian = pair(name)

    assert len(HEADING.findall(english)) == len(HEADING.findall(indonesian))
    for part, teil in zip(english.split("\n## "), indonesian.split("\n## "), strict=True):
        assert len(STEP.findall(part)) == len(STEP.findall(teil)), teil[:40]
        assert sorted(MARKS.findall(part)) == sorted(MARKS.findall(teil)), teil[:40]
    assert sorted(COMMAND.findall(english)) == sorted(COMMAND.findall(indonesian))


@pytest.mark.parametrize("language", protection_pages.PAGES)
def test_who_is_told_stands_on_the_page_as_the_data_say(language: str) -> None:
    assert protection_pages.made(language) in protection_pages.PAGES[language].read_text("utf-8")


@pytest.mark.parametrize("name", ["incidents", "child-tells-of-abuse"])
def test_no_unit_is_named_that_is_there_no_more(name: str) -> None:
    assert not [text for text in pair(name) if re.search(r"TPPK|PPKSP|46/2023", text)]
