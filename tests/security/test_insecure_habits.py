"""The rules S of ruff (those of bandit) are on for every file; what is let through is named."""

import re
import subprocess
import sys
import tomllib

from tests.live import ROOT
from tests.test_layout import tree

LINT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"]
RULE = re.compile(r"S\d+")
WHY = re.compile(r"noqa: [A-Z]+\d+(, [A-Z]+\d+)* \(\w.*\w \w.*\)$")
LET_THROUGH = {
    "deploy/*.py": {"S603"},
    "storage/**": {"S608"},
    "tests/**": {"S101", "S105", "S106", "S311"},
    "benchmarks/**": {"S101", "S105", "S106", "S608"},
}


def test_no_rule_is_off_but_where_it_is_named() -> None:
    off = {
        place: {rule for rule in rules if RULE.fullmatch(rule)}
        for place, rules in LINT["per-file-ignores"].items()
    }

    assert "S" in LINT["select"]
    assert not [rule for rule in LINT["ignore"] if RULE.fullmatch(rule)]
    assert {place: rules for place, rules in off.items() if rules} == LET_THROUGH


def test_every_file_is_looked_at_and_before_each_change() -> None:
    listed = subprocess.run(  # noqa: S603 (our own words)
        [sys.executable, "-m", "ruff", "check", "--show-files", str(ROOT)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    checked = {line for line in listed.stdout.splitlines() if line.endswith(".py")}

    assert checked == {str(path) for path in tree() if path.suffix == ".py"}
    assert "ruff check ." in (ROOT / "Makefile").read_text("utf-8").partition("\ncheck:")[2]
    assert "make check" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_each_exception_in_a_file_says_why() -> None:
    named = [
        (path.name, line.strip())
        for path in tree()
        if path.suffix == ".py"
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"noqa: [A-Z]", line)
    ]

    assert len(named) > 10
    assert [where for where in named if not WHY.search(where[1])] == []
    assert not [
        path for path in tree() if path.suffix == ".py" and "# ruff: noqa" + ": S" in path.read_text("utf-8")
    ]
