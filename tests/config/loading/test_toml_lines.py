"""A line is found for each thing in a lexicon file."""

from config.loading.toml_lines import find_lines, line_of

TEXT = """\
language = "id"

[slots]
want = [
    "mau",
]

[[entries]]
id = "one"

[[entries]] # with a remark
id = "two"
level = "note"
"""


def test_tables_keys_and_entries_have_their_lines() -> None:
    lines = find_lines(TEXT)
    assert line_of(("language",), lines) == 1
    assert line_of(("slots", "want"), lines) == 4
    assert line_of(("entries", 0, "id"), lines) == 9
    assert line_of(("entries", 1), lines) == 11
    assert line_of(("entries", 1, "level"), lines) == 13


def test_what_has_no_line_has_that_of_what_is_around_it() -> None:
    lines = find_lines(TEXT)
    assert line_of(("entries", 1, "hits", 0), lines) == 11
    assert line_of(("reviewer",), lines) == 1
