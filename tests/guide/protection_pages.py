"""The tables of "A child tells of abuse"; `python -m tests.guide.protection_pages` makes them anew."""

from pathlib import Path

from config.loading.protection import load_protection, tables

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": DOCS / "child-tells-of-abuse.md", "id": DOCS / "id" / "child-tells-of-abuse.md"}
BEGIN, END = "<!-- the tables begin -->\n", "<!-- the tables end -->"


def made(language: str) -> str:
    """Both tables as a school reads them."""
    return BEGIN + tables(load_protection(), language, "school") + END


if __name__ == "__main__":
    for language, page in PAGES.items():
        before, _, rest = page.read_text("utf-8").partition(BEGIN)
        page.write_text(before + made(language) + rest.partition(END)[2], "utf-8")
