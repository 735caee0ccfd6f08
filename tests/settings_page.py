"""The table of settings as docs/settings.md shows it; `python -m tests.settings_page` writes it anew."""

import ast
from collections import Counter
from collections.abc import Iterator
from inspect import getsource
from pathlib import Path
from textwrap import dedent

from pydantic import ValidationError

from config.settings.settings import NAMES, Settings

DOCUMENT = Path(__file__).parent.parent / "docs" / "settings.md"
BEGIN, END = "<!-- the tables begin -->\n", "<!-- the tables end -->"
SECTIONS = {
    "bot_token": "The bot and its files",
    "programme_name": "The programme",
    "text_kept": "How long things are kept",
    "wait_notice": "Conversations",
    "certificate_valid": "Supporters",
    "on_call_confirm": "Counselors",
    "flood_limit": "Limits",
}
"""Each section by its first setting."""
REFUSED = "?\n?"
"""No setting is written so, save a path."""


def tables() -> str:
    """How values are written, then a row for each setting under the heading of its section."""
    return _kinds() + "".join(_row(name, field) for name, field in NAMES.items())


def _kinds() -> str:
    shared = [kind for kind, count in Counter(accepted().values()).items() if count > 1 and " like " in kind]
    return "".join(f"- {kind}\n" for kind in sorted(shared))


def _row(name: str, field: str) -> str:
    row = f"| `{name}` | {default(field)} | {_short(accepted()[field])} | {meanings()[field]} |\n"
    if field not in SECTIONS:
        return row
    heading = "| Setting | Default | Accepted | Meaning |\n|---|---|---|---|\n"
    return f"\n## {SECTIONS[field]}\n\n{heading}{row}"


def default(field: str) -> str:
    """What counts where a setting is not given."""
    info = Settings.model_fields[field]
    if info.is_required():
        return "needed"
    if isinstance(info.default, bool):
        return "on" if info.default else "off"
    return f"`{info.default}`" if info.default not in {None, ""} else "–"


def accepted() -> dict[str, str]:
    """What each setting accepts, as its own refusal says it."""
    try:
        Settings.model_validate(dict.fromkeys(NAMES, REFUSED))
    except ValidationError as refused:
        said = {NAMES[str(one["loc"][0])]: str(one["ctx"]["error"]) for one in refused.errors()}
        return {field: said.get(field, "a path") for field in Settings.model_fields}
    raise AssertionError("everything was accepted")


def _short(kind: str) -> str:
    """The kind alone, where its form is told above the tables."""
    often = Counter(accepted().values())[kind] > 1
    return kind.partition(" like ")[0].rstrip(",") if often else kind


def meanings() -> dict[str, str]:
    """What stands under each field."""
    return dict(_documented(ast.parse(dedent(getsource(Settings)))))


def _documented(source: ast.Module) -> Iterator[tuple[str, str]]:
    (settings,) = source.body
    assert isinstance(settings, ast.ClassDef)
    for field, text in zip(settings.body, settings.body[1:], strict=False):
        match field, text:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(value=ast.Constant(value=str(meaning))):
                yield name, " ".join(meaning.split())


def written() -> str:
    """The document as it is."""
    return DOCUMENT.read_text("utf-8")


if __name__ == "__main__":
    before, _, rest = written().partition(BEGIN)
    DOCUMENT.write_text(before + BEGIN + tables() + END + rest.partition(END)[2], "utf-8")
