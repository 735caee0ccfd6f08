"""The table of promises in docs/promises.md; `python -m tests.prove.page` writes it anew."""

from collections import Counter
from pathlib import Path

from bot.prove.promises import PROMISES
from config.loading.texts import Texts

DOCUMENT = Path(__file__).parents[2] / "docs" / "promises.md"
BEGIN, END = "<!-- the table begins -->\n", "<!-- the table ends -->"


def table() -> str:
    """A row for each promise, under the heading of its chapter."""
    texts, rows, chapters = Texts.load(), "", Counter[str]()
    for one in PROMISES:
        chapter = one.number.partition(".")[0]
        if not chapters[chapter]:
            rows += f"\n### {chapter}. {texts.say('en', f'prove-chapter-{chapter}')}\n\n"
            rows += "| | Name | Promise | At length |\n|---|---|---|---|\n"
        chapters[chapter] += 1
        rows += f"| {one.number} | `{one.name}` | {texts.say('en', one.words)} | `{one.test}` |\n"
    return f"{rows}\n"


def shown() -> str:
    """The table as it stands in the document."""
    return DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


if __name__ == "__main__":
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    DOCUMENT.write_text(f"{before}{BEGIN}{table()}{END}{rest.partition(END)[2]}", encoding="utf-8")
