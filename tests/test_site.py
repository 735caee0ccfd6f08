"""The site of the documents, as far as it shows without being built: what stands in it, and what may not."""

import runpy
from pathlib import Path

import pytest

from tests.sources import sources

ROOT = Path(__file__).parent.parent
SITE = runpy.run_path(str(ROOT / "docs" / "conf.py"))


def led_to() -> set[Path]:
    """Every page that the navigation leads to."""
    parts = [page.rpartition("<")[2].rstrip(">") for pages in SITE["NAVIGATION"].values() for page in pages]
    below = [f"{Path(page).parent}/{name}" for page, names in SITE["BELOW"].items() for name in names]
    return {path for page in (*parts, *below, SITE["root_doc"]) for path in ROOT.glob(f"{page}.md")}


def test_every_document_has_its_place_in_the_navigation() -> None:
    assert led_to() == {*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")}


def test_every_module_that_says_what_it_does_is_in_the_table() -> None:
    table = SITE["added"]("docs/modules")
    modules = [path for path in sources(*SITE["FOLDERS"]) if path.name != "__init__.py"]

    assert [path for path in modules if f"| `{path}` | " not in table] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", '<script defer src="https://cdn.example.org/search.js"></script>'),
        ("a.html", '<link rel="stylesheet" href="//fonts.example.org/a.css">'),
        ("a.css", "@import 'https://fonts.example.org/a.css';"),
        ("a.css", "body { background: url(//example.org/a.png) }"),
    ],
)
def test_a_page_that_fetches_from_elsewhere_is_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / "README.html").write_text('<a href="https://example.org">leads there</a>')
    SITE["finish"](tmp_path)
    (tmp_path / name).write_text(content)

    with pytest.raises(ValueError, match=f"{name} fetches from elsewhere"):
        SITE["finish"](tmp_path)
