"""The house in figures: `python -m benchmarks.house [tree]`, for this tree or a checkout of another."""

import io
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from typer import echo as say

PROGRAM = ("bot", "care", "config", "handlers", "sandbox", "storage")
SIGN = 'or "' + "…" + '"'


def main(tree: Path) -> None:
    """Print each figure of the page on the house that a script can count."""
    program = [path for name in PROGRAM for path in modules(tree / name)]
    tests = list(modules(tree / "tests"))
    for name in PROGRAM:
        folder = tree / name
        doors = sum(1 for one in folder.iterdir() if _is_door(one))
        most = Counter(path.parent for path in modules(folder)).most_common(1)[0][1]
        say(f"{name}: {doors} doors at its top, at most {most} modules in a folder")
    code, comments = map(sum, zip(*(lines_of(path) for path in program), strict=True))
    tested = sum(lines_of(path)[0] for path in tests)
    text = "\n".join(path.read_text("utf-8") for path in (*program, *tests, *modules(tree / "benchmarks")))
    say(f"program: {len(program)} modules, {code} lines of code, {100 * comments / code:.1f} comments in 100")
    say(f"tests: {len(tests)} modules, {tested} lines of code, {tested / code:.2f} for a line of the program")
    say(f"modules over 300 lines: {sum(len(_text(path)) > 300 for path in (*program, *tests))}")
    say(
        f"exceptions to rules (noqa): {text.count('# noqa:')}, of these N818: {text.count('noqa: ' + 'N818')}"
    )
    say(f"signs for a missing name: {text.count(SIGN)}")


def modules(folder: Path) -> Iterator[Path]:
    """Every module below a folder, but those that only make it a package."""
    return (path for path in sorted(folder.rglob("*.py")) if path.name != "__init__.py")


def lines_of(path: Path) -> tuple[int, int]:
    """Lines that hold code, and comments."""
    code, comments = set(), 0
    for token in tokenize.generate_tokens(io.StringIO(path.read_text("utf-8")).readline):
        if token.type == tokenize.COMMENT:
            comments += "noqa" not in token.string and "type:" not in token.string
        elif token.type not in EMPTY:
            code |= set(range(token.start[0], token.end[0] + 1))
    return len(code), comments


EMPTY = {tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def _text(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _is_door(path: Path) -> bool:
    is_module = path.suffix == ".py" and path.name != "__init__.py"
    return is_module or (path / "__init__.py").is_file()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path())
