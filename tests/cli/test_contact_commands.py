"""Contact details are tried line by line, and measured on labelled tables without showing a word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from bot.cli.contact_commands import contacts

if TYPE_CHECKING:
    from typer.testing import Result

CASES = Path(__file__).parent.parent / "content" / "contact_cases.csv"
TABLE = (
    "text,label\n"
    "wa084099110022,phone\n"
    "cari aku di mana hayo,handle\n"
    "ketemuan yuk,meeting\n"
    "kelas 10 IPA 3,harmless\n"
    "resi 123,harmless\n"
    "ig aku zaitun.biru,harmless\n"
    "vc yuk,harmless\n"
)


def run(*words: str, said: bytes | str = "") -> Result:
    return CliRunner().invoke(contacts, list(words), input=said)


def test_scan_answers_each_line_for_both_sides() -> None:
    said = "halo\n\n😀 ig aku zaitun.biru ya, ketemuan yuk\n"
    first, empty, third = (json.loads(line) for line in run("scan", said=said).stdout.splitlines())
    nothing: dict[str, list[object]] = {"kinds": [], "spans": []}
    handle = {"kind": "handle", "span": [9, 20]}
    meeting = {"kind": "meeting", "span": [25, 37]}

    assert first == empty == {"student": nothing, "supporter": nothing}
    assert third["student"] == {"kinds": ["handle"], "spans": [handle]}
    assert third["supporter"] == {"kinds": ["handle", "meeting"], "spans": [handle, meeting]}


def test_scan_reads_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes(b"\xef\xbb\xbfwa084099110022\nhalo")
    answers = [json.loads(line)["student"]["kinds"] for line in run("scan", str(path)).stdout.splitlines()]
    assert answers == [["phone"], []]


def test_helplines_and_what_is_named_beside_them_pass() -> None:
    said = "telepon 08111-129-129\nkantor kami 0840-9911-0022\n"
    kinds = [json.loads(line)["supporter"]["kinds"] for line in run("scan", said=said).stdout.splitlines()]
    assert kinds == [[], ["phone"]]
    answers = run("scan", "--allow", "0840-9911-0022", said=said).stdout.splitlines()
    assert [json.loads(line)["supporter"]["kinds"] for line in answers] == [[], []]


@pytest.mark.parametrize(
    ("said", "mistake"),
    [(b"halo\nca\xe9\n", "line 2 is not UTF-8"), ("halo\n".encode("utf-16"), "this is UTF-16")],
)
def test_scan_refuses_other_encodings(said: bytes, mistake: str) -> None:
    assert_refused(run("scan", said=said), mistake)


def test_evaluate_gives_figures_with_intervals_and_no_texts(tmp_path: Path) -> None:
    path = tmp_path / "labelled.csv"
    path.write_text(TABLE, "utf-8")
    lines = run("evaluate", str(path), "--misses", "--alarms").stdout.splitlines()

    assert lines == [
        "label              rows  held (student)  stopped (supporter)",
        "handle                1               0                    0",
        "harmless              4               1                    2",
        "meeting               1               0                    1",
        "phone                 1               1                    1",
        "recall: 0.667 (0.208 to 0.939)",
        "harmless rows held or stopped: 0.500 (0.150 to 0.850)",
        "harmless rows held of a student: 0.250 (0.046 to 0.699)",
        "missed rows: 3",
        "missed: row 3 (handle)",
        "false stop: row 7 (handle)",
        "false stop: row 8 (invitation)",
    ]


def test_evaluate_reads_groups_and_kinds_and_the_cases_are_found() -> None:
    lines = run("evaluate", str(CASES)).stdout.splitlines()
    recall, stopped = (float(line.split(": ")[1].split()[0]) for line in lines[-4:-2])
    assert recall >= 0.93
    assert stopped <= 0.02


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        (b"text,lang\nhalo,id\n", "there is no column 'label'"),
        (b"text,group\nhalo,E\n", "there is no column 'label'"),
        (b"", "there is no column 'text'"),
        (b"text,label\nca\xe9,phone\n", "line 2 is not UTF-8"),
        ("text,label\nhalo,phone\n".encode("utf-16"), "this is UTF-16"),
        (b"text,label\nhalo,phone\nhalo\n", "row 3 has 1 columns, and the table 2"),
        (b"text,label\nhalo,phone,more\n", "row 2 has 3 columns, and the table 2"),
        (b"text,label\nhalo,telephone\n", "row 2: 'telephone' is no label"),
        (b"text,group,kind\nhalo,Q,phone\n", "row 2: 'Q' is no group"),
        (b"text,group,kind\nhalo,E,\n", "row 2: '' is no label"),
        (b'text,label\n"halo,phone\n', "unexpected end of data"),
    ],
)
def test_a_bad_table_ends_with_one_plain_line(tmp_path: Path, content: bytes, mistake: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    assert_refused(run("evaluate", str(path)), mistake)


@pytest.mark.parametrize("command", ["scan", "evaluate"])
def test_a_missing_file_ends_with_one_plain_line(tmp_path: Path, command: str) -> None:
    assert_refused(run(command, str(tmp_path / "none")), "No such file")


def assert_refused(result: Result, mistake: str) -> None:
    assert result.exit_code == 2
    assert mistake in result.stderr
    assert result.stderr.count("\n") == 1
    assert isinstance(result.exception, SystemExit)
