"""`sebaya lexicon` answers line by line, and ends mistakes with one plain line."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.cli.lexicon_commands import lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result

TABLE = """text,lang,label
mau bundir aja rasanya,id,S
lagi sedih aja,id,I
temenku mau bundir,id,T
makan bakso yuk,id,N
my homework is done,en,N
"pengen mati
rasanya",id,J
"""

ALARMS = "alarms per 10,000 rows without S, I, T and V"


def run(*words: str, said: bytes | str = "") -> Result:
    return CliRunner().invoke(lexicon, list(words), input=said)


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "labelled.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def test_scan_answers_each_line_with_one_object() -> None:
    answers = [json.loads(line) for line in run("scan", said="halo\n\npengen mati\n").stdout.splitlines()]
    assert answers == [
        {"level": "none", "categories": [], "matches": []},
        {"level": "none", "categories": [], "matches": []},
        {
            "level": "urgent",
            "categories": ["suicide"],
            "matches": [{"entry": "wants-to-die", "span": [0, 11]}],
        },
    ]


def test_scan_takes_very_long_lines_and_a_mark_at_the_beginning() -> None:
    said = b"\xef\xbb\xbfmau bundir\n" + b"mau mati " * 12_000 + b"\nhalo"
    levels = [json.loads(line)["level"] for line in run("scan", said=said).stdout.splitlines()]
    assert levels == ["urgent", "urgent", "none"]


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        (b"halo\nmau mati\nca\xe9 bundir\nhalo\n", "line 3 is not UTF-8"),
        ("mau mati\n".encode("utf-16"), "this is UTF-16"),
    ],
)
def test_scan_refuses_other_encodings_after_what_it_could_read(said: bytes, mistake: str) -> None:
    result = run("scan", said=said)
    assert len(result.stdout.splitlines()) == 2 * (b"halo" in said)
    assert_refused(result, mistake)


def test_scan_ends_quietly_when_its_reader_goes() -> None:
    program = [sys.executable, "-c", "from bot.cli.lexicon_commands import lexicon; lexicon()", "scan"]
    with subprocess.Popen(program, stdin=-1, stdout=-1, stderr=-1) as scan:  # noqa: S603 (our own program)
        assert scan.stdin
        assert scan.stdout
        assert scan.stderr
        scan.stdin.write(b"halo\n")
        scan.stdin.flush()
        assert scan.stdout.readline()
        scan.stdout.close()
        scan.stdin.write(b"halo\n" * 10)
        scan.stdin.close()
        assert scan.stderr.read() == b""
    assert scan.returncode == 0


def test_check_finds_our_lexicon_in_order() -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.startswith("The lexicon is in order: ")


def test_check_prints_each_mistake_and_ends_with_two(tmp_path: Path) -> None:
    (tmp_path / "id.toml").write_text("language = 3", "utf-8")
    result = run("check", "--folder", str(tmp_path))
    assert result.exit_code == 2
    assert result.stdout.startswith("id.toml:1: language: ")


def test_evaluate_gives_figures_and_no_texts(table: str) -> None:
    lines = run("evaluate", table, "--misses", "--alarms").stdout.splitlines()
    assert lines[:10] == [
        "== en: 1 rows",
        "label                      rows       none       note    concern     urgent  emergency",
        "N                             1          1          0          0          0          0",
        "recall of S and I: there are no such rows",
        "precision at concern or more: there are no such rows",
        f"{ALARMS}: 0 (0 to 7935) at concern or more, 0 (0 to 7935) at urgent or more",
        "missed rows: none",
        "== id: 5 rows",
        "label                      rows       none       note    concern     urgent  emergency",
        "I                             1          1          0          0          0          0",
    ]
    half = "0.500 (0.095 to 0.905)"
    assert f"recall of S and I: {half} at concern or more, {half} at urgent or more" in lines
    assert "precision at concern or more: 0.667 (0.208 to 0.939)" in lines
    assert "missed rows: 3" in lines
    assert "== all: 6 rows" in lines
    third = "3333 (615 to 7923)"
    assert f"{ALARMS}: {third} at concern or more, {third} at urgent or more" in lines
    assert lines[-2:] == ["missed: row 3 (I, none)", "false alarm: row 7 (J, urgent: wants-to-die)"]
    assert not any("bundir" in line for line in lines)


def test_evaluate_gives_no_precision_where_nobody_sorted_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "everyday.csv"
    path.write_text("text,lang,label\npengen mati,id,chat\n", "utf-8")
    assert "precision at concern or more: there are no such rows" in run("evaluate", str(path)).stdout


def test_evaluate_reads_the_level_that_is_expected(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text(
        "text,lang,group,expected_level\n"
        "pengen mati,id,plain,urgent\nhalo,id,plain,concern\n"
        "makan bakso,id,harmless,note\nmau bundir,id,harmless,note\n",
        "utf-8",
    )
    lines = run("evaluate", str(path), "--misses", "--alarms").stdout.splitlines()
    assert "at the expected level or above: 0.500 (0.095 to 0.905)" in lines
    assert "harmless rows that alarm: 0.500 (0.095 to 0.905)" in lines
    assert lines[-2:] == [
        "missed: row 3 (at least concern, none)",
        "false alarm: row 5 (at most note, urgent: wants-suicide)",
    ]


def test_evaluate_can_look_at_one_language(table: str) -> None:
    lines = run("evaluate", table, "--lang", "en").stdout.splitlines()
    assert [line for line in lines if line.startswith("==")] == ["== en: 1 rows"]


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        (b"text,lang\nhalo,id\n", "there is no column 'label'"),
        (b"", "there is no column 'text'"),
        (b"text,lang,label\nhalo,id,S\nca\xe9,id,S\n", "line 3 is not UTF-8"),
        ("text,lang,label\nhalo,id,S\n".encode("utf-16"), "this is UTF-16"),
        (b"text,lang,label\nhalo,id,S\nhalo,id\n", "row 3 has 2 columns, and the table 3"),
        (b"text,lang,label\nhalo,id,S,more\n", "row 2 has 4 columns, and the table 3"),
        (b"text,lang,label\nhalo,id,Q\n", "row 2: 'Q' is no label"),
        (b"text,lang,label\nhalo,id,S\nhalo,id,chat\n", "row 3: 'chat' is no label"),
        (b"text,lang,expected_level\nhalo,id,grave\n", "row 2: 'grave' is no level"),
        (b'text,lang,label\n"halo,id,S\n', "unexpected end of data"),
    ],
)
def test_a_bad_table_ends_with_one_plain_line(tmp_path: Path, content: bytes, mistake: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    assert_refused(run("evaluate", str(path)), mistake)


def test_a_missing_table_or_folder_ends_with_one_plain_line(tmp_path: Path, table: str) -> None:
    assert_refused(run("evaluate", str(tmp_path / "none.csv")), "No such file")
    assert_refused(run("evaluate", table, "--folder", str(tmp_path / "none")), "there are no lexicon files")


def assert_refused(result: Result, mistake: str) -> None:
    assert result.exit_code == 2
    assert mistake in result.stderr
    assert result.stderr.count("\n") == 1
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("command", ["scan", "check", "evaluate"])
def test_every_command_has_help(command: str) -> None:
    assert "--folder" in run(command, "--help").stdout


def test_evaluate_compares_slots_model_and_both(table: str) -> None:
    lines = run("evaluate", table).stdout.splitlines()

    after = lines[lines.index("what each finds at concern or more:") + 1 :]
    assert [line[:22].strip() for line in after[:3]] == ["slots and model", "slots alone", "model alone"]


def test_explain_shows_scores_and_what_weighed_most() -> None:
    out = run("explain", said="kuku aku gores2in ke lengan sampe kebuka, skrg perih\n").stdout

    assert "second-opinion: concern -> concern" in out
    assert "second opinion: own" in out
    assert "'<hidden>' +" in out


def test_explain_says_where_nothing_names_a_danger() -> None:
    assert "no word names a danger" in run("explain", said="besok kita jadi belajar bareng ga\n").stdout
