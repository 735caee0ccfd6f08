"""The worked example of docs/architecture.md is true: the parting note stands where its table says, alone."""

import re

from tests.test_layout import ROOT

MOST = 12
SPEAKS_OF_IT = re.compile(
    r"parting_note|last_lines|LastLines|(LAST|ASK)_LINE|LINE_(KEPT|UNREAD)|(write|last|ask|side)-line|line-kept"
)
FOLDERS = ("bot", "care", "config", "handlers", "storage")


def worked() -> tuple[set[str], set[str]]:
    """The new and the edited files that the last column of the table names."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    cells = [line.split(" | ")[-1] for line in page.splitlines() if re.match(r"\| \d+\. ", line)]
    new, edited = set(), set()
    for cell in cells:
        made, _, rest = cell.partition(";") if cell.startswith("new: ") else ("", "", cell)
        new |= set(re.findall(r"`([\w/.]+\.(?:py|ftl|sql|md))`", made))
        edited |= set(re.findall(r"`([\w/.]+\.(?:py|ftl|sql|md))`", rest))
    return new, edited


def test_it_names_every_file_of_the_program_that_speaks_of_it() -> None:
    files = [path for name in FOLDERS for path in (ROOT / name).rglob("*.*")]
    texts = {
        path: path.read_text("utf-8") for path in files if path.suffix in {".py", ".ftl", ".sql", ".toml"}
    }
    found = {str(path.relative_to(ROOT)) for path, text in texts.items() if SPEAKS_OF_IT.search(text)}

    new, edited = worked()
    assert found <= new | edited
    assert len(found) > 8


def test_few_files_are_edited_and_all_are_there() -> None:
    new, edited = worked()
    assert len(edited) <= MOST
    assert [name for name in new | edited if not (ROOT / name).is_file()] == []
