"""How Sphinx builds the site of the documents: `make docs`, from the root of the project into `site/`."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("bot", "care", "config", "handlers", "sandbox", "storage")
NAVIGATION = {
    "Sebaya": ["In English <self>", "Bahasa Indonesia <README.id>"],
    "Start a programme": [
        *("docs/guide/README", "docs/safety", "docs/privacy", "docs/programme", "docs/training-content"),
        *("docs/roles", "docs/child-tells-of-abuse"),
    ],
    "Dalam bahasa Indonesia": ["docs/id/README"],
    "Keep it running": [
        *("docs/running", "docs/watching", "docs/commands", "docs/settings", "docs/deploying"),
        "docs/postgresql",
        "docs/upgrading",
        *("docs/backup", "docs/incidents", "docs/reports", "docs/promises", "docs/threat-model", "SECURITY"),
    ],
    "Work on it": [
        *("CONTRIBUTING", "docs/architecture", "docs/modules", "docs/glossary", "docs/decisions/README"),
        *("docs/reliability", "docs/performance", "docs/flags", "docs/contacts", "docs/translating"),
        *("CHANGELOG",),
    ],
}
"""The parts of the site; a page that stands in none fails the build."""
BELOW = {
    "docs/guide/README": ["en", "id"],
    "docs/id/README": ["safety", "child-tells-of-abuse", "incidents", "privacy", "roles", "deploying"],
    "docs/decisions/README": ["0*"],
}
"""Pages that stand under another one."""
OUTSIDE = re.compile(r"""<(?:(?:script|img|iframe)\b[^>]*\bsrc|link\b[^>]*\bhref)="(?:https?:)?//""")
FETCHED = re.compile(r"""(?:url\(|@import)\s*["']?(?:https?:)?//""")
"""What a browser would fetch from elsewhere, in pages and in styles."""

project = author = html_title = "Sebaya"
root_doc = "README"
extensions = ["myst_parser"]
include_patterns = [
    "README.md",
    "README.id.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "docs/**.md",
]
exclude_patterns = [f"{path.name}/**" for path in ROOT.iterdir() if path.is_dir() and path.name != "docs"]
myst_heading_anchors = 4
html_theme = "furo"
html_static_path = html_css_files = ["site.css"]
html_copy_source = html_show_copyright = html_show_sphinx = html_use_index = False


def setup(app: Any) -> None:
    """Add navigation and modules to the sources, an entry page and a last look to what was built."""
    app.connect("source-read", lambda _, name, source: source.append(source.pop() + added(name)))
    app.connect("build-finished", lambda app, fault: None if fault else finish(Path(app.outdir)))


def added(name: str) -> str:
    """What a page has on the site alone."""
    if name == root_doc:
        return "".join(_navigation(part, pages) for part, pages in NAVIGATION.items())
    if name == "docs/modules":
        return "".join(_table(folder) for folder in FOLDERS)
    return _navigation("", BELOW[name]) if name in BELOW else ""


def _navigation(part: str, pages: list[str]) -> str:
    options = [":hidden:", ":glob:", *([f":caption: {part}"] if part else [])]
    return "\n".join(["", "", "```{toctree}", *options, "", *pages, "```", ""])


def _table(folder: str) -> str:
    return f"\n## {folder}\n\n| Module | What it does |\n|---|---|\n" + "".join(_rows(folder))


def _rows(folder: str) -> Iterator[str]:
    for path in sorted((ROOT / folder).rglob("*.py"), key=lambda one: (one.parent, one.name)):
        package = path.name == "__init__.py"
        said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
        if first := " ".join(said.partition("\n\n")[0].split()).replace("|", "\\|"):
            name = str((path.parent if package else path).relative_to(ROOT)) + "/" * package
            yield f"| **`{name}`** | **{first}** |\n" if package else f"| `{name}` | {first} |\n"


def finish(site: Path) -> None:
    """Make the first page the entry. Raises ValueError for a page that fetches something from elsewhere."""
    shutil.copy(site / "README.html", site / "index.html")
    for path in site.rglob("*.*"):
        sought = {".html": OUTSIDE, ".css": FETCHED}.get(path.suffix)
        if sought and (found := sought.search(path.read_text("utf-8"))):
            raise ValueError(f"{path.relative_to(site)} fetches from elsewhere: {found[0]}")
